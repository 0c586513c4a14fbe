"""Watches one write transaction: stamps and hashes records, notes every change, keeps the search index in step."""

from collections.abc import Mapping
from typing import Any, cast

from sqlalchemy import event, inspect
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.orm import Session, UOWTransaction

from safety_desk.model.columns import Choice, Scaled
from safety_desk.model.field import Field
from safety_desk.model.record import Base, Line, Record, new_id, now
from safety_desk.storage import audit_trail, search_index
from safety_desk.storage.audit_trail import HIDDEN, Change
from safety_desk.storage.tables import AuditEntry, Counter, ImportRow, Ownership

_UNLOGGED = (AuditEntry, Counter, ImportRow, Ownership, Line)
_ROW_ACTIONS = ("登记", "修改", "删除", "恢复")
_SQLITE = SQLiteDialect()
_SECRET_COLUMNS = {"password"}
_BULKY_COLUMNS = {"report"}
_OWN_STAMPS = {"version", "row_hash", "changed_at", "changed_by", "created_at", "created_by"}


def row_hash(record: Record) -> str:
    """Short hash over what a record says (reliability D9); recomputed by the integrity check.

    What is empty is left out, so that a later release may add fields without touching old records.
    """
    said = _said(record.everything())
    facts = {"id": record.id, "year": record.year, "deleted": record.deleted_at, "values": said}
    return audit_trail.digest([record.kind.code, facts])[:32]


def _said(values: Mapping[str, Any]) -> dict[str, Any]:
    lines = {name: [_said(row) for row in rows] for name, rows in values.items() if isinstance(rows, list) and rows}
    return {name: value for name, value in values.items() if value is not None and not isinstance(value, list)} | lines


class Journal:
    """The changes of one transaction. ``event`` adds what is not a changed row: an export, a printout."""

    def __init__(self, session: Session, user: str) -> None:
        self._session = session
        self._user = user
        self._changes: dict[tuple[str, str], Change] = {}
        self._touched: dict[str, Record] = {}
        event.listen(session, "before_flush", self._before_flush)

    def event(self, kind: str, id: str, action: str, detail: Mapping[str, Any]) -> None:
        self._note(Change(kind, id, action, {}, detail))

    def finish(self, use_case: str) -> list[Change]:
        """Flush, index, write the log; returns the changes to announce after the commit."""
        self._session.flush()
        for record in self._touched.values():
            self._index(record)
        changes = list(self._changes.values())
        if changes:
            audit_trail.write(self._session, user=self._user, use_case=use_case, changes=changes)
            self._session.flush()
        return changes

    def _before_flush(self, session: Session, _context: UOWTransaction, _instances: Any) -> None:
        for line in [x for x in session.dirty if isinstance(x, Line)]:
            raise AssertionError(f"child rows are replaced, not edited: {line}")
        for row in [x for x in session.new if isinstance(x, Record)]:
            self._stamp(row, new=True)
        for row in [x for x in session.dirty if isinstance(x, Record) and session.is_modified(x)]:
            self._stamp(row, new=False)
        new, deleted = list(session.new), list(session.deleted)  # each look makes the set anew
        for rows, action in ((new, "登记"), (list(session.dirty), "修改"), (deleted, "删除")):
            for row in rows:
                if isinstance(row, Base) and not isinstance(row, _UNLOGGED):
                    self._collect(row, action)

    def _stamp(self, record: Record, *, new: bool) -> None:
        record.changed_at, record.changed_by = now(), self._user
        if new:
            record.id = record.id or new_id()
            record.created_at, record.created_by = record.changed_at, self._user
        for row in (record, *(line for name in record.lines for line in getattr(record, name))):
            _as_stored(row)
        record.row_hash = row_hash(record)
        self._touched[record.id] = record

    def _collect(self, row: Base, action: str) -> None:
        kind = row.kind.code if isinstance(row, Record) else str(row.__tablename__)
        if action == "登记" and not isinstance(row, Record):
            _as_stored(row)
        before, after = _differences(row, new=action == "登记")
        if action == "删除":
            self._note(Change(kind, _identity(row), action, after or before, {}))
        elif action == "登记":
            said = {name: value for name, value in after.items() if value not in (None, [])}
            self._note(Change(kind, _identity(row), action, {}, said))
        elif after:
            self._note(Change(kind, _identity(row), _action(after), before, after))

    def _note(self, change: Change) -> None:
        """One entry for each thing and transaction, however often it was flushed."""
        known = self._changes.get((change.kind, change.id))
        if known is None:
            self._changes[change.kind, change.id] = change
        elif known.action in _ROW_ACTIONS and change.action in _ROW_ACTIONS:
            self._changes[change.kind, change.id] = _merged(known, change)
        else:
            self._changes[change.kind, f"{change.id}#{len(self._changes)}"] = change

    def _index(self, record: Record) -> None:
        if record.deleted_at:
            search_index.drop(self._session, record.id)
            return
        search_index.put(self._session, record.kind.code, record.id, record.caption, searchable(record))


