"""One thing to do on the screen 今日, and the rules of ``resources/today.toml`` that word it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from safety_desk.model.shipped import shipped

_TITLE_LENGTH = 24


@dataclass(frozen=True)
class DueItem:
    """One row of 需要办的事; it disappears by itself when what it asks for is there."""

    rule: str
    """Which rule of ``today.toml`` made it."""
    kind: str
    """Code of the kind it is about; '' for the archive and the backup."""
    id: str
    """The record to open; '' = there is none yet."""
    title: str
    reason: str
    due: date | None
    """None: no day is set (待补)."""
    days: int | None
    """Days left; negative = overdue."""
    action: str
    """Words on the button: 去复查."""
    page: str
    """Where the button leads: ``record``, ``new`` (a form of ``kind``), ``list``, ``archive``, ``backup``."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What the new form is filled with, or the filter of the list."""
    people: str = ""
    """Whose it is, for 我的."""
    source: str = ""
    """Where the demand stands, when it is one of a plan."""

    @property
    def badge(self) -> str:
        """逾期 3 天, 今天, 还有 4 天; '' without a day."""
        if self.days is None:
            return ""
        return f"逾期 {-self.days} 天" if self.days < 0 else f"还有 {self.days} 天" if self.days else "今天"


@cache
def rules() -> dict[str, Any]:
    found: dict[str, Any] = tomllib.loads(shipped("resources/today.toml").read_text(encoding="utf-8"))
    return found


def due_item(
    name: str,
    kind: str,
    due: date | None,
    on: date,
    *,
    id: str = "",
    page: str = "record",
    people: str | None = None,
    values: Mapping[str, Any] | None = None,
    title: str = "title",
    **blanks: object,
) -> DueItem:
    """An item worded by the rule ``name``; ``blanks`` fill its texts, dates are written 7月5日."""
    rule = rules()[name]
    known = {key: _written(value) for key, value in (rule | blanks | {"due": due, "person": people}).items()}
    return DueItem(
        name,
        kind,
        id,
        " ".join(rule[title].format_map(known).split()),
        rule["reason"].format_map(known),
        due,
        (due - on).days if due else None,
        rule["action"],
        page,
        values or {},
        people or "",
        rule.get("source", ""),
    )


def _written(value: object) -> str:
    if isinstance(value, date):
        return f"{value.month}月{value.day}日"
    text = "" if value is None else str(value).replace("\n", " ")
    return text if len(text) <= _TITLE_LENGTH else text[: _TITLE_LENGTH - 1] + "…"
