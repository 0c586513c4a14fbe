"""The word lists of ``resources/demo``: the invented township, its trades, what is found, decided and taught there."""

import tomllib
from functools import cache
from typing import Any

from safety_desk.model.shipped import shipped


@cache
def texts(name: str) -> dict[str, Any]:
    """The file ``resources/demo/<name>.toml``."""
    return tomllib.loads(shipped(f"resources/demo/{name}.toml").read_text(encoding="utf-8"))
