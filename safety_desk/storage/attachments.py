"""Attachments lie under ``files/`` by the SHA-256 of their bytes; written once, never changed (reliability A1-A3)."""

import hashlib
import re
import stat
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from safety_desk.model.findings import Refused
from safety_desk.model.progress import Job, Progress
from safety_desk.storage.faults import hit
from safety_desk.storage.files import chunks_of, sync_folder, write_file
from safety_desk.storage.media import explained
from safety_desk.storage.refused_types import check_type

ALGORITHM = "sha256"
STORE = "files"
_DIGEST = re.compile(r"[0-9a-f]{64}")
_QUARTERS = 4


@dataclass(frozen=True)
class Stored:
    """A file in the store: its SHA-256 in hexadecimal and its bytes. The row in the desk is written afterwards."""

    digest: str
    size: int


def store(folder: Path, source: Path | bytes, *, name: str = "") -> Stored:
    """Keep a file of the clerk's, or bytes made by the program, and read it back. The same bytes are kept once.

    Refuses programs, scripts, links and macro files; ``name`` is what a file is called when its path does not say so.
    """
    check_type(name or (source.name if isinstance(source, Path) else "文件"), source)
    found = _measured(source)
    if not sound(folder, found.digest):
        _put(folder, source, found.digest)
    return found


def keep(folder: Path, source: Path) -> str:
    """Take a file of the desk itself into a store, whatever its type; returns its SHA-256."""
    digest = _measured(source).digest
    if not path_of(folder, digest).exists():
        _put(folder, source, digest)
    return digest


def copy_between(folder: Path, to: Path, digest: str) -> bool:
    """Bring a file from one store into another, once. False when the first has none, or a damaged one."""
    if path_of(to, digest).exists():
        return True
    if not sound(folder, digest):
        return False
    _put(to, path_of(folder, digest), digest)
    return True


def path_of(folder: Path, digest: str) -> Path:
    """Where the file with this SHA-256 lies: ``files/ab/cd/abcd…``."""
    if not _DIGEST.fullmatch(digest):
        raise Refused(f"附件的编号“{digest}”写错了，没有打开。", remedy="请从备份恢复这条记录。")
    return folder / STORE / digest[:2] / digest[2:4] / digest


def sound(folder: Path, digest: str) -> bool:
    """Whether the file is there and its bytes are still those it was stored with."""
    try:
        return _measured(path_of(folder, digest)).digest == digest
    except OSError:
        return False


def verify(folder: Path, digest: str) -> None:
    """Refuse to go on with a file that is missing or no longer what it was."""
    if not path_of(folder, digest).exists():
        raise Refused("这个附件的文件不见了。", remedy="请在“备份”里做一次检查，程序会从备份里找回它。")
    if not sound(folder, digest):
        raise Refused("这个附件的文件已损坏，没有打开。", remedy="请在“备份”里做一次检查，程序会从备份里找回它。")


def kept(folder: Path) -> Iterator[str]:
    """The digests of every file in the store."""
    for path in sorted((folder / STORE).glob("??/??/*")):
        if _DIGEST.fullmatch(path.name):
            yield path.name


def due(digests: Iterable[str], week: int) -> list[str]:
    """The quarter of the store that is looked at in week ``week``; four weeks in a row see everything."""
    return [digest for digest in digests if int(digest[0], 16) % _QUARTERS == week % _QUARTERS]


def scrub(folder: Path, digests: Collection[str], healers: Iterable[Path] = ()) -> Job[list[str]]:
    """Look at every file; heal what is damaged from the stores ``healers``. Returns what could not be healed."""
    lost: list[str] = []
    places = list(healers)
    for done, digest in enumerate(sorted(digests), start=1):
        if not sound(folder, digest) and not _heal(folder, digest, places):
            lost.append(digest)
        yield Progress(done, len(digests), f"检查附件 {done}/{len(digests)}")
    return lost


def _heal(folder: Path, digest: str, places: list[Path]) -> bool:
    for place in places:
        if sound(place, digest):
            _put(folder, path_of(place, digest), digest)
            return True
    return False


def _put(folder: Path, source: Path | bytes, digest: str) -> None:
    target = path_of(folder, digest)
    try:
        _write_durably(target, source)
        target.chmod(stat.S_IRUSR | stat.S_IRGRP | stat.S_IROTH)
    except OSError as error:
        raise explained(error, target) from error
    if not sound(folder, digest):
        target.unlink(missing_ok=True)
        raise Refused("附件写到盘上后读回来不一样，没有存上。", remedy="盘可能有毛病：请换一个盘，并先做一次备份。")


def _write_durably(target: Path, source: Path | bytes) -> None:
    missing = [place for place in (target.parent, *target.parent.parents[:2]) if not place.exists()]
    target.parent.mkdir(parents=True, exist_ok=True)
    for place in missing:
        sync_folder(place.parent)
    if target.exists():
        target.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows replaces no read-only file
    write_file(target, source if isinstance(source, bytes) else chunks_of(source))
    hit("attachments.written")


def _measured(source: Path | bytes) -> Stored:
    if isinstance(source, bytes):
        return Stored(hashlib.sha256(source).hexdigest(), len(source))
    found, size = hashlib.sha256(), 0
    for piece in chunks_of(source):
        found.update(piece)
        size += len(piece)
    return Stored(found.hexdigest(), size)
