"""The county's overlay: labels, hidden, required and added fields over the shipped declarations (architecture §3.7).

It never touches a table: added fields are named ``x_…`` and live in ``Record.extra``.
"""

import dataclasses
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.record import KINDS

_TYPES: dict[str, type[Any]] = {
    "text": str,
    "long": str,
    "number": int,
    "amount": Decimal,
    "date": date,
    "yes_no": bool,
}
_SECTION_KEYS = {"hide", "require", "field", "add"}
_FIELD_KEYS = {"label", "help", "example", "width"}


@dataclass(frozen=True)
class Overlay:
    """Local changes by kind; an empty one changes nothing."""

    sections: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def apply(self, kind: str, fields: tuple[Field, ...]) -> tuple[Field, ...]:
        """The fields of a kind as this county uses them."""
        section = self.sections.get(kind)
        if not section:
            return fields
        hidden = set(section.get("hide", ()))
        kept = [_changed(f, section) for f in fields if f.name not in hidden]
        return (*kept, *(_added(row) for row in section.get("add", ())))


def load_overlay(path: Path) -> Overlay:
    """Read an overlay file; a missing one is empty. Raises :class:`Refused` naming what it cannot do."""
    if not path.exists():
        return Overlay()
    try:
        sections = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _refusal(f"{path.name} 写法有误（{error}）") from error
    for kind, section in sections.items():
        _check(kind, section)
    return Overlay(sections)


def _check(kind: str, section: Any) -> None:
    if kind not in KINDS or not isinstance(section, dict):
        raise _refusal(f"没有“{kind}”这种台账")
    if unknown := set(section) - _SECTION_KEYS:
        raise _refusal(f"{kind} 下面的“{'、'.join(sorted(unknown))}”不认识")
    fields = {f.name: f for f in KINDS[kind].fields()}
    named = {*section.get("hide", ()), *section.get("require", ()), *section.get("field", {})}
    if missing := named - set(fields):
        raise _refusal(f"{kind} 没有“{'、'.join(sorted(missing))}”这一栏")
    if needed := [fields[name].label for name in section.get("hide", ()) if fields[name].required]:
        raise _refusal(f"“{'、'.join(needed)}”是必须有的，不能隐藏")
    for name, facts in section.get("field", {}).items():
        if unknown := set(facts) - _FIELD_KEYS:
            raise _refusal(f"{kind}.{name} 不能改“{'、'.join(sorted(unknown))}”")
    for row in section.get("add", ()):
        if not str(row.get("name", "")).startswith("x_") or not row.get("label") or row.get("type") not in _TYPES:
            raise _refusal(f"{kind} 新增的栏目要有以 x_ 开头的 name、label 和 type（{'、'.join(_TYPES)}）")


def _changed(f: Field, section: Mapping[str, Any]) -> Field:
    facts = dict(section.get("field", {}).get(f.name, {}))
    if f.name in section.get("require", ()):
        facts["expected"] = True
    return dataclasses.replace(f, **facts) if facts else f


def _added(row: Mapping[str, Any]) -> Field:
    return Field(
        row["label"],
        name=row["name"],
        type=_TYPES[row["type"]],
        long=row["type"] == "long",
        decimals=row.get("decimals", 2) if row["type"] == "amount" else None,
        width=row.get("width", 0),
        search=row["type"] in ("text", "long"),
        section="本地栏目",
        extra=True,
    )


def _refusal(what: str) -> Refused:
    return Refused(
        f"本地调整文件没有采用：{what}。",
        effect="台账内容没有变化，程序按原样启动。",
        remedy="改好 overlay.toml 后重新打开。",
    )
