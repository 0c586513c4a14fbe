"""Plans, campaigns, visits of leaders to their contact points, letters of responsibility, drills."""

from datetime import date
from decimal import Decimal
from typing import Any

from safety_desk.records.campaigns.campaign import CampaignType, Offence
from safety_desk.records.emergencies.drill import DrillForm, DrillType
from safety_desk.records.enterprises.words import Industry
from safety_desk.records.general.plan import PlanType
from safety_desk.records.leaders.contact_visit import PointType, Quarter
from safety_desk.records.targets.responsibility_letter import LetterLevel
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import PROFILE, Stage, Told
from safety_desk.services.demo.words import texts

LETTERS = 40
_TOWNSHIP = "青石镇人民政府"


def tell_plans(stage: Stage) -> None:
    chance = stage.chance("plan")
    for row, tail, later in stage.rounds(texts("work")["plan"]):
        day = stage.day(row["day"], later)
        stage.tell(
            "plan",
            {
                "name": stage.fill(row["name"], day) + tail,
                "plan_type": PlanType[row["type"]],
                "period": stage.fill(row["period"], day),
                "drafted_by": stage.officers(chance, 1)[0],
                "approved_by": stage.chief,
                "issued_on": day,
                "tasks": [_task(stage, chance, text) for text in row["tasks"]],
            },
        )
    stage.in_order("plan", "issued_on")


def _task(stage: Stage, chance: Chance, text: str) -> dict[str, Any]:
    task, due, progress = text.split("|")
    return {
        "task": task,
        "responsible": "、".join(stage.officers(chance)),
        "due_on": stage.day(due),
        "progress": progress.format(n=LETTERS) or None,
    }


def tell_campaigns(stage: Stage) -> None:
    chance = stage.chance("campaign")
    for row, tail, later in stage.rounds(texts("work")["campaign"]):
        began, ended = stage.day(row["from"], later), stage.day(row["to"], later)
        stage.tell(
            "campaign",
            {
                "name": stage.fill(row["name"], began) + tail,
                "campaign_type": CampaignType[row["type"]],
                "industry": Industry[row["industry"]] if "industry" in row else None,
                "doc_number": f"滦安办〔{stage.year}〕{chance.randint(3, 60)}号",
                "started_on": began,
                "ended_on": ended,
                "leader": chance.choice(stage.leaders[1:4])["name"],
                "member_units": "安监站、派出所、市场监管所、自然资源和规划所、各村（居）委会",
                "summarized_on": working(ended, stage.last)
                if row["type"] != "RECTIFICATION" or began.month < 6
                else None,
                "progress": [_progress(chance, period) for period in row["periods"]],
                "crackdowns": [_case(text) for text in row.get("cases", [])],
            },
        )
    stage.in_order("campaign", "started_on")


def _progress(chance: Chance, period: str) -> dict[str, Any]:
    units = chance.randint(6, 24)
    hazards = chance.randint(3, 14)
    return {
        "period": period,
        "units_checked": units,
        "person_times": units * 3,
        "hazards_found": hazards,
        "hazards_corrected": hazards - chance.choice([0, 0, 0, 1]),
        "offences": chance.choice([0, 0, 0, 1]),
        "closed_down": 0,
        "fines": Decimal(0),
    }


def _case(text: str) -> dict[str, Any]:
    subject, place, offence, measures, referred, result = text.split("|")
    return {
        "subject": subject,
        "place": place,
        "offence": Offence[offence],
        "measures": measures,
        "referred_to": referred,
        "result": result,
    }


def tell_visits(stage: Stage) -> None:
    """Each leader once a quarter; in the last quarter one was not made, in the second one leader went twice."""
    chance = stage.chance("contact_visit")
    points = [c for c in stage.told["enterprise"] if "permit_until" in c.values and c.values["workers"] > 4]
    for turn in range(stage.scale):
        made = [(quarter, leader) for quarter in range(4) for leader in range(5) if (quarter, leader) != (3, 4)]
        for quarter, leader in sorted([*made, (1, 4)]):
            point = points[(leader * 3 + turn) % len(points)]
            stage.tell("contact_visit", _visit(stage, chance, quarter, leader, point))
    stage.in_order("contact_visit", "visited_on")


