"""安全生产委员会 2.7: the committee of the township as set up or adjusted, its members and specialised committees."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of


class CommitteePost(StrEnum):
    """委员会职务."""

    CHAIR = "主任"
    FIRST_DEPUTY = "常务副主任"
    DEPUTY = "副主任"
    MEMBER = "成员"
    OFFICE_HEAD = "办公室主任"
    OFFICE_MEMBER = "办公室成员"


class Committee(Record):
    """安全生产委员会."""

    kind = Kind(
        "committee",
        "安全生产委员会组成情况台账",
        "2.7",
        category=2,
        name="安全生产委员会",
        caption="name",
        dated_by="established_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="Y",
        ledger=(
            *("name", "doc_number", "established_on", "chair", "deputies"),
            *("member_count", "office_at", "panel_names", "remark"),
        ),
        match=("name", "established_on"),
    )

    name: Mapped[str] = field(
        "名称", section="成立", length=100, width=40, search=True, aliases=("委员会名称", "机构名称")
    )
    doc_number: Mapped[str | None] = field(
        "成立文号",
        length=60,
        width=37,
        expected=True,
        search=True,
        copied=False,
        aliases=("文号", "印发文号", "调整文号"),
    )
    established_on: Mapped[date] = field(
        "成立日期",
        width=22,
        index=True,
        own_year=True,
        aliases=("成立时间", "调整日期", "印发日期", "日期"),
        help="组成人员调整的，另记一条，写调整文件的日期",
    )
    dissolved_on: Mapped[date | None] = field(
        "停用日期",
        copied=False,
        not_before="established_on",
        aliases=("撤销日期",),
        help="下一次调整的日期；现行的不填",
    )

    chair: Mapped[str | None] = field(
        "主任", section="组成", length=60, width=18, expected=True, people="one", search=True, aliases=("安委会主任",)
    )
    chair_post: Mapped[str | None] = field("主任职务", length=60, expected=True, example="镇长")
    deputies: Mapped[str | None] = field(
        "副主任", length=200, width=32, expected=True, people="many", search=True, aliases=("安委会副主任",)
    )
    member_count: Mapped[int | None] = field(
        "成员数", width=16, unit="人", copied=False, computed="count:lines:members", help="从下面的组成人员计数"
    )
    office_at: Mapped[str | None] = field(
        "办公室设在",
        section="办公室",
        length=100,
        width=27,
        expected=True,
        aliases=("安委办", "办公室"),
        example="镇安监站",
    )
    office_head: Mapped[str | None] = field("办公室主任", length=60, people="one", search=True, aliases=("安委办主任",))
    office_phone: Mapped[str | None] = field("办公室电话", length=60, mask="phone", aliases=("联系电话", "电话"))
    panel_names: Mapped[str | None] = field(
        "专业委员会",
        long=True,
        width=34,
        search=True,
        copied=False,
        computed="join:lines:panels:name",
        aliases=("专业安全生产委员会",),
        help="从下面的专业委员会带出",
    )


class CommitteeMember(Line):
    """组成人员."""

    of, title = "committee", "组成人员"
    committee_post: Mapped[CommitteePost | None] = field("委员会职务", width=36, default=CommitteePost.MEMBER)
    name: Mapped[str] = field("姓名", length=60, width=30, search=True)
    unit: Mapped[str | None] = field("单位", length=100, width=60, search=True, aliases=("所在单位",))
    post: Mapped[str | None] = field("职务", length=60, width=44, aliases=("行政职务",))
    phone: Mapped[str | None] = field("联系电话", length=60, width=36, mask="phone", aliases=("电话",))


class CommitteePanel(Line):
    """专业委员会: a specialised committee of a trade."""

    of, title = "committee", "专业委员会"
    name: Mapped[str] = field("专业委员会名称", length=100, width=56, search=True, aliases=("名称",))
    head: Mapped[str | None] = field("负责人", length=60, width=28, people="one", search=True, aliases=("主任",))
    lead_unit: Mapped[str | None] = field("牵头单位", length=100, width=44)
    members: Mapped[str | None] = field("成员单位", long=True, width=70)


lines_of(Committee, "members", CommitteeMember)
lines_of(Committee, "panels", CommitteePanel)
