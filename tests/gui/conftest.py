"""Windows are tried off-screen, in our own type, at a scale of one."""

import os
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from safety_desk.gui.fonts import load_fonts
from safety_desk.gui.style import apply_style
from safety_desk.gui.tokens import look

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SAFETY_DESK_FONTS"] = "shipped"


@pytest.fixture(scope="session")
def styled(qapp: QApplication) -> QApplication:
    """The application with our font and sheet, as it runs."""
    load_fonts(qapp)
    apply_style(qapp)
    look.changed.connect(lambda: apply_style(qapp))
    return qapp


@pytest.fixture(autouse=True)
def plain_look(styled: QApplication) -> Iterator[None]:
    """Every test begins at 字号 标准."""
    yield
    if look.size != "标准":
        look.set(size="标准")
