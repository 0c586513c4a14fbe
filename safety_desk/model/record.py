"""What a record is: ``Kind`` describes it, ``Record`` stores it, ``Line`` is one of its child rows.

To add a kind of record: 1 write one file in ``records/<category>/`` (``make new-record NAME`` starts it);
2 look at the migration it generates; 3 add ``forms/<code>.toml`` if it prints on a form of its own.
"""

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, ClassVar, Union, get_args, get_origin, get_type_hints
from uuid import uuid4

from sqlalchemy import JSON, Boolean, ForeignKey, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, MappedColumn, declared_attr, mapped_column, relationship

from safety_desk.model.columns import Typed, column_type
from safety_desk.model.field import Field


class FiledAs(StrEnum):
    """What a record is in the archive (architecture §0.13)."""

    ITEM = "件"
    PART = "随主件"
    REGISTER = "登记簿"
    NOT_FILED = "不归档"


@dataclass(frozen=True)
class Kind:
    """One kind of record. ``code`` names its table, ``number`` is its number in the papers (``8.4``)."""

    code: str
    label: str
    number: str
    category: int
    caption: str
    """The field that names a record of this kind in lists and hits."""
    dated_by: str
    """The date field that decides which year it belongs to."""
    name: str
    """Short name on tabs and buttons: 检查记录."""
    filed_as: FiledAs = FiledAs.ITEM
    part_of: tuple[str, ...] = ()
    """Link fields that lead to the main record, first one that is set."""
    register: bool = False
    """Its ledger is filed as printed at year end, whatever its records are."""
    monthly: bool = False
    """The register is filed by the month."""
    retention: str = "30"
    """Default period: Y, 30 or 10; a rule of ``resources/retention.toml`` may say otherwise."""
    ledger: tuple[str, ...] = ()
    """Fields of the printed ledger in the order of the papers; the serial number stands before them by itself."""
    match: tuple[str, ...] = ()
    """Fields that together tell whether an imported row is already here."""
    open_states: tuple[str, ...] = ()
    """Values of the field ``state`` that mean the case is open and waits for the year it closes."""
    essential: tuple[str, ...] = ()
    """Fields of which an imported row must have at least one besides the date; default: the caption."""


class Base(DeclarativeBase):
    """One metadata for every table, with names that migrations can rely on."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_name)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


KINDS: dict[str, type["Record"]] = {}


def new_id() -> str:
    return str(uuid4())


class _Fielded(Base):
    """What records and their lines share: typed columns that describe themselves."""

    __abstract__ = True

    def __init_subclass__(cls, **options: Any) -> None:
        if not cls.__dict__.get("__abstract__"):
            _settle_columns(cls)
        super().__init_subclass__(**options)

    @classmethod
    def fields(cls) -> tuple[Field, ...]:
        """The declared fields in the order of the paper form, completed from their columns."""
        cached: tuple[Field, ...] | None = cls.__dict__.get("_fields")
        if cached is None:
            columns = (c for c in cls.__table__.columns if "field" in c.info)
            hints = get_type_hints(cls)
            cached = _grouped(_completed(c, _plain(hints[c.name])) for c in columns)
            cls._fields = cached
        return cached

    def values(self) -> dict[str, Any]:
        """The declared fields by name, and the ids that links lead to."""
        found = {f.name: getattr(self, f.name) for f in self.fields()}
        found.update({f.name + "_id": getattr(self, f.name + "_id") for f in self.fields() if f.link})
        return found


class Line(_Fielded):
    """A child row of a record: a signature, an agenda item, a certificate. Declares ``of`` and ``title``."""

    __abstract__ = True
    of: ClassVar[str]
    """Code of the kind it belongs to."""
    title: ClassVar[str]
    """Heading above the rows: 签到."""

    seq: Mapped[int] = mapped_column(primary_key=True)
    position: Mapped[int] = mapped_column()


class Record(_Fielded):
    """A kept record. ``id`` is its identity everywhere; ``seq`` orders and pages, and never leaves storage."""

    __abstract__ = True
    kind: ClassVar[Kind]
    lines: ClassVar[dict[str, type[Line]]]
    """Child row classes by the name under which they stand in a record's values."""

    seq: Mapped[int] = mapped_column(primary_key=True, sort_order=-20)
    id: Mapped[str] = mapped_column(String(36), unique=True, default=new_id, sort_order=-19)
    year: Mapped[int] = mapped_column(index=True, sort_order=-18)
    remark: Mapped[str | None] = mapped_column(
        Text, sort_order=90, info={"field": Field("备注", long=True, search=True, width=20, section="备注")}
    )
    incomplete: Mapped[bool] = mapped_column(Boolean, default=False, sort_order=91)
    taken_over: Mapped[list[str]] = mapped_column(JSON, default=list, sort_order=91)
    """Names of computed fields whose value came from paper (导入)."""
    extra: Mapped[dict[str, Any]] = mapped_column(Typed, default=dict, sort_order=91)
    version: Mapped[int] = mapped_column(default=1, sort_order=92)
    row_hash: Mapped[str] = mapped_column(String(32), default="", sort_order=93)
    created_at: Mapped[str] = mapped_column(String(20), default="", sort_order=94)
    created_by: Mapped[str] = mapped_column(String(40), default="", sort_order=94)
    changed_at: Mapped[str] = mapped_column(String(20), default="", sort_order=94)
    changed_by: Mapped[str] = mapped_column(String(40), default="", sort_order=94)
    deleted_at: Mapped[str | None] = mapped_column(String(20), index=True, sort_order=95)
    deleted_by: Mapped[str | None] = mapped_column(String(40), sort_order=95)
    delete_reason: Mapped[str | None] = mapped_column(String(200), sort_order=95)
    batch: Mapped[str | None] = mapped_column(String(36), index=True, sort_order=96)
    collected_on: Mapped[date | None] = mapped_column(sort_order=96)
    archive_item: Mapped[str | None] = mapped_column(String(36), index=True, sort_order=97)

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805 - SQLAlchemy's convention
        """Every UPDATE names the version it read; another one in between is an error (reliability D8)."""
        return {"version_id_col": cls.version}

    def __init_subclass__(cls, **options: Any) -> None:
        cls.lines = {}
        if "kind" in cls.__dict__ and cls.kind.code in KINDS:
            raise TypeError(f"two kinds are called {cls.kind.code}")
        super().__init_subclass__(**options)
        if "kind" in cls.__dict__:
            KINDS[cls.kind.code] = cls

    @property
    def caption(self) -> str:
        return str(getattr(self, self.kind.caption) or "")

    def everything(self) -> dict[str, Any]:
        """Values of the record with its extra fields and its child rows."""
        found = self.values() | dict(self.extra or {})
        for name in self.lines:
            found[name] = [row.values() for row in getattr(self, name)]
        return found


