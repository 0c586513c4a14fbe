"""打印: the form at the left, the records to be printed in the middle, the true pages at the right."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QWidget

from safety_desk.gui.components.basic import column, frame, label, row
from safety_desk.gui.components.steps import SearchBox
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Filters, Found, KindFacts, Route
from safety_desk.gui.ledger_model import Column, LedgerModel, Reply
from safety_desk.gui.ledger_table import LedgerTable
from safety_desk.gui.page import COMPACT, Page
from safety_desk.gui.print_preview import PreviewPane
from safety_desk.gui.tokens import fix

_PAPER = int(Qt.ItemDataRole.UserRole) + 1
LEDGER = ""
"""Stands for the printed ledger where a form has a code."""


class PrintPage(Page):
    """For batches; a single record is printed from where it is seen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "print_page")
        self.kind: KindFacts | None = None
        self.form = LEDGER
        self._turn = 0
        self.search = SearchBox("找表样", "form_search")
        self.papers, self.choice = QListWidget(), QComboBox()
        self.papers.setObjectName("papers")
        self.papers.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.papers.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.choice.setObjectName("paper_choice")
        self.model = LedgerModel(self)
        self.table = LedgerTable(self.model, "print_queue")
        self.preview = PreviewPane(context)
        self._say = label("", "caption")
        self._soon = QTimer(self, singleShot=True, interval=250)
        self._lay_out()
        self._connect()

    def visit(self, route: Route) -> None:  # noqa: ARG002 - one page for all
        self.say_title("打印中心", "选表样，选记录，一次打完")
        if not self.papers.count():
            self.context.read(self.context.backend.all_forms, self._offer, "表样没有读出来")

    def refresh(self) -> None:
        if self.kind is not None:
            self._show(self.kind, self.form)

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        compact = width == COMPACT
        self._left.setVisible(not compact)
        fix(self._middle, width=300 if compact else 360)

    def bar_slot(self) -> QWidget | None:
        return self.choice if self.width_class == COMPACT else None

    def panes(self) -> list[QWidget]:
        parts: list[QWidget] = [self._left, self.table, self.preview]
        return [part for part in parts if part.isVisible()]

    def _lay_out(self) -> None:
        self._left: QFrame = frame("pane", "paper_pane")
        fix(self._left, width=232)
        fix(self.choice, width=260)
        self.choice.hide()
        self._left.setLayout(column(self.search, self.papers, gap=10, margins=(12, 12, 8, 12)))
        self._middle: QFrame = frame("pane", "queue_pane")
        head = row(label("待打印", "section"), 4, self._say, None, margins=(16, 12, 16, 10))
        foot = frame("foot")
        fix(foot, height=54)
        ways = (self.preview.save_pdf, None, self.preview.print_out)
        foot.setLayout(row(*ways, gap=8, margins=(16, 0, 16, 0)))
        middle = column(gap=0)
        middle.addLayout(head)
        middle.addWidget(self.table, 1)
        middle.addWidget(foot)
        self._middle.setLayout(middle)
        whole = row(self._left, self._middle, self.preview, gap=0)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.search.searched.connect(self._narrow)
        self.papers.currentItemChanged.connect(lambda item, _old: self._chosen(item))
        self.choice.activated.connect(self._chosen_at)
        self.model.checks_changed.connect(self._soon.start)
        self.model.dataChanged.connect(self._arrived)
        self._soon.timeout.connect(self._draw)

    def _offer(self, forms: list[tuple[str, str, str]]) -> None:
        """Forms first, then every ledger, both by category."""
        kinds = self.context.facts.kinds
        self._head("表单")
        for kind, code, title in forms:
            self._entry(title, kinds[kind], code)
        for category in self.context.facts.categories:
            if category.kinds:
                self._head(f"{category.short}台账表")
            for facts in category.kinds:
                self._entry(facts.label, facts, LEDGER)
        self.papers.setCurrentRow(1)

    def _head(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.papers.addItem(item)

    def _entry(self, title: str, kind: KindFacts, code: str) -> None:
        item = QListWidgetItem(title)
        item.setData(_PAPER, (kind, code))
        item.setToolTip(title)
        self.papers.addItem(item)
        self.choice.addItem(title, (kind, code))

    def _narrow(self, words: str) -> None:
        for at in range(self.papers.count()):
            item = self.papers.item(at)
            paper = item.data(_PAPER)
            item.setHidden(bool(words.strip()) and (paper is None or words.strip() not in item.text()))

    def _chosen(self, item: QListWidgetItem | None) -> None:
        paper = item.data(_PAPER) if item is not None else None
        if paper is not None:
            self.choice.setCurrentIndex(max(0, self.choice.findText(item.text() if item else "")))
            self._show(*paper)

    def _chosen_at(self, at: int) -> None:
        for found in self.papers.findItems(self.choice.itemText(at), Qt.MatchFlag.MatchExactly):
            self.papers.setCurrentItem(found)

    def _show(self, kind: KindFacts, form: str) -> None:
        self.kind, self.form = kind, form
        self._turn += 1
        self._middle.setProperty("form", form)
        year = None if kind.register else self.context.year
        then = partial(self._found, self._turn, kind)
        backend = self.context.backend
        self.context.read(lambda: backend.find_rows(kind.code, Filters(year=year)), then, "台账没有读出来")

    def _found(self, turn: int, kind: KindFacts, found: Found) -> None:
        if turn != self._turn:
            return
        names = [kind.caption, kind.dated_by]
        first = [Column("", "", 40, "check")] if self.form else []
        columns = [*first, Column(kind.caption, kind.field(kind.caption).label, 150, "key")]
        columns.append(Column(kind.dated_by, kind.field(kind.dated_by).label, 108, "date"))

        def fetch(offset: int, limit: int, reply: Reply) -> None:
            keys = list(found.keys[offset : offset + limit])
            self.context.read(lambda: self.context.backend.rows(kind.code, keys, names), reply, "台账没有读出来")

        self.model.show(columns, found.count, fetch)
        if not found.count:
            self._say.setText("没有记录")
            self.preview.nothing(f"{self.context.year} 年度还没有{kind.name}")
        elif not self.form:
            self._draw()

    def _arrived(self) -> None:
        """The first rows of a form's records are here: begin with the newest one."""
        if self.form and not self.model.checked and self.table.current_row() < 0 and self.model.rowCount():
            self.table.go_to(0)
            self.model.toggle(0)

    def _draw(self) -> None:
        kind, form = self.kind, self.form
        if kind is None or not self.model.rowCount():
            return
        backend, year = self.context.backend, self.context.year
        if not form:
            self._say.setText(f"整本 {self.model.rowCount()} 条")
            self.preview.make(lambda: backend.print_ledger(kind.code, year, None), f"{year}年度{kind.label}")
            return
        ids = [self.model.checked[at] for at in sorted(self.model.checked)]
        self._say.setText(f"已选 {len(ids)} 条")
        if ids:
            self.preview.make(lambda: backend.print_form(form, ids), self.choice.currentText())
        else:
            self.preview.nothing("勾选要打印的记录")
