"""Ledgers as workbooks that any office program opens and our own import takes back unchanged."""

import io
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell as _Cell
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, NamedStyle, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet
from openpyxl.worksheet.properties import PageSetupProperties

from safety_desk.model.field import Field
from safety_desk.model.text import tidy
from safety_desk.model.values import masked as hidden
from safety_desk.model.values import show

NUMBER_HEADING = "记录编号"
PARENT_HEADING = "所属记录编号"
REASON_HEADING = "没有导入的原因"
_A4 = 9
"""Paper size as a workbook names it."""
_LONGEST_TEXT = 32_000
"""A cell holds 32,767 characters."""
_FIRST_EXACT_DAY = date(1900, 3, 1)
"""Before it the day numbers of a sheet are off by one."""
_MM_PER_CHARACTER = 2.0
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")

Lines = Mapping[str, tuple[str, Sequence[Field]]]
"""Child rows by the name they stand under in a record: (title of their sheet, their fields)."""


@dataclass(frozen=True)
class _Column:
    """A column of a sheet: its heading, its field, its width in characters."""

    heading: str
    field: Field
    width: float


def write_ledger(
    target: Path | io.BytesIO,
    title: str,
    fields: Sequence[Field],
    rows: Iterable[Mapping[str, Any]],
    *,
    masked: bool,
    lines: Lines | None = None,
) -> int:
    """Write records (values by field name, with ``id``) as a workbook; returns how many.

    Child rows come from the records' own lists and go to further sheets, tied by 记录编号.
    ``masked`` hides the middle of ID and telephone numbers and leaves sealed fields out.
    """
    book = _book(title)
    main = _sheet(book, title, _columns(fields, masked=masked, number=NUMBER_HEADING))
    further = {
        name: _sheet(book, f"{title}——{caption}", _columns(own, masked=masked, number=PARENT_HEADING), caption)
        for name, (caption, own) in (lines or {}).items()
    }
    count = 0
    for row in rows:
        main.add(row, str(row.get("id") or ""), masked=masked)
        for name, sheet in further.items():
            for line in row.get(name) or ():
                sheet.add(line, str(row.get("id") or ""), masked=masked)
        count += 1
    book.save(target)
    return count


def write_refused(target: Path | io.BytesIO, title: str, rows: Sequence[tuple[Mapping[str, str], str]]) -> int:
    """Write refused rows (text by heading, reason) with the reason in the last column, ready to be imported again."""
    book = _book(title)
    headings = list(dict.fromkeys(heading for row, _ in rows for heading in row if heading != REASON_HEADING))
    columns = [_Column(h, Field(h, name=h), 16) for h in headings]
    reason = _Column(REASON_HEADING, Field(REASON_HEADING, name=REASON_HEADING), 50)
    sheet = _sheet(book, title, [*columns, reason])
    for row, why in rows:
        sheet.add({**row, REASON_HEADING: why}, "", masked=False)
    book.save(target)
    return len(rows)


def write_table(
    target: Path | io.BytesIO, title: str, fields: Sequence[Field], rows: Iterable[Mapping[str, Any]]
) -> int:
    """Write a plain table, not a ledger to be imported again: a catalogue, a hand-over list."""
    book = _book(title)
    sheet = _sheet(book, title, _columns(fields, masked=False))
    count = 0
    for row in rows:
        sheet.add(row, "", masked=False)
        count += 1
    book.save(target)
    return count


class _Sheet:
    """A sheet being written row by row."""

    def __init__(self, sheet: WriteOnlyWorksheet, columns: Sequence[_Column]) -> None:
        self._sheet = sheet
        self._columns = columns

    def add(self, values: Mapping[str, Any], number: str, *, masked: bool) -> None:
        """Append one row; ``number`` goes to the last column where that is a 记录编号."""
        cells = [
            _text_cell(self._sheet, number)
            if column.field is _NUMBER
            else self._cell(column.field, values, masked=masked)
            for column in self._columns
        ]
        self._sheet.append(cells)

    def _cell(self, field: Field, values: Mapping[str, Any], *, masked: bool) -> _Cell:
        value = values.get(field.name)
        if _is_number(value):
            return _typed_cell(self._sheet, value, "数")
        if isinstance(value, date) and date(value.year, value.month, value.day) >= _FIRST_EXACT_DAY:
            return _typed_cell(self._sheet, value, "时间" if isinstance(value, datetime) else "日期")
        return _text_cell(self._sheet, hidden(field, value) if masked else show(field, value))


