"""Pictures of every screen for eyes: ``make shots`` writes ``out/shots/<screen>-<window>.png`` of an invented year."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from safety_desk.gui.application import Starter, prepare
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.facts import Route
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.ledger_page import LedgerPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.model.shipped import shipped
from safety_desk.services.demo import make_demo

WINDOWS = {"1366": (1366, 768, "1"), "1093": (1093, 614, "1.25"), "1920": (1920, 1080, "1")}
"""Name -> logical width and height, scale of the screen."""
YEAR = 2025


class Camera:
    """Goes to places in one window and takes their pictures."""

    def __init__(self, desk: Path, name: str, size: tuple[int, int], out: Path) -> None:
        self.app = prepare()
        self.starter = Starter(desk, None)
        self.window, self._name, self._out = self.starter.window, name, out
        self.window.resize(*size)
        self.window.show()
        self.starter.open()
        while self.window.context is None:
            QTest.qWait(20)
        self.window.context.set_year(YEAR)

    def shot(self, screen: str, *steps: Route | Callable[[], object]) -> None:
        """Carry the steps out one after the other and keep what is seen then."""
        for step in steps:
            if isinstance(step, Route):
                self.window.go(step)
            else:
                step()
            self.rest()
        self.window.grab().save(str(self._out / f"{screen}-{self._name}.png"))

    def rest(self) -> None:
        QTest.qWait(400)
        while not self.starter.background.idle():
            QTest.qWait(20)
        QTest.qWait(80)

    def close(self) -> None:
        self.window.close()
        while not self.starter.is_over():
            QTest.qWait(20)


def take_all(camera: Camera) -> None:
    """Every screen, and the states that are seen most."""
    window = camera.window
    camera.shot("today", Route("today"))
    camera.shot("ledger", Route("ledger", "inspection"))
    camera.shot("ledger-checked", Route("ledger", "enterprise"), lambda: _check(window))
    camera.shot("ledger-nothing", Route("ledger", "incoming"), lambda: _search(window, "没有这样的词"))
    camera.shot("record", Route("ledger", "hazard"), lambda: _press("Space"))
    camera.shot("hazards", Route("hazards"))
    camera.shot("editor", Route("ledger", "inspection", action="new"), lambda: _offer_units(window))
    camera.shot("editor-rows", Route("ledger", "meeting"), lambda: _press("Return"), lambda: _scroll_down(window))
    camera.shot("preview", Route("ledger", "meeting"), lambda: _print_first(window))
    camera.shot("print", Route("print"), lambda: QTest.qWait(2500))
    camera.shot("import", Route("ledger", "hazard", action="import"))
    camera.shot("import-columns", Route("ledger", "enterprise", action="import"), lambda: _take(window))
    camera.shot("import-check", lambda: _forward(camera))
    camera.shot("search", Route("today"), lambda: _find(window, "铁矿"))
    camera.shot("archive", Route("archive"))
    camera.shot("settings", Route("settings"))
    camera.shot("help", Route("help"))
    window.set_size("特大")
    camera.shot("large-ledger", Route("ledger", "inspection"))
    camera.shot("large-today", Route("today"))
    window.set_size("标准")


def main(out: Path) -> None:
    """Make the desk, then draw in one process a window: a scale is settled before Qt starts."""
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        desk = Path(folder) / "台账"
        for _step in make_demo(desk, year=YEAR):
            pass
        settings = {"QT_QPA_PLATFORM": "offscreen", "SAFETY_DESK_FONTS": "shipped", "XDG_CONFIG_HOME": folder}
        for name, (width, height, scale) in WINDOWS.items():
            command = [sys.executable, "-m", "tests.shots", str(out), str(desk), name, str(width), str(height)]
            subprocess.run(command, env=os.environ | settings | {"QT_SCALE_FACTOR": scale}, check=True)
    print(f"{len(list(out.glob('*.png')))} pictures in {out}")


def draw(out: Path, desk: Path, name: str, width: int, height: int) -> None:
    camera = Camera(desk, name, (width, height), out)
    take_all(camera)
    camera.close()


def _page(window: MainWindow) -> LedgerPage:
    page = window.page()
    assert isinstance(page, LedgerPage)
    return page


def _check(window: MainWindow) -> None:
    for row in range(3):
        _page(window).list.model.toggle(row)


def _search(window: MainWindow, words: str) -> None:
    _page(window).list.filters.search.setText(words)


def _press(key: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, getattr(Qt.Key, f"Key_{key}"))


def _offer_units(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, EditorPage)
    assert page.form is not None
    line = page.form.boxes["enterprise"].editor.widget
    line.setFocus()
    typed = QInputMethodEvent()
    typed.setCommitString("矿")
    QApplication.sendEvent(line, typed)
    QTest.qWait(400)


def _scroll_down(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, EditorPage)
    page.go_to_end()


def _print_first(window: MainWindow) -> None:
    page = _page(window)
    page.list.model.toggle(0)
    page.print_chosen()


def _take(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, ImportPage)
    page.take(Path(shipped("resources/samples")) / "企业台账2025.xlsx")


def _forward(camera: Camera) -> None:
    page = camera.window.page()
    assert isinstance(page, ImportPage)
    page.forward()
    while page.steps.current() < 2:
        QTest.qWait(50)


def _find(window: MainWindow, words: str) -> None:
    window.open_search()
    assert window.search is not None
    window.search.field.setText(words)


if __name__ == "__main__":
    if len(sys.argv) > 2:
        draw(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4]), int(sys.argv[5]))
    else:
        main(Path(sys.argv[1] if len(sys.argv) > 1 else "out/shots"))
