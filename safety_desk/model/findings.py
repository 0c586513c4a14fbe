"""What is wrong, as values: findings of checks, and the refusal that stops a use-case."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One thing a check noticed. ``row`` counts from 1 as in the sheet; ``column`` is a heading or field label."""

    message: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    severity: str = "warning"
    """``warning`` (kept as it is), ``incomplete`` (kept, marked 待补) or ``refused`` (not kept)."""


class Refused(Exception):  # noqa: N818 - the clerk's word; it is an answer, not a fault
    """A use-case that was not carried out. ``str()`` is one sentence in Chinese that says why and what to do.

    ``fields`` maps field names to sentences where single fields are the reason.
    """

    def __init__(self, why: str | Mapping[str, str], *, effect: str = "", remedy: str = "") -> None:
        self.fields: dict[str, str] = {} if isinstance(why, str) else dict(why)
        self.why = why if isinstance(why, str) else "；".join(why.values())
        self.effect = effect or "台账没有任何改动。"
        self.remedy = remedy
        super().__init__(self.why)


class BadValue(ValueError):  # noqa: N818 - reads as what it is
    """A text that is not a value of its field. ``str()`` is the sentence shown at the cell."""
