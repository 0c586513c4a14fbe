"""The small word lists of ``resources/words.toml``: what ledgers write in place of a value."""

import tomllib
from functools import cache

from safety_desk.model.shipped import shipped


@cache
def words(name: str) -> frozenset[str]:
    """The list called ``name``: ``yes``, ``no``, ``nothing``, ``same_day``, ``long_family_names``."""
    listed = tomllib.loads(shipped("resources/words.toml").read_text(encoding="utf-8"))
    return frozenset(listed[name])
