"""Child rows as a small sheet: the last row is always an empty one, Enter walks right and then down."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeAlias

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QToolButton, QWidget

from safety_desk.gui.components.basic import button, column, frame, holder, label, row
from safety_desk.gui.field_editors import DateEditor, FieldEditor, LinkEditor, Today, editor_for
from safety_desk.gui.icons import icon, icon_size
from safety_desk.gui.suggestions import Source
from safety_desk.gui.tokens import fix, look, u
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue

MakeSource: TypeAlias = Callable[[Field], Source | None]


class _Row:
    """The editors of one child row, and values of it that have no editor."""

    def __init__(self, editors: list[FieldEditor], number: QWidget, remove: QToolButton) -> None:
        self.editors, self.number, self.remove = editors, number, remove

    def empty(self) -> bool:
        return not any(editor.raw().strip() for editor in self.editors)

    def widgets(self) -> list[QWidget]:
        return [editor.widget for editor in self.editors]


class LineSheet(QWidget):
    """The child rows of a record under one name."""

    edited = Signal()
    rows_changed = Signal()

    def __init__(self, name: str, title: str, fields: Sequence[Field], today: Today, source: MakeSource) -> None:
        super().__init__()
        self.setObjectName(f"sheet_{name}")
        self.name, self.title = name, title
        self._fields = [_one_line(f) for f in fields]
        self._today, self._source, self._rows = today, source, list[_Row]()
        self._filling = False
        self._count = label("", "caption")
        self._add = button("加一行", "link", icon_name="add", tip="Ctrl+I", clicked=self.add_row)
        self._frame: QFrame = frame("card")
        self._grid = QGridLayout(self._frame)
        self._grid.setContentsMargins(1, 1, 1, 4)
        self._grid.setSpacing(0)
        head = holder(row(label(title, "section"), 4, self._count, None, self._add))
        self.setLayout(column(head, self._frame, gap=8))
        self._lay_header()
        self._append()

    def fill(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Show these rows and an empty one."""
        self._filling = True
        self.setUpdatesEnabled(False)
        while self._rows:
            self._drop(self._rows[-1])
        for values in rows:
            self._put(self._append(), values)
        self._append()
        self.setUpdatesEnabled(True)
        self._filling = False
        self._changed_rows()

    def rows(self) -> list[dict[str, Any]]:
        """The rows that hold something. Raises BadValue naming the row of a text that cannot be read."""
        found = []
        for at, line in enumerate(self._rows):
            if line.empty():
                continue
            try:
                found.append(_values(line))
            except BadValue as error:
                raise BadValue(f"{self.title}第 {at + 1} 行：{error}") from error
        return found

    def drafts(self) -> list[dict[str, Any]]:
        """The rows as far as they go: what cannot be read stays as text."""
        filled = [line for line in self._rows if not line.empty()]
        return [{editor.field.name: editor.tolerant() for editor in line.editors} for line in filled]

    def order(self) -> list[QWidget]:
        """The cells in the order in which Enter walks them; of the empty last row only the first cell."""
        cells = [widget for line in self._rows[:-1] for widget in line.widgets()]
        last = self._rows[-1]
        return cells + (last.widgets()[:1] if last.empty() else last.widgets())

    def count(self) -> int:
        """How many rows hold something."""
        return sum(not line.empty() for line in self._rows)

    def add_row(self) -> None:
        """Go to the empty row at the end."""
        self._rows[-1].editors[0].widget.setFocus(Qt.FocusReason.TabFocusReason)

    def set_read_only(self, *, on: bool) -> None:
        for line in self._rows:
            for editor in line.editors:
                editor.set_read_only(on=on)
            line.remove.setVisible(not on)
        self._add.setVisible(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Cells pasted from a spreadsheet fill rows."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Paste)
        ):
            text = QGuiApplication.clipboard().text()
            if "\t" in text or "\n" in text.strip():
                self._paste(watched, text)
                return True
        return super().eventFilter(watched, event)

    def _lay_header(self) -> None:
        for at, field in enumerate(self._fields):
            head = label(field.label, "label")
            head.setContentsMargins(u(8), 0, u(4), 0)
            fix(head, height=34)
            self._grid.addWidget(head, 0, at + 1)
            self._grid.setColumnStretch(at + 1, max(2, min(field.width or 16, 60) // 4))
        number = label("序号", "label")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix(number, width=46)
        self._grid.addWidget(number, 0, 0)

    def _append(self) -> _Row:
        at = self._grid.rowCount()
        number = label(str(len(self._rows) + 1), "caption")
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        editors = [self._editor(field) for field in self._fields]
        line = _Row(editors, number, self._remove_button())
        line.remove.clicked.connect(lambda: self._remove(line))
        self._grid.addWidget(number, at, 0)
        for place, editor in enumerate(editors):
            self._grid.addWidget(editor.widget, at, place + 1)
            editor.edited.connect(lambda line=line: self._touched(line))
        self._grid.addWidget(line.remove, at, len(editors) + 1)
        self._rows.append(line)
        return line

    def _editor(self, field: Field) -> FieldEditor:
        editor = editor_for(field, self._today)
        editor.widget.setProperty("cls", "cell")
        editor.widget.setMinimumWidth(u(_least_width(field)))
        if isinstance(editor, DateEditor):
            editor.line.be_brief()
        editor.widget.installEventFilter(self)
        source = self._source(field)
        if source is not None:
            editor.set_source(source)
        editor.left.connect(lambda: self._check(editor))
        return editor

    def _remove_button(self) -> QToolButton:
        made = QToolButton()
        made.setIcon(icon("dismiss", look.colours.text4, 13))
        made.setIconSize(icon_size(13))
        made.setToolTip("去掉这一行")
        made.setAccessibleName("去掉这一行")
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        fix(made, width=30, height=30)
        return made

    def _put(self, line: _Row, values: Mapping[str, Any]) -> None:
        for editor in line.editors:
            editor.put(values.get(editor.field.name))
            if isinstance(editor, LinkEditor):
                editor.put_id(values.get(f"{editor.field.name}_id"))

    def _touched(self, line: _Row) -> None:
        if self._filling:
            return
        if line is self._rows[-1] and not line.empty():
            self._append()
            self._changed_rows()
        self.edited.emit()

    def _check(self, editor: FieldEditor) -> None:
        try:
            editor.get()
        except BadValue as error:
            editor.mark(wrong=True)
            editor.widget.setToolTip(str(error))
        else:
            editor.mark(wrong=False)
            editor.widget.setToolTip("")

    def _remove(self, line: _Row) -> None:
        if line is self._rows[-1]:
            return
        self._drop(line)
        self._changed_rows()
        self.edited.emit()

    def _drop(self, line: _Row) -> None:
        self._rows.remove(line)
        for widget in (line.number, *line.widgets(), line.remove):
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _changed_rows(self) -> None:
        for at, line in enumerate(self._rows):
            number = line.number
            number.setProperty("text", str(at + 1))
        self._count.setText(f"{len(self._rows) - 1} 行" if len(self._rows) > 1 else "")
        self.rows_changed.emit()

    def _paste(self, watched: QObject, text: str) -> None:
        at = next((i for i, line in enumerate(self._rows) if watched in line.widgets()), len(self._rows) - 1)
        first = self._rows[at].widgets().index(watched) if isinstance(watched, QLineEdit) else 0
        for offset, pasted in enumerate(text.rstrip("\n").split("\n")):
            while at + offset >= len(self._rows):
                self._append()
            editors = self._rows[at + offset].editors[first:]
            for editor, cell in zip(editors, pasted.rstrip("\r").split("\t"), strict=False):
                editor.put(cell.strip())


def _least_width(field: Field) -> int:
    """Room for what a cell usually holds, in logical pixels before the scale."""
    if issubclass(field.type, datetime):
        return 132
    if issubclass(field.type, date):
        return 96
    if field.is_choice:
        return min(124, 44 + 14 * max(len(word) for word in field.choices))
    return 64


def _one_line(field: Field) -> Field:
    """A cell of a sheet is one line, however long the text may be."""
    return replace(field, long=False)


def _values(line: _Row) -> dict[str, Any]:
    found = {editor.field.name: editor.get() for editor in line.editors}
    found |= {f"{e.field.name}_id": e.id for e in line.editors if isinstance(e, LinkEditor)}
    return found
