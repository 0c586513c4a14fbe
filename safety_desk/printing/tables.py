"""The block ``lines``: child rows as a table whose heading is repeated and whose rows are never cut."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.values import show
from safety_desk.printing.filling import BODY, HEADING, Filling, label_lines
from safety_desk.printing.form_file import Block, LineColumn
from safety_desk.printing.page import MM
from safety_desk.printing.printed import Lines
from safety_desk.printing.strips import PAD_X, Cell, Strip
from safety_desk.printing.text import wrap
from safety_desk.printing.widths import fitted, label_width, least_width


@dataclass(frozen=True)
class _Column:
    """A column in its place."""

    field: Field | None
    label: str
    serial: bool
    x: float
    width: float


def table_strips(block: Block, filling: Filling) -> list[Strip]:
    """Heading and rows; blank rows fill up to ``at_least`` or to whole pages of ``rows_a_page``."""
    lines = filling.record.lines[block.lines]
    columns = _columns(block.columns, lines, filling)
    head = [Strip([_head_cell(column) for column in columns], wish=8 * MM, keep=True)]
    if block.heading:
        title = wrap(lines.title, HEADING, filling.sheet.inside)
        head.insert(0, Strip([Cell(filling.sheet.left, filling.sheet.inside, title, HEADING, "center")], keep=True))
    rows: list[Mapping[str, Any]] = [*lines.rows, *[{}] * (_wanted(block, len(lines.rows)) - len(lines.rows))]
    strips = []
    for number, row in enumerate(rows, start=1):
        cells = [_cell(column, row, number) for column in columns]
        turn = block.rows_a_page > 0 and number > 1 and number % block.rows_a_page == 1
        strips.append(Strip(cells, wish=block.height * MM, head=head, new_page=turn))
    return [*head, *strips]


def _wanted(block: Block, filled: int) -> int:
    if block.rows_a_page:
        return max(1, -(-filled // block.rows_a_page)) * block.rows_a_page
    return max(filled, block.at_least)


def _columns(described: Sequence[LineColumn], lines: Lines, filling: Filling) -> list[_Column]:
    """Columns as the form says, or all fields of the rows after a serial number."""
    by_name = {field.name: field for field in lines.fields}
    wanted = described or (LineColumn(serial=True), *(LineColumn(field=field.name) for field in lines.fields))
    fields = [by_name.get(column.field) for column in wanted]
    labels = [c.label or (f.label if f else "序号" if c.serial else "") for c, f in zip(wanted, fields, strict=True)]
    wished = [_wished(column, field) for column, field in zip(wanted, fields, strict=True)]
    least = [_least(label, field, lines) + 2 * PAD_X for label, field in zip(labels, fields, strict=True)]
    found, x = [], filling.sheet.left
    for place, width in enumerate(fitted(wished, least, filling.sheet.inside)):
        found.append(_Column(fields[place], labels[place], wanted[place].serial, x, width))
        x += width
    return found


def _wished(column: LineColumn, field: Field | None) -> float:
    return column.width or (12 if column.serial else (field.width if field and field.width else 24))


def _least(label: str, field: Field | None, lines: Lines) -> float:
    if field is None:
        return label_width(label, HEADING)
    texts = [show(field, row.get(field.name)) for row in lines.rows]
    return least_width(field, label, texts, BODY, HEADING)


def _head_cell(column: _Column) -> Cell:
    lines = label_lines(column.label, HEADING, column.width - 2 * PAD_X)
    return Cell(column.x, column.width, lines, HEADING, "center")


def _cell(column: _Column, row: Mapping[str, Any], number: int) -> Cell:
    text = str(number) if column.serial else show(column.field, row.get(column.field.name)) if column.field else ""
    lines = wrap(text, BODY, column.width - 2 * PAD_X) if text else []
    short = column.serial or (column.field is not None and not column.field.long and len(lines) < 2)
    return Cell(column.x, column.width, lines, BODY, "center" if short else "left")
