"""今日: what is due, and from there straight into the right form."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from safety_desk.gui.due_list import MINE, DueRow
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.today_page import TodayPage
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import settle


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    settle()
    qtbot.waitUntil(window.background.idle, timeout=20_000)
    settle()


def today(window: MainWindow) -> TodayPage:
    page = window.page()
    assert isinstance(page, TodayPage)
    return page


def test_late_things_are_listed_and_the_badge_of_the_rail_agrees(window: MainWindow, qtbot: QtBot) -> None:
    at_rest(window, qtbot)
    assert window.context is not None
    told = window.context.backend.today(window.context.today())
    rows = today(window).findChildren(DueRow)
    assert rows
    assert today(window).due.caption.text() == f"{told.count} 件"
    pressing = sum(group.count for group in told.groups if group.code in ("overdue", "today"))
    badge = window.rail.buttons["today"].findChild(type(today(window).due.caption))
    assert badge is not None
    assert badge.text() == str(pressing)


def test_the_button_of_a_row_opens_the_record_it_is_about(window: MainWindow, qtbot: QtBot) -> None:
    at_rest(window, qtbot)
    row = next(r for r in today(window).findChildren(DueRow) if r.item.page == "record")
    row.act.click()
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, EditorPage)
    assert page.id == row.item.id


def test_quick_entry_opens_an_empty_form_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    at_rest(window, qtbot)
    tiles = [b for b in today(window).findChildren(QPushButton) if b.objectName().startswith("tile_")]
    assert len(tiles) == 6
    today(window).setFocus()
    QTest.keyClick(today(window), Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, EditorPage)
    assert page.kind is not None
    assert (page.kind.code, page.id) == (tiles[1].objectName().removeprefix("tile_"), None)


def test_mine_shows_only_what_is_mine(window: MainWindow, qtbot: QtBot) -> None:
    at_rest(window, qtbot)
    due = today(window).due
    due.whose.choose(MINE)
    due.whose.chosen.emit(MINE)
    settle()
    assert window.context is not None
    user = window.context.facts.user
    assert all(user in row.item.people.split("、") for row in due.findChildren(DueRow))


def test_a_list_of_what_is_incomplete_shows_nothing_else(window: MainWindow, qtbot: QtBot) -> None:
    assert window.context is not None
    backend = window.context.backend
    backend.save("incoming", {"title": "只有标题", "received_on": window.context.today()}, None, None)
    at_rest(window, qtbot)
    today(window).refresh()
    at_rest(window, qtbot)
    row = next(
        r for r in today(window).findChildren(DueRow) if r.item.rule == "incomplete" and r.item.kind == "incoming"
    )
    row.act.click()
    qtbot.wait(200)
    at_rest(window, qtbot)
    page = window.page()
    assert page is not None
    assert page.list.wanted().incomplete  # type: ignore[attr-defined]
