"""The frame of the wizard: step bar above, the step, and below it where one is and what comes next."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from safety_desk.gui.archive_boxes import BoxStep
from safety_desk.gui.archive_package import CheckStep, PackageStep
from safety_desk.gui.archive_papers import PapersStep
from safety_desk.gui.archive_steps import CollectStep, NumberStep, PeriodStep
from safety_desk.gui.background import Task
from safety_desk.gui.components.basic import ElidedLabel, button, column, frame, holder, picture, row
from safety_desk.gui.components.steps import StepBar
from safety_desk.gui.components.working import WorkPanel
from safety_desk.gui.context import Context
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import fix, look, u

if TYPE_CHECKING:
    from safety_desk.services.archive import ArchiveResult

STEPS = ("收集", "分类定期限", "编号", "装盒", "打印", "导出", "校验")
COLLECT, PERIOD, NUMBER, BOXES, PAPERS, PACKAGE, CHECK = range(7)
_NEXT = {
    COLLECT: "下一步：定期限",
    PERIOD: "下一步：编号",
    BOXES: "下一步：打印封面和目录",
    PAPERS: "下一步：导出移交包",
    PACKAGE: "制作移交包",
    CHECK: "完成",
}
_SAY = {
    COLLECT: "归档以前什么都不改动，可以随时离开",
    PERIOD: "归档以前什么都不改动，可以随时离开",
    NUMBER: "归档以后不能撤回",
    BOXES: "已经归档，可以随时离开，下次从这里接着做",
    PAPERS: "已经归档，可以随时离开，下次从这里接着做",
    PACKAGE: "移交包可以做几次，每次另编批号",
    CHECK: "移交清单打印出来，两边签字，和移交包一起交",
}


class Wizard(QWidget):
    """Shows one step; the page does what the buttons ask."""

    step_asked = Signal(int)
    file_asked = Signal()
    package_asked = Signal()
    done = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("archive_wizard")
        self.at, self.archived, self.why_not, self.busy = COLLECT, False, "", False
        self._items: int | None = None
        self.bar, self.work = StepBar(STEPS, "archive_steps"), WorkPanel("archive_work")
        self.collect, self.period, self.number = CollectStep(context.facts.categories), PeriodStep(), NumberStep()
        self.boxes, self.papers = BoxStep(), PapersStep(context)
        self.package, self.check = PackageStep(), CheckStep(context)
        self._stack = QStackedWidget()
        for step in (self.collect, self.period, self.number, self.boxes, self.papers, self.package, self.check):
            self._stack.addWidget(step)
        self._head, self._alone = frame("bar"), False
        self._head.setLayout(row(self.bar, margins=(20, 0, 20, 0)))
        self._working = holder(column(self.work, margins=(20, 12, 20, 0)))
        self._working.hide()
        self.setLayout(column(self._head, self._working, self._stack, self._foot(), gap=0))
        self.bar.clicked.connect(self._clicked)

    def arrange(self, *, narrow: bool, low: bool) -> None:
        self.bar.setFixedHeight(u(44 if low else 54))
        self.boxes.arrange(narrow=narrow, low=low)

    def go(self, step: int, *, archived: bool, why_not: str, alone: bool = False) -> None:
        """Show a step; ``alone`` without the way that leads to it (the check of somebody's package)."""
        self._head.setVisible(not alone)
        self._alone = alone
        self.at, self.archived, self.why_not = step, archived, why_not
        if step <= NUMBER:
            self._items = None
        self.bar.go(step)
        self._stack.setCurrentIndex(step)
        self.offer()

    def show_preview(self, result: "ArchiveResult", settings: dict[str, Any]) -> None:
        """The numbers of the first three steps."""
        self._items = result.items
        self.collect.show_result(result, archived=self.archived)
        self.period.show_result(result)
        self.number.show_result(result, settings, archived=self.archived)
        self.offer()

    def follow(self, task: Task, title: str, note: str) -> None:
        """Show how a task gets on; nothing else can be begun meanwhile."""
        self._set_busy(on=True)
        self.work.follow(task, title, note)
        for ended in (task.finished, task.failed):
            ended.connect(lambda _value: self._set_busy(on=False))
        task.cancelled.connect(lambda: self._set_busy(on=False))

    def offer(self) -> None:
        """Say what comes next, and whether it can be done."""
        self.previous.setVisible(not self._alone and self.at not in {COLLECT, BOXES})
        self.next.setText(f"归档 {self._items or 0} 件" if self.at == NUMBER else _NEXT[self.at])
        restyle(self.next, cls="secondary" if self.at in {PAPERS, CHECK} else "primary")
        restricted = self.at in {NUMBER, PACKAGE} and self.why_not
        self._say.setText(restricted or ("" if self._alone else _SAY[self.at]))
        ready = {
            COLLECT: bool(self._items),
            PERIOD: bool(self._items),
            NUMBER: bool(self._items),
            PACKAGE: self.package.folder is not None and self.package.room_enough,
        }
        able = not self.busy and not restricted
        self.next.setEnabled(able and ready.get(self.at, True))
        self.previous.setEnabled(not self.busy)
        self._stack.setEnabled(not self.busy)

    def _foot(self) -> QWidget:
        self._say = ElidedLabel("", "caption")
        self.previous = button("上一步", name="step_back", tip="Alt+B")
        self.next = button("", "primary", name="step_next", tip="Alt+N")
        self.previous.clicked.connect(lambda: self.step_asked.emit(self.at - 1))
        self.next.clicked.connect(self._forward)
        foot = frame("foot")
        fix(foot, height=54)
        line = row(picture("info", colour=look.colours.text3, size=16), self._say, self.previous, self.next)
        line.setStretch(1, 1)
        line.setContentsMargins(20, 0, 16, 0)
        foot.setLayout(line)
        return foot

    def _forward(self) -> None:
        if self.at == NUMBER:
            self.file_asked.emit()
        elif self.at == PACKAGE:
            self.package_asked.emit()
        elif self.at == CHECK:
            self.done.emit()
        else:
            self.step_asked.emit(self.at + 1)

    def _clicked(self, step: int) -> None:
        """Steps already done can be opened again; those before the filing only before it."""
        if not self.busy and (step >= BOXES or not self.archived or self.at <= NUMBER):
            self.step_asked.emit(step)

    def _set_busy(self, *, on: bool) -> None:
        self.busy = on
        self._working.setVisible(on)
        self.offer()
