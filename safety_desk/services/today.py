"""The screen 今日: what is late, due today and soon, and how the year stands. It never follows the chosen year."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, FiledAs
from safety_desk.records.inspections.hazard import Hazard
from safety_desk.records.inspections.hazard_words import State
from safety_desk.services.desk import Desk
from safety_desk.services.today_calendar import calendar
from safety_desk.services.today_deadlines import deadlines, hazards
from safety_desk.services.today_items import DueItem, rules
from safety_desk.services.use_case import use_case

_SHOWN = 200


@dataclass(frozen=True)
class Group:
    """Rows under one heading, most pressing first; ``count`` may be more than the rows that are shown."""

    code: str
    """``overdue``, ``today``, ``week`` or ``later``."""
    title: str
    items: tuple[DueItem, ...]
    count: int


@dataclass(frozen=True)
class Closure:
    """隐患闭环: the hazards found this year and those still open from before."""

    closed: int = 0
    to_reinspect: int = 0
    correcting: int = 0
    to_assign: int = 0
    referred: int = 0

    @property
    def total(self) -> int:
        return self.closed + self.to_reinspect + self.correcting + self.to_assign + self.referred


@dataclass(frozen=True)
class Today:
    """Everything the screen shows, as plain values."""

    on: date
    groups: tuple[Group, ...]
    closure: Closure
    months: tuple[int, ...]
    """Records of January to December of this year, by their own day; living registers are not counted."""
    first_steps: tuple[tuple[str, bool], ...]
    """What a new desk needs and whether it is done; empty once all is."""

    @property
    def count(self) -> int:
        """All things to do, undated and later ones included."""
        return sum(group.count for group in self.groups)

    @property
    def records(self) -> int:
        return sum(self.months)


@use_case("查看今日", needs=Role.READER)
def today(desk: Desk, on: date) -> Today:
    """What is to be done as of the day ``on``, and how its year stands."""
    with desk.reading() as session:
        items = [*deadlines(session, on), *calendar(session, desk.folder, on)]
        return Today(on, _grouped(items), _closure(session, on), _months(session, on.year), _first_steps(desk, session))


@use_case("今日提醒数", needs=Role.READER)
def badges(desk: Desk, on: date) -> dict[str, int]:
    """Overdue and due today, for the rail: ``today`` counts everything, ``hazard`` hazards alone."""
    with desk.reading() as session:
        items = [*deadlines(session, on), *calendar(session, desk.folder, on)]
        return {"today": _pressing(items), "hazard": _pressing(hazards(session, on))}


def _pressing(items: Iterable[DueItem]) -> int:
    return sum(item.days is not None and item.days <= 0 for item in items)


def _grouped(items: list[DueItem]) -> tuple[Group, ...]:
    """The groups that have something in them, in order."""
    found: dict[str, list[DueItem]] = {code: [] for code in rules()["groups"]}
    for item in sorted(items, key=lambda one: (one.due or date.max, one.kind, one.title)):
        found[_group_of(item)].append(item)
    titles = rules()["groups"]
    return tuple(Group(code, titles[code], tuple(rows[:_SHOWN]), len(rows)) for code, rows in found.items() if rows)


def _group_of(item: DueItem) -> str:
    if item.days is None or item.days > rules()["week"]:
        return "later"
    return "overdue" if item.days < 0 else "week" if item.days else "today"


def _closure(session: Session, on: date) -> Closure:
    this_year = Hazard.year == on.year
    still_open = Hazard.state.in_((State.TO_ASSIGN, State.CORRECTING, State.TO_REINSPECT, State.REFERRED))
    query = select(Hazard.state, func.count()).where(Hazard.deleted_at.is_(None), this_year | still_open)
    counts = dict(session.execute(query.group_by(Hazard.state)).all())
    return Closure(
        counts.get(State.CLOSED, 0),
        counts.get(State.TO_REINSPECT, 0),
        counts.get(State.CORRECTING, 0),
        counts.get(State.TO_ASSIGN, 0),
        counts.get(State.REFERRED, 0),
    )


def _months(session: Session, year: int) -> tuple[int, ...]:
    counts = [0] * 12
    for record in KINDS.values():
        if record.kind.filed_as is FiledAs.REGISTER:
            continue
        month = func.strftime("%m", getattr(record, record.kind.dated_by))
        query = select(month, func.count()).where(record.year == year, record.deleted_at.is_(None)).group_by(month)
        for number, count in session.execute(query):
            counts[int(number) - 1] += count
    return tuple(counts)


def _first_steps(desk: Desk, session: Session) -> tuple[tuple[str, bool], ...]:
    """The checklist of the first week (填单位信息, 录人员, 导入企业)."""
    station = desk.station
    steps = [("填写单位信息", bool(station.township and station.station and station.county))]
    for title, code in (("登记监管机构人员", "staff"), ("登记或导入企业", "enterprise")):
        record = KINDS[code]
        steps.append(
            (title, session.scalar(select(record.seq).where(record.deleted_at.is_(None)).limit(1)) is not None)
        )
    return () if all(done for _, done in steps) else tuple(steps)
