"""Finding, choosing, deleting and bringing back: the ledger on screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.facts import Route
from safety_desk.gui.ledger_page import LedgerPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.print_preview import PreviewPage
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import settle


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.wait(180)
    qtbot.waitUntil(window.background.idle, timeout=20_000)
    settle()


def ledger(window: MainWindow, qtbot: QtBot, route: Route | None = None) -> LedgerPage:
    window.go(route or Route("ledger", "inspection"))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, LedgerPage)
    return page


def rows(page: LedgerPage) -> list[list[str]]:
    model = page.list.model
    return [[str(model.index(r, c).data() or "") for c in range(model.columnCount())] for r in range(model.rowCount())]


def test_the_newest_stands_first_and_is_chosen_and_counts_agree(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    days = [row[2] for row in rows(page)]
    assert days == sorted(days, reverse=True)
    assert page.list.table.current_row() == 0
    tab = next(tab for tab in page.tabs.tabs if tab.key == "inspection")
    assert tab.number == str(len(days)) == page.list.filters.count.text().removesuffix(" 条")


def test_words_typed_into_the_search_narrow_the_list_and_down_leads_into_it(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    every = rows(page)
    wanted = every[1][3]
    search = page.list.filters.search
    search.setFocus()
    search.setText(wanted)
    at_rest(window, qtbot)
    assert [row[3] for row in rows(page)] == [wanted]
    QTest.keyClick(search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is page.list.table
    search.setText("没有这样的词")
    at_rest(window, qtbot)
    assert "没有找到" in page.list.empty.title()
    page.list.filters.reset()
    at_rest(window, qtbot)
    assert rows(page) == every


def test_half_typed_pinyin_filters_nothing(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    search, every = page.list.filters.search, rows(page)
    search.setFocus()
    QApplication.sendEvent(search, QInputMethodEvent("meiyou", []))
    at_rest(window, qtbot)
    assert rows(page) == every
    done = QInputMethodEvent()
    done.setCommitString("没有这样的词")
    QApplication.sendEvent(search, done)
    at_rest(window, qtbot)
    assert not rows(page)


def test_a_heading_sorts_and_sorts_the_other_way_round(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    head = page.list.table.horizontalHeader()
    head.sectionClicked.emit(2)
    at_rest(window, qtbot)
    days = [row[2] for row in rows(page)]
    assert days == sorted(days)
    assert "↑" in page.list.model.headerData(2, Qt.Orientation.Horizontal)


def test_enter_opens_the_record_and_back_stands_on_it_again(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    page.list.table.go_to(1)
    wanted = page.list.current()
    QTest.keyClick(page.list.table, Qt.Key.Key_Return)
    at_rest(window, qtbot)
    opened = window.page()
    assert isinstance(opened, EditorPage)
    assert opened.id == wanted
    window.go_back()
    at_rest(window, qtbot)
    assert window.page() is page
    assert page.list.current() == wanted


def test_a_letter_typed_on_the_table_opens_nothing(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    QTest.keyClick(page.list.table, Qt.Key.Key_A)
    settle()
    assert window.page() is page
    assert page.list.table.state() == page.list.table.State.NoState


def test_space_shows_the_record_beside_the_list(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    assert not page.record_pane.isVisible()
    QTest.keyClick(page.list.table, Qt.Key.Key_Space)
    at_rest(window, qtbot)
    assert page.record_pane.isVisible()
    assert page.record_pane.id == page.list.current()
    QTest.keyClick(page.list.table, Qt.Key.Key_Space)
    assert not page.record_pane.isVisible()


def test_a_deleted_record_goes_without_a_question_and_comes_back_by_one_click(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    every = rows(page)
    page.list.table.setFocus()
    QTest.keyClick(page.list.table, Qt.Key.Key_Delete)
    at_rest(window, qtbot)
    assert rows(page) == every[1:]
    assert every[0][3] in window.toast.text()
    window.toast.act()
    at_rest(window, qtbot)
    assert rows(page) == every


def test_chosen_rows_are_copied_as_cells(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot)
    page.list.table.setFocus()
    page.list.table.selectAll()
    QTest.keyClick(page.list.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert len(lines) == len(rows(page))
    assert lines[0].split("\t")[1] == rows(page)[0][2]


def test_checked_records_are_printed_on_their_form_and_the_unchecked_list_as_a_ledger(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = ledger(window, qtbot, Route("ledger", "meeting"))
    page.list.model.toggle(0)
    QTest.keyClick(page.list.table, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    at_rest(window, qtbot)
    preview = window.page()
    assert isinstance(preview, PreviewPage)
    assert preview.forms.count() >= 2
    assert preview.pane.print_out.text() == f"打印 {preview.pane.pages} 页"
    assert preview.pane.pages >= 1
    window.go(Route("ledger", "meeting", action="print"))
    at_rest(window, qtbot)
    assert preview.forms.currentText() == page.kind.label


def test_open_hazards_are_listed_whatever_year_is_chosen(window: MainWindow, qtbot: QtBot) -> None:
    page = ledger(window, qtbot, Route("hazards"))
    seen = len(rows(page))
    assert seen > 0
    assert window.context is not None
    window.context.set_year(2031)
    at_rest(window, qtbot)
    assert len(rows(page)) == seen
    window.go(Route("ledger", "inspection"))
    at_rest(window, qtbot)
    assert not rows(ledger(window, qtbot))
