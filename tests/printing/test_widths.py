from datetime import date

import pytest

from safety_desk.model.field import Field
from safety_desk.printing.font_files import Style
from safety_desk.printing.text import Type, width_of
from safety_desk.printing.widths import fitted, least_width

KIND = Type(Style.SONG, 10, 14)


def test_widths_fill_the_room_and_none_is_too_narrow() -> None:
    assert fitted([10, 20, 30], [0, 0, 0], 120) == [20, 40, 60]
    widths = fitted([10, 20, 30], [50, 0, 30], 120)

    assert sum(widths) == pytest.approx(120)
    assert widths[0] == 50
    assert widths[2] > 30


def test_widths_that_cannot_fit_shrink_evenly() -> None:
    assert fitted([1, 1], [100, 50], 75) == [50, 25]


def test_a_date_is_whole_and_a_long_text_asks_for_little() -> None:
    day = least_width(Field("日期", type=date), "日期", ["2015-03-06"], KIND, KIND)
    text = least_width(Field("内容", long=True), "内容", ["很长的内容" * 50], KIND, KIND)

    assert day == width_of("2015-03-06", KIND)
    assert text < 25
