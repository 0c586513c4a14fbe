"""Enter walks from field to field as in a sheet; while an input method composes it does nothing else."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from safety_desk.gui.suggestions import SuggestEdit


class Walker(QObject):
    """Watches the editors of one form: Enter next, Shift+Enter back. In long texts Enter stays a new line."""

    def __init__(self, parent: QObject, at_end: Callable[[], object]) -> None:
        super().__init__(parent)
        self._order: list[QWidget] = []
        self._at_end = at_end
        self._composing = False

    def watch(self, order: list[QWidget]) -> None:
        """Walk these, in this order."""
        for widget in order:
            if widget not in self._order:
                widget.installEventFilter(self)
        self._order = list(order)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QInputMethodEvent):
            self._composing = bool(event.preeditString())
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(watched, QWidget):
            return False
        if self._composing:
            return True
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if isinstance(watched, QPlainTextEdit) or plain not in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.ShiftModifier,
        ):
            return False
        if isinstance(watched, SuggestEdit) and watched.offering():
            watched.keyPressEvent(event)
        self.step(watched, -1 if plain == Qt.KeyboardModifier.ShiftModifier else 1)
        return True

    def step(self, at: QWidget, by: int) -> None:
        """Move the focus from ``at`` to the next editor that can take it."""
        if at not in self._order:
            return
        place = self._order.index(at) + by
        while 0 <= place < len(self._order):
            target = self._order[place]
            if target.isEnabled() and target.isVisible() and target.focusPolicy() != Qt.FocusPolicy.NoFocus:
                target.setFocus(Qt.FocusReason.TabFocusReason)
                return
            place += by
        if by > 0:
            self._at_end()