_NUMBER = Field(NUMBER_HEADING)


def _is_number(value: Any) -> bool:
    """Whether a sheet keeps all digits of the value."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return False
    number = Decimal(value)
    return len(number.normalize().as_tuple().digits) <= 15 and abs(number) < 10**15


def _text_cell(sheet: WriteOnlyWorksheet, text: str, style: str = "文字") -> _Cell:
    """Text that stays text, whatever it begins with."""
    clean = _LOOKS_ESCAPED.sub("_x005F_", tidy(text))
    if len(clean) > _LONGEST_TEXT:
        clean = clean[:_LONGEST_TEXT] + "……（太长，余下的请看台账）"
    cell = WriteOnlyCell(sheet, value=clean or None)
    if clean:
        cell.data_type = "s"
    cell.style = style
    return cell


def _typed_cell(sheet: WriteOnlyWorksheet, value: Any, style: str) -> _Cell:
    cell = WriteOnlyCell(sheet, value=value)
    cell.style = style
    return cell


def _columns(fields: Sequence[Field], *, masked: bool, number: str = "") -> list[_Column]:
    shown = [f for f in fields if not (masked and f.sealed)]
    columns = [_Column(f.label, f, max(8.0, (f.width or 24) / _MM_PER_CHARACTER)) for f in shown]
    return [*columns, _Column(number, _NUMBER, 38)] if number else columns


def _book(title: str) -> Workbook:
    """An empty workbook with our cell styles; who wrote it is nobody's business."""
    book = Workbook(write_only=True)
    book.properties.creator = "安监台账"
    book.properties.title = title
    thin = Side(style="thin")
    frame = Border(left=thin, right=thin, top=thin, bottom=thin)
    wrapped = Alignment(vertical="center", wrap_text=True)
    middle = Alignment(horizontal="center", vertical="center", wrap_text=True)
    for name, form, place in (
        ("文字", "@", wrapped),
        ("数", "General", wrapped),
        ("日期", "yyyy-mm-dd", middle),
        ("时间", "yyyy-mm-dd hh:mm", middle),
    ):
        book.add_named_style(NamedStyle(name, number_format=form, border=frame, alignment=place, font=Font("宋体", 11)))
    book.add_named_style(NamedStyle("表头", border=frame, alignment=middle, font=Font("宋体", 11, bold=True)))
    book.add_named_style(NamedStyle("标题", alignment=middle, font=Font("宋体", 18, bold=True)))
    return book


def _sheet(book: Workbook, title: str, columns: Sequence[_Column], caption: str = "") -> _Sheet:
    """A new sheet with title, headings and page set-up, its rows still to come."""
    sheet = book.create_sheet(_sheet_name(caption or title))
    for place, column in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = column.width
    last = get_column_letter(len(columns))
    sheet.freeze_panes = "A3"
    sheet.print_title_rows = "1:2"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.oddFooter.center.text = "第 &P 页 共 &N 页"
    if len(columns) > 1:
        sheet.merged_cells.add(f"A1:{last}1")
    sheet.append([_text_cell(sheet, title, "标题")])
    sheet.append([_text_cell(sheet, column.heading, "表头") for column in columns])
    return _Sheet(sheet, columns)


def _sheet_name(title: str) -> str:
    """A name that a sheet may have: no []:*?/\\ and 31 characters at most."""
    return re.sub(r"[\[\]:*?/\\']", " ", tidy(title))[:31].strip() or "台账"
