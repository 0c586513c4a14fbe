"""帮助: what each part is for, how it goes, and the keys."""

import tomllib
from typing import Any

from PySide6.QtWidgets import QGridLayout

from safety_desk.gui.components.basic import Card, column, holder, label, row, scrolled
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.page import COMPACT, Page
from safety_desk.gui.tokens import u
from safety_desk.model.shipped import shipped


class HelpPage(Page):
    """Topics at the left, keys at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "help_page")
        with shipped("resources/help.toml").open("rb") as file:
            content: dict[str, list[dict[str, Any]]] = tomllib.load(file)
        topics = column(gap=12)
        for topic in content["topic"]:
            topics.addWidget(_topic(topic))
        topics.addStretch(1)
        keys = column(gap=12)
        for group in content["keys"]:
            keys.addWidget(_keys(group))
        keys.addStretch(1)
        self._keys = holder(keys)
        inner = row(holder(topics), self._keys, gap=14, margins=(20, 16, 20, 16))
        inner.setStretch(0, 1)
        self.setLayout(column(scrolled(holder(inner), "help_scroll")))

    def visit(self, route: Route) -> None:  # noqa: ARG002 - one page for all
        self.say_title("帮助", "怎么做，按什么键")

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        self._keys.setFixedWidth(u(340 if width == COMPACT else 400))


def _topic(topic: dict[str, Any]) -> Card:
    card = Card(topic["title"])
    for line in topic["lines"]:
        card.body.addWidget(label(line, wrap=True))
    return card


def _keys(group: dict[str, Any]) -> Card:
    card = Card(f"快捷键：{group['group']}")
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    for at, (key, does) in enumerate(group["rows"]):
        grid.addWidget(label(key, "key"), at, 0)
        grid.addWidget(label(does, "caption", wrap=True), at, 1)
    card.body.addLayout(grid)
    return card
