"""Every record as plain values, one line each: the copy that needs no program to be read (reliability B8)."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from safety_desk.model.record import Record
from safety_desk.records import kinds_in_order
from safety_desk.storage.audit_trail import canonical
from safety_desk.storage.tables import Attachment

_AT_ONCE = 500


def mirror_lines(session: Session, *, year: int | None = None, deleted: bool = True) -> Iterator[dict[str, Any]]:
    """All records, or those of one year, by kind and id: ``kind, id, year, values`` and, where there are, ``files``.

    Values are those of ``audit_trail.canonical``; sealed ones stay sealed. The same records give the same lines.
    """
    files = files_by_record(session)
    for record in records_in_order(session, year=year, deleted=deleted):
        yield mirror_line(record, files)


def mirror_line(record: Record, files: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    """The line of one record; ``files`` as :func:`files_by_record` gives them."""
    line = {"kind": record.kind.code, "id": record.id, "year": record.year, "values": canonical(record.everything())}
    if record.deleted_at:
        line["deleted"] = record.deleted_at
    return line | {"files": files[record.id]} if record.id in files else line


def records_in_order(session: Session, *, year: int | None = None, deleted: bool = True) -> Iterator[Record]:
    """Records with their child rows, a few hundred in memory at a time."""
    for kind in kinds_in_order():
        query = select(kind).order_by(kind.id).execution_options(yield_per=_AT_ONCE)
        query = query.options(*(selectinload(getattr(kind, name)) for name in kind.lines))
        if year is not None:
            query = query.where(kind.year == year)
        if not deleted:
            query = query.where(kind.deleted_at.is_(None))
        yield from session.scalars(query)


def files_by_record(session: Session) -> dict[str, list[dict[str, Any]]]:
    """What is attached to each record: name, digest under the name of its algorithm, size."""
    found: dict[str, list[dict[str, Any]]] = {}
    live = select(Attachment).where(Attachment.deleted_at.is_(None))
    for one in session.scalars(live.order_by(Attachment.record, Attachment.position, Attachment.id)):
        found.setdefault(one.record, []).append({"name": one.name, one.algorithm: one.digest, "size": one.size})
    return found
