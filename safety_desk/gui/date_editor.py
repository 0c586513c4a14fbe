"""The line for a date: typed digits or words, F4 opens the calendar, up and down move it by a day."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit

from safety_desk.gui.components.basic import column
from safety_desk.gui.icons import icon
from safety_desk.gui.tokens import look
from safety_desk.gui.typed_dates import read_date, read_moment, show_date, show_moment
from safety_desk.model.findings import BadValue


class DateLine(QLineEdit):
    """Keeps what cannot be read as it was typed, so that nothing is lost before it is mended."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today, self.with_time, self.brief = today, False, False
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setPlaceholderText("如 1118")
        self._button = self.addAction(
            icon("calendar_ltr", look.colours.text3, 16), QLineEdit.ActionPosition.TrailingPosition
        )
        self._button.setToolTip("打开日历（F4）")
        self._button.triggered.connect(self.open_calendar)

    def value(self) -> date | datetime | None:
        """The day or moment that stands here; BadValue when it is neither."""
        return read_moment(self.text(), self._today()) if self.with_time else read_date(self.text(), self._today())

    def show_value(self, value: date | datetime | None) -> None:
        self.setText(self._shown(value))

    def being_typed(self) -> bool:
        """Whether somebody is in the middle of writing: 2025-1 is not the first of January yet."""
        try:
            return self.hasFocus() and self.text() != self._shown(self.value())
        except BadValue:
            return True

    def be_brief(self) -> None:
        """In a cell: the day without its weekday and without a button."""
        self.brief = True
        self.removeAction(self._button)

    def settle(self) -> None:
        """Write what was typed the way dates are shown."""
        try:
            self.show_value(self.value())
        except BadValue:
            return

    def open_calendar(self) -> None:
        if self.isReadOnly():
            return
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setObjectName("calendar")
        popup.setProperty("cls", "popup")
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        day = self._day() or self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(lambda chosen: self._choose(chosen, popup))
        calendar.activated.connect(lambda chosen: self._choose(chosen, popup))
        popup.setLayout(column(calendar, margins=(6, 6, 6, 6)))
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 2)))
        popup.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_F4:
            self.open_calendar()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and not self.isReadOnly():
            self._shift(1 if event.key() == Qt.Key.Key_Up else -1)
        elif event.key() == Qt.Key.Key_Semicolon and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_value(self._today())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        self.settle()
        super().focusOutEvent(event)

    def _shown(self, value: date | datetime | None) -> str:
        text = show_moment(value) if isinstance(value, datetime) else show_date(value)
        return text.split(" ")[0] if self.brief and not self.with_time else text

    def _day(self) -> date | None:
        try:
            found = self.value()
        except BadValue:
            return None
        return found.date() if isinstance(found, datetime) else found

    def _shift(self, days: int) -> None:
        try:
            found = self.value() or self._today()
        except BadValue:
            return
        self.show_value(found + timedelta(days))

    def _choose(self, chosen: QDate, popup: QFrame) -> None:
        day = date(chosen.year(), chosen.month(), chosen.day())
        old = self.value() if self.with_time and self._day() else None
        clock = old.time() if isinstance(old, datetime) else time()
        self.show_value(datetime.combine(day, clock) if self.with_time else day)
        popup.close()
        self.setFocus()
