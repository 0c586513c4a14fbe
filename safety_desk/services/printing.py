"""Forms, record sheets and ledgers as PDF, from one record or a selection."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, FiledAs, Record
from safety_desk.printing.form_file import FormFile, check_form, load_forms
from safety_desk.printing.forms import draw_forms
from safety_desk.printing.ledgers import draw_ledger
from safety_desk.printing.printed import Lines, Picture, PrintedRecord
from safety_desk.printing.sheet import draw_sheets
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, ledger, sums
from safety_desk.services.records import find_record
from safety_desk.services.use_case import use_case
from safety_desk.storage import attachments
from safety_desk.storage.tables import Attachment

_AT_ONCE = 400
_PICTURES = (".jpg", ".jpeg", ".png", ".bmp", ".webp")
SHEET = "sheet"
"""Code of the plain record sheet that every kind can be printed on."""


@use_case("可用表样", needs=Role.READER)
def forms_of(desk: Desk, kind: str) -> list[tuple[str, str]]:
    """The forms a kind prints on: (code, title); the plain record sheet comes last."""
    own = [(form.code, form.title) for form in _forms(desk.folder).values() if form.record == kind]
    return [*own, (SHEET, f"{KINDS[kind].kind.name}（通用表）")]


@use_case("打印表样", needs=Role.READER)
def print_form(desk: Desk, form: str, ids: Sequence[str]) -> bytes:
    """One PDF with the form filled for each record, in the order given."""
    with desk.reading() as session:
        records = [find_record(session, id_) for id_ in ids]
        taken = [printed(desk, session, record) for record in records]
    if form == SHEET:
        return draw_sheets(taken, desk.station)
    found = _form(desk, form)
    wrong = next((r for r in records if r.kind.code != found.record), None)
    if wrong is not None:
        raise Refused(
            f"“{wrong.caption}”是{wrong.kind.name}，不能用《{found.title}》打印。",
            effect="没有打印，台账没有改动。",
            remedy="换一个表样，或用通用表（sheet）。",
        )
    return draw_forms(found, taken, desk.station)


@use_case("打印台账", needs=Role.READER)
def print_ledger(desk: Desk, kind: str, year: int, query: Query | None = None) -> bytes:
    """The ledger of a year as offices print it: A4 landscape, heading on every page, totals."""
    register = KINDS[kind].kind.filed_as is FiledAs.REGISTER
    wanted = query or Query(year=None if register else year, descending=False)
    listing = ledger(desk, kind, wanted)
    with desk.reading() as session:
        rows = (r.values() | dict(r.extra or {}) for r in _records(session, kind, listing.keys))
        return ledger_pdf(desk, kind, year, rows, sums(desk, kind, wanted))


def ledger_pdf(desk: Desk, kind: str, year: int, rows: Iterable[dict[str, Any]], totals: dict[str, str]) -> bytes:
    """The printed ledger over given rows."""
    fields = {f.name: f for f in desk.fields(kind)}
    columns = [fields[name] for name in KINDS[kind].kind.ledger if name in fields]
    columns += [f for f in fields.values() if f.extra and f.width]
    shown = {name: total for name, total in totals.items() if name in KINDS[kind].kind.ledger}
    title = f"{desk.station.township}{year}年度{KINDS[kind].kind.label}"
    return draw_ledger(title, columns, rows, desk.station, year=year, totals=shown or None)


def printed(desk: Desk, session: Session, record: Record) -> PrintedRecord:
    """A record as the printing layer takes it, with its photos."""
    code = record.kind.code
    values = record.everything()
    lines = {name: Lines(title, fields, values[name]) for name, (title, fields) in desk.line_fields(code).items()}
    return PrintedRecord(
        kind=code,
        fields=desk.fields(code),
        values=values,
        lines=lines,
        pictures=_pictures(desk, session, record.id),
        title=record.kind.name,
    )


def record_papers(desk: Desk, session: Session, record: Record) -> list[tuple[str, bytes]]:
    """The papers a record is filed with, the main one first: (title, PDF)."""
    taken = printed(desk, session, record)
    own = [form for form in _forms(desk.folder).values() if form.record == record.kind.code]
    if own:
        return [(form.title, draw_forms(form, [taken], desk.station)) for form in own]
    return [(record.kind.name, draw_sheets([taken], desk.station))]


def _pictures(desk: Desk, session: Session, record: str) -> list[Picture]:
    query = select(Attachment).where(Attachment.record == record, Attachment.deleted_at.is_(None))
    return [
        Picture(attachments.path_of(desk.folder, row.digest), row.role or row.name)
        for row in session.scalars(query.order_by(Attachment.position))
        if row.name.lower().endswith(_PICTURES) and attachments.path_of(desk.folder, row.digest).exists()
    ]


def _form(desk: Desk, code: str) -> FormFile:
    forms = _forms(desk.folder)
    if code not in forms:
        raise Refused(
            f"没有叫“{code}”的表样。", effect="没有打印。", remedy="可用的表样：" + "、".join([*forms, SHEET]) + "。"
        )
    return forms[code]


@cache
def _forms(folder: Path) -> dict[str, FormFile]:
    """Shipped forms by code; the county's own in the desk's ``forms/`` win. Checked against the declarations."""
    found = load_forms(folder / "forms")
    for form in found.values():
        record = KINDS.get(form.record)
        if record is None:
            raise Refused(f"表样“{form.name}”写的台账“{form.record}”不存在。", remedy="改好或移走这个表样文件。")
        check_form(form, record.fields(), {name: line.fields() for name, line in record.lines.items()})
    return found


def _records(session: Session, kind: str, keys: Sequence[int]) -> Iterable[Record]:
    record = KINDS[kind]
    for start in range(0, len(keys), _AT_ONCE):
        window = list(keys[start : start + _AT_ONCE])
        found = {r.seq: r for r in session.scalars(select(record).where(record.seq.in_(window)))}
        yield from (found[key] for key in window if key in found)