def _merged(first: Change, then: Change) -> Change:
    action = first.action if then.action == "修改" else then.action
    return Change(then.kind, then.id, action, {**then.before, **first.before}, {**first.after, **then.after})


def _as_stored(row: Base) -> None:
    """Give every attribute the value that will be read back; the hash is taken before the INSERT."""
    for column in type(row).__table__.columns:
        name, default = column.name, cast("Any", column.default)
        value = getattr(row, name)
        if default is not None and value is None:
            setattr(row, name, default.arg(None) if default.is_callable else default.arg)
        elif isinstance(column.type, Choice | Scaled) and value is not None:
            kept = column.type.process_result_value(column.type.process_bind_param(value, _SQLITE), _SQLITE)  # type: ignore[arg-type]
            if kept != value or type(kept) is not type(value):
                setattr(row, name, kept)


def _identity(row: Base) -> str:
    if isinstance(row, Record):
        return row.id
    return "/".join(str(getattr(row, str(column.key))) for column in inspect(type(row)).primary_key)


def _differences(row: Base, *, new: bool) -> tuple[dict[str, Any], dict[str, Any]]:
    """Changed columns and child rows: what they were, what they are."""
    hidden = {f.name for f in row.fields() if f.sealed or f.mask} if isinstance(row, Record) else _SECRET_COLUMNS
    state = inspect(row)
    before: dict[str, Any] = {}
    after: dict[str, Any] = {}
    for attribute in state.attrs:
        if attribute.key in _OWN_STAMPS | _BULKY_COLUMNS | {"seq"} or not (new or attribute.history.has_changes()):
            continue
        old, value = _past(attribute.history), attribute.value
        if isinstance(row, Record) and attribute.key in row.lines:
            old, value = _plain_lines(attribute.history), [_shown(line) for line in value]
        if old == value and not new:
            continue
        secret = attribute.key in hidden and (old or value)
        before[attribute.key], after[attribute.key] = (HIDDEN, HIDDEN) if secret else (old, value)
    return before, after


def _past(history: Any) -> Any:
    return history.deleted[0] if history.deleted else None


def _plain_lines(history: Any) -> list[dict[str, Any]]:
    return [_shown(line) for line in (*(history.unchanged or ()), *(history.deleted or ()))]


def _shown(line: Line) -> dict[str, Any]:
    hidden = {f.name for f in line.fields() if f.sealed or f.mask}
    return {name: HIDDEN if name in hidden and value else value for name, value in line.values().items()}


def _action(after: Mapping[str, Any]) -> str:
    if "deleted_at" in after:
        return "删除" if after["deleted_at"] else "恢复"
    return "修改"


def searchable(record: Record) -> str:
    """The text under which a record is found: its own words and those of its child rows."""
    texts = [_text(record.fields(), record.values())]
    for name in record.lines:
        texts += [_text(line.fields(), line.values()) for line in getattr(record, name)]
    texts += [str(value) for value in (record.extra or {}).values() if value]
    return " ".join(text for text in texts if text)


def _text(fields: tuple[Field, ...], values: Mapping[str, Any]) -> str:
    return " ".join(
        str(values[f.name]) for f in fields if (f.search or f.numbered) and not f.sealed and values.get(f.name)
    )
