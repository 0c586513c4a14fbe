"""Dates as clerks type them: what ``model/dates.py`` reads, besides it 周五, jt, -1, 18; and how dates are shown."""

import re
from datetime import date, datetime, timedelta

from safety_desk.model import dates
from safety_desk.model.findings import BadValue
from safety_desk.model.text import half_width

_WEEKDAYS = "一二三四五六日"
_INITIALS = {"jt": 0, "zt": -1, "qt": -2, "mt": 1, "ht": 2}
"""今天, 昨天 … in pinyin initials: the input method is off in a date field."""
_WEEK = re.compile(r"(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])")
_SHIFT = re.compile(r"[+-]\d{1,3}")
_HOW = "可以写成 1118、11.18 或 2026-11-18"


def read_date(text: str, today: date) -> date | None:
    """The date a clerk means; None for nothing. A date without a year is of this year.

    Raises BadValue with the sentence for the field.
    """
    plain = half_width(text).strip()
    if not plain:
        return None
    found = _spoken(plain, today) or _few_digits(plain, today)
    if found:
        return found
    if re.fullmatch(r"\d{5}", plain):
        raise BadValue(f"“{plain}”不是一个日期，{_HOW}")
    return dates.read_date(plain, today=today)


def read_moment(text: str, today: date) -> datetime | None:
    """Date and clock time: ``1118 9:30``, ``今天 14点``; a time alone is today."""
    plain = half_width(text).strip()
    if not plain:
        return None
    first, _, rest = plain.partition(" ")
    if re.match(r"\d{1,2}[:点时]", first):
        first, rest = f"{today}", plain
    return dates.read_datetime(f"{_spoken(first, today) or first} {rest}", today=today)


def show_date(value: date | None) -> str:
    """2026-11-18 星期三."""
    return "" if value is None else f"{value:%Y-%m-%d} 星期{_WEEKDAYS[value.weekday()]}"


def show_moment(value: datetime | None) -> str:
    return "" if value is None else f"{value:%Y-%m-%d %H:%M}"


def _spoken(text: str, today: date) -> date | None:
    if text.lower() in _INITIALS:
        return today + timedelta(_INITIALS[text.lower()])
    found = _WEEK.fullmatch(text)
    if found:
        monday = today - timedelta(today.weekday()) + timedelta({"上": -7, "下": 7}.get(found[1] or "", 0))
        return monday + timedelta(_WEEKDAYS.index("日" if found[2] == "天" else found[2]))
    return today + timedelta(int(text)) if _SHIFT.fullmatch(text) else None


def _few_digits(text: str, today: date) -> date | None:
    """18 = the 18th of this month, 305 = 5 March."""
    if not re.fullmatch(r"\d{1,3}", text):
        return None
    try:
        return today.replace(day=int(text)) if len(text) < 3 else date(today.year, int(text[0]), int(text[1:]))
    except ValueError:
        raise BadValue(f"“{text}”不是一个日期，{_HOW}") from None
