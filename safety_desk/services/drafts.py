"""Drafts: open forms kept every few seconds in the user's own file, a power cut costs at most 10 s."""

import hashlib
import json
from pathlib import Path
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, now
from safety_desk.model.values import from_json, to_json
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.files import write_file


@use_case("保留草稿", needs=Role.RECORDER)
def save_draft(desk: Desk, kind: str, values: dict[str, Any], *, id: str | None = None) -> str:
    """Keep an open form (of record ``id``, or a new one); sealed fields are left out. Returns the time, UTC.

    A text that is no value of its field yet (a half-typed date) is kept as it stands.
    """
    fields = {f.name: f for f in KINDS[kind].fields() if not f.sealed}
    lines = {name: {f.name: f for f in row.fields() if not f.sealed} for name, row in KINDS[kind].lines.items()}
    content: dict[str, Any] = {name: to_json(fields[name], value) for name, value in values.items() if name in fields}
    for name, inner in lines.items():
        content[name] = [
            {k: to_json(inner[k], v) for k, v in row.items() if k in inner} for row in values.get(name, [])
        ]
    at = now()
    draft = {"kind": kind, "id": id, "at": at, "user": desk.user.name, "values": content}
    write_file(_path(desk, kind, id), json.dumps(draft, ensure_ascii=False).encode())
    return at


@use_case("取回草稿", needs=Role.RECORDER)
def load_draft(desk: Desk, kind: str, *, id: str | None = None) -> dict[str, Any] | None:
    """The values of a kept form, typed, half-typed ones as text; None when there is none or it cannot be read."""
    try:
        content = json.loads(_path(desk, kind, id).read_text(encoding="utf-8"))["values"]
    except (OSError, ValueError, KeyError):
        return None
    fields = {f.name: f for f in KINDS[kind].fields()}
    values = {name: _kept(fields[name], raw) for name, raw in content.items() if name in fields}
    for name, row in KINDS[kind].lines.items():
        inner = {f.name: f for f in row.fields()}
        values[name] = [
            {k: _kept(inner[k], v) for k, v in line.items() if k in inner} for line in content.get(name, [])
        ]
    return values


@use_case("丢弃草稿", needs=Role.RECORDER)
def drop_draft(desk: Desk, kind: str, *, id: str | None = None) -> None:
    _path(desk, kind, id).unlink(missing_ok=True)


@use_case("查看草稿", needs=Role.READER)
def drafts(desk: Desk) -> list[dict[str, Any]]:
    """The user's kept forms: kind, id, at."""
    found = []
    for path in sorted((desk.folder / "drafts").glob("*.json")):
        try:
            content = json.loads(path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            continue
        if content.get("user") == desk.user.name:
            found.append({name: content.get(name) for name in ("kind", "id", "at")})
    return found


def _kept(field: Field, raw: Any) -> Any:
    """The value, or the bare text where somebody had only begun to write one."""
    try:
        return from_json(field, raw)
    except BadValue:
        return raw


def _path(desk: Desk, kind: str, id: str | None) -> Path:
    who = hashlib.sha256(desk.user.name.encode()).hexdigest()[:8]
    return desk.folder / "drafts" / f"{who}-{kind}-{id or 'new'}.json"
