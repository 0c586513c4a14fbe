"""Records: save, delete, restore. Window, command line and import share the same filling and checking."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.field import Field
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, FiledAs, Record, now
from safety_desk.model.values import problems
from safety_desk.services import computed
from safety_desk.services.desk import Desk, record_class
from safety_desk.services.linking import Linker
from safety_desk.services.numbers import draw_number
from safety_desk.services.use_case import use_case


@dataclass(frozen=True)
class Saved:
    """What became of a save. ``missing`` names the labels still to be filled (待补)."""

    id: str
    kind: str
    version: int
    missing: tuple[str, ...] = ()
    warnings: tuple[Finding, ...] = field(default_factory=tuple)


@use_case("登记或修改记录", needs=Role.RECORDER)
def save_record(
    desk: Desk,
    kind: str,
    values: Mapping[str, Any],
    *,
    id: str | None = None,
    version: int | None = None,
) -> Saved:
    """Add a record of ``kind``, or edit record ``id`` where ``values`` names what changes.

    ``version`` is the one the editor read; :class:`Refused` when somebody saved in between, when a value that
    makes it a record is missing, or when it is already archived.
    """
    with desk.transaction() as session:
        record = find_record(session, id) if id else KINDS[kind]()
        refuse_deleted(record)
        if id and version is not None and record.version != version:
            raise Refused(
                f"这条记录刚刚被{record.changed_by}改过，你的改动没有保存。", remedy="重新打开这条记录，核对后再改。"
            )
        missing = store(desk, session, record, values, Linker(session), by_hand=True)
        session.flush()
        return Saved(record.id, record.kind.code, record.version, missing, tuple(warnings_of(desk, record)))


@use_case("删除记录", needs=Role.RECORDER)
def delete_record(desk: Desk, id: str, reason: str) -> None:
    """Put a record into the recycle bin; its numbers are never used again."""
    with desk.transaction() as session:
        record = find_record(session, id)
        refuse_archived(record)
        refuse_deleted(record)
        if record.created_by != desk.user.name and not desk.user.may(Role.CHIEF):
            raise Refused(f"这条记录是{record.created_by}登记的，只有本人或站长能删除。")
        record.deleted_at, record.deleted_by, record.delete_reason = now(), desk.user.name, reason
        computed.settle_targets(session, record)


@use_case("恢复记录", needs=Role.RECORDER)
def restore_record(desk: Desk, id: str) -> None:
    """Take a record back out of the recycle bin."""
    with desk.transaction() as session:
        record = find_record(session, id)
        if not record.deleted_at:
            raise Refused(f"“{record.caption}”没有删除，不用恢复。")
        record.deleted_at = record.deleted_by = record.delete_reason = None
        computed.settle_targets(session, record)


def store(
    desk: Desk, session: Session, record: Record, values: Mapping[str, Any], linker: Linker, *, by_hand: bool
) -> tuple[str, ...]:
    """Fill a record, check it, number it, link it, and add it to the session; returns the labels it still lacks."""
    refuse_archived(record)
    fields = desk.fields(record.kind.code)
    if by_hand:
        _refuse_typed_state(record, fields, values)
    _fill(record, fields, values)
    if not record.id:
        _defaults(record, fields)
    empty = {f.name: f"{f.label}不能为空" for f in fields if f.required and _value(record, f) in (None, "")}
    if empty:
        raise Refused(empty, remedy="补上后再保存，已填的内容还在。")
    _fill_lines(record, values, linker)
    former = {f.name: getattr(record, f"{f.name}_id") for f in fields if f.link}
    _link(record, fields, values, linker)
    record.year = getattr(record, record.kind.dated_by).year
    with session.no_autoflush:
        if record not in session:
            session.add(record)
            draw_number(desk, session, record)
        computed.settle(session, record)
    missing = tuple(f.label for f in fields if f.expected and _value(record, f) in (None, ""))
    record.incomplete = bool(missing)
    session.flush()
    linker.learn(record.kind.code, record.id, values)
    computed.settle_targets(session, record, former=former)
    return missing


def find_record(session: Session, id: str) -> Record:
    """The record with this id or with an id that begins so (8 characters or more), of whatever kind."""
    for kind in KINDS.values():
        query = select(kind).where(kind.id == id if len(id) == 36 else kind.id.startswith(id, autoescape=True))
        found = list(session.scalars(query.limit(2))) if len(id) >= 8 else []
        if len(found) > 1:
            raise Refused(f"有两条以上的记录编号以“{id}”开头。", remedy="多写几位。")
        if found:
            return found[0]
    raise Refused(f"没有编号为“{id}”的记录。", remedy="编号至少写前 8 位；用 list 或 find 可以查到。")


def refuse_archived(record: Record) -> None:
    """An archived item is read-only; registers stay alive (architecture §0.13)."""
    if record.archive_item and record.kind.filed_as is not FiledAs.REGISTER:
        raise Refused(f"“{record.caption}”已经归档，只能看和打印。", remedy="要补充材料请另行登记，会作为补充归档。")


def refuse_deleted(record: Record) -> None:
    """What lies in the recycle bin is taken out first."""
    if record.deleted_at:
        raise Refused(f"“{record.caption}”在回收站里。", remedy="先恢复它，再修改。")


def warnings_of(desk: Desk, record: Record) -> list[Finding]:
    """What looks wrong in a saved record; never a reason not to keep it."""
    found = [
        Finding(sentence, column=f.label)
        for f in desk.fields(record.kind.code)
        for sentence in (problems(f, _value(record, f)) if _value(record, f) not in (None, "") else ())
    ]
    return found + [finding for f in record.fields() for finding in _order(record, f)]


def _order(record: Record, f: Field) -> list[Finding]:
    """A date before the one it cannot come before."""
    value = getattr(record, f.name)
    start = getattr(record, f.not_before) if f.not_before else None
    if isinstance(value, date) and isinstance(start, date) and value < start:
        label = next(g.label for g in record.fields() if g.name == f.not_before)
        return [Finding(f"{f.label} {value} 早于{label} {start}", column=f.label)]
    return []


def _value(record: Record, f: Field) -> Any:
    return (record.extra or {}).get(f.name) if f.extra else getattr(record, f.name)


def _refuse_typed_state(record: Record, fields: tuple[Field, ...], values: Mapping[str, Any]) -> None:
    """States follow from their steps; only an import may bring one (taken over from paper)."""
    state = next((f for f in fields if f.name == "state"), None)
    if state and values.get("state") not in (None, getattr(record, "state") or state.default):  # noqa: B009
        raise Refused("状态由办理步骤得出，不能直接填。", remedy="去掉状态一栏再保存。")


def _fill(record: Record, fields: tuple[Field, ...], values: Mapping[str, Any]) -> None:
    for f in fields:
        if f.name not in values:
            continue
        value = values[f.name]
        value = None if isinstance(value, str) and not value.strip() else value
        if f.extra:
            record.extra = {**(record.extra or {}), f.name: value}
        elif getattr(record, f.name) != value:
            setattr(record, f.name, value)


def _defaults(record: Record, fields: tuple[Field, ...]) -> None:
    """What a new record says where nothing was filled in: 今天, the first state."""
    for f in fields:
        if not f.extra and f.default is not None and getattr(record, f.name) is None:
            setattr(record, f.name, f.default() if callable(f.default) else f.default)


def _fill_lines(record: Record, values: Mapping[str, Any], linker: Linker) -> None:
    """Replace the child rows that differ, their links found; rows without any value are dropped."""
    for name, line in record.lines.items():
        if name not in values:
            continue
        given = [row for row in values[name] if any(row.get(n) not in (None, "") for n in _line_names(line))]
        rows = [_linked_row(line, row, linker) for row in given]
        now_there = [row.values() for row in getattr(record, name)]
        wanted = [line(**{k: v for k, v in row.items() if k in _line_names(line)}) for row in rows]
        if [row.values() for row in wanted] != now_there:
            for position, row in enumerate(wanted):
                row.position = position
            setattr(record, name, wanted)


def _linked_row(line: Any, row: Mapping[str, Any], linker: Linker) -> dict[str, Any]:
    """A child row with the ids that its links lead to, and the name where only an id was given."""
    found = dict(row)
    for f in line.fields():
        if f.link:
            id_ = found[f"{f.name}_id"] = linker.resolve(f, found)
            found[f.name] = found.get(f.name) or (linker.caption(f.link, id_) if id_ else None)
    return found


def _line_names(line: Any) -> set[str]:
    return {f.name for f in line.fields()} | {f"{f.name}_id" for f in line.fields() if f.link}


def _link(record: Record, fields: tuple[Field, ...], values: Mapping[str, Any], linker: Linker) -> None:
    for f in fields:
        if not f.link:
            continue
        facts = {
            f.name: getattr(record, f.name),
            f"{f.name}_id": values.get(f"{f.name}_id", getattr(record, f"{f.name}_id")),
        }
        found = linker.resolve(f, facts)
        if found and not facts[f.name]:
            setattr(record, f.name, linker.caption(f.link, found))
        if getattr(record, f"{f.name}_id") != found:
            setattr(record, f"{f.name}_id", found)


def class_of(word: str) -> type[Record]:
    """The kind by code, number or Chinese name; a sentence when there is none."""
    return record_class(word)
