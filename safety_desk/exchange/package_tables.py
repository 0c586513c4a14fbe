"""移交清单 and 数字摘要表 as workbooks whose bytes depend on their content alone, and lists as CSV."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from safety_desk.exchange.package_layout import Filed, resource
from safety_desk.exchange.package_plan import PackageItem, PackagePlan, retention_words
from safety_desk.exchange.package_xml import day_digits, xml_text

_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"-\d+(\.\d+)?")
_EPOCH = (1980, 1, 1, 0, 0, 0)
_SIDE = Side(style="thin")
_THIN = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_WRAPPED = Alignment(vertical="center", wrap_text=True)
_SAVED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")

ItemRows = Sequence[tuple[PackageItem, Sequence[Filed]]]


def csv_bytes(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterable[bytes]:
    """A CSV in UTF-8 with BOM, a line at a time; what a spreadsheet would take for a formula gets an apostrophe."""
    yield b"\xef\xbb\xbf"
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line(row)


def handover_list(plan: PackagePlan, rows: ItemRows) -> bytes:
    """移交清单.xlsx: one row an item, totals by retention and room for signatures and seals."""
    table = resource("package")["tables"]["handover"]
    book, sheet = _sheet(plan, table)
    _line(sheet, [f"移交单位：{plan.station}    接收单位：{plan.county}    包编号：{plan.number}"])
    _line(sheet, ["移交时间：　　　　年　　月　　日"])
    _heading(sheet, table)
    for position, (item, filed) in enumerate(rows, 1):
        values = (
            position,
            item.number,
            item.title,
            item.responsible,
            day_digits(item.day),
            retention_words(item.retention),
        )
        _line(sheet, (*values, item.pages, len(filed), table["carrier"], item.remark), framed=True)
    _line(sheet, [totals(item for item, _ in rows)])
    for words in table["signatures"]:
        _line(sheet, ["", words])
    return _saved(book, plan.made_at)


def digest_table(plan: PackagePlan, rows: ItemRows) -> bytes:
    """数字摘要表.xlsx: every document with its size and SHA-256."""
    table = resource("package")["tables"]["digests"]
    book, sheet = _sheet(plan, table)
    _heading(sheet, table)
    listed = ((item, one) for item, filed in rows for one in filed)
    for position, (item, one) in enumerate(listed, 1):
        what = one.document.title or item.title
        values = (position, plan.number, what, item.number, one.document.name, one.written.size, one.written.sha256)
        _line(sheet, values, framed=True)
    return _saved(book, plan.made_at)


def totals(items: Iterable[PackageItem]) -> str:
    """合计：12 件；永久 2 件，30年 8 件，10年 2 件."""
    counted: dict[str, int] = {}
    for item in items:
        counted[item.retention] = counted.get(item.retention, 0) + 1
    parts = "，".join(f"{retention_words(code)} {counted[code]} 件" for code in ("Y", "D30", "D10") if code in counted)
    return f"合计：{sum(counted.values())} 件" + (f"；{parts}" if parts else "")


def _csv_line(row: Sequence[Any]) -> bytes:
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([_harmless(str(value)) for value in row])
    return line.getvalue().encode("utf-8", "replace")


def _harmless(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text


def _sheet(plan: PackagePlan, table: dict[str, Any]) -> tuple[Workbook, Worksheet]:
    book = Workbook()
    book.properties.created = plan.made_at
    book.properties.creator = plan.station
    sheet: Worksheet = book.worksheets[0]
    sheet.title = table["title"]
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = Worksheet.PAPERSIZE_A4
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_setup.fitToHeight = 0
    for letter, size in zip("ABCDEFGHIJKLMN", table["widths"], strict=False):
        sheet.column_dimensions[letter].width = size
    _line(sheet, [f"{plan.heading}　{table['title']}"])
    sheet["A1"].font = Font(size=14, bold=True)
    return book, sheet


def _heading(sheet: Worksheet, table: dict[str, Any]) -> None:
    _line(sheet, table["columns"], framed=True)
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = f"A{sheet.max_row + 1}"
    sheet.print_title_rows = f"{sheet.max_row}:{sheet.max_row}"


def _line(sheet: Worksheet, values: Sequence[Any], *, framed: bool = False) -> None:
    """Append a row; texts stay texts, whatever they begin with."""
    row = sheet.max_row + 1 if sheet["A1"].value else 1
    for column, value in enumerate(values, 1):
        cell = sheet.cell(row, column)
        cell.value = value if isinstance(value, int) else xml_text(value)
        if isinstance(value, str):
            cell.data_type = "s"
        if framed:
            cell.border = _THIN
            cell.alignment = _WRAPPED


def _saved(book: Workbook, made_at: datetime) -> bytes:
    """The workbook's bytes without the moment of saving in them."""
    raw, fixed = io.BytesIO(), io.BytesIO()
    book.save(raw)
    stamp = made_at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = _SAVED.sub(rb"\g<1>" + stamp + rb"\g<2>", source.read(name))
            target.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
