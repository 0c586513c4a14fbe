"""What the window expects of a page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.tokens import look

COMPACT, REGULAR, WIDE = "compact", "regular", "wide"


def width_class(width: int) -> str:
    """compact below 1180, wide from 1600, measured at the size of type in use (blueprint §4, §9.1)."""
    plain = width / look.k
    return COMPACT if plain < 1180 else WIDE if plain >= 1600 else REGULAR


class Page(QWidget):
    """One work area. A page reads beside the window's thread and shows what comes back."""

    titled = Signal()
    """Its title changed."""

    def __init__(self, context: Context, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("cls", "page")
        self.context = context
        self.width_class = REGULAR
        self.low = False
        self.crumb, self.heading, self.sub = "", "", ""

    def say_title(self, heading: str, sub: str = "", crumb: str = "") -> None:
        self.crumb, self.heading, self.sub = crumb, heading, sub
        self.titled.emit()

    def visit(self, route: Route) -> None:
        """Show what the route asks for."""

    def leave(self) -> bool:
        """Called before another page is shown; False keeps this one."""
        return True

    def back(self) -> Route | None:
        """Where the breadcrumb leads; None for the page before."""
        return None

    def refresh(self) -> None:
        """Read everything again (F5, another year)."""

    def arrange(self, width: str, *, low: bool) -> None:
        """Fit a width class; ``low`` windows are less than 600 high."""
        self.width_class, self.low = width, low

    def bar_slot(self) -> QWidget | None:
        """A choice of the page's own for the page bar."""
        return None

    def panes(self) -> list[QWidget]:
        """The parts F6 goes through, in order."""
        return [self]
