"""The module 归档: the years, and the year's way into the boxes."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFileDialog, QStackedWidget

from safety_desk.gui.archive_landing import LandingFacts, LandingView, YearFacts
from safety_desk.gui.archive_wizard import BOXES, CHECK, COLLECT, NUMBER, PAPERS, Wizard
from safety_desk.gui.components.basic import column
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.page import COMPACT, Page

if TYPE_CHECKING:
    from safety_desk.exchange.package_checker import CheckResult
    from safety_desk.services.archive import ArchiveResult
    from safety_desk.services.archived import ShelfItem
    from safety_desk.services.yearly_package import PackageMade


class ArchivePage(Page):
    """Landing and wizard. The wizard works on the year that is chosen in the page bar."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "archive_page")
        self.landing, self.wizard = LandingView(), Wizard(context)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.landing)
        self._stack.addWidget(self.wizard)
        self.setLayout(column(self._stack, gap=0))
        self._turn, self._drawn_for, self._go_on = 0, 0, False
        self._connect()

    @property
    def why_not(self) -> str:
        """Why this person cannot archive here; '' when they can."""
        if self.context.facts.read_only:
            return "台账是只读打开的，现在不能归档"
        return "" if self.context.facts.may_manage else "归档和做移交包要由站长来做"

    def visit(self, route: Route) -> None:
        if route.action == "year":
            self._open_wizard(int(route.values["step"]))
        else:
            self._open_landing()

    def back(self) -> Route | None:
        return Route("archive") if self._stack.currentWidget() is self.wizard else None

    def refresh(self) -> None:
        if self._stack.currentWidget() is not self.wizard:
            self._open_landing()
        elif not self.wizard.busy:
            self._open_wizard(BOXES if self.context.archived else COLLECT)

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        self.landing.arrange(narrow=width == COMPACT)
        self.wizard.arrange(narrow=width == COMPACT, low=low)

    def _connect(self) -> None:
        self.context.facts_changed.connect(self._facts_changed)
        self.landing.open_year.connect(self._go_year)
        self.landing.begin.connect(lambda: self._go_step(COLLECT))
        self.landing.check.connect(self._check_any)
        wizard = self.wizard
        wizard.step_asked.connect(self._go_step)
        wizard.done.connect(lambda: self.context.open("archive"))
        wizard.file_asked.connect(self._archive)
        wizard.package_asked.connect(self._make_package)
        wizard.boxes.opened.connect(self._show_record)
        wizard.papers.folder_asked.connect(self._save_papers)
        wizard.package.choose.connect(self._choose_folder)
        wizard.package.check.connect(self._check_any)
        shortcut(self, "Alt+N", wizard.next.click, inside=True)
        shortcut(self, "Alt+B", wizard.previous.click, inside=True)

    def _open_landing(self) -> None:
        self._stack.setCurrentWidget(self.landing)
        self.say_title("归档", "一年的记录编号、装盒、移交")
        self._turn += 1
        turn, year = self._turn, self.context.year

        def show(facts: LandingFacts) -> None:
            if turn == self._turn:
                self.landing.show_facts(facts, self.why_not)

        self.context.read(lambda: self._read_landing(year), show, "归档情况没有读出来")

    def _read_landing(self, year: int) -> LandingFacts:
        backend = self.context.backend
        archived = {found["year"]: found for found in backend.archived_years()}
        every = sorted({year, *self.context.facts.years, *archived}, reverse=True)
        years = [YearFacts(y, archived.get(y), len(backend.shelf(y)) if y in archived else 0) for y in every]
        today = self.context.today().year
        return LandingFacts(year, today, backend.archive_preview(year), tuple(years), tuple(backend.packages()))

    def _go_year(self, year: int) -> None:
        if year != self.context.year:
            self.context.set_year(year)
        self._go_step(BOXES if self.context.archived else COLLECT)

    def _go_step(self, step: int) -> None:
        self.context.open("archive", action="year", values={"step": step})

    def _open_wizard(self, step: int) -> None:
        self._stack.setCurrentWidget(self.wizard)
        year = self.context.year
        self.say_title(f"{year} 年度归档", "", "归档")
        self.wizard.go(step, archived=self.context.archived, why_not=self.why_not)
        backend = self.context.backend
        if step <= NUMBER:
            self.context.read(lambda: (backend.archive_preview(year), backend.settings()), self._show_preview)
        elif step == BOXES:
            self.context.read(lambda: backend.shelf(year), self.wizard.boxes.show_boxes, "盒没有读出来")
        elif step == PAPERS and self._drawn_for != year:
            self.wizard.papers.wait()
            self.context.read(lambda: backend.archive_papers(year), partial(self._show_papers, year), "没有排出版面")

    def _show_preview(self, found: "tuple[ArchiveResult, dict[str, Any]]") -> None:
        self.wizard.show_preview(found[0], found[1])

    def _show_papers(self, year: int, papers: list[tuple[str, bytes, int]]) -> None:
        if year == self.context.year:
            self._drawn_for = year
            self.wizard.papers.show_papers(papers)

    def _show_record(self, item: "ShelfItem") -> None:
        self.context.open("ledger", item.kind, item.record or "", "edit")

    def _archive(self) -> None:
        task = self.context.background.job(self.context.backend.archive_job(self.context.year))
        note = "停下就什么都不归档，台账和原来一样。"
        self.wizard.follow(task, f"正在归档 {self.context.year} 年度", note)
        task.finished.connect(self._archived)
        task.failed.connect(lambda error: self.context.fault(error, "没有归档"))
        task.cancelled.connect(lambda: self.context.say("已停下，什么都没有归档"))

    def _archived(self, result: "ArchiveResult") -> None:
        words = f"第 {result.supplement} 次补归档" if result.supplement else "归档"
        self.context.say(f"{words}了 {result.items} 件，{result.pages} 页")
        self._drawn_for = 0
        self._go_on = True
        self.context.renew()

    def _facts_changed(self) -> None:
        """The year is archived now: the wizard goes on to the boxes."""
        if self._go_on and self.isVisible() and self._stack.currentWidget() is self.wizard:
            self._go_step(BOXES)
        self._go_on = False

    def _save_papers(self) -> None:
        folder = self._ask_folder("把归档用品存到")
        if folder is None:
            return
        backend, year = self.context.backend, self.context.year
        done = partial(self._papers_saved, folder)
        self.context.read(lambda: backend.covers(year, folder), done, "归档用品没有存好")

    def _papers_saved(self, folder: Path, written: list[tuple[Path, int]]) -> None:
        pages = sum(count for _, count in written)
        self.context.say(f"{len(written)} 个文件共 {pages} 页，存在 {folder.name or folder}")

    def _choose_folder(self) -> None:
        folder = self._ask_folder("移交包放到")
        if folder is None:
            return
        backend, year = self.context.backend, self.context.year

        def show(room: tuple[int, int]) -> None:
            self.wizard.package.show_folder(folder, *room)
            self.wizard.offer()

        self.context.read(lambda: backend.room_for_package(year, folder), show, "这个位置不能用")

    def _make_package(self) -> None:
        step = self.wizard.package
        assert step.folder is not None
        job = self.context.backend.package_job(self.context.year, step.folder, as_zip=step.zip.isChecked())
        task = self.context.background.job(job)
        self.wizard.follow(task, "正在做移交包", "停下就不留下移交包，台账没有变化。U 盘先不要拔。")
        task.finished.connect(self._package_made)
        task.failed.connect(lambda error: self.context.fault(error, "移交包没有做成"))
        task.cancelled.connect(lambda: self.context.say("已停下，没有留下移交包"))

    def _package_made(self, made: "PackageMade") -> None:
        self.wizard.check.show_made(made)
        self._go_step(CHECK)

    def _check_any(self) -> None:
        """Check a package, a folder or a zip, whoever made it."""
        kinds = "移交包 (bagit.txt *.zip)"
        file, _ = QFileDialog.getOpenFileName(
            self.window(), "选移交包文件夹里的 bagit.txt，或者压缩的移交包", str(Path.home()), kinds
        )
        if not file:
            return
        package = Path(file).parent if Path(file).name == "bagit.txt" else Path(file)
        task = self.context.background.job(self.context.backend.check_job(package))
        self._stack.setCurrentWidget(self.wizard)
        self.say_title("检查移交包", "只看，不改动任何东西", "归档")
        self.wizard.go(CHECK, archived=self.context.archived, why_not="", alone=True)
        self.wizard.follow(task, "正在检查移交包", "停下不影响移交包。")
        task.finished.connect(partial(self._checked, package))
        task.failed.connect(lambda error: self.context.fault(error, "没有检查完"))

    def _checked(self, package: Path, found: "CheckResult") -> None:
        self.wizard.check.show_checked(package, found)

    def _ask_folder(self, title: str) -> Path | None:
        chosen = QFileDialog.getExistingDirectory(self.window(), title, str(Path.home()))
        return Path(chosen) if chosen else None
