"""A short run of the torture: nothing that was told as saved is lost, whenever the process dies."""

from tests.torture.torture import torture

_KILLS = 20


def test_twenty_kills_lose_nothing() -> None:
    result = torture(_KILLS, seed=1)
    assert result["failures"] == []
    assert sum(result["cut_off"].values()) == _KILLS
    assert len(result["cut_off"]) > 2, "the kills met different operations"
    assert result["acknowledged"].get("save", 0) > 10, "there was something to lose"
