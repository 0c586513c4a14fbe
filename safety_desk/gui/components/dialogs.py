"""Dialogs: a title that says what, a body that scrolls, buttons right with the doing one last."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from safety_desk.gui.components.basic import Kind, button, column, frame, holder, label, picture, row
from safety_desk.gui.tokens import look, u


class Dialog(QDialog):
    """The base: 440-560 wide; Enter does the last button, Esc cancels."""

    def __init__(self, parent: QWidget | None, title: str, name: str, *, icon_name: str = "", width: int = 500) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setModal(True)
        self.setMinimumWidth(u(width))
        self.setMaximumWidth(u(560))
        heading = label(title, "dialog", wrap=True)
        self.heading = row(heading, gap=12)
        self.heading.setStretch(0, 1)
        if icon_name:
            self.heading.insertWidget(0, picture(icon_name, colour=look.colours.warn, size=24))
        self.body: QVBoxLayout = column(gap=10)
        self.buttons = row(None, gap=8)
        outer = column(gap=16, margins=(24, 20, 24, 18))
        outer.addLayout(self.heading)
        outer.addLayout(self.body)
        outer.addLayout(self.buttons)
        self.setLayout(outer)

    def add_button(
        self, text: str, kind: Kind = "secondary", *, accept: bool | None = None, name: str = ""
    ) -> QPushButton:
        """Add a button at the right; ``accept`` True ends well, False cancels, None leaves the dialog open."""
        made = button(text, kind, name=name)
        if accept is not None:
            made.clicked.connect(self.accept if accept else self.reject)
        if kind in ("primary", "danger-fill"):
            made.setDefault(True)
        self.buttons.addWidget(made)
        return made


def ask(
    parent: QWidget | None, title: str, body: str, act: str, *, cancel: str = "取消", dangerous: bool = False
) -> bool:
    """Ask before what cannot be undone. ``act`` names the deed: 永久清除."""
    dialog = Dialog(parent, title, "ask", icon_name="warning" if dangerous else "")
    dialog.body.addWidget(label(body, "caption", wrap=True))
    dialog.add_button(cancel, accept=False, name="cancel")
    dialog.add_button(act, "danger-fill" if dangerous else "primary", accept=True, name="act")
    done = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    return done


class ProblemDialog(Dialog):
    """What did not happen, then 原因, 影响, 怎么办; technical text only through 复制详情."""

    def __init__(self, parent: QWidget | None, title: str, lines: Sequence[tuple[str, str]], details: str) -> None:
        super().__init__(parent, title, "problem", icon_name="warning", width=520)
        self._details = details
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for at, (name, text) in enumerate(lines):
            grid.addWidget(label(name, "strong"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(text, wrap=True), at, 1)
        self.body.addLayout(grid)
        copy = button("复制详情", "link", icon_name="copy", name="copy_details", clicked=self._copy)
        self.buttons.insertWidget(0, copy)
        self.add_button("知道了", "primary", accept=True, name="close")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def panel(title: str, body: QWidget) -> QWidget:
    """A titled white area inside a page, for work that is going on."""
    area = frame("card")
    area.setLayout(column(label(title, "section"), body, gap=10, margins=(16, 14, 16, 14)))
    return holder(column(area))
