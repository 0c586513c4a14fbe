"""Archive a year: decide what is filed, draw its papers, number it, freeze it (归档; DA/T 22-2015)."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from safety_desk.model.categories import category
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.numbering import archive_number
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, Progress
from safety_desk.model.record import FiledAs, now
from safety_desk.model.retention import words_of
from safety_desk.model.station import Station
from safety_desk.services.archive_papers import Paper, papers_of
from safety_desk.services.archive_plan import ArchivePlan, Proposed, propose
from safety_desk.services.backups import safeguard
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.tables import ArchiveItem, ArchiveYear


@dataclass
class ArchiveResult:
    """What was (or would be) filed. Keys of ``by_category`` are numbers of the ten categories."""

    year: int
    items: int = 0
    by_category: dict[str, int] = field(default_factory=dict)
    by_retention: dict[str, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    pages: int = 0
    supplement: int = 0


@use_case("归档预览", needs=Role.READER)
def preview(desk: Desk, year: int, *, today: date | None = None) -> ArchiveResult:
    """What archiving the year would file now; changes nothing."""
    with desk.reading() as session:
        plan = propose(session, year, township=desk.station.township, today=today or date.today())  # noqa: DTZ011
        return _counted(plan, desk.station)


@use_case("年度归档", needs=Role.CHIEF)
def archive_year(desk: Desk, year: int, *, today: date | None = None) -> Job[ArchiveResult]:
    """File the year: every complete case becomes a numbered item with its papers, and is read-only from then on.

    A year that is archived already gets a supplement (补充): new items go on after the last number. Closing the job
    early files nothing.
    """
    yield from safeguard(desk, "归档前")
    with desk.reading() as session:
        plan = propose(session, year, township=desk.station.township, today=today or date.today())  # noqa: DTZ011
        if not plan.items:
            raise Refused(
                f"{year} 年度没有可以归档的材料。", remedy="核对年度；已归档的不会重复归档，未办结的等办结年度再归。"
            )
        versions = {record.id: record.version for item in plan.items for record in _loaded(item)}
    papers: list[Sequence[Paper]] = []
    for done, item in enumerate(plan.items, start=1):
        with desk.reading() as session:
            papers.append(papers_of(desk, session, item))
        yield Progress(done, len(plan.items), f"正在制作第 {done} 件，共 {len(plan.items)} 件")
    with desk.transaction() as session:
        result = _file(session, desk, plan, papers, versions)
        yield Progress(len(plan.items), len(plan.items), "正在登记档号")
    return result


@use_case("查看归档", needs=Role.READER)
def archived_years(desk: Desk) -> list[dict[str, Any]]:
    """Archived years, newest first: year, items, at, by."""
    with desk.reading() as session:
        counts = dict(session.execute(select(ArchiveItem.year, func.count()).group_by(ArchiveItem.year)).all())
        rows = session.scalars(select(ArchiveYear).order_by(ArchiveYear.year.desc()))
        return [
            {"year": r.year, "items": counts.get(r.year, 0), "at": r.archived_at, "by": r.archived_by} for r in rows
        ]


@use_case("归档文件目录", needs=Role.READER)
def catalogue(desk: Desk, year: int) -> list[dict[str, Any]]:
    """The items of a year in the order of their numbers, with 档号 (or the station's running number)."""
    station = desk.station
    with desk.reading() as session:
        return [
            {
                "id": item.id,
                "number": number_of(item, station),
                "serial": f"{item.serial:04}",
                "title": item.title,
                "date": item.dated,
                "category": item.category,
                "retention": words_of(item.period),
                "pages": item.pages,
                "record": item.record,
                "kind": item.kind,
            }
            for item in items_of(session, year)
        ]


def items_of(session: Session, year: int) -> list[ArchiveItem]:
    """The filed items of a year: 永久, 30年, 10年, each in the order of its numbers."""
    found = session.scalars(select(ArchiveItem).where(ArchiveItem.year == year))
    order = {"Y": 0, "30": 1, "10": 2}
    return sorted(found, key=lambda item: (order[item.period], item.org, item.serial))


def number_of(item: ArchiveItem, station: Station) -> str:
    """The 档号; the station's running number as long as the county archive has given no 全宗号."""
    return archive_number(station.fonds, item.year, item.period, item.org, item.serial)


def _file(
    session: Session, desk: Desk, plan: ArchivePlan, papers: list[Sequence[Paper]], versions: dict[str, int]
) -> ArchiveResult:
    station = desk.station
    year = session.get(ArchiveYear, plan.year)
    supplement = 0
    if year is None:
        scheme = station.numbering
        session.add(
            ArchiveYear(
                year=plan.year, archived_at=now(), archived_by=desk.user.name, fonds=station.fonds, scheme=scheme
            )
        )
    else:
        scheme, supplement = year.scheme, _last_supplement(session, plan.year) + 1
    for item, drawn in zip(plan.items, papers, strict=True):
        _number(session, item, drawn, org=_org(scheme, station, item.category), year=plan.year, supplement=supplement)
        _freeze(session, item, versions)
    result = _counted(plan, station)
    result.supplement = supplement
    result.pages = sum(paper.pages for drawn in papers for paper in drawn)
    return result


def _number(session: Session, item: Proposed, papers: Sequence[Paper], *, org: str, year: int, supplement: int) -> None:
    last = session.scalar(
        select(func.max(ArchiveItem.serial)).where(
            ArchiveItem.year == year, ArchiveItem.period == item.period.code, ArchiveItem.org == org
        )
    )
    row = ArchiveItem(
        year=year,
        category=item.category,
        period=item.period.code,
        basis=item.period.basis,
        org=org,
        serial=(last or 0) + 1,
        kind=item.kind,
        record=item.main.id if item.main else None,
        title=item.title,
        responsible=item.responsible,
        doc_number=item.doc_number,
        dated=item.dated,
        secrecy=item.secrecy,
        pages=sum(paper.pages for paper in papers),
        remark="补充归档" if supplement else "",
        supplement=supplement,
        documents=[paper.facts() for paper in papers],
    )
    session.add(row)
    session.flush()
    item.filed_as = row.id


def _freeze(session: Session, item: Proposed, versions: dict[str, int]) -> None:
    """Mark the records of an item as filed; somebody's edit in between stops the whole step."""
    for seen in _records(item):
        kind = type(seen)
        record = session.scalars(select(kind).where(kind.id == seen.id)).one()
        if record.version != versions[seen.id]:
            raise Refused(f"归档时“{record.caption}”又被改过，这次没有归档。", remedy="再点一次归档即可。")
        record.archive_item = item.filed_as


def _records(item: Proposed) -> list[Any]:
    main = [item.main] if item.main is not None else []
    return [r for r in (*main, *item.parts) if r.kind.filed_as is not FiledAs.REGISTER]


def _loaded(item: Proposed) -> list[Any]:
    """The records of an item with everything in them, so that they outlive their session: drawing takes long."""
    for record in (item.main, *item.parts):
        if record is not None:
            record.everything()
    return _records(item)


def _counted(plan: ArchivePlan, station: Station) -> ArchiveResult:
    categories = Counter(item.category for item in plan.items)
    periods = Counter(item.period.words for item in plan.items)
    findings = list(plan.findings)
    if not station.fonds:
        findings.append(Finding("还没有全宗号，先用站内流水号，县档案馆给定全宗号后在设置里填上，档号自动生成"))
    if not plan.items:
        findings.append(Finding(f"{plan.year} 年度没有可以归档的材料"))
    by_category = {str(number): count for number, count in sorted(categories.items())}
    return ArchiveResult(plan.year, len(plan.items), by_category, dict(periods), findings)


def _org(scheme: str, station: Station, number: int) -> str:
    return station.org_code if scheme == "A" else category(number).code


def _last_supplement(session: Session, year: int) -> int:
    return session.scalar(select(func.max(ArchiveItem.supplement)).where(ArchiveItem.year == year)) or 0
