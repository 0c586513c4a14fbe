"""What a person would see at a glance: text that is cut, parts that lie on one another (blueprint §10)."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLabel, QPushButton, QToolButton, QWidget

from safety_desk.gui.components.basic import ElidedLabel
from safety_desk.gui.components.choice import Tab

_FLOATING = {"record_pane", "toast", "suggestions", "search_overlay"}


def cut_texts(window: QWidget) -> list[str]:
    """Labels and buttons whose text needs more room than they have."""
    found = []
    for part in window.findChildren(QWidget):
        if not part.isVisible() or isinstance(part, ElidedLabel | Tab):
            continue
        if isinstance(part, QLabel) and part.text() and not part.wordWrap():
            need = QFontMetrics(part.font()).horizontalAdvance(part.text())
            if need > part.contentsRect().width() + 1:
                found.append(f"{_path(part)} “{part.text()}” {need}>{part.contentsRect().width()}")
        elif isinstance(part, QLabel) and part.text():
            if part.heightForWidth(part.width()) > part.height() + 2:
                found.append(f"{_path(part)} “{part.text()[:20]}” too low")
        elif isinstance(part, QPushButton | QToolButton) and part.text() and part.sizeHint().width() > part.width() + 1:
            found.append(f"{_path(part)} “{part.text()}” {part.sizeHint().width()}>{part.width()}")
    return found


def overlaps(window: QWidget) -> list[str]:
    """Visible siblings that share more than a hairline."""
    found = []
    for parent in [window, *window.findChildren(QWidget)]:
        if not parent.isVisible() or isinstance(parent, QAbstractScrollArea):
            continue
        parts = [c for c in parent.children() if isinstance(c, QWidget) and _stands(c)]
        for at, one in enumerate(parts):
            for other in parts[at + 1 :]:
                shared = one.geometry().intersected(other.geometry())
                if shared.width() > 2 and shared.height() > 2:
                    found.append(f"{_path(one)} on {_path(other)}")
    return found


def outside(window: QWidget, page: QWidget, name: str) -> bool:
    """Whether the widget of ``page`` called ``name`` is not wholly within the window."""
    part = page.findChild(QWidget, name)
    if part is None or not part.isVisible():
        return True
    return not window.rect().contains(QRect(part.mapTo(window, QPoint(0, 0)), part.size()))


def _stands(part: QWidget) -> bool:
    see_through = part.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return part.isVisible() and not part.isWindow() and part.objectName() not in _FLOATING and not see_through


def _path(part: QWidget) -> str:
    names: list[str] = []
    at: QWidget | None = part
    while at is not None and len(names) < 4:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names))


def settle(passes: int = 5) -> None:
    for _ in range(passes):
        QApplication.processEvents()
