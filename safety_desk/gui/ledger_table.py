"""The table of a ledger: fixed header, one delegate a column, columns that leave from the right when it gets narrow."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from safety_desk.gui.components.cells import DELEGATES, CellDelegate
from safety_desk.gui.ledger_model import Index, LedgerModel
from safety_desk.gui.tokens import look, u


class LedgerTable(QTableView):
    """Typing a letter never opens an editor here: the first letter would bypass the input method."""

    opened = Signal(int)
    previewed = Signal(int)
    moved = Signal(int)
    """The current row became another one."""
    sort_asked = Signal(str)
    menu_asked = Signal(int, QPoint)

    def __init__(self, model: LedgerModel, name: str = "ledger_table") -> None:
        super().__init__()
        self.setObjectName(name)
        self.rows = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(True)
        head.sectionClicked.connect(self._head_clicked)
        self._compact = False
        self._delegates = {kind: made(self) for kind, made in DELEGATES.items()}
        self.doubleClicked.connect(lambda index: self.opened.emit(index.row()))
        model.modelReset.connect(self.fit)
        look.changed.connect(self.fit)
        self.fit()

    def set_compact(self, *, on: bool) -> None:
        """紧凑 rows of 34, or 宽松 ones of 40."""
        self._compact = on
        self.fit()

    def fit(self) -> None:
        """Give columns their widths; those at the right hide when there is no room, the name column takes the rest."""
        self.verticalHeader().setDefaultSectionSize(u(34 if self._compact else 40))
        columns = self.rows.columns
        room = self.viewport().width()
        wanted = [u(c.width) for c in columns]
        order = _hiding_order([c.kind for c in columns])
        hidden: set[int] = set()
        while order and sum(w for i, w in enumerate(wanted) if i not in hidden) > room:
            hidden.add(order.pop(0))
        rest = room - sum(w for i, w in enumerate(wanted) if i not in hidden)
        widest = max((i for i, c in enumerate(columns) if c.kind == "key"), default=-1)
        grow = [i for i, c in enumerate(columns) if c.kind == "text" and c.width >= 100 and i not in hidden]
        for at, column in enumerate(columns):
            self.setItemDelegateForColumn(at, self._delegate(column.kind))
            self.setColumnHidden(at, at in hidden)
            share = rest // (len(grow) + 1) if rest > 0 and (at == widest or at in grow) else 0
            self.setColumnWidth(at, wanted[at] + share)

    def current_row(self) -> int:
        return self.currentIndex().row()

    def go_to(self, row: int) -> None:
        if 0 <= row < self.rows.rowCount():
            self.setCurrentIndex(self.rows.index(row, 0))
            self.scrollTo(self.rows.index(row, 0))

    def chosen_rows(self) -> list[int]:
        """The checked rows, or else the selected ones, from top to bottom."""
        return sorted(self.rows.checked) or sorted({index.row() for index in self.selectedIndexes()})

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        super().currentChanged(current, previous)
        if current.row() != previous.row():
            self.moved.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        row = self.current_row()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and row >= 0:
            self.opened.emit(row)
        elif event.key() == Qt.Key.Key_Space and row >= 0:
            self.previewed.emit(row)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif (
            event.text().isprintable() and event.text() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        index = self.indexAt(event.position().toPoint())
        checks = index.isValid() and self.rows.columns[index.column()].kind == "check"
        if checks and event.button() is Qt.MouseButton.LeftButton:
            self.rows.toggle(index.row())
            return
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.RightButton and index.isValid():
            self.menu_asked.emit(index.row(), event.globalPosition().toPoint())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self.fit()

    def _delegate(self, kind: str) -> CellDelegate:
        return self._delegates.get(kind, self._delegates["text"])

    def _head_clicked(self, section: int) -> None:
        column = self.rows.columns[section]
        if column.kind == "check":
            self.rows.check_all(on=not self.rows.checked)
        elif column.name:
            self.sort_asked.emit(column.name)

    def _copy(self) -> None:
        """The chosen rows as cells for a spreadsheet."""
        shown = [i for i, c in enumerate(self.rows.columns) if c.kind != "check" and not self.isColumnHidden(i)]
        lines = [
            "\t".join(str(self.rows.index(row, i).data() or "").replace("\n", " ") for i in shown)
            for row in self.chosen_rows()
        ]
        QGuiApplication.clipboard().setText("\n".join(lines))


def _hiding_order(kinds: list[str]) -> list[int]:
    """Which columns leave first: attachments, then from the right; key, date, state and check stay."""
    clips = [i for i, kind in enumerate(kinds) if kind == "clip"]
    others = [i for i, kind in enumerate(kinds) if kind in ("text", "number")]
    return clips + list(reversed(others))