def lines_of(parent: type[Record], name: str, row: type[Line]) -> None:
    """Tie child rows to their record, below both classes: ``lines_of(Meeting, "sign_in", SignIn)``."""
    parent.lines[name] = row
    setattr(
        parent,
        name,
        relationship(row, order_by=row.position, cascade="all, delete-orphan", lazy="select", passive_deletes=True),
    )


def _settle_columns(cls: type[_Fielded]) -> None:
    """Give the columns of a declaration our own types, table name, link columns and parent key."""
    own_kind: Kind | None = cls.__dict__.get("kind")
    name = own_kind.code if own_kind else _snake(cls.__name__)
    cls.__tablename__ = name
    for attribute, column in list(cls.__dict__.items()):
        if not isinstance(column, MappedColumn) or "field" not in column.column.info:
            continue
        kind = column_type(_plain(cls.__annotations__[attribute]))
        if kind is not None and not isinstance(kind, type):
            column.column.type = kind
        target = column.column.info["field"].link
        if target:
            setattr(cls, f"{attribute}_id", mapped_column(String(36), ForeignKey(f"{target}.id"), index=True))
    if issubclass(cls, Line):
        cls.parent_id = mapped_column(
            String(36), ForeignKey(f"{cls.of}.id", ondelete="CASCADE"), index=True, nullable=False
        )


def _completed(column: Any, annotation: type[Any]) -> Field:
    declared: Field = column.info["field"]
    required = not column.nullable and column.default is None
    return dataclasses.replace(
        declared, name=column.name, type=annotation, required=required, expected=declared.expected or required
    )


def _grouped(fields: Iterable[Field]) -> tuple[Field, ...]:
    """A heading is written once, where its group begins; the fields after it stand under it too."""
    grouped: list[Field] = []
    for each in fields:
        before = grouped[-1].section if grouped else ""
        grouped.append(each if each.section else dataclasses.replace(each, section=before))
    return tuple(grouped)


def _plain(hint: Any) -> type[Any]:
    """``Mapped[date | None]`` -> ``date``."""
    inner = get_args(hint)[0] if get_origin(hint) is Mapped else hint
    if get_origin(inner) in (Union, UnionType):
        inner = next(part for part in get_args(inner) if part is not type(None))
    kind: type[Any] = get_origin(inner) or inner
    return kind


def _snake(name: str) -> str:
    return "".join("_" + c.lower() if c.isupper() else c for c in name).lstrip("_")


def now() -> str:
    """This moment in UTC to the second, as events are stamped (reliability D11)."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> date:
    """The clerk's calendar day: when an entry of a register is made, unless the paper says otherwise."""
    return date.today()  # noqa: DTZ011
