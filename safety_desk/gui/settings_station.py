"""单位与文号: every setting of the station on a line of its own, kept as soon as the line is left."""

import tomllib
from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from safety_desk.gui.components.basic import Card, column, label
from safety_desk.gui.context import Context
from safety_desk.gui.style import restyle
from safety_desk.model.findings import Refused
from safety_desk.model.shipped import shipped

Choices = list[tuple[str, str]]


def described() -> dict[str, Any]:
    """Groups, examples and hints of the settings, and what the roles may do."""
    with shipped("resources/settings.toml").open("rb") as file:
        return tomllib.load(file)


class SettingLine(QWidget):
    """Label, editor, hint, and in red what is wrong. Asks to be kept when the editor is left with another value."""

    kept = Signal(object)

    def __init__(self, name: str, words: str, entry: Mapping[str, Any], *, yes_no: bool) -> None:
        super().__init__()
        self.name, self.words = name, words
        self.setObjectName(f"setting_{name}")
        self._choices: Choices = [(value, shown) for value, shown in entry.get("choices", [])]
        self.value: Any = None
        self.editor = self._editor(entry.get("example", ""), yes_no=yes_no)
        self.editor.setAccessibleName(words)
        self._hint, self._wrong = label(entry.get("hint", ""), "hint", wrap=True), label("", "wrong", wrap=True)
        parts = [] if yes_no else [label(words, "label")]
        self.setLayout(column(*parts, self.editor, self._hint, self._wrong, None, gap=4))
        self._wrong.hide()

    def put(self, value: Any) -> None:
        """Show what is kept."""
        self.value = value
        if isinstance(self.editor, QCheckBox):
            self.editor.setChecked(bool(value))
        elif isinstance(self.editor, QComboBox):
            self.editor.setCurrentIndex(self.editor.findData(str(value)))
        elif isinstance(self.editor, QLineEdit):
            self.editor.setText(str(value))
        self.tell("")

    def get(self) -> Any:
        """What stands in the editor."""
        if isinstance(self.editor, QCheckBox):
            return self.editor.isChecked()
        if isinstance(self.editor, QComboBox):
            return self.editor.currentData()
        return self.editor.text().strip()

    def tell(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        self._hint.setVisible(not sentence)
        restyle(self.editor, st="err" if sentence else "")

    def say(self, value: Any) -> str:
        """A value in the words of the page."""
        if isinstance(value, bool):
            return "是" if value else "否"
        return dict(self._choices).get(str(value), str(value)) or "空"

    def _editor(self, example: str, *, yes_no: bool) -> QCheckBox | QComboBox | QLineEdit:
        if yes_no:
            box = QCheckBox(self.words)
            box.clicked.connect(self._left)
            return box
        if self._choices:
            choice = QComboBox()
            for value, shown in self._choices:
                choice.addItem(shown, value)
            choice.activated.connect(self._left)
            return choice
        line = QLineEdit()
        line.setPlaceholderText(example if not example or "填" in example else f"如 {example}")
        line.editingFinished.connect(self._left)
        return line

    def _left(self) -> None:
        if self.get() != (str(self.value) if isinstance(self.editor, QComboBox) else self.value):
            self.kept.emit(self.get())


class StationSection(QWidget):
    """The lines in groups of two columns, one in a narrow window."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("settings_station")
        self._context = context
        self.lines: dict[str, SettingLine] = {}
        self._grids: list[tuple[QGridLayout, list[SettingLine]]] = []
        self._cards = column(gap=14)
        self._only = label("这一页由站长来改。", "note")
        self._cards.addWidget(self._only)
        self._only.setVisible(not context.facts.may_manage)
        self.setLayout(self._cards)
        self._narrow = False

    def open(self) -> None:
        """Read the settings again."""
        backend = self._context.backend
        self._context.read(lambda: (backend.setting_labels(), backend.settings()), self._show, "设置没有读出来")

    def arrange(self, *, narrow: bool) -> None:
        self._narrow = narrow
        across = 1 if narrow else 2
        for grid, lines in self._grids:
            grid.setColumnStretch(1, across - 1)
            for at, line in enumerate(lines):
                grid.addWidget(line, at // across, at % across)

    def _show(self, found: tuple[dict[str, str], dict[str, Any]]) -> None:
        labels, values = found
        if not self.lines:
            self._build(labels, values)
        for name, line in self.lines.items():
            line.put(values[name])
            line.editor.setEnabled(self._context.facts.may_manage and not self._context.facts.read_only)
        self._only.setVisible(not self._context.facts.may_manage)

    def _build(self, labels: dict[str, str], values: dict[str, Any]) -> None:
        for group in described()["group"]:
            card, grid = Card(group["title"]), QGridLayout()
            grid.setHorizontalSpacing(24)
            grid.setVerticalSpacing(12)
            lines = [self._line(entry, labels, values) for entry in group["entries"]]
            card.body.addLayout(grid)
            grid.setColumnStretch(0, 1)
            self._grids.append((grid, lines))
            self._cards.addWidget(card)
        self._cards.addStretch(1)
        self.arrange(narrow=self._narrow)

    def _line(self, entry: dict[str, Any], labels: dict[str, str], values: dict[str, Any]) -> SettingLine:
        name = entry["name"]
        line = SettingLine(name, labels[name], entry, yes_no=isinstance(values[name], bool))
        line.kept.connect(partial(self._keep, line))
        self.lines[name] = line
        return line

    def _keep(self, line: SettingLine, value: Any) -> None:
        """Keep a new value at once; the toast offers to take the old one back."""
        before = line.value
        task = self._context.background.write(lambda: self._context.backend.change_settings({line.name: value}))
        task.finished.connect(lambda _none: self._kept(line, value, before))
        task.failed.connect(partial(self._not_kept, line))

    def _kept(self, line: SettingLine, value: Any, before: Any) -> None:
        line.put(value)
        self._context.say(f"{line.words}已改为“{line.say(value)}”", lambda: self._keep(line, before))
        self._context.renew()

    def _not_kept(self, line: SettingLine, error: BaseException) -> None:
        if isinstance(error, Refused):
            line.tell(error.why)
        else:
            self._context.fault(error, "设置没有改")
