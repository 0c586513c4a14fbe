"""Valid, lifelike values of any kind of record, made from its declaration; the same seed gives the same values."""

import tomllib
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import safety_desk.records  # noqa: F401 - declares the kinds
from safety_desk.model.computed import LINES, OWN, figure, rule_of
from safety_desk.model.field import Field
from safety_desk.model.record import KINDS

YEAR = 2025
_NAMES = ("王磊", "李明", "于海燕", "阎凤杰", "谭淑", "李𬱟", "王䶮", "段志强", "徐霞", "欧阳春梅")
_WORDS: dict[str, dict[str, list[str]]] = tomllib.loads(
    (Path(__file__).parent / "factory_words.toml").read_text(encoding="utf-8")
)
_CREDIT_CODE = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def complete_values(kind_code: str, seed: int = 0) -> dict[str, Any]:
    """Every field of a new record filled as on paper, two child rows of each sort; links by name only.

    The values are consistent: dates in order, check digits right, sums equal to their rows, a state nobody typed.
    """
    record = KINDS[kind_code]
    values: dict[str, Any] = {}
    for name, line in record.lines.items():
        values[name] = [_filled(line.fields(), line.__tablename__, 2 * seed + i) for i in (1, 2)]
    lines = dict(values)
    values |= _filled(record.fields(), kind_code, seed + 1)
    for each in record.fields():
        rule = rule_of(each)
        if rule and rule.source == LINES:
            values[each.name] = figure(rule, lines[rule.by], values)
        if rule and rule.source == OWN:
            values[each.name] = figure(rule, [values])
        if each.name == "state":
            values[each.name] = each.default
        if each.link:
            values[f"{each.name}_id"] = None
    return values


def least_values(kind_code: str, seed: int = 0) -> dict[str, Any]:
    """Only what makes a record of this kind: its caption and its date."""
    kind = KINDS[kind_code].kind
    complete = complete_values(kind_code, seed)
    return {name: complete[name] for name in (kind.caption, kind.dated_by)}


def words_for(table: str, field: Field) -> Sequence[str]:
    """The texts a clerk might write in a text field of this table; KeyError when nobody thought of any."""
    return _WORDS.get(table, {}).get(field.name) or _WORDS["any"][field.name]


def _filled(fields: Sequence[Field], table: str, seed: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for place, each in enumerate(fields):
        values[each.name] = _value(each, table, seed, place, values)
    return values


def _value(field: Field, table: str, seed: int, place: int, before: dict[str, Any]) -> Any:
    if field.type is str:
        return _text(field, table, seed, place)
    if field.is_choice:
        return field.choices[(seed - 1) % len(field.choices)]
    start = before.get(field.not_before)
    return _MAKERS[field.type](field, seed, start)


def _text(field: Field, table: str, seed: int, place: int) -> str | None:
    if field.check == "uscc":
        return credit_code(seed)
    if field.mask == "phone":
        return f"1{38 - place % 2}{seed % 10000:04}{place % 10}{(seed * 7) % 1000:03}"
    if field.people:
        names = [_NAMES[(seed + place + i) % len(_NAMES)] for i in range(2 if field.people == "many" else 1)]
        return "、".join(names)
    words = words_for(table, field)
    return words[seed % len(words)].replace("{n}", str(seed)) or None


def _day(field: Field, seed: int, start: date | None) -> date:
    return (start or date(YEAR, 3, 1) + timedelta(days=seed % 60)) + timedelta(days=7 if start else 0)


def _moment(field: Field, seed: int, start: datetime | None) -> datetime:
    return start + timedelta(minutes=90) if start else datetime(YEAR, 3, 1 + seed % 28, 9, 30)  # noqa: DTZ001


def _decimal(field: Field, seed: int, start: None) -> Decimal:
    return Decimal(10 + seed % 70) + Decimal(5).scaleb(-(field.decimals or 0))


_MAKERS: dict[type[Any], Callable[[Field, int, Any], Any]] = {
    date: _day,
    datetime: _moment,
    Decimal: _decimal,
    int: lambda field, seed, start: 2 + seed % 40,
    bool: lambda field, seed, start: True,
}


def credit_code(seed: int) -> str:
    """A 统一社会信用代码 with the right check digit (GB 32100-2015)."""
    text = f"91130824MA0{seed % 1000000:06}"
    total = sum(_CREDIT_CODE.index(c) * pow(3, i, 31) for i, c in enumerate(text))
    return text + _CREDIT_CODE[-total % 31]
