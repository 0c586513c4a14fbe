"""What looks odd in an imported row once it is stored: at its cell, never a reason to leave the row out."""

from collections.abc import Iterator, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.exchange.sheet_rows import RawRow
from safety_desk.model.findings import Finding
from safety_desk.model.record import KINDS, Record
from safety_desk.services.linking import Linker


def row_findings(
    session: Session, record: Record, row: RawRow, headings: Mapping[str, str], linker: Linker
) -> list[Finding]:
    """People not on the register, enterprises not in theirs; ``headings`` tells the column of each field.

    What can be seen in the cell itself (words, check digits, date order) the reader has told already.
    """
    found = [*_unlinked(record, linker), *_strangers(session, record)]
    return [Finding(said, row.sheet, row.row_no, headings[name]) for name, said in found if name in headings]


def _unlinked(record: Record, linker: Linker) -> Iterator[tuple[str, str]]:
    for f in record.fields():
        if f.link and getattr(record, f.name) and not getattr(record, f"{f.name}_id"):
            name, known = str(getattr(record, f.name)), KINDS[f.link].kind.name
            found = linker.count(f.link, name)
            said = f"{known}里有 {found} 条都叫“{name}”，分不清是哪一条" if found else f"{known}里没有“{name}”"
            yield f.name, f"{said}，先按文字保留"


def _strangers(session: Session, record: Record) -> Iterator[tuple[str, str]]:
    """People of the station who are not in its register."""
    known = session.info.get("staff")
    if known is None:
        staff = KINDS["staff"]
        query = select(getattr(staff, staff.kind.caption)).where(staff.deleted_at.is_(None))
        known = session.info["staff"] = set(session.scalars(query))
    for f in record.fields():
        if f.people and f.name != record.kind.caption:
            strangers = [name for name in str(getattr(record, f.name) or "").split("、") if name and name not in known]
            if strangers:
                yield f.name, f"人员登记里没有“{'、'.join(strangers)}”，先按文字保留"
