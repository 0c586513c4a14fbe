"""The rows written by hand for the invented year are whole records."""

from datetime import date
from typing import Any

import pytest

from safety_desk.model.record import KINDS
from safety_desk.services.demo.make import tell
from safety_desk.services.demo.stage import Stage, Told
from safety_desk.services.demo.words import texts
from safety_desk.services.demo.written import is_written

_WRITTEN = sorted(kind for kind in KINDS if is_written(kind))
every_written = pytest.mark.parametrize("kind", _WRITTEN)


@pytest.fixture(scope="module")
def stage() -> Stage:
    return tell(2025, 1)


def _texts(values: dict[str, Any]) -> list[str]:
    lines = [row for value in values.values() if isinstance(value, list) for row in value]
    return [text for row in (values, *lines) for text in row.values() if isinstance(text, str)]


def test_every_written_row_is_of_a_kind_and_names_its_fields() -> None:
    rows = {k: v for file in ("house", "leaders", "publicity") for k, v in texts(file).items() if isinstance(v, list)}
    assert set(rows) <= set(KINDS)
    for kind, written in rows.items():
        known = {f.name for f in KINDS[kind].fields()} | set(KINDS[kind].lines) | {"each", "day", "all", "split"}
        assert {key for row in written for key in row} <= known, kind


@every_written
def test_nothing_that_is_expected_is_left_out(stage: Stage, kind: str) -> None:
    wanted = [f for f in KINDS[kind].fields() if f.expected and not (f.computed or f.numbered)]
    for told in stage.told[kind]:
        assert [f.label for f in wanted if told.values.get(f.name) in (None, "")] == [], told.values


@every_written
def test_no_blank_stays_open(stage: Stage, kind: str) -> None:
    said = [text for told in stage.told[kind] for text in _texts(told.values)]
    assert [text for text in said if "{" in text or "@" in text or "|" in text] == []


@every_written
def test_days_follow_one_another(stage: Stage, kind: str) -> None:
    def order(told: Told) -> date:
        day: date = told.values[KINDS[kind].kind.dated_by]
        return day

    assert stage.told[kind] == sorted(stage.told[kind], key=order)
    for f in (f for f in KINDS[kind].fields() if f.not_before):
        pairs = [(told.values.get(f.not_before), told.values.get(f.name)) for told in stage.told[kind]]
        assert [pair for pair in pairs if all(pair) and pair[1] < pair[0]] == [], f.label  # type: ignore[operator]
