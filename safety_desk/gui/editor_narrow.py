"""Above the form in a narrow window, in place of the panes at its sides: 登记内容 | 附件, and the sections."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QWidget

from safety_desk.gui.components.basic import label, row
from safety_desk.gui.components.choice import Segmented
from safety_desk.gui.form_parts import Section
from safety_desk.gui.line_sheet import LineSheet
from safety_desk.gui.record_form import RecordForm
from safety_desk.gui.tokens import fix

FORM, FILES = "登记内容", "附件"


class NarrowBar(QFrame):
    """Two views of a record, and a drop-down of its sections."""

    turned = Signal()
    """The other view is wanted."""
    chosen = Signal(object)
    """The part of the form to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("editor_narrow")
        self.setProperty("cls", "bar")
        fix(self, height=48)
        self.view = Segmented((FORM, FILES), "editor_view")
        self.sections = QComboBox()
        self.sections.setObjectName("section_drop_down")
        self.sections.setAccessibleName("跳到")
        fix(self.sections, width=200)
        self._parts: list[QWidget] = []
        self._word = label("跳到", "caption")
        self.setLayout(row(self.view, None, self._word, self.sections, gap=8, margins=(20, 0, 20, 0)))
        self.view.chosen.connect(self._turn)
        self.sections.activated.connect(self._go)

    def offer(self, form: RecordForm) -> None:
        """Another form: its sections and sheets, seen from its beginning."""
        parts: list[Section | LineSheet] = [*form.sections, *form.sheets.values()]
        self._parts = list(parts)
        self.sections.clear()
        self.sections.addItems([part.title for part in parts])
        self.view.choose(FORM)
        self._turn()

    def on_files(self) -> bool:
        """Whether the files are looked at."""
        return self.view.current() == FILES

    def count(self, files: int) -> None:
        """Say behind the word how many files there are."""
        self.view.count(FILES, files)

    def _turn(self) -> None:
        for part in (self._word, self.sections):
            part.setVisible(not self.on_files())
        self.turned.emit()

    def _go(self, at: int) -> None:
        self.chosen.emit(self._parts[at])
