"""Nothing told as saved is lost, whenever the process dies: a short run, and the long one of ``make torture``."""

import pytest

from tests.torture.torture import torture


@pytest.mark.parametrize(("kills", "seed"), [(20, 1), pytest.param(200, 2, marks=pytest.mark.slow)])
def test_kills_lose_nothing(kills: int, seed: int) -> None:
    result = torture(kills, seed)
    assert result["failures"] == []
    assert sum(result["cut_off"].values()) == kills
    assert len(result["cut_off"]) > 2, "the kills met different operations"
    assert result["acknowledged"].get("save", 0) > 10, "there was something to lose"
