"""修改痕迹: who changed what in a record, when, before and after. Read only."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from PySide6.QtWidgets import QWidget

from safety_desk.gui.components.basic import column, holder, label, row, rule, scrolled
from safety_desk.gui.components.dialogs import Dialog
from safety_desk.gui.context import Context
from safety_desk.gui.facts import KindFacts
from safety_desk.gui.tokens import fix
from safety_desk.model.field import Field
from safety_desk.model.values import show


class HistoryDialog(Dialog):
    """Newest first."""

    def __init__(self, parent: QWidget, kind: KindFacts, entries: Sequence[Mapping[str, Any]]) -> None:
        super().__init__(parent, "修改痕迹", "history", width=540)
        lines = column(gap=8, margins=(0, 0, 8, 0))
        for entry in reversed(entries):
            lines.addWidget(_entry(entry, kind))
            lines.addWidget(rule())
        if not entries:
            lines.addWidget(label("这条记录还没有修改过", "caption"))
        lines.addStretch(1)
        area = scrolled(holder(lines), "history_lines")
        fix(area, height=340)
        self.body.addWidget(area)
        self.add_button("关闭", "primary", accept=True)


def ask_history(context: Context, parent: QWidget, kind: KindFacts, record: str) -> None:
    """Read what was changed in a record, and show it."""

    def show_it(entries: list[dict[str, Any]]) -> None:
        dialog = HistoryDialog(parent, kind, entries)
        dialog.exec()
        dialog.deleteLater()

    context.read(lambda: context.backend.history(record), show_it, "修改痕迹没有读出来")


def changes(entry: Mapping[str, Any], kind: KindFacts) -> list[str]:
    """整改期限：2026-11-18 → 2026-11-25, for every field that a person knows."""
    before, after = entry.get("before") or {}, entry.get("after") or {}
    return [
        f"{f.label}：{_shown(f, before.get(f.name))} → {_shown(f, after.get(f.name))}"
        for f in kind.fields
        if before.get(f.name) != after.get(f.name)
    ]


def _entry(entry: Mapping[str, Any], kind: KindFacts) -> QWidget:
    moment = datetime.fromisoformat(str(entry["at"])).astimezone()
    head = row(label(f"{moment:%Y-%m-%d %H:%M}", "key"), label(str(entry["user"])), gap=12)
    head.addWidget(label(str(entry.get("use_case") or entry["action"]), "caption"))
    head.addStretch(1)
    box = column(gap=3)
    box.addLayout(head)
    told = changes(entry, kind) if entry.get("before") else []
    for text in told[:12]:
        box.addWidget(label(text, "caption", wrap=True))
    if len(told) > 12:
        box.addWidget(label(f"还有 {len(told) - 12} 项", "hint"))
    return holder(box)


def _shown(field: Field, raw: Any) -> str:
    """The log keeps values as the desk file does: words by their member, decimals as whole numbers."""
    if raw in (None, ""):
        return "（空）"
    if field.is_choice:
        text = str(raw)
        return f"其他（{text[1:]}）" if text.startswith("=") else str(getattr(field.type, text, text))
    if issubclass(field.type, bool):
        return "是" if raw else "否"
    if issubclass(field.type, Decimal) and isinstance(raw, int):
        return show(field, Decimal(raw).scaleb(-(field.decimals or 0)))
    return str(raw)
