"""How a declaration writes its fields: ``field()`` and ``link()`` put a frozen ``Field`` into the column."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, Dialect, Integer, Numeric, String
from sqlalchemy.orm import MappedColumn, mapped_column
from sqlalchemy.types import TypeDecorator

from safety_desk.model.field import Field, OtherWord

_OTHER = "="


class Choice(TypeDecorator[str]):
    """A StrEnum stored by member name, so that wording may change; a word outside the list as ``=word``."""

    impl = String
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__(60)
        self.words = words

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None or isinstance(value, self.words):
            return None if value is None else value.name
        return _OTHER + value

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        if value is None:
            return None
        return OtherWord(value[1:]) if value.startswith(_OTHER) else self.words[value]


class Scaled(TypeDecorator[Decimal]):
    """A decimal kept exactly, as an integer of its smallest unit: sums and sorting stay right in SQL."""

    impl = Integer
    cache_ok = True

    def __init__(self, decimals: int) -> None:
        super().__init__()
        self.decimals = decimals

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else int((Decimal(value) * 10**self.decimals).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else Decimal(value).scaleb(-self.decimals)


class Typed(TypeDecorator[dict[str, Any]]):
    """A JSON object whose decimals and dates come back as what they were: the county's own fields."""

    impl = JSON
    cache_ok = True

    def process_bind_param(self, value: dict[str, Any] | None, dialect: Dialect) -> dict[str, Any] | None:  # noqa: ARG002
        return None if value is None else {name: _packed(each) for name, each in value.items()}

    def process_result_value(self, value: dict[str, Any] | None, dialect: Dialect) -> dict[str, Any] | None:  # noqa: ARG002
        return None if value is None else {name: _unpacked(each) for name, each in value.items()}


def _packed(value: Any) -> Any:
    if isinstance(value, Decimal):
        return {"decimal": str(value)}
    return {"date": value.isoformat()} if isinstance(value, date) else value


def _unpacked(value: Any) -> Any:
    if not isinstance(value, dict):
        return value
    return Decimal(value["decimal"]) if "decimal" in value else date.fromisoformat(value["date"])


def field(
    label: str,
    *,
    length: int | None = None,
    digits: tuple[int, int] | None = None,
    index: bool = False,
    default: Any = None,
    **facts: Any,
) -> MappedColumn[Any]:
    """Declare one field of a record; what the column knows (name, type, required, length) is not typed twice.

    ``digits`` is (all, after the point) of a decimal. Every other keyword is an attribute of :class:`Field`.
    """
    decimals = digits[1] if digits else None
    info = {"field": Field(label, length=length, decimals=decimals, default=default, **facts)}
    kind = Scaled(decimals) if decimals is not None else String(length) if length else None
    options: dict[str, Any] = {"index": index, "info": info}
    if default is not None:
        options["default"] = default
    return mapped_column(kind, **options) if kind is not None else mapped_column(**options)


def link(label: str, *, to: str, length: int = 100, **facts: Any) -> MappedColumn[Any]:
    """Declare a field that names a record of kind ``to``: its name as written and, once known, its id beside it."""
    return field(label, length=length, link=to, **facts)


def column_type(annotation: type[Any]) -> Any | None:
    """The column type our own value types need; None where SQLAlchemy knows better."""
    if issubclass(annotation, StrEnum):
        return Choice(annotation)
    if issubclass(annotation, Decimal):
        return Numeric
    return None
