"""Words offered while a clerk types (常用语), from ``resources/word_lists/suggestions.toml``; nothing is forced."""

import tomllib
from collections.abc import Mapping
from functools import cache

from safety_desk.model.shipped import shipped


def offered(table: str, field: str) -> tuple[str, ...]:
    """The words for a field of a kind or of its child rows (``meeting``, ``meeting_decision``); often none."""
    lists = _lists()
    return (*lists.get(table, {}).get(field, ()), *lists["any"].get(field, ()))


@cache
def _lists() -> Mapping[str, Mapping[str, list[str]]]:
    with shipped("resources/word_lists/suggestions.toml").open("rb") as file:
        return tomllib.load(file)
