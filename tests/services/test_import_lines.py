"""Hidden numbers of child rows stay with their owner, whatever was moved, taken out or corrected around them."""

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.values import KEEP
from safety_desk.services.import_lines import Row, unmasked, whole_rows

_WANG: Row = {"name": "王磊", "unit": "安监站", "phone": "13812345678"}
_LI: Row = {"name": "李明", "unit": "甲矿", "phone": "13912345678"}
_LI_AGAIN: Row = {"name": "李明", "unit": "乙厂", "phone": "13712345678"}


def _hidden(row: Row, **changed: object) -> Row:
    return row | {"phone": KEEP} | changed


@pytest.mark.parametrize(
    ("rows", "numbers"),
    [
        ([_hidden(_WANG), _hidden(_LI)], ["13812345678", "13912345678"]),
        ([_hidden(_LI), _hidden(_WANG)], ["13912345678", "13812345678"]),
        ([_hidden(_LI)], ["13912345678"]),
        ([_hidden(_LI, unit="丙店"), _hidden(_WANG)], ["13912345678", "13812345678"]),
        ([_hidden(_WANG, name="王垒"), _hidden(_LI)], ["13812345678", "13912345678"]),
        ([{"name": "赵强", "phone": "1"}, _hidden(_LI), _hidden(_WANG)], ["1", "13912345678", "13812345678"]),
        ([_hidden(_WANG, phone="13800000000"), _hidden(_LI)], ["13800000000", "13912345678"]),
    ],
)
def test_a_hidden_number_goes_to_the_row_it_was_of(rows: list[Row], numbers: list[str]) -> None:
    assert [row["phone"] for row in whole_rows("签到", rows, [_WANG, _LI])] == numbers


def test_two_of_one_name_are_told_apart_by_all_they_say() -> None:
    known = [_WANG, _LI, _LI_AGAIN]
    found = whole_rows("签到", [_hidden(_LI_AGAIN), _hidden(_LI)], known)
    assert [row["phone"] for row in found] == ["13712345678", "13912345678"]
    with pytest.raises(Refused, match="“签到”第 1 行隐去了号码"):
        whole_rows("签到", [_hidden(_LI, unit="丙店")], known)


def test_a_column_that_was_taken_out_takes_nothing_away() -> None:
    assert whole_rows("签到", [{"name": "李明", "unit": "甲矿"}], [_WANG, _LI]) == [_LI]


def test_a_hidden_number_of_nobody_is_nothing() -> None:
    assert unmasked([_hidden(_WANG)]) == [_WANG | {"phone": None}]
