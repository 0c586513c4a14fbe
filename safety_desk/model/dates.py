"""Dates as ledgers write them: 2015.3.6, 15.3.6, ３月６日, 20150306, 42069, 3.6-3.8, 当日."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from safety_desk.model.findings import BadValue
from safety_desk.model.text import half_width, normalise, tidy
from safety_desk.model.words import words

_SEP = r"[./\-—－–、。·年月,]"
_YMD = re.compile(rf"(\d{{4}}){_SEP}(\d{{1,2}}){_SEP}(\d{{1,2}})[日号]?$")
_SHORT_YMD = re.compile(r"'?(\d{2})(?:年(\d{1,2})月|([./-])(\d{1,2})\3)(\d{1,2})[日号]?$")
_MD = re.compile(r"(\d{1,2})(?:月|[./\-—。·])(\d{1,2})[日号]?$")
_YM = re.compile(r"(\d{4})(?:年|[./-])(\d{1,2})(?:月份?)?(底|末)?$")
_M = re.compile(r"(\d{1,2})月份?(底|末)$")
_WITHIN = re.compile(r"(?:限期?(?=\d+[日天](?:之?内)?$)|(?=\d+[日天]之?内$)|(?=\d+天$))(\d{1,3})[日天](?:之?内)?$")
_RANGE = re.compile(r"[~～\-—–－至到、,和及]+")
_NEAR_DAYS = {"前天": -2, "昨天": -1, "昨日": -1, "今天": 0, "今日": 0, "明天": 1, "明日": 1, "后天": 2}
_TIME = re.compile(
    r"(凌晨|早上|上午|中午|下午|晚上|夜间)?(?<!\d)(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半))?)(?::\d{1,2}(?:\.\d+)?)?"
)
_JUNK = re.compile(r"[(（]?(?:星期|周)[一二三四五六日天][)）]?|(?:之前|以前|前|止)$|^[`'‘’]+|[`'‘’]+$")
_HOW = "请改成“2025-03-06”这样的写法"
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
class _Known:
    """What is known around the cell."""

    year: int | None
    not_before: date | None
    today: date | None


def read_date(
    raw: object, *, year: int | None = None, not_before: date | None = None, today: date | None = None
) -> date:
    """The day in ``raw``, the first one of a range. BadValue: no date, or no year and none given.

    A day without a year is of ``year`` (or of ``not_before``'s year) and never before ``not_before``.
    ``today`` lets a typing person write 今天 and leave the year out; never give it for a file.
    """
    return parse_date(raw, year=year, not_before=not_before, today=today).day


def parse_date(
    raw: object, *, year: int | None = None, not_before: date | None = None, today: date | None = None
) -> DateReading:
    """As ``read_date``, with the end of a range and a note on what was assumed."""
    if isinstance(raw, datetime):
        return _plausible(DateReading(raw.date()), raw)
    if isinstance(raw, date):
        return _plausible(DateReading(raw), raw)
    known = _Known(year, not_before, today)
    text = _plain(raw)
    if not text:
        raise BadValue(f"这里没有日期，{_HOW}。")
    found = _single(text, known) or _range(text, known)
    if found is None:
        raise BadValue(f"“{raw}”认不出是哪一天，{_HOW}。")
    return _plausible(found, raw)


def read_datetime(
    raw: object, *, year: int | None = None, day: date | None = None, today: date | None = None
) -> datetime:
    """A day with its time; a time alone is of ``day``, a day alone begins at 0:00."""
    if isinstance(raw, datetime):
        return raw.replace(tzinfo=None)
    if isinstance(raw, date):
        return datetime(raw.year, raw.month, raw.day)  # noqa: DTZ001 - naive local by contract
    text = re.sub(r"\s+|[tT](?=\d)", " ", half_width(tidy(str(raw))))
    found = _TIME.search(text)
    rest = text[: found.start()] if found else text
    if not rest.strip():
        if day is None:
            raise BadValue(f"“{raw}”只有钟点，没有日期，请写成“2025-03-06 09:30”。")
        when = day
    else:
        when = read_date(rest, year=year, not_before=day, today=today)
    return datetime.combine(when, _clock(found, raw) if found else time())


def from_serial(number: float, *, epoch_1904: bool = False) -> date:
    """A day number of a sheet (42069 -> 2015-03-06); the 1900 system counts a 1900-02-29 that never was."""
    if epoch_1904:
        return date(1904, 1, 1) + timedelta(days=int(number))
    return date(1899, 12, 30 if number > 60 else 31) + timedelta(days=int(number))


def year_in(text: str) -> int | None:
    """The one year a title or a file name speaks of; None when there is none or more than one."""
    plain = normalise(text)
    years = set(re.findall(r"(?<!\d)((?:19|20)\d\d)(?=\d{4}(?!\d)|\d\d(?!\d)|(?!\d))", plain))
    return int(years.pop()) if len(years) == 1 else None


def _plain(raw: object) -> str:
    """The text without clock, weekday and 前; a number without the .0 of a sheet."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = re.sub(r"(?<=\d)[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$", "", half_width(tidy(str(raw))))
    return _JUNK.sub("", normalise(text)).rstrip(".,。;")


def _single(text: str, known: _Known) -> DateReading | None:
    """One day in one of the spellings; None when it is none of them."""
    for spelling in _SPELLINGS:
        found = spelling(text, known)
        if found is not None:
            return found
    return None


def _full(text: str, known: _Known) -> DateReading | None:  # noqa: ARG001
    if found := _YMD.match(text):
        return DateReading(_day(text, *map(int, found.groups())))
    if found := _SHORT_YMD.match(text):
        short, chinese_month, _, month, day = found.groups()
        return DateReading(_day(text, _century(int(short)), int(chinese_month or month), int(day)))
    return None


def _digits(text: str, known: _Known) -> DateReading | None:
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
        raise BadValue(f"“{text}”只有年份，没有月和日，{_HOW}。")
    return None


def _six_digits(text: str) -> DateReading:
    as_month = text[:2] in ("19", "20") and 1 <= int(text[4:]) <= 12
    try:
        as_day: date | None = date(_century(int(text[:2])), int(text[2:4]), int(text[4:]))
    except ValueError:
        as_day = None
    if as_month and as_day:
        raise BadValue(f"“{text}”可以是{text[:4]}年{int(text[4:])}月，也可以是{as_day}，{_HOW}。")
    if as_month:
        return DateReading(date(int(text[:4]), int(text[4:]), 1), note="只写到月，按1日登记")
    return DateReading(as_day) if as_day else DateReading(_day(text, 0, 0, 0))


def _month_day(text: str, known: _Known) -> DateReading | None:
    found = _MD.match(text)
    return _without_year(text, int(found[1]), int(found[2]), known) if found else None


def _month(text: str, known: _Known) -> DateReading | None:
    if found := _YM.match(text):
        first = _day(text, int(found[1]), int(found[2]), 1)
        return _month_end(first) if found[3] else DateReading(first, note="只写到月，按1日登记")
    if found := _M.match(text):
        first_reading = _without_year(text, int(found[1]), 28, known)
        return _month_end(first_reading.day)
    return None


def _relative(text: str, known: _Known) -> DateReading | None:
    """当日, 3日内 counted from the date it cannot precede; 今天 where a person types."""
    if known.today and text in _NEAR_DAYS:
        return DateReading(known.today + timedelta(days=_NEAR_DAYS[text]))
    within = _WITHIN.match(text)
    if text not in words("same_day") and not within:
        return None
    if known.not_before is None:
        raise BadValue(f"“{text}”要对着另一个日期才算得出来，那个日期没有填，{_HOW}。")
    days = int(within[1]) if within else 0
    return DateReading(known.not_before + timedelta(days=days), note=f"“{text}”按前面的日期推算")


_SPELLINGS: tuple[Callable[[str, _Known], DateReading | None], ...] = (_full, _digits, _month, _month_day, _relative)


def _range(text: str, known: _Known) -> DateReading | None:
    """3.6-3.8, 3月6日—8日, 2025.3.6至2025.3.8: the longest beginning that is a day, then an end that fits it."""
    for cut in reversed(list(_RANGE.finditer(text))):
        head, tail = text[: cut.start()], text[cut.end() :]
        try:
            first = _single(head, known)
            last = _range_end(tail, first.day) if first and not first.note else None
        except BadValue:
            continue
        if first and last and last >= first.day:
            note = f"“{text}”是一段日子，按第一天登记"
            return DateReading(first.day, last, note, first.yearless)
    _complain_about_year(text, known)
    return None


def _complain_about_year(text: str, known: _Known) -> None:
    """A range that would be read if only the year were known says so."""
    if known.year is None and known.not_before is None and known.today is None:
        assumed = _Known(2024, None, None)
        if _RANGE.search(text) and _range(text, assumed):
            raise BadValue(f"“{text}”没有写年份，请补上年份，{_HOW}。")


def _range_end(tail: str, first: date) -> date | None:
    if re.match(r"\d{1,2}[日号]?$", tail):
        return _day(tail, first.year, first.month, int(re.sub(r"\D", "", tail)))
    last = _single(tail, _Known(first.year, first, None))
    return last.day if last else None


def _without_year(text: str, month: int, day: int, known: _Known) -> DateReading:
    year = known.year or (known.not_before.year if known.not_before else None)
    if year is None and known.today:
        year = known.today.year
    _day(text, 2024, month, day)
    if year is None:
        raise BadValue(f"“{text}”没有写年份，请补上年份，{_HOW}。")
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
        raise BadValue(f"没有“{text}”这一天，请核对，{_HOW}。") from error


def _century(short: int) -> int:
    return 1900 + short if short >= 70 else 2000 + short


def _clock(found: re.Match[str], raw: object) -> time:
    hour = int(found[2]) + (12 if found[1] in ("下午", "晚上", "夜间") and int(found[2]) < 12 else 0)
    try:
        return time(hour, 30 if found[4] else int(found[3] or 0))
    except ValueError as error:
        raise BadValue(f"“{raw}”里的钟点不对，请写成“2025-03-06 09:30”。") from error


def _plausible(found: DateReading, raw: object) -> DateReading:
    if 1900 <= found.day.year <= 2100:
        return found
    raise BadValue(f"“{raw}”的年份不在1900到2100年之间，请核对。")
