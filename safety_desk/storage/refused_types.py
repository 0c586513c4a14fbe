"""Files that are never taken in: programs, scripts, links, macros, told by name and by content (reliability A5)."""

import io
import tomllib
import zipfile
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

from safety_desk.model.findings import Refused
from safety_desk.model.names import fold
from safety_desk.model.shipped import shipped
from safety_desk.storage.files import CHUNK

_HEAD = 64


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(shipped("resources/refused_types.toml").read_text(encoding="utf-8"))


def check_type(name: str, source: Path | bytes) -> None:
    """Refuse a file that could run something, with the sentence for the clerk. ``name`` is what it was called."""
    what = _by_name(name) or _by_content(source)
    if what:
        raise Refused(
            f"“{name}”是{what}，不能作为附件存进台账。",
            remedy="请另存为 PDF、图片、Word 或 Excel（不带宏）文件后再添加。",
        )


def _by_name(name: str) -> str:
    suffix = fold(name).rstrip(" .").rpartition(".")[2].strip()
    return next((str(what) for what, ends in _known()["suffixes"].items() if suffix in ends), "")


def _by_content(source: Path | bytes) -> str:
    with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as file:
        head = file.read(_HEAD)
        for rule in _known()["content"]:
            if any(head.startswith(bytes.fromhex(start)) for start in rule["starts"]):
                return str(rule["what"])
        return "带宏的文件" if _has_macros(file, head) else ""


def _has_macros(file: BinaryIO, head: bytes) -> bool:
    rules = _known()["macros"]
    if head.startswith(b"PK\x03\x04"):
        return _zip_holds(file, rules["zip_member"])
    return head.startswith(bytes.fromhex(rules["compound_starts"])) and _holds(file, rules["compound_holds"])


def _zip_holds(file: BinaryIO, member: str) -> bool:
    try:
        with zipfile.ZipFile(file) as found:
            return any(name.lower().endswith(member) for name in found.namelist())
    except zipfile.BadZipFile:
        return False


def _holds(file: BinaryIO, word: str) -> bool:
    """Whether ``word`` stands behind the first bytes of the file as Office writes names, in UTF-16."""
    wanted, before = word.encode("utf-16-le"), b""
    while piece := file.read(CHUNK):
        if wanted in before + piece:
            return True
        before = piece[-len(wanted) :]
    return False
