"""The type of the window: the system's own Chinese face where there is one, the shipped Noto Sans SC otherwise."""

import os

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from safety_desk.gui.tokens import look, u
from safety_desk.model.shipped import shipped

_SYSTEM = ("Microsoft YaHei UI", "Noto Sans CJK SC", "思源黑体")
_SHIPPED = "Noto Sans SC"


def load_fonts(app: QApplication) -> None:
    """Choose the family and make it the application's font; ``SAFETY_DESK_FONTS=shipped`` forces ours."""
    look.family = _family()
    apply_font(app)


def apply_font(app: QApplication) -> None:
    font = QFont(look.family)
    font.setPixelSize(u(14))
    app.setFont(font)


def _family() -> str:
    if os.environ.get("SAFETY_DESK_FONTS") != "shipped":
        present = set(QFontDatabase.families())
        for family in _SYSTEM:
            if family in present:
                return family
    for path in sorted(shipped("resources/fonts").glob("NotoSansSC-*.ttf")):
        QFontDatabase.addApplicationFont(str(path))
    return _SHIPPED


def sized(px: float, weight: int = 400) -> QFont:
    """The window's face at ``px`` (before the scale), for painters that draw text themselves."""
    font = QFont(look.family)
    font.setPixelSize(u(px))
    font.setWeight(QFont.Weight(weight))
    return font
