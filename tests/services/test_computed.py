"""Figures a record takes from its own fields and child rows follow what is typed, and paper stays where nothing is."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl

from safety_desk.model.progress import finish
from safety_desk.records.general.fund import Direction
from safety_desk.records.targets.appraisal import Occasion
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook
from safety_desk.services.lists import Query, ledger, rows, view
from safety_desk.services.records import save_record

_BOOKED = {"booked_on": date(2025, 3, 5), "summary": "购置执法记录仪", "amount": Decimal(8400)}


def _shown(desk: Desk, id: str) -> dict[str, Any]:
    values: dict[str, Any] = view(desk, id)["values"]
    return values


def test_an_amount_stands_in_the_column_of_its_direction(desk: Desk) -> None:
    id_ = save_record(desk, "fund", {**_BOOKED, "direction": Direction.SPENDING}).id
    assert [_shown(desk, id_)[name] for name in ("budgeted", "received", "spent")] == [None, None, Decimal(8400)]
    save_record(desk, "fund", {"direction": Direction.INCOME}, id=id_)
    assert [_shown(desk, id_)[name] for name in ("received", "spent")] == [Decimal(8400), None]
    save_record(desk, "fund", {"amount": None}, id=id_)
    assert _shown(desk, id_)["received"] is None


def test_an_old_ledger_with_a_column_for_spending_keeps_what_it_says(desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["日期", "科目", "摘要", "收入", "支出", "经办"])
    sheet.append(["2025.3.5", "装备", "购置执法记录仪", None, 8400, "赵敏"])
    book.save(tmp_path / "经费.xlsx")
    assert finish(import_workbook(desk, tmp_path / "经费.xlsx", "fund")).new == 1
    (line,) = rows(desk, "fund", ledger(desk, "fund", Query()).keys, [])
    assert _shown(desk, line.id)["spent"] == Decimal(8400)
    assert view(desk, line.id)["taken_over"] == ["spent"]


def test_a_report_is_late_from_the_day_after_it_was_due(desk: Desk) -> None:
    due = {"name": "月报表", "due_on": date(2025, 3, 25)}
    id_ = save_record(desk, "statistics_report", due).id
    assert _shown(desk, id_)["late"] is None
    save_record(desk, "statistics_report", {"sent_on": date(2025, 3, 25)}, id=id_)
    assert _shown(desk, id_)["late"] is False
    save_record(desk, "statistics_report", {"sent_on": date(2025, 3, 26)}, id=id_)
    assert _shown(desk, id_)["late"] is True


def test_a_total_is_the_points_and_the_bonus(desk: Desk) -> None:
    scores = [{"item": "责任落实", "score": Decimal("18.5")}, {"item": "宣传教育", "score": Decimal(20)}]
    base = {"subject": "东沟村", "appraised_on": date(2025, 12, 29), "occasion": Occasion.YEAR_END}
    id_ = save_record(desk, "appraisal", {**base, "scores": scores, "bonus": Decimal(2)}).id
    assert _shown(desk, id_)["total"] == Decimal("40.5")
    save_record(desk, "appraisal", {"bonus": None}, id=id_)
    assert _shown(desk, id_)["total"] == Decimal("38.5")
