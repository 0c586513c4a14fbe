"""A ratio is of medians, each side run in turn, the first round and all preparation left out."""

import pytest

from tests.bench import measure
from tests.bench.measure import Case, measured


def test_sides_take_turns_and_the_first_round_does_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    clock = iter(range(1000))
    costs = {"ours": 6, "yardstick": 2}

    def work(name: str) -> None:
        said.append(name)
        first = said.count(name) == 1
        for _ in range((100 if first else costs[name]) - 1):
            next(clock)

    monkeypatch.setattr(measure, "_spent", lambda: float(next(clock)))
    case = Case("x", "", lambda: work("ours"), lambda: work("yardstick"), lambda: said.append("prepare"), rounds=3)
    found = measured(case)
    assert said == ["prepare", "ours", "yardstick"] * 4
    assert (found.ours, found.yardstick, found.ratio) == (6, 2, 3)
