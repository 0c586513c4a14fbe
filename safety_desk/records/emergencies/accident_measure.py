"""事故整改落实 9.8: one lesson of an accident to be carried out, by whom and when, and its closing evaluation."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.emergencies.accident_words import ClosingEvaluation


class AccidentMeasure(Record):
    """事故整改落实."""

    kind = Kind(
        "accident_measure",
        "事故防范整改措施落实台账",
        "9.8",
        category=9,
        name="事故整改落实",
        caption="measure",
        dated_by="assigned_on",
        filed_as=FiledAs.PART,
        part_of=("accident",),
        register=True,
        retention="30",
        ledger=(
            *("accident", "measure", "responsible_unit", "responsible_person", "due_on"),
            *("done_on", "situation", "evaluation", "evaluated_on"),
        ),
        match=("accident", "measure"),
    )

    accident: Mapped[str | None] = link(
        "事故",
        to="accident_investigation",
        section="措施",
        length=200,
        width=42,
        expected=True,
        search=True,
        aliases=("事故名称",),
    )
    measure: Mapped[str] = field(
        "整改措施", long=True, width=52, search=True, copied=False, aliases=("防范措施", "措施", "整改内容")
    )
    responsible_unit: Mapped[str | None] = field(
        "责任单位", length=100, width=30, search=True, aliases=("整改责任单位",)
    )
    responsible_person: Mapped[str | None] = field(
        "责任人", length=60, width=16, expected=True, search=True, aliases=("整改责任人",)
    )
    assigned_on: Mapped[date] = field(
        "交办日期", index=True, own_year=True, default=today, copied=False, aliases=("登记日期", "日期")
    )
    due_on: Mapped[date | None] = field(
        "完成时限",
        width=20,
        expected=True,
        index=True,
        own_year=True,
        not_before="assigned_on",
        aliases=("时限", "期限", "整改期限"),
    )

    done_on: Mapped[date | None] = field(
        "完成日期",
        section="落实和评估",
        width=20,
        own_year=True,
        not_before="assigned_on",
        copied=False,
        aliases=("完成时间",),
    )
    situation: Mapped[str | None] = field(
        "落实情况", long=True, width=30, search=True, copied=False, aliases=("整改情况",)
    )
    evaluation: Mapped[ClosingEvaluation | None] = field("评估结论", width=17, copied=False, aliases=("评估",))
    evaluated_on: Mapped[date | None] = field(
        "评估日期", width=20, own_year=True, not_before="assigned_on", copied=False, aliases=("评估时间",)
    )
    evaluation_note: Mapped[str | None] = field("评估意见", long=True, copied=False)
