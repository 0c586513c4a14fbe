"""A batch taken back leaves everything as it was: links, child rows, and what is computed from them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from safety_desk.model.progress import finish
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook, undo_import
from safety_desk.services.export import export_ledger
from safety_desk.services.import_taking import ImportReport
from safety_desk.services.lists import Query, ledger, view
from safety_desk.services.records import delete_record, save_record

_DAY = date(2025, 3, 6)


def _values(desk: Desk, id_: str) -> dict[str, Any]:
    values: dict[str, Any] = view(desk, id_)["values"]
    return values


def _edited(desk: Desk, kind: str, book: Path, sheet: int, edit: Callable[[Worksheet], None]) -> ImportReport:
    """Export a ledger, change it as a clerk would, and take it in."""
    export_ledger(desk, kind, book)
    workbook = openpyxl.load_workbook(book)
    edit(workbook.worksheets[sheet])
    workbook.save(book)
    return finish(import_workbook(desk, book, kind))


def test_figures_follow_when_what_they_count_is_taken_back(desk: Desk, tmp_path: Path) -> None:
    checked = save_record(desk, "inspection", {"enterprise": "甲矿", "inspected_on": _DAY, "number": "JC1"})
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for line in (["检查编号", "排查日期", "隐患描述"], ["JC1", "2025.3.6", "线路老化"], ["JC1", "2025.3.6", "灯坏"]):
        sheet.append(line)
    book.save(tmp_path / "隐患.xlsx")
    report = finish(import_workbook(desk, tmp_path / "隐患.xlsx", "hazard"))
    assert (_values(desk, checked.id)["found"], _values(desk, checked.id)["problems"]) == (2, "线路老化；灯坏")
    undo_import(desk, report.batch)
    assert (_values(desk, checked.id)["found"], _values(desk, checked.id)["problems"]) == (0, None)


def test_a_link_leads_back_to_where_it_led(desk: Desk, tmp_path: Path) -> None:
    first, second = (save_record(desk, "enterprise", {"name": name}).id for name in ("甲矿", "乙厂"))
    saved = save_record(desk, "hazard", {"enterprise": "甲矿", "found_on": _DAY, "description": "水"})
    report = _edited(desk, "hazard", tmp_path / "隐患.xlsx", 0, lambda sheet: _replace(sheet, "甲矿", "乙厂"))
    assert _values(desk, saved.id)["enterprise_id"] == second
    assert undo_import(desk, report.batch) == (1, [])
    values = _values(desk, saved.id)
    assert (values["enterprise"], values["enterprise_id"]) == ("甲矿", first)


def test_child_rows_come_back_with_their_hidden_numbers(desk: Desk, tmp_path: Path) -> None:
    people = [{"name": "王磊", "phone": "13812345678"}, {"name": "李明", "phone": "13912345678"}]
    saved = save_record(desk, "meeting", {"name": "例会", "held_on": _DAY, "sign_in": people})
    report = _edited(desk, "meeting", tmp_path / "会议.xlsx", 1, lambda sheet: sheet.delete_rows(3))
    assert _numbers(desk, saved.id) == [("李明", "13912345678")]
    assert undo_import(desk, report.batch) == (1, [])
    assert _numbers(desk, saved.id) == [("王磊", "13812345678"), ("李明", "13912345678")]


def test_a_copied_line_and_a_deleted_record_come_in_as_new_ones(desk: Desk, tmp_path: Path) -> None:
    kept, gone = (save_record(desk, "plan", {"name": name, "issued_on": _DAY}).id for name in ("计划", "总结"))
    book = tmp_path / "计划.xlsx"
    export_ledger(desk, "plan", book)
    delete_record(desk, gone, "重复")
    workbook = openpyxl.load_workbook(book)
    sheet = workbook.worksheets[0]
    sheet.append([cell.value for cell in sheet[3]])
    _replace(sheet, "计划", "另一份计划", row=sheet.max_row)
    workbook.save(book)
    report = finish(import_workbook(desk, book, "plan"))
    assert (report.read, report.new, report.unchanged, report.refused) == (3, 2, 1, 0)
    assert [finding.column for finding in report.findings if "按新记录登记" in finding.message] == ["记录编号"] * 2
    assert (_values(desk, kept)["name"], view(desk, gone)["deleted"]) == ("计划", True)
    again = finish(import_workbook(desk, book, "plan"))
    assert (again.new, again.changed, again.unchanged) == (0, 0, 3)
    assert ledger(desk, "plan", Query()).count == 3


def _numbers(desk: Desk, id_: str) -> list[tuple[str, str]]:
    return [(row["name"], row["phone"]) for row in _values(desk, id_)["sign_in"]]


def _replace(sheet: Worksheet, old: str, new: str, *, row: int | None = None) -> None:
    for line in sheet.iter_rows(min_row=row, max_row=row):
        for cell in line:
            if cell.value == old:
                cell.value = new
