"""A panel over the whole window: what is behind it can be neither seen nor reached, and stays as it was."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QMainWindow, QScrollArea, QWidget

from safety_desk.gui.components.basic import column, holder, row, scrolled


class Cover(QFrame):
    """Lies there until ``lift``; shortcuts of the window do nothing meanwhile."""

    def __init__(self, window: QMainWindow, card: QWidget, name: str) -> None:
        super().__init__(window)
        self.setObjectName(name)
        self.setProperty("cls", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._over, self.card = window, card
        self._focus = QApplication.focusWidget()
        self._silent = [each for each in window.findChildren(QShortcut) if each.isEnabled()]
        for each in self._silent:
            each.setEnabled(False)
        behind = window.centralWidget()
        assert behind is not None
        self._behind = behind
        self._behind.setEnabled(False)
        middle = column(None, gap=0, margins=(16, 16, 16, 16))
        middle.addLayout(row(None, card, None))
        middle.addStretch(1)
        area: QScrollArea = scrolled(holder(middle))
        self.setLayout(column(area))
        window.installEventFilter(self)
        self.setGeometry(window.rect())
        self.show()
        self.raise_()

    def lift(self) -> None:
        """Uncover the window; the focus goes back to where it was."""
        self._over.removeEventFilter(self)
        for each in self._silent:
            each.setEnabled(True)
        self._behind.setEnabled(True)
        self.hide()
        self.deleteLater()
        if self._focus is not None and self._over.isAncestorOf(self._focus):
            self._focus.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)
