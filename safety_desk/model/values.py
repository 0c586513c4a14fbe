"""The values of fields between all surfaces: read from what people write, shown, made JSON, masked, looked over."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from safety_desk.model import codes
from safety_desk.model.dates import read_date, read_datetime
from safety_desk.model.field import Field, OtherWord
from safety_desk.model.findings import BadValue
from safety_desk.model.numbers import read_decimal, whole_digits
from safety_desk.model.text import document_number, half_width, normalise, people, tidy
from safety_desk.model.words import words


class _Keep:
    """Says that a masked text came back unchanged."""

    def __repr__(self) -> str:
        return "KEEP"


KEEP = _Keep()
"""What ``read`` gives for a masked text (130821****): leave the value as it is."""

_OTHER = re.compile(r"其他\s*[(（](.+)[)）]$", re.DOTALL)


def show(field: Field, value: Any) -> str:  # noqa: ARG001 - asked for with its field everywhere
    """The value in lists and on paper: 2025-03-06, 2025-03-06 09:30, 是/否, 其他（词）, '' for None."""
    for kind, writer in _WRITERS:
        if isinstance(value, kind):
            return writer(value)
    return "" if value is None else str(value)


def read(
    field: Field,
    raw: Any,
    *,
    year: int | None = None,
    not_before: date | None = None,
    day: date | None = None,
    today: date | None = None,
) -> Any:
    """The value of ``field`` in what a person wrote or a sheet holds; None when the cell says nothing.

    ``year``, ``not_before``: for dates without a year (``model/dates.py``); ``day``: of a time alone;
    ``today``: for a typing person, never for a file.
    BadValue: not a value of the field. A word outside a list is no fault: it comes back as ``OtherWord``.
    """
    if raw is None or (isinstance(raw, str) and _says_nothing(field, raw)):
        return None
    if issubclass(field.type, datetime):
        return read_datetime(raw, year=year, day=day or not_before, today=today)
    if issubclass(field.type, date):
        return read_date(raw, year=year, not_before=not_before, today=today)
    if field.is_choice:
        return _choice(field, raw)
    return _READERS.get(field.type, _text)(field, raw)


def to_json(field: Field, value: Any) -> Any:  # noqa: ARG001 - the twin of from_json
    """The value as JSON can hold it; ``from_json`` gives it back."""
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal | StrEnum | OtherWord):
        return str(value)
    return value


def from_json(field: Field, raw: Any) -> Any:
    """The value of what ``to_json`` made. BadValue: it is not one."""
    if raw is None:
        return None
    try:
        if field.is_choice:
            return field.type(raw) if raw in field.choices else OtherWord(raw)
        if issubclass(field.type, date):
            return field.type.fromisoformat(raw)
        return Decimal(str(raw)) if issubclass(field.type, Decimal) else field.type(raw)
    except (ValueError, TypeError, ArithmeticError) as error:
        raise BadValue(f"“{raw}”填不进“{field.label}”，请核对。") from error


def problems(field: Field, value: Any) -> list[str]:
    """What looks wrong about a value that may stay as it is: check digits, telephones, length, negative amounts."""
    found: list[str] = []
    if isinstance(value, str):
        if check := _CHECKS.get(field.check or ("phone" if field.mask == "phone" else "")):
            found.append(check(value))
        if field.length and len(value) > field.length:
            found.append(f"“{field.label}”有{len(value)}个字，超过{field.length}个字，打印时可能放不下，请改短。")
    if isinstance(value, int | Decimal) and not isinstance(value, bool) and value < 0:
        found.append(f"“{field.label}”是负数（{show(field, value)}），请核对。")
    return [problem for problem in found if problem]


def masked(field: Field, value: Any) -> str:
    """The shown value with the middle of an ID or telephone number hidden; other fields as they are."""
    text = show(field, value)
    if not text or not field.mask:
        return text
    return codes.mask_id(text) if field.mask == "id" else codes.mask_phones(text)


def _says_nothing(field: Field, raw: str) -> bool:
    """A stroke in a cell of the ledger means nothing there; in a plain text it may be meant."""
    text = tidy(raw)
    plain = field.type is str and not (field.people or field.link or field.check or field.mask)
    return text == "" if plain else half_width(text) in words("nothing")


def _text(field: Field, raw: Any) -> Any:
    text = _cell_text(raw)
    if field.mask and "*" in text:
        return KEEP
    if field.check or field.mask:
        text = _number_text(field, half_width(text))
    if field.numbered or field.label.endswith("号"):
        text = document_number(text)
    if field.people:
        return "、".join(people(text)) or None
    return text or None


def _cell_text(raw: Any) -> str:
    """Any cell as text: a number without the .0 a sheet gives it, a date as it is shown."""
    if isinstance(raw, bool):
        return "是" if raw else "否"
    if isinstance(raw, int | float):
        return whole_digits(raw)
    if isinstance(raw, datetime):
        return f"{raw:%Y-%m-%d %H:%M}".removesuffix(" 00:00")
    return tidy(str(raw))


def _number_text(field: Field, text: str) -> str:
    """A code or telephone as text: 1.38E+10 has lost its digits, an ID keeps no blanks and a capital X."""
    if re.fullmatch(r"\d(\.\d+)?[eE]\+?\d+", text):
        mantissa, exponent = re.split("[eE]", text)
        if len(mantissa.replace(".", "")) <= int(exponent):
            raise BadValue(f"“{text}”是缩写的号码，后几位已丢失；请在原表里把这一格改成文本，重新填写。")
        return whole_digits(float(text))
    text = text.strip("'`‘’ ")
    if field.mask == "id" or field.check in ("uscc", "idcard"):
        return re.sub(r"\s", "", text).upper()
    return text


def _choice(field: Field, raw: Any) -> Any:
    text = _cell_text(raw)
    other = _OTHER.match(text)
    wanted = normalise(text)
    for word in field.choices:
        plain = normalise(word)
        if wanted == plain or wanted == re.sub(r"^[A-Z]\d\d", "", plain):
            return field.type(word)
    return OtherWord(tidy(other[1]) if other else text)


def _bool(field: Field, raw: Any) -> bool:  # noqa: ARG001 - one signature for all readers
    text = normalise(_cell_text(raw)).lower()
    if text in words("yes") or text in words("no"):
        return text in words("yes")
    raise BadValue(f"“{raw}”看不出是“是”还是“否”，请只填其中一个。")


def _int(field: Field, raw: Any) -> int:
    return int(read_decimal(raw, field.unit, 0))


def _decimal(field: Field, raw: Any) -> Decimal:
    return read_decimal(raw, field.unit, field.decimals)


_WRITERS: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (bool, lambda value: "是" if value else "否"),
    (datetime, lambda value: f"{value:%Y-%m-%d %H:%M:%S}".removesuffix(":00")),
    (date, date.isoformat),
    (Decimal, lambda value: f"{value.normalize():f}"),
    (OtherWord, lambda value: f"其他（{value}）"),
)
_READERS: dict[type[Any], Callable[[Field, Any], Any]] = {bool: _bool, int: _int, Decimal: _decimal, str: _text}
_CHECKS: dict[str, Callable[[str], str]] = {
    "uscc": codes.credit_code_problem,
    "idcard": codes.id_card_problem,
    "phone": codes.phone_problem,
}
