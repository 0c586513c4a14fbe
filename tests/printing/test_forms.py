import dataclasses
import unicodedata
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from safety_desk.model.findings import Refused
from safety_desk.printing.clean import clean
from safety_desk.printing.fonts import missing
from safety_desk.printing.form_file import Block, load_forms, read_form
from safety_desk.printing.forms import draw_form, draw_forms
from safety_desk.printing.preview import page_count
from safety_desk.printing.printed import Picture
from tests.printing.reading import INSPECTION, LONG, MEETING, STATION, TRAINING, pages_of, record, squeezed, text_of

FORMS = load_forms()


def test_the_meeting_record_says_what_was_said() -> None:
    text = text_of(
        draw_form(FORMS["meeting"], dataclasses.replace(MEETING, archive_number="D024-2015·AJZ·Y-0012"), STATION)
    )

    for words in (
        "档号：D024-2015·AJZ·Y-0012",
        "2015年3月6日9时",
        "应到32人，实到30人",
        "安委会全体会议",
        "主持人（签字）",
    ):
        assert words in text
    assert squeezed(LONG) in text


def test_the_hour_stands_for_the_day_and_the_day_for_a_missing_hour() -> None:
    without = record("meeting", {**MEETING.values, "held_at": None})

    text = text_of(draw_form(FORMS["meeting"], without, STATION))

    assert "时间2015年3月6日" in text
    assert "9时" not in text


def test_a_sign_in_sheet_has_twenty_places_a_page_and_its_heading_on_each() -> None:
    first, second = pages_of(draw_form(FORMS["training_sign_in"], TRAINING, STATION))

    assert "签名" in first
    assert "签名" in second
    assert "序号" in second
    assert "\n20" in first.replace("\r", "")
    assert "\n40" in second.replace("\r", "")
    assert "𬱟伟" in first


def test_the_inspection_record_names_officers_and_ticks_the_type() -> None:
    text = text_of(draw_form(FORMS["inspection"], INSPECTION, STATION))

    assert "检查人员赵敏、王磊，证件号码为冀H-0123、冀H-0124" in text
    assert "□✓专项检查" in text
    assert "□日常检查" in text
    assert "2015年3月6日9时至2015年3月6日11时30分" in text


def test_a_blank_form_is_printed_without_a_record() -> None:
    text = text_of(draw_form(FORMS["inspection"], record("inspection", {}), STATION))

    assert "被检查单位：" in text
    assert "None" not in text


def test_a_batch_counts_the_pages_of_each_record_by_itself() -> None:
    pages = pages_of(draw_forms(FORMS["meeting"], [MEETING, MEETING], STATION))

    assert [squeezed(page).endswith("第1页，共1页") for page in pages] == [True, True]


def test_a_long_text_fills_as_many_pages_as_it_needs() -> None:
    content = "".join(f"第{n}句话。" for n in range(1500))

    pdf = draw_form(FORMS["meeting"], record("meeting", {**MEETING.values, "content": content}), STATION)

    assert page_count(pdf) > 4
    assert all("续页" in page for page in pages_of(pdf)[1:])
    text = text_of(pdf)
    assert all(f"第{n}句" in text for n in range(0, 1500, 7))


def test_markup_prints_as_it_was_typed() -> None:
    values = {**MEETING.values, "content": '<b>粗</b>&amp;<img src="http://x/y.png"/>{township}'}

    assert '<b>粗</b>&amp;<imgsrc="http://x/y.png"/>{township}' in text_of(
        draw_form(FORMS["meeting"], record("meeting", values), STATION)
    )


def test_a_form_for_another_record_is_refused() -> None:
    with pytest.raises(Refused, match=r"meeting\.toml"):
        draw_form(FORMS["meeting"], INSPECTION, STATION)


def test_photos_print_with_their_words_and_a_broken_one_says_so() -> None:
    target = BytesIO()
    Image.new("RGB", (60, 40), "red").save(target, "PNG")
    shown = record("meeting", {}, pictures=[Picture(target.getvalue(), "会场"), Picture(b"broken", "签到处")])
    form = dataclasses.replace(FORMS["meeting"], blocks=(Block("pictures", height=60),))

    text = text_of(draw_form(form, shown, STATION))

    assert "会场" in text
    assert "照片打不开：签到处" in text


def test_text_blocks_underline_what_is_filled_in_and_leave_room_for_what_is_not() -> None:
    body = '[[block]]\nkind = "text"\nunder = true\ntext = "检查人员{officers}，场所{place}。"\n'
    form = read_form(f'code = "x"\ntitle = "表"\nrecord = "inspection"\ncolumns = [1]\n{body}', "x.toml")

    text = pages_of(draw_form(form, record("inspection", {"officers": "赵敏"}), STATION))[0]

    assert "检查人员 赵敏 ，场所　　　　　　。" in text


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=400))
def test_any_text_prints_on_every_form(text: str) -> None:
    _every_form_prints(text)


@pytest.mark.slow
@settings(max_examples=5000, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=1000))
def test_any_of_many_texts_prints_on_every_form(text: str) -> None:
    _every_form_prints(text)


def _every_form_prints(text: str) -> None:
    for sample in (MEETING, INSPECTION, TRAINING):
        values = {field.name: text for field in sample.fields if field.type is str}
        filled = record(sample.kind, values, {"sign_in": [{"name": text}]} if "sign_in" in sample.lines else None)
        for form in FORMS.values():
            if form.record == sample.kind:
                pdf = draw_form(form, filled, STATION)
                copied = unicodedata.normalize("NFKC", text_of(pdf))
                plain = set(squeezed(clean(text))) - set(missing([text]))
                assert not [char for char in plain if ord(char) > 0x2E80 and _lost(char, copied)]


def _lost(char: str, copied: str) -> bool:
    """Whether a letter does not copy out; a ligature copies out as its letters."""
    return char.isalnum() and not set(unicodedata.normalize("NFKC", char)) <= set(copied)
