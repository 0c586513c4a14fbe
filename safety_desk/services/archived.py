"""What lies archived: the boxes of a year on the shelf, the packages that were made, how large one will be."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from sqlalchemy import select

from safety_desk.exchange.package_checker import CheckResult, checking
from safety_desk.model.categories import category
from safety_desk.model.people import Role
from safety_desk.model.progress import Job
from safety_desk.model.retention import words_of
from safety_desk.services.archive import items_of, number_of
from safety_desk.services.boxes import SHEETS_PER_MILLIMETRE, BoxContent, pack
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.database import SCHEMA_VERSION
from safety_desk.storage.tables import ArchiveItem, AuditEntry

PACKAGE = "desk_package"
"""Under which kind the log notes a package that was made."""


@dataclass(frozen=True)
class ShelfItem:
    """One 件 in its box; ``record`` None: the printed state of a register."""

    serial: str
    title: str
    date: date
    pages: int
    kind: str
    record: str | None


@dataclass(frozen=True)
class ShelfBox:
    """A box as it stands on the shelf: ``period`` is Y, 30 or 10, ``thickness`` in mm, ``fill`` 0 to 1."""

    number: int
    fonds: str
    year: int
    period: str
    period_words: str
    category: str
    first: str
    last: str
    span: str
    """档号 of the first item and the last serial."""
    thickness: int
    fill: float
    pages: int
    supplement: int
    items: tuple[ShelfItem, ...]


@dataclass(frozen=True)
class Package:
    """A package as the log notes it; ``at`` is local time."""

    name: str
    year: int
    at: datetime
    by: str
    items: int
    files: int
    seal: str


@use_case("查看装盒", needs=Role.READER)
def shelf(desk: Desk, year: int) -> list[ShelfBox]:
    """The boxes of an archived year in their order; none while the year is not archived."""
    station = desk.station
    with desk.reading() as session:
        return [_box(box, station.fonds, number_of(box.items[0], station)) for box in pack(items_of(session, year))]


@use_case("查看移交包", needs=Role.READER)
def packages(desk: Desk) -> list[Package]:
    """Every package this desk has made, the newest first."""
    with desk.reading() as session:
        query = select(AuditEntry).where(AuditEntry.kind == PACKAGE).order_by(AuditEntry.sequence.desc())
        return [_package(entry) for entry in session.scalars(query)]


@use_case("估算移交包大小", needs=Role.READER)
def package_size(desk: Desk, year: int) -> int:
    """About how many bytes a package of the year takes: the papers of its items, each once."""
    with desk.reading() as session:
        documents = {d["digest"]: int(d["size"]) for item in items_of(session, year) for d in item.documents}
    return sum(documents.values())


def verifying(path: Path) -> Job[CheckResult]:
    """Check any package, folder or zip, as a job; needs no desk and changes nothing."""
    return checking(path, newest_schema=SCHEMA_VERSION)


def _box(box: BoxContent, fonds: str, number: str) -> ShelfBox:
    first, last = box.items[0], box.items[-1]
    return ShelfBox(
        number=box.number,
        fonds=fonds,
        year=first.year,
        period=first.period,
        period_words=words_of(first.period),
        category=category(first.category).short,
        first=f"{first.serial:04}",
        last=f"{last.serial:04}",
        span=f"{number} 至 {last.serial:04}" if len(box.items) > 1 else number,
        thickness=box.thickness,
        fill=min(1.0, box.pages / (box.thickness * SHEETS_PER_MILLIMETRE)),
        pages=box.pages,
        supplement=first.supplement,
        items=tuple(map(_item, box.items)),
    )


def _item(item: ArchiveItem) -> ShelfItem:
    return ShelfItem(f"{item.serial:04}", item.title, item.dated, item.pages, item.kind, item.record)


def _package(entry: AuditEntry) -> Package:
    moment = datetime.fromisoformat(entry.at)
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    facts = entry.after
    return Package(
        name=entry.record,
        year=_year_of(entry.record),
        at=moment.astimezone().replace(tzinfo=None, microsecond=0),
        by=entry.user,
        items=int(facts["items"]),
        files=int(facts["files"]),
        seal=str(facts["seal"]),
    )


def _year_of(name: str) -> int:
    """The year in a package's name, 130824101-0472-2025-AJDA-01."""
    return int(name.split("-")[2])
