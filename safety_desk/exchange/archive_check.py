"""What a file really is, whatever its name says, and whether it is safe to unpack (reliability I1, I2)."""

import re
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Literal
from xml.etree.ElementTree import ParseError

from defusedxml import ElementTree
from defusedxml.common import DefusedXmlException

MOST_UNPACKED = 300 * 1024 * 1024
HIGHEST_RATIO = 200
_RATIO_COUNTS_FROM = 4 * 1024 * 1024
"""A small workbook of empty rows packs better than 200:1 and harms nobody."""
_STEP = 1024 * 1024
_MOST_MEMBERS = 10_000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD_XLS = re.compile(rb"\x09[\x00\x02\x04\x08][\x04\x06\x08\x10]\x00")
_FOREIGN = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf", b"MZ", b"SQLite", b"BM")


class NotReadable(Exception):  # noqa: N818 - an answer, told in a sentence
    """The file is refused; ``why`` follows its name in the sentence."""

    def __init__(self, why: str, remedy: str = "") -> None:
        super().__init__(why)
        self.why, self.remedy = why, remedy


@dataclass(frozen=True)
class Facts:
    """What was found out about a file."""

    form: Literal["workbook", "html", "text"]
    epoch_1904: bool = False


def look_over(path: Path) -> Facts:
    """Tell the form of a file by its content. NotReadable: no workbook, locked, or dangerous to unpack."""
    with path.open("rb") as file:
        head = file.read(8192)
    if not head:
        raise NotReadable("是空文件，没有内容可读。", "请核对是不是选错了文件。")
    if head.startswith(b"PK"):
        return _look_into_zip(path)
    if head.startswith(_OLE):
        _refuse_locked(path)
        return Facts("workbook")
    if _OLD_XLS.match(head):
        return Facts("workbook")
    if head.startswith(_FOREIGN):
        raise NotReadable("不是表格文件，没有读取。", "请选 xlsx、xls、et、ods 或 csv 表格。")
    return Facts(_text_form(head))


def _text_form(head: bytes) -> Literal["html", "text"]:
    start = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ").lower()
    if start.startswith((b"<html", b"<!doctype html", b"<table", b"<meta", b"<style")):
        return "html"
    nulls = head.count(b"\x00")
    if start.startswith(b"<?xml") or (nulls and not head.startswith((b"\xff\xfe", b"\xfe\xff"))):
        raise NotReadable("不是能读的表格文件，没有读取。")
    return "text"


def _refuse_locked(path: Path) -> None:
    """A workbook with a password is an OLE file with an EncryptedPackage inside."""
    content = path.read_bytes()
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise NotReadable("设有打开密码，没有读取。", "请先用 WPS 或 Excel 打开，取消密码后保存，再导入。")
    if not any(name.encode("utf-16-le") in content for name in ("Workbook", "Book")):
        raise NotReadable("不是表格文件，或者已损坏，没有读取。", "请选 xlsx、xls、et、ods 或 csv 表格。")


def _look_into_zip(path: Path) -> Facts:
    try:
        with zipfile.ZipFile(path) as packed:
            members = packed.infolist()
            names = {member.filename for member in members}
            if not names & {"xl/workbook.xml", "xl/workbook.bin", "content.xml"} and "[Content_Types].xml" not in names:
                raise NotReadable("不是表格文件，没有读取。", "请选 xlsx、xls、et、ods 或 csv 表格。")
            if len(members) > _MOST_MEMBERS or any(member.flag_bits & 1 for member in members):
                raise NotReadable("已加密或已损坏，没有读取。")
            _count_unpacked(packed, members, path.stat().st_size)
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    _refuse_entities(packed, member)
            return Facts("workbook", _counts_from_1904(packed, names))
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError, ValueError) as error:
        raise NotReadable("已损坏，没有读取。") from error
    except Exception as error:
        if type(error).__module__ in ("zlib", "lzma", "_lzma"):
            raise NotReadable("已损坏，没有读取。") from error
        raise


def _count_unpacked(packed: zipfile.ZipFile, members: list[zipfile.ZipInfo], size: int) -> None:
    """Unpack everything to nowhere, counting; headers may lie about sizes."""
    total = 0
    for member in members:
        with packed.open(member) as stream:
            while part := stream.read(_STEP):
                total += len(part)
                swollen = total > _RATIO_COUNTS_FROM and total > size * HIGHEST_RATIO
                if total > MOST_UNPACKED or swollen:
                    raise NotReadable("解开后大得不正常，没有读取。")


def _refuse_entities(packed: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
    """Parse up to the first element: entities can be declared only before it."""
    with packed.open(member) as stream:
        try:
            _first_element(stream)
        except DefusedXmlException as error:
            raise NotReadable("里面有不该有的内容，为安全起见没有读取。") from error
        except ParseError as error:
            raise NotReadable("已损坏，没有读取。") from error


def _first_element(stream: IO[bytes]) -> None:
    for _ in ElementTree.iterparse(stream, events=("start",), forbid_entities=True, forbid_external=True):
        return


def _counts_from_1904(packed: zipfile.ZipFile, names: set[str]) -> bool:
    if "xl/workbook.xml" not in names:
        return False
    with packed.open("xl/workbook.xml") as stream:
        return re.search(rb'date1904="(1|true)"', stream.read(_STEP)) is not None
