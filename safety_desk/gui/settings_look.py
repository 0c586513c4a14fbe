"""字号 and colours: three live samples to choose from."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from safety_desk.gui import remembered
from safety_desk.gui.components.basic import Card, column, holder, label, row
from safety_desk.gui.components.choice import Segmented
from safety_desk.gui.tokens import HIGH_CONTRAST, SIZES, THEMES, look

_SAMPLE = (("鑫源选矿厂", "逾期 3 天", "bad"), ("恒通液化气站", "今天到期", "warn"))


def theme() -> str:
    """The name of the colours in use."""
    return THEMES[1] if look.colours is HIGH_CONTRAST else THEMES[0]


class SizeCards(QWidget):
    """标准, 大 and 特大 side by side, each in its own size."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("size_cards")
        self._group = QButtonGroup(self)
        cards = row(gap=12)
        for name, k in SIZES.items():
            cards.addWidget(self._card(name, k), 1)
        self.setLayout(cards)
        look.changed.connect(self.show_size)
        self.show_size()

    def show_size(self) -> None:
        """Mark the size in use."""
        for card in self._group.buttons():
            card.setChecked(card.property("type_size") == look.size)

    def _card(self, name: str, k: float) -> QPushButton:
        made = QPushButton()
        made.setObjectName(f"size_{list(SIZES).index(name)}")
        made.setProperty("cls", "person")
        made.setProperty("type_size", name)
        made.setCheckable(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleName(f"字号 {name}")
        inside = column(label(name, "strong"), gap=6, margins=(14, 12, 14, 12))
        for title, due, tone in _SAMPLE:
            inside.addWidget(_sample(title, due, getattr(look.colours, tone), k))
        inside.addStretch(1)
        made.setLayout(inside)
        for part in made.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        made.setProperty("fit", "sample")
        self._group.addButton(made)
        made.clicked.connect(lambda: self.chosen.emit(name))
        return made


def _sample(title: str, due: str, colour: str, k: float) -> QWidget:
    first, second = label(title), label(due)
    first.setStyleSheet(f"font-size: {round(14 * k)}px")
    second.setStyleSheet(f"font-size: {round(13 * k)}px; color: {colour}")
    return holder(column(first, second, gap=1, margins=(0, 2, 0, 2)))


class LookSection(QWidget):
    """字号与外观: size and colours, taken at once."""

    sized = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settings_look")
        self.sizes, self.themes = SizeCards(), Segmented(THEMES, "themes")
        size, colours = Card("字号", "Ctrl 加 +、Ctrl 加 - 随时放大缩小，Ctrl 加 0 回到标准"), Card("颜色")
        size.body.addWidget(self.sizes)
        colours.body.addWidget(self.themes)
        colours.body.addWidget(label("高对比：白底黑字，线条加深，看不清时用。", "caption", wrap=True))
        self.setLayout(column(size, colours, None, gap=14))
        self.sizes.chosen.connect(self.sized)
        self.themes.chosen.connect(_take_theme)

    def open(self) -> None:
        """Show what is in use."""
        self.sizes.show_size()
        self.themes.choose(theme())

    def arrange(self, *, narrow: bool) -> None:  # noqa: ARG002 - cards fit any width
        return


def _take_theme(name: str) -> None:
    look.set(theme=name)
    remembered.remember_theme(name)
