"""The rail at the left: one button a module, badges only on what is late."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QToolButton

from safety_desk.gui.components.basic import column, label
from safety_desk.gui.icons import icon, icon_size
from safety_desk.gui.tokens import fix, look, u


@dataclass(frozen=True)
class Module:
    """One entry of the rail; ``key`` is the digit of its Ctrl shortcut, 0 for none."""

    code: str
    word: str
    icon: str
    key: int


MODULES = (
    Module("today", "今日", "weather_sunny_low", 1),
    Module("ledger", "台账", "library", 2),
    Module("hazards", "隐患", "error_circle", 3),
    Module("print", "打印", "print", 5),
    Module("archive", "归档", "archive", 6),
)
"""Ctrl+4 is kept for 达标."""
BOTTOM = (Module("help", "帮助", "question_circle", 0), Module("settings", "设置", "settings", 0))


class RailButton(QToolButton):
    """Icon above word; the chosen one on a white tile with a bar at the edge of the rail."""

    def __init__(self, module: Module) -> None:
        super().__init__()
        self.module = module
        self.setObjectName(f"rail_{module.code}")
        self.setProperty("cls", "rail")
        self.setText(module.word)
        self.setToolTip(f"{module.word}（Ctrl+{module.key}）" if module.key else module.word)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._badge = label("", "pill")
        self._badge.setParent(self)
        self._badge.hide()
        look.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        self.setIcon(icon(self.module.icon, look.colours.text2, 22, chosen=look.colours.primary))
        self.setIconSize(icon_size(22))
        self._place()

    def badge(self, n: int) -> None:
        """Show how many are late; nothing for none."""
        self._badge.setText(str(n) if n < 100 else "99+")
        self._badge.setVisible(n > 0)
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        self._badge.setFixedHeight(u(16))
        self._badge.adjustSize()
        x = min(self.width() // 2 + u(6), self.width() - self._badge.width() - u(2))
        self._badge.move(QPoint(x, u(2)))


class Rail(QFrame):
    """All modules."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("rail")
        self.setProperty("cls", "rail")
        fix(self, width=72)
        self._group = QButtonGroup(self)
        self.buttons = {m.code: RailButton(m) for m in (*MODULES, *BOTTOM)}
        layout = column(gap=2, margins=(8, 6, 8, 6))
        for module in MODULES:
            layout.addWidget(self.buttons[module.code])
        layout.addStretch(1)
        for module in BOTTOM:
            layout.addWidget(self.buttons[module.code])
        for button in self.buttons.values():
            self._group.addButton(button)
            button.setFixedWidth(u(56))
            button.clicked.connect(lambda _on=False, code=button.module.code: self.chosen.emit(code))
        self._low = False
        self._hidden: Sequence[str] = ()
        look.changed.connect(self._rescale)
        self.setLayout(layout)
        self.arrange(low=False)

    def _rescale(self) -> None:
        self.arrange(low=self._low, hidden=self._hidden)

    def arrange(self, *, low: bool, hidden: Sequence[str] = ()) -> None:
        """Item height 60, or 54 in a low window; in the compact class 帮助 leaves the rail."""
        self._low, self._hidden = low, hidden
        for code, button in self.buttons.items():
            button.setFixedSize(u(56), u(52 if low else 58))
            button.setVisible(code not in hidden)

    def choose(self, code: str) -> None:
        self.buttons[code].setChecked(True)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        button = self._group.checkedButton()
        if button is not None and button.isVisible():
            spot = button.geometry()
            tall = u(24)
            bar = QRect(u(2), spot.center().y() - tall // 2, u(3), tall)
            painter = QPainter(self)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.primary))
            painter.drawRoundedRect(bar, 1.5, 1.5)
