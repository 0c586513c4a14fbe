"""Ledgers in and out of workbooks: import with findings at their cells, undo of a batch, export."""

import dataclasses
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.excel_reader import read_workbook
from safety_desk.exchange.sheet_rows import SheetReading, rows_for
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, Progress
from safety_desk.model.record import KINDS, Record, new_id, now
from safety_desk.model.values import KEEP, from_json, to_json
from safety_desk.services.backups import safeguard
from safety_desk.services.desk import Desk
from safety_desk.services.import_checks import row_findings
from safety_desk.services.import_plan import Planned, plan
from safety_desk.services.linking import Linker
from safety_desk.services.records import store
from safety_desk.services.use_case import use_case
from safety_desk.storage.tables import ImportBatch, ImportRow

_STEP = 20
UNDO_DAYS = 30


@dataclass
class ImportReport:
    """Counts that add up: read = new + changed + unchanged + refused. ``batch`` is '' for a trial run."""

    read: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    refused: int = 0
    findings: list[Finding] = field(default_factory=list)
    batch: str = ""
    skipped: list[tuple[str, int, str]] = field(default_factory=list)
    """Rows that are no records (sheet, row, why): titles, totals, notes."""
    refused_rows: list[tuple[dict[str, str], str]] = field(default_factory=list)
    """What stood in a refused row, and why it was not taken."""


class _TrialEnds(Exception):  # noqa: N818
    """Leaves the transaction of a trial run without keeping anything."""


@use_case("读取工作簿", needs=Role.RECORDER)
def read_sheets(
    desk: Desk, path: Path, kind: str, *, sheet: str | None = None, year: int | None = None
) -> list[SheetReading]:
    """What the sheets of a workbook say, heading by heading. Refuses a file without any heading of this kind."""
    book = read_workbook(path)
    sheets = [s for s in book.sheets if sheet is None or s.name == sheet]
    if not sheets:
        raise Refused(
            f"文件里没有叫“{sheet}”的工作表。", remedy="有的工作表：" + "、".join(s.name for s in book.sheets)
        )
    fields = desk.fields(kind)
    readings = [rows_for(s, fields, kind=kind, year=year, file_name=path.name) for s in sheets]
    if not any(r.columns for r in readings):
        raise Refused(
            f"{path.name} 里没有找到{KINDS[kind].kind.name}的表头。",
            remedy="核对是不是选错了台账，或把表头改成台账上的栏目名。",
        )
    return [r for r in readings if r.columns]


@use_case("导入台账", needs=Role.RECORDER)
def import_workbook(
    desk: Desk, path: Path, kind: str, *, sheet: str | None = None, year: int | None = None, dry_run: bool = False
) -> Job[ImportReport]:
    """Take a workbook in, all of its good rows in one transaction; closing the job early takes none.

    A row without what makes it a record is refused; everything else lands, with findings at its cells.
    """
    yield Progress(0, 0, f"正在读 {path.name}")
    readings = read_sheets(desk, path, kind, sheet=sheet, year=year)
    if not dry_run:
        yield from safeguard(desk, "导入前")
    return (yield from import_readings(desk, path.name, kind, readings, dry_run=dry_run))


def import_readings(
    desk: Desk, file: str, kind: str, readings: list[SheetReading], *, dry_run: bool
) -> Job[ImportReport]:
    """Store what was read; the second half of an import, also used after a preview."""
    report = ImportReport()
    for reading in readings:
        report.skipped += [(reading.sheet, row, why) for row, why in reading.skipped]
        report.findings += _missing_columns(desk, kind, reading) + list(reading.findings)
    batch = ImportBatch(id=new_id(), kind=kind, file=file, at=now(), user=desk.user.name, counts={}, report=[])
    try:
        with desk.transaction() as session:
            session.add(batch)
            session.flush()
            yield from _take_in(desk, session, batch, readings, report)
            batch.counts = {name: getattr(report, name) for name in ("read", "new", "changed", "unchanged", "refused")}
            batch.report = [dataclasses.asdict(finding) for finding in report.findings]
            if dry_run:
                raise _TrialEnds
    except _TrialEnds:
        return report
    report.batch = batch.id
    return report


def _take_in(
    desk: Desk, session: Session, batch: ImportBatch, readings: list[SheetReading], report: ImportReport
) -> Job[None]:
    record = KINDS[batch.kind]
    linker = Linker(session)
    rows = [row for reading in readings for row in reading.rows]
    planned = plan(session, record, rows)
    for done, item in enumerate(planned, start=1):
        _take_row(desk, session, batch, item, linker, report)
        if done % _STEP == 0 or done == len(planned):
            yield Progress(done, len(planned), f"已处理 {done} 行，共 {len(planned)} 行")


