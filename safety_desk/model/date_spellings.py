"""The spellings of a day: each function takes a bare text and gives a day, or None when it is not its spelling."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from safety_desk.model.findings import BadValue
from safety_desk.model.words import words

_SEP = r"[./\-—－–、。·年月,]"
_YMD = re.compile(rf"(\d{{4}}){_SEP}(\d{{1,2}}){_SEP}(\d{{1,2}})[日号]?$")
_SHORT_YMD = re.compile(r"'?(\d{2})(?:年(\d{1,2})月|([./-])(\d{1,2})\3)(\d{1,2})[日号]?$")
_MD = re.compile(r"(\d{1,2})(?:月|[./\-—。·])(\d{1,2})[日号]?$")
_YM = re.compile(r"(\d{4})(?:年|[./-])(\d{1,2})(?:月份?)?(底|末)?$")
_M = re.compile(r"(\d{1,2})月份?(底|末)?$")
_WITHIN = re.compile(r"(?:限期?(?=\d+[日天](?:之?内)?$)|(?=\d+[日天]之?内$)|(?=\d+天$))(\d{1,3})[日天](?:之?内)?$")
_RANGE = re.compile(r"[~～\-—–－至到、,和及]+")
_NEAR_DAYS = {"前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2}
HOW = "请改成“2025-03-06”这样的写法"
_SERIALS = range(18_264, 73_051)
"""Day numbers of a sheet taken for dates: 1950-01-01 to 2099-12-31."""


@dataclass(frozen=True)
class DateReading:
    """A day read from a cell; ``note`` says what had to be assumed, '' when nothing was."""

    day: date
    last: date | None = None
    note: str = ""
    yearless: bool = False


@dataclass(frozen=True)
class Known:
    """What is known around the cell."""

    year: int | None
    not_before: date | None
    today: date | None


def single(text: str, known: Known) -> DateReading | None:
    """One day in one of the spellings; None when it is none of them."""
    for spelling in _SPELLINGS:
        found = spelling(text, known)
        if found is not None:
            return found
    return None


def _full(text: str, known: Known) -> DateReading | None:  # noqa: ARG001
    if found := _YMD.match(text):
        return DateReading(_day(text, *map(int, found.groups())))
    if found := _SHORT_YMD.match(text):
        short, chinese_month, _, month, day = found.groups()
        return DateReading(_day(text, _century(int(short)), int(chinese_month or month), int(day)))
    return None


def _digits(text: str, known: Known) -> DateReading | None:
    """20150306, 150306, 201503, 0306, 42069."""
    if not text.isascii() or not text.isdigit():
        return None
    if len(text) == 8:
        return DateReading(_day(text, int(text[:4]), int(text[4:6]), int(text[6:])))
    if len(text) == 6:
        return _six_digits(text)
    if len(text) == 4 and int(text[:2]) <= 12:
        return _without_year(text, int(text[:2]), int(text[2:]), known)
    if len(text) == 5 and int(text) in _SERIALS:
        return DateReading(from_serial(int(text)))
    if len(text) == 4 and text[:2] in ("19", "20"):
        raise BadValue(f"“{text}”只有年份，没有月和日，{HOW}。")
    return None


def _six_digits(text: str) -> DateReading:
    as_month = text[:2] in ("19", "20") and 1 <= int(text[4:]) <= 12
    try:
        as_day: date | None = date(_century(int(text[:2])), int(text[2:4]), int(text[4:]))
    except ValueError:
        as_day = None
    if as_month and as_day:
        raise BadValue(f"“{text}”可以是{text[:4]}年{int(text[4:])}月，也可以是{as_day}，{HOW}。")
    if as_month:
        return DateReading(date(int(text[:4]), int(text[4:]), 1), note="只写到月，按1日登记")
    return DateReading(as_day) if as_day else DateReading(_day(text, 0, 0, 0))


def _month_day(text: str, known: Known) -> DateReading | None:
    found = _MD.match(text)
    return _without_year(text, int(found[1]), int(found[2]), known) if found else None


def _month(text: str, known: Known) -> DateReading | None:
    if found := _YM.match(text):
        first = _day(text, int(found[1]), int(found[2]), 1)
        return _month_end(first) if found[3] else DateReading(first, note="只写到月，按1日登记")
    if found := _M.match(text):
        if found[2] or known.not_before:
            return _month_end(_without_year(text, int(found[1]), 28, known).day)
        return replace(_without_year(text, int(found[1]), 1, known), note="只写到月，按1日登记")
    return None


def _relative(text: str, known: Known) -> DateReading | None:
    """当日, 3日内 counted from the date it cannot precede; 今天 where a person types."""
    if known.today and text in _NEAR_DAYS:
        return DateReading(known.today + timedelta(days=_NEAR_DAYS[text]))
    within = _WITHIN.match(text)
    if text not in words("same_day") and not within:
        return None
    if known.not_before is None:
        raise BadValue(f"“{text}”要对着另一个日期才算得出来，那个日期没有填，{HOW}。")
    days = int(within[1]) if within else 0
    return DateReading(known.not_before + timedelta(days=days), note=f"“{text}”按前面的日期推算")


_SPELLINGS: tuple[Callable[[str, Known], DateReading | None], ...] = (_full, _digits, _month, _month_day, _relative)


def span(text: str, known: Known) -> DateReading | None:
    """3.6-3.8, 3月6日—8日, 2025.3.6至2025.3.8: the longest beginning that is a day, then an end that fits it."""
    for cut in reversed(list(_RANGE.finditer(text))):
        head, tail = text[: cut.start()], text[cut.end() :]
        try:
            first = single(head, known)
            last = _range_end(tail, first.day) if first and not first.note else None
        except BadValue:
            continue
        if first and last and last >= first.day:
            note = f"“{text}”是一段日子，按第一天登记"
            return DateReading(first.day, last, note, first.yearless)
    _complain_about_year(text, known)
    return None


def _complain_about_year(text: str, known: Known) -> None:
    """A range that would be read if only the year were known says so."""
    if known.year is None and known.not_before is None and known.today is None:
        assumed = Known(2024, None, None)
        if _RANGE.search(text) and span(text, assumed):
            raise BadValue(f"“{text}”没有写年份，请补上年份，{HOW}。")


def _range_end(tail: str, first: date) -> date | None:
    if re.match(r"\d{1,2}[日号]?$", tail):
        return _day(tail, first.year, first.month, int(re.sub(r"\D", "", tail)))
    last = single(tail, Known(first.year, first, None))
    return last.day if last else None


def _without_year(text: str, month: int, day: int, known: Known) -> DateReading:
    year = known.year or (known.not_before.year if known.not_before else None)
    if year is None and known.today:
        year = known.today.year
    _day(text, 2024, month, day)
    if year is None:
        raise BadValue(f"“{text}”没有写年份，请补上年份，{HOW}。")
    found = _day(text, year, month, day)
    if known.not_before and found < known.not_before:
        found = _day(
            text, known.not_before.year + (found.replace(year=2024) < known.not_before.replace(year=2024)), month, day
        )
    return DateReading(found, yearless=True)


def _month_end(first: date) -> DateReading:
    following = first.replace(day=28) + timedelta(days=4)
    return DateReading(following - timedelta(days=following.day))


def _day(text: str, year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise BadValue(f"没有“{text}”这一天，请核对，{HOW}。") from error


def _century(short: int) -> int:
    return 1900 + short if short >= 70 else 2000 + short


def from_serial(number: float, *, epoch_1904: bool = False) -> date:
    """A day number of a sheet (42069 -> 2015-03-06); the 1900 system counts a 1900-02-29 that never was."""
    if epoch_1904:
        return date(1904, 1, 1) + timedelta(days=int(number))
    return date(1899, 12, 30 if number > 60 else 31) + timedelta(days=int(number))
