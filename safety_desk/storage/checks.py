"""Whether a desk is sound: SQLite's own view, every record's hash, the log, every attachment, what was left behind."""

import os
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import func, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from safety_desk.model.findings import Finding
from safety_desk.model.record import KINDS, Record
from safety_desk.records import kinds_in_order
from safety_desk.storage import attachments, audit_trail, database, files, journal, mirror
from safety_desk.storage.tables import ArchiveItem, Attachment, ImportBatch, ImportRow

Check = Callable[[Session, Path], Iterable[str]]
_REFUSED = "refused"
_LISTED = 50


UNREADABLE = (SQLAlchemyError, sqlite3.DatabaseError, ValueError, LookupError)
"""What reading a damaged row ends in: a text that is no text, a word that was never in the list."""


def check_desk(session: Session, folder: Path) -> list[Finding]:
    """Everything that can be checked about a desk; changes nothing. Empty = sound.

    A reader holds up whoever saves: for a large desk hand in a session of a copy (``backup.make`` leaves one).
    """
    found = [Finding(sentence, severity=_REFUSED) for sentence in _structure(session)]
    if found:
        return found  # what follows reads the same damaged pages
    for what, check in _CHECKS.items():
        found += [Finding(sentence, severity=_REFUSED) for sentence in _guarded(what, check, session, folder)]
    for what, check in _REMARKS.items():
        found += [Finding(sentence) for sentence in _guarded(what, check, session, folder)]
    return found


def _guarded(what: str, check: Check, session: Session, folder: Path) -> list[str]:
    try:
        return list(check(session, folder))
    except UNREADABLE:
        return [f"{what}有一部分读不出来，台账文件里有损坏，请从最近一次合格的备份恢复"]


def row_faults(session: Session) -> list[str]:
    """Sentences on records that no longer say what was saved, or cannot be read."""
    found = [sentence for record in mirror.records_in_order(session) if (sentence := row_fault(record))]
    return _shortened(found, "条记录")


def row_fault(record: Record) -> str:
    """What is wrong with one record; '' when it still says what was saved."""
    if journal.row_hash(record) == record.row_hash:
        return ""
    return f"{record.kind.name}“{record.caption}”（{record.year} 年）的内容与保存时不一致"


def digests(session: Session) -> list[str]:
    """Every file the desk refers to: attachments, in the bin too, and the filed documents of the archive."""
    kept = session.scalars(select(Attachment.digest).distinct())
    filed = (paper["digest"] for papers in session.scalars(select(ArchiveItem.documents)) for paper in papers)
    return sorted({*kept, *filed})


def attachment_faults(session: Session, folder: Path) -> list[str]:
    """Sentences on files that are missing or no longer what they were."""
    names: dict[str, str] = {a.digest: a.name for a in session.scalars(select(Attachment))}
    found: list[str] = []
    for digest in digests(session):
        if not attachments.sound(folder, digest):
            missing = not attachments.path_of(folder, digest).exists()
            what = f"附件“{names[digest]}”" if digest in names else "归档的一份文件"
            found.append(f"{what}{'的文件不见了' if missing else '的文件已损坏'}")
    return _shortened(found, "个附件")


def _structure(session: Session) -> list[str]:
    connection: Any = session.connection().connection.driver_connection
    return database.integrity(connection)


def _half_batches(session: Session, _folder: Path) -> Iterator[str]:
    """Imports of which only a part can be seen: records of an unknown batch, rows without their record."""
    known = set(session.scalars(select(ImportBatch.id)))
    for kind in kinds_in_order():
        batches = set(session.scalars(select(kind.batch).where(kind.batch.is_not(None)).distinct()))
        if batches - known:
            yield f"{kind.kind.name}里有来历不明的导入记录"
    for code in set(session.scalars(select(ImportRow.kind).distinct())) & set(KINDS):
        ids = select(KINDS[code].id)
        lost = session.scalar(
            select(func.count()).select_from(ImportRow).where(ImportRow.kind == code, ImportRow.record.not_in(ids))
        )
        if lost:
            yield f"{KINDS[code].kind.name}有 {lost} 行导入记录找不到了"


def _search_faults(session: Session, _folder: Path) -> Iterator[str]:
    """Kinds of which a search finds too much, too little or by other words than they hold."""
    indexed = session.execute(text("SELECT record, kind, title, body FROM desk_search"))
    found = {row.record: (row.kind, row.title, row.body) for row in indexed}
    wrong: Counter[str] = Counter()
    for record in mirror.records_in_order(session, deleted=False):
        said = (record.kind.code, record.caption, journal.searchable(record))
        wrong[record.kind.name] += found.pop(record.id, None) != said
    yield from (f"{name}有 {count} 条搜索不到，或搜到的是旧内容" for name, count in wrong.items() if count)
    if found:
        yield f"搜索里有 {len(found)} 条已经不在台账里"


def _leftovers(_session: Session, folder: Path) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            if files.is_leftover(name):
                yield f"“{Path(place, name).relative_to(folder)}”是上次没做完的文件，下次打开时会清掉"


def _shortened(found: list[str], what: str) -> list[str]:
    if len(found) <= _LISTED:
        return found
    return [*found[:_LISTED], f"还有 {len(found) - _LISTED} {what}也是这样"]


_CHECKS: dict[str, Check] = {
    "台账": lambda session, _folder: row_faults(session),
    "修改痕迹": lambda session, _folder: audit_trail.faults(session),
    "附件": attachment_faults,
    "导入记录": _half_batches,
}
_REMARKS: dict[str, Check] = {"搜索": _search_faults, "文件夹": _leftovers}
