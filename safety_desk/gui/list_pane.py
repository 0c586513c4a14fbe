"""The ten categories: a pane beside the list, or one drop-down in a narrow window."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QPushButton

from safety_desk.gui.components.basic import ElidedLabel, column, label, row
from safety_desk.gui.facts import CategoryFacts
from safety_desk.gui.tokens import fix, u


class CategoryRow(QPushButton):
    """Number, short name, count."""

    def __init__(self, category: CategoryFacts) -> None:
        super().__init__()
        self.number = category.number
        self.setObjectName(f"category_{category.number}")
        self.setProperty("cls", "row")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(category.full)
        self.setAccessibleName(category.full)
        number, self._count = label(str(category.number), "hint"), label("", "hint")
        fix(number, width=18)
        self._name = ElidedLabel(category.short)
        layout = row(number, self._name, self._count, gap=4, margins=(8, 0, 8, 0))
        layout.setStretch(1, 1)
        self.setLayout(layout)
        for part in (number, self._name, self._count):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_count(self, n: int) -> None:
        self._count.setText(str(n))


class ListPane(QFrame):
    """The categories with their counts."""

    chosen = Signal(int)

    def __init__(self, categories: Sequence[CategoryFacts]) -> None:
        super().__init__()
        self.setObjectName("list_pane")
        self.setProperty("cls", "pane")
        fix(self, width=204)
        self._group = QButtonGroup(self)
        self.rows = {c.number: CategoryRow(c) for c in categories}
        layout = column(label("十类档案", "label"), 4, gap=1, margins=(10, 14, 10, 10))
        for each in self.rows.values():
            self._group.addButton(each)
            each.clicked.connect(lambda _on=False, number=each.number: self.chosen.emit(number))
            layout.addWidget(each)
        layout.addStretch(1)
        self.setLayout(layout)
        self.drop_down = QComboBox()
        self.drop_down.setObjectName("category_drop_down")
        self.drop_down.setAccessibleName("台账类别")
        fix(self.drop_down, width=206)
        for category in categories:
            self.drop_down.addItem(f"{category.number}  {category.short}", category.number)
        self.drop_down.activated.connect(lambda at: self.chosen.emit(int(self.drop_down.itemData(at))))

    def choose(self, number: int) -> None:
        self.rows[number].setChecked(True)
        self.drop_down.setCurrentIndex(self.drop_down.findData(number))

    def show_counts(self, counts: Mapping[int, int]) -> None:
        for number, each in self.rows.items():
            each.show_count(counts.get(number, 0))

    def arrange(self, *, low: bool) -> None:
        for each in self.rows.values():
            each.setFixedHeight(u(32 if low else 36))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        rows = list(self.rows.values())
        at = next((i for i, r in enumerate(rows) if r.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        rows[max(0, min(len(rows) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)
