"""The print centre: a form over chosen records, or a whole ledger."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from safety_desk.gui.facts import Route
from safety_desk.gui.print_page import PrintPage
from tests.gui.conftest import OpenWindow


def test_pages_follow_what_is_chosen(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.go(Route("print"))
    page = window.page()
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page.preview.pages > 0, timeout=20_000)
    one = page.preview.pages
    page.model.toggle(1)
    qtbot.waitUntil(lambda: page.preview.pages == 2 * one, timeout=20_000)
    assert page.preview.print_out.text() == f"打印 {2 * one} 页"
    page.model.check_all(on=False)
    qtbot.waitUntil(lambda: not page.preview.print_out.isEnabled(), timeout=20_000)
    ledger = next(iter(page.papers.findItems("安全生产会议台账", Qt.MatchFlag.MatchExactly)))
    page.papers.setCurrentItem(ledger)
    qtbot.waitUntil(page.preview.print_out.isEnabled, timeout=20_000)
    assert page.kind is not None
    assert page.kind.code == "meeting"


def test_forms_are_found_by_a_word(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    window.go(Route("print"))
    page = window.page()
    assert isinstance(page, PrintPage)
    qtbot.waitUntil(lambda: page.papers.count() > 0, timeout=20_000)
    page.search.setText("签到")
    seen = [page.papers.item(i).text() for i in range(page.papers.count()) if not page.papers.item(i).isHidden()]
    assert seen
    assert all("签到" in text for text in seen)
