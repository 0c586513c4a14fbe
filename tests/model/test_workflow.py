"""The way of a case: what follows, what is refused, and that a declaration with a dead end is noticed."""

from enum import StrEnum

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.workflow import Step, Workflow
from safety_desk.records.inspections.hazard_words import WAY, State, Verb


class _Light(StrEnum):
    RED, GREEN, BROKEN = "红", "绿", "坏"


class _Do(StrEnum):
    GO, STOP, BREAK = "走", "停", "弄坏"


_GO, _STOP = Step(_Light.RED, _Do.GO, _Light.GREEN), Step(_Light.GREEN, _Do.STOP, _Light.RED)


def test_the_way_of_a_hazard_has_no_dead_end() -> None:
    assert list(WAY.faults()) == []


def test_every_verb_but_the_two_entries_is_a_step_of_the_hazard() -> None:
    assert {step.verb for step in WAY.steps} == set(Verb) - {Verb.REGISTER, Verb.TAKE_OVER}


def test_a_hazard_is_closed_only_by_a_passed_reinspection_or_a_settled_referral() -> None:
    closing = {(step.source, step.verb) for step in WAY.steps if step.target is State.CLOSED}
    assert closing == {(State.TO_REINSPECT, Verb.ACCEPT), (State.REFERRED, Verb.SETTLE)}


def test_a_verb_that_does_not_fit_is_refused_with_those_that_do() -> None:
    with pytest.raises(Refused, match="“待交办”的不能直接“复查合格”") as refusal:
        WAY.after(State.TO_ASSIGN, Verb.ACCEPT)
    assert "交办" in refusal.value.remedy


def test_a_failed_reinspection_goes_back_to_correcting() -> None:
    assert WAY.after(State.TO_REINSPECT, Verb.REJECT) is State.CORRECTING


def test_verbs_are_offered_by_role() -> None:
    assert Verb.REOPEN not in WAY.verbs(State.CLOSED, {Role.RECORDER})
    assert WAY.verbs(State.CLOSED) == [Verb.REOPEN]


@pytest.mark.parametrize(
    ("steps", "fault"),
    [
        ((_GO, _STOP), "坏 is never reached"),
        ((_GO, _STOP, Step(_Light.RED, _Do.BREAK, _Light.BROKEN)), "坏 is never left"),
        ((_GO, _STOP, Step(_Light.RED, _Do.GO, _Light.BROKEN)), "红/走 leads two ways"),
    ],
)
def test_faults_of_a_declaration_are_named(steps: tuple[Step, ...], fault: str) -> None:
    assert fault in list(Workflow(_Light.RED, steps).faults())
