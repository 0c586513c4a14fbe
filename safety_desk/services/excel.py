"""Ledgers in from workbooks: import with findings at their cells, undo of a batch."""

import dataclasses
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.sheet_rows import SheetReading
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, Progress
from safety_desk.model.record import KINDS, new_id, now
from safety_desk.services.backups import safeguard
from safety_desk.services.computed import settle_targets
from safety_desk.services.desk import Desk
from safety_desk.services.import_before import put_back
from safety_desk.services.import_plan import plan
from safety_desk.services.import_reading import missing_columns, read_sheets
from safety_desk.services.import_taking import ImportReport, Taking
from safety_desk.services.linking import Linker
from safety_desk.services.use_case import use_case
from safety_desk.storage.tables import ImportBatch, ImportRow

_STEP = 20
UNDO_DAYS = 30


class _TrialEnds(Exception):  # noqa: N818
    """Leaves the transaction of a trial run without keeping anything."""


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


@use_case("按预览导入", needs=Role.RECORDER)
def import_readings(
    desk: Desk, file: str, kind: str, readings: list[SheetReading], *, dry_run: bool
) -> Job[ImportReport]:
    """Store what was read; the second half of an import, also used after a preview."""
    report = ImportReport()
    for reading in readings:
        report.skipped += [(reading.sheet, row, why) for row, why in reading.skipped]
        report.findings += missing_columns(desk, kind, reading) + list(reading.findings)
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
    taking = Taking(desk, session, batch, report, Linker(session), {r.sheet: r for r in readings})
    planned = plan(session, KINDS[batch.kind], [row for reading in readings for row in reading.rows])
    for done, item in enumerate(planned, start=1):
        taking.row(item)
        if done % _STEP == 0 or done == len(planned):
            yield Progress(done, len(planned), f"已处理 {done} 行，共 {len(planned)} 行")


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
        if _age(batch.at) > timedelta(days=UNDO_DAYS):
            raise Refused(
                f"这一批是 {UNDO_DAYS} 天以前导入的，不能整批撤销了。", remedy="请逐条删除，删除的记录在回收站里。"
            )
        removed, findings, linker = 0, [], Linker(session)
        for trace in session.scalars(select(ImportRow).where(ImportRow.batch == batch.id)):
            fault = _take_back(desk, session, trace, linker)
            removed += not fault
            if fault:
                findings.append(Finding(fault, trace.sheet, trace.row))
        batch.undone_at = now()
        return removed, findings


def _age(at: str) -> timedelta:
    return datetime.now(UTC) - datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def _take_back(desk: Desk, session: Session, trace: ImportRow, linker: Linker) -> str:
    """Undo one row; '' when done, else why not."""
    kind = KINDS[trace.kind]
    record = session.scalars(select(kind).where(kind.id == trace.record)).one()
    if record.archive_item:
        return f"“{record.caption}”已经归档，没有撤销"
    if record.version != trace.version:
        return f"“{record.caption}”导入后又改过，没有撤销"
    if trace.before is None:
        record.deleted_at, record.deleted_by, record.delete_reason = now(), desk.user.name, "撤销导入"
        settle_targets(session, record)
    else:
        put_back(desk, session, record, trace.before, linker)
    return ""


@use_case("导入记录", needs=Role.READER)
def imports(desk: Desk) -> list[dict[str, Any]]:
    """Every import, newest first: id, kind, file, at, user, counts, undone_at."""
    names = ("id", "kind", "file", "at", "user", "counts", "undone_at")
    with desk.reading() as session:
        batches = session.scalars(select(ImportBatch).order_by(ImportBatch.at.desc()))
        return [{name: getattr(batch, name) for name in names} for batch in batches]
