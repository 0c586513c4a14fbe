"""培训计划 10.2: the training plan of a year, one line for each course, led to the sessions that were held."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of, today
from safety_desk.records.training.session import Audience


class TrainingPlan(Record):
    """培训计划."""

    kind = Kind(
        "training_plan",
        "安全生产培训计划台账",
        "10.2",
        category=10,
        name="培训计划",
        caption="name",
        dated_by="made_on",
        retention="30",
        ledger=("name", "made_on", "doc_number", "topics", "courses", "planned", "budget", "made_by", "remark"),
        match=("name",),
    )

    name: Mapped[str] = field(
        "计划名称",
        section="计划",
        length=200,
        width=48,
        search=True,
        copied=False,
        aliases=("名称", "标题"),
        example="2015年度安全生产培训计划",
    )
    made_on: Mapped[date] = field(
        "制定日期", width=22, index=True, own_year=True, default=today, aliases=("印发日期", "日期", "制定时间")
    )
    doc_number: Mapped[str | None] = field(
        "印发文号", length=60, width=36, search=True, copied=False, aliases=("文号",)
    )
    made_by: Mapped[str | None] = field("制定人", length=60, width=20, people="one", search=True, aliases=("拟稿人",))
    approved_by: Mapped[str | None] = field("审定人", length=60, people="one", aliases=("批准人", "审批人"))

    topics: Mapped[str | None] = field(
        "培训项目",
        section="合计",
        long=True,
        width=47,
        search=True,
        copied=False,
        computed="join:lines:items:topic",
        help="从下面的计划项带出",
    )
    courses: Mapped[int | None] = field(
        "期数", width=14, unit="期", total=True, copied=False, computed="count:lines:items"
    )
    planned: Mapped[int | None] = field(
        "计划人数", width=18, unit="人", total=True, copied=False, computed="sum:lines:items:participants"
    )
    budget: Mapped[Decimal | None] = field(
        "计划经费",
        digits=(14, 2),
        width=22,
        unit="元",
        total=True,
        copied=False,
        computed="sum:lines:items:cost",
        aliases=("经费",),
    )


class TrainingPlanItem(Line):
    """计划项: one course of the plan."""

    of, title = "training_plan", "计划项"
    topic: Mapped[str] = field("培训名称", length=200, width=38, search=True, aliases=("培训内容", "培训班次", "名称"))
    audience: Mapped[Audience | None] = field("对象", width=24, expected=True, aliases=("培训对象",))
    content: Mapped[str | None] = field("内容", long=True, width=30)
    hours: Mapped[int | None] = field("学时", width=11, total=True, aliases=("课时",))
    month: Mapped[str | None] = field(
        "计划月份", length=20, width=14, aliases=("时间", "月份", "培训时间"), example="3月"
    )
    place: Mapped[str | None] = field("地点", length=100, width=27, aliases=("培训地点",))
    participants: Mapped[int | None] = field("人数", width=11, total=True, aliases=("计划人数", "培训人数"))
    lecturer: Mapped[str | None] = field("师资", length=100, width=20, aliases=("授课人", "讲师"))
    cost: Mapped[Decimal | None] = field("经费", digits=(12, 2), width=18, unit="元", total=True)
    responsible: Mapped[str | None] = field("责任人", length=60, width=20, people="one", search=True)
    session: Mapped[str | None] = link("完成", to="training_session", width=34, aliases=("完成情况", "培训记录"))


lines_of(TrainingPlan, "items", TrainingPlanItem)
