"""What a form needs of an editor, whatever the type of its value."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from safety_desk.gui.style import restyle
from safety_desk.gui.suggestions import Source
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue

Today: TypeAlias = Callable[[], date]


class FieldEditor(QObject):
    """What a form needs of an editor. ``widget`` is what stands on screen."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, widget: QWidget) -> None:
        super().__init__(widget)
        self.field, self.widget = field, widget
        widget.setObjectName(field.name)
        widget.setAccessibleName(field.label)
        widget.installEventFilter(self)

    def put(self, value: Any) -> None:
        """Show a value, or a text that could not be read (from a draft)."""
        raise NotImplementedError

    def get(self) -> Any:
        """The value; None when empty. Raises BadValue with the sentence for the field."""
        raise NotImplementedError

    def raw(self) -> str:
        """What stands in the editor, as text."""
        raise NotImplementedError

    def tolerant(self) -> Any:
        """The value, or the bare text where it cannot be read yet: what a draft keeps."""
        try:
            return self.get()
        except BadValue:
            return self.raw()

    def set_source(self, source: Source) -> None:
        """Where suggestions come from, for the editors that offer some."""

    def mark(self, *, wrong: bool) -> None:
        restyle(self.widget, st="err" if wrong else "")

    def set_read_only(self, *, on: bool) -> None:
        self.widget.setEnabled(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
