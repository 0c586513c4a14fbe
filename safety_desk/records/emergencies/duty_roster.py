"""值班表 9.3: one shift of the duty roster; a month of them is the printed roster."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record
from safety_desk.records.emergencies.duty_words import Shift


class DutyRoster(Record):
    """值班表."""

    kind = Kind(
        "duty_roster",
        "安全生产应急值班安排表",
        "9.3",
        category=9,
        name="值班表",
        caption="on_duty",
        dated_by="duty_on",
        filed_as=FiledAs.NOT_FILED,
        register=True,
        monthly=True,
        retention="10",
        ledger=(
            *("duty_on", "shift", "leader", "leader_phone", "on_duty", "on_duty_phone"),
            *("duty_phone", "holiday", "change_note"),
        ),
        match=("duty_on", "shift"),
    )

    duty_on: Mapped[date] = field(
        "日期", section="值班安排", width=22, index=True, own_year=True, copied=False, aliases=("值班日期", "月日")
    )
    shift: Mapped[Shift | None] = field(
        "班次", width=24, expected=True, index=True, default=Shift.ROUND_THE_CLOCK, aliases=("值班班次",)
    )
    leader: Mapped[str | None] = field(
        "带班领导", length=60, width=20, expected=True, people="one", search=True, aliases=("带班", "值班领导")
    )
    leader_phone: Mapped[str | None] = field("带班领导电话", length=60, width=28, mask="phone", aliases=("领导电话",))
    on_duty: Mapped[str] = field(
        "值班人员", length=100, width=30, people="many", search=True, aliases=("值班员", "值班人")
    )
    on_duty_phone: Mapped[str | None] = field(
        "值班人员电话", length=60, width=28, mask="phone", aliases=("值班员电话",)
    )
    duty_phone: Mapped[str | None] = field("值班电话", length=60, width=28, aliases=("值班室电话",))
    holiday: Mapped[bool | None] = field(
        "节假日", width=13, copied=False, aliases=("是否节假日",), help="节假日和特殊时段须有领导带班"
    )
    change_note: Mapped[str | None] = field(
        "调班说明", long=True, width=40, search=True, copied=False, aliases=("调班", "换班说明")
    )
