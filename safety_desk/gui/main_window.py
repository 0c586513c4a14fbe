"""The one window: rail, page bar, work area, status bar; it knows the way between pages and nothing of their work."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QWidget

from safety_desk.gui import remembered
from safety_desk.gui.background import Background
from safety_desk.gui.bars import PageBar, StatusBar
from safety_desk.gui.components.basic import column, holder, label
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.components.notice import Toast
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.icons import icon
from safety_desk.gui.page import COMPACT, Page, width_class
from safety_desk.gui.problems import show_problem
from safety_desk.gui.rail import MODULES, Rail
from safety_desk.gui.search_overlay import SearchOverlay
from safety_desk.gui.standing import Standing
from safety_desk.gui.tokens import look

MakePage = Callable[[Context], Page]
LOW = 600


class MainWindow(QMainWindow):
    """Painted before the desk is open; ``attach`` brings the pages to life."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self.setObjectName("main_window")
        self.setWindowTitle("安监台账")
        self.setWindowIcon(icon("shield_checkmark", look.colours.primary, 32))
        self.setMinimumSize(QSize(1024, 560))
        self.background = background
        self.context: Context | None = None
        self.over = False
        self.rail, self.bar, self.status = Rail(), PageBar(), StatusBar()
        self.stack = QStackedWidget()
        waiting = label("正在打开台账…", "caption")
        waiting.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack.addWidget(waiting)
        self._makers: dict[str, MakePage] = {}
        self._pages: dict[str, Page] = {}
        self._past: list[Route] = []
        self._future: list[Route] = []
        self._route = Route("")
        self.search: SearchOverlay | None = None
        self.standing: Standing | None = None
        self._lay_out()
        self.toast = Toast(self)
        self._connect()

    def attach(self, context: Context, makers: dict[str, MakePage], first: Route) -> None:
        """Take an open desk and the makers of its pages, and go to the first place."""
        self.context, self._makers = context, makers
        facts = context.facts
        self.setWindowTitle(f"安监台账  {facts.station}".rstrip())
        self.bar.who(facts.user)
        context.go.connect(self.go)
        context.said.connect(self.toast.say)
        context.year_changed.connect(self._year_changed)
        self.search = SearchOverlay(context, self)
        context.facts_changed.connect(self._facts_changed)
        self.standing = Standing(context, self.rail, self.status)
        self.show_years()
        self.go(first)

    def go(self, route: Route) -> None:
        """Go somewhere; Alt+← comes back."""
        if self.search is not None:
            self.search.hide()
        if self._leave_present():
            if self._route.module:
                self._past.append(self._route)
            self._future.clear()
            self._show(route)

    def go_back(self) -> None:
        page = self.page()
        target = page.back() if page else None
        if target is not None and self._leave_present():
            self._show(target)
        elif self._past and self._leave_present():
            self._future.append(self._route)
            self._show(self._past.pop())

    def go_forward(self) -> None:
        if self._future and self._leave_present():
            self._past.append(self._route)
            self._show(self._future.pop())

    def page(self) -> Page | None:
        shown = self.stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    def set_size(self, size: str) -> None:
        """Another 字号, at once."""
        look.set(size=size)
        remembered.remember_size(size)
        self._arrange()

    def show_years(self) -> None:
        """Offer the years there are, this one and the next chosen ones among them."""
        if self.context is not None:
            facts, year = self.context.facts, self.context.year
            years = sorted({*facts.years, *facts.archived, year, self.context.today().year}, reverse=True)
            self.bar.offer_years(years, facts.archived, year)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """The desk is left (with a backup when anything changed) in a worker; only then the window goes."""
        remembered.remember_geometry(self.saveGeometry())
        if self.context is None or self.over:
            self.background.stop()
            self.over = True
            super().closeEvent(event)
            return
        event.ignore()
        if self.isEnabled() and self._leave_present():
            self.setEnabled(False)
            self.status.say_saved("正在退出，改动过的会先备份")
            self.background.stop()
            task = self.background.write(self.context.backend.close)
            task.finished.connect(self._left)
            task.failed.connect(self._left)

    def _left(self, outcome: object) -> None:
        if isinstance(outcome, BaseException):
            show_problem(self, outcome, "退出前的备份没有做成")
        self.over = True
        self.close()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        work = holder(column(self.bar, self.stack, gap=0), "page")
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.setContentsMargins(0, 0, 0, 0)
        upper.addWidget(self.rail)
        upper.addWidget(work, 1)
        whole = QWidget()
        outer = column(gap=0)
        outer.addLayout(upper, 1)
        outer.addWidget(self.status)
        whole.setLayout(outer)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        self.rail.chosen.connect(lambda code: self.go(Route(code)))
        self.bar.back.connect(self.go_back)
        self.bar.search.connect(self.open_search)
        self.bar.year_chosen.connect(lambda year: self.context.set_year(year) if self.context else None)
        self.bar.this_year.connect(lambda: self.context.set_year(self.context.today().year) if self.context else None)
        self.status.size_chosen.connect(self.set_size)
        self.status.asked.connect(self._asked)
        keys: dict[str, Callable[[], object]] = {
            "Alt+Left": self.go_back,
            "Alt+Right": self.go_forward,
            "Ctrl++": lambda: self.set_size(look.step(1)),
            "Ctrl+=": lambda: self.set_size(look.step(1)),
            "Ctrl+-": lambda: self.set_size(look.step(-1)),
            "Ctrl+0": lambda: self.set_size("标准"),
            "Ctrl+K": self.open_search,
            "F1": lambda: self.go(Route("help")),
            "F5": self._refresh,
            "F6": self._next_pane,
        }
        keys |= {f"Ctrl+{m.key}": partial(self.go, Route(m.code)) for m in MODULES}
        for key, act in keys.items():
            shortcut(self, key, act)

    def _facts_changed(self) -> None:
        """A year was archived, the station got another name, people changed."""
        if self.context is not None:
            self.setWindowTitle(f"安监台账  {self.context.facts.station}".rstrip())
            self.bar.who(self.context.facts.user)
            self.show_years()
            self._titled()

    def open_search(self) -> None:
        """Ctrl+K."""
        if self.search is not None:
            self.search.open()

    def _asked(self, what: str) -> None:
        self.go(Route("help" if what == "help" else "settings", action=what))

    def _leave_present(self) -> bool:
        page = self.page()
        return page is None or page.leave()

    def _show(self, route: Route) -> None:
        if self.context is None or route.module not in self._makers:
            return
        name = _page_of(route)
        if name not in self._pages:
            made = self._makers[name](self.context)
            made.titled.connect(self._titled)
            self._pages[name] = made
            self.stack.addWidget(made)
        self._route = route
        page = self._pages[name]
        self.stack.setCurrentWidget(page)
        if route.module in self.rail.buttons:
            self.rail.choose(route.module)
        page.arrange(width_class(self.width()), low=self.height() / look.k < LOW)
        page.setFocus()
        page.visit(route)
        self._titled()

    def _titled(self) -> None:
        page = self.page()
        if page is not None and self.context is not None:
            year = self.context.year
            closed = f"正在看 {year} 年度（已归档，只能看和打印）" if self.context.archived else ""
            self.bar.tell(page.crumb, page.heading, closed or page.sub)
            self.bar.put(page.bar_slot())

    def _arrange(self) -> None:
        size = width_class(self.width())
        low = self.height() / look.k < LOW
        self.rail.arrange(low=low, hidden=("help",) if size == COMPACT else ())
        self.status.arrange(narrow=size == COMPACT)
        page = self.page()
        if page is not None:
            page.arrange(size, low=low)
            self.bar.put(page.bar_slot())

    def _year_changed(self, _year: int) -> None:
        self.show_years()
        self._refresh()

    def _refresh(self) -> None:
        page = self.page()
        if page is not None:
            page.refresh()

    def _next_pane(self) -> None:
        page = self.page()
        panes = [self.rail, *(page.panes() if page else [])]
        focused = QApplication.focusWidget()
        here = next((i for i, p in enumerate(panes) if focused and (p is focused or p.isAncestorOf(focused))), -1)
        target = panes[(here + 1) % len(panes)]
        if target.focusPolicy() == Qt.FocusPolicy.NoFocus:
            inner = (
                w for w in target.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
            )
            target = next(inner, target)
        target.setFocus(Qt.FocusReason.TabFocusReason)


def _page_of(route: Route) -> str:
    """The page that shows a route: the editor, the wizard and the preview are pages of their own."""
    return {"new": "editor", "edit": "editor", "import": "import", "print": "preview"}.get(route.action, route.module)
