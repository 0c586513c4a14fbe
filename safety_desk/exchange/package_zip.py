"""Puts a finished package into one zip for transport; the folder stays what is handed over."""

import hashlib
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath
from typing import IO

from safety_desk.exchange.bag import read_bag_info
from safety_desk.exchange.package_layout import INFO
from safety_desk.exchange.package_probe import PIECE
from safety_desk.exchange.package_tree import read_tree
from safety_desk.exchange.package_unzip import MOST_ENTRIES
from safety_desk.model.findings import Refused
from safety_desk.model.progress import Job, Progress
from safety_desk.model.writing import Files

_DENSE = {".pdf", ".jpg", ".jpeg", ".png", ".xlsx", ".docx", ".ofd", ".mp3", ".mp4", ".zip"}
_STEP = 50


def zip_bag(folder: Path, target: Path, files: Files) -> Job[Path]:
    """Pack the package in ``folder`` into ``target``; every entry is read back before the zip gets its name.

    Names are UTF-8 and flagged so, dense formats stored, the rest deflated; the same folder gives the same bytes.
    """
    tree = read_tree(folder)
    if tree.findings or not tree.files or len(tree.files) > MOST_ENTRIES:
        raise Refused(
            f"“{folder.name}”不是完好的移交包，没有压缩。", remedy="请先核对移交包；文件太多时请直接交文件夹。"
        )
    size = sum(tree.files.values())
    files.ensure_space(target.parent, size, largest=size)
    part = files.part_of(target)
    try:
        digests = yield from _pack(folder, sorted(tree.files, key=str.encode), part, files)
        yield from _read_back(part, digests)
        files.publish(part, target)
    except BaseException:
        files.discard(part)
        raise
    return target


def _pack(folder: Path, paths: list[str], part: Path, files: Files) -> Job[dict[str, bytes]]:
    """SHA-256 by name of the entry, of what was read while packing."""
    digests: dict[str, bytes] = {}
    day = _made_on(folder)
    with files.creating(part) as file, zipfile.ZipFile(file, "w") as archive:
        for done, path in enumerate(paths):
            if done % _STEP == 0:
                yield Progress(done, 2 * len(paths), f"压缩第 {done + 1} 个文件，共 {len(paths)} 个")
            info = zipfile.ZipInfo(f"{folder.name}/{path}", (day.year, day.month, day.day, 0, 0, 0))
            info.compress_type = _method(path)
            info.external_attr = 0o100644 << 16
            with archive.open(info, "w", force_zip64=(folder / path).stat().st_size >= 1 << 31) as entry:
                digests[info.filename] = _pour(files.chunks_of(folder / path), entry)
    return digests


def _read_back(part: Path, digests: dict[str, bytes]) -> Job[None]:
    with zipfile.ZipFile(part) as archive:
        if sorted(archive.namelist()) != sorted(digests):
            raise Refused("压缩包读回时文件数对不上，没有留下它。", remedy="请换一个盘再做一次。")
        for done, name in enumerate(archive.namelist()):
            if done % _STEP == 0:
                yield Progress(len(digests) + done, 2 * len(digests), f"读回第 {done + 1} 个文件")
            with archive.open(name) as entry:
                if _pour(iter(lambda: entry.read(PIECE), b"")) != digests[name]:
                    raise Refused(f"压缩包里的“{name}”读回时对不上，没有留下它。", remedy="请换一个盘再做一次。")


def _pour(content: Iterator[bytes], entry: IO[bytes] | None = None) -> bytes:
    digest = hashlib.sha256()
    for piece in content:
        digest.update(piece)
        if entry is not None:
            entry.write(piece)
    return digest.digest()


def _method(path: str) -> int:
    return zipfile.ZIP_STORED if PurePosixPath(path).suffix.lower() in _DENSE else zipfile.ZIP_DEFLATED


def _made_on(folder: Path) -> date:
    """Bagging-Date of the package, so that packing again gives the same zip."""
    labels, _ = read_bag_info((folder / INFO).read_bytes())
    try:
        return max(date.fromisoformat(labels.get("Bagging-Date", "")), date(1980, 1, 1))
    except ValueError:
        return date(1980, 1, 1)
