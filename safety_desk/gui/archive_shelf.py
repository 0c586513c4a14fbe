"""The boxes of a year as spines on a shelf."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from safety_desk.gui.fonts import sized
from safety_desk.gui.tokens import look, u

if TYPE_CHECKING:
    from safety_desk.services.archived import ShelfBox

_TALL, _LOW = 305, 172
_WIDTHS = {20: 44, 30: 54, 40: 63, 50: 72}
"""Thickness in mm -> width of the spine."""
_GAP, _EDGE, _BOARD, _LIFT = 7, 14, 10, 8
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class Shelf(QWidget):
    """One spine a box, as wide as the box is thick; in a narrow place two rows of lower ones. Arrows walk."""

    chosen = Signal(int)
    """The box at this place became the chosen one."""
    grown = Signal(int)
    """The shelf is so high now."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("shelf")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.boxes: Sequence[ShelfBox] = ()
        self._at, self._low = 0, False
        self._spots: list[QRect] = []
        look.changed.connect(self._place)

    def show_boxes(self, boxes: "Sequence[ShelfBox]") -> None:
        self.boxes = boxes
        self._place()
        self.choose(0)

    def stand(self, *, low: bool) -> None:
        """Shorter spines in a low window."""
        self._low = low
        self._place()

    def current(self) -> int:
        return self._at

    def choose(self, at: int) -> None:
        """Make a box the chosen one and tell it."""
        if self.boxes:
            self._at = max(0, min(len(self.boxes) - 1, at))
            self.setAccessibleName(_said(self.boxes[self._at]))
            self.update()
            self.chosen.emit(self._at)

    def spot(self, at: int) -> QRect:
        """Where a spine stands."""
        return self._spots[at]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(u(480), self.minimumHeight())

    def _place(self) -> None:
        """Stand the boxes side by side; those that do not fit go to the next board, and all are lower then."""
        widths = [u(_WIDTHS[box.thickness]) for box in self.boxes]
        one_row = sum(widths) + u(_GAP) * len(widths) + 2 * u(_EDGE) <= self.width()
        tall = u(_TALL if one_row and not self._low else _LOW)
        x, y = u(_EDGE), u(_LIFT)
        self._spots = []
        for wide in widths:
            if x + wide + u(_EDGE) > self.width() and x > u(_EDGE):
                x, y = u(_EDGE), y + tall + u(_BOARD + 16)
            self._spots.append(QRect(x, y, wide, tall))
            x += wide + u(_GAP)
        self.setFixedHeight(y + tall + u(_BOARD))
        self.grown.emit(self.minimumHeight())
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.shelf))
        for bottom in sorted({spot.bottom() for spot in self._spots}):
            painter.drawRoundedRect(0, bottom + 1, self.width(), u(_BOARD), u(3), u(3))
        for at, (box, spot) in enumerate(zip(self.boxes, self._spots, strict=True)):
            Spine(painter, box, spot.translated(0, -u(_LIFT) if at == self._at else 0)).paint()
            if at == self._at:
                self._paint_ring(painter, spot.translated(0, -u(_LIFT)))

    def _paint_ring(self, painter: QPainter, spot: QRect) -> None:
        ink = look.colours.focus if self.hasFocus() else look.colours.primary
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(ink), look.colours.focus_width + (1 if self.hasFocus() else 0)))
        painter.drawRoundedRect(spot.adjusted(1, 1, -1, -1), u(4), u(4))

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        if step is None:
            super().keyPressEvent(event)
        else:
            self.choose(self._at + step)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        at = self._under(event.position().toPoint())
        if at is not None:
            self.choose(at)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._under(event.pos())
            QToolTip.showText(event.globalPos(), "" if at is None else _said(self.boxes[at]), self)
            return True
        return super().event(event)

    def _under(self, point: QPoint) -> int | None:
        return next((at for at, spot in enumerate(self._spots) if spot.contains(point)), None)


class Spine:
    """Paints one spine: a white strip with 全宗号, 年度, 期限, category and 起止件号; below it number and fill."""

    def __init__(self, painter: QPainter, box: "ShelfBox", spot: QRect) -> None:
        self._painter, self._box, self._spot = painter, box, spot
        self._low = spot.height() < u(_TALL)
        self._line = u(14 if self._low else 16)

    def paint(self) -> None:
        painter, spot = self._painter, self._spot
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(look.colours.archive(self._box.period)))
        painter.drawRoundedRect(spot, u(4), u(4))
        band = u(30 if self._low else 38)
        strip = spot.adjusted(u(5), u(6 if self._low else 12), -u(5), -band)
        painter.setBrush(QColor(look.colours.surface))
        painter.drawRect(strip)
        self._paint_words(strip)
        self._paint_foot(QRect(spot.left(), strip.bottom() + 1, spot.width(), band))

    def _paint_words(self, strip: QRect) -> None:
        box = self._box
        top = [box.period_words] if self._low else [box.fonds or "—", str(box.year), box.period_words]
        bottom = [] if self._low else [box.first, box.last]
        for at, text in enumerate(top):
            self._small(QRect(strip.left(), strip.top() + u(3) + at * self._line, strip.width(), self._line), text)
        for at, text in enumerate(reversed(bottom)):
            y = strip.bottom() - u(2) - (at + 1) * self._line
            self._small(QRect(strip.left(), y, strip.width(), self._line), text)
        upper = strip.top() + u(6) + len(top) * self._line
        lower = strip.bottom() - u(4) - len(bottom) * self._line
        self._painter.setPen(QPen(QColor(look.colours.row_line), 1))
        for y in [upper, lower] if bottom else [upper]:
            self._painter.drawLine(strip.left(), y, strip.right(), y)
        self._name(QRect(strip.left(), upper, strip.width(), lower - upper))

    def _small(self, area: QRect, text: str) -> None:
        self._painter.setFont(sized(12))
        self._painter.setPen(QColor(look.colours.text1))
        self._painter.drawText(area, _CENTRE, text)

    def _name(self, area: QRect) -> None:
        """The category, one character below the other, closer together when it is long."""
        word = self._box.category
        font = sized(12 if self._low else 15, 600)
        step = min(u(22), area.height() // max(1, len(word)))
        top = area.center().y() - step * len(word) // 2
        self._painter.setFont(font)
        self._painter.setPen(QColor(look.colours.text1))
        tall = QFontMetrics(font).height()
        for at, character in enumerate(word):
            spot = QRect(area.left(), top + at * step + (step - tall) // 2, area.width(), tall)
            self._painter.drawText(spot, _CENTRE, character)

    def _paint_foot(self, area: QRect) -> None:
        painter = self._painter
        painter.setFont(sized(13, 600))
        painter.setPen(QColor(look.colours.surface))
        number = QRect(area.left(), area.top() + u(1), area.width(), u(18))
        painter.drawText(number, _CENTRE, str(self._box.number))
        bar = QRect(area.left() + u(8), area.bottom() - u(9), area.width() - u(16), u(5))
        ground = QColor(look.colours.surface)
        ground.setAlphaF(0.35)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(bar, u(2), u(2))
        painter.setBrush(QColor(look.colours.surface))
        painter.drawRoundedRect(
            QRect(bar.left(), bar.top(), max(u(3), round(bar.width() * self._box.fill)), bar.height()), u(2), u(2)
        )


def _said(box: "ShelfBox") -> str:
    return f"第 {box.number} 盒，{box.category}，{box.period_words}，{len(box.items)} 件，{box.pages} 页"
