"""保管期限: how long an item is kept and on what ground, by the table ``resources/retention.toml`` (editable)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from safety_desk.model.shipped import shipped


@dataclass(frozen=True)
class Period:
    """A period: ``code`` Y, 30 or 10, its words for people, and the ground it rests on."""

    code: str
    words: str
    basis: str


@dataclass(frozen=True)
class Rule:
    """One line of the table: records of ``kind`` that meet every condition are kept for ``period``."""

    kind: str
    period: str
    basis: str
    when: Mapping[str, Any]

    def fits(self, values: Mapping[str, Any]) -> bool:
        """Whether these values of a record (``parts``: those of the records filed with it) meet every condition."""
        return all(
            any(_meets(value, wanted) for value in _values_of(values, name)) for name, wanted in self.when.items()
        )


@dataclass(frozen=True)
class RetentionTable:
    """A table of periods; the approval of the archive authority is noted with it."""

    periods: Mapping[str, str]
    rules: tuple[Rule, ...]
    registers: Mapping[str, Mapping[str, str]]
    approved_by: str = ""
    approval_number: str = ""

    def period_for(self, kind_code: str, values: Mapping[str, Any]) -> Period:
        """The first rule of the kind that fits; LookupError for a kind the table does not know."""
        for rule in self.rules:
            if rule.kind == kind_code and rule.fits(values):
                return Period(rule.period, self.periods[rule.period], rule.basis)
        raise LookupError(f"no retention rule for {kind_code}")

    def register_period(self, kind_code: str) -> Period:
        """How long the printed register of a kind is kept."""
        row = self.registers.get(kind_code) or self.registers["default"]
        return Period(row["period"], self.periods[row["period"]], row["basis"])


@cache
def read_table(path: Path) -> RetentionTable:
    """The table in this file; KeyError names what it lacks."""
    with path.open("rb") as file:
        data = tomllib.load(file)
    rules = tuple(Rule(row["kind"], row["period"], row["basis"], row.get("when", {})) for row in data["rule"])
    return RetentionTable(
        data["periods"], rules, data["registers"], data.get("approved_by", ""), data.get("approval_number", "")
    )


def shipped_table() -> RetentionTable:
    """The default table of the ten categories."""
    return read_table(shipped("resources/retention.toml"))


def period_for(kind_code: str, values: Mapping[str, Any]) -> Period:
    """The period of a record by the default table; ``values["parts"]`` are those of the records filed with it."""
    return shipped_table().period_for(kind_code, values)


def register_period(kind_code: str) -> Period:
    """The period of a printed register by the default table."""
    return shipped_table().register_period(kind_code)


def words_of(code: str) -> str:
    """永久, 30年 or 10年."""
    return shipped_table().periods[code]


def _values_of(values: Mapping[str, Any], name: str) -> list[Any]:
    if name.startswith("parts."):
        return [part.get(name.removeprefix("parts.")) for part in values.get("parts", ())]
    return [values.get(name)]


def _meets(value: Any, wanted: Any) -> bool:
    if wanted is True:
        return bool(value)
    if isinstance(wanted, Mapping):
        return any(word in str(value or "") for word in wanted["contains"])
    return value is not None and ((value.name if isinstance(value, StrEnum) else "") in wanted or str(value) in wanted)
