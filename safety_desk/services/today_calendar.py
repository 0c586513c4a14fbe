"""What the calendar asks for: a meeting and the leaders' visits each quarter, the archive, a backup, what is 待补."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.record import KINDS, FiledAs
from safety_desk.records import kinds_in_order
from safety_desk.records.leaders.contact_visit import ContactVisit, Quarter
from safety_desk.records.meetings.meeting import Meeting, MeetingType
from safety_desk.services.today_items import DueItem, due_item, rules
from safety_desk.storage.backup_place import listed
from safety_desk.storage.tables import ArchiveYear, AuditEntry


def calendar(session: Session, folder: Path, on: date) -> Iterator[DueItem]:
    """Everything that is due because of the day, not because a record says so."""
    yield from _meeting(session, on)
    yield from _visits(session, on)
    yield from _archive(session, on)
    yield from _backup(session, folder, on)
    yield from _incomplete(session, on)


def quarter_of(day: date) -> tuple[Quarter, date, date]:
    """The quarter of a day, its first and its last day."""
    number = (day.month - 1) // 3
    first = date(day.year, 3 * number + 1, 1)
    after = date(day.year + (number == 3), (3 * number + 3) % 12 + 1, 1)
    return list(Quarter)[number], first, after - timedelta(1)


def _meeting(session: Session, on: date) -> Iterator[DueItem]:
    quarter, first, last = quarter_of(on)
    if (last - on).days > rules()["meeting"]["ahead"]:
        return
    held = select(Meeting.seq).where(Meeting.held_on.between(first, last), Meeting.deleted_at.is_(None)).limit(1)
    if session.scalar(held) is None:
        values = {"meeting_type": MeetingType.COMMITTEE}
        yield due_item("meeting", "meeting", last, on, page="new", values=values, quarter=quarter)


def _visits(session: Session, on: date) -> Iterator[DueItem]:
    """Leaders who went to a contact point within a year, but not in this quarter."""
    quarter, first, last = quarter_of(on)
    if (last - on).days > rules()["visit"]["ahead"]:
        return
    latest = (
        select(ContactVisit.leader, func.max(ContactVisit.visited_on).label("day"))
        .where(ContactVisit.deleted_at.is_(None), ContactVisit.leader.is_not(None), ContactVisit.visited_on <= last)
        .group_by(ContactVisit.leader)
        .subquery()
    )
    query = (
        select(ContactVisit)
        .join(latest, (ContactVisit.leader == latest.c.leader) & (ContactVisit.visited_on == latest.c.day))
        .where(latest.c.day < first, latest.c.day >= first - timedelta(366), ContactVisit.deleted_at.is_(None))
        .order_by(ContactVisit.leader)
    )
    for visit in {row.leader: row for row in session.scalars(query)}.values():
        again = {name: getattr(visit, name) for name in ("leader", "post", "contact_point", "contact_point_id")}
        yield due_item(
            "visit",
            "contact_visit",
            last,
            on,
            page="new",
            values=again | {"quarter": quarter},
            people=visit.leader,
            quarter=quarter,
            unit=visit.contact_point,
        )


def _archive(session: Session, on: date) -> Iterator[DueItem]:
    """Earlier years with records and without an archive; due by 30 June of the year after."""
    rule = rules()["archive"]
    years: set[int] = set()
    for record in KINDS.values():
        if record.kind.filed_as in (FiledAs.ITEM, FiledAs.PART):
            query = select(record.year).where(record.deleted_at.is_(None), record.year < on.year).distinct()
            years.update(session.scalars(query))
    for year in sorted(years - set(session.scalars(select(ArchiveYear.year)))):
        due = date(year + 1, rule["month"], rule["day"])
        if (due - on).days <= rule["ahead"]:
            yield due_item("archive", "", due, on, page="archive", values={"year": year}, year=year)


def _backup(session: Session, folder: Path, on: date) -> Iterator[DueItem]:
    """No verified backup for a week; nothing is asked of a desk in which nothing was done yet."""
    if session.scalar(select(func.max(AuditEntry.sequence))) is None:
        return
    last = next((backup.made_at.date() for backup in listed(folder / "backups") if backup.verified), None)
    if last is None:
        yield due_item("backup", "", on, on, page="backup", title="never")
    elif last + timedelta(rules()["backup"]["days"]) <= on:
        due = last + timedelta(rules()["backup"]["days"])
        yield due_item("backup", "", due, on, page="backup", days=(on - last).days)


def _incomplete(session: Session, on: date) -> Iterator[DueItem]:
    """How many records of each kind are still 待补."""
    for record in kinds_in_order():
        query = select(func.count()).where(record.incomplete, record.deleted_at.is_(None))
        count = session.scalar(query)
        if count:
            code, name = record.kind.code, record.kind.name
            yield due_item(
                "incomplete", code, None, on, page="list", values={"incomplete": True}, unit=name, count=count
            )
