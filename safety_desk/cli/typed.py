"""A record written as JSON by a person or a script, turned into values: names or labels, spellings as on paper."""

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue, Refused
from safety_desk.model.record import KINDS, today
from safety_desk.model.values import KEEP, read
from safety_desk.services.desk import Desk

_KEPT = "没有保存，台账没有改动。"


def json_from(path: Path) -> dict[str, Any]:
    """The object in a JSON file; ``-`` reads standard input. What ``show --json`` prints is understood too."""
    try:
        text = sys.stdin.read() if str(path) == "-" else path.read_text(encoding="utf-8-sig")
        found = json.loads(text)
    except FileNotFoundError as error:
        raise Refused(f"没有 {path} 这个文件。", effect=_KEPT, remedy="核对文件名和所在文件夹。") from error
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(
            f"{path} 读不出来，要用 UTF-8 编码保存。", effect=_KEPT, remedy="另存为 UTF-8 后再试。"
        ) from error
    except json.JSONDecodeError as error:
        raise Refused(
            f"{path} 第 {error.lineno} 行写法不对，不是完整的 JSON。", effect=_KEPT, remedy="改好再试。"
        ) from error
    if not isinstance(found, dict):
        raise Refused(f"{path} 里要写一条记录（一对花括号）。", effect=_KEPT, remedy="多条记录请一条一个文件。")
    return found


def values_of(desk: Desk, kind: str, written: Mapping[str, Any]) -> dict[str, Any]:
    """The typed values of one record of ``kind``. Refuses unknown names and unreadable values, all at once."""
    said = written["fields"] if isinstance(written.get("fields"), Mapping) else written
    lines = {key: (name, inner) for name, (title, inner) in desk.line_fields(kind).items() for key in (name, title)}
    wrong: dict[str, str] = {}
    fields = desk.fields(kind)
    own = {key for f in fields for key in (f.label, f.name)}  # 议定事项 is a text of the meeting and a table of it
    rows = {key: value for key, value in said.items() if key in lines and (isinstance(value, list) or key not in own)}
    values = _values(fields, {k: v for k, v in said.items() if k not in rows}, wrong, KINDS[kind].kind.name)
    for key, given in rows.items():
        name, inner = lines[key]
        values[name] = _rows(key, inner, given, wrong)
    if wrong:
        raise Refused(wrong, effect=_KEPT, remedy="用 safety-desk kinds 查看可填的栏目；改好再试。")
    return values


def _rows(key: str, fields: Sequence[Field], given: Any, wrong: dict[str, str]) -> list[dict[str, Any]]:
    if not isinstance(given, list) or not all(isinstance(row, Mapping) for row in given):
        wrong[key] = f"“{key}”要写成一组：[{{…}}, {{…}}]"
        return []
    found = []
    for number, row in enumerate(given, start=1):
        inner: dict[str, str] = {}
        found.append(_values(fields, row, inner, key))
        wrong.update({f"{key}[{number}].{name}": f"{key}第 {number} 行：{why}" for name, why in inner.items()})
    return found


def _values(fields: Sequence[Field], said: Mapping[str, Any], wrong: dict[str, str], where: str) -> dict[str, Any]:
    known = {key: f for f in fields for key in (f.label, f.name)}
    ids = {f"{f.name}_id" for f in fields if f.link}
    values: dict[str, Any] = {}
    for key, raw in said.items():
        if key in ids:
            values[key] = raw or None
        elif key not in known:
            wrong[key] = f"{where}没有“{key}”这一栏"
        else:
            _read(known[key], key, raw, values, wrong)
    return values


def _read(field: Field, key: str, raw: Any, values: dict[str, Any], wrong: dict[str, str]) -> None:
    if isinstance(raw, list) and field.people == "many":
        raw = "、".join(str(name) for name in raw)
    if isinstance(raw, Mapping | list):
        wrong[key] = f"“{key}”要写成一个值"
        return
    try:
        value = read(field, raw, today=today())
    except BadValue as error:
        wrong[key] = str(error)
        return
    if value is not KEEP:
        values[field.name] = value
