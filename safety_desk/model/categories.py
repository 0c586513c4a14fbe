"""The ten archive categories of the Chengde plan, with their names, codes and the order of their tabs."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from safety_desk.model.record import Record
from safety_desk.model.shipped import shipped


@dataclass(frozen=True)
class Category:
    """One category. ``full`` stands on covers and printouts, ``short`` in lists and folder names."""

    number: int
    full: str
    short: str
    code: str
    """问题代码 of numbering mode B, three letters."""
    folder: str
    """Folder of ``safety_desk/records`` that holds its kinds."""
    tabs: tuple[str, ...]
    """Numbers of the kinds shown first, in this order; the others follow by number."""

    def in_order(self, kinds: Iterable[type[Record]]) -> list[type[Record]]:
        """The kinds of this category among ``kinds``, in the order of its tabs."""
        own = [record for record in kinds if record.kind.category == self.number]
        return sorted(own, key=lambda record: (self._place(record.kind.number), _parts(record.kind.number)))

    def _place(self, number: str) -> int:
        return self.tabs.index(number) if number in self.tabs else len(self.tabs)


@cache
def categories() -> tuple[Category, ...]:
    """All ten, in order."""
    with shipped("resources/categories.toml").open("rb") as file:
        rows = tomllib.load(file)["category"]
    return tuple(Category(**{**row, "tabs": tuple(row["tabs"])}) for row in rows)


def category(number: int) -> Category:
    """The category with this number; LookupError when there is none."""
    for each in categories():
        if each.number == number:
            return each
    raise LookupError(f"no category {number}")


def _parts(number: str) -> list[int]:
    return [int(part) for part in number.split(".")]
