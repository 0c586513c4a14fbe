"""One import while it runs: each row becomes a record, changes one, says nothing new, or is refused with its reason."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.sheet_rows import SheetReading
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.record import KINDS, Record
from safety_desk.model.values import KEEP
from safety_desk.records.inspections.hazard_words import Verb
from safety_desk.services.desk import Desk
from safety_desk.services.import_before import told
from safety_desk.services.import_checks import row_findings
from safety_desk.services.import_lines import unmasked, whole_rows
from safety_desk.services.import_plan import Planned
from safety_desk.services.linking import Linker
from safety_desk.services.records import store
from safety_desk.storage.audit_trail import canonical
from safety_desk.storage.tables import ImportBatch, ImportRow


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


@dataclass
class Taking:
    """One import while it runs."""

    desk: Desk
    session: Session
    batch: ImportBatch
    report: ImportReport
    linker: Linker
    readings: dict[str, SheetReading]

    def row(self, item: Planned) -> None:
        """Store one row, or count it as known."""
        self.report.read += 1
        self.report.findings += item.row.findings
        existing = self._existing(item)
        try:
            values = _said(item, existing)
        except Refused as refused:
            self._refuse(item, str(refused))
            return
        if item.same or (existing is not None and not _differs(existing, values)):
            self.report.unchanged += 1
            return
        before = told(existing) if existing else None
        target = existing or self._arriving(item, values)
        try:
            with self.session.begin_nested():
                store(self.desk, self.session, target, values, self.linker, by_hand=False)
        except Refused as refused:
            self._refuse(item, str(refused))
            return
        if existing is None:
            self.report.new += 1
        else:
            self.report.changed += 1
        headings = {name: text for _, text, name in self.readings[item.row.sheet].columns if name}
        self.report.findings += row_findings(self.session, target, item.row, headings, self.linker)
        self.session.add(_trace(self.batch, item, target, before))

    def _existing(self, item: Planned) -> Record | None:
        kind = KINDS[self.batch.kind]
        return self.session.scalars(select(kind).where(kind.id == item.record)).one() if item.record else None

    def _refuse(self, item: Planned, why: str) -> None:
        self.report.refused += 1
        self.report.findings.append(Finding(why, item.row.sheet, item.row.row_no, "", "refused"))
        self.report.refused_rows.append((dict(item.row.raw), why))

    def _arriving(self, item: Planned, values: dict[str, Any]) -> Record:
        """A new record; one whose case has moved on carries one step: taken over from paper (batch, sheet, row).

        Our own export brings the steps there were, be it none.
        """
        record = KINDS[self.batch.kind]
        first = next((f.default for f in record.fields() if f.name == "state"), None)
        if values.get("state") not in (None, first) and "steps" in record.lines and "steps" not in values:
            values["steps"] = [self._taken_over(item, values)]
        year = self.readings[item.row.sheet].year
        dated = next(f for f in record.fields() if f.name == record.kind.dated_by)
        if year and callable(dated.default):
            values.setdefault(dated.name, date(year, 1, 1))
        keep = {"id": item.row.record_id} if item.row.record_id and self._is_free(item) else {}
        return record(batch=self.batch.id, **keep)

    def _is_free(self, item: Planned) -> bool:
        """Whether no record has the number of this row; one in the bin and the row it was copied from keep theirs."""
        record = KINDS[self.batch.kind]
        free = self.session.scalar(select(record.seq).where(record.id == item.row.record_id)) is None
        if not free:
            said = "这个编号的记录删除过，或者这一行是从别的行复制的，按新记录登记"
            self.report.findings.append(Finding(said, item.row.sheet, item.row.row_no, "记录编号"))
        return free

    def _taken_over(self, item: Planned, values: dict[str, Any]) -> dict[str, Any]:
        """The one step of a case that arrives from paper, on the last day that is known of it."""
        days = (values.get(name) for name in ("closed_on", "corrected_on", KINDS[self.batch.kind].kind.dated_by))
        on = next((day for day in days if isinstance(day, date)), date(1970, 1, 1))
        where = f"{self.batch.file}，工作表 {item.row.sheet}，第 {item.row.row_no} 行，批次 {self.batch.id[:8]}"
        return {
            "at": datetime.combine(on, time()),
            "person": self.desk.user.name,
            "verb": Verb.TAKE_OVER,
            "text": f"据纸质台账承接：{where}",
        }


def _said(item: Planned, existing: Record | None) -> dict[str, Any]:
    """The values a row really gives: empty and masked cells change nothing, nor do figures that come by themselves."""
    said = {name: value for name, value in item.row.values.items() if value is not KEEP and value not in (None, "")}
    lines = {name: value for name, value in said.items() if isinstance(value, list)}
    if existing is None:
        return said | {name: unmasked(rows) for name, rows in lines.items()}
    for f in existing.fields():
        if f.computed and f.name not in existing.taken_over and getattr(existing, f.name) not in (None, 0):
            said.pop(f.name, None)
    for name, rows in lines.items():
        known = [line.values() for line in getattr(existing, name)]
        said[name] = whole_rows(existing.lines[name].title, rows, known)
    return said


def _differs(existing: Record, values: dict[str, Any]) -> bool:
    known = existing.everything()
    for name, value in values.items():
        was = known.get(name)
        if isinstance(value, list):
            was = [
                {key: row.get(key) for key in (value[n] if n < len(value) else row)} for n, row in enumerate(was or [])
            ]
        if canonical(was) != canonical(value):
            return True
    return False


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
