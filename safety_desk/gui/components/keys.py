"""Shortcuts of a page or of the window."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget


def shortcut(owner: QWidget, keys: str, act: Callable[[], object], *, inside: bool = False) -> QShortcut:
    """Do ``act`` on ``keys``; ``inside`` only while the focus is within ``owner``."""
    made = QShortcut(QKeySequence(keys), owner)
    if inside:
        made.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    made.activated.connect(act)
    return made
