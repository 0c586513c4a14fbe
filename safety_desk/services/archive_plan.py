"""Which records of a year form items (件), in which order and for how long (DA/T 22-2015; architecture §0.13)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Finding
from safety_desk.model.record import KINDS, FiledAs, Record
from safety_desk.model.retention import Period, period_for, register_period
from safety_desk.records import kinds_in_order
from safety_desk.storage.tables import ArchiveItem

_SHORT = 60
"""Characters of a caption that names somebody or something but does not say what happened."""


@dataclass
class Proposed:
    """An item that would be filed. ``main`` None: the printed state of a register."""

    kind: str
    category: int
    period: Period
    title: str
    dated: date
    main: Record | None
    parts: list[Record] = field(default_factory=list)
    responsible: str = ""
    doc_number: str = ""
    secrecy: str = ""
    filed_as: str = ""
    """Id of the archive item, once it is filed."""


@dataclass
class ArchivePlan:
    """The items of a year in filing order, and what was noticed on the way."""

    year: int
    items: list[Proposed]
    findings: list[Finding]


def propose(session: Session, year: int, *, township: str, today: date) -> ArchivePlan:
    """What archiving ``year`` would file now: never what is filed already, never a case still open."""
    findings: list[Finding] = []
    items: list[Proposed] = []
    for record in kinds_in_order():
        if record.kind.filed_as is FiledAs.ITEM:
            items += _items_of(session, record, year, findings)
        if record.kind.register or record.kind.filed_as is FiledAs.REGISTER:
            items += _registers_of(session, record, year, township, today, findings)
    items.sort(key=lambda item: (item.category, item.main is None, item.dated, item.title))
    return ArchivePlan(year, items, findings)


def _items_of(session: Session, record: type[Record], year: int, findings: list[Finding]) -> Iterator[Proposed]:
    waiting = left_out = incomplete = 0
    for main in session.scalars(_unfiled(record).where(record.year <= year)):
        parts = list(_parts_of(session, main))
        closing = closing_year([main, *parts])
        if closing != year:
            waiting += closing is None and main.year == year
            continue
        if getattr(main, "filed", None) is False:
            left_out += 1
            continue
        incomplete += main.incomplete
        yield _proposed(main, parts)
    name = record.kind.name
    _note(findings, waiting, f"{name}有 {{}} 条还没办结，等办结的年度再归档")
    _note(findings, left_out, f"{name}有 {{}} 条登记为不归档，没有列入")
    _note(findings, incomplete, f"{name}有 {{}} 条待补，照样归档，并记入备考表")


def _registers_of(
    session: Session, record: type[Record], year: int, township: str, today: date, findings: list[Finding]
) -> Iterator[Proposed]:
    """The register of a year as one item; closed cases without a main record are filed with it."""
    filed = select(ArchiveItem).where(
        ArchiveItem.year == year, ArchiveItem.kind == record.kind.code, ArchiveItem.record.is_(None)
    )
    if session.scalars(filed).first() is not None:
        return
    alive = record.kind.filed_as is FiledAs.REGISTER
    live = select(record).where(record.deleted_at.is_(None), record.year <= year if alive else record.year == year)
    if session.scalars(live.limit(1)).first() is None:
        return
    parts = [] if record.kind.filed_as is not FiledAs.PART else _orphans(session, record, year, findings)
    yield Proposed(
        record.kind.code,
        record.kind.category,
        register_period(record.kind.code),
        f"{township}{year}年度{record.kind.label}",
        min(today, date(year, 12, 31)),
        None,
        parts,
    )


def _orphans(session: Session, record: type[Record], year: int, findings: list[Finding]) -> list[Record]:
    """Cases closed in the year that have no main record to lie with."""
    links = [getattr(record, f"{name}_id") for name in record.kind.part_of]
    query = _unfiled(record).where(record.year <= year, *(link.is_(None) for link in links))
    cases = list(session.scalars(query))
    closed = [case for case in cases if closing_year([case]) == year]
    still_open = sum(closing_year([case]) is None for case in cases)
    _note(findings, len(closed), f"{record.kind.name}有 {{}} 条没有对应的主件，随{record.kind.label}一并归档")
    _note(findings, still_open, f"{record.kind.name}有 {{}} 条还没办结，等办结的年度再归档")
    return closed


def closing_year(records: Sequence[Record]) -> int | None:
    """The year in which a case closes: the latest of its records; None while one is open."""
    years = [record.year for record in records]
    for record in records:
        if record.kind.open_states:
            if str(record.state) in record.kind.open_states:  # type: ignore[attr-defined]
                return None
            closed = _first(record, ("closed_on", "answered_on", "reinspected_on", "corrected_on"))
            years.append(closed.year if closed else record.year)
    return max(years)


def _parts_of(session: Session, main: Record) -> Iterator[Record]:
    """The records that lie with ``main``: those whose first set link of ``part_of`` leads to it."""
    for part in KINDS.values():
        if part.kind.filed_as is not FiledAs.PART:
            continue
        for name in part.kind.part_of:
            link = next(f.link for f in part.fields() if f.name == name)
            if link == main.kind.code:
                yield from session.scalars(_unfiled(part).where(getattr(part, f"{name}_id") == main.id))


def _unfiled(record: type[Record]) -> Any:
    return select(record).where(record.deleted_at.is_(None), record.archive_item.is_(None)).order_by(record.seq)


def _proposed(main: Record, parts: list[Record]) -> Proposed:
    values = main.everything() | {"parts": [part.everything() for part in parts]}
    return Proposed(
        main.kind.code,
        main.kind.category,
        period_for(main.kind.code, values),
        _title(main),
        getattr(main, main.kind.dated_by),
        main,
        parts,
        responsible=str(_first(main, ("issued_by", "sender", "organiser")) or ""),
        doc_number=_number_of(main),
        secrecy=str(getattr(main, "secrecy", None) or "").replace("无", ""),
    )


def _number_of(main: Record) -> str:
    """文号: the document's own number before the number of our register."""
    own = [f.name for f in main.fields() if f.numbered]
    return str(_first(main, ("doc_number", *own)) or "")


def _title(main: Record) -> str:
    """The caption; a record named by an enterprise, a village or a batch says what it is too (鑫源选矿厂检查记录)."""
    named = next(f for f in main.fields() if f.name == main.kind.caption)
    short = named.length is not None and named.length <= _SHORT
    return f"{main.caption}{main.kind.name}" if named.link or named.people or short else main.caption


def _first(main: Record, names: Sequence[str]) -> Any:
    return next((getattr(main, name) for name in names if getattr(main, name, None)), None)


def _note(findings: list[Finding], count: int, sentence: str) -> None:
    if count:
        findings.append(Finding(sentence.format(count)))
