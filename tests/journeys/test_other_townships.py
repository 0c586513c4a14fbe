"""Ledgers of other townships: every row lands as it was meant, comes back unchanged, and can be taken back."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from safety_desk.exchange import excel_reader, read_child
from safety_desk.exchange.excel_reader import Workbook
from safety_desk.exchange.sheet_rows import SheetReading, rows_for
from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS
from safety_desk.model.values import show
from safety_desk.records import kinds_in_order
from safety_desk.services import import_reading
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_readings, undo_import
from safety_desk.services.export import export_ledger
from safety_desk.services.import_reading import read_sheets
from safety_desk.services.import_taking import ImportReport
from safety_desk.services.lists import Query, ledger
from tests.journeys.workbooks import Case, cases, write_csv, write_ods, write_xls, write_xlsx
from tests.services.conftest import Opener, empty_folder, opened

assert kinds_in_order()
__all__ = ["empty_folder", "opened"]
_WRITERS: dict[str, Callable[[Case, Path], None]] = {"xlsx": write_xlsx, "xls": write_xls, "ods": write_ods}
every_case = pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.kind}-{case.name}")


def _in_process(path: Path) -> Workbook:
    """A workbook read as the child process does, without the time its start takes."""
    said = json.loads(json.dumps(list(read_child._sheets(path, excel_reader.MOST_ROWS)), ensure_ascii=False))
    return Workbook([excel_reader._sheet(sheet) for sheet in said])


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(import_reading, "read_workbook", _in_process)


def _readings(case: Case, path: Path) -> list[SheetReading]:
    fields = KINDS[case.kind].fields()
    return [
        rows_for(sheet, fields, kind=case.kind, year=case.year, file_name=path.name)
        for sheet in _in_process(path).sheets
    ]


def _shown(case: Case, readings: list[SheetReading]) -> list[tuple[str, dict[str, str]]]:
    fields = {field.name: field for field in KINDS[case.kind].fields()}
    return [
        (f"{row.sheet}!{row.row_no}", {n: show(fields[n], v) for n, v in row.values.items() if v is not None})
        for reading in readings
        for row in reading.rows
    ]


def _told(readings: list[SheetReading]) -> Iterator[str]:
    for reading in readings:
        for finding in [*reading.findings, *(found for row in reading.rows for found in row.findings)]:
            yield f"{finding.sheet}!{finding.row}|{finding.column}|{finding.message}"


@pytest.mark.parametrize(
    ("case", "make"),
    [pytest.param(case, make, id=f"{case.kind}-{case.name}-{make}") for case in cases() for make in case.makes],
)
def test_every_value_lands_in_its_field(case: Case, make: str, tmp_path: Path) -> None:
    path = tmp_path / Path(case.file).with_suffix(f".{make}")
    _WRITERS[make](case, path)
    readings = _readings(case, path)
    assert _shown(case, readings) == [(place, dict(values)) for place, values in case.rows]
    assert {f"{reading.sheet}!{row}" for reading in readings for row, _ in reading.skipped} == case.skipped
    told = list(_told(readings))
    for wanted in case.findings:
        place, column, words = wanted.split("|")
        assert any(one.startswith(f"{place}|{column}|") and words in one for one in told), (wanted, told)


def _take_in(desk: Desk, path: Path, case: Case) -> ImportReport:
    readings = read_sheets(desk, path, case.kind, year=case.year)
    return finish(import_readings(desk, path.name, case.kind, readings, dry_run=False))


def _cells(path: Path) -> list[tuple[Any, ...]]:
    book = openpyxl.load_workbook(path)
    return [(sheet.title, *row) for sheet in book.worksheets for row in sheet.iter_rows(values_only=True)]


@every_case
@pytest.mark.usefixtures("quick")
def test_taken_in_again_exported_and_taken_back(case: Case, empty_folder: Path, opened: Opener, tmp_path: Path) -> None:
    desk, other = opened(empty_folder), opened(empty_folder)
    path = tmp_path / Path(case.file).with_suffix(".xlsx")
    write_xlsx(case, path)
    first = _take_in(desk, path, case)
    assert (first.read, first.new, first.changed) == (len(case.rows), len(case.rows) - case.refused, 0)
    again = _take_in(desk, path, case)
    assert (again.new, again.changed, again.unchanged) == (0, 0, first.new)
    whole, masked, back = tmp_path / "全.xlsx", tmp_path / "隐.xlsx", tmp_path / "回.xlsx"
    assert export_ledger(desk, case.kind, whole, unmasked=True, reason="核对") == first.new
    export_ledger(desk, case.kind, masked)
    for book in (whole, masked):
        report = _take_in(desk, book, case)
        assert (report.new, report.changed, report.unchanged, report.refused) == (0, 0, first.new, 0)
    assert _take_in(other, whole, case).new == first.new
    export_ledger(other, case.kind, back, unmasked=True, reason="核对")
    assert _cells(back) == _cells(whole)
    removed, left = undo_import(desk, first.batch)
    assert (removed, left) == (first.new, [])
    assert ledger(desk, case.kind, Query()).count == 0


def test_the_text_table_of_an_office_is_read_like_a_workbook(tmp_path: Path) -> None:
    case = next(case for case in cases() if case.name == "收文：文号、标题、份数、承办人")
    path = tmp_path / "2015年收文登记.csv"
    write_csv(case, path)
    found = [values for _, values in _shown(case, _readings(case, path))]
    assert found == [dict(values) for _, values in case.rows]
