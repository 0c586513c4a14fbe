"""What looks odd in an imported row once it is stored: at its cell, never a reason to leave the row out."""

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.sheet_rows import RawRow
from safety_desk.model.findings import Finding
from safety_desk.model.record import KINDS, Record
from safety_desk.services.desk import Desk
from safety_desk.services.records import warnings_of


def row_findings(desk: Desk, session: Session, record: Record, row: RawRow) -> list[Finding]:
    """Check digits, date order, people not on the register, enterprises not in theirs: each at the row's cell."""
    found = [*warnings_of(desk, record), *_unlinked(record), *_strangers(session, record)]
    headings = row.headings
    by_label = {f.label: f.name for f in record.fields()}
    return [
        Finding(f.message, row.sheet, row.row_no, headings.get(by_label.get(f.column, ""), f.column), f.severity)
        for f in found
        if by_label.get(f.column, "") in headings
    ]


def _unlinked(record: Record) -> list[Finding]:
    return [
        Finding(f"{KINDS[f.link].kind.name}里没有“{getattr(record, f.name)}”，先按文字保留", column=f.label)
        for f in record.fields()
        if f.link and getattr(record, f.name) and not getattr(record, f"{f.name}_id")
    ]


def _strangers(session: Session, record: Record) -> list[Finding]:
    """People of the station who are not in its register."""
    known = session.info.get("staff")
    if known is None:
        staff = KINDS["staff"]
        query = select(getattr(staff, staff.kind.caption)).where(staff.deleted_at.is_(None))
        known = session.info["staff"] = set(session.scalars(query))
    found = []
    for f in record.fields():
        if f.people and f.name != record.kind.caption:
            strangers = [name for name in str(getattr(record, f.name) or "").split("、") if name and name not in known]
            if strangers:
                found.append(Finding(f"人员登记里没有“{'、'.join(strangers)}”，先按文字保留", column=f.label))
    return found
