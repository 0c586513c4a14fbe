"""Which fields of a kind stand in its list on screen, as which column, and which of them filter."""

from datetime import date
from decimal import Decimal

from safety_desk.gui.components.cells import tones
from safety_desk.gui.facts import KindFacts
from safety_desk.gui.ledger_model import Column
from safety_desk.model.field import Field

_MOST = 10
_PER_MM = 4.2


def columns_of(kind: KindFacts) -> list[Column]:
    """Check box, number, date, name, then the ledger's own order; the state last, the paper clip at the end."""
    names = [f.name for f in kind.fields if f.numbered][:1]
    names += [kind.dated_by, kind.caption]
    names += [name for name in kind.ledger if name not in names]
    names = [name for name in names if name != "state"][: _MOST - 1]
    names += [f.name for f in kind.fields if f.name == "state"]
    made = [_column(kind, kind.field(name)) for name in names]
    return [Column("", "", 40, "check"), *made, Column("", "附件", 52, "clip")]


def _column(kind: KindFacts, field: Field) -> Column:
    return Column(field.name, field.label, _width(kind, field), _sort(kind, field))


def _sort(kind: KindFacts, field: Field) -> str:
    if field.name == kind.caption:
        return "key"
    if issubclass(field.type, date):
        return "date"
    if issubclass(field.type, (int, Decimal)) and not issubclass(field.type, bool):
        return "number"
    return "badge" if field.is_choice and any(word in tones() for word in field.choices) else "text"


def _width(kind: KindFacts, field: Field) -> int:
    heading = 16 * len(field.label) + 24
    if issubclass(field.type, date):
        return max(112, heading)
    if field.name == kind.caption:
        return 190
    if field.numbered:
        return 136
    if field.people:
        return max(heading, 92 if field.people == "one" else 116)
    if field.is_choice:
        longest = max((len(word) for word in field.choices), default=2)
        return max(heading, min(14 * longest + 40, 150))
    return max(heading, min(round(field.width * _PER_MM), 260), 72)


def filter_fields(kind: KindFacts) -> list[Field]:
    """The choice fields offered as chips: the state first, then short lists in the order of the form."""
    choices = [f for f in kind.fields if f.is_choice and 2 <= len(f.choices) <= 20 and not f.extra]
    return sorted(choices, key=lambda f: (f.name != "state", f.name not in kind.ledger))[:4]
