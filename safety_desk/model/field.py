"""A field of a record as every surface sees it: plain data, no database."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

ValueType = type[Any]


class OtherWord(str):
    """A word outside the list of a choice, kept as it was written (其他)."""

    __slots__ = ()


@dataclass(frozen=True)
class Field:
    """One field. Everything but the label has a default; ``Record.fields()`` completes it from the column.

    ``width`` is millimetres in the printed ledger and the base of the column on screen (0 = not shown there).
    """

    label: str
    name: str = ""
    type: ValueType = str
    """str, int, Decimal, bool, date, datetime or a StrEnum."""
    required: bool = False
    """The database itself demands it: without it there is no record."""
    expected: bool = False
    """`*` in the papers: without it the record is 待补."""
    length: int | None = None
    decimals: int | None = None
    long: bool = False
    width: int = 0
    search: bool = False
    aliases: tuple[str, ...] = ()
    help: str = ""
    example: str = ""
    unit: str = ""
    """Printed after the value: 人, 万元."""
    section: str = ""
    """Heading of the group that begins here in the editor; the fields after it stay in it (``Record.fields()``)."""
    mask: Literal["", "phone", "id"] = ""
    check: Literal["", "uscc", "idcard", "phone"] = ""
    """The number checks itself: 统一社会信用代码, 身份证号, telephone; a wrong one is a warning."""
    sealed: bool = False
    link: str = ""
    """Code of the kind it names (``enterprise``); ``<name>_id`` beside it holds that record's id."""
    people: Literal["", "one", "many"] = ""
    computed: str = ""
    """The rule that fills it from child rows or linked records; an imported value without them is kept, marked 导入."""
    own_year: bool = False
    """A deadline or the kind's own date: one written without a year takes it from the ledger."""
    not_before: str = ""
    """Name of the date field this one cannot come before."""
    numbered: bool = False
    """Filled from a counter when left empty."""
    copied: bool = True
    """Taken along by 复制上一条."""
    total: bool = False
    """Summed at the foot of the ledger."""
    default: Any = None
    extra: bool = False
    """Added by the county's overlay; its value lives in ``Record.extra``."""

    @property
    def choices(self) -> tuple[str, ...]:
        """The words of the list, in order; empty for a field that is not a choice."""
        return tuple(self.type) if issubclass(self.type, StrEnum) else ()

    @property
    def is_choice(self) -> bool:
        return issubclass(self.type, StrEnum)
