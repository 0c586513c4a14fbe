"""The judge (reliability §2.2): after every fault the desk opens by itself, is sound, and holds all that was told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.record import KINDS
from safety_desk.services import opening, yearly_package
from safety_desk.storage import backup, checks, database, migrate, ownership
from safety_desk.storage.audit_trail import canonical
from safety_desk.storage.tables import ArchiveItem, ArchiveYear, Attachment, ImportBatch
from tests.torture.told import Told

_LAST = 10
"""So many backups stay whatever their age (B5)."""


def judge(folder: Path, told: Told) -> list[str]:
    """What is wrong with the desk ``folder`` after a fault; empty = nothing acknowledged was lost."""
    desk = opening.open_desk(folder)
    try:
        with desk.reading() as session:
            found = [finding.message for finding in checks.check_desk(session, folder)]
            found += [*_records(session, told), *_photos(session, told), *_batches(session, told)]
            found += _archive(session, told)
    finally:
        desk.close()
    return [*found, *_backups(folder, told), *_desks_beside(told), *_packages(folder, told)]


def state_of(folder: Path, kind: str, id: str) -> tuple[dict[str, Any], bool]:
    """The values a record holds now, and whether it is in the bin."""
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with Session(engine) as session:
        record = session.scalars(select(KINDS[kind]).where(KINDS[kind].id == id)).one()
        found = canonical(record.everything()), bool(record.deleted_at)
    engine.dispose()
    return found


def _records(session: Session, told: Told) -> Iterator[str]:
    for id_, expected in told.records.items():
        kind = KINDS[expected["kind"]]
        record = session.scalars(select(kind).where(kind.id == id_)).one_or_none()
        if record is None:
            yield f"lost {expected['kind']} {id_}"
            continue
        kept, other = canonical(record.everything()), told.may_differ(id_)
        for name, value in expected["values"].items():
            if not _same(kept.get(name), value) and kept.get(name) != other.get(name, value):
                yield f"{expected['kind']} {id_}: {name} is {kept.get(name)!r}, told was {value!r}"
        uncertain = id_ in (told.uncertain("delete", "id"), told.uncertain("bring_back", "id"))
        if not uncertain and bool(record.deleted_at) is not (id_ in told.deleted):
            yield f"{expected['kind']} {id_} is deleted: {record.deleted_at}"


def _same(kept: Any, told: Any) -> bool:
    """Child rows may have gained what the desk fills in; what was told must be there."""
    if isinstance(told, list) and isinstance(kept, list):
        return len(told) == len(kept) and all(
            one.get(name) == value for row, one in zip(told, kept, strict=True) for name, value in row.items() if value
        )
    return bool(kept == told)


def _photos(session: Session, told: Told) -> Iterator[str]:
    rows = {row.digest: row.record for row in session.scalars(select(Attachment))}
    yield from (f"lost photo of {id_}" for digest, id_ in told.photos.items() if rows.get(digest) != id_)


def _batches(session: Session, told: Told) -> Iterator[str]:
    """Every import is there as a whole: as many records as it says, and as was told."""
    for batch in session.scalars(select(ImportBatch)):
        kind = KINDS[batch.kind]
        inside = session.scalar(select(func.count()).select_from(kind).where(kind.batch == batch.id))
        live = select(func.count()).select_from(kind).where(kind.batch == batch.id, kind.deleted_at.is_(None))
        if inside != batch.counts["new"]:
            yield f"batch {batch.id} has {inside} of {batch.counts['new']} records"
        if session.scalar(live) not in (0 if batch.undone_at else inside, None):
            yield f"batch {batch.id} is half undone"
        if batch.id in told.batches and batch.undone_at and told.uncertain("undo", "batch") != batch.id:
            yield f"batch {batch.id} is undone"
    known = set(session.scalars(select(ImportBatch.id).where(ImportBatch.undone_at.is_not(None))))
    yield from (f"undoing {batch} is lost" for batch in told.undone - known)
    yield from (f"lost batch {batch}" for batch in told.batches if session.get(ImportBatch, batch) is None)


def _archive(session: Session, told: Told) -> Iterator[str]:
    years = set(session.scalars(select(ArchiveYear.year)))
    yield from (f"archive of {year} is lost" for year in told.archived - years)
    items = set(session.scalars(select(ArchiveItem.id)))
    filed = set(session.scalars(select(ArchiveItem.year)))
    if years != filed:
        yield f"years {years} are archived, items are of {filed}"
    for code, kind in KINDS.items():
        frozen = set(session.scalars(select(kind.archive_item).where(kind.archive_item.is_not(None))))
        if frozen - items:
            yield f"{code} is frozen by an item that is not there"


def _backups(folder: Path, told: Told) -> Iterator[str]:
    kept = backup.listed(folder / "backups")
    yield from (f"backup {one.path.name} has faults: {one.faults}" for one in kept if not one.verified)
    names = {one.path.name for one in kept}
    for name in told.backups[-1:]:
        thinned = sum(later > name for later in names) >= _LAST  # imports and archives make some of their own
        if name not in names and not thinned:
            yield f"lost backup {name}"


def _desks_beside(told: Told) -> Iterator[str]:
    """A restored or upgraded desk is whole under its final name, told or not; an upgrade cut off left the old one."""
    cut_off = [told.uncertain(operation, "folder") for operation in ("restore", "upgrade")]
    for name in {*told.folders, *(one for one in cut_off if one)}:
        path = Path(name) / "desk.db"
        if not path.exists():
            if name in told.folders:
                yield f"{name} is lost"
            continue
        if migrate.state(path) == "newer" and name not in (*told.folders, told.uncertain("upgrade", "folder")):
            yield f"{name} was upgraded by nobody"
        ownership.take(path.parent, "judge").release()
        engine = database.engine_for(path, read_only=True)
        with Session(engine) as session:
            yield from (finding.message for finding in checks.check_desk(session, Path(name)))
        engine.dispose()


def _packages(folder: Path, told: Told) -> Iterator[str]:
    place = folder.parent / "移交"
    final = (
        {str(path) for path in place.iterdir() if path.is_dir() and ".sd" not in path.name} if place.exists() else set()
    )
    yield from (f"lost package {path}" for path in told.packages if path not in final)
    for path in sorted(final):
        result = yearly_package.verify_package(Path(path))
        yield from (f"{path}: {finding.message}" for finding in result.findings if finding.severity == "refused")
