"""The yearly package (年度移交包): everything a county needs, in a folder that proves itself (BagIt 1.0)."""

import dataclasses
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from safety_desk import __version__
from safety_desk.exchange.excel_writer import write_table
from safety_desk.exchange.package_checker import CheckResult, check_package
from safety_desk.exchange.package_plan import PackagePlan
from safety_desk.exchange.package_writer import write_package
from safety_desk.exchange.package_zip import zip_bag
from safety_desk.model.categories import categories
from safety_desk.model.field import Field
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, Progress
from safety_desk.model.record import KINDS
from safety_desk.printing.cover_data import CatalogueRow
from safety_desk.printing.covers import draw_handover
from safety_desk.services.archive import items_of
from safety_desk.services.covers import catalogue_pdf, catalogue_rows
from safety_desk.services.desk import Desk
from safety_desk.services.lists import audit_head
from safety_desk.services.package_items import package_items, schema
from safety_desk.services.use_case import use_case
from safety_desk.storage import audit_trail, files
from safety_desk.storage.database import SCHEMA_VERSION
from safety_desk.storage.mirror import files_by_record, mirror_line
from safety_desk.storage.tables import ArchiveYear

AUDIT_COLUMNS = (
    "序号",
    "时间（UTC）",
    "人员",
    "事项",
    "台账",
    "记录编号",
    "动作",
    "时钟可疑",
    "前一条校验码",
    "本条校验码",
)


_COLUMNS: tuple[tuple[str, str, type[Any], int], ...] = (
    ("序号", "number", int, 10),
    ("档号", "archive_number", str, 52),
    ("文号", "doc_number", str, 40),
    ("责任者", "responsible", str, 36),
    ("题名", "title", str, 90),
    ("日期", "date", str, 20),
    ("密级", "secrecy", str, 14),
    ("页数", "pages", int, 14),
    ("备注", "remark", str, 24),
)


@dataclass
class PackageMade:
    """A package that was written and read back. ``seal`` is printed on the 移交清单 beside it."""

    path: Path
    items: int
    files: int
    bytes: int
    seal: str
    zip: Path | None = None
    findings: list[Finding] = field(default_factory=list)
    handover: Path | None = None


@use_case("制作年度移交包", needs=Role.CHIEF)
def make_package(desk: Desk, year: int, out: Path, *, as_zip: bool = False) -> Job[PackageMade]:
    """Write the package of an archived year into the folder ``out``, verify it, and note its seal in the log.

    Closing the job early leaves nothing under the final name. A supplement is a new package, never an edit.
    """
    out.mkdir(parents=True, exist_ok=True)
    with desk.reading() as session:
        plan = _plan(desk, session, year, out)
    yield Progress(0, len(plan.items), "正在清点")
    written = yield from write_package(plan, out, files)
    made = PackageMade(
        written.path, written.items, written.files, written.bytes, written.seal, findings=list(written.findings)
    )
    if not desk.station.division:
        made.findings.append(Finding("还没有填行政区划代码，包名先用 000000 代替，请在设置里填好后再交"))
    if as_zip:
        made.zip = out / f"{made.path.name}.zip"
        yield from zip_bag(made.path, made.zip, files)
    made.handover = out / f"{made.path.name}-移交清单.pdf"
    with desk.reading() as session:
        pdf = draw_handover(
            catalogue_rows(items_of(session, year), desk.station), desk.station, year=year, seal=made.seal
        )
    files.write_file(made.handover, pdf)
    with desk.transaction() as session:
        archived = session.get_one(ArchiveYear, year)
        archived.last_batch = plan.batch
        detail = {"package": made.path.name, "seal": made.seal, "items": made.items, "files": made.files}
        session.info["journal"].event("desk_package", made.path.name, "移交", detail)
    return made


