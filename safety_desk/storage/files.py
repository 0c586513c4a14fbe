"""The one place that writes files (reliability F1-F6, F8): whole or not at all, and never silently."""

import errno
import hashlib
import os
import re
import secrets
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO, TypeVar

from safety_desk.model.findings import Refused
from safety_desk.model.writing import Written
from safety_desk.storage.faults import hit
from safety_desk.storage.media import explained, largest_file, megabytes, standing

T = TypeVar("T")

CHUNK = 1 << 20
SPARE = 2.5
"""Free space asked for, as a multiple of the estimate (F4)."""
DELAYS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)
"""Seconds between attempts while another program holds a file (F2)."""
_HELD = {5, 32, 33}
_OURS = re.compile(r"^\.safety-desk-[0-9a-f]{16}\.tmp$|\.sd[0-9a-f]{16}\.part$")
_LONGEST_FOLDER = 100
_UNABLE = {errno.EINVAL, errno.ENOTSUP}
"""What a file system answers that cannot make folders durable by themselves."""


def chunks_of(path: Path) -> Iterator[bytes]:
    """The bytes of a file in pieces of one mebibyte; waits for one that another program holds (F2)."""

    def opened() -> FileIO:
        hit("files.read")
        return path.open("rb", buffering=0)

    with patiently(opened, path) as file:
        while piece := file.read(CHUNK):
            yield piece


def write_file(path: Path, content: bytes | Iterable[bytes]) -> Written:
    """Write ``path`` as a whole: either the new content is there and on the disk, or the old one still is.

    Raises Refused with a sentence for the clerk when the disk says no.
    """
    with creating(path) as file:
        return _pour(file, content)


