"""培训记录 10.3: one training session with its sign-in sheet and results."""

from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of


class Audience(StrEnum):
    """培训对象 (10.2)."""

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
        "training_session",
        "安全生产宣传教育培训台账",
        "10.3",
        category=10,
        name="培训记录",
        caption="topic",
        dated_by="held_on",
        retention="10",
        ledger=("held_on", "topic", "audience", "content", "hours", "lecturer", "attended", "passed", "remark"),
        match=("held_on", "topic", "place", "lecturer"),
    )

    topic: Mapped[str] = field(
        "培训名称",
        section="培训",
        length=200,
        width=48,
        search=True,
        aliases=("培训主题", "培训班次", "培训内容", "培训课程"),
    )
    held_on: Mapped[date] = field("日期", width=22, index=True, own_year=True, aliases=("培训日期", "培训时间"))
    started_at: Mapped[datetime | None] = field("开始时间", copied=False)
    ended_at: Mapped[datetime | None] = field("结束时间", copied=False, not_before="started_at")
    hours: Mapped[Decimal | None] = field(
        "学时", digits=(6, 1), width=12, expected=True, total=True, aliases=("课时", "时长", "培训学时")
    )
    place: Mapped[str | None] = field(
        "地点", length=100, width=30, expected=True, search=True, aliases=("培训地点", "培训场所")
    )
    organiser: Mapped[str | None] = field("组织单位", length=100, search=True, aliases=("主办单位", "举办单位"))
    lecturer: Mapped[str | None] = field(
        "授课人",
        length=60,
        width=20,
        expected=True,
        search=True,
        aliases=("讲师", "授课教师", "培训教师", "主讲人"),
    )
    lecturer_title: Mapped[str | None] = field("授课人职称", length=60, aliases=("职称",))
    audience: Mapped[Audience | None] = field(
        "培训对象", width=28, expected=True, aliases=("参加对象", "对象", "参训单位", "参训人员")
    )
    content: Mapped[str | None] = field("内容", long=True, width=52, expected=True, search=True, aliases=("培训内容",))

    invited: Mapped[int | None] = field(
        "应到", section="参加和考核", unit="人", total=True, copied=False, aliases=("应到人数", "计划人数")
    )
    attended: Mapped[int | None] = field(
        "实到",
        width=14,
        expected=True,
        unit="人",
        total=True,
        copied=False,
        aliases=("实到人数", "参训人数", "参加人数", "培训人数", "实际人数", "人数", "人次"),
    )
    assessment: Mapped[Assessment | None] = field("考核方式")
    pass_mark: Mapped[int | None] = field("及格线", unit="分", aliases=("合格线",))
    passed: Mapped[int | None] = field(
        "合格人数",
        width=14,
        unit="人",
        total=True,
        copied=False,
        computed="count:lines:results:passed=true",
        aliases=("合格数",),
    )
    evaluation: Mapped[str | None] = field("效果评价", long=True, search=True, copied=False, aliases=("培训效果",))


class TrainingSignIn(Line):
    """签到."""

    of, title = "training_session", "签到"
    name: Mapped[str] = field("姓名", length=60, width=30, search=True)
    unit: Mapped[str | None] = field("单位", length=100, width=60, search=True)
    post: Mapped[str | None] = field("职务", length=40, width=30, aliases=("岗位",))
    phone: Mapped[str | None] = field("电话", length=60, width=34, mask="phone", aliases=("联系电话",))
    signature: Mapped[str | None] = field("签名", length=40, width=36, help="留空，当场签")


class TrainingResult(Line):
    """成绩."""

    of, title = "training_session", "成绩"
    name: Mapped[str] = field("姓名", length=60, width=30, search=True)
    unit: Mapped[str | None] = field("单位", length=100, width=60, search=True)
    score: Mapped[Decimal | None] = field("分数", digits=(5, 1), width=20, aliases=("成绩",))
    passed: Mapped[bool | None] = field("是否合格", width=20, aliases=("考核结果",))
    retake: Mapped[Decimal | None] = field("补考", digits=(5, 1), width=20, aliases=("补考成绩",), help="补考分数")


lines_of(TrainingSession, "sign_in", TrainingSignIn)
lines_of(TrainingSession, "results", TrainingResult)
