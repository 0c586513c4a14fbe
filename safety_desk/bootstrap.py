"""The one place that knows both entrances: the command line, and the window it opens when no command is given."""

import sys
from collections.abc import Sequence
from pathlib import Path

from safety_desk.cli.app import main

_READ_WORKBOOK = "--read-workbook"
"""What the packaged program calls itself with to read a foreign workbook in a bounded process."""


def start(arguments: Sequence[str]) -> int:
    """Run the program; returns its exit code. Nothing heavy is loaded before the window has painted."""
    if arguments[:1] == [_READ_WORKBOOK]:
        from safety_desk.exchange import read_child  # noqa: PLC0415 - only in the packaged program's own child

        return read_child.main(list(arguments[1:]))
    return main(arguments, _window)


def _window(desk: Path, user: str | None) -> int:
    from safety_desk.gui.application import run  # noqa: PLC0415 - Qt only where a window is wanted

    return run(desk, user)


def console() -> None:
    """Entry point of the ``safety-desk`` script."""
    sys.exit(start(sys.argv[1:]))
