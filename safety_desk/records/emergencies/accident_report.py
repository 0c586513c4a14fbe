"""事故快报 9.6: the flash report of an accident and its later reports; the six items of 493号令 第十二条."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of
from safety_desk.records.emergencies.accident_words import (
    TYPE_HELP,
    AccidentLevel,
    AccidentType,
    ReportedBy,
    ReportOrder,
)
from safety_desk.records.enterprises.words import Industry


class AccidentReport(Record):
    """事故快报."""

    kind = Kind(
        "accident_report",
        "生产安全事故快报台账",
        "9.6",
        category=9,
        name="事故快报",
        caption="enterprise",
        dated_by="occurred_on",
        retention="30",
        ledger=(
            *("occurred_at", "enterprise", "place", "accident_type", "course", "deaths"),
            *("serious_injuries", "minor_injuries", "loss", "level", "reported_at"),
        ),
        match=("occurred_on", "enterprise", "place"),
    )

    report_order: Mapped[ReportOrder | None] = field(
        "报告序号",
        section="事故",
        expected=True,
        default=ReportOrder.FIRST,
        copied=False,
        aliases=("报告次序",),
        help="一起事故记一条；后面的续报、补报、终报记在下面",
    )
    enterprise: Mapped[str] = link(
        "事故单位",
        to="enterprise",
        width=36,
        search=True,
        copied=False,
        aliases=("企业名称", "单位名称", "发生单位", "单位"),
    )
    occurred_on: Mapped[date] = field("事故日期", index=True, own_year=True, copied=False, aliases=("发生日期", "日期"))
    occurred_at: Mapped[datetime | None] = field(
        "发生时间", width=26, expected=True, copied=False, aliases=("事故时间", "时间"), help="写到分钟"
    )
    learned_at: Mapped[datetime | None] = field(
        "接报时间", expected=True, copied=False, not_before="occurred_at", help="本站得知事故的时间，写到分钟"
    )
    reported_at: Mapped[datetime | None] = field(
        "报告时间", width=26, expected=True, copied=False, not_before="learned_at", aliases=("上报时间",)
    )
    place: Mapped[str | None] = field(
        "地点", length=200, width=28, expected=True, search=True, copied=False, aliases=("事故地点", "发生地点")
    )
    unit_facts: Mapped[str | None] = field("单位概况", long=True, copied=False, aliases=("事故单位概况",))
    accident_type: Mapped[AccidentType | None] = field(
        "事故类别", width=20, expected=True, index=True, aliases=("类别", "事故类型"), help=TYPE_HELP
    )
    industry: Mapped[Industry | None] = field("行业", index=True, aliases=("行业领域", "所属行业"))
    course: Mapped[str | None] = field(
        "简要经过", long=True, width=45, expected=True, search=True, copied=False, aliases=("事故经过", "经过")
    )

    deaths: Mapped[int | None] = field(
        "死亡", section="伤亡和损失", width=9, expected=True, unit="人", total=True, copied=False, aliases=("死亡人数",)
    )
    missing: Mapped[int | None] = field(
        "失踪（被困）", unit="人", total=True, copied=False, aliases=("失踪", "被困人数", "失踪人数", "下落不明")
    )
    serious_injuries: Mapped[int | None] = field(
        "重伤", width=9, unit="人", total=True, copied=False, aliases=("重伤人数",)
    )
    minor_injuries: Mapped[int | None] = field(
        "轻伤", width=9, unit="人", total=True, copied=False, aliases=("轻伤人数",)
    )
    endangered: Mapped[int | None] = field("涉险", unit="人", total=True, copied=False, aliases=("涉险人数",))
    evacuated: Mapped[int | None] = field("疏散", unit="人", total=True, copied=False, aliases=("疏散人数",))
    loss: Mapped[Decimal | None] = field(
        "直接经济损失初估",
        digits=(14, 2),
        width=20,
        unit="万元",
        total=True,
        copied=False,
        aliases=("直接经济损失", "经济损失", "损失"),
    )
    level: Mapped[AccidentLevel | None] = field(
        "预判等级",
        width=17,
        index=True,
        copied=False,
        aliases=("事故等级", "等级"),
        help="死亡、重伤、损失三项里最高的一项定等级",
    )

    measures: Mapped[str | None] = field(
        "已采取措施", section="处置和报告", long=True, expected=True, search=True, copied=False, aliases=("采取的措施",)
    )
    scene: Mapped[str | None] = field("现场情况", long=True, copied=False, aliases=("现场情况及救援措施",))
    scene_head: Mapped[str | None] = field("现场负责人", length=60, copied=False, aliases=("事故现场负责人",))
    scene_head_phone: Mapped[str | None] = field("现场负责人电话", length=60, mask="phone", copied=False)
    reporter: Mapped[str | None] = field("报告人", length=60, expected=True, people="one", search=True)
    reporter_phone: Mapped[str | None] = field("报告人电话", length=60, mask="phone", aliases=("联系电话",))
    signed_by: Mapped[str | None] = field("签发人", length=60, expected=True, people="one", aliases=("签发",))
    reported_to: Mapped[str | None] = field(
        "上报单位", length=100, expected=True, search=True, aliases=("报告单位", "报送单位"), help="报给哪个单位"
    )
    reported_by: Mapped[ReportedBy | None] = field("上报方式", aliases=("报告方式",))


class AccidentFollowUp(Line):
    """续报补报: a later report of the same accident."""

    of, title = "accident_report", "续报补报"
    report_order: Mapped[ReportOrder] = field("报告序号", width=20)
    number: Mapped[int | None] = field("第几次", width=14)
    reported_at: Mapped[datetime | None] = field("报告时间", width=32)
    deaths: Mapped[int | None] = field("死亡", width=12, unit="人")
    missing: Mapped[int | None] = field("失踪", width=12, unit="人")
    serious_injuries: Mapped[int | None] = field("重伤", width=12, unit="人")
    minor_injuries: Mapped[int | None] = field("轻伤", width=12, unit="人")
    loss: Mapped[Decimal | None] = field("损失", digits=(14, 2), width=22, unit="万元")
    situation: Mapped[str | None] = field("新的情况", long=True, width=70, search=True)
    reporter: Mapped[str | None] = field("报告人", length=60, width=24, people="one")


lines_of(AccidentReport, "follow_ups", AccidentFollowUp)
