"""What the window says without stopping the work: toast with 撤销, banner, empty state."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QWidget

from safety_desk.gui.components.basic import button, column, frame, holder, label, picture, row
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import look, u

TOAST_MS = 10_000


class Toast(QFrame):
    """The dark line at the bottom centre: one at a time, for ten seconds, with 撤销 where something can be undone."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("toast")
        self.setProperty("cls", "toast")
        self._text = label()
        self._action = button("撤销", "toast-action", name="toast_action")
        self._action.clicked.connect(self.act)
        self.setLayout(row(self._text, 8, self._action, margins=(16, 8, 12, 8)))
        self._undo: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()
        parent.installEventFilter(self)
        look.changed.connect(self.place, Qt.ConnectionType.QueuedConnection)

    def say(self, text: str, undo: Callable[[], object] | None = None, action: str = "撤销") -> None:
        self._text.setText(text)
        self._undo = undo
        self._action.setText(action)
        self._action.setVisible(undo is not None)
        self.place()
        self.show()
        self.raise_()
        self._timer.start()

    def place(self) -> None:
        """Sit at the bottom centre of the parent; again when its size or the type changes."""
        parent = self._over
        self._text.setMaximumWidth(parent.width() - u(240))
        self.setFixedHeight(u(44))
        self.adjustSize()
        self.move((parent.width() - self.width()) // 2, parent.height() - self.height() - u(44))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.place()
        return super().eventFilter(watched, event)

    def text(self) -> str:
        return self._text.text()

    def act(self) -> None:
        """Do what the button offers."""
        self.hide()
        if self._undo is not None:
            self._undo()


class Banner(QFrame):
    """A card in the page: icon, one bold line, one plain line, one button. It does not stop the work."""

    def __init__(self, name: str = "banner") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("cls", "banner")
        self._icon = picture("warning", colour=look.colours.warn)
        self._bold, self._plain = label("", "key", wrap=True), label("", "caption", wrap=True)
        self.button = button("", small=True)
        self._act: Callable[[], object] | None = None
        self.button.clicked.connect(lambda: self._act() if self._act else None)
        texts = holder(column(self._bold, self._plain, gap=2))
        layout = row(self._icon, texts, self.button, gap=12, margins=(14, 10, 12, 10))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def tell(
        self, bold: str, plain: str = "", *, act: str = "", then: Callable[[], object] | None = None, tone: str = ""
    ) -> None:
        """Show the banner; ``tone`` is '' (amber), bad or ok."""
        colour = {"bad": look.colours.bad, "ok": look.colours.ok}.get(tone, look.colours.warn)
        self._icon.setPixmap(picture("checkmark_circle" if tone == "ok" else "warning", colour=colour).pixmap())
        self._bold.setText(bold)
        self._plain.setText(plain)
        self._plain.setVisible(bool(plain))
        self.button.setText(act)
        self.button.setVisible(bool(act))
        self._act = then
        restyle(self, st=tone)
        self.show()


class EmptyState(QWidget):
    """What belongs here, what the rule asks, and the first step."""

    def __init__(self, name: str = "empty") -> None:
        super().__init__()
        self.setObjectName(name)
        self._round = frame("dot-back")
        self._icon = picture("document", colour=look.colours.primary, size=26)
        self._round.setLayout(row(self._icon))
        self._round.setFixedSize(u(56), u(56))
        self._title = label("", "dialog")
        self._lines = label("", "caption", wrap=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lines.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._lines.setMaximumWidth(u(520))
        self._lines.setMinimumWidth(u(360))
        self.buttons = row(gap=10)
        layout = column(None, gap=12)
        parts: tuple[QWidget, ...] = (self._round, self._title, self._lines)
        for part in parts:
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addLayout(self.buttons)
        self.buttons.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)
        self.setLayout(layout)

    def tell(self, icon_name: str, title: str, lines: str) -> None:
        self._icon.setPixmap(picture(icon_name, colour=look.colours.primary, size=26).pixmap())
        self._title.setText(title)
        self._lines.setText(lines)

    def title(self) -> str:
        return self._title.text()
