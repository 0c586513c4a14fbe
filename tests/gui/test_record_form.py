"""The entry form: what is typed becomes values, nothing typed is lost, Enter walks through all of it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame
from pytestqt.qtbot import QtBot

from safety_desk.gui.record_form import RecordForm
from safety_desk.gui.suggestions import Reply, Source, Suggestion
from safety_desk.model.field import Field, OtherWord
from safety_desk.model.findings import Refused

TODAY = date(2026, 11, 20)


class Level(StrEnum):
    COMMON = "一般"
    MAJOR = "重大"


FIELDS = (
    Field("日期", "day", date, required=True, section="基本情况"),
    Field("内容", "content", str, length=10, section="基本情况"),
    Field("人数", "heads", int, unit="人", section="基本情况"),
    Field("经费", "money", Decimal, decimals=2, section="处理"),
    Field("级别", "level", Level, section="处理"),
    Field("已办结", "closed", bool, section="处理"),
    Field("单位", "unit", str, link="enterprise", section="处理"),
    Field("参加人", "people", str, people="many", section="处理"),
    Field("经过", "story", str, long=True, section="处理"),
)
LINES = {"rows": ("签到", (Field("姓名", "name", str), Field("人数", "heads", int)))}
VALUES: dict[str, Any] = {
    "day": date(2026, 3, 5),
    "content": "查灭火器",
    "heads": 12,
    "money": Decimal("3.50"),
    "level": Level.MAJOR,
    "closed": False,
    "unit": "鑫源选矿厂",
    "unit_id": "e1",
    "people": "王磊、赵敏",
    "story": "第一行\n第二行",
    "rows": [{"name": "王磊", "heads": 1}, {"name": "赵敏", "heads": None}],
}


@pytest.fixture
def form(qtbot: QtBot) -> RecordForm:
    made = RecordForm(FIELDS, LINES, lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(900, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def test_values_of_every_type_come_back_as_they_were_filled_in(form: RecordForm) -> None:
    form.fill(VALUES)
    assert form.values() == VALUES


def test_an_empty_form_gives_nothing_for_every_type(form: RecordForm) -> None:
    assert all(value is None or value == [] for value in form.values().values())


def test_a_word_outside_the_list_is_kept_and_shown(form: RecordForm) -> None:
    form.fill({"level": OtherWord("较大")})
    assert form.boxes["level"].editor.raw() == "其他（较大）"
    assert form.values()["level"] == OtherWord("较大")


def test_text_that_cannot_be_read_is_told_under_its_field_and_kept_for_the_draft(form: RecordForm) -> None:
    form.boxes["day"].editor.put("十一月")
    form.boxes["content"].editor.put("这句话比十个字还要长一些")
    with pytest.raises(Refused) as told:
        form.values()
    assert set(told.value.fields) == {"day", "content"}
    assert "最多 10 个字" in form.boxes["content"].message()
    assert form.draft()["day"] == "十一月"


def test_typing_over_a_linked_name_drops_its_id(form: RecordForm) -> None:
    form.fill(VALUES)
    line = form.boxes["unit"].editor.widget
    QTest.keyClick(line, Qt.Key.Key_Backspace)
    QTest.keyClick(line, Qt.Key.Key_A)
    assert form.values()["unit_id"] is None


def test_a_suggested_unit_is_taken_by_enter_and_the_focus_moves_on(qtbot: QtBot) -> None:
    offers = [Suggestion("鑫源选矿厂", "e1", "非煤矿山，北沟村"), Suggestion("兴源小卖部", "e2", "九小场所")]

    def answer(typed: str, reply: Reply) -> None:
        reply(offers if typed == "xy" else [])

    def source(field: Field) -> Source | None:
        return answer if field.name == "unit" else None

    form = RecordForm(FIELDS, {}, lambda: TODAY, source)
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    line = form.boxes["unit"].editor.widget
    line.setFocus()
    QTest.keyClicks(line, "xy")
    qtbot.waitUntil(lambda: any(f.isVisible() for f in form.findChildren(QFrame, "suggestions")), timeout=2000)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert form.draft()["unit"] == "鑫源选矿厂"
    assert form.draft()["unit_id"] == "e1"
    assert QApplication.focusWidget() is form.boxes["people"].editor.widget


def test_enter_walks_through_fields_and_rows_and_tells_the_end(form: RecordForm, qtbot: QtBot) -> None:
    form.fill({"rows": [{"name": "王磊", "heads": 1}]})
    last = form.sheets["rows"].order()[-1]
    qtbot.waitUntil(last.isVisible)
    form.boxes["day"].editor.widget.setFocus()
    visited = []
    with qtbot.waitSignal(form.at_end, timeout=2000):
        for _ in range(len(FIELDS) + 3):
            focused = QApplication.focusWidget()
            assert focused is not None
            visited.append(focused.objectName())
            if focused.objectName() == "story":
                form.sheets["rows"].order()[0].setFocus()
            else:
                QTest.keyClick(focused, Qt.Key.Key_Return)
    assert visited == [f.name for f in FIELDS] + ["name", "heads", "name"]
    QTest.keyClick(form.boxes["content"].editor.widget, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is form.boxes["day"].editor.widget


def test_the_last_row_is_always_empty_and_rows_pasted_from_a_sheet_fill_it(form: RecordForm) -> None:
    sheet = form.sheets["rows"]
    QGuiApplication.clipboard().setText("王磊\t1\n赵敏\t2\n孙浩\t3\n")
    cell = sheet.order()[-1]
    cell.setFocus()
    QTest.keyClick(cell, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [row["name"] for row in form.values()["rows"]] == ["王磊", "赵敏", "孙浩"]
    assert sheet.order()[-1] is not cell
    last = sheet.order()[-1]
    QTest.keyClicks(last, "9")
    assert len(form.values()["rows"]) == 4


def test_dates_and_numbers_keep_the_input_method_off(form: RecordForm) -> None:
    for name in ("day", "heads", "money"):
        assert not form.boxes[name].editor.widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert form.boxes["content"].editor.widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_date_line_moves_by_a_day_and_shows_the_weekday(form: RecordForm) -> None:
    line = form.boxes["day"].editor.widget
    line.setFocus()
    QTest.keyClicks(line, "1118")
    QTest.keyClick(line, Qt.Key.Key_Up)
    assert form.boxes["day"].editor.raw() == "2026-11-19 星期四"
    QTest.keyClick(line, Qt.Key.Key_Down)
    assert form.values()["day"] == date(2026, 11, 18)
