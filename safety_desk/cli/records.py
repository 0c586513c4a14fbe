"""Commands on single records: ``list show add edit delete restore history find``."""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from safety_desk.cli.call import call_of, common
from safety_desk.cli.chinese import COUNT, PLACE, YEAR, Command, Word, columns
from safety_desk.cli.desks import reading, writing
from safety_desk.cli.output import answer, finding_data, finding_lines
from safety_desk.cli.typed import json_from, values_of
from safety_desk.model.findings import Refused
from safety_desk.model.record import KINDS
from safety_desk.model.values import show
from safety_desk.services.desk import Desk, record_class
from safety_desk.services.lists import Query, find, history, ledger, rows, view, view_json
from safety_desk.services.records import Saved, delete_record, restore_record, save_record

KIND = click.option("--kind", required=True, type=Word("台账"), help="台账，写代码、编号（8.4）或名称")
_RECORD = click.argument("record", metavar="编号", type=Word("编号"))
_SHOWN = 6


@click.command("list", cls=Command, help="列出一种台账的记录，按日期从新到旧。")
@KIND
@click.option("--year", type=YEAR, help="年度，不写就是全部")
@click.option("--limit", type=COUNT, help="最多列出多少条")
@common
def list_command(kind: str, year: int | None, limit: int | None) -> int:
    code = record_class(kind).kind.code
    with reading() as desk:
        found = ledger(desk, code, Query(year=year))
        keys = found.keys[:limit] if limit else found.keys
        names = [n for n in KINDS[code].kind.ledger if n in {f.name for f in desk.fields(code)}][:_SHOWN]
        lines = rows(desk, code, keys, names)
        labels = {f.name: f.label for f in desk.fields(code)}
        records = [view_json(desk, line.id) for line in lines] if call_of().json else []
    table = [
        ("编号", *(labels[n] for n in names)),
        *((line.id[:8], *(_short(c) for c in line.cells)) for line in lines),
    ]
    told = f"{KINDS[code].kind.name}共 {found.count} 条，列出 {len(lines)} 条："
    return answer({"count": found.count, "records": records}, [told, *columns(table)])


@click.command("show", cls=Command, help="显示一条记录的全部内容。")
@_RECORD
@common
def show_command(record: str) -> int:
    with reading() as desk:
        return answer(view_json(desk, record), _told(desk, record))


@click.command(
    "add",
    cls=Command,
    help="登记一条记录，内容写在 JSON 文件里（- 为标准输入）。\n栏目写名称或标签，值照台账上的写法。",
)
@KIND
@click.argument("file", metavar="文件.json", type=PLACE)
@common
def add_command(kind: str, file: Path) -> int:
    code = record_class(kind).kind.code
    written = json_from(file)
    with writing() as desk:
        saved = save_record(desk, code, values_of(desk, code, written))
        return _kept(desk, saved, "已登记")


@click.command("edit", cls=Command, help="修改一条记录，JSON 文件里只写要改的栏目。")
@_RECORD
@click.argument("file", metavar="文件.json", type=PLACE)
@common
def edit_command(record: str, file: Path) -> int:
    written = json_from(file)
    with writing() as desk:
        seen = view(desk, record)
        version = written.get("version") if isinstance(written.get("fields"), Mapping) else seen["version"]
        values = values_of(desk, seen["kind"], written)
        saved = save_record(desk, seen["kind"], values, id=seen["id"], version=version)
        return _kept(desk, saved, "已修改")


@click.command("delete", cls=Command, help="把一条记录放进回收站，要写原因。")
@_RECORD
@click.option("--reason", required=True, type=Word("原因"), help="删除的原因")
@common
def delete_command(record: str, reason: str) -> int:
    if not reason.strip():
        raise Refused("没有写删除的原因。", remedy="用 --reason 写明原因。")
    with writing() as desk:
        delete_record(desk, record, reason)
        found = view_json(desk, record)
        return answer(found, [f"“{found['title']}”已放进回收站，可用 restore {found['id'][:8]} 恢复。"])


@click.command("restore", cls=Command, help="从回收站恢复一条记录。")
@_RECORD
@common
def restore_command(record: str) -> int:
    with writing() as desk:
        restore_record(desk, record)
        found = view_json(desk, record)
        return answer(found, [f"“{found['title']}”已恢复。"])


@click.command("history", cls=Command, help="一条记录的修改痕迹：谁、何时、改了什么。")
@_RECORD
@common
def history_command(record: str) -> int:
    with reading() as desk:
        seen = view(desk, record)
        entries = history(desk, record)
        labels = {f.name: f.label for f in desk.fields(seen["kind"])}
    lines = [f"“{seen['title']}”共有 {len(entries)} 次改动："]
    for entry in entries:
        lines += [f"  {_local(entry['at'])} {entry['user']} {entry['use_case']}", *_changes(entry, labels)]
    return answer({"id": seen["id"], "kind": seen["kind"], "history": entries}, lines)


@click.command("find", cls=Command, help="在所有台账里查找。")
@click.argument("text", metavar="文字", type=Word("文字"))
@click.option("--limit", type=COUNT, default=50, help="最多列出多少条，默认 50")
@common
def find_command(text: str, limit: int) -> int:
    with reading() as desk:
        hits = find(desk, text, limit=limit)
    data = [{"id": h.id, "kind": h.kind, "title": h.title, "where": h.where} for h in hits]
    table = [(h.id[:8], KINDS[h.kind].kind.name, _short(h.title), _short(h.where)) for h in hits]
    return answer({"hits": data}, [f"找到 {len(hits)} 条：", *columns(table)])


def _kept(desk: Desk, saved: Saved, verb: str) -> int:
    found = view_json(desk, saved.id) | {"warnings": finding_data(saved.warnings)}
    lines = [f"{verb}：{KINDS[saved.kind].kind.name}“{found['title']}”，编号 {saved.id[:8]}。"]
    if saved.missing:
        lines.append(f"待补：{'、'.join(saved.missing)}。")
    return answer(found, lines + finding_lines(saved.warnings))


def _told(desk: Desk, record: str) -> list[str]:
    """A record for a person: every filled field under its label, child rows as a table."""
    seen = view(desk, record)
    values = seen["values"]
    lines = [f"{KINDS[seen['kind']].kind.name}“{seen['title']}”，编号 {seen['id']}，{seen['year']} 年度"]
    marks = (("deleted", "在回收站里"), ("archived", "已归档"), ("incomplete", "待补：" + "、".join(seen["missing"])))
    lines += [f"  （{words}）" for name, words in marks if seen[name]]
    filled = [(f.label, show(f, values.get(f.name))) for f in desk.fields(seen["kind"])]
    lines += columns([(label, value.replace("\n", " ")) for label, value in filled if value])
    for name, (title, fields) in desk.line_fields(seen["kind"]).items():
        if values[name]:
            table = [[show(f, row.get(f.name)) for f in fields] for row in values[name]]
            lines += [f"{title}：", *columns([[f.label for f in fields], *table])]
    return lines


def _changes(entry: Mapping[str, Any], labels: Mapping[str, str]) -> list[str]:
    before, after = entry["before"] or {}, entry["after"] or {}
    return [
        f"    {labels[name]}：{_said(before.get(name))} → {_said(after.get(name))}"
        for name in labels
        if before.get(name) != after.get(name) and (name in before or after.get(name) not in (None, ""))
    ]


def _said(value: object) -> str:
    return "（空）" if value in (None, "") else _short(str(value))


def _short(text: str, most: int = 40) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def _local(at: str) -> str:
    return f"{datetime.fromisoformat(at).astimezone():%Y-%m-%d %H:%M}"
