"""What a record was before an import changed it: kept with the batch, put back when the batch is taken back."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy.orm import Session

from safety_desk.model.field import Field
from safety_desk.model.record import Line, Record
from safety_desk.model.values import from_json, to_json
from safety_desk.services.desk import Desk
from safety_desk.services.linking import Linker
from safety_desk.services.records import store


def told(record: Record) -> dict[str, Any]:
    """All that an import may change: values, links, child rows, as JSON can hold them."""
    return {
        "values": _said(record),
        "lines": {name: [_said(row) for row in getattr(record, name)] for name in record.lines},
        "extra": dict(record.extra or {}),
        "taken_over": list(record.taken_over or []),
    }


def put_back(desk: Desk, session: Session, record: Record, before: Mapping[str, Any], linker: Linker) -> None:
    """Make ``record`` what ``told`` said; what is computed from it follows."""
    record.extra, record.taken_over = before["extra"], before["taken_over"]
    values = _meant(record.fields(), before["values"])
    for name, line in record.lines.items():
        values[name] = [_meant(line.fields(), row) for row in before["lines"].get(name, ())]
    store(desk, session, record, values, linker, by_hand=False)


def _said(row: Record | Line) -> dict[str, Any]:
    return {f.name: to_json(f, getattr(row, f.name)) for f in row.fields()} | {
        f"{f.name}_id": getattr(row, f"{f.name}_id") for f in row.fields() if f.link
    }


def _meant(fields: Iterable[Field], said: Mapping[str, Any]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for f in fields:
        values[f.name] = from_json(f, said.get(f.name))
        if f.link:
            values[f"{f.name}_id"] = said.get(f"{f.name}_id")
    return values
