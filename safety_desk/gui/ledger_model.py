"""The rows of a ledger for a table: fetched in windows beside the window's thread, the last few kept."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from safety_desk.gui.facts import RowFacts

Index: TypeAlias = QModelIndex | QPersistentModelIndex
WINDOW = 256
KEPT = 16
_NOWHERE = QModelIndex()

Reply: TypeAlias = Callable[[Sequence[RowFacts]], object]
Fetch: TypeAlias = Callable[[int, int, Reply], object]
"""Asked with offset and limit; answers through the reply, at once or later, in the window's thread."""


@dataclass(frozen=True)
class Column:
    """A column on screen: ``width`` in logical pixels before the scale; ``kind`` picks its delegate."""

    name: str
    label: str
    width: int
    kind: str = "text"
    """text, key, number, date, badge, check or clip."""


class LedgerModel(QAbstractTableModel):
    """``data`` only ever hands out ready strings; a row that is not here yet is empty and asked for."""

    checks_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[Column, ...] = ()
        self._count = 0
        self._fetch: Fetch | None = None
        self._windows: OrderedDict[int, Sequence[RowFacts]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0
        self.checked: dict[int, str] = {}
        self.sorted_by, self.descending = "", True

    def show(self, columns: Sequence[Column], count: int, fetch: Fetch) -> None:
        """Another list: its columns, how many rows it has, and where they come from."""
        self.beginResetModel()
        self.columns, self._count, self._fetch = tuple(columns), count, fetch
        self._windows.clear()
        self._asked.clear()
        self._turn += 1
        self.checked.clear()
        self.endResetModel()
        self.checks_changed.emit()
        if count:
            self._ask(0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(index.row(), index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.label} {self._text(index.row(), index.column())}"
        if role == Qt.ItemDataRole.TextAlignmentRole and column.kind == "number":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role == Qt.ItemDataRole.CheckStateRole and column.kind == "check":
            return Qt.CheckState.Checked if index.row() in self.checked else Qt.CheckState.Unchecked
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802
        if orientation is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and column.kind == "number":
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        arrow = ("  ↓" if self.descending else "  ↑") if column.name and column.name == self.sorted_by else ""
        return column.label + arrow

    def row(self, at: int) -> RowFacts | None:
        """The row at a place, when it is here."""
        window = self._windows.get(at // WINDOW)
        place = at % WINDOW
        return window[place] if window is not None and place < len(window) else None

    def find(self, id: str) -> int:
        """Where a record stands among the rows that are here; -1 when it does not."""
        for number, window in self._windows.items():
            for place, row in enumerate(window):
                if row.id == id:
                    return number * WINDOW + place
        return -1

    def toggle(self, at: int) -> None:
        """Check a row, or take the check away."""
        row = self.row(at)
        if row is None:
            return
        if self.checked.pop(at, None) is None:
            self.checked[at] = row.id
        self.dataChanged.emit(self.index(at, 0), self.index(at, 0))
        self.checks_changed.emit()

    def check_all(self, *, on: bool) -> None:
        """Check every row that is here, or none."""
        rows = [(w * WINDOW + i, r.id) for w, window in self._windows.items() for i, r in enumerate(window)]
        self.checked = dict(rows) if on else {}
        self.dataChanged.emit(self.index(0, 0), self.index(max(0, self._count - 1), 0))
        self.checks_changed.emit()

    def ids(self, rows: Sequence[int]) -> list[str]:
        return [row.id for row in map(self.row, rows) if row is not None]

    def _text(self, at: int, column: int) -> str:
        window = self._windows.get(at // WINDOW)
        if window is None:
            self._ask(at // WINDOW)
            return ""
        self._windows.move_to_end(at // WINDOW)
        place = at % WINDOW
        if place >= len(window):
            return ""
        row, kind = window[place], self.columns[column].kind
        if kind == "check":
            return ""
        if kind == "clip":
            return str(row.attachments) if row.attachments else ""
        return row.cells[column - self._before()]

    def _before(self) -> int:
        return 1 if self.columns and self.columns[0].kind == "check" else 0

    def _ask(self, window: int) -> None:
        if self._fetch is None or window in self._asked:
            return
        self._asked.add(window)
        turn = self._turn
        self._fetch(window * WINDOW, WINDOW, lambda rows: self._arrived(turn, window, rows))

    def _arrived(self, turn: int, window: int, rows: Sequence[RowFacts]) -> None:
        if turn != self._turn:
            return
        self._windows[window] = rows
        self._asked.discard(window)
        while len(self._windows) > KEPT:
            self._windows.popitem(last=False)
        first = window * WINDOW
        last = min(first + WINDOW, self._count) - 1
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
