"""Boxes (档案盒): items in the order of their numbers, never mixing year, period or category (DA/T 22-2015 §1.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from safety_desk.storage.tables import ArchiveItem

SHEETS_PER_MILLIMETRE = 10
THICKNESSES = (20, 30, 40, 50)
_FILL = 0.9
"""Leave a little air in a box."""


@dataclass(frozen=True)
class BoxContent:
    """One box: its number on the shelf, its thickness in mm, and the items in it."""

    number: int
    thickness: int
    items: tuple[ArchiveItem, ...]

    @property
    def pages(self) -> int:
        return sum(item.pages for item in self.items)


def pack(items: Sequence[ArchiveItem]) -> list[BoxContent]:
    """Put the items of a year into boxes; a class that does not fill a box gets a thinner one."""
    boxes: list[BoxContent] = []
    ordered = sorted(items, key=lambda item: (_PERIODS.index(item.period), item.org, item.serial))
    for _, group in groupby(ordered, key=lambda item: (item.period, item.org, item.category, item.supplement)):
        for content in _split(list(group)):
            boxes.append(BoxContent(len(boxes) + 1, _thickness(content), tuple(content)))
    return boxes


_PERIODS = ("Y", "30", "10")


def _split(items: list[ArchiveItem]) -> list[list[ArchiveItem]]:
    room = THICKNESSES[-1] * SHEETS_PER_MILLIMETRE * _FILL
    found: list[list[ArchiveItem]] = [[]]
    for item in items:
        if found[-1] and sum(i.pages for i in found[-1]) + item.pages > room:
            found.append([])
        found[-1].append(item)
    return found


def _thickness(items: list[ArchiveItem]) -> int:
    pages = sum(item.pages for item in items)
    return next((t for t in THICKNESSES if pages <= t * SHEETS_PER_MILLIMETRE * _FILL), THICKNESSES[-1])
