"""Headings of many townships, each to its field."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safety_desk.exchange.heading_match import SURE, Heading, Vocabulary, match_columns
from safety_desk.exchange.synonyms import table
from safety_desk.model.field import Field
from safety_desk.model.record import KINDS, Record
from safety_desk.records import kinds_in_order

LEDGERS: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("heading_variants.toml").read_text(encoding="utf-8")
)["ledger"]


def _headings(words: list[str]) -> list[Heading]:
    return [Heading((place,), (word,)) for place, word in enumerate(words)]


def _matched(words: list[str], fields: tuple[Field, ...], kind: str = "") -> list[str]:
    found = match_columns(_headings(words), Vocabulary(fields, kind), {})
    return [match.field.name if match.field else "" for match in found]


@pytest.mark.parametrize("ledger", LEDGERS, ids=lambda ledger: "|".join(ledger["fields"])[:40])
def test_headings_of_other_ledgers(ledger: dict[str, Any]) -> None:
    wanted = ledger["fields"]
    assert (
        dict(zip(wanted, _matched(list(wanted), KINDS[ledger["kind"]].fields(), ledger["kind"]), strict=True)) == wanted
    )


@pytest.mark.parametrize("record", kinds_in_order(), ids=lambda record: record.kind.code)
def test_our_own_headings_are_our_fields(record: type[Record]) -> None:
    fields = record.fields()
    assert _matched([f.label for f in fields], fields, record.kind.code) == [f.name for f in fields]


PERSONS = (
    Field("主要负责人", "head", people="one"),
    Field("主要负责人手机", "head_phone", mask="phone", aliases=("联系电话",)),
    Field("安全负责人", "manager", people="one", aliases=("安全管理人员",)),
    Field("安全负责人手机", "manager_phone", mask="phone"),
)


def test_a_heading_under_another_belongs_to_it() -> None:
    parts = [("安全负责人", "联系电话"), ("安全负责人", "姓名"), ("主要负责人", "姓名"), ("主要负责人", "联系电话")]
    headings = [Heading((place,), words) for place, words in enumerate(parts)]
    found = match_columns(headings, Vocabulary(PERSONS), {})
    assert [m.field.name if m.field else "" for m in found] == ["manager_phone", "manager", "head", "head_phone"]


def test_a_bare_phone_belongs_to_the_person_before_it() -> None:
    words = ["主要负责人", "手机", "安全管理人员/联系电话", "安全负责人"]
    assert _matched(words, PERSONS) == ["head", "head_phone", "manager_phone", "manager"]


@pytest.mark.parametrize(
    "word", ["*检查日期：", "检 查\n日 期", "检查日期（必填）", "检查日期(年月日)", "检查时间", "【检查日期】"]
)
def test_marks_units_and_line_breaks_do_not_matter(word: str) -> None:
    assert _matched([word], (Field("检查日期", "day", date),)) == ["day"]


def test_values_decide_where_words_leave_it_open() -> None:
    fields = (Field("检查日期", "day", date, aliases=("检查情况",)), Field("情况说明", "text", aliases=("检查情况",)))
    heading = Heading((0,), ("检查情况",))
    told = match_columns([heading], Vocabulary(fields), {heading: ["已整改", "未整改", "良好"]})[0]
    dated = match_columns([heading], Vocabulary(fields), {heading: ["3月6日", "3.8", "2025.3.9"]})[0]
    assert told.field is fields[1]
    assert dated.field is fields[0]


def test_a_long_heading_is_a_guess_by_its_end() -> None:
    match = match_columns(_headings(["检查组发现的隐患内容"]), Vocabulary((Field("隐患内容", "text"),)), {})[0]
    assert match.field is not None
    assert match.score < SURE
    assert _matched(["被检查单位负责人"], (Field("被检查单位", "unit"), Field("负责人", "head"))) == [""]


def test_a_serial_number_is_no_number_of_ours() -> None:
    fields = (Field("编号", "number"),)
    heading = Heading((0,), ("编号",))
    assert match_columns([heading], Vocabulary(fields), {heading: [1.0, 2.0, 3.0]})[0].field is None
    assert match_columns([heading], Vocabulary(fields), {heading: ["YH-1", "YH-2"]})[0].field is fields[0]


def _names(kind: str) -> set[str]:
    return {f.name for f in KINDS[kind].fields()}


def test_the_synonym_table_speaks_of_fields_that_exist() -> None:
    for kind, words in table("heading").items():
        assert set(words.values()) <= _names(kind)
    for kind, fields in [*table("value").items(), *table("split").items(), *table("move").items()]:
        assert kind == "any" or set(fields) <= _names(kind)
    for rules in table("split").values():
        assert all(f"(?P<{name}>" in rule for name in rules for rule in rules[name])


def test_the_synonym_table_speaks_of_words_that_exist() -> None:
    for kind, fields in table("value").items():
        for name, words in fields.items() if kind != "any" else ():
            choices = next(f for f in KINDS[kind].fields() if f.name == name).choices
            assert set(words.values()) <= set(choices)
    for kind, fields in table("move").items():
        for moves in (move for words in fields.values() for move in words.values()):
            for name, word in moves.items():
                target = next(f for f in KINDS[kind].fields() if f.name == name)
                assert word in (target.choices or ("是", "否"))
