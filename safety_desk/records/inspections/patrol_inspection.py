"""安全生产巡查 8.12: a patrol inspection (巡查) of a subordinate unit or village by a team of the township."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class PatrolInspection(Record):
    """安全生产巡查."""

    kind = Kind(
        "patrol_inspection",
        "安全生产巡查工作台账",
        "8.12",
        category=8,
        name="安全生产巡查",
        caption="unit",
        dated_by="started_on",
        retention="30",
        ledger=("unit", "started_on", "ended_on", "team", "findings", "clues", "follow_up", "remark"),
        match=("unit", "started_on"),
    )

    unit: Mapped[str] = field(
        "被巡查单位",
        section="巡查",
        length=60,
        width=36,
        search=True,
        copied=False,
        aliases=("巡查对象", "单位", "单位名称"),
        help="村（社区）、站所或其他下属单位",
    )
    started_on: Mapped[date] = field(
        "开始日期", width=22, index=True, own_year=True, aliases=("巡查日期", "巡查时间", "起止时间", "日期")
    )
    ended_on: Mapped[date | None] = field(
        "结束日期", width=22, expected=True, own_year=True, not_before="started_on", aliases=("结束时间",)
    )
    team: Mapped[str | None] = field(
        "巡查组成员", length=200, width=26, expected=True, people="many", search=True, aliases=("巡查组", "巡查人员")
    )
    findings: Mapped[str | None] = field(
        "发现问题", long=True, width=50, expected=True, search=True, copied=False, aliases=("存在问题", "问题")
    )

    clues: Mapped[str | None] = field(
        "移交线索", section="处理", long=True, width=34, search=True, copied=False, aliases=("问题线索", "移交情况")
    )
    follow_up: Mapped[str | None] = field(
        "整改落实情况", long=True, width=36, search=True, copied=False, aliases=("落实情况", "整改情况")
    )
