"""Papers that follow from others: slips of documents, leaders on inspections, plan and certificates of trainings."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.records.training.certification import PersonType
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import PROFILE, Stage, Told
from safety_desk.services.demo.words import texts

_SLIP_EVERY = 3
_LED_EVERY = 4
_READERS = 3


def tell_slips(stage: Stage) -> None:
    """A slip for every third document that was to be handled."""
    chance = stage.chance("handling_slip")
    handled = [told for told in stage.told["incoming"] if told.values.get("due_on")]
    for told in handled[::_SLIP_EVERY]:
        stage.tell("handling_slip", _slip(stage, chance, told))


def _slip(stage: Stage, chance: Chance, told: Told) -> dict[str, Any]:
    document, said = told.values, ("sender", "doc_number", "received_on", "title", "secrecy", "urgency", "copies")
    instructed = working(document["received_on"] + timedelta(chance.randint(0, 2)), date.max)
    leaders = chance.sample([leader["name"] for leader in stage.leaders], _READERS)
    return {
        "incoming": None,
        "incoming_id": told.id,
        **{name: document.get(name) for name in said},
        "proposal": document["proposal"],
        "proposed_by": stage.chief,
        "leader_instruction": document["leader_instruction"],
        "instructed_by": leaders[0],
        "instructed_on": instructed,
        "result": document.get("result"),
        "handler": document["handler"],
        "closed_on": document.get("closed_on"),
        "readers": [
            {"name": name, "read_on": working(instructed + timedelta(place), date.max)}
            for place, name in enumerate(leaders)
        ],
    }


def tell_led_inspections(stage: Stage) -> None:
    """Every fourth inspection was led by a leader, who has a record of it."""
    chance = stage.chance("leader_inspection")
    said = texts("publicity")["words"]
    for place, told in enumerate(stage.told["inspection"][::_LED_EVERY]):
        visit = told.values
        finding = chance.choice(said["leader_findings"])
        none = finding.startswith("未发现")
        opinion = said["leader_opinions"][2] if none else chance.choice(said["leader_opinions"][:2])
        stage.tell(
            "leader_inspection",
            {
                "inspected_on": visit["inspected_on"],
                "leader": stage.leaders[place % len(stage.leaders)]["name"],
                "participants": visit["officers"],
                "enterprise": visit["enterprise"],
                "enterprise_id": visit["enterprise_id"],
                "inspection": None,
                "inspection_id": told.id,
                "content": chance.choice(said["leader_contents"]),
                "findings": finding,
                "opinion": opinion,
                "due_on": None if none else working(visit["inspected_on"] + timedelta(15), date.max),
                "result": None if none else chance.choice(said["leader_results"]),
            },
        )


def tell_training_plan(stage: Stage) -> None:
    """One plan in January with a line for each training of the year."""
    chance = stage.chance("training_plan")
    items = [_course(stage, chance, told) for told in stage.told["training_session"]]
    plan = {
        "name": f"{stage.year}年度安全生产培训计划",
        "made_on": stage.day("01-15"),
        "doc_number": f"{PROFILE['word']}〔{stage.year}〕2号",
        "made_by": "赵敏",
        "approved_by": stage.chief,
        "items": items,
    }
    stage.tell("training_plan", plan)


def _course(stage: Stage, chance: Chance, told: Told) -> dict[str, Any]:
    held = told.values
    return {
        "topic": held["topic"],
        "audience": held["audience"],
        "content": held["content"],
        "hours": int(held["hours"]),
        "month": f"{held['held_on'].month}月",
        "place": held["place"],
        "participants": held["invited"],
        "lecturer": held["lecturer"],
        "cost": chance.choice([None, 300, 600, 1200]),
        "responsible": stage.officers(chance, 1)[0],
        "session": held["topic"],
        "session_id": told.id,
    }


def tell_certifications(stage: Stage) -> None:
    """The station's own people with a certificate, and when their next refresher training is due."""
    for told in stage.told["staff"]:
        for certificate in told.values["certificates"]:
            refreshed = certificate["refreshed_on"]
            stage.tell(
                "certification",
                {
                    "name": told.values["name"],
                    "person_type": PersonType.OFFICER,
                    "enterprise": PROFILE["station"],
                    "certificate_number": certificate["number"],
                    "certificate_until": certificate["valid_to"],
                    "trained_before_post": True,
                    "refreshed_on": refreshed,
                    "refresher_days": certificate["refresher_days"],
                    "next_on": refreshed.replace(year=refreshed.year + 3),
                    "hours": Decimal(certificate["refresher_days"] * 8),
                    "registered_on": told.values["registered_on"],
                },
            )
