"""``kinds``: what can be kept, for people and for scripts; needs no desk."""

from datetime import date, datetime
from decimal import Decimal
from typing import Any

import click

from safety_desk.cli.call import call_of, common
from safety_desk.cli.chinese import Command, columns
from safety_desk.cli.output import answer
from safety_desk.model.categories import category
from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.overlay import Overlay, load_overlay
from safety_desk.model.record import Record
from safety_desk.records import kinds_in_order

_TYPES: dict[type[Any], str] = {
    str: "text",
    int: "integer",
    Decimal: "decimal",
    bool: "yes_no",
    date: "date",
    datetime: "datetime",
}


@click.command("kinds", cls=Command, help="列出能登记的台账和每种台账的栏目。")
@common
def kinds_command() -> int:
    overlay = _overlay()
    found = [_kind(record, overlay) for record in kinds_in_order()]
    rows = [("编号", "代码", "名称", "类别", "归档"), *(_row(kind) for kind in found)]
    return answer({"kinds": found}, [f"能登记 {len(found)} 种台账：", *columns(rows)])


def _overlay() -> Overlay:
    """The desk's own changes, when there is a desk; a bad file is left aside as the desk itself does."""
    try:
        return load_overlay(call_of().folder / "overlay.toml")
    except Refused:
        return Overlay()


def _kind(record: type[Record], overlay: Overlay) -> dict[str, Any]:
    kind = record.kind
    return {
        "code": kind.code,
        "number": kind.number,
        "name": kind.name,
        "label": kind.label,
        "category": kind.category,
        "category_name": category(kind.category).full,
        "filed_as": str(kind.filed_as),
        "caption": kind.caption,
        "dated_by": kind.dated_by,
        "fields": [_field(f) for f in overlay.apply(kind.code, record.fields())],
        "lines": [
            {"name": name, "title": line.title, "fields": [_field(f) for f in line.fields()]}
            for name, line in record.lines.items()
        ],
    }


def _field(field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "label": field.label,
        "type": "choice" if field.is_choice else _TYPES[field.type],
        "required": field.required,
        "expected": field.expected,
        "choices": [str(word) for word in field.choices],
        "link": field.link,
        "unit": field.unit,
        "aliases": list(field.aliases),
        "computed": bool(field.computed),
    }


def _row(kind: dict[str, Any]) -> tuple[str, ...]:
    return kind["number"], kind["code"], kind["name"], kind["category_name"], kind["filed_as"]
