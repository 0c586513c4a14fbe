"""应急演练 9.2: one drill, what came out of it and what was put right."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class DrillForm(StrEnum):
    """演练形式."""

    TABLETOP = "桌面"
    FIELD = "实战"
    UNANNOUNCED = "双盲"
    EVACUATION = "疏散"


class DrillType(StrEnum):
    """类别."""

    COMPREHENSIVE = "综合"
    SPECIAL = "专项"
    ON_SITE = "现场处置"


class Drill(Record):
    """应急演练."""

    kind = Kind(
        "drill",
        "安全生产应急演练台账",
        "9.2",
        category=9,
        name="应急演练",
        caption="name",
        dated_by="held_on",
        retention="10",
        ledger=("held_on", "organiser", "name", "participants", "assessment", "rectification"),
        match=("held_on", "name", "organiser"),
    )

    name: Mapped[str] = field(
        "演练名称", section="演练", length=200, width=56, search=True, aliases=("名称", "演练项目")
    )
    organiser: Mapped[str | None] = link(
        "组织单位", to="enterprise", width=42, expected=True, search=True, aliases=("主办单位", "演练单位")
    )
    drill_form: Mapped[DrillForm | None] = field("演练形式", width=16, aliases=("演练方式",))
    drill_type: Mapped[DrillType | None] = field("类别", aliases=("演练类别", "演练类型"))
    held_on: Mapped[date] = field("日期", width=22, index=True, own_year=True, aliases=("演练日期", "演练时间", "时间"))
    place: Mapped[str | None] = field("地点", length=100, search=True, aliases=("演练地点",))
    units: Mapped[str | None] = field("参演单位", long=True, search=True)
    participants: Mapped[int | None] = field(
        "参演人数", width=17, unit="人", total=True, copied=False, aliases=("人数", "参加人数")
    )
    plan: Mapped[str | None] = link(
        "预案", to="emergency_plan", length=200, search=True, aliases=("依据预案", "预案名称")
    )

    course: Mapped[str | None] = field(
        "过程", section="评估", long=True, search=True, copied=False, aliases=("演练过程",)
    )
    assessment: Mapped[str | None] = field(
        "评估结论", long=True, width=62, search=True, copied=False, aliases=("评估", "演练评估", "效果评估")
    )
    problems: Mapped[str | None] = field("存在问题", long=True, search=True, copied=False, aliases=("问题",))
    rectification: Mapped[str | None] = field(
        "整改情况", long=True, width=48, copied=False, aliases=("整改", "整改措施")
    )
