"""从表格导入: 选文件, 对应列, 逐行检查, 导入. Nothing is written before the last step, and the batch can be undone."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from safety_desk.gui.components.basic import ElidedLabel, button, column, frame, row
from safety_desk.gui.components.steps import StepBar
from safety_desk.gui.components.working import WorkPanel
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.import_check import CheckStep
from safety_desk.gui.import_state import ImportState
from safety_desk.gui.import_steps import DoneStep, FileStep, MapStep
from safety_desk.gui.page import Page
from safety_desk.gui.tokens import fix

if TYPE_CHECKING:
    from safety_desk.exchange.sheet_rows import SheetReading
    from safety_desk.services.import_taking import ImportReport

_STEPS = ("选文件", "对应列", "逐行检查", "导入")
_FAULT = "表格没有导入"


class ImportPage(Page):
    """The wizard. Going back is free until the rows are taken in."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "import_page")
        self.state = ImportState(context.facts.categories[0].kinds[0])
        self.steps, self.work = StepBar(_STEPS), WorkPanel()
        self.file, self.map, self.check, self.done = FileStep(), MapStep(), CheckStep(), DoneStep()
        self._stack = QStackedWidget()
        for step in (self.file, self.map, self.check, self.done):
            self._stack.addWidget(step)
        head = frame("bar")
        head.setLayout(row(self.steps, margins=(20, 0, 20, 0)))
        self._say = ElidedLabel("", "caption")
        self._back = button("上一步", name="step_back", tip="Alt+B")
        self._next = button("下一步", "primary", name="step_next", tip="Alt+N")
        foot = frame("foot")
        fix(foot, height=54)
        foot_row = row(self._say, self._back, self._next, gap=8, margins=(20, 0, 16, 0))
        foot_row.setStretch(0, 1)
        foot.setLayout(foot_row)
        working = column(self.work, margins=(20, 10, 20, 0))
        whole = column(head, gap=0)
        whole.addLayout(working)
        whole.addWidget(self._stack, 1)
        whole.addWidget(foot)
        self.setLayout(whole)
        self._connect()

    def visit(self, route: Route) -> None:
        kind = self.context.facts.kinds[route.kind]
        self.state = ImportState(kind)
        category = self.context.facts.category_of(kind.code)
        self.say_title("从表格导入", kind.label, f"{category.number} {category.short}")
        self.file.offer(kind, self.context.year)
        self._go(0)

    def back(self) -> Route:
        return Route("ledger", self.state.kind.code)

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        fix(self.steps, height=44 if low else 54)
        self.check.arrange(width)

    def take(self, path: Path) -> None:
        """Read a chosen file and go to its columns."""
        self.state = ImportState(self.state.kind, path)
        self._read()

    def _connect(self) -> None:
        self.file.choose.connect(self._choose)
        self.file.dropped.connect(self.take)
        self.file.template.connect(self._template)
        self.steps.clicked.connect(self._go)
        self._back.clicked.connect(lambda: self._go(self.steps.current() - 1))
        self._next.clicked.connect(self.forward)
        self.work.stopped.connect(lambda: self.context.say("已停止，什么都没有导入"))
        self.done.undo.connect(self._undo)
        self.done.save_refused.connect(self._save_refused)
        self._back.setShortcut("Alt+B")
        self._next.setShortcut("Alt+N")

    def _go(self, step: int) -> None:
        self.steps.go(step)
        self._stack.setCurrentIndex(step)
        self._offer()

    def _offer(self) -> None:
        step, report = self.steps.current(), self.state.report
        good = report.new + report.changed if report else 0
        words = ("选好文件后继续", "下一步：逐行检查", f"导入 {good} 行", "看这本台账")
        says = (
            "原来的文件不会被改动",
            "还没有写入台账，可以放心往下看",
            "还没有写入台账。导入后 30 天内可以整批撤销",
            "",
        )
        self._next.setText(words[step])
        self._say.setText(says[step])
        self._next.setEnabled(step in (1, 3) or (step == 2 and good > 0))
        self._back.setVisible(step in (1, 2))

    def _choose(self) -> None:
        kinds = "表格 (*.xlsx *.xls *.et *.ods *.csv)"
        path, _ = QFileDialog.getOpenFileName(self.window(), "选择旧台账", str(Path.home()), kinds)
        if path:
            self.take(Path(path))

    def _template(self) -> None:
        """An empty ledger with our headings, to be filled elsewhere."""
        kind = self.state.kind
        start = str(Path.home() / f"{kind.name}模板.xlsx")
        path, _ = QFileDialog.getSaveFileName(self.window(), "保存模板", start, "Excel 表格 (*.xlsx)")
        if path:
            work = partial(self.context.backend.template, kind.code, Path(path))
            self.context.read(work, lambda _n: self.context.say(f"已保存 {Path(path).name}"), "模板没有保存")

    def forward(self) -> None:
        """What the doing button does at this step."""
        step = self.steps.current()
        if step == 1:
            self.state.mapped = self.map.chosen()
            if self.state.mapped:
                self._read(then_check=True)
            else:
                self._try_out()
        elif step == 2:
            self._take_in()
        elif step == 3:
            self.context.go.emit(self.back())

    def _read(self, *, then_check: bool = False) -> None:
        state = self.state
        assert state.path is not None
        path, mapped, year = state.path, state.mapped, self.context.year
        work = partial(self.context.backend.read_book, path, state.kind.code, year, mapped)
        self.file.say(f"正在读 {path.name}")
        self.context.read(work, partial(self._read_done, then_check), "这个文件没有读进来")

    def _read_done(self, then_check: bool, readings: "list[SheetReading]") -> None:
        self.state.readings = readings
        self.file.say("")
        if then_check:
            self._try_out()
        else:
            self.map.offer(self.state)
            self._go(1)

    def _try_out(self) -> None:
        """The trial run: everything but the writing."""
        state = self.state
        job = self.context.backend.import_job(state.file, state.kind.code, state.readings, trial=True)
        task = self.context.background.job(job)
        task.finished.connect(self._tried)
        task.failed.connect(lambda error: self.context.fault(error, _FAULT))
        self.work.follow(task, "正在逐行检查", "这一步不写入台账")

    def _tried(self, report: "ImportReport") -> None:
        self.state.take_report(report)
        self.check.show_state(self.state)
        self._go(2)

    def _take_in(self) -> None:
        state = self.state
        job = self.context.backend.import_job(state.file, state.kind.code, state.readings, trial=False)
        task = self.context.background.job(job)
        task.finished.connect(self._taken)
        task.failed.connect(lambda error: self.context.fault(error, _FAULT))
        self._next.setEnabled(False)
        self.work.follow(task, "正在导入", "停止的话，一行都不会留下")

    def _taken(self, report: "ImportReport") -> None:
        self.state.report = report
        self.context.renew()
        self.done.show_report(self.state)
        self._go(3)

    def _save_refused(self) -> None:
        """A workbook of the rows that were not taken, with the reasons."""
        report = self.state.report
        start = str(Path.home() / f"{self.state.kind.name}没有导入的行.xlsx")
        path, _ = QFileDialog.getSaveFileName(self.window(), "导出没有导入的行", start, "Excel 表格 (*.xlsx)")
        if path and report is not None:
            rows = list(report.refused_rows)
            work = partial(self.context.backend.refused_rows, self.state.kind.code, rows, Path(path))
            words = f"已导出 {len(rows)} 行，改好后可以再导入"
            self.context.read(work, lambda _done: self.context.say(words), "没有导出")

    def _undo(self) -> None:
        report = self.state.report
        if report is not None:
            batch = report.batch
            self.context.write(lambda: self.context.backend.undo_import(batch), self._undone, "这一批没有撤销")

    def _undone(self, result: tuple[int, list[object]]) -> None:
        taken, left = result
        kept = f"，{len(left)} 条导入后又改过，没有动" if left else ""
        self.context.say(f"已撤销导入，{taken} 条放进回收站{kept}")
        self.done.undone()
