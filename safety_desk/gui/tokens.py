"""Colours and measures of the window (blueprint §5): the one place they stand, and the scale k they grow by."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

SIZES: dict[str, float] = {"标准": 1.0, "大": 16 / 14, "特大": 18 / 14}
"""字号: the three steps of the scale."""

THEMES = ("标准颜色", "高对比")


@dataclass(frozen=True)
class Colours:
    """One theme. Names are those of blueprint §5.1."""

    bg: str = "#F4F6F9"
    surface: str = "#FFFFFF"
    sunken: str = "#F8F9FB"
    rail: str = "#E9EDF3"
    line: str = "#E2E7EE"
    line2: str = "#C2CAD5"
    row_line: str = "#EDF0F4"
    text1: str = "#18212F"
    text2: str = "#465265"
    text3: str = "#5D697B"
    text4: str = "#7B8696"
    primary: str = "#1F5FAE"
    hover: str = "#194F92"
    tint: str = "#E8F0FA"
    soft: str = "#BBD2EE"
    ok: str = "#1B7A4B"
    ok_tint: str = "#E6F4EC"
    warn: str = "#8F5600"
    warn_fill: str = "#C27F0C"
    warn_tint: str = "#FDF1DC"
    bad: str = "#B8322A"
    bad_tint: str = "#FBEAE8"
    gray: str = "#5C6778"
    gray_tint: str = "#EDF0F4"
    paper_ground: str = "#E3E8EF"
    hit: str = "#FFE9A8"
    toast: str = "#27313F"
    toast_action: str = "#A9CCF8"
    archive_y: str = "#3E6FA8"
    archive_30: str = "#4B7F6B"
    archive_10: str = "#9A7B3F"
    shelf: str = "#D5DBE4"
    tint_border: bool = False
    focus: str = "#1F5FAE"
    focus_width: int = 2

    def archive(self, period: str) -> str:
        """The colour of a box on the shelf: its period is Y, 30 or 10."""
        return str(getattr(self, f"archive_{period.lower()}"))

    def pair(self, tone: str) -> tuple[str, str]:
        """Text and background of a badge of ``tone``: ok, warn, bad, primary or gray."""
        return {
            "ok": (self.ok, self.ok_tint),
            "warn": (self.warn, self.warn_tint),
            "bad": (self.bad, self.bad_tint),
            "primary": (self.primary, self.tint),
        }.get(tone, (self.gray, self.gray_tint))


LIGHT = Colours()
HIGH_CONTRAST = Colours(
    bg="#FFFFFF",
    rail="#FFFFFF",
    text1="#000000",
    text2="#1A1A1A",
    text3="#333333",
    line="#5D697B",
    line2="#5D697B",
    primary="#003E8A",
    tint_border=True,
    focus="#000000",
    focus_width=3,
)


class Look(QObject):
    """What the window looks like now: scale and theme. Emits ``changed`` after either moved."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.size = "标准"
        self.colours = LIGHT
        self.family = "Noto Sans SC"

    @property
    def k(self) -> float:
        return SIZES[self.size]

    def set(self, *, size: str | None = None, theme: str | None = None) -> None:
        """Take another 字号 or theme; everything on screen follows at once."""
        self.size = size if size in SIZES else self.size
        if theme in THEMES:
            self.colours = HIGH_CONTRAST if theme == "高对比" else LIGHT
        self.changed.emit()

    def step(self, by: int) -> str:
        """The 字号 ``by`` steps larger or smaller, within the three."""
        names = list(SIZES)
        return names[max(0, min(len(names) - 1, names.index(self.size) + by))]


look = Look()


def u(n: float) -> int:
    """``n`` logical pixels at 标准, in today's scale."""
    return round(n * look.k)


class _Fixed(QObject):
    """Holds a widget at a size that grows with the scale."""

    def __init__(self, widget: QWidget, sizes: dict[str, float]) -> None:
        super().__init__(widget)
        self._widget, self._sizes = widget, sizes
        look.changed.connect(self.apply)
        self.apply()

    def apply(self) -> None:
        for setter, n in self._sizes.items():
            getattr(self._widget, setter)(u(n))


def fix(widget: QWidget, **sizes: float) -> None:
    """Keep measures of ``widget`` in scale: ``fix(w, width=204, min_height=36)``; width and height alone are fixed."""
    names = {
        "width": "setFixedWidth",
        "height": "setFixedHeight",
        "min_width": "setMinimumWidth",
        "min_height": "setMinimumHeight",
        "max_width": "setMaximumWidth",
        "max_height": "setMaximumHeight",
    }
    _Fixed(widget, {names[name]: n for name, n in sizes.items()})
