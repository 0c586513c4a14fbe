"""Which imported row is new, which changes a record, which says nothing new (reliability I6)."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.sheet_rows import RawRow
from safety_desk.model.record import Record
from safety_desk.model.text import name_key
from safety_desk.model.values import KEEP
from safety_desk.storage.audit_trail import canonical, digest
from safety_desk.storage.tables import ImportBatch, ImportRow


@dataclass(frozen=True)
class Planned:
    """One row of the workbook and the record it is about (None: a new one)."""

    row: RawRow
    fingerprint: str
    record: str | None
    same: bool
    """The very same row was imported before: nothing to do."""


def plan(session: Session, record: type[Record], rows: Iterable[RawRow]) -> list[Planned]:
    """Match rows to records: by number of ours, by the very same row, then by the key of the kind; each only once."""
    keyed = [(row, fingerprint(row)) for row in rows]
    known = _Known(session, record)
    first = [known.by_identity(row, mark) for row, mark in keyed]
    return [
        Planned(row, mark, id_ or known.by_key(row.values), same)
        for (row, mark), (id_, same) in zip(keyed, first, strict=True)
    ]


def fingerprint(row: RawRow) -> str:
    """Short hash over what a row says, wherever in the workbook it stands."""
    said = {name: value for name, value in row.values.items() if value not in (None, "", KEEP)}
    return digest(said)[:32]


class _Known:
    """The records of a kind, to be taken one by one as rows claim them."""

    def __init__(self, session: Session, record: type[Record]) -> None:
        self._match = record.kind.match
        self._taken: set[str] = set()
        self._ids: set[str] = set()
        self._keys: dict[tuple[Any, ...], deque[str]] = defaultdict(deque)
        for row in session.scalars(select(record).where(record.deleted_at.is_(None)).order_by(record.seq)):
            self._ids.add(row.id)
            self._keys[self._key(row.values())].append(row.id)
        self._marks: dict[str, deque[str]] = defaultdict(deque)
        query = (
            select(ImportRow.fingerprint, ImportRow.record)
            .join(ImportBatch, ImportBatch.id == ImportRow.batch)
            .where(ImportRow.kind == record.kind.code, ImportBatch.undone_at.is_(None))
            .order_by(ImportRow.seq)
        )
        for mark, id_ in session.execute(query):
            self._marks[mark].append(id_)

    def by_identity(self, row: RawRow, mark: str) -> tuple[str | None, bool]:
        """The record whose number the row carries, else the one the very same row made."""
        named = row.record_id
        if named in self._ids and named not in self._taken:
            self._taken.add(named)
            return named, False
        found = self._next(self._marks.get(mark))
        return found, found is not None

    def by_key(self, values: Mapping[str, Any]) -> str | None:
        key = self._key(values)
        return self._next(self._keys.get(key)) if any(part not in (None, "") for part in key) else None

    def _next(self, waiting: deque[str] | None) -> str | None:
        while waiting:
            found = waiting.popleft()
            if found in self._ids and found not in self._taken:
                self._taken.add(found)
                return found
        return None

    def _key(self, values: Mapping[str, Any]) -> tuple[Any, ...]:
        parts = (values.get(name) for name in self._match)
        return tuple(name_key(part) if type(part) is str else canonical(part) for part in parts)
