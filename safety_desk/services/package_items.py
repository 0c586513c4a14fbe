"""The items of an archived year as the package takes them: numbers, documents, what is missing."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.package_plan import Missing, PackageFile, PackageItem, document_name
from safety_desk.model.categories import category
from safety_desk.model.numbering import PERIOD_CODES
from safety_desk.model.record import KINDS
from safety_desk.services.archive import number_of
from safety_desk.services.boxes import pack
from safety_desk.services.desk import Desk
from safety_desk.storage import attachments
from safety_desk.storage.tables import ArchiveItem


def package_items(
    desk: Desk, session: Session, items: Sequence[ArchiveItem]
) -> tuple[list[PackageItem], list[Missing]]:
    """Every item with its documents, and the list of what cannot go along (缺件清单, reliability P8)."""
    boxes = {item.id: box.number for box in pack(items) for item in box.items}
    missing: list[Missing] = []
    found = [_item(desk, session, item, boxes[item.id], missing) for item in items]
    return found, missing


def _item(desk: Desk, session: Session, item: ArchiveItem, box: int, missing: list[Missing]) -> PackageItem:
    station = desk.station
    number = number_of(item, station)
    names = category(item.category)
    return PackageItem(
        number=number,
        item_no=f"{item.serial:04}",
        category=item.category,
        category_name=names.full,
        category_short=names.short,
        title=item.title,
        responsible=item.responsible or station.station,
        day=item.dated,
        doc_number=item.doc_number,
        secrecy=item.secrecy,
        retention=PERIOD_CODES[item.period],
        pages=item.pages,
        kind=item.kind,
        record_ids=tuple(records_of(session, item)),
        documents=tuple(_documents(desk, item, number, missing)),
        remark=item.remark,
        retention_basis=item.basis,
        place=f"第 {box} 盒",
    )


def _documents(desk: Desk, item: ArchiveItem, number: str, missing: list[Missing]) -> Iterator[PackageFile]:
    for position, paper in enumerate(item.documents, start=1):
        original = str(paper["original"])
        name = document_name(number, position, Path(original).suffix or ".pdf")
        source = attachments.path_of(desk.folder, paper["digest"])
        if not source.exists():
            missing.append(Missing(number, item.title, original or name, "文件不见了，请从备份找回后另交一份补充包"))
            continue
        yield PackageFile(
            name=name,
            source=source,
            sha256=paper["digest"],
            original_name=original,
            title=paper["title"],
            program="" if original else "安监台账",
        )


def records_of(session: Session, item: ArchiveItem) -> list[str]:
    """Ids of the records that were filed as or with an item, the main one first."""
    found = [item.record] if item.record else []
    for kind in KINDS.values():
        query = select(kind.id).where(kind.archive_item == item.id).order_by(kind.seq)
        found += [id_ for id_ in session.scalars(query) if id_ != item.record]
    return found


def schema() -> dict[str, Any]:
    """What the record lines mean: every kind with its fields, in words."""
    return {
        code: {
            "number": record.kind.number,
            "name": record.kind.name,
            "category": record.kind.category,
            "fields": [
                {"name": f.name, "label": f.label, "type": f.type.__name__, "choices": _members(f.type)}
                for f in record.fields()
            ],
            "lines": {
                name: {"title": line.title, "fields": [{"name": f.name, "label": f.label} for f in line.fields()]}
                for name, line in record.lines.items()
            },
        }
        for code, record in KINDS.items()
    }


def _members(kind: type[Any]) -> dict[str, str]:
    """Member names of a choice, as they stand in the lines, and their words."""
    return {name: str(member) for name, member in getattr(kind, "__members__", {}).items()}
