"""Every screen in three sizes of window and three of type: nothing cut, nothing on top of another, nothing sideways."""

from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMainWindow, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from safety_desk.gui.background import Background
from safety_desk.gui.facts import Route
from safety_desk.gui.first_use import FirstUse
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.sign_in import SignIn
from safety_desk.gui.sign_in_cover import Cover
from safety_desk.gui.tokens import look
from safety_desk.model.shipped import shipped
from safety_desk.services.accounts import Seat
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
    "archive": Route("archive"),
    "archive collect": Route("archive", action="year", values={"step": 0}),
    "archive period": Route("archive", action="year", values={"step": 1}),
    "archive number": Route("archive", action="year", values={"step": 2}),
    "settings station": Route("settings", action="station"),
    "settings people": Route("settings", action="people"),
    "settings look": Route("settings", action="look"),
    "settings backup": Route("settings", action="backup"),
    "settings about": Route("settings", action="about"),
}
PRIMARY = {
    "ledger": "new",
    "hazards": "new",
    "print": "print_pages",
    "editor": "save_next",
    "preview": "print_pages",
    "import": "step_next",
    "archive": "begin",
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


@pytest.mark.parametrize(("size", "type_size"), [("小", "标准"), ("窄", "大"), ("常", "特大"), ("宽", "标准")])
def test_the_ways_in_fit(size: str, type_size: str, qtbot: QtBot) -> None:
    look.set(size=type_size)
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(QWidget())
    window.resize(*SIZES[size])
    window.show()
    seats = [Seat(name, ("办事员",), password=True) for name in ("王磊", "赵敏", "孙浩", "欧阳长河")]
    first_use = FirstUse(Background(window), Path("台账"), Path("台账-样例"))
    found: list[str] = []
    for card in (SignIn("青岭镇安全生产监督管理站", seats), first_use):
        cover = Cover(window, card, "cover")
        settle()
        found += [f"cut {text}" for text in cut_texts(card)] + [f"overlap {pair}" for pair in overlaps(card)]
        area = cover.findChild(QScrollArea)
        assert area is not None
        if area.horizontalScrollBar().maximum() > 0:
            found.append(f"sideways {card.objectName()}")
        cover.lift()
    assert not found, "\n".join(found)


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
