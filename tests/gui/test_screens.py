"""Every screen in three sizes of window and three of type: nothing cut, nothing on top of another, nothing sideways."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from safety_desk.gui.facts import Route
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.model.shipped import shipped
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import cut_texts, outside, overlaps, settle

ROUTES = {
    "today": Route("today"),
    "ledger": Route("ledger", "inspection"),
    "hazards": Route("hazards"),
    "print": Route("print"),
    "help": Route("help"),
    "editor": Route("ledger", "meeting", action="new"),
    "preview": Route("ledger", "meeting", action="print"),
    "import": Route("ledger", "hazard", action="import"),
}
PRIMARY = {
    "ledger": "new",
    "hazards": "new",
    "print": "print_pages",
    "editor": "save_next",
    "preview": "print_pages",
    "import": "step_next",
}
SIZES = {"小": (1024, 560), "窄": (1093, 582), "常": (1366, 728), "宽": (1920, 1040)}


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    settle()
    qtbot.waitUntil(window.background.idle, timeout=20_000)
    settle()


def faults(window: MainWindow, name: str) -> list[str]:
    """Everything wrong with what is on screen."""
    found = [f"{name}: cut {text}" for text in cut_texts(window)]
    found += [f"{name}: overlap {pair}" for pair in overlaps(window)]
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    found += [f"{name}: sideways {a.objectName()}" for a in areas if a.horizontalScrollBar().maximum() > 0]
    if window.width() < window.minimumSizeHint().width():
        found.append(f"{name}: needs {window.minimumSizeHint().width()} of {window.width()}")
    page = window.page()
    if page is not None and name in PRIMARY and outside(window, page, PRIMARY[name]):
        found.append(f"{name}: {PRIMARY[name]} is not to be seen")
    return found


@pytest.mark.parametrize(
    ("size", "type_size"), [("小", "标准"), ("窄", "标准"), ("常", "大"), ("常", "特大"), ("宽", "标准")]
)
def test_every_screen_fits(size: str, type_size: str, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(*SIZES[size])
    window.set_size(type_size)
    found: list[str] = []
    for name, route in ROUTES.items():
        window.go(route)
        at_rest(window, qtbot)
        found += faults(window, name)
    assert not found, "\n".join(found)


def test_the_steps_of_an_import_fit(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(*SIZES["窄"])
    window.go(ROUTES["import"])
    page = window.page()
    assert isinstance(page, ImportPage)
    page.take(Path(shipped("resources/samples") / "隐患台账2025.xlsx"))
    for step in (1, 2):
        qtbot.waitUntil(partial(_at_step, page, step), timeout=60_000)
        at_rest(window, qtbot)
        assert not faults(window, "import")
        page.forward()


def _at_step(page: ImportPage, step: int) -> bool:
    return page.steps.current() == step


def test_a_window_made_smaller_folds_its_panes_away(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(1920, 1040)
    window.go(ROUTES["ledger"])
    at_rest(window, qtbot)
    page = window.page()
    assert page is not None
    assert [pane.objectName() for pane in page.panes()] == ["list_pane", "filter_row", "ledger_table", "record_pane"]
    window.resize(1093, 582)
    at_rest(window, qtbot)
    assert [pane.objectName() for pane in page.panes()] == ["filter_row", "ledger_table"]
    assert not faults(window, "ledger")
