"""The block ``grid``: rows of labels and values, the body of most forms."""

from typing import cast

from safety_desk.model.field import Field
from safety_desk.printing.filling import BODY, RULED, Filling, label_lines
from safety_desk.printing.form_file import Block, FormCell
from safety_desk.printing.page import MM, Align
from safety_desk.printing.printed import on_paper
from safety_desk.printing.strips import PAD_X, Border, Cell, Strip
from safety_desk.printing.text import Piece, wrap

_GRID_ROW = 11 * MM


def grid_strips(block: Block, filling: Filling) -> list[Strip]:
    return [_grid_row(row, block, filling) for row in block.rows]


def _grid_row(row: tuple[FormCell, ...], block: Block, filling: Filling) -> Strip:
    cells: list[Cell] = []
    column = 0
    for form_cell in row:
        if not form_cell.bare:
            cells.append(_label(form_cell, block, filling, column))
            column += 1
        cells.append(_value(form_cell, block, filling, column))
        column += form_cell.across
    tall = max(cell.height for cell in row) * MM
    return Strip(cells, wish=tall or _GRID_ROW, stretches=tall > 0, splits=True)


def _label(form_cell: FormCell, block: Block, filling: Filling, column: int) -> Cell:
    left, right = filling.edges[column], filling.edges[column + 1]
    field = filling.fields.get(form_cell.field)
    text = form_cell.label or (field.label if field else "")
    boxed = block.frame == "box"
    lines = label_lines(text if boxed else text + "：", BODY, right - left - (2 * PAD_X if boxed else 0))
    border: Border = "box" if boxed else "none"
    align: Align = "center" if boxed else "right" if column else "left"
    low = block.frame == "under"
    return Cell(left, right - left, lines, BODY, align, low=low, border=border, stays=True)


def _value(form_cell: FormCell, block: Block, filling: Filling, column: int) -> Cell:
    left, right = filling.edges[column], filling.edges[column + form_cell.across]
    inside = right - left - (2 * PAD_X if block.frame != "none" else 0)
    field = filling.fields.get(form_cell.field)
    tall = form_cell.height > 0
    kind = RULED if form_cell.ruled else BODY
    content = _content(form_cell, field, filling)
    if block.frame == "under":
        content = [Piece(piece.text) for piece in content]
    indent = 2 * kind.size if tall and not form_cell.boxes else 0
    return Cell(
        left,
        right - left,
        wrap(content, kind, inside, indent=indent) if any(piece.text for piece in content) else [],
        kind,
        cast("Align", form_cell.align or "left"),
        middle=not tall,
        low=block.frame == "under",
        border=cast("Border", block.frame),
        ruled=form_cell.ruled,
        foot=wrap(filling.pieces(form_cell.foot), kind, inside) if form_cell.foot else [],
    )


def _content(form_cell: FormCell, field: Field | None, filling: Filling) -> list[Piece]:
    if form_cell.text or field is None:
        if form_cell.ruled:
            return [Piece(filling.words(form_cell.text))]
        return filling.pieces(form_cell.text) if form_cell.text else []
    value = filling.record.values.get(field.name)
    if value is None and form_cell.instead:
        field = filling.fields[form_cell.instead]
        value = filling.record.values.get(field.name)
    if form_cell.boxes:
        return [Piece(_boxes(field, value))]
    text = on_paper(field, value, with_unit=not form_cell.after)
    return [Piece(text + form_cell.after if text else "")]


def _boxes(field: Field, value: object) -> str:
    """Every word of a choice with its box: ☑日常检查 ☐专项检查."""
    words = field.choices or ("是", "否")
    chosen = on_paper(field, value)
    listed = [("☑" if word == chosen else "☐") + word for word in words]
    return "  ".join(listed + ([f"☑{chosen}"] if chosen and chosen not in words else []))
