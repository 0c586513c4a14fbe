"""The block kinds of a form file; each function gives the strips its block is drawn with."""

from collections.abc import Callable
from typing import cast

from safety_desk.printing.filling import BODY, SMALL, Filling
from safety_desk.printing.font_files import Style
from safety_desk.printing.form_file import Block
from safety_desk.printing.grid import grid_strips
from safety_desk.printing.page import MM, Align
from safety_desk.printing.pictures import ready
from safety_desk.printing.printed import BLANK_DATE, Picture
from safety_desk.printing.strips import PAD_X, Cell, Strip
from safety_desk.printing.tables import table_strips
from safety_desk.printing.text import Line, Piece, Type, width_of, wrap


def strips_of(block: Block, filling: Filling) -> list[Strip]:
    """The strips of any block."""
    strips = _KINDS[block.kind](block, filling)
    if strips:
        strips[0].gap = block.gap * MM
    return strips


def _text(block: Block, filling: Filling) -> list[Strip]:
    kind = Type(Style(block.style), block.size, block.size * 1.75)
    lines = wrap(
        filling.pieces(block.text, under=block.under),
        kind,
        filling.sheet.inside,
        indent=2 * kind.size if block.indent else 0,
    )
    align = cast("Align", block.align)
    return [Strip([_across(filling, lines, kind, align)], splits=True)]


def _note(block: Block, filling: Filling) -> list[Strip]:
    lines = wrap(filling.words(block.text), SMALL, filling.sheet.inside)
    return [Strip([_across(filling, lines, SMALL)], splits=True)]


def _signatures(block: Block, filling: Filling) -> list[Strip]:
    """Places to sign by hand, side by side; 日期 gets 年 月 日."""
    width = filling.sheet.inside / len(block.labels)
    cells = []
    for place, label in enumerate(block.labels):
        room = int((width - width_of(f"{label}：", BODY)) / BODY.size) - 1
        blank = Piece(BLANK_DATE) if "日期" in label else Piece("　" * max(room, 4), under=True)
        lines = wrap([Piece(f"{label}："), blank], BODY, width)
        cells.append(Cell(filling.sheet.left + place * width, width, lines, BODY, border="none"))
    return [Strip(cells, wish=12 * MM)]


def _pictures(block: Block, filling: Filling) -> list[Strip]:
    pictures = list(filling.record.pictures)
    return [
        Strip([_picture_cell(picture, place, block, filling) for place, picture in enumerate(pictures[start:end])])
        for start in range(0, len(pictures), block.per_row)
        for end in [start + block.per_row]
    ]


def _picture_cell(picture: Picture, place: int, block: Block, filling: Filling) -> Cell:
    width = filling.sheet.inside / block.per_row
    photo = ready(picture.data, width - 2 * PAD_X, block.height * MM)
    caption = picture.caption if photo else f"照片打不开：{picture.caption}"
    cell = Cell(
        filling.sheet.left + place * width,
        width,
        wrap(caption, SMALL, width - 2 * PAD_X) if caption else [],
        SMALL,
        "center",
        border="none",
    )
    if photo:
        cell.jpeg, cell.picture_width, cell.picture_height = photo.jpeg, photo.width, photo.height
    return cell


def _across(filling: Filling, lines: list[Line], kind: Type, align: Align = "left") -> Cell:
    return Cell(filling.sheet.left, filling.sheet.inside, lines, kind, align, middle=False, border="none")


_KINDS: dict[str, Callable[[Block, Filling], list[Strip]]] = {
    "grid": grid_strips,
    "text": _text,
    "lines": table_strips,
    "signatures": _signatures,
    "note": _note,
    "pictures": _pictures,
}
