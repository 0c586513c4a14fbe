"""The record of the chosen row beside the list: badges, facts, child rows, who and when."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from safety_desk.gui.components.basic import (
    ElidedLabel,
    button,
    clear,
    column,
    frame,
    holder,
    label,
    row,
    rule,
    scrolled,
)
from safety_desk.gui.components.cells import tones
from safety_desk.gui.facts import KindFacts
from safety_desk.gui.tokens import fix, u
from safety_desk.model.field import Field
from safety_desk.model.values import show

_ROWS_SHOWN = 8


class RecordPane(QFrame):
    """Read only; 编辑 and 打印 lead on."""

    edit = Signal(str)
    print_out = Signal(str)
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("record_pane")
        self.setProperty("cls", "pane-right")
        self.id = ""
        self._over = label("", "caption")
        self._title = label("", "title", wrap=True)
        self._title.setObjectName("record_title")
        self._edit = button("编辑", "ghost", icon_name="edit", small=True, name="pane_edit")
        self._print = button("打印", "ghost", icon_name="print", small=True, name="pane_print")
        self._close = button("", "ghost", icon_name="dismiss", small=True, tip="关闭（空格）", name="pane_close")
        self._close.setAccessibleName("关闭")
        self._edit.clicked.connect(lambda: self.edit.emit(self.id))
        self._print.clicked.connect(lambda: self.print_out.emit(self.id))
        self._close.clicked.connect(self.closed)
        self._badges = row(gap=6)
        self._scroll = scrolled(QWidget(), "pane_scroll")
        self._trace = ElidedLabel("", "hint")
        foot = frame("foot")
        foot.setLayout(row(self._trace, margins=(18, 8, 18, 8)))
        fix(foot, height=40)
        head = column(gap=6, margins=(18, 12, 12, 12))
        head.addLayout(row(self._over, None, self._edit, self._print, self._close, gap=2))
        head.addWidget(self._title)
        head.addLayout(self._badges)
        outer = column(holder(head), rule(), self._scroll, foot, gap=0)
        self.setLayout(outer)

    def show_record(self, kind: KindFacts, record: Mapping[str, Any]) -> None:
        """Show one record as the services hand it out."""
        self.id = str(record["id"])
        values: Mapping[str, Any] = record["values"]
        number = next((f for f in kind.fields if f.numbered), None)
        self._over.setText((number and show(number, values.get(number.name))) or kind.name)
        self._title.setText(str(record["title"]) or kind.name)
        self._edit.setVisible(not record.get("archived"))
        self._show_badges(kind, record, values)
        body = column(gap=10, margins=(18, 12, 18, 12))
        body.addWidget(_facts(kind, values))
        for name, (title, fields) in kind.lines.items():
            if values.get(name):
                body.addWidget(rule())
                body.addWidget(_lines(title, fields, values[name]))
        body.addStretch(1)
        self._scroll.setWidget(holder(body))
        self._trace.setText(_trace(record))

    def dock(self, *, on: bool) -> None:
        """Docked panes need no button to close them."""
        self._close.setVisible(not on)

    def _show_badges(self, kind: KindFacts, record: Mapping[str, Any], values: Mapping[str, Any]) -> None:
        clear(self._badges)
        words = [str(values[f.name]) for f in kind.fields if f.is_choice and values.get(f.name) is not None]
        flags = [("已归档", "archived"), ("待补", "incomplete"), ("已删除", "deleted")]
        words = [word for word, flag in flags if record.get(flag)] + [w for w in words if w in tones()]
        for word in words[:4]:
            self._badges.addWidget(label(word, "badge", tone=tones().get(word, "")))
        self._badges.addStretch(1)


def _facts(kind: KindFacts, values: Mapping[str, Any]) -> QWidget:
    """Label and value of every field that holds something."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(7)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setColumnStretch(1, 1)
    filled = [f for f in kind.fields if f.name != kind.caption and show(f, values.get(f.name))]
    for at, field in enumerate(filled):
        name = label(field.label, "caption", wrap=True)
        name.setFixedWidth(u(92))
        text = label(f"{show(field, values.get(field.name))} {field.unit}".strip(), wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(text, at, 1)
    made = QWidget()
    made.setProperty("cls", "clear")
    made.setLayout(grid)
    return made


def _lines(title: str, fields: Sequence[Field], rows: Sequence[Mapping[str, Any]]) -> QWidget:
    """The first child rows, one line each."""
    box = column(gap=6)
    box.addLayout(row(label(title, "strong"), label(str(len(rows)), "caption"), None))
    for values in rows[:_ROWS_SHOWN]:
        texts = [show(f, values.get(f.name)) for f in fields]
        box.addWidget(ElidedLabel("  ".join(text for text in texts if text)))
    if len(rows) > _ROWS_SHOWN:
        box.addWidget(label(f"还有 {len(rows) - _ROWS_SHOWN} 行", "hint"))
    return holder(box)


def _trace(record: Mapping[str, Any]) -> str:
    """赵敏 11 月 18 日 16:42 登记，王磊 11 月 19 日 08:05 修改."""
    events = (("created", "登记"), ("changed", "修改"))
    parts = [_who(record[name][0], record[name][1], word) for name, word in events if record.get(name)]
    return "，".join(part for part in dict.fromkeys(parts) if part)


def _who(name: str, at: str, word: str) -> str:
    if not at:
        return ""
    moment = datetime.fromisoformat(at).astimezone()
    return f"{name} {moment.month} 月 {moment.day} 日 {moment:%H:%M} {word}"
