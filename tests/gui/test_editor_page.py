"""Entering records by keyboard; what was typed survives leaving, refusing and a power cut."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safety_desk.gui.editor_narrow import FILES
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.facts import Filters, Route
from safety_desk.gui.main_window import MainWindow
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import settle
from tests.gui.test_screens import faults

CONTROL = Qt.KeyboardModifier.ControlModifier
NEW = Route("ledger", "incoming", action="new")


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    settle()
    qtbot.waitUntil(window.background.idle, timeout=20_000)
    settle()


def editor(window: MainWindow, qtbot: QtBot, route: Route = NEW) -> EditorPage:
    window.go(route)
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, EditorPage)
    return page


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def put(page: EditorPage, **values: Any) -> None:
    assert page.form is not None
    for name, value in values.items():
        page.form.boxes[name].editor.put(value)


def records(window: MainWindow, kind: str) -> list[dict[str, Any]]:
    assert window.context is not None
    backend = window.context.backend
    found = backend.find_rows(kind, Filters())
    return [backend.record(row.id) for row in backend.rows(kind, list(found.keys), [])]


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def test_a_document_is_registered_from_the_keyboard_alone(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert page.form is not None
    assert focused().objectName() in page.form.boxes
    title = page.form.boxes["title"].editor.widget
    title.setFocus()
    QTest.keyClicks(title, "kai zhan an quan jian cha")
    QTest.keyClick(title, Qt.Key.Key_Return)
    assert focused() is not title
    received = page.form.boxes["received_on"].editor.widget
    received.setFocus()
    QTest.keyClick(received, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(received, "0305")
    QTest.keyClick(received, Qt.Key.Key_S, CONTROL)
    at_rest(window, qtbot)
    saved = next(r for r in records(window, "incoming") if r["title"] == "kai zhan an quan jian cha")
    assert saved["values"]["received_on"] == date(date.today().year, 3, 5)  # noqa: DTZ011
    assert window.toast.text().startswith("已保存")


def test_saving_and_going_on_opens_an_empty_form_of_the_same_kind(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    put(page, title="第一件")
    QTest.keyClick(focused(), Qt.Key.Key_Return, CONTROL)
    at_rest(window, qtbot)
    assert window.page() is page
    assert page.form is not None
    assert page.form.draft()["title"] is None
    assert any(r["title"] == "第一件" for r in records(window, "incoming"))


def test_what_is_missing_is_told_at_its_field_and_nothing_typed_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    before = len(records(window, "incoming"))
    put(page, title=None, received_on="三月五", sender="县应急管理局")
    page.save()
    at_rest(window, qtbot)
    assert page.form is not None
    assert page.form.boxes["received_on"].message()
    assert focused() is page.form.boxes["received_on"].editor.widget
    assert page.form.draft()["sender"] == "县应急管理局"
    assert len(records(window, "incoming")) == before


def test_a_half_filled_form_is_kept_within_five_seconds_and_offered_again(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert window.context is not None
    put(page, title="没填完的文")
    qtbot.waitUntil(lambda: not page.drafts.pending(), timeout=6000)
    at_rest(window, qtbot)
    kept = window.context.backend.load_draft("incoming", None)
    assert kept is not None
    assert kept["title"] == "没填完的文"
    window.go(Route("help"))
    page = editor(window, qtbot)
    assert page.banner.isVisible()
    assert page.form is not None
    assert page.form.draft()["title"] is None
    page.banner.button.click()
    assert page.form.draft()["title"] == "没填完的文"


def test_a_half_typed_date_survives_and_stands_in_its_field_again(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert page.form is not None
    line = page.form.boxes["received_on"].editor.widget
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_A, CONTROL)
    QTest.keyClicks(line, "2025-1")
    page.drafts.keep()
    at_rest(window, qtbot)
    page.drafts.dirty = False
    page.visit(NEW)
    at_rest(window, qtbot)
    page.banner.button.click()
    assert page.form is not None
    assert page.form.boxes["received_on"].editor.raw() == "2025-1"


def test_a_saved_form_leaves_no_draft(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert window.context is not None
    put(page, title="填完的文")
    page.drafts.keep()
    page.save()
    at_rest(window, qtbot)
    assert window.context.backend.load_draft("incoming", None) is None


def test_the_value_of_the_record_before_is_taken_by_ctrl_d(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert page.form is not None
    newest = records(window, "incoming")[0]
    line = page.form.boxes["sender"].editor.widget
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_D, CONTROL)
    assert page.form.draft()["sender"] == newest["values"]["sender"]


def test_a_copied_record_takes_no_number_along(window: MainWindow, qtbot: QtBot) -> None:
    newest = records(window, "incoming")[0]
    page = editor(window, qtbot, Route("ledger", "incoming", newest["id"], "new"))
    assert page.form is not None
    assert page.kind is not None
    draft = page.form.draft()
    assert draft["sender"] == newest["values"]["sender"]
    assert all(draft[f.name] is None for f in page.kind.fields if f.numbered)
    assert page.id is None


def test_somebody_elses_save_in_between_is_told_and_not_overwritten(window: MainWindow, qtbot: QtBot) -> None:
    newest = records(window, "incoming")[0]
    page = editor(window, qtbot, Route("ledger", "incoming", newest["id"], "edit"))
    assert window.context is not None
    window.context.backend.save("incoming", {"title": "别人改的"}, newest["id"], newest["version"])
    put(page, title="我改的")
    told: list[BaseException] = []
    window.context.fault = lambda error, title="": told.append(error)  # type: ignore[method-assign]
    page.save()
    at_rest(window, qtbot)
    assert "刚刚被" in str(told[0])
    assert records_by_id(window, newest["id"])["title"] == "别人改的"
    assert page.form is not None
    assert page.form.draft()["title"] == "我改的"


def records_by_id(window: MainWindow, id_: str) -> dict[str, Any]:
    assert window.context is not None
    return window.context.backend.record(id_)


def test_files_dropped_on_a_new_record_are_kept_with_it(
    window: MainWindow, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paper = tmp_path_factory.mktemp("paper") / "签字件.txt"
    paper.write_text("签字", encoding="utf-8")
    page = editor(window, qtbot)
    put(page, title="带附件的文")
    page.files.pane.added.emit([paper])
    page.save()
    at_rest(window, qtbot)
    saved = next(r for r in records(window, "incoming") if r["title"] == "带附件的文")
    assert window.context is not None
    assert [file["name"] for file in window.context.backend.files(saved["id"])] == ["签字件.txt"]
    assert paper.exists()


def test_closing_the_window_over_a_half_filled_form_keeps_its_draft(window: MainWindow, qtbot: QtBot) -> None:
    page = editor(window, qtbot)
    assert window.context is not None
    folder = window.context.backend.desk.folder
    put(page, title="关窗前写的")
    window.close()
    qtbot.waitUntil(lambda: window.over, timeout=20_000)
    assert any("关窗前写的" in path.read_text(encoding="utf-8") for path in (folder / "drafts").glob("*.json"))


def test_in_a_narrow_window_form_and_files_take_turns(
    open_window: OpenWindow, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    paper = tmp_path_factory.mktemp("paper") / "签到表.txt"
    paper.write_text("签到", encoding="utf-8")
    window = open_window(1093, 582)
    page = editor(window, qtbot, Route("ledger", "meeting", action="new"))
    assert page.form is not None
    assert not page.sections.isVisible()
    page.files.pane.added.emit([paper])
    files = next(b for b in page.narrow.view.findChildren(QPushButton) if b.text().startswith(FILES))
    assert files.text() == "附件 1"
    files.click()
    settle()
    assert page.files.pane.isVisible()
    assert not page.form.isVisible()
    assert page.files.pane.width() == page.foot.width()
    assert not faults(window, "editor")
    window.resize(1366, 728)
    at_rest(window, qtbot)
    assert page.form.isVisible()
    assert page.files.pane.isVisible()
    assert not page.narrow.isVisible()


def test_the_drop_down_leads_to_a_section(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(1093, 582)
    page = editor(window, qtbot, Route("ledger", "meeting", action="new"))
    assert page.form is not None
    last = list(page.form.sheets.values())[-1]
    at = page.narrow.sections.findText(last.title)
    page.narrow.sections.setCurrentIndex(at)
    page.narrow.sections.activated.emit(at)
    settle()
    assert not last.visibleRegion().isEmpty()
    assert last.isAncestorOf(focused())
