"""Orders, re-inspections and listed supervisions of the invented year, as its visits and hazards demand them."""

from collections import defaultdict
from datetime import timedelta
from typing import Any

from safety_desk.records.inspections.hazard_words import Handling, ReinspectionResult, State
from safety_desk.records.inspections.listed_supervision import Supervisor
from safety_desk.records.inspections.rectification_order import OrderState, PaperType, Penalty, Service
from safety_desk.records.inspections.reinspection import FollowUp, ItemResult
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.stage import PROFILE, Stage, Told
from safety_desk.services.demo.words import texts


def tell_enforcement(stage: Stage) -> None:
    """Every visit that left hazards to be put right gets an order, and a re-inspection once they were looked at."""
    chance = stage.chance("rectification_order")
    by_visit: dict[str, list[Told]] = defaultdict(list)
    for hazard in stage.told["hazard"]:
        if hazard.values["inspection_id"] and hazard.values["handling"] is not Handling.ON_THE_SPOT:
            by_visit[hazard.values["inspection_id"]].append(hazard)
    for visit in stage.told["inspection"]:
        if hazards := by_visit.get(visit.id):
            order = stage.tell("rectification_order", _order(chance, visit, hazards))
            if all(hazard.values.get("reinspected_on") for hazard in hazards):
                stage.tell("reinspection", _reinspection(order, hazards))
    stage.in_order("rectification_order", "issued_on")
    stage.in_order("reinspection", "reinspected_on")


def tell_supervisions(stage: Stage) -> None:
    """Every major hazard hangs on the board until it is closed."""
    chance = stage.chance("listed_supervision")
    for hazard in stage.told["hazard"]:
        if hazard.values.get("supervised"):
            stage.tell("listed_supervision", _supervision(stage, chance, hazard.values, hazard.id))
    stage.in_order("listed_supervision", "listed_on")


def _order(chance: Chance, visit: Told, hazards: list[Told]) -> dict[str, Any]:
    rows = [hazard.values for hazard in hazards]
    day = visit.values["inspected_on"]
    stopped = any(row["handling"] is Handling.SUSPENDED for row in rows)
    usual = (PaperType.NOTICE, 3), (PaperType.ORDER, 2)
    later = [row["extended_to"] for row in rows if row["extended_to"]]
    corrected = [row.get("corrected_on") for row in rows]
    due = max(row["due_on"] for row in rows)
    return {
        "paper_type": PaperType.ON_SITE_MEASURES if stopped else chance.pick(*usual),
        "inspection_id": visit.id,
        "enterprise": visit.values["enterprise"],
        "enterprise_id": visit.values["enterprise_id"],
        "issued_on": day,
        "due_on": due,
        "officers": visit.values["officers"],
        "served_by": Service.DIRECT,
        "served_on": day,
        "received_by": visit.values.get("site_head"),
        "extension_asked": bool(later),
        "extended_to": max([due, *later]) if later else None,
        "replied_on": max(day for day in corrected if day) if all(corrected) else None,
        "penalty": Penalty.NONE,
        "state": _state([row["state"] for row in rows]),
        "items": [_item(hazard) for hazard in hazards],
    }


def _item(hazard: Told) -> dict[str, Any]:
    values = hazard.values
    return {
        "hazard": values["description"],
        "hazard_id": hazard.id,
        "level": values["level"],
        "demand": values["measures"],
        "due_on": values["due_on"],
    }


def _state(states: list[State]) -> OrderState:
    if all(state is State.CLOSED for state in states):
        return OrderState.SETTLED
    if all(state in (State.CLOSED, State.REFERRED) for state in states):
        return OrderState.REFERRED
    still = State.TO_ASSIGN in states or State.CORRECTING in states
    return OrderState.CORRECTING if still else OrderState.TO_REINSPECT


def _reinspection(order: Told, hazards: list[Told]) -> dict[str, Any]:
    said = texts("tasks")["reinspection"]
    rows = [hazard.values for hazard in hazards]
    passed = all(row["reinspection_result"] is ReinspectionResult.PASSED for row in rows)
    last = max(rows, key=lambda row: row["reinspected_on"])
    return {
        "order_id": order.id,
        "enterprise": order.values["enterprise"],
        "enterprise_id": order.values["enterprise_id"],
        "reinspected_on": last["reinspected_on"],
        "officers": last["reinspectors"],
        "opinion": said["passed" if passed else "failed"],
        "follow_up": FollowUp.CLOSE if passed else FollowUp.CONTINUE,
        "principal": order.values["received_by"],
        "results": [_result(hazard) for hazard in hazards],
    }


def _result(hazard: Told) -> dict[str, Any]:
    passed = hazard.values["reinspection_result"] is ReinspectionResult.PASSED
    return {
        "hazard": hazard.values["description"],
        "hazard_id": hazard.id,
        "rectification": hazard.values.get("rectification"),
        "result": ItemResult.CORRECTED if passed else ItemResult.PARTLY,
    }


def _supervision(stage: Stage, chance: Chance, hazard: dict[str, Any], hazard_id: str) -> dict[str, Any]:
    said = texts("tasks")["supervision"]
    began = hazard.get("assigned_on") or hazard["found_on"]
    due = max(began, hazard["extended_to"] or hazard["due_on"])
    closed = hazard.get("closed_on")
    middle = min(began + (due - began) / 2, stage.last)
    steps = [(began, said["begun"]), (middle, said["under_way"]), *([(closed, said["done"])] if closed else [])]
    blanks = {
        "measures": hazard["measures"],
        "due": f"{due.month}月{due.day}日",
        "person": hazard["responsible_person"],
    }
    by = chance.pick((Supervisor.COUNTY, 2), (Supervisor.TOWNSHIP, 3))
    words = "滦安委" if by is Supervisor.COUNTY else str(PROFILE["word"])
    serial = len(stage.told["listed_supervision"]) + 1
    return {
        "doc_number": f"{words}督〔{stage.year}〕{serial}号",
        "enterprise": hazard["enterprise"],
        "enterprise_id": hazard["enterprise_id"],
        "hazard": hazard["description"],
        "hazard_id": hazard_id,
        "supervised_by": by,
        "listed_on": began,
        "due_on": due,
        "responsible_person": stage.chief,
        "published_on": began,
        **{name: text.format(**blanks) for name, text in said["plan"].items()},
        "release_asked_on": max(began, closed - timedelta(1)) if closed else None,
        "released_on": closed,
        "release_number": f"{words}摘〔{stage.year}〕{serial}号" if closed else None,
        "progress": [{"reported_on": day, "situation": text} for day, text in steps],
    }
