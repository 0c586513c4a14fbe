"""Where the files that come with the program are: beside the package in a checkout, inside it when installed."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


@cache
def root() -> Path:
    """The folder that holds ``resources/`` and ``forms/``."""
    inside = _PACKAGE / "_shipped"
    return inside if inside.is_dir() else _PACKAGE.parent


def shipped(path: str) -> Path:
    """The shipped file or folder ``path`` (``resources/categories.toml``)."""
    return root() / path
