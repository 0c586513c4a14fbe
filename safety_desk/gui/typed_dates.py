"""Dates as clerks type them: 1118, 3.5, 今天, 周五, -1; and how a date is shown."""

import re
from datetime import date, datetime, timedelta

from safety_desk.model.findings import BadValue

_WEEKDAYS = "一二三四五六日"
_WORDS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "后天": 2, "大后天": 3}
_HALF = str.maketrans("０１２３４５６７８９．－／＋：。　年月", "0123456789.-/+:. --", "日号")
_WEEK = re.compile(r"(上|下|本|这)?(?:周|星期|礼拜)([一二三四五六日天])")
_CLOCK = re.compile(r"(\d{1,2})(?::|时|点)?(\d{2})?分?")


def half_width(text: str) -> str:
    """Full-width digits and signs as an input method leaves them, made plain."""
    return text.strip().translate(_HALF)


def read_date(text: str, today: date) -> date | None:
    """The date a clerk means; None for nothing. A date without a year is the nearest one of this year.

    Raises BadValue with the sentence for the field.
    """
    if not text.strip():
        return None
    spoken = _spoken(text.strip(), today)
    if spoken is not None:
        return spoken
    plain = re.sub(r"\s*(星期|周).$", "", text.strip())
    plain = half_width(plain).strip("-. ")
    try:
        return _from_digits(plain, today) if plain.isdigit() else _from_parts(plain, today)
    except ValueError:
        raise BadValue(f"“{text.strip()}”不是一个日期，可以写成 1118、11.18 或 2026-11-18") from None


def _spoken(text: str, today: date) -> date | None:
    if text in _WORDS:
        return today + timedelta(_WORDS[text])
    found = _WEEK.fullmatch(text)
    if found:
        monday = today - timedelta(today.weekday()) + timedelta({"上": -7, "下": 7}.get(found[1] or "", 0))
        return monday + timedelta(_WEEKDAYS.index("日" if found[2] == "天" else found[2]))
    shift = re.fullmatch(r"[+-]\d{1,3}", half_width(text))
    return today + timedelta(int(shift[0])) if shift else None


def _from_digits(digits: str, today: date) -> date:
    if len(digits) == 8:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    if len(digits) == 6:
        return date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))
    if len(digits) in (3, 4):
        return date(today.year, int(digits[:-2]), int(digits[-2:]))
    if len(digits) in (1, 2):
        return date(today.year, today.month, int(digits))
    raise ValueError(digits)


def _from_parts(plain: str, today: date) -> date:
    parts = [int(part) for part in re.split(r"[.\-/ ]+", plain)]
    if len(parts) == 2:
        return date(today.year, parts[0], parts[1])
    year, month, day = parts
    return date(year + 2000 if year < 100 else year, month, day)


def show_date(value: date | None) -> str:
    """2026-11-18 星期三."""
    return "" if value is None else f"{value:%Y-%m-%d} 星期{_WEEKDAYS[value.weekday()]}"


def read_moment(text: str, today: date) -> datetime | None:
    """Date and clock time: ``1118 9:30``, ``今天 14点``, ``9:30`` alone is today."""
    words = half_width(text).split()
    words = [word for word in words if not word.startswith("星期")]
    if not words:
        return None
    clock = words.pop() if len(words) > 1 or ":" in words[-1] else "0:00"
    day = read_date(" ".join(words), today) if words else today
    found = _CLOCK.fullmatch(clock)
    if day is None or found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise BadValue(f"“{text.strip()}”不是日期和时间，可以写成 1118 9:30")
    return datetime(day.year, day.month, day.day, int(found[1]), int(found[2] or 0))  # noqa: DTZ001 - local, as on paper


def show_moment(value: datetime | None) -> str:
    return "" if value is None else f"{value:%Y-%m-%d %H:%M}"
