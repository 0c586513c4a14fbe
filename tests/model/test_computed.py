"""Rules of computed fields."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from safety_desk.model.computed import Rule, figure, rule_of
from safety_desk.model.field import Field
from safety_desk.records.inspections.hazard_words import Level

_HAZARDS: list[dict[str, Any]] = [
    {
        "level": Level.ORDINARY,
        "description": "通道堵塞",
        "due_on": date(2025, 3, 9),
        "cost": Decimal("0.5"),
        "ok": True,
    },
    {"level": Level.MAJOR, "description": "边坡浮石", "due_on": None, "cost": None, "ok": False},
    {"level": None, "description": "通道堵塞", "due_on": date(2025, 4, 1), "cost": Decimal("1.25"), "ok": None},
]


@pytest.mark.parametrize(
    ("rule", "value"),
    [
        ("count:hazard:inspection", 3),
        ("count:hazard:inspection:level=MAJOR", 1),
        ("count:lines:results:ok=true", 1),
        ("count:lines:results:ok=false", 1),
        ("join:hazard:inspection:description", "通道堵塞；边坡浮石"),
        ("latest:hazard:inspection:due_on", date(2025, 4, 1)),
        ("sum:lines:progress:cost", Decimal("1.75")),
        ("sum:lines:progress:cost:level=ORDINARY", Decimal("0.5")),
        ("share:lines:units:due_on=any", Decimal("66.7")),
        ("share:lines:units:level=MAJOR", Decimal("33.3")),
        ("latest:lines:steps:nothing", None),
        ("sum:lines:progress:nothing", None),
        ("join:lines:progress:nothing", None),
    ],
)
def test_figures(rule: str, value: Any) -> None:
    parsed = rule_of(Field("数", computed=rule))
    assert parsed is not None
    assert figure(parsed, _HAZARDS) == value


def test_an_own_field_is_added_to_a_sum() -> None:
    parsed = rule_of(Field("总分", computed="sum:lines:scores:cost:+bonus"))
    assert parsed is not None
    assert figure(parsed, _HAZARDS, {"bonus": Decimal(3)}) == Decimal("4.75")
    assert figure(parsed, _HAZARDS, {"bonus": None}) == Decimal("1.75")


@pytest.mark.parametrize(
    ("sent_on", "late"), [(date(2025, 4, 4), False), (date(2025, 4, 5), False), (date(2025, 4, 6), True), (None, None)]
)
def test_a_date_after_another_is_late(sent_on: date | None, late: bool | None) -> None:
    parsed = rule_of(Field("是否逾期", computed="late:own:due_on:sent_on"))
    assert parsed is not None
    assert figure(parsed, [{"due_on": date(2025, 4, 5), "sent_on": sent_on}]) is late


def test_a_rule_comes_apart() -> None:
    assert rule_of(Field("数", computed="sum:lines:progress:found:kind=A")) == Rule(
        "sum", "lines", "progress", "found", "kind=A"
    )
    assert rule_of(Field("数")) is None


@pytest.mark.parametrize(
    "rule", ["average:hazard:inspection:cost", "sum:lines:progress", "count:hazard:inspection:level"]
)
def test_a_misspelt_rule_is_an_error(rule: str) -> None:
    with pytest.raises(ValueError, match="is no rule"):
        rule_of(Field("数", computed=rule))