def _take_row(
    desk: Desk, session: Session, batch: ImportBatch, item: Planned, linker: Linker, report: ImportReport
) -> None:
    report.read += 1
    report.findings += item.row.findings
    if item.same:
        report.unchanged += 1
        return
    existing = (
        session.scalars(select(KINDS[batch.kind]).where(KINDS[batch.kind].id == item.record)).one()
        if item.record
        else None
    )
    values = _said(item)
    if existing is not None and not _differs(existing, values):
        report.unchanged += 1
        return
    before = {f.name: to_json(f, getattr(existing, f.name)) for f in existing.fields()} if existing else None
    try:
        target = existing or _arriving(batch, item, values)
        with session.begin_nested():
            store(desk, session, target, values, linker, by_hand=False)
    except Refused as refused:
        report.refused += 1
        report.findings.append(Finding(str(refused), item.row.sheet, item.row.row_no, "", "refused"))
        report.refused_rows.append((dict(item.row.raw), str(refused)))
        return
    report.new, report.changed = report.new + (existing is None), report.changed + (existing is not None)
    report.findings += row_findings(desk, session, target, item.row)
    session.add(_trace(batch, item, target, before))


def _said(item: Planned) -> dict[str, Any]:
    """The values a row really gives: empty and masked cells change nothing."""
    return {k: v for k, v in item.row.values.items() if v is not KEEP and v not in (None, "")}


def _differs(existing: Record, values: dict[str, Any]) -> bool:
    fields = {f.name: f for f in existing.fields()}
    return any(
        to_json(fields[name], getattr(existing, name)) != to_json(fields[name], value)
        for name, value in values.items()
        if name in fields
    )


def _arriving(batch: ImportBatch, item: Planned, values: dict[str, Any]) -> Record:
    """A new record; one whose case has moved on carries one step: taken over from paper (batch, sheet, row)."""
    record = KINDS[batch.kind]
    state = values.get("state")
    if state is not None and "steps" in record.lines:
        closed = values.get("closed_on") or values.get("completed_on") or values.get(record.kind.dated_by)
        text = f"据纸质台账承接：{batch.file}，工作表 {item.row.sheet}，第 {item.row.row_no} 行，批次 {batch.id[:8]}"
        values["steps"] = [{"taken_on": closed, "verb": "承接纸质台账", "by": batch.user, "text": text, "state": state}]
    keep = {"id": item.row.record_id} if item.row.record_id else {}
    return record(batch=batch.id, **keep)


def _trace(batch: ImportBatch, item: Planned, target: Record, before: dict[str, Any] | None) -> ImportRow:
    return ImportRow(
        batch=batch.id,
        kind=batch.kind,
        record=target.id,
        sheet=item.row.sheet,
        row=item.row.row_no,
        fingerprint=item.fingerprint,
        version=target.version,
        before=before,
    )


def _missing_columns(desk: Desk, kind: str, reading: SheetReading) -> list[Finding]:
    labels = [
        f.label
        for f in desk.fields(kind)
        if f.name in reading.missing and f.expected and not f.computed and not f.numbered
    ]
    return [
        Finding(
            f"文件里没有“{label}”这一列，相应记录标为待补", reading.sheet, reading.heading_rows[0], label, "incomplete"
        )
        for label in labels
    ]


@use_case("撤销导入", needs=Role.RECORDER)
def undo_import(desk: Desk, batch_id: str) -> tuple[int, list[Finding]]:
    """Take a batch back: its new records go to the recycle bin, changed ones get their old values.

    Rows edited since stay as they are and are listed. Returns how many were taken back, and the findings.
    """
    with desk.transaction() as session:
        batch = session.scalars(select(ImportBatch).where(ImportBatch.id.startswith(batch_id, autoescape=True))).first()
        if batch is None or len(batch_id) < 8:
            raise Refused(f"没有编号为“{batch_id}”的导入批次。", remedy="批次编号在导入结果里，至少写前 8 位。")
        if batch.undone_at:
            raise Refused("这一批已经撤销过了。")
        removed, findings = 0, []
        for trace in session.scalars(select(ImportRow).where(ImportRow.batch == batch.id)):
            fault = _take_back(session, trace, desk.user.name)
            removed += not fault
            if fault:
                findings.append(Finding(fault, trace.sheet, trace.row))
        batch.undone_at = now()
        return removed, findings


def _take_back(session: Session, trace: ImportRow, user: str) -> str:
    """Undo one row; '' when done, else why not."""
    kind = KINDS[trace.kind]
    record = session.scalars(select(kind).where(kind.id == trace.record)).one()
    if record.archive_item:
        return f"“{record.caption}”已经归档，没有撤销"
    if record.version != trace.version:
        return f"“{record.caption}”导入后又改过，没有撤销"
    if trace.before is None:
        record.deleted_at, record.deleted_by, record.delete_reason = now(), user, "撤销导入"
        return ""
    for f in record.fields():
        setattr(record, f.name, from_json(f, trace.before.get(f.name)))
    return ""


@use_case("导入记录", needs=Role.READER)
def imports(desk: Desk) -> list[dict[str, Any]]:
    """Every import, newest first: id, kind, file, at, user, counts, undone_at."""
    names = ("id", "kind", "file", "at", "user", "counts", "undone_at")
    with desk.reading() as session:
        batches = session.scalars(select(ImportBatch).order_by(ImportBatch.at.desc()))
        return [{name: getattr(batch, name) for name in names} for batch in batches]
