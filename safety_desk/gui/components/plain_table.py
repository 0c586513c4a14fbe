"""A small table of ready texts: headings, a width for each column, one of them taking the rest."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from safety_desk.gui.components.cells import DELEGATES
from safety_desk.gui.tokens import look, u

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_PICK = QAbstractItemView.SelectionMode.SingleSelection
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True)
class Heading:
    """A column: its word, its width at 标准 (0 = what is left), and the delegate that paints it."""

    word: str
    width: int = 0
    kind: str = "text"


class _Model(QAbstractTableModel):
    def __init__(self, headings: Sequence[Heading]) -> None:
        super().__init__()
        self.headings = headings
        self.rows: list[Sequence[str]] = []

    def show(self, rows: Sequence[Sequence[str]]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.headings[index.column()].word} {self.rows[index.row()][index.column()]}"
        if role == Qt.ItemDataRole.TextAlignmentRole and self.headings[index.column()].kind == "number":
            return _RIGHT
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and self.headings[section].kind == "number":
            return _RIGHT
        return self.headings[section].word if role == Qt.ItemDataRole.DisplayRole else None


class PlainTable(QTableView):
    """One row can be chosen, or none where the rows are only to be read; nothing can be typed."""

    chosen = Signal(int)
    """The current row became another one; -1 for none."""
    opened = Signal(int)
    """Enter or double-click on a row."""

    def __init__(self, headings: Sequence[Heading], name: str, *, pick: bool = True) -> None:
        super().__init__()
        self.setObjectName(name)
        self._pick = pick
        self._rows = _Model(headings)
        self.setModel(self._rows)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(_PICK if pick else QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._delegates = [DELEGATES[each.kind](self) for each in headings]
        for at, delegate in enumerate(self._delegates):
            self.setItemDelegateForColumn(at, delegate)
        self.selectionModel().currentRowChanged.connect(lambda now, _before: self.chosen.emit(now.row()))
        self.activated.connect(lambda index: self.opened.emit(index.row()))
        look.changed.connect(self.fit)
        self.fit()

    def show_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these texts; the first row becomes the current one."""
        self._rows.show(rows)
        if rows and self._pick:
            self.selectRow(0)

    def current(self) -> int:
        """The chosen row; -1 for none."""
        return self.currentIndex().row()

    def texts(self) -> list[Sequence[str]]:
        return list(self._rows.rows)

    def fit(self) -> None:
        """Give the columns their widths in today's scale."""
        self.verticalHeader().setDefaultSectionSize(u(38))
        fixed = sum(u(each.width) for each in self._rows.headings)
        for at, each in enumerate(self._rows.headings):
            self.setColumnWidth(at, u(each.width) or max(u(80), self.viewport().width() - fixed))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()
