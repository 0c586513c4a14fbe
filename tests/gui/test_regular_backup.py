"""The backup of every two hours."""

import pytest
from pytestqt.qtbot import QtBot

from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.regular_backup import EVERY_MS, RegularBackup
from tests.gui.conftest import OpenWindow
from tests.gui.test_screens import at_rest


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def timer_of(window: MainWindow) -> RegularBackup:
    assert window.standing is not None
    return window.standing.backups


def change_something(window: MainWindow) -> None:
    assert window.context is not None
    window.context.backend.save("incoming", {"title": "改动", "received_on": window.context.today()}, None, None)


def test_two_hours_later_what_was_changed_is_backed_up_once(window: MainWindow, qtbot: QtBot) -> None:
    assert window.context is not None
    backend, timer = window.context.backend, timer_of(window).timer
    assert timer.isActive()
    assert timer.interval() == EVERY_MS == 7_200_000
    before = len(backend.backups())
    timer.timeout.emit()
    at_rest(window, qtbot)
    assert len(backend.backups()) == before
    change_something(window)
    for _ in range(2):
        timer.timeout.emit()
        at_rest(window, qtbot)
    assert len(backend.backups()) == before + 1
    assert window.status.backup.text().startswith("上次备份 今天")
    assert not window.toast.isVisible()


def test_a_backup_that_fails_is_told_in_the_status_bar_only(window: MainWindow, qtbot: QtBot) -> None:
    assert window.context is not None
    folder = window.context.backend.desk.folder / "backups"
    change_something(window)
    folder.rmdir()
    folder.write_text("在路上", encoding="utf-8")
    timer_of(window).timer.timeout.emit()
    at_rest(window, qtbot)
    assert "没有做成" in window.status.backup.text()
    folder.unlink()
