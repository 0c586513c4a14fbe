"""Fills the computed fields of records by their rules (``model/computed.py``).

A value that arrived from paper without its records is kept and marked 导入 until the records are there.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.computed import LINES, OWN, Rule, figure, rule_of
from safety_desk.model.record import KINDS, Record


def settle(session: Session, record: Record, *, emptied: bool = False) -> None:
    """Fill the computed fields of one record from what is linked to it.

    ``emptied``: something that was linked is gone, so figures without any record left go back to nothing.
    """
    taken_over = set(record.taken_over or [])
    sources: dict[tuple[str, str], Sequence[Mapping[str, Any]]] = {}
    for field in record.fields():
        rule = rule_of(field)
        if rule is None:
            continue
        key = (rule.source, rule.field if rule.source == OWN else rule.by)
        if key not in sources:
            sources[key] = _rows(session, record, rule)
        rows = sources[key]
        given = getattr(record, field.name)
        gone = emptied or (rule.source == OWN and not record.batch)
        if rows or (gone and field.name not in taken_over and rule.verb != "lookup"):
            _put(record, field.name, figure(rule, rows, record.values()))
            taken_over.discard(field.name)
        elif given not in (None, "", 0) and record.batch:
            taken_over.add(field.name)
        elif rule.verb == "count" and given is None:
            _put(record, field.name, 0)
    if sorted(taken_over) != sorted(record.taken_over or []):
        record.taken_over = sorted(taken_over)


def settle_targets(session: Session, record: Record, *, former: Mapping[str, str | None] | None = None) -> None:
    """Recompute the records that this one is linked to, or was (``former``: link ids before), and that look at it."""
    session.flush()
    for field in record.fields():
        if not field.link or not _looks_at(KINDS[field.link], record.kind.code, field.name):
            continue
        targets = {getattr(record, f"{field.name}_id"), (former or {}).get(field.name)} - {None}
        for main in session.scalars(select(KINDS[field.link]).where(KINDS[field.link].id.in_(targets))):
            if not main.archive_item:
                settle(session, main, emptied=True)


def _looks_at(kind: type[Record], code: str, link: str) -> bool:
    rules = (rule_of(field) for field in kind.fields())
    return any(rule is not None and (rule.source, rule.by) == (code, link) for rule in rules)


def _rows(session: Session, record: Record, rule: Rule) -> Sequence[Mapping[str, Any]]:
    """What the rule looks at: own child rows, linked records, or the people named in a field of the record."""
    if rule.source == LINES:
        return [line.values() for line in getattr(record, rule.by)]
    if rule.source == OWN:
        return [record.values()] if getattr(record, rule.field) is not None else []
    other = KINDS[rule.source]
    if rule.verb == "lookup":
        names = [name for name in str(getattr(record, rule.by) or "").split("、") if name]
        caption = getattr(other, other.kind.caption)
        query = select(other).where(caption.in_(names), other.deleted_at.is_(None)) if names else None
        found = {row.caption: row for row in session.scalars(query)} if query is not None else {}
        return [found[name].values() for name in names if name in found]
    if not record.id:
        return []
    query = select(other).where(getattr(other, f"{rule.by}_id") == record.id, other.deleted_at.is_(None))
    return [row.values() for row in session.scalars(query.order_by(other.seq))]


def _put(record: Record, name: str, value: Any) -> None:
    if getattr(record, name) != value:
        setattr(record, name, value)
