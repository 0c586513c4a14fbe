"""What every page shares: the desk, the workers, the chosen year, and how to speak to the window."""

import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from safety_desk.gui.backend import Backend
from safety_desk.gui.background import Background, Task
from safety_desk.gui.facts import DeskFacts, Filters, KindFacts, Route
from safety_desk.gui.problems import show_problem


class Context(QObject):
    """Handed to every page. Pages never know one another; they ask to go somewhere."""

    go = Signal(object)
    """A ``Route``."""
    said = Signal(str, object, str)
    """A toast: text, what undoes it or None, the word on its button."""
    data_changed = Signal(object)
    """The set of kinds that a save, an import or an archive concerned."""
    year_changed = Signal(int)
    facts_changed = Signal()
    """Years, archived years, station or people are others now."""
    _heard = Signal(object)
    saved_state = Signal(str)
    """What the status bar says about saving."""

    def __init__(self, backend: Backend, facts: DeskFacts, background: Background, window: QWidget) -> None:
        super().__init__(window)
        self.backend, self.facts, self.background, self.window = backend, facts, background, window
        self.year = first_year(facts.years, self.today().year)
        self._heard.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)
        backend.listen(self._heard.emit)

    def _pass_on(self, kinds: set[str]) -> None:
        """From the thread that saved into the window's own."""
        self.data_changed.emit(kinds)

    @property
    def archived(self) -> bool:
        """Whether the chosen year may only be looked at and printed."""
        return self.year in self.facts.archived

    @property
    def may_write(self) -> bool:
        """Whether records of the chosen year can be entered here."""
        return not self.archived and not self.facts.read_only

    def today(self) -> date:
        """The clerk's own calendar day."""
        return date.today()  # noqa: DTZ011

    def set_year(self, year: int) -> None:
        self.year = year
        self.year_changed.emit(year)

    def renew(self) -> None:
        """Read the facts again: after archiving, a backup, another setting."""
        self.read(self.backend.facts, self._renewed, "台账没有读出来")

    def _renewed(self, facts: DeskFacts) -> None:
        self.facts = facts
        self.facts_changed.emit()

    def say(self, text: str, undo: Callable[[], object] | None = None, action: str = "撤销") -> None:
        self.said.emit(text, undo, action)

    def read(self, work: Callable[[], Any], then: Callable[[Any], object], title: str = "") -> Task:
        """Fetch something; a fault becomes the three lines under ``title``."""
        return self.background.read(work, then, lambda error: self.fault(error, title))

    def write(self, work: Callable[[], Any], then: Callable[[Any], object], title: str = "") -> Task:
        """Change something, one after the other."""
        task = self.background.write(work)
        task.finished.connect(then)
        task.failed.connect(lambda error: self.fault(error, title))
        return task

    def fault(self, error: BaseException, title: str = "") -> None:
        show_problem(self.window, error, title)

    def delete(self, ids: Sequence[str], caption: str) -> None:
        """Put records into the recycle bin and offer to take them back."""
        words = f"“{caption}”" if len(ids) == 1 else f" {len(ids)} 条记录"

        def done(_count: int) -> None:
            self.say(f"已删除{words}，放进回收站，保留 90 天", lambda: self.restore(ids))

        self.write(lambda: self.backend.delete(ids), done, "没有删除")

    def restore(self, ids: Sequence[str]) -> None:
        self.write(lambda: self.backend.restore(ids), lambda n: self.say(f"已恢复 {n} 条记录"), "没有恢复")

    def export(self, kind: KindFacts, filters: Filters) -> None:
        """Ask where to, and write what is listed as a workbook."""
        name = f"{kind.name}{filters.year or ''}.xlsx"
        path, _ = QFileDialog.getSaveFileName(self.window, "导出到", str(Path.home() / name), "Excel 表格 (*.xlsx)")
        if not path:
            return

        def done(count: int) -> None:
            self.say(f"已导出 {count} 条到 {Path(path).name}，身份证号和电话已隐去")

        self.read(lambda: self.backend.export(kind.code, Path(path), filters), done, "没有导出")

    def open_file(self, file: str) -> None:
        """Open a copy of an attachment with the program the system has for it."""
        folder = Path(tempfile.mkdtemp(prefix="anjian-"))

        def done(path: Path) -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

        self.read(lambda: self.backend.open_copy(file, folder), done, "这个附件没有打开")

    def open(self, module: str, kind: str = "", record: str = "", action: str = "", **more: Any) -> None:
        self.go.emit(Route(module, kind, record, action, **more))


def first_year(years: Sequence[int], present: int) -> int:
    """The year to open on: this one, or while it has no records yet the newest one before it that has some."""
    return present if present in years else max((year for year in years if year < present), default=present)
