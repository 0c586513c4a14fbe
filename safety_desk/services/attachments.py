"""Files that belong to a record: kept by their content, listed with it, opened only as copies (reliability A1-A5)."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.names import fold, safe_name
from safety_desk.model.people import Role
from safety_desk.model.record import Record, new_id, now
from safety_desk.printing.preview import page_count
from safety_desk.services.desk import Desk
from safety_desk.services.records import find_record, refuse_archived
from safety_desk.services.use_case import use_case
from safety_desk.storage import attachments as store
from safety_desk.storage.files import chunks_of, write_file
from safety_desk.storage.tables import Attachment

Source = Path | tuple[str, bytes]
"""A file of the clerk's, or the name and bytes of one made by the program."""

_NAME_LIMIT = 120
_SHOWN = ("id", "name", "role", "size", "pages", "position", "added_at", "added_by")


@dataclass(frozen=True)
class Kept:
    """A file whose bytes lie in the store; its row in the desk is still to be written."""

    name: str
    digest: str
    size: int
    pages: int


@use_case("添加附件", needs=Role.RECORDER)
def attach(desk: Desk, record_id: str, source: Source, *, role: str = "") -> str:
    """Add a file to a record and return the attachment's id; ``role`` says what it shows (整改前照片).

    Refuses programs and macro files, and records that are archived.
    """
    with desk.reading() as session:
        refuse_archived(find_record(session, record_id))
    kept = keep(desk, source)
    with desk.transaction() as session:
        record = find_record(session, record_id)
        refuse_archived(record)
        return add_row(desk, session, record, kept, role=role)


@use_case("查看附件", needs=Role.READER)
def attachments(desk: Desk, record_id: str, *, deleted: bool = False) -> list[dict[str, Any]]:
    """The files of a record in their order: id, name, role, size (bytes), pages, position, added_at, added_by."""
    gone = Attachment.deleted_at.is_not(None) if deleted else Attachment.deleted_at.is_(None)
    query = select(Attachment).where(Attachment.record == record_id, gone).order_by(Attachment.position)
    with desk.reading() as session:
        return [{name: getattr(row, name) for name in _SHOWN} for row in session.scalars(query)]


@use_case("删除附件", needs=Role.RECORDER)
def detach(desk: Desk, attachment_id: str) -> None:
    """Put a file into the recycle bin; its bytes stay until the bin is emptied."""
    with desk.transaction() as session:
        row = _row(session, attachment_id)
        refuse_archived(find_record(session, row.record))
        row.deleted_at = now()


@use_case("恢复附件", needs=Role.RECORDER)
def reattach(desk: Desk, attachment_id: str) -> None:
    """Take a file back out of the recycle bin."""
    with desk.transaction() as session:
        row = _row(session, attachment_id)
        refuse_archived(find_record(session, row.record))
        row.deleted_at = None


@use_case("打开附件", needs=Role.READER)
def open_copy(desk: Desk, attachment_id: str, folder: Path) -> Path:
    """Copy a file out of the store, under its own name, into ``folder``; a damaged one is refused."""
    with desk.reading() as session:
        row = _row(session, attachment_id)
    store.verify(desk.folder, row.digest)
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / safe_name(row.name, {fold(path.name) for path in folder.iterdir()})
    write_file(target, chunks_of(store.path_of(desk.folder, row.digest)))
    return target


@use_case("查看附件内容", needs=Role.READER)
def content(desk: Desk, attachment_id: str) -> bytes:
    """The bytes of a file, for small pictures on screen and on paper; a damaged one is refused."""
    with desk.reading() as session:
        digest = _row(session, attachment_id).digest
    store.verify(desk.folder, digest)
    return store.path_of(desk.folder, digest).read_bytes()


def keep(desk: Desk, source: Source) -> Kept:
    """Store the bytes first; a file without a row is harmless, a row without its file is not."""
    name, data = source if isinstance(source, tuple) else (source.name, source)
    stored = store.store(desk.folder, data, name=name)
    return Kept(safe_name(name, limit=_NAME_LIMIT), stored.digest, stored.size, _pages(desk, stored.digest))


def add_row(desk: Desk, session: Session, record: Record, kept: Kept, *, role: str, id: str | None = None) -> str:
    """Write the row of a kept file behind the record's other files, inside the caller's transaction."""
    last = session.scalar(select(func.max(Attachment.position)).where(Attachment.record == record.id))
    row = Attachment(
        id=id or new_id(),
        kind=record.kind.code,
        record=record.id,
        position=0 if last is None else last + 1,
        name=kept.name,
        role=role,
        digest=kept.digest,
        size=kept.size,
        pages=kept.pages,
        added_at=now(),
        added_by=desk.user.name,
    )
    session.add(row)
    session.flush()
    return row.id


def _row(session: Session, attachment_id: str) -> Attachment:
    row = session.get(Attachment, attachment_id)
    if row is None:
        raise Refused("没有找到这个附件。", remedy="刷新后再试；可能已经从回收站里清除。")
    return row


def _pages(desk: Desk, digest: str) -> int:
    """Pages of a PDF; a picture, another document and a PDF that cannot be read count as one."""
    path = store.path_of(desk.folder, digest)
    with path.open("rb") as file:
        if file.read(5) != b"%PDF-":
            return 1
    try:
        return max(page_count(path.read_bytes()), 1)
    except (RuntimeError, ValueError):
        return 1
