"""The further sheets of our own export: child rows, tied to their records by 所属记录编号."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from safety_desk.exchange.excel_reader import Sheet, Workbook
from safety_desk.exchange.excel_writer import PARENT_HEADING, Lines
from safety_desk.exchange.row_reader import cell_text
from safety_desk.model.field import Field
from safety_desk.model.values import read

_HEADING_ROW = 1


def child_rows(book: Workbook, lines: Lines) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """Child rows of an exported workbook: record id -> name of the lines -> rows. BadValue: a cell was spoilt."""
    found: dict[str, dict[str, list[dict[str, Any]]]] = defaultdict(lambda: defaultdict(list))
    for name, (caption, fields) in lines.items():
        for sheet in book.sheets:
            if sheet.name == caption:
                for record_id, row in _rows(sheet, fields):
                    found[record_id][name].append(row)
    return {record_id: dict(rows) for record_id, rows in found.items()}


def _rows(sheet: Sheet, fields: Sequence[Field]) -> list[tuple[str, dict[str, Any]]]:
    headings = [cell_text(cell) for cell in sheet.rows[_HEADING_ROW]] if len(sheet.rows) > _HEADING_ROW else []
    if PARENT_HEADING not in headings:
        return []
    number = headings.index(PARENT_HEADING)
    places = {f: headings.index(f.label) for f in fields if f.label in headings}
    return [
        (cell_text(sheet.at(row, number)), {f.name: read(f, sheet.at(row, place)) for f, place in places.items()})
        for row in range(_HEADING_ROW + 1, len(sheet.rows))
        if sheet.at(row, number)
    ]
