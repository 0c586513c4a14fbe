"""Starting the window: the frame is painted first, then the desk opens beside it."""

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from safety_desk.gui import remembered
from safety_desk.gui.backend import Backend
from safety_desk.gui.background import Background
from safety_desk.gui.context import Context
from safety_desk.gui.facts import DeskFacts, Route
from safety_desk.gui.fonts import load_fonts
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.problems import show_problem
from safety_desk.gui.sign_in_gate import Gate
from safety_desk.gui.sign_in_lock import Lock
from safety_desk.gui.style import apply_style
from safety_desk.gui.tokens import look


def run(desk_folder: Path, user: str | None) -> int:
    """Show the window on the desk in ``desk_folder`` until it is closed; returns the exit code."""
    app = prepare()
    starter = Starter(desk_folder, user)
    if starter.window.restoreGeometry(remembered.geometry() or QByteArray()):
        starter.window.show()
    else:
        starter.window.showMaximized()
    QTimer.singleShot(0, starter.open)
    sys.excepthook = lambda _kind, error, _trace: show_problem(starter.window, error)
    return app.exec()


def prepare() -> QApplication:
    """The application with language, scaling, type and style."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    present = QApplication.instance()
    app = present if isinstance(present, QApplication) else QApplication(["safety-desk"])
    app.setApplicationName("SafetyDesk")
    app.setApplicationDisplayName("")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(app)
    if translator.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        app.installTranslator(translator)
    app.setStyle("Fusion")
    look.set(size=remembered.size(), theme=remembered.theme())
    load_fonts(app)
    apply_style(app)
    look.changed.connect(_Restyler(app).restyle)
    return app


class _Restyler(QObject):
    """Puts font and sheet on the application again when the look changes."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app

    def restyle(self) -> None:
        apply_style(self._app)


class Starter(QObject):
    """Opens the desk in a worker while the frame is on screen, then hands it to the window."""

    def __init__(self, folder: Path, user: str | None) -> None:
        super().__init__()
        self.background = Background()
        self.window = MainWindow(self.background)
        self.background.setParent(self.window)
        self.gate = Gate(self.window, self.background, folder, user)
        self.lock: Lock | None = None
        self.ready: Callable[[], object] | None = None

    def is_over(self) -> bool:
        """Whether window and desk are closed."""
        return self.window.over

    def open(self) -> None:
        """Read the desk in a worker; ask who is there, or which station it is, where that has to be asked."""
        self.gate.opened.connect(self._opened)
        self.gate.refused.connect(self._refused)
        self.gate.open()

    def _opened(self, backend: Backend, facts: DeskFacts, first: Route | None) -> None:
        from safety_desk.gui.page_makers import makers  # noqa: PLC0415 - after the first paint

        context = Context(backend, facts, self.background, self.window)
        self.window.attach(context, makers(), first or Route("today"))
        self.lock = Lock(self.window, context)
        if self.ready is not None:
            self.ready()

    def _refused(self, error: BaseException) -> None:
        show_problem(self.window, error, "台账没有打开")
        self.window.close()
