"""The ten categories as data."""

import re

import pytest

from safety_desk.model.categories import categories, category
from safety_desk.records import kinds_in_order


def test_there_are_ten_in_the_order_of_the_plan() -> None:
    assert [each.number for each in categories()] == list(range(1, 11))
    assert categories()[3].full == "领导干部安全生产工作资料"


def test_codes_are_three_letters_each_its_own() -> None:
    codes = [each.code for each in categories()]
    assert all(re.fullmatch("[A-Z]{3}", code) for code in codes)
    assert len(set(codes)) == 10


def test_short_names_make_short_folder_names() -> None:
    assert all(0 < len(each.short) <= len(each.full) for each in categories())
    assert max(len(each.short) for each in categories()) <= 8


def test_tabs_come_in_the_order_shown_and_the_others_after_them() -> None:
    shown = ["2.3", "2.2", "2.5", "2.6", "2.1"]
    others = ["2.4", "2.7", "2.8", "2.9", "2.10"]
    assert [record.kind.number for record in category(2).in_order(kinds_in_order())] == [*shown, *others]
    numbers = [record.kind.number for record in category(8).in_order(reversed(kinds_in_order()))]
    assert numbers[:5] == ["8.3", "8.1", "8.4", "8.5", "8.2"]
    assert numbers[-4:] == ["8.6", "8.7", "8.11", "8.12"]


def test_a_category_that_does_not_exist_is_an_error() -> None:
    with pytest.raises(LookupError):
        category(11)
