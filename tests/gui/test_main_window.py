"""The frame: where one is, how one gets there and back, how it grows with the type."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from safety_desk.gui import remembered
from safety_desk.gui.context import first_year
from safety_desk.gui.facts import Filters, Route
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.page import width_class
from safety_desk.gui.rail import MODULES
from safety_desk.gui.tokens import look, u
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import cut_texts, settle


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    settle()
    qtbot.waitUntil(window.background.idle, timeout=20_000)
    settle()


def here(window: MainWindow) -> str:
    page = window.page()
    return page.objectName() if page else ""


def test_every_module_of_the_rail_is_a_place(window: MainWindow, qtbot: QtBot) -> None:
    for module in MODULES:
        window.rail.buttons[module.code].click()
        at_rest(window, qtbot)
        assert here(window) == f"{module.code}_page"
        assert window.rail.buttons[module.code].isChecked()


@pytest.mark.parametrize(("key", "place"), [("1", "today_page"), ("2", "ledger_page"), ("3", "hazards_page")])
def test_modules_are_reached_by_their_digit(window: MainWindow, qtbot: QtBot, key: str, place: str) -> None:
    window.go(Route("help"))
    QTest.keyClick(window, Qt.Key(ord(key)), Qt.KeyboardModifier.ControlModifier)
    at_rest(window, qtbot)
    assert here(window) == place


def test_back_and_forward_retrace_the_way(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("ledger", "meeting"))
    window.go(Route("help"))
    window.go_back()
    at_rest(window, qtbot)
    assert here(window) == "ledger_page"
    window.go_forward()
    assert here(window) == "help_page"


def test_type_grows_and_shrinks_by_keys_and_is_remembered(window: MainWindow, qtbot: QtBot) -> None:
    before = window.rail.width()
    window.set_size(look.step(1))
    at_rest(window, qtbot)
    assert look.size == "大"
    assert window.rail.width() == u(72) > before
    assert remembered.size() == "大"
    window.set_size("标准")
    assert window.rail.width() == before


def test_very_large_type_takes_the_rules_of_a_narrow_window() -> None:
    assert width_class(1366) == "regular"
    look.set(size="特大")
    assert width_class(1366) == "compact"
    assert width_class(1500) == "compact"
    assert width_class(1600) == "regular"


def test_f6_goes_round_the_panes(window: MainWindow, qtbot: QtBot) -> None:
    window.go(Route("ledger", "meeting"))
    at_rest(window, qtbot)
    page = window.page()
    assert page is not None
    seen = []
    for _ in range(len(page.panes()) + 1):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        seen += [p.objectName() for p in (window.rail, *page.panes()) if p is focused or p.isAncestorOf(focused)]
    assert set(seen) == {"rail", *(p.objectName() for p in page.panes())}


def test_global_search_finds_records_and_deeds_and_opens_them(window: MainWindow, qtbot: QtBot) -> None:
    window.open_search()
    assert window.search is not None
    field = window.search.field
    field.setText("登记会议")
    qtbot.waitUntil(lambda: any(c.text == "登记会议" for c in window.search.choices()) if window.search else False)
    assert window.context is not None
    backend = window.context.backend
    caption = window.context.facts.kinds["meeting"].caption
    meetings = backend.rows("meeting", list(backend.find_rows("meeting", Filters()).keys), [caption])
    field.setText(meetings[0].cells[0])
    qtbot.waitUntil(lambda: any(c.route.record for c in window.search.choices()) if window.search else False)
    QTest.keyClick(field, Qt.Key.Key_Return)
    at_rest(window, qtbot)
    assert here(window) == "editor_page"
    assert not window.search.isVisible()


def test_the_toast_keeps_its_place_when_the_window_or_the_type_changes(window: MainWindow, qtbot: QtBot) -> None:
    toast = window.toast
    toast.say("已删除“三月例会”，放进回收站，保留 90 天", lambda: None)
    changes: list[Callable[[], object]] = [
        lambda: window.resize(1100, 600),
        lambda: window.set_size("特大"),
        lambda: window.resize(1500, 900),
    ]
    for change in changes:
        change()
        at_rest(window, qtbot)
        spot = toast.geometry()
        assert toast.isVisible()
        assert abs(spot.center().x() - window.rect().center().x()) <= 1
        assert window.height() - spot.bottom() - 1 == u(44) == spot.height()
        assert not cut_texts(toast)


@pytest.mark.parametrize(
    ("years", "opened"), [((), 2026), ((2026, 2025), 2026), ((2024, 2025), 2025), ((2025, 2027), 2025), ((2027,), 2026)]
)
def test_the_window_opens_on_this_year_or_the_newest_with_records(years: tuple[int, ...], opened: int) -> None:
    assert first_year(years, 2026) == opened


def test_an_archived_year_can_only_be_looked_at(window: MainWindow, qtbot: QtBot) -> None:
    context = window.context
    assert context is not None
    context.facts = replace(context.facts, archived=(context.year,))
    context.facts_changed.emit()
    window.go(Route("ledger", "meeting"))
    at_rest(window, qtbot)
    assert "只能看和打印" in window.bar.sub.text()
    page = window.page()
    assert page is not None
    assert not context.may_write
    new = page.findChild(QPushButton, "new")
    assert new is not None
    assert not new.isVisible()


def test_leaving_backs_up_what_was_changed(window: MainWindow, qtbot: QtBot) -> None:
    assert window.context is not None
    backend = window.context.backend
    backend.save("incoming", {"title": "最后一件", "received_on": window.context.today()}, None, None)
    folder = backend.desk.folder
    window.close()
    qtbot.waitUntil(lambda: window.over, timeout=20_000)
    assert list((folder / "backups").iterdir())
