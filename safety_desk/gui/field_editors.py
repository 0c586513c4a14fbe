"""One editor for each type of value, found through one table.

To add one: 1 a class with ``put``, ``get`` and ``raw``; 2 its line in ``_EDITORS``. Every editor can be empty.
"""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from safety_desk.gui.date_editor import DateLine
from safety_desk.gui.editor_base import FieldEditor, Today
from safety_desk.gui.text_editors import LinkEditor, LongEditor, TextEditor
from safety_desk.gui.typed_dates import read_date, read_moment
from safety_desk.model.field import Field, OtherWord
from safety_desk.model.numbers import read_decimal

__all__ = ["DateEditor", "FieldEditor", "LinkEditor", "Today", "editor_for"]


class NumberEditor(FieldEditor):
    """A count or an amount; the input method is off, 万 and full-width digits are understood."""

    def __init__(self, field: Field, today: Today) -> None:  # noqa: ARG002
        self.line = QLineEdit()
        super().__init__(field, self.line)
        self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.line.setPlaceholderText(f"如 {field.example}" if field.example else "")
        self.line.textChanged.connect(lambda _text: self.edited.emit())

    def put(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))

    def get(self) -> int | Decimal | None:
        text = self.line.text().strip()
        if not text:
            return None
        if issubclass(self.field.type, int):
            return int(read_decimal(text, self.field.unit, 0))
        return read_decimal(text, self.field.unit, self.field.decimals)

    def raw(self) -> str:
        return self.line.text()

    def set_read_only(self, *, on: bool) -> None:
        self.line.setReadOnly(on)


class DateEditor(FieldEditor):
    """A day, typed in any way a clerk writes one."""

    def __init__(self, field: Field, today: Today) -> None:
        self.line = DateLine(today)
        self._today = today
        super().__init__(field, self.line)
        self.line.textChanged.connect(lambda _text: self.edited.emit())

    def put(self, value: Any) -> None:
        if value is None or isinstance(value, date):
            self.line.show_value(value)
        else:
            self.line.setText(str(value))

    def get(self) -> date | None:
        return read_date(self.line.text(), self._today())

    def tolerant(self) -> Any:
        return self.raw() if self.line.being_typed() else super().tolerant()

    def raw(self) -> str:
        return self.line.text()

    def set_read_only(self, *, on: bool) -> None:
        self.line.setReadOnly(on)


class MomentEditor(DateEditor):
    """A day with its clock time."""

    def __init__(self, field: Field, today: Today) -> None:
        super().__init__(field, today)
        self.line.with_time = True
        self.line.setPlaceholderText("如 1118 9:30")

    def put(self, value: Any) -> None:
        if value is None or isinstance(value, datetime):
            self.line.show_value(value)
        else:
            self.line.setText(str(value))

    def get(self) -> datetime | None:
        return read_moment(self.line.text(), self._today())


class _QuietCombo(QComboBox):
    """A list that a passing mouse wheel does not change."""

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        event.ignore()


class ChoiceEditor(FieldEditor):
    """One word of a list; a word outside it is kept and shown as 其他（词）."""

    def __init__(self, field: Field, today: Today) -> None:  # noqa: ARG002
        self.box = _QuietCombo()
        super().__init__(field, self.box)
        self.box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(4)
        self._values: list[Any] = [None, *self._words()]
        for value in self._values:
            self.box.addItem(self._shown(value))
        self.box.currentIndexChanged.connect(lambda _at: self.edited.emit())

    def _words(self) -> list[Any]:
        return list(self.field.choices)

    def _shown(self, value: Any) -> str:
        if isinstance(value, OtherWord):
            return f"其他（{value}）"
        return "" if value is None else str(value)

    def put(self, value: Any) -> None:
        if value is not None and value not in self._values:
            known = next((v for v in self._values if v is not None and self._shown(v) == str(value)), None)
            value = known if known is not None else OtherWord(str(value))
        if value not in self._values:
            self._values.append(value)
            self.box.addItem(self._shown(value))
        self.box.setCurrentIndex(self._values.index(value))

    def get(self) -> Any:
        return self._values[self.box.currentIndex()]

    def raw(self) -> str:
        return self.box.currentText()


class YesNoEditor(ChoiceEditor):
    """是, 否, or not yet known."""

    def _words(self) -> list[Any]:
        return [True, False]

    def _shown(self, value: Any) -> str:
        return "" if value is None else "是" if value else "否"


_EDITORS: dict[type[Any], Callable[[Field, Today], FieldEditor]] = {
    StrEnum: ChoiceEditor,
    datetime: MomentEditor,
    date: DateEditor,
    bool: YesNoEditor,
    int: NumberEditor,
    Decimal: NumberEditor,
    str: TextEditor,
}


def editor_for(field: Field, today: Today = date.today) -> FieldEditor:
    """The editor of a field's type, found along the type's bases; an unknown type is refused by name."""
    if field.link:
        return LinkEditor(field, today)
    if field.long:
        return LongEditor(field, today)
    for base in field.type.__mro__:
        if base in _EDITORS:
            return _EDITORS[base](field, today)
    raise TypeError(f"no editor for {field.type.__name__} ({field.name})")
