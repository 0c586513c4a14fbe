"""Windows are tried off-screen, in our own type, at a scale of one, each test on a desk of its own."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from safety_desk.gui.application import Starter, prepare
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.tokens import look
from safety_desk.records import kinds_in_order
from safety_desk.services.opening import new_desk, open_desk
from safety_desk.services.records import save_record
from tests.factories import YEAR, complete_values

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SAFETY_DESK_FONTS"] = "shipped"

PROFILE = {"township": "青岭镇", "station": "青岭镇安监站", "county": "滦平县应急管理局", "division": "130824101"}
OpenWindow = Callable[..., MainWindow]


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    return QApplication


@pytest.fixture(scope="session", autouse=True)
def styled(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    """The application with our type and sheet, as it runs; what it remembers goes to a folder of the tests."""
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path_factory.mktemp("remembered")))
    return prepare()


@pytest.fixture(autouse=True)
def plain_look() -> Iterator[None]:
    """Every test begins at 字号 标准."""
    yield
    if look.size != "标准":
        look.set(size="标准")


@pytest.fixture(scope="session")
def kept_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with three complete records of every kind, made once."""
    folder = tmp_path_factory.mktemp("window") / "台账"
    new_desk(folder, PROFILE)
    desk = open_desk(folder)
    for record in kinds_in_order():
        for seed in (1, 2, 3):
            save_record(desk, record.kind.code, complete_values(record.kind.code, seed))
    desk.close()
    return folder


@pytest.fixture
def desk_folder(kept_desk: Path, tmp_path: Path) -> Path:
    """A copy of it for one test."""
    return Path(shutil.copytree(kept_desk, tmp_path / "台账"))


@pytest.fixture
def open_window(qtbot: QtBot, desk_folder: Path) -> Iterator[OpenWindow]:
    """``open_window(width, height)``: the window on the desk, its pages alive, in the year of the records."""
    starters: list[Starter] = []

    def make(width: int = 1366, height: int = 768) -> MainWindow:
        starter = Starter(desk_folder, None)
        starters.append(starter)
        starter.window.resize(width, height)
        starter.window.show()
        starter.open()
        qtbot.waitUntil(lambda: starter.window.context is not None, timeout=20_000)
        context = starter.window.context
        assert context is not None
        context.set_year(YEAR)
        qtbot.waitUntil(starter.background.idle, timeout=20_000)
        return starter.window

    yield make
    for starter in starters:
        starter.window.close()
        qtbot.waitUntil(starter.is_over, timeout=20_000)
        starter.window.deleteLater()
