"""The one place that knows both entrances: the command line, and the window it opens when no command is given."""

import sys
from collections.abc import Sequence
from pathlib import Path

from safety_desk.cli.app import main


def start(arguments: Sequence[str]) -> int:
    """Run the program; returns its exit code. Nothing heavy is loaded before the window has painted."""
    return main(arguments, _window)


def _window(desk: Path, user: str | None) -> int:
    from safety_desk.gui.application import run  # noqa: PLC0415 - Qt only where a window is wanted

    return run(desk, user)


def console() -> None:
    """Entry point of the ``safety-desk`` script."""
    sys.exit(start(sys.argv[1:]))
