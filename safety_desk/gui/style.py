"""The style sheet of the application, made from ``resources/style/window.qss``, the colours and the scale."""

import re
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from safety_desk.gui.fonts import apply_font
from safety_desk.gui.tokens import Colours, look, u
from safety_desk.model.shipped import shipped

_MEASURE = re.compile(r"\b(\d+)u\b")
_COLOUR = re.compile(r"@(\w+)")


def sheet() -> str:
    """The finished style sheet for the colours and the scale of now."""
    text = shipped("resources/style/window.qss").read_text(encoding="utf-8")
    text = text.replace("%font", look.family).replace("%icons", shipped("resources/icons").as_posix())
    text = text.replace("2px solid @focus", f"{look.colours.focus_width}px solid @focus")
    text = _COLOUR.sub(lambda m: str(getattr(look.colours, m[1])), text)
    text = _MEASURE.sub(lambda m: f"{u(int(m[1]))}px", text)
    return text + (_tint_borders(look.colours) if look.colours.tint_border else "")


def _tint_borders(colours: Colours) -> str:
    tones = ("ok", "warn", "bad", "primary")
    rules = (f'QLabel[cls="badge"][st="{t}"] {{ border: 1px solid {colours.pair(t)[0]}; }}' for t in tones)
    return "\n".join(rules)


def apply_style(app: QApplication) -> None:
    """Put font and sheet on the application; again after every change of the look."""
    apply_font(app)
    app.setStyleSheet(sheet())


def restyle(widget: QWidget, **properties: Any) -> None:
    """Set dynamic properties (``cls``, ``st``, ``fit``) and let the sheet see them."""
    for name, value in properties.items():
        widget.setProperty(name, value)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
