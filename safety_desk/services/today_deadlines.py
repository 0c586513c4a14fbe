"""Deadlines that stand in the records: hazards, documents, decisions, tasks, certificates, permits."""

from collections.abc import Iterator
from datetime import date, timedelta

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from safety_desk.records.documents.incoming import IncomingDocument
from safety_desk.records.enterprises.enterprise import Enterprise
from safety_desk.records.enterprises.words import Operation
from safety_desk.records.general.plan import Plan, PlanTask
from safety_desk.records.general.staff import StaffMember
from safety_desk.records.inspections.hazard import Hazard
from safety_desk.records.inspections.hazard_words import State
from safety_desk.records.meetings.meeting import DecisionState, Meeting, MeetingDecision
from safety_desk.services.today_items import DueItem, due_item, rules


def deadlines(session: Session, on: date) -> Iterator[DueItem]:
    """Everything in the records that is due, or will be within the days its rule looks ahead."""
    yield from hazards(session, on)
    yield from _documents(session, on)
    yield from _decisions(session, on)
    yield from _tasks(session, on)
    yield from _certificates(session, on)
    yield from _refreshers(session, on)
    yield from _permits(session, on)


def hazards(session: Session, on: date) -> Iterator[DueItem]:
    """Open hazards: to be handed over, put right, or looked at again."""
    for rule, state, start in (
        ("hazard_assign", State.TO_ASSIGN, Hazard.found_on),
        ("hazard_correct", State.CORRECTING, func.coalesce(Hazard.extended_to, Hazard.due_on)),
        ("hazard_reinspect", State.TO_REINSPECT, func.coalesce(Hazard.corrected_on, Hazard.due_on)),
    ):
        days = rules()[rule].get("days", 0)
        query = select(Hazard.id, Hazard.enterprise, Hazard.description, Hazard.responsible_person, start).where(
            Hazard.state == state, Hazard.deleted_at.is_(None), start <= _horizon(rule, on) - timedelta(days)
        )
        for id_, unit, what, person, begun in session.execute(query):
            began = begun if isinstance(begun, date) else date.fromisoformat(begun)
            due = began + timedelta(days)
            yield due_item(rule, "hazard", due, on, id=id_, people=person, unit=unit, what=what, began=began)


def _documents(session: Session, on: date) -> Iterator[DueItem]:
    query = select(
        IncomingDocument.id,
        IncomingDocument.doc_number,
        IncomingDocument.title,
        IncomingDocument.handler,
        IncomingDocument.due_on,
    ).where(
        IncomingDocument.due_on <= _horizon("incoming", on),
        IncomingDocument.closed_on.is_(None),
        IncomingDocument.deleted_at.is_(None),
    )
    for id_, number, title, handler, due in session.execute(query):
        yield due_item("incoming", "incoming", due, on, id=id_, people=handler, number=number, what=title)


def _decisions(session: Session, on: date) -> Iterator[DueItem]:
    line = MeetingDecision
    open_ones = or_(line.state.is_(None), line.state != DecisionState.DONE)
    query = (
        select(Meeting.id, Meeting.name, line.matter, line.responsible, line.due_on)
        .join(Meeting, Meeting.id == line.__table__.c.parent_id)
        .where(line.due_on <= _horizon("decision", on), open_ones, Meeting.deleted_at.is_(None))
    )
    for id_, meeting, matter, responsible, due in session.execute(query):
        yield due_item("decision", "meeting", due, on, id=id_, people=responsible, unit=meeting, what=matter)


def _tasks(session: Session, on: date) -> Iterator[DueItem]:
    query = (
        select(Plan.id, Plan.name, PlanTask.task, PlanTask.responsible, PlanTask.due_on)
        .join(Plan, Plan.id == PlanTask.__table__.c.parent_id)
        .where(PlanTask.due_on <= _horizon("task", on), PlanTask.progress.is_(None), Plan.deleted_at.is_(None))
    )
    for id_, plan, task, responsible, due in session.execute(query):
        yield due_item("task", "plan", due, on, id=id_, people=responsible, unit=plan, what=task)


def _certificates(session: Session, on: date) -> Iterator[DueItem]:
    """The latest certificate of everybody who still works here."""
    query = select(
        StaffMember.id, StaffMember.name, StaffMember.certificate_number, StaffMember.certificate_until
    ).where(
        StaffMember.certificate_until <= _horizon("certificate", on),
        StaffMember.left_on.is_(None),
        StaffMember.deleted_at.is_(None),
    )
    for id_, name, number, until in session.execute(query):
        yield due_item("certificate", "staff", until, on, id=id_, people=name, number=number)


def _refreshers(session: Session, on: date) -> Iterator[DueItem]:
    years = rules()["refresher"]["years"]
    query = select(StaffMember.id, StaffMember.name, StaffMember.refreshed_on).where(
        StaffMember.refreshed_on <= _years_later(_horizon("refresher", on), -years),
        StaffMember.left_on.is_(None),
        StaffMember.deleted_at.is_(None),
    )
    for id_, name, last in session.execute(query):
        if last:
            yield due_item("refresher", "staff", _years_later(last, years), on, id=id_, people=name)


def _permits(session: Session, on: date) -> Iterator[DueItem]:
    gone = (Operation.CLOSED, Operation.MOVED)
    query = select(
        Enterprise.id, Enterprise.name, Enterprise.officer, Enterprise.permit_number, Enterprise.permit_until
    ).where(
        Enterprise.permit_until <= _horizon("permit", on),
        or_(Enterprise.operation.is_(None), Enterprise.operation.not_in(gone)),
        Enterprise.deleted_at.is_(None),
    )
    for id_, name, officer, number, until in session.execute(query):
        yield due_item("permit", "enterprise", until, on, id=id_, people=officer, unit=name, number=number)


def _horizon(rule: str, on: date) -> date:
    return on + timedelta(rules()[rule]["ahead"])


def _years_later(day: date, years: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)
