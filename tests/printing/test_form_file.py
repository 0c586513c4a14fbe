from pathlib import Path

import pytest

import safety_desk.records  # noqa: F401 - declares the kinds
from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.record import KINDS
from safety_desk.printing.form_file import check_form, load_form, load_forms, read_form

FIELDS = [Field("主题", name="topic"), Field("内容", name="content")]


def form(body: str) -> str:
    return f'code = "x"\ntitle = "表"\nrecord = "training"\ncolumns = [24, 61, 24, 61]\n{body}'


def test_every_shipped_form_fits_its_record() -> None:
    forms = load_forms()

    assert {"meeting", "meeting_sign_in", "inspection", "training_session", "training_sign_in"} <= set(forms)
    for found in forms.values():
        record = KINDS[found.record]
        check_form(found, record.fields(), {name: line.fields() for name, line in record.lines.items()})


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ('[[block]]\nkind = "grid"\nrows = [[{ field = "topic", across = 2 }]]', "第1行（topic）占3格，应占4格"),
        ('[[block]]\nkind = "table"', "没有“table”这种块"),
        ('[[block]]\nkind = "grid"\nrows = [[{ fild = "topic" }]]', "不认识“fild”"),
        ('paper = "A5"', "没有“A5”这种纸"),
        ("[[block]\n", "写法不对"),
    ],
)
def test_a_faulty_file_is_refused_by_name(body: str, words: str) -> None:
    with pytest.raises(Refused) as refused:
        read_form(form(body), "x.toml")

    assert "x.toml" in str(refused.value)
    assert words in str(refused.value)


@pytest.mark.parametrize(
    "body",
    [
        'left = "{teacher}"',
        '[[block]]\nkind = "grid"\nrows = [[{ field = "teacher", across = 3 }]]',
        '[[block]]\nkind = "grid"\nrows = [[{ field = "topic", instead = "teacher", across = 3 }]]',
        '[[block]]\nkind = "text"\ntext = "由{teacher}讲"',
        '[[block]]\nkind = "lines"\nlines = "sign_in"\ncolumns = [{ field = "teacher" }]',
        '[[block]]\nkind = "lines"\nlines = "teacher"',
    ],
)
def test_a_field_the_record_lacks_is_refused_by_name(body: str) -> None:
    with pytest.raises(Refused, match=r"x\.toml.*没有“teacher”"):
        check_form(read_form(form(body), "x.toml"), FIELDS, {"sign_in": FIELDS})


def test_a_form_in_the_countys_folder_wins(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text(form("").replace('"x"', '"meeting"'), "utf-8")

    assert load_forms(tmp_path)["meeting"].title == "表"
    assert load_forms(tmp_path / "none")["meeting"].title == "安全生产会议记录"


def test_a_file_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_bytes(b"\xff\xfe\x00")

    with pytest.raises(Refused, match=r"own\.toml.*读不出来"):
        load_form(tmp_path / "own.toml")
