"""What the window knows of kinds, rows and filters: plain values, nothing of the storage behind them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from safety_desk.model.field import Field


@dataclass(frozen=True)
class KindFacts:
    """One kind of record, as tabs, lists and forms need it."""

    code: str
    name: str
    """Short name on tabs and buttons: 检查记录."""
    label: str
    number: str
    category: int
    caption: str
    dated_by: str
    ledger: tuple[str, ...]
    register: bool
    """A register lives through the years: the chosen year does not filter it."""
    has_cases: bool
    """Its records are open or closed."""
    fields: tuple[Field, ...]
    lines: Mapping[str, tuple[str, tuple[Field, ...]]]

    def field(self, name: str) -> Field:
        return next(f for f in self.fields if f.name == name)


@dataclass(frozen=True)
class CategoryFacts:
    """One of the ten categories with its kinds in the order of their tabs."""

    number: int
    short: str
    full: str
    kinds: tuple[KindFacts, ...]


@dataclass(frozen=True)
class DeskFacts:
    """What is read once when the desk opens."""

    station: str
    user: str
    read_only: bool
    may_manage: bool
    categories: tuple[CategoryFacts, ...]
    years: tuple[int, ...]
    archived: tuple[int, ...]

    @property
    def kinds(self) -> dict[str, KindFacts]:
        return {kind.code: kind for category in self.categories for kind in category.kinds}

    def category_of(self, kind: str) -> CategoryFacts:
        return next(c for c in self.categories if any(k.code == kind for k in c.kinds))


@dataclass(frozen=True)
class Filters:
    """What a list shows: words, chosen words of choice fields, and order."""

    year: int | None = None
    words: str = ""
    equal: Mapping[str, Any] = field(default_factory=dict)
    incomplete: bool = False
    open_only: bool = False
    sort: str = ""
    descending: bool = True


@dataclass(frozen=True)
class RowFacts:
    """One line of a list: ready texts in the order of the columns."""

    id: str
    cells: tuple[str, ...]
    incomplete: bool = False
    archived: bool = False
    attachments: int = 0


@dataclass(frozen=True)
class Found:
    """What a list holds: the keys of its rows in order, and the sums at its foot (label, text)."""

    keys: Any
    count: int
    sums: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Route:
    """A place in the window: module, then kind, then record; ``values`` prefill a new one."""

    module: str
    kind: str = ""
    record: str = ""
    action: str = ""
    """'' shows; ``new`` opens an empty form, ``edit`` the record's, ``import`` the wizard, ``print`` the preview."""
    values: Mapping[str, Any] = field(default_factory=dict)
    ids: tuple[str, ...] = ()
    filters: Filters | None = None
