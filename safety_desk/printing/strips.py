"""Strips: the horizontal bands a form is built of. A band holds cells and knows its height and how to part."""

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from safety_desk.printing.page import HAIR, MM, Align, BoxMark, Page, PictureMark, RuleMark
from safety_desk.printing.text import Line, Type

PAD_X = 1.6 * MM
PAD_Y = 1.2 * MM

Border = Literal["box", "under", "none"]


@dataclass(slots=True)
class Cell:
    """One cell: its place across the page and the lines in it."""

    x: float
    width: float
    lines: list[Line]
    kind: Type
    align: Align = "left"
    middle: bool = True
    low: bool = False
    """Stands on the foot of the cell: words on a rule."""
    border: Border = "box"
    ruled: bool = False
    """A rule under every line and down to the foot of the cell, as in a record book."""
    stays: bool = False
    """A label: repeated whole when the strip goes on over the page."""
    foot: list[Line] = field(default_factory=list)
    """Lines at the foot of the cell, right: 签名 and date."""
    pad: float = PAD_X
    """Blank left and right of the words inside a border, in points."""
    jpeg: bytes = b""
    picture_width: float = 0.0
    picture_height: float = 0.0

    @property
    def need(self) -> float:
        lines = len(self.lines) + len(self.foot) + (1 if self.foot and self.lines else 0) * 0.5
        return lines * self.kind.leading + self.picture_height + 2 * PAD_Y


@dataclass(slots=True)
class Strip:
    """A band of the page."""

    cells: list[Cell]
    wish: float = 0.0
    """The height it has when its content needs less."""
    stretches: bool = False
    """Grows and shrinks so that the form fills its page."""
    splits: bool = False
    """May go on over the page; else it moves there whole."""
    head: Sequence["Strip"] = ()
    """Strips repeated above it when it begins a page: the heading of its table."""
    gap: float = 0.0
    keep: bool = False
    """Stays on the page of the next strip."""
    new_page: bool = False

    @property
    def need(self) -> float:
        return max((cell.need for cell in self.cells), default=0.0)

    @property
    def height(self) -> float:
        return max(self.need, self.wish)


def part(strip: Strip, room: float) -> tuple[Strip, Strip] | None:
    """The strip in two: what fits into ``room``, and the rest for the next page. None: not worth it or not allowed."""
    if not strip.splits or any(cell.need > room for cell in strip.cells if cell.stays):
        return None
    taken = [_lines_that_fit(cell, room) for cell in strip.cells]
    moving = [(cell, count) for cell, count in zip(strip.cells, taken, strict=True) if not cell.stays and cell.lines]
    if not moving or any(count < min(2, len(cell.lines)) for cell, count in moving):
        return None
    first = [dataclasses.replace(c, lines=c.lines[:n], foot=[]) for c, n in zip(strip.cells, taken, strict=True)]
    rest = [_remainder(cell, count) for cell, count in zip(strip.cells, taken, strict=True)]
    used = max(cell.need for cell in strip.cells if cell.stays) if any(c.stays for c in strip.cells) else 0.0
    return (
        dataclasses.replace(strip, cells=first, wish=max(room, used), stretches=False, keep=False),
        dataclasses.replace(strip, cells=rest, wish=max(strip.wish - room, 0.0), gap=0.0, new_page=False),
    )


def draw(strip: Strip, page: Page, top: float) -> None:
    """Put the strip on the page."""
    for cell in strip.cells:
        _border(cell, page, top, strip.height)
        _content(cell, page, top, strip.height)


def free_to_split(strip: Strip) -> Strip:
    """The same strip with leave to part anywhere: one taller than a page has no other way."""
    return dataclasses.replace(strip, splits=True, cells=[dataclasses.replace(c, stays=False) for c in strip.cells])


def _lines_that_fit(cell: Cell, room: float) -> int:
    if cell.stays:
        return len(cell.lines)
    if cell.need <= room:
        return len(cell.lines)
    return min(len(cell.lines), max(0, int((room - 2 * PAD_Y) / cell.kind.leading)))


def _remainder(cell: Cell, count: int) -> Cell:
    return cell if cell.stays else dataclasses.replace(cell, lines=cell.lines[count:])


def _border(cell: Cell, page: Page, top: float, height: float) -> None:
    if cell.border == "box":
        page.marks.append(BoxMark(cell.x, top, cell.width, height))
    elif cell.border == "under" and not cell.ruled:
        page.marks.append(RuleMark(cell.x, top + height, cell.x + cell.width, top + height, HAIR))
    if cell.ruled:
        inside = PAD_X if cell.border == "box" else 0.0
        below = top + PAD_Y + cell.kind.leading
        while below < top + height - (PAD_Y if cell.border == "box" else 0.0) + 0.5:
            page.marks.append(RuleMark(cell.x + inside, below, cell.x + cell.width - inside, below, HAIR))
            below += cell.kind.leading


def _content(cell: Cell, page: Page, top: float, height: float) -> None:
    pad = 0.0 if cell.border == "none" else cell.pad
    x, width = cell.x + pad, cell.width - 2 * pad
    if cell.jpeg:
        left = cell.x + (cell.width - cell.picture_width) / 2
        page.marks.append(PictureMark(left, top + PAD_Y, cell.picture_width, cell.picture_height, cell.jpeg))
    free = height - cell.picture_height - len(cell.lines) * cell.kind.leading
    above = free / 2 if cell.middle and not cell.foot else PAD_Y
    y = top + cell.picture_height + (free if cell.low else above)
    for line in cell.lines:
        page.place(line, cell.kind, x, y, width=width, align=cell.align)
        y += cell.kind.leading
    y = top + height - PAD_Y - len(cell.foot) * cell.kind.leading
    for line in cell.foot:
        page.place(line, cell.kind, x, y, width=width, align="right")
        y += cell.kind.leading
