"""Small charts of our own: a bar of parts, twelve monthly columns. Every value also stands as a number."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from safety_desk.gui.components.basic import holder, label, row
from safety_desk.gui.fonts import sized
from safety_desk.gui.tokens import fix, look, u


class PartsBar(QWidget):
    """How a whole is made up: coloured parts in one bar."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[int, str]] = []
        fix(self, height=10)

    def show_parts(self, parts: Sequence[tuple[int, str]]) -> None:
        """Numbers and the tones they are painted in."""
        self._parts = [(n, tone) for n, tone in parts if n]
        self.setAccessibleName("，".join(str(n) for n, _ in self._parts))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), QColor(look.colours.rail))
        total, x = sum(n for n, _ in self._parts), 0.0
        for n, tone in self._parts:
            wide = self.width() * n / total
            fill = look.colours.warn_fill if tone == "warn" else look.colours.pair(tone)[0]
            painter.fillRect(QRectF(x, 0, max(wide - 1.5, 2), self.height()), QColor(fill))
            x += wide


class Legend(QWidget):
    """Words and numbers to a bar of parts, two in a row."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(4)

    def show_parts(self, parts: Sequence[tuple[str, int, str]]) -> None:
        """Word, number, tone."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for at, (word, n, tone) in enumerate(parts):
            dot = label("●", "hint")
            dot.setStyleSheet(f"color: {look.colours.pair(tone)[0]};")
            line = row(dot, label(word, "caption"), label(str(n), "strong"), None, gap=5)
            self._grid.addWidget(holder(line), at // 2, at % 2)


class MonthColumns(QWidget):
    """Twelve columns with their numbers above; this month in full colour."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: list[int] = [0] * 12
        self._month = 1
        fix(self, min_height=130)

    def show_counts(self, counts: Sequence[int], month: int) -> None:
        self._counts, self._month = list(counts), month
        self.setAccessibleName("各月：" + "，".join(f"{i + 1} 月 {n}" for i, n in enumerate(self._counts)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, foot = u(20), u(20)
        room = self.height() - top - foot
        cell = self.width() / 12
        most = max([*self._counts, 1])
        for at, n in enumerate(self._counts):
            now = at + 1 == self._month
            tall = max(round(room * n / most), 2)
            column = QRect(round(at * cell + cell * 0.22), top + room - tall, round(cell * 0.56), tall)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(look.colours.primary if now else look.colours.soft))
            painter.drawRoundedRect(column, u(2), u(2))
            font = sized(12, 600 if now else 400)
            painter.setFont(font)
            painter.setPen(QColor(look.colours.primary if now else look.colours.text2))
            line = QFontMetrics(font).height()
            whole = QRect(round(at * cell), 0, round(cell), line)
            painter.drawText(
                whole.translated(0, column.top() - line - 1), int(Qt.AlignmentFlag.AlignCenter), str(n) if n else ""
            )
            painter.drawText(whole.translated(0, self.height() - line), int(Qt.AlignmentFlag.AlignCenter), str(at + 1))
