"""The step bar of a wizard and the search box."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QInputMethodEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from safety_desk.gui.fonts import sized
from safety_desk.gui.icons import pixmap
from safety_desk.gui.tokens import fix, look, u


class StepBar(QWidget):
    """Circles and words: done = tick on tint, current = filled. Steps already done can be clicked."""

    clicked = Signal(int)

    def __init__(self, words: Sequence[str], name: str = "steps") -> None:
        super().__init__()
        self.setObjectName(name)
        self._words, self._at = list(words), 0
        fix(self, height=54)
        self._tell()

    def go(self, step: int) -> None:
        self._at = step
        self._tell()
        self.update()

    def current(self) -> int:
        return self._at

    def _tell(self) -> None:
        self.setAccessibleName(f"第 {self._at + 1} 步，共 {len(self._words)} 步：{self._words[self._at]}")

    def _cell(self, step: int) -> QRect:
        wide = min(u(240), (self.width() - u(16)) // len(self._words))
        return QRect(u(8) + step * wide, 0, wide, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for step in range(len(self._words)):
            self._paint_step(painter, step, self._cell(step))

    def _paint_step(self, painter: QPainter, step: int, cell: QRect) -> None:
        colours, at = look.colours, self._at
        ring = QRect(cell.left(), cell.center().y() - u(12), u(24), u(24))
        painter.setPen(QPen(QColor(colours.line2 if step > at else colours.primary), 1.5))
        painter.setBrush(QColor(colours.surface if step > at else colours.tint if step < at else colours.primary))
        painter.drawEllipse(ring)
        if step < at:
            painter.drawPixmap(ring.left() + u(5), ring.top() + u(5), pixmap("checkmark", colours.primary, 14))
        else:
            painter.setPen(colours.surface if step == at else colours.text3)
            painter.setFont(sized(13, 600))
            painter.drawText(ring, int(Qt.AlignmentFlag.AlignCenter), str(step + 1))
        font = sized(14, 600 if step == at else 400)
        word = self._words[step]
        painter.setFont(font)
        painter.setPen(colours.text1 if step == at else colours.text2)
        wide = QFontMetrics(font).horizontalAdvance(word)
        painter.drawText(ring.right() + u(9), 0, wide + 2, self.height(), int(Qt.AlignmentFlag.AlignVCenter), word)
        if step + 1 < len(self._words):
            painter.setPen(QPen(QColor(colours.soft if step < at else colours.line2), 1.5))
            y = cell.center().y()
            painter.drawLine(ring.right() + wide + u(20), y, cell.right() - u(8), y)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        for step in range(self._at):
            if self._cell(step).contains(event.position().toPoint()):
                self.clicked.emit(step)


class SearchBox(QLineEdit):
    """Searches with committed text only, so that half-typed pinyin filters nothing (blueprint §9.3)."""

    searched = Signal(str)
    entered = Signal()

    def __init__(self, placeholder: str, name: str = "search") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("cls", "search")
        self.setPlaceholderText(placeholder)
        self.setClearButtonEnabled(True)
        self._composing = False
        self._icon = QLabel(self)
        self._icon.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._dress)
        self._dress()
        self.textChanged.connect(self._changed)

    def composing(self) -> bool:
        """Whether an input method is at work in the field."""
        return self._composing

    def _dress(self) -> None:
        self._icon.setPixmap(pixmap("search", look.colours.text3, 16))
        self._icon.setGeometry(u(10), u(10), u(16), u(16))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)
        if event.commitString() and self._composing:
            self.searched.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._composing:
            self.entered.emit()
            return
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        super().keyPressEvent(event)

    def _changed(self, text: str) -> None:
        if not self._composing:
            self.searched.emit(text)
