"""The merged cells of an .ods workbook, which our reading library does not tell."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from defusedxml import ElementTree

_NS = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_CELLS = (_NS + "table-cell", _NS + "covered-table-cell")

Merge = tuple[int, int, int, int]


def ods_merges(path: Path) -> dict[str, list[Merge]]:
    """Merged cells by sheet as (top, left, bottom, right) from 0; empty for any other kind of file."""
    found: dict[str, list[Merge]] = {}
    with zipfile.ZipFile(path) as packed:
        if "content.xml" not in packed.namelist():
            return found
        with packed.open("content.xml") as stream:
            for table in _finished(stream, _NS + "table"):
                found[table.get(_NS + "name", "")] = list(_merges(table))
                table.clear()
    return found


def _finished(stream: Any, tag: str) -> Iterator[Any]:
    for _, element in ElementTree.iterparse(stream, events=("end",)):
        if element.tag == tag:
            yield element


def _merges(table: Any) -> Iterator[Merge]:
    top = 0
    for row in table.iter(_NS + "table-row"):
        left = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            tall, wide = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
            if tall > 1 or wide > 1:
                yield top, left, top + tall - 1, left + wide - 1
            left += _count(cell, "number-columns-repeated")
        top += _count(row, "number-rows-repeated")


def _count(element: Any, name: str) -> int:
    text = element.get(_NS + name, "1")
    return int(text) if text.isdigit() else 1
