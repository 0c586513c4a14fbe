"""Words, buttons, cards and boxes: one line each where a screen needs them."""

from collections.abc import Callable
from typing import Literal, TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from safety_desk.gui.icons import icon, icon_size
from safety_desk.gui.icons import pixmap as icon_pixmap
from safety_desk.gui.tokens import look

Kind = Literal[
    "primary", "secondary", "soft", "ghost", "link", "danger", "danger-fill", "quiet", "tile", "row", "toast-action"
]

Box = TypeVar("Box", bound=QBoxLayout)


def label(text: str = "", role: str = "", *, wrap: bool = False, tone: str = "") -> QLabel:
    """A text in one of the roles of the sheet: title, section, label, caption, hint, badge …"""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("cls", role)
    if tone:
        made.setProperty("st", tone)
    made.setWordWrap(wrap)
    return made


class ElidedLabel(QLabel):
    """A line that ends in … instead of being cut, and tells its whole text on hovering."""

    def __init__(self, text: str = "", role: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("cls", role)
        self.setMinimumWidth(1)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        painter = QPainter(self)
        area = self.contentsRect()
        shown = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().windowText().color())
        painter.drawText(area, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), shown)


_ICON_COLOURS = {"primary": "surface", "danger-fill": "surface", "soft": "primary", "link": "primary", "danger": "bad"}


def button(
    text: str,
    kind: Kind = "secondary",
    *,
    icon_name: str = "",
    small: bool = False,
    tip: str = "",
    name: str = "",
    clicked: Callable[[], object] | None = None,
) -> QPushButton:
    """A button: verb and object. It takes the focus by Tab, not from the field a mouse click leaves."""
    made = QPushButton(text)
    made.setProperty("cls", kind)
    made.setProperty("fit", "small" if small else "")
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setAutoDefault(False)
    if icon_name:
        _dress(made, icon_name, kind)
        look.changed.connect(_Dresser(made, icon_name, kind).again)
    if tip:
        made.setToolTip(tip)
    if name:
        made.setObjectName(name)
    if clicked is not None:
        made.clicked.connect(lambda _checked=False: clicked())
    return made


class _Dresser(QObject):
    """Paints a button's icon again when the look changes; lives and dies with the button."""

    def __init__(self, target: QPushButton, name: str, kind: str) -> None:
        super().__init__(target)
        self._target, self._name, self._kind = target, name, kind

    def again(self) -> None:
        _dress(self._target, self._name, self._kind)


def _dress(target: QPushButton, name: str, kind: str) -> None:
    colour = getattr(look.colours, _ICON_COLOURS.get(kind, "text2"))
    target.setIcon(icon(name, colour, 17))
    target.setIconSize(icon_size(17))


def picture(name: str, *, colour: str = "", size: int = 18) -> QLabel:
    """An icon that stands still beside a text."""
    made = QLabel()
    made.setPixmap(icon_pixmap(name, colour, size))
    made.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return made


def frame(cls: str, name: str = "") -> QFrame:
    made = QFrame()
    made.setProperty("cls", cls)
    if name:
        made.setObjectName(name)
    return made


def rule(*, upright: bool = False) -> QFrame:
    return frame("post" if upright else "rule")


def row(*parts: QWidget | int | None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> QHBoxLayout:
    """Widgets side by side; a number is a space of that width, ``None`` a stretch."""
    return _filled(QHBoxLayout(), parts, gap, margins)


def column(
    *parts: QWidget | int | None, gap: int = 8, margins: tuple[int, int, int, int] = (0, 0, 0, 0)
) -> QVBoxLayout:
    """Widgets one below the other; a number is a space of that height, ``None`` a stretch."""
    return _filled(QVBoxLayout(), parts, gap, margins)


def _filled(box: Box, parts: tuple[QWidget | int | None, ...], gap: int, margins: tuple[int, int, int, int]) -> Box:
    box.setSpacing(gap)
    box.setContentsMargins(*margins)
    for part in parts:
        if part is None:
            box.addStretch(1)
        elif isinstance(part, int):
            box.addSpacing(part)
        else:
            box.addWidget(part)
    return box


def holder(layout: QBoxLayout, cls: str = "clear") -> QWidget:
    """A bare widget around a layout."""
    made = QWidget()
    made.setProperty("cls", cls)
    made.setLayout(layout)
    return made


def scrolled(inner: QWidget, name: str = "") -> QScrollArea:
    """``inner`` in an area that scrolls up and down, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inner.setProperty("cls", inner.property("cls") or "clear")
    area.setWidget(inner)
    area.viewport().setAutoFillBackground(False)
    if name:
        area.setObjectName(name)
    return area


class Card(QFrame):
    """A white card: title left, caption right, ``body`` below."""

    def __init__(self, title: str = "", caption: str = "", name: str = "") -> None:
        super().__init__()
        self.setProperty("cls", "card")
        if name:
            self.setObjectName(name)
        self.title, self.caption = label(title, "section"), label(caption, "caption")
        self.head = row(self.title, 4, self.caption, None)
        self.body = column(gap=8)
        outer = column(gap=10, margins=(16, 14, 16, 14))
        if title:
            outer.addLayout(self.head)
        outer.addLayout(self.body, 1)
        self.setLayout(outer)


def clear(layout: QBoxLayout) -> None:
    """Take every part out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item else None
        inner = item.layout() if item else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif isinstance(inner, QBoxLayout):
            clear(inner)
