"""Values between surfaces: what is written becomes a value, what is shown is read back."""

import json
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from safety_desk.model.field import Field, OtherWord
from safety_desk.model.findings import BadValue
from safety_desk.model.text import tidy
from safety_desk.model.values import KEEP, from_json, masked, problems, read, show, to_json


class Level(StrEnum):
    ORDINARY = "一般"
    MAJOR = "重大"


class Class(StrEnum):
    LICENCES = "A01资质证照"
    OTHER = "其他"


TEXT = Field("部位", "place")
WHOLE = Field("人数", "workers", int, unit="人")
MONEY = Field("整改资金", "cost", Decimal, decimals=4, unit="万元")
YES = Field("是否归档", "filed", bool)
DAY = Field("日期", "day", date)
MOMENT = Field("时间", "at", datetime)
LEVEL = Field("级别", "level", Level)
PEOPLE = Field("检查人员", "officers", people="many")
PHONE = Field("电话", "phone", mask="phone", check="phone")
ID = Field("身份证号", "id_number", mask="id", check="idcard")
CODE = Field("统一社会信用代码", "code", check="uscc")

EARLIEST = datetime.fromisoformat("1950-01-01")
VALUES: list[tuple[Field, st.SearchStrategy[Any]]] = [
    (TEXT, st.text(max_size=40).map(tidy).map(lambda text: text or None)),
    (WHOLE, st.integers(-(10**12), 10**12)),
    (MONEY, st.decimals(-(10**8), 10**8, places=4)),
    (YES, st.booleans()),
    (DAY, st.dates(date(1900, 1, 1), date(2100, 12, 31))),
    (
        MOMENT,
        st.datetimes(EARLIEST).map(lambda t: t.replace(year=min(t.year, 2099), day=1, second=0, microsecond=0)),
    ),
    (LEVEL, st.sampled_from(Level) | st.text("甲乙丙a1", min_size=1, max_size=5).map(OtherWord)),
    (PEOPLE, st.lists(st.sampled_from(["王磊", "李𬱟", "赵㛃晓"]), min_size=1).map("、".join)),
]


@pytest.mark.parametrize(("field", "values"), VALUES, ids=lambda part: getattr(part, "name", ""))
@given(data=st.data())
def test_what_is_shown_is_read_back(field: Field, values: st.SearchStrategy[Any], data: st.DataObject) -> None:
    value = data.draw(values)
    assert read(field, show(field, value)) == value


@pytest.mark.parametrize(("field", "values"), VALUES, ids=lambda part: getattr(part, "name", ""))
@given(data=st.data())
def test_json_gives_the_value_back(field: Field, values: st.SearchStrategy[Any], data: st.DataObject) -> None:
    value = data.draw(values)
    back = from_json(field, json.loads(json.dumps(to_json(field, value))))
    assert (back, type(back)) == (value, type(value))


def test_shown() -> None:
    assert show(DAY, date(2025, 3, 6)) == "2025-03-06"
    assert show(MOMENT, datetime.fromisoformat("2025-03-06T09:30")) == "2025-03-06 09:30"
    assert (show(YES, True), show(YES, False), show(YES, None)) == ("是", "否", "")
    assert show(LEVEL, OtherWord("较大")) == "其他（较大）"
    assert show(MONEY, Decimal("3.5000")) == "3.5"


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        *((WHOLE, text, 50) for text in ("50", "50人", "约50人", "约50", "５０", "50余人", "50多人", 50.0)),
        (WHOLE, "1,200", 1200),
        (WHOLE, "300万", 3_000_000),
        *((MONEY, text, Decimal(3)) for text in ("3", "3万元", "3万", "30000元", "３.0")),
        (MONEY, "300万", Decimal(300)),
        (MONEY, 12.340000000000002, Decimal("12.34")),
        (TEXT, 20260305.0, "20260305"),
        (TEXT, date(2025, 3, 6), "2025-03-06"),
        (PHONE, 17729229353.0, "17729229353"),
        (PHONE, "1.3812345678E+10", "13812345678"),
        (PHONE, " 18142865279'", "18142865279"),
        (CODE, "９１130821ka7ecg2gkg", "91130821KA7ECG2GKG"),
        (Field("来文字号"), "冀政办函[2014] 44号", "冀政办函〔2014〕44号"),
        (PEOPLE, "王 磊，李𬱟 徐霞", "王磊、李𬱟、徐霞"),
    ],
)
def test_read(field: Field, text: object, value: object) -> None:
    assert read(field, text) == value


