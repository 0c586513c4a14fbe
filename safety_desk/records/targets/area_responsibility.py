"""包保责任台账 6.3: who answers for an area and its enterprises (leader, cadre, village officer), and their visits."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of, today


class AreaResponsibility(Record):
    """包保责任台账."""

    kind = Kind(
        "area_responsibility",
        "安全生产包保责任台账",
        "6.3",
        category=6,
        name="包保责任",
        caption="area",
        dated_by="started_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("area", "leader", "cadres", "village_officer", "enterprise_count"),
            *("key_enterprises", "phone", "started_on", "ended_on", "remark"),
        ),
        match=("area", "started_on"),
    )

    leader: Mapped[str | None] = field(
        "包保领导",
        section="责任人",
        length=60,
        width=20,
        expected=True,
        people="one",
        search=True,
        aliases=("包村领导", "责任领导", "包片领导"),
    )
    cadres: Mapped[str | None] = field(
        "包保干部", length=100, width=26, people="many", search=True, aliases=("包村干部", "责任人", "包片干部")
    )
    area: Mapped[str] = field(
        "村（社区）/片区",
        length=100,
        width=34,
        search=True,
        copied=False,
        aliases=("村（社区）", "村", "片区", "包保区域", "责任区域", "村（居）", "包保村"),
    )
    village_officer: Mapped[str | None] = field(
        "村信息员", length=60, width=20, people="one", search=True, copied=False, aliases=("信息员", "网格员")
    )
    phone: Mapped[str | None] = field(
        "联系电话", length=60, width=28, mask="phone", copied=False, aliases=("电话", "信息员电话")
    )
    enterprises: Mapped[str | None] = field(
        "包保企业",
        section="包保内容",
        long=True,
        search=True,
        copied=False,
        computed="join:lines:companies:enterprise",
        aliases=("责任企业", "企业名单"),
        help="从下面的包保企业带出",
    )
    enterprise_count: Mapped[int | None] = field(
        "企业数", width=14, unit="家", total=True, copied=False, computed="count:lines:companies", aliases=("企业家数",)
    )
    key_enterprises: Mapped[str | None] = field(
        "重点企业",
        long=True,
        width=41,
        search=True,
        copied=False,
        computed="join:lines:companies:enterprise:is_key=true",
    )
    duties: Mapped[str | None] = field("管理职责", long=True, search=True, aliases=("包保职责", "工作职责", "职责"))
    started_on: Mapped[date] = field(
        "起始日期",
        width=22,
        index=True,
        own_year=True,
        default=today,
        aliases=("开始日期", "起止日期", "起止时间"),
        help="每年重新分工的，一年记一条",
    )
    ended_on: Mapped[date | None] = field(
        "截止日期", width=22, own_year=True, not_before="started_on", aliases=("结束日期", "终止日期")
    )


class AreaEnterprise(Line):
    """包保企业: an enterprise of the area."""

    of, title = "area_responsibility", "包保企业"
    enterprise: Mapped[str] = link("企业", to="enterprise", width=100, search=True, aliases=("企业名称", "单位名称"))
    is_key: Mapped[bool | None] = field("是否重点", width=30, aliases=("重点企业", "重点"))
    contact: Mapped[str | None] = field("联系人", length=60, width=40)
    phone: Mapped[str | None] = field("电话", length=60, width=44, mask="phone", aliases=("联系电话",))


class AreaVisit(Line):
    """走访记录."""

    of, title = "area_responsibility", "走访记录"
    visited_on: Mapped[date] = field("日期", width=24, own_year=True, aliases=("走访日期", "走访时间"))
    visitors: Mapped[str | None] = field("走访人", length=100, width=36, people="many", search=True)
    content: Mapped[str | None] = field("内容", long=True, width=64, search=True, aliases=("走访内容",))
    problems: Mapped[str | None] = field("问题", long=True, width=56, search=True, aliases=("发现问题",))
    handling: Mapped[str | None] = field("处理", long=True, width=56, aliases=("处理情况", "处理意见"))


lines_of(AreaResponsibility, "companies", AreaEnterprise)
lines_of(AreaResponsibility, "visits", AreaVisit)
