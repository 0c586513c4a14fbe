"""听取汇报 4.4: a session of party committee or government that heard, studied or learnt about work safety."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class HearingType(StrEnum):
    """会议名称."""

    PARTY_COMMITTEE = "党委会"
    JOINT_MEETING = "党政联席会"
    GOVERNMENT = "政府办公会"
    STUDY_GROUP = "中心组学习"


class Hearing(Record):
    """党委政府研究听取汇报."""

    kind = Kind(
        "hearing",
        "党委政府研究安全生产工作台账",
        "4.4",
        category=4,
        name="听取汇报",
        caption="topic",
        dated_by="held_on",
        retention="Y",
        ledger=("held_on", "hearing_type", "topic", "decision", "responsible", "follow_up", "remark"),
        match=("held_on", "hearing_type", "topic"),
    )

    held_on: Mapped[date] = field(
        "日期",
        section="会议",
        width=22,
        index=True,
        own_year=True,
        aliases=("会议日期", "会议时间", "时间", "召开日期"),
    )
    hearing_type: Mapped[HearingType | None] = field(
        "会议名称", width=26, expected=True, index=True, aliases=("会议", "会议类型")
    )
    chair: Mapped[str | None] = field("主持人", length=60, expected=True, people="one", search=True, aliases=("主持",))
    reporter: Mapped[str | None] = field("汇报人", length=60, people="one", search=True, aliases=("汇报",))
    topic: Mapped[str] = field(
        "议题",
        length=300,
        width=56,
        search=True,
        copied=False,
        aliases=("研究议题", "汇报内容", "会议议题", "学习内容", "内容"),
    )

    decision: Mapped[str | None] = field(
        "研究决定",
        section="决定和落实",
        long=True,
        width=56,
        expected=True,
        search=True,
        copied=False,
        aliases=("决定事项", "议定事项", "会议决定"),
    )
    responsible: Mapped[str | None] = field(
        "落实责任人", length=60, width=24, people="one", search=True, copied=False, aliases=("责任人",)
    )
    due_on: Mapped[date | None] = field(
        "时限", copied=False, own_year=True, not_before="held_on", aliases=("完成时限", "落实时限")
    )
    follow_up: Mapped[str | None] = field(
        "落实情况", long=True, width=42, search=True, copied=False, aliases=("落实", "完成情况")
    )
    doc_number: Mapped[str | None] = field("纪要文号", length=60, search=True, copied=False, aliases=("纪要号", "文号"))
