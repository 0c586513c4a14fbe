"""The days of a hazard: given until, handed over, put right, looked at again; none later than the year."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from safety_desk.records.inspections.hazard_words import State
from safety_desk.services.demo.chance import Chance, working

_SPANS = (3, 5, 7, 10, 15, 15, 30)
"""Days given to put an ordinary hazard right."""
OPEN_WAYS = ("late", "waiting", "late", "waiting", "extended")
"""How far those came that are not closed by the end of the year; ``new`` ones are not handed over yet."""


@dataclass(frozen=True)
class Course:
    """How a hazard went; None = not yet by the end of the year."""

    due: date
    assigned: date | None = None
    extended: date | None = None
    corrected: date | None = None
    failed: date | None = None
    """The first look at it, when that was not passed."""
    reinspected: date | None = None
    closed: date | None = None

    @property
    def state(self) -> State:
        if self.closed:
            return State.CLOSED
        if self.corrected:
            return State.TO_REINSPECT
        return State.CORRECTING if self.assigned else State.TO_ASSIGN


def course_of(chance: Chance, day: date, text: dict[str, Any], way: str) -> Course:
    """The course of a hazard found on ``day``; ``text`` is its row of ``hazards.toml``, ``way`` how far it came."""
    last = date(day.year, 12, 31)
    days = 45 if "basis" in text else chance.choice(_SPANS)
    after = date(day.year + 1, 3, 31)
    due = working(day + timedelta(days), after)
    if way == "new":
        return Course(due)
    if text.get("once"):
        return Course(day, corrected=day, reinspected=day, closed=day)
    assigned = working(day + timedelta(chance.choice([0, 1, 1, 2])), last)
    if way in ("late", "extended"):
        extended = working(due + timedelta(15), after) if way == "extended" and due < last else None
        return Course(due, assigned, extended)
    corrected = assigned + timedelta(max(1, round((due - assigned).days * chance.uniform(0.3, 1.0))))
    if way == "waiting":
        return _until(last, Course(due, assigned, None, corrected))
    looked = working(corrected + timedelta(chance.randint(1, 7)), date.max)
    failed = None
    if chance.maybe(0.07):
        failed, corrected = looked, looked + timedelta(chance.randint(3, 6))
        looked = working(corrected + timedelta(chance.randint(1, 4)), date.max)
    return _until(last, Course(due, assigned, None, corrected, failed, looked, looked))


def _until(last: date, course: Course) -> Course:
    """What is known at the end of the year: nothing that comes later."""
    if course.failed and course.failed > last:
        course = replace(course, failed=None, corrected=None)
    elif course.failed and course.corrected and course.corrected > last:
        course = replace(course, corrected=None)
    corrected = _by(course.corrected, last)
    closed = _by(course.closed, last) if corrected else None
    return replace(course, corrected=corrected, reinspected=closed, closed=closed)


def _by(day: date | None, last: date) -> date | None:
    return day if day and day <= last else None
