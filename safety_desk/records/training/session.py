"""培训记录 10.3: one training session with its sign-in sheet and results."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of


class Audience(StrEnum):
    """培训对象."""

    OFFICERS = "监管人员"
    VILLAGE_OFFICERS = "信息员"
    HEADS = "企业主要负责人"
    MANAGERS = "安全管理人员"
    SPECIAL_WORKERS = "特种作业"
    WORKERS = "从业人员"
    PUBLIC = "村民学生"


class Assessment(StrEnum):
    """考核方式."""

    WRITTEN = "笔试"
    ORAL = "口试"
    PRACTICAL = "实操"
    NONE = "无"


class TrainingSession(Record):
    """培训记录."""

    kind = Kind(
        "training_session", "安全生产宣传教育培训台账", "10.3", category=10, name="培训记录", caption="topic", dated_by="held_on",
        retention="10", ledger=("held_on", "topic", "audience", "content", "hours", "lecturer", "attended", "passed"),
        match=("held_on", "topic", "lecturer"),
    )

    topic: Mapped[str | None] = field("培训名称", length=100, width=40, expected=True, search=True, aliases=("培训主题", "培训班次"))
    held_on: Mapped[date] = field("日期", width=22, index=True, own_year=True, aliases=("培训日期", "培训时间"))
    started_at: Mapped[datetime | None] = field("开始时间", copied=False)
    hours: Mapped[Decimal | None] = field("学时", digits=(5, 1), width=12, expected=True, aliases=("课时", "时长", "培训学时"))
    audience: Mapped[str | None] = field("培训对象")
    assessment: Mapped[Assessment | None] = field("考核方式")


class TrainingSignIn(Line):
    """签到."""

    of, title = "training_session", "签到"
    name: Mapped[str] = field("姓名", length=20, width=24, people="one", search=True)
    phone: Mapped[str | None] = field("电话", length=40, width=30, mask="phone")


lines_of(TrainingSession, "sign_in", TrainingSignIn)
