"""今日: in ten seconds what must be done, what is late, and how the year stands."""

import tomllib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QPushButton, QSizePolicy, QWidget

from safety_desk.gui.components.basic import Card, clear, column, frame, holder, label, picture, row
from safety_desk.gui.components.charts import Legend, MonthColumns, PartsBar
from safety_desk.gui.components.keys import shortcut
from safety_desk.gui.context import Context
from safety_desk.gui.due_list import DueList
from safety_desk.gui.facts import Route
from safety_desk.gui.ledger_list import short_name
from safety_desk.gui.page import COMPACT, Page
from safety_desk.gui.tokens import fix, look, u
from safety_desk.model.shipped import shipped

if TYPE_CHECKING:
    from safety_desk.services.today import Closure, Today
    from safety_desk.services.today_items import DueItem

_WEEKDAYS = "一二三四五六日"
_LOW = 720


class TodayPage(Page):
    """The first screen. It never follows the chosen year."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "today_page")
        self.due = DueList(context.facts.user)
        self._steps, self._closure, self._months = Card("从这几件开始"), Card("隐患闭环"), Card("各月登记数")
        self._bar, self._parts, self._columns = PartsBar(), Legend(), MonthColumns()
        self._closure.body.addWidget(self._bar)
        self._closure.body.addWidget(self._parts)
        self._months.body.addWidget(self._columns, 1)
        self._steps.hide()
        self._tiles = row(gap=10)
        self._make_tiles()
        for card in (self._steps, self._closure):
            card.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._rest = QWidget()
        right = column(self._steps, self._closure, self._months, self._rest, gap=14)
        right.setStretch(2, 1)
        right.setStretch(3, 1)
        self._right = holder(right)
        self._body: QBoxLayout = row(self.due, self._right, gap=14)
        self._body.setStretch(0, 1)
        whole = column(gap=14, margins=(20, 16, 20, 16))
        whole.addLayout(self._tiles)
        whole.addLayout(self._body, 1)
        self.setLayout(whole)
        self.due.wanted.connect(self._do)
        context.data_changed.connect(self._data_changed)

    def visit(self, route: Route) -> None:  # noqa: ARG002 - one page for all
        day = self.context.today()
        self.say_title("今日", f"{day.month} 月 {day.day} 日 星期{_WEEKDAYS[day.weekday()]}")
        self.refresh()

    def refresh(self) -> None:
        day = self.context.today()
        self.context.read(lambda: self.context.backend.today(day), self._show, "今日的事没有算出来")

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        compact = width == COMPACT
        self._right.setFixedWidth(u(300 if compact else 392))
        tall = self.window().height() >= u(_LOW)
        self._months.setVisible(tall)
        self._rest.setVisible(not tall)
        for cap in self.findChildren(QWidget, "tile_key"):
            cap.setVisible(self.window().width() >= u(1290))

    def panes(self) -> list[QWidget]:
        return [self.due, self._right]

    def _make_tiles(self) -> None:
        with shipped("resources/tiles.toml").open("rb") as file:
            tiles = tomllib.load(file)["tile"]
        kinds = self.context.facts.kinds
        for at, tile in enumerate((t for t in tiles if t["kind"] in kinds), start=1):
            go = partial(self._new, tile["kind"])
            made = _tile(f"登记{short_name(kinds[tile['kind']])}", tile["icon"], f"Alt+{at}")
            made.setObjectName(f"tile_{tile['kind']}")
            made.clicked.connect(go)
            shortcut(self, f"Alt+{at}", go)
            self._tiles.addWidget(made, 1)

    def _new(self, kind: str) -> None:
        if not self.context.facts.read_only:
            self.context.open("ledger", kind, action="new")

    def _show(self, today: "Today") -> None:
        self.due.show_groups(today.groups)
        self._show_closure(today.closure)
        self._months.caption.setText(f"本年 {today.records} 条")
        self._columns.show_counts(today.months, today.on.month)
        self._show_steps(today.first_steps)

    def _show_closure(self, closure: "Closure") -> None:
        parts = [("已销号", closure.closed, "ok"), ("待复查", closure.to_reinspect, "primary")]
        parts += [("整改中", closure.correcting, "warn"), ("待交办", closure.to_assign, "bad")]
        parts += [("已移交", closure.referred, "gray")] if closure.referred else []
        self._closure.caption.setText(f"共 {closure.total} 处")
        self._bar.show_parts([(n, tone) for _, n, tone in parts])
        self._parts.show_parts(parts)

    def _show_steps(self, steps: tuple[tuple[str, bool], ...]) -> None:
        """What a new desk needs, until it is done."""
        clear(self._steps.body)
        for text, done in steps:
            sign = picture("checkmark_circle" if done else "chevron_right", colour=look.colours.ok if done else "")
            self._steps.body.addLayout(row(sign, label(text, "caption" if done else ""), None))
        self._steps.setVisible(bool(steps))

    def _do(self, item: "DueItem") -> None:
        """The button of a row: the record, a new form with what is known, a list, or another module."""
        routes = {
            "record": Route("ledger", item.kind, item.id, "edit"),
            "new": Route("ledger", item.kind, action="new", values=item.values),
            "list": Route("ledger", item.kind, action="list", values=item.values),
            "archive": Route("archive"),
            "backup": Route("settings", action="backup"),
        }
        self.context.go.emit(routes[item.page])

    def _data_changed(self, _kinds: set[str]) -> None:
        if self.isVisible():
            self.refresh()


def _tile(text: str, icon_name: str, key: str) -> QPushButton:
    made = QPushButton()
    made.setProperty("cls", "tile")
    made.setAccessibleName(text)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    ground = frame("tile-icon")
    ground.setLayout(row(picture(icon_name, colour=look.colours.primary, size=18)))
    fix(ground, width=32, height=32)
    cap = label(key, "hint")
    cap.setObjectName("tile_key")
    made.setLayout(row(ground, label(text), None, cap, gap=8, margins=(8, 0, 6, 0)))
    for part in made.findChildren(QWidget):
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return made
