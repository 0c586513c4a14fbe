"""Plausible rows of a kind nobody wrote a teller for, made from its declaration alone."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.record import KINDS, Kind, Record
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.stage import PROFILE, Stage
from safety_desk.services.demo.words import texts

ROWS = 10
_NAMES = ("名称", "姓名", "标题", "主题")
_PEOPLE = ("姓名", "责任人", "负责人", "保管人", "签收人", "承诺人", "签署人", "管理员", "签字")


def tell_anything(stage: Stage, record: type[Record]) -> None:
    """Ten rows for each unit of scale, in the order of their days."""
    code = record.kind.code
    chance = stage.chance(code)
    for day in chance.workdays(ROWS * stage.scale, stage.first, stage.last):
        stage.tell(code, row_of(stage, chance, record, day))
    stage.in_order(code, record.kind.dated_by)


def row_of(stage: Stage, chance: Chance, record: type[Record], day: date) -> dict[str, Any]:
    """The values of one record that is dated ``day``, child rows included."""
    values = _filled(stage, chance, record.fields(), day, record.kind)
    for name, line in record.lines.items():
        values[name] = [_filled(stage, chance, line.fields(), day, None) for _ in range(chance.randint(1, 3))]
    return values


def _filled(stage: Stage, chance: Chance, fields: Sequence[Field], day: date, kind: Kind | None) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for f in fields:
        if f.computed or f.numbered or f.extra or f.name in ("state", "remark"):
            continue
        if kind is not None and f.name == kind.dated_by:
            values[f.name] = day
        elif f.link:
            values |= _linked(stage, chance, f, day)
        elif f.required or f.expected or chance.maybe(0.7):
            values[f.name] = any_value(stage, chance, f, earliest(values, f) or day)
    return values


def _linked(stage: Stage, chance: Chance, f: Field, day: date) -> dict[str, Any]:
    """The name and id of a record that was there on that day; without one, a village stands as text where one must."""
    kind = KINDS[f.link].kind
    told = stage.told.get(f.link) or []
    known = [one for one in told if one.values.get(kind.dated_by, day) <= day] or (told if f.required else [])
    if not known:
        return {f.name: chance.choice(stage.villages)} if f.required else {}
    found = chance.choice(known)
    name = next((found.values[key] for key in ("name", "title", "topic") if found.values.get(key)), None)
    if name is None and f.required:
        name = found.values[kind.caption]
    return {f.name: name, f"{f.name}_id": found.id}


def earliest(values: dict[str, Any], f: Field) -> date | None:
    """The date or moment that this one cannot come before."""
    start: date | None = values.get(f.not_before) if f.not_before else None
    return start


def any_value(stage: Stage, chance: Chance, f: Field, day: date) -> Any:
    """A plausible value of one field; dates that belong to the record follow ``day``."""
    if f.choices:
        return f.type(chance.choice(f.choices))
    makers: dict[type[Any], Callable[[], Any]] = {
        bool: lambda: chance.maybe(0.7),
        datetime: lambda: day + timedelta(minutes=90) if isinstance(day, datetime) else chance.moment(day),
        date: lambda: _day(stage, chance, f, day),
        int: lambda: chance.randint(1, 12),
        Decimal: lambda: Decimal(chance.randint(1, 400)).scaleb(-(f.decimals or 0)),
    }
    return makers[f.type]() if f.type in makers else _text(stage, chance, f)


def _day(stage: Stage, chance: Chance, f: Field, after: date) -> date:
    """A deadline soon after; a founding, birth or issue date some years ago."""
    if f.own_year or f.not_before:
        return date(after.year, after.month, after.day) + timedelta(chance.randint(0, 20))
    return date(stage.year - chance.randint(1, 6), chance.randint(1, 12), chance.randint(1, 28))


def _text(stage: Stage, chance: Chance, f: Field) -> str:
    division = str(PROFILE["division"])
    makers: tuple[tuple[bool, Callable[[], str]], ...] = (
        (f.check == "uscc", lambda: chance.credit_code("1", division)),
        (f.check == "idcard" or f.mask == "id", lambda: chance.id_card(division)),
        (f.check == "phone" or f.mask == "phone", chance.phone),
        (bool(f.people), lambda: "、".join(stage.officers(chance, 2 if f.people == "many" else 1))),
        (f.long, lambda: str(chance.choice(texts("work")["generic"]["sentences"]))),
        (f.label.endswith(_PEOPLE), chance.person),
        ("村" in f.label, lambda: chance.choice(stage.villages)),
        (bool(f.example) and not f.label.endswith(_NAMES), lambda: f.example),
        (True, lambda: f"{chance.choice(stage.villages)}{f.label}{chance.randint(1, 99)}"),
    )
    return next(make for fits, make in makers if fits)()[: f.length]
