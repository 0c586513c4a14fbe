"""What a ledger shows: keys in order, windows of rows, counts and sums that follow the filter."""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, literal_column, select, text
from sqlalchemy.orm import Session

from safety_desk.model.field import Field
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, FiledAs, Record
from safety_desk.model.values import masked, show, to_json
from safety_desk.model.word_lists import offered
from safety_desk.records import kinds_in_order
from safety_desk.services.desk import Desk
from safety_desk.services.records import find_record
from safety_desk.services.use_case import use_case
from safety_desk.storage import audit_trail, search_index
from safety_desk.storage.tables import ArchiveItem, Attachment, AuditEntry


@dataclass(frozen=True)
class Query:
    """Which records of a kind, in which order. ``equal`` maps field names to values; ``words`` searches."""

    year: int | None = None
    words: str = ""
    equal: Mapping[str, Any] = field(default_factory=dict)
    incomplete: bool = False
    deleted: bool = False
    open_only: bool = False
    overdue_on: Any = None
    """A date: only open cases whose 整改期限 lies before it."""
    sort: str = ""
    descending: bool = True


@dataclass(frozen=True)
class Row:
    """One line of a ledger as ready text, in the order of the fields asked for."""

    id: str
    cells: tuple[str, ...]
    incomplete: bool
    archived: bool
    attachments: int = 0


@dataclass(frozen=True)
class Listing:
    """The keys of all rows that match, to be fetched window by window, and their count."""

    kind: str
    keys: "array[int]"

    @property
    def count(self) -> int:
        return len(self.keys)


@use_case("查看台账", needs=Role.READER)
def ledger(desk: Desk, kind: str, query: Query) -> Listing:
    """The keys of the records that match, in order; fetch their rows with :func:`rows`."""
    record = KINDS[kind]
    with desk.reading() as session:
        found = session.scalars(_ordered(_matching(record, query), record, query))
        return Listing(kind, array("q", found))


@use_case("查看台账内容", needs=Role.READER)
def rows(desk: Desk, kind: str, keys: Sequence[int], names: Sequence[str]) -> list[Row]:
    """The rows of a window of keys (a few hundred at a time), cells as text for the fields ``names``."""
    record = KINDS[kind]
    fields = {f.name: f for f in desk.fields(kind)}
    with desk.reading() as session:
        found = {r.seq: r for r in session.scalars(select(record).where(record.seq.in_(list(keys))))}
        counts = _attachment_counts(session, [r.id for r in found.values()])
        return [_row(found[key], [fields[n] for n in names], counts) for key in keys if key in found]


@use_case("台账合计", needs=Role.READER)
def sums(desk: Desk, kind: str, query: Query) -> dict[str, str]:
    """Totals of the fields marked ``total``, over everything the query matches, as text."""
    record = KINDS[kind]
    fields = [f for f in desk.fields(kind) if f.total and not f.extra]
    if not fields:
        return {}
    columns = [func.sum(getattr(record, f.name)) for f in fields]
    with desk.reading() as session:
        found = session.execute(_matching(record, query).with_only_columns(*columns)).one()
    return {
        f.name: show(f, Decimal(total) if isinstance(total, Decimal) else total)
        for f, total in zip(fields, found, strict=True)
    }


@use_case("各台账数量", needs=Role.READER)
def counts(desk: Desk, year: int | None) -> dict[str, int]:
    """How many records each kind has in a year (registers: in all)."""
    found: dict[str, int] = {}
    with desk.reading() as session:
        for record in kinds_in_order():
            query = _matching(record, Query(year=None if _is_register(record) else year))
            found[record.kind.code] = session.scalar(query.with_only_columns(func.count(record.seq))) or 0
    return found


@use_case("查看年度", needs=Role.READER)
def years(desk: Desk) -> list[int]:
    """The years that have records, newest first."""
    with desk.reading() as session:
        found = {y for record in KINDS.values() for y in session.scalars(select(record.year).distinct())}
    return sorted(found, reverse=True)


@use_case("查看记录", needs=Role.READER)
def view(desk: Desk, id: str) -> dict[str, Any]:
    """One record with its typed values: id, kind, title, year, version, flags, ``values`` and child rows."""
    with desk.reading() as session:
        record = find_record(session, id)
        number = session.get(ArchiveItem, record.archive_item) if record.archive_item else None
        return {
            "id": record.id,
            "kind": record.kind.code,
            "title": record.caption,
            "year": record.year,
            "version": record.version,
            "incomplete": record.incomplete,
            "missing": [f.label for f in desk.fields(record.kind.code) if f.expected and _empty(record, f)],
            "taken_over": list(record.taken_over or []),
            "deleted": bool(record.deleted_at),
            "archived": number is not None,
            "created": (record.created_by, record.created_at),
            "changed": (record.changed_by, record.changed_at),
            "values": record.everything(),
        }


