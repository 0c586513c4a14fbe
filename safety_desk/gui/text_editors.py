"""Editors for texts: one line, a name that leads to a record, several lines."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from safety_desk.gui.editor_base import FieldEditor, Today
from safety_desk.gui.suggestions import PeopleEdit, Source, SuggestEdit, Suggestion
from safety_desk.gui.tokens import fix
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue
from safety_desk.model.text import document_number, half_width, people, tidy


class TextEditor(FieldEditor):
    """One line. Suggestions replace nothing unless they are taken."""

    def __init__(self, field: Field, today: Today) -> None:  # noqa: ARG002 - one signature for all
        self.line = self._make_line(field)
        super().__init__(field, self.line)
        self.line.setPlaceholderText(f"如 {field.example}" if field.example else "")
        self.line.textChanged.connect(lambda _text: self.edited.emit())
        if field.mask:
            self.line.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def _make_line(self, field: Field) -> SuggestEdit:
        return PeopleEdit() if field.people == "many" else SuggestEdit()

    def put(self, value: Any) -> None:
        self.line.setText("" if value is None else str(value))
        self.line.setCursorPosition(0)

    def get(self) -> str | None:
        text = tidy(self.line.text())
        if self.field.people == "many":
            text = "、".join(people(text))
        elif self.field.mask or self.field.numbered:
            text = document_number(text) if self.field.numbered else half_width(text)
        if self.field.length and len(text) > self.field.length:
            raise BadValue(f"{self.field.label}最多 {self.field.length} 个字，现在有 {len(text)} 个，请写短一些")
        return text or None

    def raw(self) -> str:
        return self.line.text()

    def set_source(self, source: Source) -> None:
        self.line.set_source(source)

    def set_read_only(self, *, on: bool) -> None:
        self.line.setReadOnly(on)


class LinkEditor(TextEditor):
    """A name that leads to a record; the id is dropped as soon as the name is typed over."""

    def __init__(self, field: Field, today: Today) -> None:
        super().__init__(field, today)
        self.id: str | None = None
        self.line.textEdited.connect(self._forget)
        self.line.picked.connect(self._take)

    def _make_line(self, field: Field) -> SuggestEdit:  # noqa: ARG002
        return SuggestEdit(strict=True)

    def put_id(self, id: str | None) -> None:
        self.id = id

    def _forget(self, _text: str) -> None:
        self.id = None

    def _take(self, offer: Suggestion) -> None:
        self.id = offer.id or None
        self.edited.emit()


class LongEditor(FieldEditor):
    """Several lines."""

    def __init__(self, field: Field, today: Today) -> None:  # noqa: ARG002
        self.box = QPlainTextEdit()
        super().__init__(field, self.box)
        fix(self.box, height=76)
        self.box.setTabChangesFocus(True)
        self.box.setPlaceholderText(f"如 {field.example}" if field.example else "")
        self.box.textChanged.connect(self.edited)

    def put(self, value: Any) -> None:
        self.box.setPlainText("" if value is None else str(value))

    def get(self) -> str | None:
        text = tidy(self.box.toPlainText())
        if self.field.length and len(text) > self.field.length:
            raise BadValue(f"{self.field.label}最多 {self.field.length} 个字，现在有 {len(text)} 个，请写短一些")
        return text or None

    def raw(self) -> str:
        return self.box.toPlainText()

    def set_read_only(self, *, on: bool) -> None:
        self.box.setReadOnly(on)
