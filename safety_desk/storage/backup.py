"""Makes a backup: a copy of the desk of now, opened again and checked before it gets its name (reliability B1-B8)."""

import gzip
import hashlib
import json
import os
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from safety_desk import __version__
from safety_desk.model.findings import Refused
from safety_desk.model.progress import Job, Progress
from safety_desk.storage import attachments, audit_trail, checks, database, files, mirror
from safety_desk.storage.backup_place import (
    DATABASE,
    MIRROR,
    Backup,
    Light,
    last_trial,
    light,
    listed,
    next_name,
    rotate,
    trial_due,
    write_sidecar,
)
from safety_desk.storage.faults import hit
from safety_desk.storage.media import explained
from safety_desk.storage.restore import restore, trial

CARRIED = ("overlay.toml", "forms", "issued")
"""What belongs to a desk beside its file and its attachments."""
_FAULTS = 20
_STEP = 500


@dataclass
class _Told:
    """What was found in the copy while it was read once."""

    counts: Counter[str] = field(default_factory=Counter)
    head: tuple[int, str] = (0, "")
    digests: list[str] = field(default_factory=list)
    sizes: dict[str, int] = field(default_factory=dict)
    others: dict[str, str] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


def make(folder: Path, to: Path, *, reason: str) -> Job[Backup]:
    """Back up the desk ``folder`` into the place ``to`` and thin out the older ones there.

    A copy with faults is kept too, but not as verified: ``Backup.faults`` says what is wrong in the desk.
    """
    moment = datetime.now().astimezone().replace(tzinfo=None, microsecond=0)
    yield Progress(0, 0, "复制台账")
    files.ensure_space(to, (folder / DATABASE).stat().st_size + _missing_bytes(folder, to))
    name, number = next_name(to, moment)
    part = files.part_of(to / name)
    try:
        part.mkdir()
        copy_database(folder / DATABASE, part / DATABASE)
        told = yield from _read_copy(part)
        yield from _carry(folder, to, told)
        told.others = {files.to_relative(folder, path): attachments.keep(to, path) for path in _others(folder)}
        backup = _described(part, told, path=to / name, sequence=number, made_at=moment, reason=reason)
        write_sidecar(part, backup)
        hit("backup.checked")
        files.publish(part, to / name)
    except OSError as error:
        raise explained(error, to / name) from error
    finally:
        files.discard(part)
    rotate(to)
    yield Progress(1, 1, "备份完成")
    return backup


def copy_database(source: Path, target: Path) -> None:
    """Write the state of now into a new file, durably; never a copy of the raw file of a live desk (B1)."""
    try:
        with closing(database.connect(source, read_only=True)) as connection:
            connection.execute("PRAGMA query_only=OFF")
            connection.execute("VACUUM INTO ?", (str(target),))
    except sqlite3.OperationalError as error:
        raise _in_words(error, target) from error
    except sqlite3.DatabaseError as error:
        raise Refused(
            "台账文件有损坏，备份没有做成。", remedy="请不要再改动，用最近一次合格的备份恢复，原来的文件夹会保留。"
        ) from error
    hit("backup.copied")
    with target.open("rb+") as file:
        os.fsync(file.fileno())


def _in_words(error: sqlite3.OperationalError, target: Path) -> Refused:
    if "full" in str(error) or "disk" in str(error):
        return Refused(
            f"“{target.parent.parent}”写不进去，可能盘满了或 U 盘被拔出，备份没有做成。",
            remedy="腾出空间或换一个盘，再备份一次。",
        )
    return Refused("台账正忙，备份没有做成。", remedy="稍等几秒再备份一次。")


def _read_copy(part: Path) -> Job[_Told]:
    """Open the copy read-only, check it, and write the plain mirror from it."""
    told = _Told()
    with closing(database.connect(part / DATABASE, read_only=True)) as connection:
        told.faults += database.integrity(connection)
    if database.identify(part / DATABASE) != database.SCHEMA_VERSION:
        told.digests = _plain_digests(part / DATABASE)
        return told  # its tables are those of an older release: no class here can read them
    engine = database.engine_for(part / DATABASE, read_only=True)
    try:
        with Session(engine) as session, (part / MIRROR).open("xb") as raw:
            with gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=0) as out:
                yield from _mirrored(session, out, told)
            raw.flush()
            os.fsync(raw.fileno())
            told.faults += audit_trail.faults(session)
            told.head = audit_trail.head(session)
            told.digests = checks.digests(session)
    finally:
        engine.dispose()
    return told


def _mirrored(session: Session, out: gzip.GzipFile, told: _Told) -> Job[None]:
    try:
        yield from _mirror(session, out, told)
    except checks.UNREADABLE:
        told.faults.append("有记录读不出来，台账文件里有损坏")


def _mirror(session: Session, out: gzip.GzipFile, told: _Told) -> Job[None]:
    attached = mirror.files_by_record(session)
    for done, record in enumerate(mirror.records_in_order(session), start=1):
        line = json.dumps(mirror.mirror_line(record, attached), ensure_ascii=False, sort_keys=True)
        out.write(line.encode() + b"\n")
        told.counts[record.kind.code] += 1
        told.faults += filter(None, [checks.row_fault(record)])
        if done % _STEP == 0:
            yield Progress(done, 0, f"检查第 {done} 条记录")


def _carry(folder: Path, to: Path, told: _Told) -> Job[None]:
    """Copy into the place's own store whatever it has not got yet."""
    for done, digest in enumerate(told.digests, start=1):
        if attachments.copy_between(folder, to, digest):
            told.sizes[digest] = attachments.path_of(to, digest).stat().st_size
        else:
            told.faults.append(f"编号 {digest[:8]} 的附件不见了或已损坏")
        yield Progress(done, len(told.digests), f"备份附件 {done}/{len(told.digests)}")


def _others(folder: Path) -> Iterator[Path]:
    for name in CARRIED:
        place = folder / name
        found = sorted(place.rglob("*")) if place.is_dir() else [place]
        yield from (path for path in found if path.is_file() and not files.is_leftover(path.name))


def _described(part: Path, told: _Told, **made: Any) -> Backup:
    """``made``: path, sequence, made_at, reason."""
    mirrored = part / MIRROR
    return Backup(
        **made,
        version=__version__,
        schema=database.identify(part / DATABASE),
        sha256=_sha256(part / DATABASE),
        mirror_sha256=_sha256(mirrored) if mirrored.exists() else "",
        size=(part / DATABASE).stat().st_size,
        counts=dict(told.counts),
        audit_sequence=told.head[0],
        audit_head=told.head[1],
        attachments=told.sizes,
        others=told.others,
        faults=tuple(told.faults[:_FAULTS]),
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _plain_digests(path: Path) -> list[str]:
    with closing(database.connect(path, read_only=True)) as connection:
        return sorted({str(row[0]) for row in connection.execute("SELECT digest FROM desk_attachment")})


def _missing_bytes(folder: Path, to: Path) -> int:
    """Bytes of attachments that the place has not got yet."""
    here = (attachments.path_of(folder, digest) for digest in attachments.kept(folder))
    return sum(path.stat().st_size for path in here if not attachments.path_of(to, path.name).exists())


__all__ = [
    "Backup",
    "Light",
    "copy_database",
    "last_trial",
    "light",
    "listed",
    "make",
    "restore",
    "rotate",
    "trial",
    "trial_due",
]
