"""Hazards of the invented year: found, handed over, put right, looked at again, closed; every step dated in order."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.records.inspections.hazard_words import (
    Handling,
    HazardClass,
    Level,
    ReinspectionResult,
    Source,
    Verb,
)
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.hazard_course import OPEN_WAYS, Course, course_of
from safety_desk.services.demo.stage import Enclosure, Stage, Told
from safety_desk.services.demo.words import texts

_STUCK = 10


@dataclass(frozen=True)
class Found:
    """What somebody found: the day, the enterprise, the visit if there was one, the row of ``hazards.toml``."""

    day: date
    company: Told
    visit: Told | None
    text: dict[str, Any]


@dataclass(frozen=True)
class _Step:
    """One step; without a day it was not taken."""

    day: date | None
    verb: Verb
    person: str
    text: str
    paper: str | None = None


def text_for(chance: Chance, trade: dict[str, Any]) -> dict[str, Any]:
    """Something found in this trade; a major one now and then. Its blanks are filled."""
    rows = [row for row in texts("hazards")["hazard"] if trade["industry"] in row.get("trades", [trade["industry"]])]
    row = chance.choices(rows, [4 if "basis" in each else 2.5 if "trades" in each else 1 for each in rows])[0]
    place = row.get("place") or chance.choice(trade["places"])
    blanks = {"place": place, "n": chance.randint(2, 6)}
    filled = {key: value.format(**blanks) for key, value in row.items() if key in ("text", "measures", "done")}
    return {**row, **filled, "place": place, "scene": trade["scene"]}


def tell_hazards(stage: Stage, found: list[Found]) -> None:
    """Tell what became of everything that was found; some of the last third of the year is left undone."""
    chance = stage.chance("hazard")
    ways = _ways(stage, chance, found)
    for place, one in enumerate(found):
        course = course_of(chance, one.day, one.text, ways[place])
        told = stage.tell("hazard", _values(stage, chance, one, course))
        told.values["steps"] = _steps(stage, one, course, told.values, place + 1)
        told.enclosures += _photos(chance, one, course)


def _ways(stage: Stage, chance: Chance, found: list[Found]) -> list[str]:
    """How far each one comes: the last are new, some of the last third of the year stay open."""
    late = [n for n, one in enumerate(found) if one.day.month > 8 and not one.text.get("once")]
    ways = ["done"] * len(found)
    for count, place in enumerate(chance.sample(late, min(_STUCK * stage.scale, len(late)))):
        ways[place] = OPEN_WAYS[count % len(OPEN_WAYS)]
    return [*ways[: -2 * stage.scale], *["new"] * (2 * stage.scale)]


def _values(stage: Stage, chance: Chance, one: Found, course: Course) -> dict[str, Any]:
    values: dict[str, Any] = {
        **_finding(stage, chance, one),
        **_demand(chance, one, course),
        "state": course.state,
        "delayed": course.extended is not None,
    }
    if course.assigned:
        received = one.company.values["principal"]
        values |= {"assigned_on": course.assigned, "assigned_by": "镇安委办", "received_by": received}
    if course.corrected:
        values |= {"corrected_on": course.corrected, "rectification": one.text["done"]}
    values |= _looked_at(stage, chance, course)
    return values | (_major(stage, one, course) if "basis" in one.text else {})


def _looked_at(stage: Stage, chance: Chance, course: Course) -> dict[str, Any]:
    values: dict[str, Any] = {}
    if looked := course.reinspected or course.failed:
        passed = ReinspectionResult.PASSED if course.reinspected else ReinspectionResult.FAILED
        values |= {"reinspected_on": looked, "reinspectors": "、".join(stage.officers(chance))}
        values["reinspection_result"] = passed
    if course.closed:
        closer = stage.officers(chance, 1)[0]
        values |= {"closed_on": course.closed, "closed_by": closer, "closure_approved_by": stage.chief}
    return values


def _finding(stage: Stage, chance: Chance, one: Found) -> dict[str, Any]:
    major = "basis" in one.text
    outside = (Source.GRID_PATROL, 4), (Source.SELF_REPORT, 2), (Source.COMPLAINT, 1)
    officers = one.visit.values["officers"] if one.visit else "、".join(stage.officers(chance))
    at_once = Handling.ON_THE_SPOT if one.text.get("once") else Handling.BY_DEADLINE
    return {
        "inspection_id": one.visit.id if one.visit else None,
        "enterprise": one.company.values["name"],
        "enterprise_id": one.company.id,
        "found_on": one.day,
        "found_by": officers,
        "source": Source.SUPERVISION if one.visit else chance.pick(*outside),
        "hazard_class": HazardClass[one.text["class"]],
        "place": one.text["place"],
        "description": one.text["text"],
        "level": Level.MAJOR if major else Level.ORDINARY,
        "basis": one.text.get("basis"),
        "handling": Handling.SUSPENDED if major else at_once,
    }


def _demand(chance: Chance, one: Found, course: Course) -> dict[str, Any]:
    company = one.company.values
    return {
        "responsible_unit": company["name"],
        "responsible_person": company["safety_manager"],
        "measures": one.text["measures"],
        "cost": Decimal(chance.choice([0, 5, 10, 20, 35, 80])) / 100 * (10 if "basis" in one.text else 1),
        "due_on": course.due,
        "extended_to": course.extended,
        "extended_by": "秦卫东" if course.extended else None,
        **dict.fromkeys(("goal_set", "duty_set", "funds_set", "time_set", "plan_set"), True),
    }


def _major(stage: Stage, one: Found, course: Course) -> dict[str, Any]:
    """挂牌督办, both reports and the precautions of a major hazard (安全生产法 第四十一条)."""
    return {
        "supervised": True,
        "emergency_measures": "整改期间停止相关作业，设警戒并派专人看守，备好应急物资。",
        "regulator_told_on": working(one.day, stage.last),
        "workers_told_on": course.assigned,
        "notice_number": f"{stage.year}年第{one.day.month}期",
        "notice_to": "各村（居）委会，各企业",
        "notice_on": course.assigned,
    }


def _steps(stage: Stage, one: Found, course: Course, values: dict[str, Any], number: int) -> list[dict[str, Any]]:
    """The steps as they were taken, oldest first; no two in the same hour."""
    taken = [_Step(one.day, Verb.REGISTER, values["found_by"], one.text["text"])]
    if one.text.get("once"):
        taken.append(_Step(one.day, Verb.FIX_AT_ONCE, values["found_by"], one.text["done"]))
    else:
        taken += _handed_over(stage, course, values, number)
        taken += _put_right(one, course, values)
    taken.append(_Step(course.closed, Verb.ACCEPT, values.get("reinspectors", ""), "现场复查合格，准予销号"))
    return [
        {
            "at": datetime(step.day.year, step.day.month, step.day.day, 8 + place, 30),  # noqa: DTZ001
            "person": step.person,
            "verb": step.verb,
            "text": step.text,
            "paper": step.paper,
        }
        for place, step in enumerate(step for step in taken if step.day)
        if step.day
    ]


def _handed_over(stage: Stage, course: Course, values: dict[str, Any], number: int) -> Iterator[_Step]:
    said = f"交{values['responsible_unit']}整改，限{course.due.month}月{course.due.day}日前完成"
    yield _Step(course.assigned, Verb.ASSIGN, stage.chief, said, f"青安交〔{stage.year}〕{number:03}号")
    if values.get("supervised"):
        yield _Step(course.assigned, Verb.SUPERVISE, stage.chief, "列为重大隐患挂牌督办")
    if course.extended:
        asked = f"企业申请延期，同意延至{course.extended.month}月{course.extended.day}日"
        day = max(course.assigned or course.due, course.due - timedelta(1))
        yield _Step(day, Verb.EXTEND, "秦卫东", asked, "延期整改申请表")


def _put_right(one: Found, course: Course, values: dict[str, Any]) -> Iterator[_Step]:
    person = values["responsible_person"]
    if course.failed:
        yield _Step(course.failed - timedelta(1), Verb.CORRECTED, person, "企业报告整改完成")
        yield _Step(course.failed, Verb.REJECT, values["found_by"], "整改不到位，要求重新整改")
    yield _Step(course.corrected, Verb.CORRECTED, person, one.text["done"])


def _photos(chance: Chance, one: Found, course: Course) -> list[Enclosure]:
    """Before, for most; after, for most of those put right."""
    day, scene = one.day, one.text["scene"]
    before = datetime(day.year, day.month, day.day, 10, chance.randrange(60))  # noqa: DTZ001
    lines = (one.company.values["name"], one.text["text"])
    found: list[Enclosure] = []
    if one.text["class"].startswith("B") and chance.maybe(0.9):  # what stands on paper is not photographed
        found.append(Enclosure("整改前.jpg", "整改前照片", f"{scene}:before", lines, before, turned=chance.maybe(0.2)))
    if found and course.corrected and chance.maybe(0.8):
        done = datetime(course.corrected.year, course.corrected.month, course.corrected.day, 15, 10)  # noqa: DTZ001
        found.append(Enclosure("整改后.jpg", "整改后照片", f"{scene}:after", (lines[0], one.text["done"]), done))
    return found