def write_new(path: Path, content: bytes | Iterable[bytes]) -> Written:
    """Write a new file inside a ``.part`` folder, made durable but without a rename of its own."""
    with _explaining(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            hit("files.opened")
            written = _pour(file, content)
            _settle(file)
    return written


@contextmanager
def creating(path: Path) -> Iterator[BinaryIO]:
    """A seekable temporary file beside ``path`` that replaces it when the block ends without an error (F1)."""
    temporary = path.with_name(f".safety-desk-{secrets.token_hex(8)}.tmp")
    with _explaining(path):
        try:
            with temporary.open("xb") as file:
                hit("files.opened")
                yield file
                size = _settle(file)
            hit("files.closed")
        except BaseException:
            with suppress(OSError):
                temporary.unlink()
            raise
        _swap(temporary, path)
        _confirm(path, size)


def part_of(final: Path) -> Path:
    """A fresh name for a long job beside ``final``: ``<name>.sd<token>.part`` (F5)."""
    return final.with_name(f"{final.name}.sd{secrets.token_hex(8)}.part")


def publish(part: Path, final: Path) -> None:
    """Give a finished ``.part`` file or folder its final name, everything below it made durable first (F5)."""
    with _explaining(final):
        if final.exists():
            raise Refused(f"“{final.name}”已经有了，没有覆盖它。", remedy="请换一个批次号或位置再做一次。")
        for folder, _, _ in os.walk(part):
            sync_folder(Path(folder))
        hit("files.publish")
        patiently(lambda: part.rename(final), final)
        sync_folder(final.parent)


def discard(part: Path) -> None:
    """Remove a ``.part`` file or folder; what a pulled-out stick keeps is left to ``clear_leftovers``."""
    with suppress(OSError):
        if part.is_dir() and not part.is_symlink():
            shutil.rmtree(part)
        else:
            part.unlink()


def is_leftover(name: str) -> bool:
    """Whether a file or folder of this name is an unfinished one of ours (F6)."""
    return bool(_OURS.search(name))


def clear_leftovers(folder: Path, older_than: float) -> list[Path]:
    """Remove what our own interrupted jobs left below ``folder`` before the time stamp ``older_than`` (F6)."""
    removed: list[Path] = []
    for place, folders, files in os.walk(folder):
        found = [Path(place, name) for name in (*folders, *files) if is_leftover(name)]
        folders[:] = [name for name in folders if not is_leftover(name)]
        for path in found:
            if not path.is_symlink() and path.stat().st_mtime < older_than:
                discard(path)
                removed.append(path)
    return removed


def ensure_space(folder: Path, estimate: int, *, largest: int = 0) -> None:
    """Refuse unless ``folder`` can really be written and has 2.5 times ``estimate`` bytes free (F4).

    ``largest`` is the biggest single file to come: a FAT32 stick takes none of 4 GB.
    """
    if sys.platform == "win32" and len(str(folder)) > _LONGEST_FOLDER:
        raise Refused(f"文件夹“{folder}”的路径太长。", remedy="请换一个路径短的位置，例如 D 盘下的文件夹。")
    needed, free = int(estimate * SPARE), shutil.disk_usage(standing(folder)).free
    if free < needed:
        raise Refused(
            f"“{folder}”空间不够：需要 {megabytes(needed)} MB，只剩 {megabytes(free)} MB。",
            remedy="请腾出空间，或换一个盘再做一次。",
        )
    limit = largest_file(standing(folder))
    if limit and largest > limit:
        raise Refused(
            f"这个盘放不下超过 {megabytes(limit)} MB 的单个文件。", remedy="请换一个盘，或不要压缩成一个文件。"
        )
    with _explaining(folder):
        folder.mkdir(parents=True, exist_ok=True)
        probe = folder / f".safety-desk-{secrets.token_hex(8)}.tmp"
        try:
            write_new(probe, b"safety desk")
        finally:
            patiently(lambda: probe.unlink(missing_ok=True), probe)


def to_relative(root: Path, path: Path) -> str:
    """``path`` as it is kept in the records: below the data folder, with ``/`` (F8)."""
    return path.relative_to(root).as_posix()


def from_relative(root: Path, kept: str) -> Path:
    """The file a kept relative path means; refuses one that would leave the data folder (F8)."""
    parts = PurePosixPath(kept).parts
    if not parts or parts[0] == "/" or ".." in parts or "\\" in kept or ":" in kept:
        raise Refused(f"登记的文件位置“{kept}”不在资料文件夹里，没有打开。", remedy="请从备份恢复这条记录。")
    return root.joinpath(*parts)


def patiently(action: Callable[[], T], path: Path) -> T:
    """Do ``action`` again while another program holds the file (Windows codes 5, 32, 33), then refuse (F2)."""
    for delay in (*DELAYS, None):
        try:
            return action()
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            if delay is None:
                raise Refused(
                    f"文件“{path.name}”被别的程序占用，可能是杀毒软件正在扫描，也可能在别处打开着。",
                    effect="原来的文件没有改动，新写的内容也留着。",
                    remedy="请关闭打开它的窗口，等一分钟再做一次。",
                ) from error
            time.sleep(delay)
    raise AssertionError("unreachable")


def sync_folder(folder: Path) -> None:
    """Make the names in ``folder`` durable; systems that cannot do so are passed over."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        hit("files.sync_folder")
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _UNABLE:
            raise
    finally:
        os.close(handle)


def _pour(file: BinaryIO, content: bytes | Iterable[bytes]) -> Written:
    """Write ``content`` and hash it on the way: every byte is read once."""
    size, short, long = 0, hashlib.sha256(), hashlib.sha512()
    for piece in (content,) if isinstance(content, bytes) else content:
        hit("files.write")
        short.update(piece)
        long.update(piece)
        file.write(piece)
        size += len(piece)
    return Written(size, short.hexdigest(), long.hexdigest())


def _settle(file: BinaryIO) -> int:
    """Push everything to the disk; a failure here is a failed save (F3). Returns the size."""
    file.flush()
    hit("files.fsync")
    os.fsync(file.fileno())
    return file.seek(0, os.SEEK_END)


def _swap(temporary: Path, path: Path) -> None:
    def replace() -> None:
        hit("files.replace")
        temporary.replace(path)

    try:
        patiently(replace, path)
    except OSError:
        with suppress(OSError):
            temporary.unlink()
        raise


def _confirm(path: Path, size: int) -> None:
    """Make the new name durable; when the disk does not confirm it, look and tell what stands there (F3)."""
    hit("files.replaced")
    try:
        sync_folder(path.parent)
    except OSError as error:
        whole = path.stat().st_size == size and sum(len(piece) for piece in chunks_of(path)) == size
        raise Refused(
            f"“{path.name}”写上了，但盘没有确认存稳。",
            effect="新的内容现在读得出来。" if whole else "原处的文件现在不完整，请从备份恢复。",
            remedy="请再存一次；还不行就换一个盘。",
        ) from error


@contextmanager
def _explaining(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise explained(error, path) from error
