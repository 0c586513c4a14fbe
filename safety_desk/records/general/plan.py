"""计划总结 2.1: a plan or summary of the station, with its main tasks and who does them by when."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of


class PlanType(StrEnum):
    """类别."""

    YEAR_PLAN = "年度计划"
    HALF_YEAR_PLAN = "半年计划"
    QUARTER_PLAN = "季度计划"
    MONTH_PLAN = "月计划"
    YEAR_SUMMARY = "年度总结"
    HALF_YEAR_SUMMARY = "半年总结"
    QUARTER_SUMMARY = "季度总结"
    SPECIAL_SUMMARY = "专项总结"


class Plan(Record):
    """计划总结."""

    kind = Kind(
        "plan",
        "安全生产工作计划总结台账",
        "2.1",
        category=2,
        name="计划总结",
        caption="name",
        dated_by="issued_on",
        retention="10",
        ledger=("name", "plan_type", "period", "doc_number", "issued_on", "remark"),
        match=("name", "period"),
    )

    name: Mapped[str] = field(
        "名称", section="计划总结", length=200, width=90, search=True, aliases=("计划名称", "文件名称", "标题")
    )
    plan_type: Mapped[PlanType | None] = field("类别", width=28, expected=True, index=True)
    period: Mapped[str | None] = field(
        "所属期", length=40, width=35, expected=True, example="2015年一季度", aliases=("所属时期",)
    )
    drafted_by: Mapped[str | None] = field("起草人", length=60, people="one", search=True)
    approved_by: Mapped[str | None] = field("审定人", length=60, people="one")
    doc_number: Mapped[str | None] = field(
        "印发文号", length=60, width=45, search=True, copied=False, aliases=("文号",)
    )
    issued_on: Mapped[date] = field(
        "印发日期",
        width=22,
        index=True,
        own_year=True,
        aliases=("印发时间", "日期"),
        help="还没有印发的，先写起草日期",
    )


class PlanTask(Line):
    """主要任务."""

    of, title = "plan", "主要任务"
    task: Mapped[str] = field("任务", long=True, width=90, search=True)
    responsible: Mapped[str | None] = field("责任人", length=100, width=30, people="many", search=True)
    due_on: Mapped[date | None] = field("完成时限", width=24, own_year=True, aliases=("时限",))
    progress: Mapped[str | None] = field("完成情况", long=True, width=80, search=True)


lines_of(Plan, "tasks", PlanTask)