def verify_package(path: Path) -> CheckResult:
    """Check any package, folder or zip; needs no desk and changes nothing."""
    if not path.exists():
        raise Refused(f"找不到 {path}。", effect="没有检查任何东西。", remedy="核对路径；U 盘要先插好。")
    return check_package(path, newest_schema=SCHEMA_VERSION)


def _plan(desk: Desk, session: Session, year: int, out: Path) -> PackagePlan:
    archived = session.get(ArchiveYear, year)
    if archived is None:
        raise Refused(f"{year} 年度还没有归档，不能制作移交包。", remedy="先做年度归档。")
    station = desk.station
    items = items_of(session, year)
    packed, missing = package_items(desk, session, items)
    moment = datetime.now(UTC).astimezone().replace(tzinfo=None, microsecond=0)
    batch = _free_batch(archived, out, station.division, station.fonds, year)
    return PackagePlan(
        township=station.township,
        station=station.station,
        county=station.county,
        division=station.division or "000000",
        fonds=station.fonds,
        fonds_title=station.fonds_title,
        year=year,
        batch=batch,
        made_at=moment,
        contact=station.contact or desk.user.name,
        phone=station.phone,
        software=f"安监台账 {__version__}",
        schema_version=SCHEMA_VERSION,
        items=packed,
        categories=[(each.number, each.full, each.short) for each in categories()],
        records=_records(session, year, [item.id for item in items]),
        schema=schema(),
        audit_columns=AUDIT_COLUMNS,
        audit_rows=_audit(session, {id_ for item in packed for id_ in item.record_ids}),
        audit_head=audit_head(desk)[1],
        missing=missing,
        catalogue_xlsx=_catalogue(catalogue_rows(items, station), f"{station.township}{year}年度归档文件目录"),
        catalogue_pdf=catalogue_pdf(items, station, year),
        counts=_counts(session, year),
    )


def _catalogue(rows: Sequence[CatalogueRow], title: str) -> bytes:
    """归档文件目录 as a workbook: the columns of DA/T 22-2015 in their order."""
    book = io.BytesIO()
    fields = [Field(label, name=name, type=kind, width=width) for label, name, kind, width in _COLUMNS]
    write_table(book, title, fields, (dataclasses.asdict(row) for row in rows))
    return book.getvalue()


def _free_batch(archived: ArchiveYear, out: Path, division: str, fonds: str, year: int) -> int:
    """The next batch whose name is not taken in ``out``."""
    batch = archived.last_batch + 1
    while list(out.glob(f"{division or '000000'}-{fonds or 'J001'}-{year}-AJDA-{batch:02d}*")):
        batch += 1
    return batch


def _records(session: Session, year: int, items: list[str]) -> list[tuple[str, dict[str, Any]]]:
    """Every live record of the year, and those of earlier years that were filed in it."""
    found: list[tuple[str, dict[str, Any]]] = []
    attached = files_by_record(session)
    for kind in KINDS.values():
        query = select(kind).where(kind.deleted_at.is_(None), or_(kind.year == year, kind.archive_item.in_(items)))
        for record in session.scalars(query.order_by(kind.id)):
            line = mirror_line(record, attached)
            facts = {name: value for name, value in line.items() if name not in ("kind", "values")}
            found.append((record.kind.code, facts | line["values"]))
    return found


def _audit(session: Session, records: set[str]) -> list[list[str]]:
    """The log of what is in the package, each entry with its place in the chain."""
    names = ("sequence", "at", "user", "use_case", "kind", "record", "action")
    return [
        [
            *(str(getattr(entry, name)) for name in names),
            "是" if entry.clock_doubtful else "",
            entry.previous,
            entry.hash,
        ]
        for entry in audit_trail.entries(session)
        if entry.record in records
    ]


def _counts(session: Session, year: int) -> dict[str, int]:
    found = {}
    for kind in KINDS.values():
        query = select(func.count(kind.seq)).where(kind.deleted_at.is_(None), kind.year == year)
        if count := session.scalar(query):
            found[kind.kind.name] = count
    return found
