"""What archive papers are made from: items, boxes and stamps as plain data, and the measures of the papers."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from safety_desk.model.shipped import shipped


@dataclass(frozen=True)
class CatalogueRow:
    """One 件 in the catalogue; ``date`` is 8 digits, supplied titles stand in [ ]."""

    number: int
    archive_number: str
    doc_number: str
    responsible: str
    title: str
    date: str
    secrecy: str
    pages: int
    remark: str = ""


@dataclass(frozen=True)
class Box:
    """A box on the shelf; ``retention`` in words (永久/30年/10年), ``thickness`` in millimetres."""

    fonds: str
    fonds_name: str
    year: int
    retention: str
    org: str
    category_full: str
    category_short: str
    first: str
    last: str
    box_no: int
    items: int
    pages: int
    thickness: int


@dataclass(frozen=True)
class RemarksSheet:
    """备考表 of a box; dates left out are written by hand."""

    box: Box
    note: str
    arranged_by: str = ""
    checked_by: str = ""
    arranged_on: date | None = None
    checked_on: date | None = None


@dataclass(frozen=True)
class Stamp:
    """归档章 of one 件."""

    fonds: str
    year: int
    serial: str
    org: str
    retention: str
    pages: int


@cache
def measures() -> Mapping[str, Any]:
    """The contents of ``resources/covers.toml``, millimetres."""
    return tomllib.loads(shipped("resources/covers.toml").read_text("utf-8"))
