"""The list of one kind: filters, table, sums at its foot; what stands there instead when nothing is found."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from safety_desk.gui import remembered
from safety_desk.gui.columns import columns_of
from safety_desk.gui.components.basic import button, clear, column, frame, label, row
from safety_desk.gui.components.notice import EmptyState
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Filters, Found, KindFacts, RowFacts
from safety_desk.gui.filter_row import TIGHT, FilterRow
from safety_desk.gui.ledger_model import LedgerModel, Reply
from safety_desk.gui.ledger_table import LedgerTable
from safety_desk.gui.page import COMPACT
from safety_desk.gui.tokens import fix

_FAULT = "台账没有读出来"


class LedgerList(QWidget):
    """Shows a kind and tells what the clerk does with its rows, by id."""

    opened = Signal(str)
    stands_on = Signal(str)
    """The current row is this record; '' when there is none."""
    previewed = Signal()
    menu_asked = Signal(QPoint)
    new_asked = Signal()
    import_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.kind: KindFacts | None = None
        self.model = LedgerModel(self)
        self.table, self.filters, self.empty = LedgerTable(self.model), FilterRow(), EmptyState()
        self._sort, self._descending, self._turn, self._want, self._low = "", True, 0, "", False
        self._body = QStackedWidget()
        self._body.addWidget(self.table)
        self._body.addWidget(self.empty)
        self._sums = row(gap=18)
        self._keys = label("↑↓ 选择   Enter 打开   空格 预览   Ctrl+N 登记", "hint")
        foot = frame("foot", "ledger_foot")
        fix(foot, height=40)
        foot_row = row(margins=(16, 0, 16, 0))
        foot_row.addLayout(self._sums)
        foot_row.addStretch(1)
        foot_row.addWidget(self._keys)
        foot.setLayout(foot_row)
        self.setLayout(column(self.filters, self._body, foot, gap=0))
        self._connect()

    def show_kind(self, kind: KindFacts, *, preset: Mapping[str, Any] | None = None, want: str = "") -> None:
        """Show this kind; stand on record ``want`` when it is among the first rows."""
        if self.kind is None or kind.code != self.kind.code or preset is not None:
            self._sort, self._descending = kind.dated_by, True
            self.filters.offer(kind, preset)
        self.kind, self._want = kind, want
        self.load()

    def load(self) -> None:
        """Read the list again."""
        if self.kind is None:
            return
        self._turn += 1
        kind, filters = self.kind, self.wanted()
        then = partial(self._found, self._turn, kind)
        self.context.read(lambda: self.context.backend.find_rows(kind.code, filters), then, _FAULT)

    def reload(self) -> None:
        """Read the list again and stay on the record."""
        self._want = self.current()
        self.load()

    def wanted(self) -> Filters:
        """What is listed now, for export and print as well."""
        year = None if self.kind is None or self.kind.register else self.context.year
        return self.filters.filters(year, self._sort, descending=self._descending)

    def current(self) -> str:
        """Id of the current row."""
        return next(iter(self.model.ids([self.table.current_row()])), "")

    def chosen(self) -> list[str]:
        """Ids of the checked or selected rows."""
        return list(self.model.checked.values()) or self.model.ids(self.table.chosen_rows())

    def caption(self) -> str:
        """Name of the current row."""
        fact = self.model.row(self.table.current_row())
        return self._caption(fact) if fact else ""

    def arrange(self, size: str, *, low: bool) -> None:
        self._low = low
        self.table.set_compact(on=low or self.filters.tight.current() == TIGHT)
        self._keys.setVisible(size != COMPACT)
        self.filters.arrange(size, self.width())

    def _connect(self) -> None:
        self.filters.changed.connect(self.load)
        self.filters.density.connect(self._set_density)
        self.filters.search.entered.connect(self._enter_table)
        self.table.opened.connect(lambda _at: self.opened.emit(self.current()))
        self.table.previewed.connect(lambda _at: self.previewed.emit())
        self.table.moved.connect(lambda _at: self.stands_on.emit(self.current()))
        self.table.sort_asked.connect(self._sort_by)
        self.table.menu_asked.connect(lambda _at, spot: self.menu_asked.emit(spot))
        self.model.dataChanged.connect(self._arrived)
        self.model.checks_changed.connect(self._checks)

    def _set_density(self, word: str) -> None:
        remembered.remember_density(word)
        self.table.set_compact(on=self._low or word == TIGHT)

    def _found(self, turn: int, kind: KindFacts, found: Found) -> None:
        if turn != self._turn:
            return
        columns = columns_of(kind)
        names = [c.name for c in columns if c.name]
        self.model.sorted_by, self.model.descending = self._sort, self._descending

        def fetch(offset: int, limit: int, reply: Reply) -> None:
            keys = list(found.keys[offset : offset + limit])
            self.context.read(lambda: self.context.backend.rows(kind.code, keys, names), reply, _FAULT)

        self.model.show(columns, found.count, fetch)
        self.filters.count.setText(f"{found.count} 条")
        self._show_sums([("共", f"{found.count} 条"), *found.sums])
        self._body.setCurrentWidget(self.table if found.count else self.empty)
        if not found.count:
            self._say_empty(kind)
            self.stands_on.emit("")

    def _say_empty(self, kind: KindFacts) -> None:
        clear(self.empty.buttons)
        if self.filters.active():
            words = self.filters.search.text() or "合条件的"
            self.empty.tell("search", f"没有找到“{words}”", "试试少输几个字，或者去掉上面的条件。")
            self.empty.buttons.addWidget(button("去掉条件", clicked=self.filters.reset))
            return
        span = "" if kind.register else f"{self.context.year} 年度"
        lines = f"登记以后就列在这里，也能从旧表格整本导入。所属台账：{kind.label}。"
        self.empty.tell("document", f"{span}还没有{kind.name}", lines)
        if self.context.may_write:
            new = button(f"登记{short_name(kind)}", "primary", icon_name="add", clicked=self.new_asked.emit)
            self.empty.buttons.addWidget(new)
            self.empty.buttons.addWidget(button("从表格导入", icon_name="arrow_import", clicked=self.import_asked.emit))

    def _show_sums(self, sums: Sequence[tuple[str, str]]) -> None:
        clear(self._sums)
        for name, text in sums[:6]:
            self._sums.addLayout(row(label(name, "caption"), label(text, "strong"), gap=5))

    def _checks(self) -> None:
        if self.model.checked:
            self._show_sums([("已选", f"{len(self.model.checked)} 条")])

    def _arrived(self) -> None:
        """The first rows are here: stand on the wanted one, or on the first."""
        if self.table.current_row() < 0 and self.model.rowCount():
            self.table.go_to(max(0, self.model.find(self._want)) if self._want else 0)
            if not self.filters.search.hasFocus():
                self.table.setFocus()

    def _caption(self, fact: RowFacts) -> str:
        place = next((i for i, c in enumerate(self.model.columns) if c.kind == "key"), 1)
        return fact.cells[place - 1]

    def _sort_by(self, name: str) -> None:
        self._descending = not self._descending if name == self._sort else True
        self._sort = name
        self.load()

    def _enter_table(self) -> None:
        self.table.setFocus()
        if self.table.current_row() < 0:
            self.table.go_to(0)


def short_name(kind: KindFacts) -> str:
    """登记检查 rather than 登记检查记录; 登记收文 rather than 登记收文登记."""
    return kind.name.removesuffix("登记").removesuffix("记录") or kind.name