@use_case("查看记录（文本）", needs=Role.READER)
def view_json(desk: Desk, id: str, *, reveal: bool = True) -> dict[str, Any]:
    """The same as JSON-safe values, fields by name at the top level."""
    found = view(desk, id)
    values = found.pop("values")
    kind = found["kind"]
    found["fields"] = {f.name: _out(f, values.get(f.name), reveal) for f in desk.fields(kind)}
    found["fields"] |= {f"{f.name}_id": values[f"{f.name}_id"] for f in desk.fields(kind) if f.link}
    for name, (_, fields) in desk.line_fields(kind).items():
        found["fields"][name] = [{f.name: _out(f, line.get(f.name), reveal) for f in fields} for line in values[name]]
    return found


@use_case("修改痕迹", needs=Role.READER)
def history(desk: Desk, id: str) -> list[dict[str, Any]]:
    """Who changed what in a record, oldest first: at, user, use_case, action, before, after."""
    with desk.reading() as session:
        record = find_record(session, id)
        entries = session.scalars(
            select(AuditEntry).where(AuditEntry.record == record.id).order_by(AuditEntry.sequence)
        )
        names = ("sequence", "at", "user", "use_case", "action", "before", "after")
        return [{name: getattr(entry, name) for name in names} for entry in entries]


@use_case("全局查找", needs=Role.READER)
def find(desk: Desk, words: str, *, limit: int = 50) -> list[search_index.Hit]:
    """Records of every kind that hold the words, newest first."""
    with desk.reading() as session:
        return search_index.find(session, words, limit=limit)


@use_case("建议", needs=Role.READER)
def suggestions(desk: Desk, kind: str, name: str, typed: str, *, limit: int = 8) -> list[str]:
    """Values used before in this field that hold what is typed, most used first, then the shipped words."""
    record = KINDS[kind]
    column = getattr(record, name)
    query = select(column).where(column.is_not(None), column.contains(typed, autoescape=True))
    with desk.reading() as session:
        used = [str(v) for v in session.scalars(query.group_by(column).order_by(func.count().desc()).limit(limit))]
    offer = [word for word in offered(kind, name) if typed in word and word not in used]
    return [*used, *offer][:limit]


def audit_head(desk: Desk) -> tuple[int, str]:
    """Sequence and hash of the log's last entry."""
    with desk.reading() as session:
        return audit_trail.head(session)


def _matching(record: type[Record], query: Query) -> Select[Any]:
    found = select(record.seq).where(record.deleted_at.is_not(None) if query.deleted else record.deleted_at.is_(None))
    if query.year is not None:
        found = found.where(record.year == query.year)
    if query.incomplete:
        found = found.where(record.incomplete)
    if query.open_only and record.kind.open_states:
        states = {f.name: f for f in record.fields()}["state"].type
        found = found.where(getattr(record, "state").in_([s for s in states if str(s) in record.kind.open_states]))  # noqa: B009
    if query.overdue_on is not None and hasattr(record, "due_on"):
        found = found.where(record.due_on < query.overdue_on)
    for name, value in query.equal.items():
        found = found.where(getattr(record, name) == value)
    return _with_words(found, record, query.words) if query.words.strip() else found


def _with_words(found: Select[Any], record: type[Record], words: str) -> Select[Any]:
    expression = search_index.query(words)
    if not expression:
        return found.where(text("0"))
    hits = (
        text(
            "SELECT s.record FROM desk_search_index JOIN desk_search s ON s.seq = desk_search_index.rowid"
            " WHERE desk_search_index MATCH :words AND s.kind = :kind"
        )
        .bindparams(words=expression, kind=record.kind.code)
        .columns(literal_column("record"))
    )
    return found.where(record.id.in_(hits))


def _ordered(found: Select[Any], record: type[Record], query: Query) -> Select[Any]:
    column = getattr(record, query.sort or record.kind.dated_by)
    by_day = (column.desc(), record.seq.desc()) if query.descending else (column, record.seq)
    return found.order_by(*by_day)


def _attachment_counts(session: Session, ids: Sequence[str]) -> dict[str, int]:
    query = select(Attachment.record, func.count()).where(Attachment.record.in_(ids), Attachment.deleted_at.is_(None))
    return dict(session.execute(query.group_by(Attachment.record)).all())


def _row(record: Record, fields: Sequence[Field], attachments: Mapping[str, int]) -> Row:
    extra = record.extra or {}
    cells = tuple(show(f, extra.get(f.name) if f.extra else getattr(record, f.name)) for f in fields)
    return Row(record.id, cells, record.incomplete, bool(record.archive_item), attachments.get(record.id, 0))


def _empty(record: Record, f: Field) -> bool:
    return ((record.extra or {}).get(f.name) if f.extra else getattr(record, f.name)) in (None, "")


def _out(f: Field, value: Any, reveal: bool) -> Any:
    return to_json(f, value) if reveal or not f.mask or value is None else masked(f, value)


def _is_register(record: type[Record]) -> bool:
    return record.kind.filed_as is FiledAs.REGISTER