@pytest.mark.parametrize("word", ["是", "√", "有", "1", "已", "已销号", "Y", 1.0, True])
def test_yes(word: object) -> None:
    assert read(YES, word) is True


@pytest.mark.parametrize("word", ["否", "×", "无", "0", "未", "X", 0.0, False])
def test_no(word: object) -> None:
    assert read(YES, word) is False


@pytest.mark.parametrize("field", [DAY, WHOLE, LEVEL, PEOPLE, PHONE, YES])
@pytest.mark.parametrize("text", ["", " ", "/", "——", None])
def test_a_stroke_says_nothing(field: Field, text: str | None) -> None:
    assert read(field, text) is None


def test_a_word_outside_the_list_is_kept() -> None:
    value = read(LEVEL, "较大")
    assert isinstance(value, OtherWord)
    assert read(LEVEL, "其他（较大）") == value
    assert read(LEVEL, " 重 大 ") is Level.MAJOR
    assert read(Field("类别", "c", Class), "资质证照") is Class.LICENCES
    assert read(Field("类别", "c", Class), "其他") is Class.OTHER


@pytest.mark.parametrize(
    ("field", "raw", "sentence"),
    [
        (ID, 1.3082119900307e17, "末位已丢失"),
        (TEXT, 10**15, "末位已丢失"),
        (PHONE, "1.38E+10", "后几位已丢失"),
        (WHOLE, "三十来个", "不是数"),
        (WHOLE, 12.5, "整数"),
        (MONEY, "0.123456", "最多4位"),
        (YES, "大概", "是"),
        (WHOLE, "9999999999999999", "太大"),
    ],
)
def test_what_is_no_value_is_told(field: Field, raw: object, sentence: str) -> None:
    with pytest.raises(BadValue, match=sentence):
        read(field, raw)


def test_masked_text_means_leave_it() -> None:
    for field, value in ((PHONE, "138-1234-5678"), (ID, "11010519491231002X")):
        assert read(field, masked(field, value)) is KEEP
    assert read(TEXT, "A*B") == "A*B"


@pytest.mark.parametrize(
    ("field", "value", "shown"),
    [
        (PHONE, "13812345678", "138****5678"),
        (PHONE, "138-1234-5678/0314-2123456", "138****5678/031****3456"),
        (PHONE, "2123456", "212***56"),
        (ID, "11010519491231002X", "110105**********2X"),
        (TEXT, "13812345678", "13812345678"),
        (PHONE, None, ""),
    ],
)
def test_masked(field: Field, value: str | None, shown: str) -> None:
    assert masked(field, value) == shown


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (CODE, "91350100M000100Y43"),
        (CODE, "130821000012345"),
        (ID, "11010519491231002X"),
        (PHONE, "138-1234-5678、0314-2123456"),
        (PHONE, "13812345678 13912345678"),
        (PHONE, "12350"),
        (WHOLE, 0),
    ],
)
def test_nothing_wrong(field: Field, value: object) -> None:
    assert problems(field, value) == []


@pytest.mark.parametrize(
    ("field", "value", "word"),
    [
        (CODE, "91350100M000100Y44", "校验位"),
        (CODE, "91350100M000100Y4", "17位"),
        (CODE, "9135010OM000100Y43", "I、O"),
        (ID, "110105194912310021", "校验位"),
        (ID, "11010519491331002X", "出生日期"),
        (ID, "110105491231002", "15位"),
        (PHONE, "138123456", "不像电话"),
        (WHOLE, -3, "负数"),
        (Field("部位", length=3), "四个字啊", "超过3个字"),
    ],
)
def test_what_looks_wrong(field: Field, value: object, word: str) -> None:
    found = problems(field, value)
    assert len(found) == 1
    assert word in found[0]


def _answer(field: Field, raw: object) -> str:
    try:
        problems(field, read(field, raw, year=2025))
    except BadValue as fault:
        return str(fault)
    return "。"


@given(
    st.sampled_from([field for field, _ in VALUES] + [PHONE, ID, CODE]),
    st.text(max_size=30) | st.floats() | st.integers(),
)
def test_anything_is_a_value_or_a_sentence(field: Field, raw: object) -> None:
    assert _answer(field, raw).endswith("。")


@pytest.mark.parametrize("raw", [float("nan"), float("inf"), -float("inf")])
def test_what_is_no_number_at_all(raw: float) -> None:
    for field in (WHOLE, MONEY, DAY, PHONE):
        assert _answer(field, raw) != "。"


def test_json_of_another_field_is_refused() -> None:
    with pytest.raises(BadValue, match="日期"):
        from_json(DAY, "明天")
