"""需要办的事: rows by urgency, each with its reason and the button that leads to the right form."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from safety_desk.gui.components.basic import (
    Card,
    ElidedLabel,
    button,
    column,
    holder,
    label,
    row,
    rule,
    scrolled,
)
from safety_desk.gui.components.choice import Segmented
from safety_desk.gui.tokens import fix, look

if TYPE_CHECKING:
    from safety_desk.services.today import Group
    from safety_desk.services.today_items import DueItem

EVERYBODY, MINE = "全部", "我的"
_FIRST = 12
_TONES = {"overdue": "bad", "today": "warn", "week": "primary", "later": "gray"}


class DueRow(QFrame):
    """Badge, title above reason, action."""

    wanted = Signal(object)

    def __init__(self, item: "DueItem", tone: str) -> None:
        super().__init__()
        self.item = item
        self.setObjectName(f"due_{item.rule}")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        badge = label(item.badge or "待补", "badge", tone=tone)
        badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        fix(badge, width=86, height=26)
        texts = column(None, ElidedLabel(item.title, "key"), ElidedLabel(item.reason, "caption"), None, gap=2)
        self.act = button(item.action, "soft" if tone == "bad" else "secondary", small=True)
        fix(self.act, width=92)
        self.act.clicked.connect(lambda: self.wanted.emit(item))
        if item.source:
            self.setToolTip(item.source)
        line = row(badge, gap=14, margins=(0, 0, 0, 0))
        line.addLayout(texts, 1)
        line.addWidget(self.act)
        fix(self, height=58)
        self.setLayout(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
            return
        super().keyPressEvent(event)


class DueList(Card):
    """All groups; the first rows of each, the rest on demand."""

    wanted = Signal(object)
    """The ``DueItem`` whose button was pressed."""

    def __init__(self, user: str) -> None:
        super().__init__("需要办的事", name="due_list")
        self._user = user
        self._groups: Sequence[Group] = ()
        self._all: set[str] = set()
        self.whose = Segmented((EVERYBODY, MINE), "whose")
        self.whose.chosen.connect(self._show)
        self.head.addWidget(self.whose)
        self._rows: QVBoxLayout = column(gap=0)
        self._area = scrolled(holder(self._rows), "due_scroll")
        self.body.addWidget(self._area, 1)
        self._say("正在查看", "")

    def show_groups(self, groups: "Sequence[Group]") -> None:
        self._groups = groups
        self._show()

    def _show(self) -> None:
        """Write the list anew; the old one goes as a whole."""
        self._rows = column(gap=0)
        shown = 0
        mine = self.whose.current() == MINE
        for group in self._groups:
            items = [item for item in group.items if not mine or self._user in item.people.split("、")]
            if items:
                self._show_group(group, items, group.count if not mine else len(items))
                shown += len(items) if mine else group.count
        self.caption.setText(f"{shown} 件" if shown else "")
        if not shown:
            self._say("今天没有要办的事", "有到期、逾期、该登记的，会自己列在这里。")
        self._rows.addStretch(1)
        self._area.setWidget(holder(self._rows))

    def _show_group(self, group: "Group", items: "Sequence[DueItem]", count: int) -> None:
        tone = _TONES[group.code]
        dot: QLabel = label("●", "hint")
        dot.setStyleSheet(f"color: {look.colours.pair(tone)[0]};")
        head = row(dot, label(group.title, "label"), label(str(count), "hint"), None, gap=6, margins=(0, 8, 0, 6))
        self._rows.addLayout(head)
        seen = items if group.code in self._all else items[:_FIRST]
        for item in seen:
            self._rows.addWidget(rule())
            line = DueRow(item, tone)
            line.wanted.connect(self.wanted)
            self._rows.addWidget(line)
        if len(items) > len(seen):
            more = button(f"显示其余 {len(items) - len(seen)} 件", "link", icon_name="chevron_down")
            more.clicked.connect(lambda: self._open(group.code))
            self._rows.addLayout(row(None, more, None))

    def _open(self, code: str) -> None:
        self._all.add(code)
        self._show()

    def _say(self, title: str, text: str) -> None:
        first, second = label(title, "strong"), label(text, "caption")
        for part in (first, second):
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        box: QWidget = holder(column(36, first, second, gap=6))
        self._rows.addWidget(box)
