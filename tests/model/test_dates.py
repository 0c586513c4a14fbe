"""Every spelling of a day that ledgers use, and the sentences for what is none."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.model.dates import from_serial, parse_date, read_date, read_datetime, year_in
from safety_desk.model.findings import BadValue

DAYS = st.dates(date(1950, 1, 1), date(2099, 12, 31))
DAY = date(2015, 3, 6)


@pytest.mark.parametrize(
    "text",
    [
        *("2015.3.6", "2015.03.06", "2015年3月6日", "2015/3/6", "2015-3-6", "20150306", "15.3.6", "15年3月6日"),
        *("２０１５．３．６", " 2015 年 3 月 6 日 ", "2015.3.6'", "2015-03-06 00:00:00", "2015-03-06T09:30:00"),
        *("2015.3.6（星期五）", "2015年3月6日前", "42069", "2015。3。6", "2015年3月6号", "150306"),
        *(42069, 20150306.0, datetime.fromisoformat("2015-03-06T09:30"), DAY),
    ],
)
def test_full_day(text: object) -> None:
    assert read_date(text) == DAY


@pytest.mark.parametrize("text", ["3月6日", "3/6", "3.6", "03-06", "0306", "３月６日", 3.6])
def test_day_without_year_takes_the_year_given(text: object) -> None:
    assert read_date(text, year=2015) == DAY
    with pytest.raises(BadValue, match="没有写年份"):
        read_date(text)


def test_day_without_year_is_never_before_its_start() -> None:
    assert read_date("1月2日", year=2025, not_before=date(2025, 12, 4)) == date(2026, 1, 2)
    assert read_date("12月4日", year=2025, not_before=date(2025, 12, 4)) == date(2025, 12, 4)
    assert read_date("2月29日", year=2024, not_before=date(2024, 1, 1)) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("3.6-3.8", 8),
        ("3月6日—8日", 8),
        ("2015.3.6-2015.3.9", 9),
        ("2015-03-06-08", 8),
        ("2015.3.6至3.10", 10),
        ("2015年3月6日、7日", 7),
    ],
)
def test_range_gives_its_first_day_and_says_so(text: str, last: int) -> None:
    found = parse_date(text, year=2015)
    assert (found.day, found.last) == (DAY, date(2015, 3, last))
    assert "按第一天登记" in found.note


@pytest.mark.parametrize("text", ["当日", "即时", "立即整改", "现场整改"])
def test_same_day_is_the_day_it_follows(text: str) -> None:
    assert read_date(text, not_before=DAY) == DAY
    with pytest.raises(BadValue, match="另一个日期"):
        read_date(text)


def test_days_counted_from_the_start() -> None:
    assert read_date("7日内", not_before=DAY) == date(2015, 3, 13)
    assert read_date("限期15日", not_before=DAY) == date(2015, 3, 21)


@pytest.mark.parametrize(("text", "day"), [("2015.3", 1), ("2015年3月", 1), ("201503", 1), ("2015年3月底", 31)])
def test_month_alone(text: str, day: int) -> None:
    assert read_date(text) == date(2015, 3, day)


@pytest.mark.parametrize(
    "text", ["", "整改中", "2月30日", "2015", "201112", "2015.13.1", "99999999", "13月", "28日", "三月"]
)
def test_no_day_is_told_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(BadValue, match="2025-03-06"):
        read_date(text, year=2015)


def test_year_out_of_reach() -> None:
    with pytest.raises(BadValue, match="1900到2100"):
        read_date("1015-03-06")


def test_typed_words_need_today() -> None:
    assert read_date("昨天", today=DAY) == date(2015, 3, 5)
    assert read_date("0305", today=DAY) == date(2015, 3, 5)
    with pytest.raises(BadValue):
        read_date("今天", year=2015)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        *(("9:00", 9, 0), ("8:30-10:00", 8, 30), ("上午9时", 9, 0), ("下午2点半", 14, 30), ("2015.3.6 9：05", 9, 5)),
        *(("2015年3月6日下午3时20分", 15, 20), ("2015-03-06", 0, 0), ("3月6日15:30", 15, 30)),
    ],
)
def test_time(text: str, hour: int, minute: int) -> None:
    assert read_datetime(text, day=DAY).isoformat() == f"2015-03-06T{hour:02}:{minute:02}:00"


@pytest.mark.parametrize("text", ["9:00", "2015.3.6 25:00"])
def test_time_that_cannot_be_told(text: str) -> None:
    with pytest.raises(BadValue, match="2025-03-06 09:30"):
        read_datetime(text)


def test_day_numbers_of_both_systems() -> None:
    assert from_serial(42069) == DAY
    assert from_serial(40607, epoch_1904=True) == DAY
    assert from_serial(59) == date(1900, 2, 28)
    assert from_serial(61) == date(1900, 3, 1)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("台账（2025年）", 2025),
        ("隐患台账２０２５", 2025),
        ("20250306导出", 2025),
        ("2024-2025年", None),
        ("1月", None),
    ],
)
def test_year_of_a_title(text: str, year: int | None) -> None:
    assert year_in(text) == year


@given(DAYS, st.sampled_from(["%Y-%m-%d", "%Y.%m.%d", "%Y/%m/%d", "%Y年%m月%d日", "%Y%m%d"]))
def test_every_written_day_is_read_back(day: date, form: str) -> None:
    assert read_date(day.strftime(form)) == day


@given(DAYS)
def test_every_day_number_is_its_day(day: date) -> None:
    assert read_date((day - date(1899, 12, 30)).days) == day


def _answer(text: str, start: date) -> date | str:
    try:
        return read_date(text, year=start.year, not_before=start)
    except BadValue as fault:
        return str(fault)


@given(DAYS, DAYS)
def test_a_deadline_is_never_before_its_start(start: date, deadline: date) -> None:
    found = _answer(f"{deadline.month}月{deadline.day}日", start)
    assert "没有“2月29日”这一天" in found if isinstance(found, str) else found >= start


@given(st.text(max_size=20))
def test_any_text_is_a_day_or_a_sentence(text: str) -> None:
    found = _answer(text, DAY)
    assert isinstance(found, date) or found.endswith("。")
