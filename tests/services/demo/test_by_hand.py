"""Records written by hand for the invented year."""

from datetime import date
from typing import Any

import pytest

from safety_desk.model.record import KINDS
from safety_desk.services.demo.make import tell
from safety_desk.services.demo.stage import Stage
from safety_desk.services.demo.words import texts

_CHOOSING = {"day", "trade", "at"}


@pytest.fixture(scope="module")
def year() -> Stage:
    return tell(2019, 1)


@pytest.mark.parametrize("kind", texts("rows"))
def test_a_row_names_fields_of_its_kind(kind: str) -> None:
    record = KINDS[kind]
    known = {field.name for field in record.fields()} | set(record.lines) | _CHOOSING
    assert {name for row in texts("rows")[kind] for name in row} <= known


@pytest.mark.parametrize("kind", texts("rows"))
def test_nothing_is_left_blank_or_out_of_order(kind: str, year: Stage) -> None:
    told = year.told[kind]
    assert len(told) == len(texts("rows")[kind])
    for values in (one.values for one in told):
        rows = [values, *(row for name in KINDS[kind].lines for row in values[name])]
        assert not any("{" in str(value) for row in rows for value in row.values() if not isinstance(value, list))
        assert values[KINDS[kind].kind.dated_by].year == 2019
        assert _late(kind, values) == []


def test_years_are_told_as_seen_from_the_invented_one(year: Stage) -> None:
    assert {one.values["valid_from"].year for one in year.told["certified_worker"]} <= set(range(2014, 2020))


def test_orders_and_reinspections_follow_their_hazards(year: Stage) -> None:
    hazards = {one.id: one.values for one in year.told["hazard"]}
    orders = {one.id: one.values for one in year.told["rectification_order"]}
    assert len(orders) > len(year.told["reinspection"]) > 0
    for order in orders.values():
        assert {hazards[item["hazard_id"]]["enterprise_id"] for item in order["items"]} == {order["enterprise_id"]}
    for again in (one.values for one in year.told["reinspection"]):
        assert again["reinspected_on"] >= orders[again["order_id"]]["issued_on"]


def test_every_day_has_somebody_on_duty(year: Stage) -> None:
    days = [one.values["duty_on"] for one in year.told["duty_roster"]]
    assert days == [one.values["duty_on"] for one in year.told["duty_log"]]
    assert len(set(days)) == len(days) == 365


def _late(kind: str, values: dict[str, Any]) -> list[str]:
    return [
        field.name
        for field in KINDS[kind].fields()
        if isinstance(values.get(field.name), date)
        and field.not_before
        and values.get(field.not_before)
        and values[field.name] < values[field.not_before]
    ]
