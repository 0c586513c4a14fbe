"""Unpacks a zip that nobody vouches for: own loop, every name and size judged before and while writing (P6, P7)."""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO

from safety_desk.exchange.package_probe import PIECE
from safety_desk.exchange.package_tree import fault
from safety_desk.model.findings import Finding
from safety_desk.model.names import check_path, fold
from safety_desk.model.progress import Job, Progress

MOST_ENTRIES = 50_000
_LARGEST_INDEX = 64 << 20
_RATIO, _FREE_OF_RATIO = 200, 50 << 20
_LOCAL_HEADER = 30
_UTF8, _ENCRYPTED, _MASKED = 0x800, 0x1, 0x2000
_METHODS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    NotImplementedError,
    RuntimeError,
    struct.error,
)


@dataclass(frozen=True)
class _Entry:
    info: zipfile.ZipInfo
    path: str
    folder: bool


def unpack(archive: Path, target: Path) -> Job[list[Finding]]:
    """Unpack ``archive`` into the empty folder ``target``; findings instead of exceptions, refused ones first."""
    try:
        if _index_size(archive) > _LARGEST_INDEX:
            return [fault(f"“{archive.name}”里的文件太多，没有打开。")]
        with zipfile.ZipFile(archive) as opened:
            entries, notes = _entries(opened)
            faults = [*_judge(entries), *_judge_places(opened, archive.stat().st_size)]
            if faults:
                return faults
            faults = yield from _extract(opened, entries, target, _allowed(archive))
            return [*faults, *notes]
    except _BROKEN:
        return [fault(f"“{archive.name}”不是完整的压缩包，可能没有拷完，请重新拷贝。")]


def _index_size(archive: Path) -> int:
    """Size of the central directory, read before it is loaded; raises struct.error or OSError."""
    with archive.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        start = max(0, size - 66_000)
        file.seek(start)
        tail = file.read()
        at = tail.rfind(b"PK\x05\x06")
        if at < 0:
            raise zipfile.BadZipFile("no end record")
        told: int = struct.unpack_from("<L", tail, at + 12)[0]
        if told != 0xFFFFFFFF:
            return told
        place = tail.rfind(b"PK\x06\x07", 0, at)
        file.seek(struct.unpack_from("<Q", tail, place + 8)[0] if place >= 0 else size)
        long: int = struct.unpack_from("<Q", file.read(56), 40)[0]
        return long


def _entries(opened: zipfile.ZipFile) -> tuple[list[_Entry], list[Finding]]:
    found, guessed = [], set()
    for info in opened.infolist()[: MOST_ENTRIES + 1]:
        name, encoding = _name(info)
        guessed.add(encoding)
        found.append(_Entry(info, name.removesuffix("/"), name.endswith("/")))
    words = "、".join(sorted(guessed - {""}))
    note = f"压缩包没有注明文件名的文字编码，按 {words} 读出，请看一下文件名对不对。"
    return found, [Finding(note)] if words else []


def _name(info: zipfile.ZipInfo) -> tuple[str, str]:
    """The entry's name as stored and the encoding that had to be guessed ('' = told or plain ASCII)."""
    if info.flag_bits & _UTF8 or info.orig_filename.isascii():
        return info.orig_filename, ""
    raw = info.orig_filename.encode("cp437")
    for encoding in ("UTF-8", "GBK"):
        try:
            return raw.decode(encoding), encoding
        except UnicodeDecodeError:
            continue
    return "\0", ""


def _judge(entries: list[_Entry]) -> Iterator[Finding]:
    """Everything in the index for which an archive is refused as a whole."""
    if len(entries) > MOST_ENTRIES:
        yield fault(f"压缩包里超过 {MOST_ENTRIES} 个文件，没有打开。")
        return
    seen: dict[str, str] = {}
    for entry in entries:
        shown = entry.path.replace("\0", "?")
        if why := check_path(entry.path):
            yield fault(f"压缩包里的“{shown}”：{why}。", shown)
        if seen.setdefault(fold(entry.path), entry.path) is not entry.path:
            yield fault(f"压缩包里“{shown}”有两个，或只差大小写。", shown)
        yield from _judge_kind(entry, shown)
    files = {fold(entry.path) for entry in entries if not entry.folder}
    for entry in entries:
        if any(fold(parent) in files for parent in _parents(entry.path)):
            yield fault(f"压缩包里的“{entry.path}”的上级是一个文件。", entry.path)


def _judge_kind(entry: _Entry, shown: str) -> Iterator[Finding]:
    info = entry.info
    if info.flag_bits & (_ENCRYPTED | _MASKED):
        yield fault(f"压缩包里的“{shown}”加了密，请不加密再压一次。", shown)
    if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFDIR if entry.folder else stat.S_IFREG):
        yield fault(f"压缩包里的“{shown}”是链接或设备，不是文件。", shown)
    if info.compress_type not in _METHODS:
        yield fault(f"压缩包里的“{shown}”用了少见的压缩方法。", shown)
    if entry.folder and info.file_size:
        yield fault(f"压缩包里的文件夹“{shown}”带有内容。", shown)


def _judge_places(opened: zipfile.ZipFile, size: int) -> Iterator[Finding]:
    """Entries that overlap in the archive: the trick behind the densest bombs."""
    infos = sorted(opened.infolist(), key=lambda info: info.header_offset)
    ends = [info.header_offset for info in infos[1:]] + [min(size, opened.start_dir)]
    for info, end in zip(infos, ends, strict=True):
        name = len(info.orig_filename.encode("utf-8", "replace")) if info.flag_bits & _UTF8 else len(info.orig_filename)
        if info.header_offset + _LOCAL_HEADER + name + info.compress_size > end:
            shown = info.orig_filename
            yield fault(f"压缩包里的“{shown}”与别的文件重叠在一起。", shown)


def _allowed(archive: Path) -> int:
    """Bytes an archive may unpack to: 200 times its size, and 50 MB in any case."""
    return archive.stat().st_size * _RATIO + _FREE_OF_RATIO


def _extract(opened: zipfile.ZipFile, entries: list[_Entry], target: Path, allowed: int) -> Job[list[Finding]]:
    root, left = target.resolve(), allowed
    for done, entry in enumerate(entries):
        if done % 50 == 0:
            yield Progress(done, len(entries), f"展开第 {done + 1} 个文件，共 {len(entries)} 个")
        place = root.joinpath(*entry.path.split("/"))
        _make_folders(root, place if entry.folder else place.parent)
        if entry.folder:
            continue
        try:
            with opened.open(entry.info) as source, place.open("xb") as file:
                left -= _pour(source, file, min(left, entry.info.file_size))
        except _BROKEN:
            return [fault(f"压缩包里的“{entry.path}”读不出来，或与注明的大小不符。", entry.path)]
    return []


def _make_folders(root: Path, folder: Path) -> None:
    """Create one level after the other; a level that is there must be a real folder below ``root``."""
    at = root
    for part in folder.relative_to(root).parts:
        at /= part
        if at.is_symlink() or (at.exists() and not at.is_dir()):
            raise ValueError("not a folder")
        at.mkdir(exist_ok=True)
    if at.resolve() != at:
        raise ValueError("outside")


def _pour(source: IO[bytes], file: BinaryIO, most: int) -> int:
    """Copy at most ``most`` bytes, counted while they come; raises ValueError when there are more."""
    size = 0
    while piece := source.read(PIECE):
        size += len(piece)
        if size > most:
            raise ValueError("larger than told")
        file.write(piece)
    return size


def _parents(path: str) -> Iterator[str]:
    while "/" in path:
        path = path.rpartition("/")[0]
        yield path
