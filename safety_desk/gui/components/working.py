"""Work that takes longer than a second: a panel in the page with what, how many of how many, and 停止."""

from time import monotonic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QProgressBar

from safety_desk.gui.background import Task
from safety_desk.gui.components.basic import button, column, label, row
from safety_desk.gui.tokens import fix
from safety_desk.model.progress import Progress


class WorkPanel(QFrame):
    """Follows one task. 停止 closes the job; the note says what stays and what does not."""

    stopped = Signal()

    def __init__(self, name: str = "work_panel") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("cls", "card")
        self._title, self._text, self._left = label("", "section"), label("", "caption"), label("", "caption")
        self._note = label("", "hint", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        fix(self._bar, height=8)
        self._stop = button("停止", "danger", small=True, name="stop_work", clicked=self._cancel)
        box = column(gap=10, margins=(16, 14, 16, 14))
        box.addLayout(row(self._title, None, self._stop))
        box.addWidget(self._bar)
        box.addLayout(row(self._text, None, self._left))
        box.addWidget(self._note)
        self.setLayout(box)
        self._task: Task | None = None
        self._began = 0.0
        self.hide()

    def follow(self, task: Task, title: str, note: str) -> None:
        """Show how ``task`` gets on, until it ends."""
        self._task, self._began = task, monotonic()
        self._title.setText(title)
        self._note.setText(note)
        self._text.setText("正在准备")
        self._left.setText("")
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        task.progressed.connect(self._progressed)
        task.finished.connect(self._ended)
        task.failed.connect(self._ended)
        task.cancelled.connect(self._cancelled)
        self.show()

    def _progressed(self, step: Progress) -> None:
        self._bar.setRange(0, step.total)
        self._bar.setValue(step.done)
        self._text.setText(step.text)
        gone = monotonic() - self._began
        if step.total and step.done and gone > 3:
            seconds = round(gone / step.done * (step.total - step.done))
            self._left.setText(
                f"大约还要 {seconds // 60} 分 {seconds % 60} 秒" if seconds >= 60 else f"大约还要 {seconds} 秒"
            )

    def _cancel(self) -> None:
        if self._task is not None:
            self._stop.setEnabled(False)
            self._text.setText("正在停止")
            self._task.cancel()

    def _ended(self, _value: object) -> None:
        self.hide()

    def _cancelled(self) -> None:
        self.hide()
        self.stopped.emit()
