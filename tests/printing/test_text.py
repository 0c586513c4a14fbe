from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.printing.clean import clean
from safety_desk.printing.font_files import Style
from safety_desk.printing.text import NEVER_FIRST, NEVER_LAST, Line, Piece, Type, single, width_of, wrap

SONG = Type(Style.SONG, 10, 15)


def plain(line: Line) -> str:
    return "".join(run.text for run in line.runs)


def lines(text: str, width: float, indent: float = 0.0) -> list[str]:
    return [plain(line) for line in wrap(text, SONG, width, indent)]


def test_ideographs_fill_the_line() -> None:
    assert lines("一二三四五六七", 30) == ["一二三", "四五六", "七"]


def test_a_stop_never_begins_a_line_and_a_bracket_never_ends_one() -> None:
    assert lines("一二三，四五（六）", 30) == ["一二", "三，四", "五", "（六）"]


@pytest.mark.parametrize("word", ["2015-03-06", "12,345.67", "13831401234"])
def test_numbers_and_dates_stay_whole(word: str) -> None:
    assert any(word in line for line in lines(f"一二三四{word}五六", 70))


def test_a_word_wider_than_the_line_breaks_where_it_must() -> None:
    found = lines("a" * 100, 50)

    assert "".join(found) == "a" * 100
    assert all(width_of(line, SONG) <= 50 for line in found)


def test_the_indent_stands_before_the_first_line_of_each_paragraph() -> None:
    found = wrap("一二三四\n五六", SONG, 30, 20)

    assert [(plain(line), line.indent) for line in found] == [("一", 20), ("二三四", 0), ("五", 20), ("六", 0)]


def test_what_was_filled_in_is_underlined_with_its_blanks() -> None:
    line = single("", SONG)
    assert line.runs == ()
    (line,) = wrap([Piece("检查人"), Piece("  ", under=True)], SONG, 100)

    assert [(run.text, run.under) for run in line.runs] == [("检查人", False), ("  ", True)]


@given(st.text(max_size=200), st.integers(20, 200))
def test_no_character_is_lost_and_no_line_too_wide(text: str, width: int) -> None:
    found = wrap(text, SONG, width)

    assert "".join(map(plain, found)).replace(" ", "") == clean(text).replace(" ", "").replace("\n", "")
    assert all(line.width <= width + 0.1 for line in found)


@given(st.text(alphabet="安全，。（）「」1a ", max_size=80))
def test_punctuation_keeps_its_place_when_it_can(text: str) -> None:
    found = [line for line in lines(text, 60) if line]

    for before, after in pairwise(found):
        crowded = sum(c in NEVER_FIRST or c in NEVER_LAST for c in before[-5:] + after[:5]) > 3
        assert crowded or " " in text or (after[0] not in NEVER_FIRST and before[-1] not in NEVER_LAST)
