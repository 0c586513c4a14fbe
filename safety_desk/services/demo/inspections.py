"""Visits to enterprises through the year, with what was found at each and the papers that were issued."""

from datetime import date, datetime, timedelta
from typing import Any

from safety_desk.records.enterprises.words import Operation
from safety_desk.records.inspections.inspection import InspectionType, Manner
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.hazards import Found, text_for
from safety_desk.services.demo.stage import Enclosure, Stage, Told
from safety_desk.services.demo.words import texts

VISITS = 85
HAZARDS = 65
_OUTSIDE = 6
"""Hazards of a unit of scale that no visit found: reported by villages, enterprises, callers."""


def trade_of(company: Told) -> dict[str, Any]:
    """The trade (``resources/demo/enterprises.toml``) of an invented enterprise."""
    code = company.values["industry"].name
    found: dict[str, Any] = next(trade for trade in texts("enterprises")["trade"] if trade["industry"] == code)
    return found


def tell_inspections(stage: Stage) -> list[Found]:
    """Tell the visits; returns what was found, in the order of its days."""
    chance = stage.chance("inspection")
    open_ones = [c for c in stage.told["enterprise"] if c.values["operation"] is not Operation.CLOSED]
    weights = [3 if trade_of(company)["key"] else 1 for company in open_ones]
    days = chance.workdays(VISITS * stage.scale, stage.day("01-08"), stage.day("12-29"))
    places = chance.choices(range(len(days)), k=(HAZARDS - _OUTSIDE) * stage.scale)
    found: list[Found] = []
    for place, day in enumerate(days):
        company = chance.choices(open_ones, weights)[0]
        texts_here = [text_for(chance, trade_of(company)) for _ in range(places.count(place))]
        told = stage.tell("inspection", _visit(stage, chance, company, day, texts_here))
        told.enclosures += _photos(chance, told, company)
        found += [Found(day, company, told, text) for text in texts_here]
    found += [_outside(stage, chance, open_ones) for _ in range(_OUTSIDE * stage.scale)]
    return sorted(found, key=lambda one: one.day)


def _outside(stage: Stage, chance: Chance, companies: list[Told]) -> Found:
    company = chance.choice(companies)
    return Found(chance.workday(stage.first, stage.last), company, None, text_for(chance, trade_of(company)))


def _visit(stage: Stage, chance: Chance, company: Told, day: date, found: list[dict[str, Any]]) -> dict[str, Any]:
    trade = trade_of(company)
    begun = chance.moment(day, 8, 16)
    looked_at = chance.sample(trade["content"], min(4, len(trade["content"])))
    at_once = sum(bool(text.get("once")) for text in found)
    return {
        "inspected_on": day,
        "started_at": begun,
        "ended_at": begun + timedelta(minutes=chance.choice([50, 75, 90, 120])),
        "enterprise": company.values["name"],
        "enterprise_id": company.id,
        "place": f"{company.values['village']}{chance.choice(trade['places'])}",
        "inspection_type": _type(chance, day),
        "manner": chance.pick((Manner.UNANNOUNCED, 6), (Manner.ANNOUNCED, 3), (Manner.EXPERT, 1)),
        "officers": "、".join(stage.officers(chance, chance.pick((2, 8), (3, 2)))),
        "content": "、".join(looked_at),
        "situation": _situation(looked_at, len(found)),
        "fixed_at_once": at_once or None,
        "handling": _handling(len(found), at_once),
        "site_head": company.values["safety_manager"],
        "refused": False,
        "papers": _papers(day, 1 + sum(bool(told.values["papers"]) for told in stage.told["inspection"]))
        if len(found) > at_once
        else [],
    }


def _type(chance: Chance, day: date) -> InspectionType:
    if day.month in (1, 2, 9) and chance.maybe(0.4):
        return InspectionType.HOLIDAY
    found: InspectionType = chance.pick(
        (InspectionType.ROUTINE, 10),
        (InspectionType.SPECIAL, 5),
        (InspectionType.RANDOM, 3),
        (InspectionType.JOINT, 2),
        (InspectionType.LEADER_LED, 1),
    )
    return found


def _situation(looked_at: list[str], found: int) -> str:
    seen = f"到现场查看了{'、'.join(looked_at)}，查阅了培训记录和隐患排查台账。"
    return seen + (f"发现问题隐患{found}项，已当面指出并列入隐患台账。" if found else "未发现明显问题。")


def _handling(found: int, at_once: int) -> str:
    if not found:
        return "要求继续落实安全生产主体责任，加强日常排查。"
    left = found - at_once
    parts = [f"{at_once}项当场整改" if at_once else "", f"{left}项限期整改，到期复查" if left else ""]
    return "；".join(part for part in parts if part) + "。"


def _papers(day: date, number: int) -> list[dict[str, Any]]:
    written = f"（滦青）应急责改〔{day.year}〕{number}号"
    return [{"name": "责令限期整改指令书", "number": written, "issued_on": day, "served": "直接送达"}]


def _photos(chance: Chance, told: Told, company: Told) -> list[Enclosure]:
    """A photo of most visits, some held upright; the signed record of one in five."""
    values = told.values
    taken: datetime = values["started_at"] + timedelta(minutes=15)
    scene = str(trade_of(company)["scene"])
    lines = (values["enterprise"], values["place"])
    found: list[Enclosure] = []
    if chance.maybe(0.6):
        found.append(Enclosure("检查现场.jpg", "检查现场照片", scene, lines, taken, turned=chance.maybe(0.3)))
    if chance.maybe(0.2):
        body = (
            f"被检查单位：{values['enterprise']}",
            values["situation"],
            values["handling"],
            values["officers"],
            values["site_head"],
        )
        found.append(Enclosure("现场检查记录（签字）.pdf", "现场检查记录扫描件", "scan:现场检查记录", body, taken))
    return found
