"""统计报表 3.3: one periodic report to the superior: what was due when, sent when, with its figures."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of


class ReportCycle(StrEnum):
    """周期."""

    WEEK = "周"
    MONTH = "月"
    QUARTER = "季"
    HALF_YEAR = "半年"
    YEAR = "年"


class StatisticsReport(Record):
    """统计报表."""

    kind = Kind(
        "statistics_report",
        "安全生产统计报表报送台账",
        "3.3",
        category=3,
        name="统计报表",
        caption="name",
        dated_by="due_on",
        retention="10",
        ledger=(
            *("name", "cycle", "period", "sent_to", "due_on", "sent_on"),
            *("late", "filled_by", "responsible", "remark"),
        ),
        match=("name", "period"),
    )

    name: Mapped[str] = field(
        "报表名称", section="报表", length=200, width=54, search=True, aliases=("名称", "表名", "报表")
    )
    cycle: Mapped[ReportCycle | None] = field(
        "周期", width=14, expected=True, index=True, aliases=("报送周期", "报表周期", "频次")
    )
    period: Mapped[str | None] = field(
        "所属期",
        length=40,
        width=28,
        expected=True,
        copied=False,
        example="2015年3月",
        aliases=("所属时期", "报告期", "报表期"),
    )
    sent_to: Mapped[str | None] = field(
        "报送单位", length=100, width=35, expected=True, search=True, aliases=("报送", "接收单位")
    )
    zero_report: Mapped[bool | None] = field("零报告", copied=False, help="本期没有发生，照样要报")

    due_on: Mapped[date] = field(
        "应报日期", section="报送", width=22, index=True, own_year=True, aliases=("应报时间", "报送时限", "截止日期")
    )
    sent_on: Mapped[date | None] = field(
        "实报日期", width=22, own_year=True, copied=False, aliases=("实报时间", "报送日期", "报送时间", "上报日期")
    )
    late: Mapped[bool | None] = field(
        "是否逾期",
        width=16,
        copied=False,
        computed="late:own:due_on:sent_on",
        aliases=("逾期",),
        help="实报日期晚于应报日期就是逾期",
    )
    filled_by: Mapped[str | None] = field(
        "填表人", length=60, width=18, expected=True, people="one", search=True, aliases=("制表人", "填报人")
    )
    responsible: Mapped[str | None] = field(
        "负责人", length=60, width=18, expected=True, people="one", aliases=("单位负责人", "审核人")
    )


class StatisticsFigure(Line):
    """指标值."""

    of, title = "statistics_report", "指标值"
    indicator: Mapped[str] = field(
        "指标", length=100, width=70, search=True, aliases=("指标名称",), example="检查单位数"
    )
    value: Mapped[Decimal | None] = field("值", digits=(16, 2), width=30, aliases=("数值", "本期数"))
    counted_in: Mapped[str | None] = field("计量单位", length=20, width=24, aliases=("单位",), example="家")
    adjusted: Mapped[bool | None] = field("手工调整", width=24, help="与台账算出的数不一样时写“是”，并说明")
    explanation: Mapped[str | None] = field("说明", long=True, width=70)


lines_of(StatisticsReport, "figures", StatisticsFigure)
