"""What hands do in the window while its pictures are taken."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from safety_desk.gui.editor_narrow import FILES
from safety_desk.gui.editor_page import EditorPage
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.ledger_page import LedgerPage
from safety_desk.gui.main_window import MainWindow
from safety_desk.model.shipped import shipped


def wait(ms: int) -> None:
    """Let window and workers go on; ``QTest.qWait`` would keep the workers waiting."""
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()


def ledger_page(window: MainWindow) -> LedgerPage:
    page = window.page()
    assert isinstance(page, LedgerPage)
    return page


def check(window: MainWindow) -> None:
    for row in range(3):
        ledger_page(window).list.model.toggle(row)


def search(window: MainWindow, words: str) -> None:
    ledger_page(window).list.filters.search.setText(words)


def press(key: str) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, getattr(Qt.Key, f"Key_{key}"))


def offer_units(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, EditorPage)
    assert page.form is not None
    line = page.form.boxes["enterprise"].editor.widget
    line.setFocus()
    typed = QInputMethodEvent()
    typed.setCommitString("矿")
    QApplication.sendEvent(line, typed)
    wait(400)


def click(part: QWidget, name: str) -> None:
    found = part.findChild(QPushButton, name)
    assert found is not None
    found.click()


def see_files(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, EditorPage)
    page.narrow.view.choose(FILES)
    page.narrow.view.chosen.emit(FILES)


def scroll_down(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, EditorPage)
    page.go_to_end()


def print_first(window: MainWindow) -> None:
    page = ledger_page(window)
    page.list.model.toggle(0)
    page.print_chosen()


def take(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, ImportPage)
    page.take(Path(shipped("resources/samples")) / "企业台账2025.xlsx")


def forward(window: MainWindow) -> None:
    page = window.page()
    assert isinstance(page, ImportPage)
    page.forward()
    while page.steps.current() < 2:
        wait(50)


def find(window: MainWindow, words: str) -> None:
    window.open_search()
    assert window.search is not None
    window.search.field.setText(words)
