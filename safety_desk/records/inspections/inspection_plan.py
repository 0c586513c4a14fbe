"""年度监督检查计划 8.1: the township's share of the yearly inspection plan, with the units to be checked and when."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of
from safety_desk.records.inspections.inspection import Manner


class PlanPeriod(StrEnum):
    """计划周期."""

    YEAR = "年度计划"
    QUARTER = "季度计划"
    MONTH = "月度计划"


class InspectionPlan(Record):
    """年度监督检查计划."""

    kind = Kind(
        "inspection_plan",
        "安全生产年度监督检查计划台账",
        "8.1",
        category=8,
        name="监督检查计划",
        caption="name",
        dated_by="made_on",
        retention="Y",
        ledger=(
            *("name", "period", "made_on", "approved_by", "approved_on", "filed_on"),
            *("units_planned", "visits_planned", "completion", "remark"),
        ),
        match=("name", "made_on"),
    )

    name: Mapped[str] = field(
        "计划名称", section="编制和批准", length=200, width=62, search=True, aliases=("名称", "标题")
    )
    period: Mapped[PlanPeriod | None] = field(
        "计划周期", width=22, index=True, default=PlanPeriod.YEAR, aliases=("周期", "类别")
    )
    made_on: Mapped[date] = field("编制日期", width=22, index=True, own_year=True, aliases=("编制时间", "日期"))
    approved_by: Mapped[str | None] = field("批准机关", length=60, width=28, aliases=("批准单位",))
    approved_on: Mapped[date | None] = field(
        "批准日期", width=22, own_year=True, not_before="made_on", copied=False, aliases=("批准时间",)
    )
    filed_on: Mapped[date | None] = field(
        "报备日期", width=22, own_year=True, not_before="made_on", copied=False, aliases=("报备时间", "备案日期")
    )

    officers: Mapped[int | None] = field("监管人员数", section="工作日测算", unit="人", aliases=("执法人员数",))
    legal_workdays: Mapped[int | None] = field("法定工作日", unit="天", help="全年法定工作日乘以监管人员数")
    inspection_days: Mapped[int | None] = field("检查总工作日", unit="天", aliases=("检查工作日",))
    general_share: Mapped[Decimal | None] = field(
        "一般检查比例", digits=(5, 1), unit="%", aliases=("一般检查占比",), help="一般检查占全部检查的百分比"
    )

    units_planned: Mapped[int | None] = field(
        "重点检查单位",
        section="完成情况",
        width=18,
        unit="家",
        total=True,
        copied=False,
        computed="count:lines:units",
        aliases=("重点检查单位数",),
        help="从下面的重点检查单位合计",
    )
    visits_planned: Mapped[int | None] = field(
        "计划次数", width=15, unit="次", total=True, copied=False, computed="sum:lines:units:visits"
    )
    completion: Mapped[Decimal | None] = field(
        "完成率",
        digits=(5, 1),
        width=14,
        unit="%",
        copied=False,
        computed="share:lines:units:done_on=any",
        help="写了完成日期的占全部重点检查单位的百分比",
    )


class PlannedUnit(Line):
    """重点检查单位."""

    of, title = "inspection_plan", "重点检查单位"
    month: Mapped[str | None] = field("计划月份", length=20, width=24, example="3月", aliases=("月份",))
    enterprise: Mapped[str] = link(
        "企业", to="enterprise", width=66, search=True, aliases=("企业名称", "检查单位", "单位名称")
    )
    visits: Mapped[int | None] = field("次数", width=16, unit="次", total=True, default=1, aliases=("检查次数",))
    manner: Mapped[Manner | None] = field("检查方式", width=28, aliases=("方式",))
    responsible: Mapped[str | None] = field(
        "责任人", length=100, width=40, people="many", search=True, aliases=("检查人", "检查人员")
    )
    done_on: Mapped[date | None] = field("完成日期", width=24, own_year=True, aliases=("完成时间",))


lines_of(InspectionPlan, "units", PlannedUnit)
