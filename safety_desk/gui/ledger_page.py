"""台账: categories at the left, tabs and actions above the list, the record of the chosen row at the right."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from safety_desk.gui.components.basic import button, column, frame, holder, row
from safety_desk.gui.components.choice import Tabs
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.context import Context
from safety_desk.gui.facts import KindFacts, Route
from safety_desk.gui.ledger_list import LedgerList, short_name
from safety_desk.gui.list_pane import ListPane
from safety_desk.gui.page import COMPACT, WIDE, Page
from safety_desk.gui.record_pane import RecordPane
from safety_desk.gui.tokens import fix, u


class LedgerPage(Page):
    """The paper registers on screen."""

    def __init__(self, context: Context, home: Route | None = None) -> None:
        super().__init__(context, f"{home.module}_page" if home else "ledger_page")
        self.facts, self._home = context.facts, home
        self.kind: KindFacts = self.facts.categories[0].kinds[0]
        self.list = LedgerList(context)
        self.pane, self.record_pane, self.tabs = ListPane(self.facts.categories), RecordPane(), Tabs("kind_tabs")
        self._preview = False
        self._lay_out()
        self._connect()

    def visit(self, route: Route) -> None:
        route = self._home if self._home and not route.kind else route
        kind = self.facts.kinds.get(route.kind, self.kind)
        self._show_kind(kind, preset=_preset(route), want=route.record)

    def refresh(self) -> None:
        self._show_kind(self.kind, want=self.list.current())

    def bar_slot(self) -> QWidget | None:
        return self.pane.drop_down if self.width_class == COMPACT and not self._home else None

    def panes(self) -> list[QWidget]:
        parts: list[QWidget] = [self.pane, self.list.filters, self.list.table, self.record_pane]
        return [part for part in parts if part.isVisible()]

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        compact = width == COMPACT
        self.pane.setVisible(not compact and not self._home)
        self.pane.arrange(low=low)
        for part in (self._import, self._export):
            part.setVisible(not compact)
        self._more.setVisible(compact)
        self.list.arrange(width, low=low)
        self._place_record_pane()
        self._fit()
        self._say_where()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._place_record_pane()
        self._fit()

    def _lay_out(self) -> None:
        self._import = button("导入", "ghost", icon_name="arrow_import", small=True, name="import")
        self._export = button("导出", "ghost", icon_name="arrow_export", small=True, tip="Ctrl+E", name="export")
        self._print = button("打印", "ghost", icon_name="print", small=True, tip="Ctrl+P", name="print")
        self._more = button("更多", "ghost", icon_name="more_horizontal", small=True, name="more_actions")
        self._new = button("登记", "primary", icon_name="add", tip="Ctrl+N", name="new")
        head = frame("bar")
        fix(head, height=50)
        actions = (self._import, self._export, self._print, self._more, 4, self._new)
        head.setLayout(row(self.tabs, None, *actions, gap=4, margins=(8, 0, 16, 0)))
        whole = row(self.pane, holder(column(head, self.list, gap=0)), self.record_pane, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self.record_pane.hide()

    def _connect(self) -> None:
        self.pane.chosen.connect(self._show_category)
        self.tabs.chosen.connect(lambda code: self._show_kind(self.facts.kinds[code]))
        self.list.opened.connect(self._edit)
        self.list.stands_on.connect(self._stands_on)
        self.list.previewed.connect(self._toggle_preview)
        self.list.menu_asked.connect(self._menu)
        self.list.new_asked.connect(self._go_new)
        self.list.import_asked.connect(self._go_import)
        self.record_pane.edit.connect(self._edit)
        self.record_pane.print_out.connect(lambda id_: self._print_records([id_]))
        self.record_pane.closed.connect(self._toggle_preview)
        self.context.data_changed.connect(self._data_changed)
        self._import.clicked.connect(self._go_import)
        self._export.clicked.connect(self._go_export)
        self._print.clicked.connect(self.print_chosen)
        self._more.clicked.connect(self._open_more)
        self._new.clicked.connect(self._go_new)
        keys: dict[str, Callable[[], object]] = {
            "Ctrl+N": self._go_new,
            "Ctrl+F": self.list.filters.search.setFocus,
            "Ctrl+P": self.print_chosen,
            "Ctrl+E": self._go_export,
            "Delete": self._delete,
            "Ctrl+Shift+D": self._same,
        }
        for key, act in keys.items():
            shortcut(self, key, act, inside=True)

    def _show_category(self, number: int) -> None:
        category = next(c for c in self.facts.categories if c.number == number)
        if category.kinds:
            self._show_kind(category.kinds[0])

    def _show_kind(self, kind: KindFacts, *, preset: Mapping[str, Any] | None = None, want: str = "") -> None:
        category = self.facts.category_of(kind.code)
        self.kind = kind
        self.pane.choose(category.number)
        tabs = [kind] if self._home else category.kinds
        self.tabs.offer([(k.code, k.name) for k in tabs], kind.code)
        self._new.setText(f"登记{short_name(kind)}")
        self._new.setVisible(self.context.may_write)
        self._import.setEnabled(self.context.may_write)
        self._say_where()
        self.list.show_kind(kind, preset=preset, want=want)
        self._fit()
        self._count()

    def _say_where(self) -> None:
        if self._home:
            self.say_title("隐患", "未办结的不分年度，都列在这里")
            return
        category = self.facts.category_of(self.kind.code)
        compact = self.width_class == COMPACT
        self.say_title("台账" if compact else f"{category.number} {category.short}", "", "" if compact else "台账")

    def _count(self) -> None:
        year = self.context.year
        self.context.read(lambda: self.context.backend.counts(year), self._counted, "数量没有读出来")

    def _counted(self, counts: Mapping[str, int]) -> None:
        for tab in self.tabs.tabs if not self._home else []:
            self.tabs.show_count(tab.key, counts.get(tab.key, 0))
        self.pane.show_counts({c.number: sum(counts.get(k.code, 0) for k in c.kinds) for c in self.facts.categories})

    def _stands_on(self, id_: str) -> None:
        if not id_:
            self.record_pane.hide()
        elif self._preview or self.width_class == WIDE:
            then = partial(self._show_record, id_)
            self.context.read(lambda: self.context.backend.record(id_), then, "这条记录没有读出来")

    def _show_record(self, id_: str, record: Mapping[str, Any]) -> None:
        if self.list.current() == id_:
            self.record_pane.show_record(self.kind, record)
            self._place_record_pane()
            self.record_pane.show()

    def _toggle_preview(self) -> None:
        if self.width_class == WIDE:
            return
        self._preview = not self._preview
        if self._preview:
            self._stands_on(self.list.current())
        else:
            self.record_pane.hide()
            self.list.table.setFocus()

    def _place_record_pane(self) -> None:
        """Docked at the right of a wide window, over the table otherwise."""
        layout, wide = self.layout(), self.width_class == WIDE
        assert layout is not None
        self.record_pane.dock(on=wide)
        if wide:
            if layout.indexOf(self.record_pane) < 0:
                layout.addWidget(self.record_pane)
            self.record_pane.setFixedWidth(u(372))
            return
        layout.removeWidget(self.record_pane)
        self.record_pane.setFixedWidth(u(420))
        self.record_pane.setGeometry(self.width() - u(420), 0, u(420), self.height())
        self.record_pane.raise_()
        if not self._preview:
            self.record_pane.hide()

    def _fit(self) -> None:
        plain = self.width() / (u(100) / 100)
        self.tabs.fit(3 if self.width_class == COMPACT else 5 if plain < 1500 else 7)

    def _data_changed(self, kinds: set[str]) -> None:
        if self.isVisible():
            if self.kind.code in kinds:
                self.list.reload()
            self._count()

    def _edit(self, id_: str) -> None:
        self.context.open("ledger", self.kind.code, id_, "edit")

    def _go_new(self) -> None:
        if self.context.may_write:
            self.context.open("ledger", self.kind.code, action="new")

    def _same(self) -> None:
        if self.context.may_write and self.list.current():
            self.context.open("ledger", self.kind.code, self.list.current(), "new")

    def _go_import(self) -> None:
        if self.context.may_write:
            self.context.open("ledger", self.kind.code, action="import")

    def _go_export(self) -> None:
        self.context.export(self.kind, self.list.wanted())

    def print_chosen(self) -> None:
        """The checked records on their forms, or the whole list as the printed ledger."""
        self._print_records(list(self.list.model.checked.values()))

    def _print_records(self, ids: Sequence[str]) -> None:
        self.context.open("ledger", self.kind.code, action="print", ids=tuple(ids), filters=self.list.wanted())

    def _delete(self) -> None:
        ids = self.list.chosen()
        if ids and self.context.may_write and self.list.table.hasFocus():
            self.context.delete(ids, self.list.caption())

    def _open_more(self) -> None:
        menu = QMenu(self)
        menu.addAction("导入").triggered.connect(self._go_import)
        menu.addAction("导出").triggered.connect(self._go_export)
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))
        menu.deleteLater()

    def _menu(self, spot: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction("打开    Enter").triggered.connect(lambda: self._edit(self.list.current()))
        menu.addAction("打印").triggered.connect(lambda: self._print_records(self.list.chosen()))
        if self.context.may_write:
            menu.addAction("登记一条相同的    Ctrl+Shift+D").triggered.connect(self._same)
            menu.addSeparator()
            menu.addAction("删除    Delete").triggered.connect(self._delete)
        menu.exec(spot)
        menu.deleteLater()


def _preset(route: Route) -> Mapping[str, Any] | None:
    """The chips a route asks for; None leaves them as they were."""
    return {"open_only": True} if route.action == "open" else route.values if route.action == "list" else None
