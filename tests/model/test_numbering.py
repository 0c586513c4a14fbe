"""Serial numbers by pattern and 档号 by DA/T 22-2015 §1.5."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.model.findings import BadValue, Refused
from safety_desk.model.numbering import (
    ArchiveNumber,
    archive_number,
    compose_number,
    parse_archive_number,
    pattern_of,
    serial_of,
)

_RULE = re.compile(r"^[A-Z0-9]{4}-[A-Z]{2}(·[A-Z0-9]{2})?·\d{4}-(Y|D30|D10)(-[A-Z0-9]{3})?-\d{4}$")
_INSPECTION = "检〔{year}〕{serial}号"


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        ("incoming", "收〔2025〕7号"),
        ("outgoing", "青安〔2025〕7号"),
        ("bulletin", "〔2025〕第7期"),
        ("responsibility_letter", "责〔2025〕7号"),
        ("inspection", "检〔2025〕7号"),
        ("hazard", "〔2025〕隐字0007"),
    ],
)
def test_numbers_are_written_as_on_paper(kind: str, number: str) -> None:
    pattern = pattern_of(kind)
    assert pattern is not None
    assert compose_number(pattern, year=2025, serial=7, word="青安") == number


def test_a_kind_without_numbers_has_no_pattern() -> None:
    assert pattern_of("training_session") is None


def test_without_the_word_of_the_station_there_is_no_document_number() -> None:
    with pytest.raises(Refused, match="机关代字"):
        compose_number("{word}〔{year}〕{serial}号", year=2025, serial=1)


@given(st.integers(1990, 2090), st.integers(1, 999999))
def test_a_number_gives_back_its_serial(year: int, serial: int) -> None:
    assert serial_of(_INSPECTION, compose_number(_INSPECTION, year=year, serial=serial), year=year) == serial


@pytest.mark.parametrize("text", ["检[2025]45号", "检（２０２５）45号", "检【2025】 045 号"])
def test_brackets_width_and_leading_zeros_do_not_matter(text: str) -> None:
    assert serial_of(_INSPECTION, text, year=2025) == 45


@pytest.mark.parametrize("text", ["检〔2024〕45号", "收〔2025〕45号", "（冀承）安监检记〔2025〕45号", "45"])
def test_a_number_of_another_series_takes_no_serial_here(text: str) -> None:
    assert serial_of(_INSPECTION, text, year=2025) is None


def test_another_issuers_number_takes_no_serial_of_ours() -> None:
    pattern = "{word}〔{year}〕{serial}号"
    assert serial_of(pattern, "青安办〔2025〕3号", year=2025, word="青安") is None
    assert serial_of(pattern, "青安〔2025〕3号", year=2025, word="青安") == 3


def test_an_archive_number_of_the_standard() -> None:
    assert archive_number("Z109", 2011, "Y", "BGS", 1) == "Z109-WS·2011-Y-BGS-0001"
    assert archive_number("J001", 2024, "30", "", 26) == "J001-WS·2024-D30-0026"


def test_before_the_fonds_is_known_there_is_only_a_running_number() -> None:
    assert archive_number("", 2024, "10", "AJZ", 26) == "2024-D10-AJZ-0026"
    with pytest.raises(Refused, match="全宗号"):
        str(ArchiveNumber("", 2024, "10", 26, "AJZ"))


@given(
    st.from_regex(r"[A-Z0-9]{4}", fullmatch=True),
    st.integers(1900, 2999),
    st.sampled_from(["Y", "30", "10"]),
    st.sampled_from(["", "AJZ", "QYJ", "001"]),
    st.integers(1, 9999),
)
def test_an_archive_number_keeps_the_rule_and_comes_apart_again(
    fonds: str, year: int, period: str, org: str, serial: int
) -> None:
    parts = ArchiveNumber(fonds, year, period, serial, org)
    assert _RULE.match(str(parts))
    assert parse_archive_number(str(parts)) == parts


@pytest.mark.parametrize(
    "parts",
    [
        ArchiveNumber("J1", 2024, "30", 1),
        ArchiveNumber("J001", 2024, "30", 1, "AJ"),
        ArchiveNumber("J001", 2024, "30", 10000),
        ArchiveNumber("J001", 2024, "30", 0),
    ],
)
def test_parts_that_do_not_fit_are_refused(parts: ArchiveNumber) -> None:
    with pytest.raises(Refused, match="不是规范的档号"):
        str(parts)


@pytest.mark.parametrize("text", ["", "J001-WS-2024-D30-0001", "J001-WS·2024-D20-0001", "J001-WS·2024-D30-08-0001"])
def test_a_text_that_is_no_archive_number_is_a_bad_value(text: str) -> None:
    with pytest.raises(BadValue):
        parse_archive_number(text)
