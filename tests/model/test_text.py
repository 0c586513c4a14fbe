"""Texts as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.model.text import document_number, name_key, normalise, people, tidy


def test_normalise_forgives_width_and_blanks() -> None:
    assert normalise("　整改\n期限（必填）： ") == "整改期限(必填):"
    assert normalise("Ａ１，") == "A1,"


def test_tidy_keeps_what_is_written_and_drops_what_cannot_be_seen() -> None:
    assert tidy(" 𬱟\u200b堃\r\n，（甲） \x07") == "𬱟堃\n，（甲）"


@given(st.text(max_size=50))
def test_tidy_once_is_enough(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


@pytest.mark.parametrize(
    "other",
    ["青岭（北山）铁矿有限公司 ", "青岭(北山)铁矿有限公司", "青 岭（北山）铁矿有限公司", "青岭北山铁矿有限公司"],
)
def test_name_key_forgives_brackets_width_and_blanks(other: str) -> None:
    assert name_key(other) == name_key("青岭（北山）铁矿有限公司")


def test_name_key_tells_names_apart() -> None:
    assert name_key("青岭铁矿一厂") != name_key("青岭铁矿二厂")


@pytest.mark.parametrize(
    "written", ["冀政办函[2014]44号", "冀政办函（2014）44号", "冀政办函(2014) 44号", "冀政办函【2014】４４号"]
)
def test_document_number_has_the_brackets_of_the_standard(written: str) -> None:
    assert document_number(written) == "冀政办函〔2014〕44号"


def test_brackets_without_a_year_stay() -> None:
    assert document_number("承安（办）〔2025〕3号") == "承安（办）〔2025〕3号"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王 磊", ["王磊"]),
        ("王　磊", ["王磊"]),
        ("李𬱟 徐霞", ["李𬱟", "徐霞"]),
        ("王 磊 李 明", ["王磊", "李明"]),
        ("李明 王 磊", ["李明", "王磊"]),
        ("王 小 明", ["王小明"]),
        ("欧阳 锋", ["欧阳锋"]),
        ("康国志、余明磊", ["康国志", "余明磊"]),
        ("王磊,李明;赵四／钱五\n孙六", ["王磊", "李明", "赵四", "钱五", "孙六"]),
        ("John Smith、李明", ["John Smith", "李明"]),
        (" 、", []),
    ],
)
def test_people(text: str, names: list[str]) -> None:
    assert people(text) == names
