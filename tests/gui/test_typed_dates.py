"""Every way in which a clerk types a date."""

from datetime import date, datetime

import pytest

from safety_desk.gui.typed_dates import read_date, read_moment, show_date
from safety_desk.model.findings import BadValue

TODAY = date(2026, 11, 20)  # a Friday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("20261118", date(2026, 11, 18)),
        ("1118", date(2026, 11, 18)),
        ("11.18", date(2026, 11, 18)),
        ("11-18", date(2026, 11, 18)),
        ("3.5", date(2026, 3, 5)),
        ("0305", date(2026, 3, 5)),
        ("305", date(2026, 3, 5)),
        ("今天", TODAY),
        ("jt", TODAY),
        ("昨天", date(2026, 11, 19)),
        ("-1", date(2026, 11, 19)),
        ("+15", date(2026, 12, 5)),
        ("周五", TODAY),
        ("上周一", date(2026, 11, 9)),
        ("星期天", date(2026, 11, 22)),
        ("１１１８", date(2026, 11, 18)),
        ("３．５", date(2026, 3, 5)),
        ("2026年3月5日", date(2026, 3, 5)),
        ("3月5号", date(2026, 3, 5)),
        ("2026/3/5", date(2026, 3, 5)),
        ("26.3.5", date(2026, 3, 5)),
        ("2026-11-18 星期三", date(2026, 11, 18)),
        ("18", date(2026, 11, 18)),
    ],
)
def test_typed_date_is_understood(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize("typed", ["1340", "2026-13-01", "二月", "11.31", "2025-02-29", "abc", "1.2.3.4", "12345"])
def test_what_is_no_date_is_told(typed: str) -> None:
    with pytest.raises(BadValue, match="“"):
        read_date(typed, TODAY)


def test_nothing_stays_nothing() -> None:
    assert read_date("  ", TODAY) is None


def test_shown_date_is_read_back() -> None:
    assert show_date(date(2026, 11, 18)) == "2026-11-18 星期三"
    assert read_date(show_date(date(2026, 11, 18)), TODAY) == date(2026, 11, 18)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1118 9:30", datetime.fromisoformat("2026-11-18T09:30")),
        ("今天 14点", datetime.fromisoformat("2026-11-20T14:00")),
        ("9:05", datetime.fromisoformat("2026-11-20T09:05")),
        ("2026-11-18 09:30", datetime.fromisoformat("2026-11-18T09:30")),
    ],
)
def test_typed_moment_is_understood(typed: str, meant: datetime) -> None:
    assert read_moment(typed, TODAY) == meant


def test_wrong_clock_is_told() -> None:
    with pytest.raises(BadValue, match="钟点"):
        read_moment("1118 25:00", TODAY)
