"""A line that offers what was written before, in a popup that never takes the focus (blueprint §5.4, §9.3)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from safety_desk.gui.components.basic import column
from safety_desk.gui.fonts import sized
from safety_desk.gui.tokens import look, u

Index: TypeAlias = QModelIndex | QPersistentModelIndex
_DATA = int(Qt.ItemDataRole.UserRole) + 1


@dataclass(frozen=True)
class Suggestion:
    """One offer: the text taken, the id it leads to ('' for none), a second line and a note at the right."""

    text: str
    id: str = ""
    detail: str = ""
    note: str = ""


Reply: TypeAlias = Callable[[Sequence[Suggestion]], object]
Source: TypeAlias = Callable[[str, Reply], object]
"""Called with what is typed; answers through the reply, at once or later."""


class _TwoLines(QStyledItemDelegate):
    """Name above, detail below, note at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002, N802 - Qt's name
        offer: Suggestion = index.data(_DATA)
        return QSize(u(220), u(46 if offer.detail else 34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        offer: Suggestion = index.data(_DATA)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(area, QColor(look.colours.tint))
        inner = area.adjusted(u(10), u(4) if offer.detail else 0, -u(10), -u(4) if offer.detail else 0)
        note_font, name_font = sized(12), sized(14)
        note_width = QFontMetrics(note_font).horizontalAdvance(offer.note)
        middle = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        upper = QRect(inner.left(), inner.top(), inner.width() - note_width - u(8), inner.height())
        if offer.detail:
            upper.setHeight(inner.height() // 2)
            lower = upper.translated(0, inner.height() // 2)
            painter.setFont(note_font)
            painter.setPen(look.colours.text3)
            painter.drawText(lower, middle, _cut(offer.detail, note_font, lower.width()))
        painter.setFont(note_font)
        painter.setPen(look.colours.text3)
        painter.drawText(inner, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight), offer.note)
        painter.setFont(name_font)
        painter.setPen(look.colours.primary if chosen else look.colours.text1)
        painter.drawText(upper, middle, _cut(offer.text, name_font, upper.width()))


def _cut(text: str, font: QFont, width: int) -> str:
    return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)


class _Popup(QFrame):
    """The list under the line, a child of the window."""

    taken = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("suggestions")
        self.setProperty("cls", "popup")
        self.list = QListView()
        self.list.setProperty("cls", "popup-list")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(_TwoLines(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.model = QStandardItemModel(self)
        self.list.setModel(self.model)
        self.list.clicked.connect(lambda index: self.taken.emit(index.data(_DATA)))
        self.setLayout(column(self.list, margins=(1, 1, 1, 1)))
        self.hide()

    def offer(self, offers: Sequence[Suggestion], *, first: bool) -> None:
        self.model.clear()
        for offer in offers:
            item = QStandardItem(offer.text)
            item.setData(offer, _DATA)
            item.setEditable(False)
            self.model.appendRow(item)
        self.list.setCurrentIndex(self.model.index(0, 0) if first else QModelIndex())

    def place(self, under: QWidget) -> None:
        """Below the line, or above it where there is no room."""
        window = self.parentWidget()
        tall = sum(self.list.sizeHintForRow(i) for i in range(min(8, self.model.rowCount()))) + u(12)
        wide = max(under.width(), u(260))
        spot = under.mapTo(window, QPoint(0, under.height() + 2)) if window else QPoint()
        if window and spot.y() + tall > window.height():
            spot = under.mapTo(window, QPoint(0, -tall - 2))
        if window:
            spot.setX(min(spot.x(), window.width() - wide - 4))
        self.setGeometry(spot.x(), spot.y(), wide, tall)
        self.show()
        self.raise_()


class SuggestEdit(QLineEdit):
    """A line with suggestions. ``strict`` takes the first by Enter (a link); else only a row that was chosen."""

    picked = Signal(object)
    """A ``Suggestion`` the clerk took."""

    def __init__(self, *, strict: bool = False) -> None:
        super().__init__()
        self._strict = strict
        self._source: Source | None = None
        self._popup: _Popup | None = None
        self._composing = False
        self._wait = QTimer(self, singleShot=True, interval=120)
        self._wait.timeout.connect(self._ask)
        self.textEdited.connect(self._typed)

    def set_source(self, source: Source) -> None:
        self._source = source

    def asked(self) -> str:
        """The part of the text that suggestions are wanted for."""
        return self.text().strip()

    def take(self, offer: Suggestion) -> None:
        """Put an offer into the line."""
        self.setText(offer.text)

    def open(self) -> None:
        """Ask for suggestions now (F4)."""
        self._ask()

    def offering(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    def close_popup(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _typed(self, _text: str) -> None:
        if self._source is not None and not self._composing:
            self._wait.start()

    def _ask(self) -> None:
        if self._source is not None and self.hasFocus():
            asked = self.asked()
            self._source(asked, partial(self._show, asked))

    def _show(self, asked: str, offers: Sequence[Suggestion]) -> None:
        if asked != self.asked() or not self.hasFocus():
            return
        offers = [offer for offer in offers if offer.text != self.text() or offer.detail]
        if not offers:
            self.close_popup()
            return
        if self._popup is None:
            self._popup = _Popup(self.window())
            self._popup.taken.connect(self._take)
        self._popup.offer(offers, first=self._strict)
        self._popup.place(self)

    def _take(self, offer: Suggestion) -> None:
        self.close_popup()
        self.take(offer)
        self.picked.emit(offer)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_F4 and self._source is not None:
            self.open()
            return
        popup = self._popup
        if popup is None or not popup.isVisible():
            super().keyPressEvent(event)
            return
        chosen = popup.list.currentIndex()
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            QApplication.sendEvent(popup.list, event)
        elif event.key() == Qt.Key.Key_Escape:
            popup.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            popup.hide()
            if chosen.isValid():
                self._take(chosen.data(_DATA))
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self.close_popup()
        super().focusOutEvent(event)


class PeopleEdit(SuggestEdit):
    """Several names joined with 、: suggestions complete the last of them."""

    def asked(self) -> str:
        return self.text().replace("，", "、").replace(",", "、").rsplit("、", 1)[-1].strip()

    def take(self, offer: Suggestion) -> None:
        before = self.text().replace("，", "、").replace(",", "、").rpartition("、")[0]
        self.setText(f"{before}、{offer.text}" if before else offer.text)
