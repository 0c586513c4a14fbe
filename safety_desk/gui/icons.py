"""Line icons: the shipped SVG shapes, painted in the colours of the tokens."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from safety_desk.gui.tokens import look, u
from safety_desk.model.shipped import shipped


@cache
def _shape(name: str) -> str:
    return Path(shipped("resources/icons") / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _painted(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    svg = _shape(name).replace("<svg ", f'<svg fill="{colour}" ', 1)
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def pixmap(name: str, colour: str = "", size: int = 18) -> QPixmap:
    """The icon ``name`` at ``size`` logical pixels (before the scale), sharp on the screen in use."""
    app = QApplication.instance()
    ratio = app.devicePixelRatio() if isinstance(app, QApplication) else 1.0
    return _painted(name, colour or look.colours.text2, u(size), ratio)


def icon(name: str, colour: str = "", size: int = 18, *, chosen: str = "") -> QIcon:
    """The same as a ``QIcon``; ``chosen`` is its colour while the button is checked."""
    made = QIcon(pixmap(name, colour, size))
    if chosen:
        made.addPixmap(pixmap(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
    made.addPixmap(pixmap(name, look.colours.text4, size), QIcon.Mode.Disabled)
    return made


def icon_size(size: int = 18) -> QSize:
    return QSize(u(size), u(size))
