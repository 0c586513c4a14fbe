"""What goes into a yearly package (年度移交包), as plain values that the services fill in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

FORMAT = 1
"""Version of the package's layout; a newer program reads every older one (reliability P9)."""
RETENTIONS = {"Y": "永久", "D30": "30年", "D10": "10年"}


@dataclass(frozen=True)
class PackageFile:
    """One document of an item. ``name`` is ours (``<档号>-001.pdf``), ``original_name`` the one it came with."""

    name: str
    source: Path | bytes
    sha256: str | None = None
    """Recorded when the file first came in; the package tells when the content is not that any more (P4)."""
    original_name: str = ""
    title: str = ""
    """What it is: 检查记录, 整改后照片."""
    format: str = ""
    """True format (M47); '' = found out from the content."""
    mime: str = ""
    program: str = ""
    """文档创建程序 (M50)."""


@dataclass(frozen=True)
class PackageItem:
    """One archived item (件); its own printed document comes first in ``documents``."""

    number: str
    """档号, or the station's running number as long as there is no 全宗号; also the name of its folder."""
    item_no: str
    """件号: 0001."""
    category: int
    category_name: str
    category_short: str
    """Short name used in folders: 收发文件."""
    title: str
    responsible: str
    day: date | None
    doc_number: str
    secrecy: str
    retention: str
    """Y, D30 or D10."""
    pages: int
    kind: str
    record_ids: tuple[str, ...]
    documents: tuple[PackageFile, ...]
    remark: str = ""
    retention_basis: str = ""
    org_code: str = ""
    """机构(问题)代码 in its number; '' = none."""
    place: str = ""
    """Where the paper lies: 第 3 盒."""


@dataclass(frozen=True)
class Missing:
    """A document that is not in the package as it should be, and why (缺件清单, P8)."""

    number: str
    title: str
    name: str
    reason: str


@dataclass(frozen=True)
class ExtraFile:
    """A further payload file; ``path`` is below 其他/: ``登记簿/值班记录.pdf``."""

    path: str
    source: Path | bytes
    sha256: str | None = None


@dataclass(frozen=True)
class PackagePlan:
    """A whole package before it is written. Iterators are read once, in the order of the declaration."""

    township: str
    station: str
    county: str
    """The receiving unit."""
    division: str
    """行政区划代码."""
    fonds: str
    """全宗号; '' = not given yet, J001 stands in the package number."""
    fonds_title: str
    year: int
    batch: int
    """1 for the year's package, from 2 on for supplements (补归档)."""
    made_at: datetime
    """The only time that is written into the package."""
    contact: str
    phone: str
    software: str
    """安监台账 1.0.0"""
    schema_version: int
    """Number of the newest migration of the desk it comes from."""
    items: Sequence[PackageItem]
    categories: Sequence[tuple[int, str, str]]
    """The ten categories: number, full name, short name."""
    records: Iterable[tuple[str, Mapping[str, Any]]] = ()
    """(kind, values) of every ledger record of the year; sealed fields are not among the values."""
    schema: Mapping[str, Any] = field(default_factory=dict)
    audit_columns: Sequence[str] = ()
    audit_rows: Iterable[Sequence[str]] = ()
    audit_head: str = ""
    missing: Sequence[Missing] = ()
    catalogue_xlsx: bytes = b""
    catalogue_pdf: bytes = b""
    extra: Sequence[ExtraFile] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    """Figures for the summary, in words: 企业, 检查, 隐患."""

    @property
    def number(self) -> str:
        """Package number: ``130821101-J001-2024-AJDA-01``."""
        return f"{self.division}-{self.fonds or 'J001'}-{self.year}-AJDA-{self.batch:02d}"

    @property
    def heading(self) -> str:
        """External-Description (archival-standards §5.4)."""
        return f"{self.year}年度安全生产监管档案移交包"


def document_name(number: str, position: int, suffix: str) -> str:
    """Our name of the ``position``-th document (from 1) of an item: ``J001-WS·2024-D30-0026-001.pdf``."""
    return f"{number}-{position:03d}{suffix.lower()}"


def retention_words(code: str) -> str:
    """保管期限 as it is written on spines: 永久, 30年, 10年."""
    return RETENTIONS.get(code, code)
