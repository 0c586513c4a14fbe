"""How cells of a table are painted: text that ends in …, badges, checks, and the bar of the chosen row."""

import tomllib
from functools import cache
from typing import TypeAlias

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
)

from safety_desk.gui.fonts import sized
from safety_desk.gui.icons import pixmap
from safety_desk.gui.tokens import look, u
from safety_desk.model.shipped import shipped

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@cache
def tones() -> dict[str, str]:
    """The tone of each word that stands in a badge."""
    with shipped("resources/style/badges.toml").open("rb") as file:
        lists = tomllib.load(file)
    return {word: tone for tone, words in lists.items() for word in words}


class CellDelegate(QStyledItemDelegate):
    """Plain text; the base of the others. Fills without antialiasing: seams would show at 125 %."""

    weight = 400
    quiet = True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        self.paint_ground(painter, option, index)
        self.paint_inside(painter, option.rect.adjusted(u(10), 0, -u(10), 0), index)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(option.rect, QColor(look.colours.tint if chosen else look.colours.surface))
        painter.fillRect(
            QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), QColor(look.colours.row_line)
        )
        if chosen and index.column() == 0:
            painter.fillRect(
                QRect(option.rect.left(), option.rect.top(), u(3), option.rect.height()), QColor(look.colours.primary)
            )

    def paint_inside(self, painter: QPainter, area: QRect, index: Index) -> None:
        font = sized(14, self.weight)
        text = str(index.data() or "").replace("\n", " ")
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or int(_MIDDLE | Qt.AlignmentFlag.AlignLeft)
        painter.setFont(font)
        painter.setPen(QColor(look.colours.text2 if self.quiet else look.colours.text1))
        painter.drawText(
            area, int(align), QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        )

    def helpEvent(  # noqa: N802 - Qt's name
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """The whole text of a cell whose end is not seen."""
        text = str(index.data() or "")
        if event.type() is QEvent.Type.ToolTip:
            seen = QFontMetrics(sized(14, self.weight)).horizontalAdvance(text) <= option.rect.width() - u(20)
            QToolTip.showText(event.globalPos(), "" if seen else text, view)
            return True
        return super().helpEvent(event, view, option, index)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802
        return QSize(u(80), u(38))


class KeyDelegate(CellDelegate):
    """The name of the row."""

    weight = 500
    quiet = False


class PlainDelegate(CellDelegate):
    """Dates and numbers in full colour."""

    quiet = False


class BadgeDelegate(CellDelegate):
    """A word of the fixed vocabulary on its tint; any other word as plain text."""

    def paint_inside(self, painter: QPainter, area: QRect, index: Index) -> None:
        text = str(index.data() or "")
        tone = tones().get(text)
        if tone is None:
            super().paint_inside(painter, area, index)
            return
        ink, ground = look.colours.pair(tone)
        font = sized(13, 500)
        wide = min(area.width(), QFontMetrics(font).horizontalAdvance(text) + u(16))
        box = QRect(area.left(), area.center().y() - u(12) + 1, wide, u(24))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(ink if look.colours.tint_border else ground)))
        painter.drawRoundedRect(box, u(4), u(4))
        painter.setPen(QColor(ink))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)


class CheckDelegate(CellDelegate):
    """The box in front of a row."""

    def paint_inside(self, painter: QPainter, area: QRect, index: Index) -> None:
        on = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        side = u(17)
        box = QRect(area.center().x() - side // 2, area.center().y() - side // 2, side, side)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(look.colours.primary if on else look.colours.surface))
        painter.setPen(QPen(QColor(look.colours.primary if on else look.colours.line2)))
        painter.drawRoundedRect(box, u(4), u(4))
        if on:
            painter.drawPixmap(box.adjusted(2, 2, -2, -2), pixmap("checkmark", look.colours.surface, 13))


class ClipDelegate(CellDelegate):
    """A paper clip where there are attachments."""

    def paint_inside(self, painter: QPainter, area: QRect, index: Index) -> None:
        if index.data():
            side = u(16)
            painter.drawPixmap(
                area.center().x() - side // 2, area.center().y() - side // 2, pixmap("attach", look.colours.text3, 16)
            )


DELEGATES: dict[str, type[CellDelegate]] = {
    "text": CellDelegate,
    "key": KeyDelegate,
    "date": PlainDelegate,
    "number": PlainDelegate,
    "badge": BadgeDelegate,
    "check": CheckDelegate,
    "clip": ClipDelegate,
}
