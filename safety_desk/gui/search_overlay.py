"""全局查找 (Ctrl+K): one field over everything kept, and over what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from safety_desk.gui.components.basic import ElidedLabel, column, holder, label, row
from safety_desk.gui.components.steps import SearchBox
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.ledger_list import short_name
from safety_desk.gui.tokens import u

_ROUTE = int(Qt.ItemDataRole.UserRole) + 1
_MOST_COMMANDS = 4


@dataclass(frozen=True)
class Choice:
    """One line: what it says, what stands beside it, where it leads."""

    text: str
    detail: str
    note: str
    route: Route


class SearchOverlay(QFrame):
    """A panel over the window; Esc or a click beside it closes it, Enter opens the chosen line."""

    def __init__(self, context: Context, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("search_overlay")
        self.setProperty("cls", "popup")
        self.context, self._over = context, window
        self.field = SearchBox("找单位、人、文件、隐患，或者要办的事", "global_search_field")
        self.list = QListWidget()
        self.list.setObjectName("global_hits")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self._hint = label("↑↓ 选择   Enter 打开   Esc 关闭", "hint")
        foot = row(self._hint, margins=(14, 4, 14, 6))
        box = column(gap=6, margins=(12, 12, 12, 6))
        box.addWidget(self.field)
        box.addWidget(self.list, 1)
        box.addLayout(foot)
        self.setLayout(box)
        self._wait = QTimer(self, singleShot=True, interval=150)
        self._wait.timeout.connect(self._search)
        self.field.searched.connect(lambda _text: self._wait.start())
        self.field.installEventFilter(self)
        self._turn = 0
        self.hide()

    def open(self) -> None:
        wide, tall = min(u(640), self._over.width() - u(40)), min(u(440), self._over.height() - u(120))
        self.setGeometry((self._over.width() - wide) // 2, u(64), wide, tall)
        self.field.clear()
        self._show(self._commands(""))
        self.show()
        self.raise_()
        self.field.setFocus()

    def choices(self) -> list[Choice]:
        """The lines shown now."""
        items = (self.list.item(i) for i in range(self.list.count()))
        return [choice for choice in (item.data(_ROUTE) for item in items) if isinstance(choice, Choice)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            key = event.key()
            if key == Qt.Key.Key_Escape:
                self.hide()
                return True
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.field.composing():
                self._take(self.list.currentItem())
                return True
        if event.type() is QEvent.Type.FocusOut:
            QTimer.singleShot(150, self._close_if_left)
        return super().eventFilter(watched, event)

    def _close_if_left(self) -> None:
        if not self.field.hasFocus():
            self.hide()

    def _search(self) -> None:
        words = self.field.text().strip()
        self._turn += 1
        commands = self._commands(words)
        if not words:
            self._show(commands)
            return
        then = partial(self._found, self._turn, commands)
        self.context.background.read(lambda: self.context.backend.find(words), then)

    def _found(self, turn: int, commands: Sequence[Choice], hits: Sequence[tuple[str, str, str, str]]) -> None:
        if turn != self._turn:
            return
        kinds = self.context.facts.kinds
        found = [
            Choice(
                title or kinds[kind].name, " ".join(where.split()), kinds[kind].name, Route("ledger", kind, id_, "edit")
            )
            for id_, kind, title, where in hits
            if kind in kinds
        ]
        self._show([*commands, *found], nothing=not found and not commands)

    def _commands(self, words: str) -> list[Choice]:
        """What can be done: 登记 of every kind, and every ledger."""
        if not self.context.may_write:
            return []
        kinds = self.context.facts.kinds.values()
        all_ = [Choice(f"登记{short_name(k)}", "", "命令", Route("ledger", k.code, action="new")) for k in kinds]
        return [c for c in all_ if words in c.text][:_MOST_COMMANDS]

    def _show(self, choices: Sequence[Choice], *, nothing: bool = False) -> None:
        self.list.clear()
        for choice in choices:
            item = QListWidgetItem()
            item.setData(_ROUTE, choice)
            line = _line(choice)
            item.setSizeHint(QSize(0, line.sizeHint().height()))
            self.list.addItem(item)
            self.list.setItemWidget(item, line)
        if nothing:
            self.list.addItem(QListWidgetItem(f"没有找到“{self.field.text().strip()}”，试试少输几个字"))
        self.list.setCurrentRow(0)

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def _take(self, item: QListWidgetItem | None) -> None:
        choice = item.data(_ROUTE) if item is not None else None
        if isinstance(choice, Choice):
            self.hide()
            self.context.go.emit(choice.route)


def _line(choice: Choice) -> QWidget:
    name = label(choice.text, "key")
    detail: QLabel = ElidedLabel(choice.detail, "hint")
    line = row(name, detail, label(choice.note, "hint"), gap=10, margins=(10, 7, 10, 7))
    line.setStretch(1, 1)
    return holder(line)
