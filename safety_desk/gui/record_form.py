"""The entry form of any kind: editors made from the field declarations, in sections of two columns."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from safety_desk.gui.components.basic import column
from safety_desk.gui.field_editors import FieldEditor, LinkEditor, Today, editor_for
from safety_desk.gui.form_parts import FieldBox, Section, grouped
from safety_desk.gui.line_sheet import LineSheet, MakeSource
from safety_desk.gui.suggestions import Source
from safety_desk.gui.walking import Walker
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue, Refused


class RecordForm(QWidget):
    """One editor for each field and a sheet for each sort of child row. Knows nothing of where records are kept."""

    changed = Signal()
    at_end = Signal()
    """Enter in the last field."""

    def __init__(
        self,
        fields: Sequence[Field],
        lines: Mapping[str, tuple[str, Sequence[Field]]],
        today: Today,
        source: MakeSource = lambda _field: None,
    ) -> None:
        super().__init__()
        self.setObjectName("record_form")
        self._today, self._source = today, source
        self.boxes = {field.name: self._box(field) for field in fields}
        self.sections = [Section(title, boxes) for title, boxes in grouped(list(self.boxes.values())).items()]
        self.sheets = {name: self._sheet(name, title, cells) for name, (title, cells) in lines.items()}
        self._walker = Walker(self, self.at_end.emit)
        self._filling = False
        remark = [s for s in self.sections if s.title == "备注"]
        others = [s for s in self.sections if s.title != "备注"]
        self.setLayout(column(*others, *self.sheets.values(), *remark, None, gap=22, margins=(24, 18, 24, 24)))
        self.arrange(narrow=False)
        self._watch()

    def arrange(self, *, narrow: bool) -> None:
        """One column in a narrow window, two otherwise."""
        for section in self.sections:
            section.arrange(1 if narrow else 2)

    def fill(self, values: Mapping[str, Any]) -> None:
        """Show the values of a record, or those of a draft."""
        self._filling = True
        for name, box in self.boxes.items():
            box.editor.put(values.get(name))
            box.tell("")
            if isinstance(box.editor, LinkEditor):
                box.editor.put_id(values.get(f"{name}_id"))
        for name, sheet in self.sheets.items():
            sheet.fill(values.get(name) or [])
        self._filling = False
        self._watch()

    def values(self) -> dict[str, Any]:
        """Every value. Raises Refused naming the fields whose text cannot be read, and shows it under them."""
        found: dict[str, Any] = {}
        wrong: dict[str, str] = {}
        for name, box in self.boxes.items():
            if not box.check():
                wrong[name] = box.message()
                continue
            found[name] = box.editor.get()
            if isinstance(box.editor, LinkEditor):
                found[f"{name}_id"] = box.editor.id
        for name, sheet in self.sheets.items():
            try:
                found[name] = sheet.rows()
            except BadValue as error:
                wrong[name] = str(error)
        if wrong:
            raise Refused(wrong, remedy="改好标红的地方再保存，已填的内容还在。")
        return found

    def draft(self) -> dict[str, Any]:
        """What stands in the form as far as it goes; what cannot be read stays as text."""
        found: dict[str, Any] = {}
        for name, box in self.boxes.items():
            found[name] = box.editor.tolerant()
            if isinstance(box.editor, LinkEditor):
                found[f"{name}_id"] = box.editor.id
        return found | {name: sheet.drafts() for name, sheet in self.sheets.items()}

    def tell(self, problems: Mapping[str, str]) -> None:
        """Put messages under their fields and go to the first of them."""
        for name, message in problems.items():
            if name in self.boxes:
                self.boxes[name].tell(message)
        first = next((name for name in self.boxes if name in problems), None)
        if first:
            self.boxes[first].editor.widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Go to the first empty field that is wanted, else to the first field."""
        wanted = [b for b in self.boxes.values() if b.editor.field.expected and not b.editor.raw()]
        target = (wanted or list(self.boxes.values()))[0]
        target.editor.widget.setFocus(Qt.FocusReason.TabFocusReason)

    def current(self) -> FieldEditor | None:
        """The editor that has the focus."""
        focused = QApplication.focusWidget()
        return next((box.editor for box in self.boxes.values() if box.editor.widget is focused), None)

    def add_row(self) -> None:
        """Go to the empty row of the sheet at hand, or of the first one (Ctrl+I)."""
        sheets = list(self.sheets.values())
        focused = QApplication.focusWidget()
        near = next(
            (s for s in sheets if focused is not None and s.isAncestorOf(focused)), sheets[0] if sheets else None
        )
        if near is not None:
            near.add_row()

    def set_read_only(self, *, on: bool) -> None:
        for box in self.boxes.values():
            box.editor.set_read_only(on=on or bool(box.editor.field.computed))
        for sheet in self.sheets.values():
            sheet.set_read_only(on=on)

    def _box(self, field: Field) -> FieldBox:
        editor = editor_for(field, self._today)
        source: Source | None = self._source(field)
        if source is not None:
            editor.set_source(source)
        if field.computed:
            editor.set_read_only(on=True)
        editor.edited.connect(self._edited)
        return FieldBox(editor)

    def _sheet(self, name: str, title: str, cells: Sequence[Field]) -> LineSheet:
        sheet = LineSheet(name, title, cells, self._today, self._source)
        sheet.edited.connect(self._edited)
        sheet.rows_changed.connect(self._watch)
        return sheet

    def _edited(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _watch(self) -> None:
        if hasattr(self, "_walker"):
            order = [box.editor.widget for s in self.sections if s.title != "备注" for box in s.boxes]
            order += [widget for sheet in self.sheets.values() for widget in sheet.order()]
            order += [box.editor.widget for s in self.sections if s.title == "备注" for box in s.boxes]
            self._walker.watch(order)
