"""Choosing among a few: segments, filter chips and tabs with counts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from safety_desk.gui.components.basic import row
from safety_desk.gui.fonts import sized
from safety_desk.gui.icons import icon, icon_size
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import look, u


class Segmented(QFrame):
    """Two to four views of which one is shown."""

    chosen = Signal(str)

    def __init__(self, words: Sequence[str], name: str = "segments") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("cls", "segments")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        layout = row(gap=2, margins=(3, 3, 3, 3))
        for word in words:
            part = QPushButton(word)
            part.setProperty("cls", "segment")
            part.setCheckable(True)
            part.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(part)
            layout.addWidget(part)
        self._keys = list(words)
        self.setLayout(layout)
        self._group.buttonClicked.connect(self._clicked)
        self.choose(self._keys[0])

    def choose(self, word: str) -> None:
        self._group.buttons()[self._keys.index(word)].setChecked(True)

    def current(self) -> str:
        return next(key for key, part in zip(self._keys, self._group.buttons(), strict=True) if part.isChecked())

    def count(self, word: str, n: int) -> None:
        """Show how many there are behind a word: 要改 6."""
        self._group.buttons()[self._keys.index(word)].setText(f"{word} {n}")

    def _clicked(self, _part: QAbstractButton) -> None:
        self.chosen.emit(self.current())


class Chip(QPushButton):
    """A filter: grey until one of its words is chosen, then tinted with the word. ``changed`` carries the key or ''."""

    changed = Signal(str)

    def __init__(
        self, title: str, choices: Sequence[tuple[str, str]], name: str = "", *, all_word: str = "全部"
    ) -> None:
        super().__init__(title)
        self.setProperty("cls", "chip")
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._title, self._choices, self._all, self.key = title, list(choices), all_word, ""
        self.clicked.connect(self._open)
        look.changed.connect(self._show)
        self._show()

    def set_key(self, key: str) -> None:
        """Choose without telling anybody."""
        self.key = key
        self._show()

    def _open(self) -> None:
        menu = QMenu(self)
        for key, word in [("", self._all), *self._choices]:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(key == self.key)
            action.triggered.connect(lambda _checked=False, key=key: self._take(key))
        menu.exec(self.mapToGlobal(self.rect().bottomLeft()))
        menu.deleteLater()

    def _take(self, key: str) -> None:
        self.set_key(key)
        self.changed.emit(key)

    def _show(self) -> None:
        word = dict(self._choices).get(self.key, "")
        self.setText(f"{self._title}：{word}" if word else self._title)
        self.setIcon(icon("chevron_down", look.colours.primary if word else look.colours.text3, 11))
        self.setIconSize(icon_size(11))
        restyle(self, st="on" if word else "")


class Tab(QPushButton):
    """One tab: its word at 14, its count at 13 behind, underlined while it is the current one."""

    def __init__(self, key: str, word: str) -> None:
        super().__init__(word)
        self.key, self.word, self.number = key, word, ""
        self.setObjectName(f"tab_{key}")
        self.setCheckable(True)
        self.setFlat(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        look.changed.connect(self.fit)
        self.fit()

    def show_count(self, n: int | None) -> None:
        self.number = "" if n is None else str(n)
        self.setAccessibleName(f"{self.word} {self.number}")
        self.fit()

    def fit(self) -> None:
        wide = QFontMetrics(sized(14, 600)).horizontalAdvance(self.word)
        count = QFontMetrics(sized(13)).horizontalAdvance(self.number)
        self.setFixedWidth(wide + (count + u(6) if count else 0) + u(24))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        on, colours = self.isChecked(), look.colours
        word_font: QFont = sized(14, 600 if on else 400)
        x = u(12)
        painter.setFont(word_font)
        painter.setPen(colours.primary if on or self.underMouse() else colours.text1)
        painter.drawText(x, 0, self.width(), self.height(), int(Qt.AlignmentFlag.AlignVCenter), self.word)
        x += QFontMetrics(word_font).horizontalAdvance(self.word) + u(6)
        painter.setFont(sized(13))
        painter.setPen(colours.primary if on else colours.text3)
        painter.drawText(x, 0, self.width(), self.height(), int(Qt.AlignmentFlag.AlignVCenter), self.number)
        if on:
            painter.fillRect(u(6), self.height() - u(2), self.width() - u(12), u(2), colours.primary)
        if self.hasFocus():
            painter.setPen(colours.focus)
            painter.drawRect(self.rect().adjusted(1, 4, -2, -4))


class Tabs(QWidget):
    """Tabs in a row; those that do not fit stand under 更多."""

    chosen = Signal(str)

    def __init__(self, name: str = "tabs") -> None:
        super().__init__()
        self.setObjectName(name)
        self._layout: QHBoxLayout = row(gap=0)
        self.setLayout(self._layout)
        self.tabs: list[Tab] = []
        self.more = Tab("more", "更多")
        self.more.clicked.connect(self._open_more)
        self.most, self._current = 7, ""

    def offer(self, tabs: Sequence[tuple[str, str]], current: str) -> None:
        """Show these (key, word) and choose ``current``."""
        for old in self.tabs:
            old.hide()
            old.deleteLater()
        self.tabs = [Tab(key, word) for key, word in tabs]
        self._layout.removeWidget(self.more)
        for tab in self.tabs:
            tab.clicked.connect(lambda _checked=False, key=tab.key: self._take(key))
            self._layout.addWidget(tab)
        self._layout.addWidget(self.more)
        self.choose(current)

    def choose(self, key: str) -> None:
        self._current = key
        for tab in self.tabs:
            tab.setChecked(tab.key == key)
        self.fit(self.most)

    def current(self) -> str:
        return self._current

    def show_count(self, key: str, n: int | None) -> None:
        for tab in self.tabs:
            if tab.key == key:
                tab.show_count(n)

    def fit(self, most: int) -> None:
        """Show at most ``most`` tabs, always with the current one among them."""
        self.most = most
        shown = [tab for tab in self.tabs[:most] if tab.key != self._current]
        current = [tab for tab in self.tabs if tab.key == self._current]
        if current and self.tabs.index(current[0]) >= most:
            shown = shown[: most - 1]
        for tab in self.tabs:
            tab.setVisible(tab in shown or tab in current)
        self.more.setVisible(len(self.tabs) > most)
        self.more.setChecked(False)

    def _open_more(self) -> None:
        menu = QMenu(self)
        for tab in self.tabs:
            if tab.isHidden():
                action = menu.addAction(f"{tab.word}  {tab.number}")
                action.triggered.connect(lambda _checked=False, key=tab.key: self._take(key))
        self.more.setChecked(False)
        menu.exec(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.deleteLater()

    def _take(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
