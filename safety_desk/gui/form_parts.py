"""The parts of an entry form: a field with label and message, and a section of them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QWidget

from safety_desk.gui.components.basic import column, label, row
from safety_desk.gui.field_editors import FieldEditor
from safety_desk.model.findings import BadValue

FIRST = "基本情况"
"""Heading of the fields that name no section."""


class FieldBox(QWidget):
    """Label above, editor, and a message below when something is wrong."""

    def __init__(self, editor: FieldEditor) -> None:
        super().__init__()
        field = editor.field
        self.editor = editor
        self.setObjectName(f"box_{field.name}")
        self._message = label("", "wrong", wrap=True)
        self._message.hide()
        head = row(label(field.label, "label"), gap=6)
        if (field.required or field.expected) and not (field.numbered or field.computed):
            head.addWidget(label("必填", "must"))
        head.addStretch(1)
        hint = "自动" if field.numbered or field.computed else field.unit
        if hint:
            head.addWidget(label(hint, "hint"))
        box = column(gap=4)
        box.addLayout(head)
        box.addWidget(editor.widget)
        box.addWidget(self._message)
        box.addStretch(1)
        self.setLayout(box)
        if field.help:
            editor.widget.setToolTip(field.help)
        editor.left.connect(self.check)

    def check(self) -> bool:
        """Whether what was typed can be read; says so under the field when not."""
        try:
            self.editor.get()
        except BadValue as error:
            self.tell(str(error))
            return False
        self.tell("")
        return True

    def tell(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self.editor.mark(wrong=bool(message))

    def message(self) -> str:
        return self._message.text()


class Section(QWidget):
    """One group of fields under its heading."""

    def __init__(self, title: str, boxes: Sequence[FieldBox]) -> None:
        super().__init__()
        self.title, self.boxes = title, list(boxes)
        self.setObjectName(f"section_{title}")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(11)
        outer = column(label(title, "section"), gap=8)
        outer.addLayout(self._grid)
        self.setLayout(outer)
        self._columns = 0

    def arrange(self, columns: int) -> None:
        """Lay the boxes in ``columns``; long texts take the whole line."""
        if columns == self._columns:
            return
        self._columns = columns
        line = at = 0
        for box in self.boxes:
            wide = columns if box.editor.field.long else 1
            if at + wide > columns:
                line, at = line + 1, 0
            self._grid.addWidget(box, line, at, 1, wide)
            at += wide
        for place in range(2):
            self._grid.setColumnStretch(place, 1 if place < columns else 0)

    def filled(self) -> tuple[int, int]:
        """How many fields hold something, and how many there are."""
        return sum(bool(box.editor.raw().strip()) for box in self.boxes), len(self.boxes)


def grouped(boxes: Sequence[FieldBox]) -> dict[str, list[FieldBox]]:
    """The boxes under their headings, in the order in which the headings first appear."""
    groups: dict[str, list[FieldBox]] = {}
    for box in boxes:
        groups.setdefault(box.editor.field.section or FIRST, []).append(box)
    return groups