def _visit(stage: Stage, chance: Chance, quarter: int, leader: int, point: Told) -> dict[str, Any]:
    said = texts("work")["visit"]
    first = date(stage.year, 3 * quarter + 1, 8)
    problem = chance.choice(said["findings"])
    none = problem.startswith("未发现")
    return {
        "quarter": list(Quarter)[quarter],
        "leader": stage.leaders[leader]["name"],
        "post": stage.leaders[leader]["post"],
        "contact_point": point.values["name"],
        "contact_point_id": point.id,
        "point_type": PointType.UNIT,
        "visited_on": chance.workday(first, date(stage.year, 3 * quarter + 3, 26)),
        "content": said["contents"][quarter],
        "findings": problem,
        "demands": said["demands"][2] if none else chance.choice(said["demands"][:2]),
        "follow_up": None if none else chance.choice(said["follow"]),
    }


def tell_letters(stage: Stage) -> None:
    """Villages, stations and key enterprises sign in January; the county's own letter comes first."""
    chance = stage.chance("responsibility_letter")
    companies = [c for c in stage.told["enterprise"] if c.values["registered_on"].month == 1]
    for turn in range(stage.scale):
        county = {
            "level": LetterLevel.COUNTY,
            "party_a": "滦平县人民政府",
            "party_b": _TOWNSHIP,
            "party_b_signatory": "陆建中",
        }
        stage.tell("responsibility_letter", _letter(county, stage.day("01-10")))
        for village in stage.villages:
            side = {"level": LetterLevel.VILLAGE, "party_b": stage.committee(village)}
            stage.tell(
                "responsibility_letter",
                _letter(side | {"party_b_signatory": chance.person()}, stage.day("01-16")),
            )
        for place in range(LETTERS - 1 - len(stage.villages)):
            company = companies[(turn * 25 + place) % len(companies)]
            side = {
                "level": LetterLevel.ENTERPRISE,
                "party_b": company.values["name"],
                "party_b_id": company.id,
                "party_b_signatory": company.values["principal"],
            }
            stage.tell("responsibility_letter", _letter(side, chance.workday(stage.day("01-16"), stage.day("02-21"))))
    stage.in_order("responsibility_letter", "signed_on")


def _letter(side: dict[str, Any], day: date) -> dict[str, Any]:
    said = texts("work")["letter"]
    common = {"party_a": _TOWNSHIP, "party_a_signatory": "陆建中", "signed_on": day}
    return common | {"targets": said["targets"], "goals": said["goals"]} | side


def tell_drills(stage: Stage) -> None:
    chance = stage.chance("drill")
    said = texts("work")["drill_words"]
    for row, tail, later in stage.rounds(texts("work")["drill"]):
        hosts = [c for c in stage.told["enterprise"] if c.values["industry"].name == row["trade"]]
        host = chance.choice(hosts)
        problem, fix = chance.choice(list(zip(said["problems"], said["fixes"], strict=True)))
        course = said["courses"].format(hour=chance.choice([9, 10, 15]), minutes=chance.randint(12, 40))
        stage.tell(
            "drill",
            {
                "name": row["name"] + tail,
                "organiser": host.values["name"],
                "organiser_id": host.id,
                "drill_form": DrillForm[row["form"]],
                "drill_type": DrillType[row["type"]],
                "held_on": stage.day(row["day"], later),
                "place": host.values["business_address"],
                "units": f"{host.values['name']}、{PROFILE['station']}、{host.values['village']}应急分队",
                "participants": chance.randint(18, 75),
                "plan": row["plan"],
                "course": course,
                "assessment": chance.choice(said["assessments"]),
                "problems": problem,
                "rectification": fix,
            },
        )
    stage.in_order("drill", "held_on")
