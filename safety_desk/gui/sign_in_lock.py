"""锁定 and 换人: from the picture of the user, by Ctrl+L, or by itself after ten minutes without a key."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu

from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.problems import show_problem
from safety_desk.gui.sign_in import SignIn
from safety_desk.gui.sign_in_cover import Cover
from safety_desk.model.findings import Refused

if TYPE_CHECKING:
    from safety_desk.gui.main_window import MainWindow
    from safety_desk.services.accounts import Seat

_IDLE = 10 * 60 * 1000
_INPUT = {QEvent.Type.KeyPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel}


class Lock(QObject):
    """Covers the window until somebody signs in; the same person finds everything as it was."""

    def __init__(self, window: "MainWindow", context: Context) -> None:
        super().__init__(context)
        self._window, self._context = window, context
        self.cover: Cover | None = None
        self._idle = QTimer(self, interval=_IDLE, singleShot=True)
        self._idle.timeout.connect(self._left_alone)
        self._idle.start()
        self._face = window.bar.face
        self._face.setCursor(Qt.CursorShape.PointingHandCursor)
        self._face.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+L"), window).activated.connect(self.lock)
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if watched is self._face and event.type() is QEvent.Type.MouseButtonRelease:
            self._open_menu()
        elif event.type() in _INPUT:
            self._idle.start()
        return False

    def lock(self) -> None:
        """Cover the window and ask who is there."""
        if self.cover is None:
            self._context.read(self._people, self._ask, "没有锁定")

    def _people(self) -> "tuple[str, list[Seat]]":
        return self._context.backend.seats()

    def _ask(self, found: "tuple[str, list[Seat]]") -> None:
        if self.cover is not None:
            return
        card = SignIn(found[0], found[1], self._context.facts.user)
        self.cover = Cover(self._window, card, "lock_cover")
        card.entered.connect(partial(self._try, card))
        (card.password if card.password.isVisible() else card.enter).setFocus()

    def _left_alone(self) -> None:
        """Nobody has touched anything: lock, where a password is asked at all and no question stands open."""
        if QApplication.activeModalWidget() is not None:
            self._idle.start()
            return
        self._context.read(self._people, self._lock_if_asked)

    def _lock_if_asked(self, found: "tuple[str, list[Seat]]") -> None:
        if any(seat.password for seat in found[1] if seat.name == self._context.facts.user):
            self._ask(found)
        else:
            self._idle.start()

    def _try(self, card: SignIn, name: str, password: str) -> None:
        work = partial(self._context.backend.sit_down, name, password)
        self._context.background.read(work, lambda _none: self._let_in(name), partial(self._not_let_in, card))

    def _not_let_in(self, card: SignIn, error: BaseException) -> None:
        if isinstance(error, Refused):
            card.refuse(error.why)
        else:
            show_problem(self._window, error, "没有解锁")
            card.refuse("没有解锁。")

    def _let_in(self, name: str) -> None:
        """Uncover; for another person the window begins at 今日, with what that person may do."""
        assert self.cover is not None
        self.cover.lift()
        self.cover = None
        self._idle.start()
        if name != self._context.facts.user:
            self._context.go.emit(Route("today"))
            self._context.renew()

    def _open_menu(self) -> None:
        menu = QMenu(self._face)
        menu.addAction("锁定    Ctrl+L").triggered.connect(self.lock)
        menu.addAction("换人").triggered.connect(self.lock)
        menu.exec(self._face.mapToGlobal(self._face.rect().bottomLeft()))
        menu.deleteLater()
