"""Strips flow down pages: a form fills its page, long text goes on over the page, heads are repeated."""

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from safety_desk.printing.font_files import Style
from safety_desk.printing.page import MM, Page
from safety_desk.printing.strips import Strip, draw, free_to_split, part
from safety_desk.printing.text import Type

PAGE_NUMBER = Type(Style.SONG, 9, 12)
_HEAD = 30 * MM
"""What the head of a page may take: a strip taller than the rest can be on no page whole."""
_SMALLEST_PART = 20 * MM
"""Less room than this at the foot of a page is left blank, not filled with the beginning of a long text."""


@dataclass(frozen=True)
class Sheet:
    """The paper and its margins, in points."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float

    @property
    def inside(self) -> float:
        return self.width - self.left - self.right

    @property
    def room(self) -> float:
        return self.height - self.top - self.bottom


def lay_out(
    strips: Sequence[Strip],
    sheet: Sheet,
    *,
    again: Callable[[], list[Strip]],
    fill: bool = False,
    numbered: bool = True,
) -> list[Page]:
    """Pages with their numbers. ``again``: the head of every page after the first; ``fill``: grow to a full page."""
    flow = _Flow(sheet, again)
    settled = _settled(strips, sheet.room, fill)
    for strip, following in zip(settled, [*settled[1:], None], strict=True):
        flow.add(strip, following)
    for number, page in enumerate(flow.pages if numbered else [], start=1):
        text = f"第 {number} 页，共 {len(flow.pages)} 页"
        page.write(text, PAGE_NUMBER, 0, sheet.height - 13 * MM, width=sheet.width, align="center")
    return flow.pages


class _Flow:
    """The page being filled."""

    def __init__(self, sheet: Sheet, again: Callable[[], list[Strip]]) -> None:
        self.sheet = sheet
        self.again = again
        self.pages = [Page(sheet.width, sheet.height)]
        self.y = sheet.top
        self.begun = self.y

    @property
    def room(self) -> float:
        return self.sheet.height - self.sheet.bottom - self.y

    def add(self, strip: Strip, following: Strip | None) -> None:
        if strip.new_page and self.y > self.begun:
            self.turn(strip)
        after = following.gap + min(following.need, 40 * MM) if strip.keep and following else 0.0
        together = strip.gap + strip.height + after
        if self.y > self.begun and after and self.room < together <= self.sheet.room - _HEAD:
            self.turn(strip)
        rest: Strip | None = strip
        while rest is not None:
            rest = self.some_of(rest)

    def some_of(self, strip: Strip) -> Strip | None:
        """Put the strip or its beginning here, or turn the page; what is still to be put comes back."""
        if strip.need > self.sheet.room - _HEAD and not strip.splits:
            strip = free_to_split(strip)
        room = self.room - strip.gap + 0.1
        fresh = self.y <= self.begun
        squeezed = strip.need <= room and (fresh or (strip.stretches and room >= strip.wish / 2))
        if strip.height <= room or squeezed:
            self.put(dataclasses.replace(strip, wish=min(strip.wish, room)))
            return None
        parts = part(strip, room) if strip.need > room >= _SMALLEST_PART else None
        if parts is None and fresh:
            parts = part(free_to_split(strip), room)
        if parts is None and fresh:
            self.put(strip)
            return None
        if parts is not None:
            self.put(parts[0])
        rest = parts[1] if parts else strip
        self.turn(rest)
        return rest

    def put(self, strip: Strip) -> None:
        self.y += strip.gap
        draw(strip, self.pages[-1], self.y)
        self.y += strip.height

    def turn(self, strip: Strip) -> None:
        """A new page, with its head and the heading of the table that goes on."""
        self.pages.append(Page(self.sheet.width, self.sheet.height))
        self.y = self.sheet.top
        for head in (*self.again(), *strip.head):
            self.put(head)
        self.begun = self.y


def _settled(strips: Sequence[Strip], room: float, fill: bool) -> list[Strip]:
    """Stretching strips grown or shrunk by the same amount, so that the whole fits one page if it can."""

    fixed = sum(s.gap if s.stretches else s.gap + s.height for s in strips)
    stretching = [(s.need, s.wish) for s in strips if s.stretches]

    def total(change: float) -> float:
        return fixed + sum(max(need, wish + change) for need, wish in stretching)

    low, high = -max((s.wish for s in strips), default=0.0), room
    if not stretching or any(s.new_page for s in strips) or total(low) > room or (total(0) <= room and not fill):
        return list(strips)
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if total(middle) <= room else (low, middle)
    return [dataclasses.replace(s, wish=max(0.0, s.wish + low)) if s.stretches else s for s in strips]
