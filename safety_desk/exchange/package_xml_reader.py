"""Reads 文件目录.XML and 元数据.xml of a package that nobody vouches for: no entities, no surprises."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring


class BadXml(ValueError):  # noqa: N818 - what it is
    """Not the XML it should be."""


@dataclass(frozen=True)
class CatalogueEntry:
    """One 文件 of 文件目录.XML; ``path`` is counted from ``data/``, '' when the item has no document."""

    number: str
    title: str
    path: str


@dataclass(frozen=True)
class ItemMetadata:
    """What 元数据.xml says: the number, the retention in words, and (name, size, SHA-256) of every document."""

    number: str
    retention: str
    documents: tuple[tuple[str, str, str], ...]


def read_catalogue(data: bytes) -> list[CatalogueEntry]:
    """The entries in their order; raises BadXml."""
    root = _root(data, "文件目录")
    entries = [CatalogueEntry(_text(row, "档号"), _text(row, "题名"), _text(row, "电子档案名称")) for row in root]
    if root.get("件数") != str(len(entries)) or any(row.tag != "文件" for row in root):
        raise BadXml("件数与内容不符")
    return entries


def read_metadata(data: bytes) -> ItemMetadata:
    """Raises BadXml."""
    root = _root(data, "电子文件元数据")
    number = root.find("档号")
    if number is None:
        raise BadXml("没有档号")
    documents = tuple(
        (_text(one, "计算机文件名"), _text(one, "计算机文件大小"), _text(one, "数字摘要"))
        for one in root.findall("电子属性/文档")
    )
    return ItemMetadata(number.get("全号", ""), _text(number, "保管期限"), documents)


def _root(data: bytes, tag: str) -> Element:
    try:
        root: Element = fromstring(data, forbid_dtd=True)
    except (ParseError, DefusedXmlException, ValueError, LookupError, RecursionError, MemoryError) as error:
        raise BadXml("读不出来") from error
    if root.tag != tag:
        raise BadXml(f"不是“{tag}”")
    return root


def _text(parent: Element, tag: str) -> str:
    return parent.findtext(tag) or ""
