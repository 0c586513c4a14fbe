"""Covers, spines, catalogues, 备考表 and stamps of an archived year, as PDF at true size."""

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.categories import category
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS
from safety_desk.model.retention import words_of
from safety_desk.model.station import Station
from safety_desk.printing.cover_data import Box, CatalogueRow, RemarksSheet, Stamp
from safety_desk.printing.covers import draw_catalogue, draw_covers, draw_remarks, draw_spines, draw_stamps
from safety_desk.printing.preview import page_count
from safety_desk.services.archive import items_of, number_of
from safety_desk.services.boxes import BoxContent, pack
from safety_desk.services.desk import Desk
from safety_desk.services.lists import audit_head
from safety_desk.services.use_case import use_case
from safety_desk.storage.files import write_file
from safety_desk.storage.tables import ArchiveItem


@use_case("打印归档用品", needs=Role.READER)
def write_covers(desk: Desk, year: int, out: Path) -> list[tuple[Path, int]]:
    """Write covers, spines, catalogue, 备考表 and 归档章 of a year into ``out``; returns (file, pages)."""
    station = desk.station
    with desk.reading() as session:
        items = items_of(session, year)
        if not items:
            raise Refused(f"{year} 年度还没有归档，没有可打印的封面和目录。", remedy="先做年度归档。")
        boxes = pack(items)
        head = audit_head(desk)[1][:12]
        drawn = {
            f"{year}年度档案盒封面.pdf": draw_covers([box_data(box, station) for box in boxes], head),
            f"{year}年度档案盒脊背.pdf": draw_spines([box_data(box, station) for box in boxes]),
            f"{year}年度归档文件目录.pdf": catalogue_pdf(items, station, year),
            f"{year}年度备考表.pdf": draw_remarks([_remarks(session, box, station) for box in boxes]),
            f"{year}年度归档章.pdf": draw_stamps([_stamp(item, station) for item in items]),
        }
    out.mkdir(parents=True, exist_ok=True)
    for name, pdf in drawn.items():
        write_file(out / name, pdf)
    return [(out / name, page_count(pdf)) for name, pdf in drawn.items()]


def catalogue_rows(items: Sequence[ArchiveItem], station: Station) -> list[CatalogueRow]:
    """归档文件目录, one row an item (DA/T 22-2015 §1.7)."""
    return [
        CatalogueRow(
            number=n,
            archive_number=number_of(item, station),
            doc_number=item.doc_number,
            responsible=item.responsible or station.station,
            title=item.title,
            date=f"{item.dated:%Y%m%d}",
            secrecy=item.secrecy,
            pages=item.pages,
            remark=item.remark,
        )
        for n, item in enumerate(items, start=1)
    ]


def catalogue_pdf(items: Sequence[ArchiveItem], station: Station, year: int) -> bytes:
    """The catalogue, each period behind a cover of its own."""
    parts = []
    for period in ("Y", "30", "10"):
        own = [item for item in items if item.period == period]
        if own:
            parts.append((words_of(period), catalogue_rows(own, station)))
    return draw_catalogue(parts, station, year=year)


def box_data(box: BoxContent, station: Station) -> Box:
    """A box as it stands on the shelf."""
    first, last = box.items[0], box.items[-1]
    names = category(first.category)
    return Box(
        fonds=station.fonds,
        fonds_name=station.fonds_title,
        year=first.year,
        retention=words_of(first.period),
        org=first.org,
        category_full=names.full,
        category_short=names.short,
        first=f"{first.serial:04}",
        last=f"{last.serial:04}",
        box_no=box.number,
        items=len(box.items),
        pages=box.pages,
        thickness=box.thickness,
    )


def _remarks(session: Session, box: BoxContent, station: Station) -> RemarksSheet:
    """What the box holds, what came late, and what is still to be filled in (待补)."""
    notes = [f"本盒共 {len(box.items)} 件，{box.pages} 页。"]
    late = sum(item.supplement > 0 for item in box.items)
    if late:
        notes.append(f"其中 {late} 件为补充归档。")
    lacking = _incomplete(session, box)
    if lacking:
        notes.append(f"其中 {lacking} 件的台账内容待补。")
    return RemarksSheet(box_data(box, station), "".join(notes), station.archivist, station.checker, None)


def _incomplete(session: Session, box: BoxContent) -> int:
    kinds = {item.kind for item in box.items}
    ids = [item.id for item in box.items]
    return sum(
        session.scalar(select(func.count()).where(KINDS[kind].archive_item.in_(ids), KINDS[kind].incomplete)) or 0
        for kind in kinds
    )


def _stamp(item: ArchiveItem, station: Station) -> Stamp:
    return Stamp(
        fonds=station.fonds,
        year=item.year,
        serial=f"{item.serial:04}",
        org=item.org,
        retention=words_of(item.period),
        pages=item.pages,
    )
