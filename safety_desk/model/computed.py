"""Rules of computed fields: what a record shows because of its child rows or of the records linked to it.

``count:hazard:inspection[:level=MAJOR]``   how many hazards name this record in their field ``inspection``
``join:hazard:inspection:description``      their texts, one after the other
``latest:hazard:inspection:due_on``         the last of their dates
``sum:lines:progress:found``                the sum over the child rows ``progress``; ``lines`` works with every verb
``share:lines:units:done_on=any``           how many of them in a hundred meet the condition
``sum:lines:scores:score:+bonus``           the sum over the child rows and the own field ``bonus``
``lookup:staff:officers:certificate_number`` the certificate numbers of the staff named in the own field ``officers``
``sum:own:amount:amount:direction=INCOME``  the own field ``amount``, when the condition holds; nothing otherwise
``late:own:due_on:sent_on``                 whether the own date ``sent_on`` comes after ``due_on``
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Any

from safety_desk.model.field import Field

LINES = "lines"
"""Source of a rule that reads the record's own child rows."""

OWN = "own"
"""Source of a rule that reads the record's own fields."""

_VERBS = ("count", "share", "join", "latest", "sum", "lookup", "late")
_COUNTING = ("count", "share")


@dataclass(frozen=True)
class Rule:
    """A parsed rule. ``by`` is the link field of the linked kind, the name of the child rows, or an own field."""

    verb: str
    source: str
    by: str
    field: str = ""
    condition: str = ""
    """``name=MEMBER``, ``name=true`` or ``name=any`` (something stands there); '' = every row."""
    plus: str = ""
    """Own field that is added to a sum."""


def rule_of(field: Field) -> Rule | None:
    """The rule of a computed field; ValueError when it is misspelt."""
    if not field.computed:
        return None
    verb, source, by, *rest = field.computed.split(":")
    plus = next((part.removeprefix("+") for part in rest if part.startswith("+")), "")
    name = next((part for part in rest if "=" not in part and not part.startswith("+")), "")
    condition = next((part for part in rest if "=" in part), "")
    if verb not in _VERBS or (verb in _COUNTING) is bool(name):
        raise ValueError(f"{field.name}: {field.computed} is no rule")
    return Rule(verb, source, by, name, condition, plus)


def figure(rule: Rule, rows: Sequence[Mapping[str, Any]], own: Mapping[str, Any] | None = None) -> Any:
    """What the rule makes of ``rows``: values of the linked records or child rows; None when they say nothing.

    ``own``: the values of the record itself, for a rule that adds one of them.
    """
    kept = [row for row in rows if _meets(row, rule.condition)]
    if rule.verb == "count":
        return len(kept)
    if rule.verb == "share":
        return (Decimal(100 * len(kept)) / len(rows)).quantize(Decimal("0.1")) if rows else None
    said = [row[rule.field] for row in kept if row.get(rule.field) not in (None, "")]
    if rule.verb == "latest":
        return max(said, default=None)
    if rule.verb == "sum":
        return sum(said, (own or {}).get(rule.plus) or 0) if said else None
    if rule.verb == "late":
        pairs = [(row[rule.by], row[rule.field]) for row in kept if row.get(rule.by) and row.get(rule.field)]
        return any(due < done for due, done in pairs) if pairs else None
    return "；".join(dict.fromkeys(str(text) for text in said)) or None


def _meets(row: Mapping[str, Any], condition: str) -> bool:
    if not condition:
        return True
    name, wanted = condition.split("=")
    value = row.get(name)
    if wanted == "any":
        return value not in (None, "")
    if isinstance(value, StrEnum):
        return value.name == wanted
    return isinstance(value, bool) and value is (wanted == "true")
