"""会议记录 5.1: one safety meeting with its sign-in sheet and what it decided (议定事项台账)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of


class MeetingType(StrEnum):
    """会议类型."""

    COMMITTEE = "安委会全体会议"
    COMMITTEE_OFFICE = "安委办会议"
    QUARTERLY = "季度例会"
    MONTHLY = "月例会"
    SPECIAL = "专题会议"
    ON_SITE = "现场会"
    MOBILIZATION = "部署动员会"
    WARNING = "警示教育会"
    ENTERPRISE_HEADS = "企业负责人会议"


class DecisionState(StrEnum):
    """议定事项的状态."""

    OPEN = "未完成"
    DONE = "已完成"
    OVERDUE = "逾期"


class Meeting(Record):
    """会议记录."""

    kind = Kind(
        "meeting",
        "安全生产会议台账",
        "5.1",
        category=5,
        name="会议记录",
        caption="name",
        dated_by="held_on",
        retention="30",
        ledger=("held_on", "name", "chair", "attended", "content", "resolutions", "doc_number", "remark"),
        match=("held_on", "name", "place"),
    )

    name: Mapped[str] = field(
        "会议名称", section="会议", length=200, width=42, search=True, aliases=("会议主题", "名称")
    )
    meeting_type: Mapped[MeetingType | None] = field("会议类型", width=26, expected=True, index=True, aliases=("类型",))
    session: Mapped[str | None] = field(
        "届次",
        length=40,
        copied=False,
        aliases=("次数", "期次"),
        example="第3次",
        help="同一类会议一年里的第几次",
    )
    held_on: Mapped[date] = field(
        "日期", width=22, index=True, own_year=True, aliases=("会议日期", "召开日期", "会议时间", "召开时间", "时间")
    )
    held_at: Mapped[datetime | None] = field(
        "开会时间", expected=True, copied=False, aliases=("开始时间", "时间", "会议时间", "召开时间"), help="几点开始"
    )
    place: Mapped[str | None] = field("地点", length=100, expected=True, search=True, aliases=("会议地点", "召开地点"))
    chair: Mapped[str | None] = field(
        "主持人", length=60, width=18, expected=True, people="one", search=True, aliases=("主持",)
    )
    recorder: Mapped[str | None] = field(
        "记录人", length=60, expected=True, people="one", search=True, aliases=("记录",)
    )
    invited: Mapped[int | None] = field("应到", unit="人", copied=False, aliases=("应到人数",))
    attended: Mapped[int | None] = field(
        "实到",
        width=14,
        expected=True,
        unit="人",
        total=True,
        copied=False,
        aliases=("实到人数", "参会人数", "参加人数", "人数"),
    )
    absent: Mapped[str | None] = field("缺席及原因", long=True, copied=False, aliases=("缺席", "缺席人员"))

    topics: Mapped[str | None] = field(
        "议题", section="内容", long=True, expected=True, search=True, copied=False, aliases=("会议议题",)
    )
    content: Mapped[str | None] = field(
        "会议内容",
        long=True,
        width=55,
        expected=True,
        search=True,
        copied=False,
        aliases=("主要内容", "内容", "发言记录"),
    )
    resolutions: Mapped[str | None] = field(
        "议定事项",
        long=True,
        width=46,
        search=True,
        copied=False,
        computed="join:lines:decisions:matter",
        aliases=("决定事项", "会议决定"),
    )
    doc_number: Mapped[str | None] = field(
        "纪要文号", length=60, width=30, search=True, copied=False, aliases=("纪要号",)
    )


class MeetingSignIn(Line):
    """会议签到."""

    of, title = "meeting", "签到"
    name: Mapped[str] = field("姓名", length=60, width=30, search=True)
    unit: Mapped[str | None] = field("单位", length=100, width=60, search=True)
    post: Mapped[str | None] = field("职务", length=40, width=30)
    phone: Mapped[str | None] = field("联系电话", length=60, width=34, mask="phone", aliases=("电话",))
    signature: Mapped[str | None] = field("签名", length=40, width=36, help="留空，当场签")


class MeetingDecision(Line):
    """议定事项."""

    of, title = "meeting", "议定事项"
    matter: Mapped[str] = field("事项", long=True, width=80, search=True)
    responsible: Mapped[str | None] = field(
        "责任单位/人", length=100, width=40, search=True, aliases=("责任单位", "责任人")
    )
    due_on: Mapped[date | None] = field("完成时限", width=22, own_year=True, aliases=("时限",))
    progress: Mapped[str | None] = field("落实情况", long=True, width=60, search=True)
    state: Mapped[DecisionState | None] = field("状态", width=18, default=DecisionState.OPEN)


lines_of(Meeting, "sign_in", MeetingSignIn)
lines_of(Meeting, "decisions", MeetingDecision)
