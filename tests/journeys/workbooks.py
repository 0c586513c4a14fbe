"""Workbooks of other townships, written in a small language, and made into files of any make.

A sheet is lines of cells parted by ``|``: text as it stands; ``=35`` a number, ``@2025-03-06`` a date, ``'``
before a text that begins like one of these; ``<`` merged with the cell to the left, ``^`` with the one above; ``\\n``
a new line inside the cell.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

_CASES = Path(__file__).parent / "townships"
_LEFT, _ABOVE = "<", "^"


@dataclass(frozen=True)
class Case:
    """One workbook and what must come of it. ``rows`` by ``sheet!row`` as the sheet counts; values as shown."""

    name: str
    kind: str
    sheets: Mapping[str, list[list[Any]]]
    rows: list[tuple[str, Mapping[str, str]]]
    skipped: frozenset[str]
    findings: tuple[str, ...]
    file: str
    year: int | None = None
    epoch_1904: bool = False
    makes: tuple[str, ...] = ("xlsx", "xls", "ods")
    refused: int = 0
    """Rows that are read but lack what makes them a record."""
    merges: Mapping[str, list[tuple[int, int, int, int]]] = field(default_factory=dict)
    """(top, left, bottom, right) counted from 0, by sheet."""


@cache
def cases() -> tuple[Case, ...]:
    """Every workbook of ``townships/``."""
    files = sorted(_CASES.glob("*.toml"))
    return tuple(_case(told) for file in files for told in tomllib.loads(file.read_text(encoding="utf-8"))["case"])


def _case(told: Mapping[str, Any]) -> Case:
    texts = {name: _table(text) for name, text in told["sheet"].items()}
    return Case(
        name=told["name"],
        kind=told["kind"],
        sheets={name: [[_value(cell) for cell in line] for line in table] for name, table in texts.items()},
        rows=_expected(told["rows"], next(iter(texts))),
        skipped=frozenset(told.get("skipped", ())),
        findings=tuple(told.get("findings", ())),
        file=told.get("file", "台账.xlsx"),
        year=told.get("year"),
        epoch_1904=told.get("epoch_1904", False),
        makes=tuple(told.get("makes", ("xlsx", "xls", "ods"))),
        refused=told.get("refused", 0),
        merges={name: list(_merges(table)) for name, table in texts.items()},
    )


def _table(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.strip("\n").split("\n")]


def _value(cell: str) -> Any:
    """A cell of the small language as a program would store it."""
    mark, rest = cell[:1], cell[1:]
    if cell in ("", _LEFT, _ABOVE):
        return None
    if mark == "=":
        return float(rest) if any(c in rest for c in ".eE") else int(rest)
    if mark == "@":
        return datetime.fromisoformat(rest) if " " in rest else date.fromisoformat(rest)
    return (rest if mark == "'" else cell).replace("\\n", "\n")


def _expected(text: str, sheet: str) -> list[tuple[str, Mapping[str, str]]]:
    """Expected rows with their places; the first column is the row, ``sheet!row`` off the first sheet."""
    head, *lines = _table(text)
    found: list[tuple[str, Mapping[str, str]]] = []
    for line in lines:
        place = line[0] if "!" in line[0] else f"{sheet}!{line[0]}"
        cells = zip(head[1:], line[1:], strict=True)
        found.append((place, {name: cell.replace("\\n", "\n") for name, cell in cells if cell}))
    return found


def _merges(table: list[list[str]]) -> Iterator[tuple[int, int, int, int]]:
    for top, line in enumerate(table):
        for left, cell in enumerate(line):
            if cell in (_LEFT, _ABOVE):
                continue
            right = left
            while right + 1 < len(line) and line[right + 1] == _LEFT:
                right += 1
            bottom = top
            while bottom + 1 < len(table) and table[bottom + 1][left : left + 1] == [_ABOVE]:
                bottom += 1
            if (right, bottom) != (left, top):
                yield top, left, bottom, right


def write_xlsx(case: Case, path: Path) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    if case.epoch_1904:
        book.epoch = CALENDAR_MAC_1904
    for name, rows in case.sheets.items():
        sheet = book.create_sheet(name)
        for r, line in enumerate(rows, start=1):
            for c, value in enumerate(line, start=1):
                cell = sheet.cell(r, c, value)
                if isinstance(value, str):
                    cell.data_type = "s"
        for top, left, bottom, right in case.merges[name]:
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    book.save(path)


def write_xls(case: Case, path: Path) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    book.dates_1904 = case.epoch_1904
    days = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for name, rows in case.sheets.items():
        sheet = book.add_sheet(name)
        merged = {(top, left): (bottom, right) for top, left, bottom, right in case.merges[name]}
        for r, line in enumerate(rows):
            for c, value in enumerate(line):
                style = days if isinstance(value, date) else xlwt.Style.default_style
                if (r, c) in merged:
                    bottom, right = merged[r, c]
                    sheet.write_merge(r, bottom, c, right, value, style)
                elif value is not None:
                    sheet.write(r, c, value, style)
    book.save(str(path))


def write_ods(case: Case, path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    for name, rows in case.sheets.items():
        table = Table(name=name)
        spans = {(top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in case.merges[name]}
        covered = {
            (r, c) for (t, le), (h, w) in spans.items() for r in range(t, t + h) for c in range(le, le + w)
        } - set(spans)
        for r, line in enumerate(rows):
            row = TableRow()
            for c, value in enumerate(line):
                span = spans.get((r, c), (1, 1))
                row.addElement(CoveredTableCell() if (r, c) in covered else _ods_cell(value, span))
            table.addElement(row)
        book.spreadsheet.addElement(table)
    book.save(str(path))


def _ods_cell(value: Any, span: tuple[int, int]) -> Any:
    facts: dict[str, Any] = {}
    if span != (1, 1):
        facts |= {"numberrowsspanned": span[0], "numbercolumnsspanned": span[1]}
    if isinstance(value, date):
        return TableCell(valuetype="date", datevalue=value.isoformat(), **facts)
    if isinstance(value, int | float):
        return TableCell(valuetype="float", value=value, **facts)
    if value is None:
        return TableCell(**facts)
    cell = TableCell(valuetype="string", **facts)
    for part in str(value).split("\n"):
        cell.addElement(P(text=part))
    return cell


def write_csv(case: Case, path: Path) -> None:
    """The first sheet as the text table a Chinese office saves: GB18030, commas, no merges."""
    rows = next(iter(case.sheets.values()))
    lines = [",".join(_csv_cell(value) for value in line) for line in rows]
    path.write_bytes("\r\n".join([*lines, ""]).encode("gb18030"))


def _csv_cell(value: Any) -> str:
    text = "" if value is None else str(value)
    return '"' + text.replace('"', '""') + '"' if any(c in text for c in ',"\n') else text
