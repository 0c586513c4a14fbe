"""Pages are printed with the shipped fonts, so that they are alike on every machine."""

from collections.abc import Iterator

import pytest

from safety_desk.printing import fonts


@pytest.fixture(autouse=True)
def shipped_fonts() -> Iterator[None]:
    fonts.force_shipped(True)
    yield
    fonts.force_shipped(None)
