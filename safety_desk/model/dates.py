"""Dates as ledgers write them: 2015.3.6, 15.3.6, ３月６日, 20150306, 42069, 3.6-3.8, 当日."""

import re
from datetime import date, datetime, time

from safety_desk.model.date_spellings import HOW, DateReading, Known, from_serial, single, span
from safety_desk.model.findings import BadValue
from safety_desk.model.text import half_width, normalise, tidy

__all__ = ["DateReading", "from_serial", "parse_date", "read_date", "read_datetime", "year_in"]

_TIME = re.compile(
    r"(凌晨|早上|上午|中午|下午|晚上|夜间)?(?<!\d)(\d{1,2})(?:[:点时](?:(\d{1,2})分?|(半))?)(?::\d{1,2}(?:\.\d+)?)?"
)
_HOURS = r"(?:凌晨|早上|上午|中午|下午|晚上|夜间)?\s*\d{1,2}(?::\d{2}(?::\d{2}(?:\.\d+)?)?|[点时](?:\d{1,2}分?|半)?)"
_CLOCK = re.compile(
    r"(?:(?<=[日号])|(?<=\d)(?=[凌早上中下晚夜])|(?<=\d)T|\s)\s*"
    rf"(?:{_HOURS}(?:\s*[-~—–至到]+\s*{_HOURS})?|凌晨|早上|上午|中午|下午|晚上|夜间)$"
)
_JUNK = re.compile(r"[(（]?(?:星期|周)[一二三四五六日天][)）]?|(?:之前|以前|前|止)$|^[`'‘’]+|[`'‘’]+$")


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
    known = Known(year, not_before, today)
    text = _plain(raw)
    if not text:
        raise BadValue(f"这里没有日期，{HOW}。")
    found = single(text, known) or span(text, known)
    if found is None:
        raise BadValue(f"“{raw}”认不出是哪一天，{HOW}。")
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


def year_in(text: str) -> int | None:
    """The one year a title or a file name speaks of; None when there is none or more than one."""
    plain = normalise(text)
    years = set(re.findall(r"(?<!\d)((?:19|20)\d\d)(?=\d{4}(?!\d)|\d\d(?!\d)|(?!\d))", plain))
    return int(years.pop()) if len(years) == 1 else None


def _plain(raw: object) -> str:
    """The text without clock, weekday and 前; a number without the .0 of a sheet."""
    if isinstance(raw, float) and raw.is_integer():
        raw = int(raw)
    text = _CLOCK.sub("", _JUNK.sub("", half_width(tidy(str(raw)))).rstrip())
    return _JUNK.sub("", normalise(text)).rstrip(".,。;")


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
