"""Names that every system keeps as they are."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.model.names import NAME_LIMIT, check_name, check_path, fold, safe_name, width

NASTY = st.text(
    st.characters() | st.sampled_from('<>:"/\\|?*%\r\n\t .~\u200b\u202e\ufeff\u00a0\u0301éＡßİǅ'), max_size=90
)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("整改通知书.pdf", "整改通知书.pdf"),
        ('a/b\\c:d*e?f"g<h>i|j%k.txt', "a_b_c_d_e_f_g_h_i_j_k.txt"),
        ("附件\u200b一\u202e.pdf", "附件一.pdf"),
        ("两\r\n行", "两 行"),
        ("末尾的点. .", "末尾的点"),
        ("cafe\u0301.pdf", "café.pdf"),
        ("CON", "_CON"),
        ("aux.tar.gz", "_aux.tar.gz"),
        ("Com¹ .txt", "_Com¹.txt"),
        ("console.txt", "console.txt"),
        ("~$锁.docx", "$锁.docx"),
        (" \u3000", "未命名"),
        ("..", "未命名"),
    ],
)
def test_name_is_made_safe(text: str, name: str) -> None:
    assert safe_name(text) == name


@given(NASTY)
def test_every_text_gives_a_name_that_passes_the_check(text: str) -> None:
    name = safe_name(text)
    assert check_name(name) == ""
    assert width(name) <= NAME_LIMIT
    assert len(name.encode("utf-8")) <= 255
    assert safe_name(name) == name


@given(st.lists(NASTY, min_size=2, max_size=12), NASTY)
def test_names_of_one_folder_differ_on_systems_that_ignore_case(texts: list[str], twice: str) -> None:
    taken: set[str] = set()
    names = [safe_name(text, taken) for text in (*texts, twice, twice.swapcase())]
    assert len({unicodedata.normalize("NFC", name).casefold() for name in names}) == len(names)
    assert not any(check_name(name) for name in names)


def test_shortening_keeps_the_extension_and_whole_characters() -> None:
    name = safe_name("𠮷" * 80 + ".pdf")
    assert name.endswith("𠮷.pdf")
    assert width(name) == NAME_LIMIT


def test_second_file_of_a_name_is_told_apart_before_the_extension() -> None:
    taken = {fold("现场照片.jpg")}
    assert safe_name("现场照片.JPG", taken) == "现场照片-2.JPG"


@pytest.mark.parametrize(
    "path",
    ["/a", "a//b", "a/../b", "./a", "a/", "", "a\\b", "C:/a", "a/nul.txt", "a/b.", "~/a", "a/cafe\u0301", "a%b",
     "甲" * 61, "/".join(["文件夹"] * 31), "a\u200bb", "a\nb"],
)  # fmt: skip
def test_path_that_cannot_stand_in_a_package_is_named(path: str) -> None:
    assert check_path(path)


def test_path_of_an_archived_document_passes() -> None:
    assert check_path("data/电子档案/2024/05会议记录/J001-WS·2024-D30-AJZ-0001/J001-WS·2024-D30-AJZ-0001-001.pdf") == ""
