"""Ledgers as lists: filtered, ordered, fetched by windows, counted and summed over what matches."""

from datetime import date, timedelta
from typing import Any

import pytest

from safety_desk.model.values import show
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, Row, counts, find, ledger, rows, sums, view, view_json, years
from safety_desk.services.records import save_record
from tests.factories import complete_values

_DAY = date(2025, 3, 6)


@pytest.fixture
def meetings(desk: Desk) -> Desk:
    """Five meetings, one a month from November 2024 on."""
    for month in range(5):
        day = date(2024, 11, 10) + timedelta(days=30 * month)
        save_record(desk, "meeting", {"name": f"第{month + 1}次例会", "held_on": day, "invited": month})
    return desk


def _names(desk: Desk, query: Query) -> list[str]:
    return [row.cells[0] for row in rows(desk, "meeting", ledger(desk, "meeting", query).keys, ["name"])]


def test_newest_first_or_in_any_order_asked_for(meetings: Desk) -> None:
    assert _names(meetings, Query()) == [f"第{n}次例会" for n in (5, 4, 3, 2, 1)]
    assert _names(meetings, Query(sort="invited", descending=False)) == [f"第{n}次例会" for n in (1, 2, 3, 4, 5)]


def test_filters_narrow_and_add_up(meetings: Desk) -> None:
    assert years(meetings) == [2025, 2024]
    assert _names(meetings, Query(year=2024)) == ["第2次例会", "第1次例会"]
    assert _names(meetings, Query(equal={"invited": 3})) == ["第4次例会"]
    assert _names(meetings, Query(words="第3次")) == ["第3次例会"]
    assert _names(meetings, Query(year=2024, words="第3次")) == []
    assert ledger(meetings, "meeting", Query(incomplete=True)).count == 5


def test_a_window_is_what_was_asked_for_in_that_order(meetings: Desk) -> None:
    keys = ledger(meetings, "meeting", Query()).keys
    window = rows(meetings, "meeting", [keys[3], keys[1]], ["held_on", "name"])
    assert [row.cells[1] for row in window] == ["第2次例会", "第4次例会"]
    assert isinstance(window[0], Row)
    assert window[0].cells[0] == "2024-12-10"


def test_a_row_that_has_gone_meanwhile_is_left_out(meetings: Desk) -> None:
    assert rows(meetings, "meeting", [999_999], ["name"]) == []


def test_counts_follow_the_year_except_for_registers(meetings: Desk) -> None:
    save_record(meetings, "enterprise", {"name": "鑫源选矿厂", "registered_on": date(2023, 1, 1)})
    found = counts(meetings, 2025)
    assert (found["meeting"], found["enterprise"], found["drill"]) == (3, 1, 0)


def test_sums_follow_the_filter(desk: Desk) -> None:
    total = next(f for f in desk.fields("training_session") if f.total and not f.computed)
    for n, day in enumerate((_DAY, _DAY, date(2024, 3, 6)), start=1):
        save_record(desk, "training_session", {"topic": f"培训{n}", "held_on": day, total.name: total.type(n)})
    assert sums(desk, "training_session", Query(year=2025))[total.name] == show(total, total.type(3))


def test_open_and_overdue_cases(desk: Desk) -> None:
    hazard = complete_values("hazard") | {"found_on": _DAY, "due_on": _DAY + timedelta(days=10), "extended_to": None}
    save_record(desk, "hazard", hazard)
    assert ledger(desk, "hazard", Query(open_only=True)).count == 1
    assert ledger(desk, "hazard", Query(open_only=True, overdue_on=_DAY)).count == 0
    assert ledger(desk, "hazard", Query(open_only=True, overdue_on=_DAY + timedelta(days=11))).count == 1


def test_search_finds_any_length_of_word_and_the_newest_first(meetings: Desk) -> None:
    assert {len(find(meetings, word)) for word in ("会", "例会", "次例会")} == {5}
    assert find(meetings, "例会")[0].title == "第5次例会"
    assert len(find(meetings, "例会", limit=2)) == 2
    assert find(meetings, "%") == []


def test_json_of_a_record_hides_numbers_where_asked(desk: Desk) -> None:
    values: dict[str, Any] = complete_values("enterprise")
    saved = save_record(desk, "enterprise", values)
    phone = next(f.name for f in desk.fields("enterprise") if f.mask == "phone" and values[f.name])
    assert view_json(desk, saved.id)["fields"][phone] == values[phone]
    assert "*" in view_json(desk, saved.id, reveal=False)["fields"][phone]
    assert view(desk, saved.id)["values"][phone] == values[phone]
