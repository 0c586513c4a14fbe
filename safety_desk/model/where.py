"""Where the desk is when nobody says otherwise; known before anything heavy is loaded."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_log_path


def default_folder() -> Path:
    """``SAFETY_DESK`` from the environment, else the per-user place."""
    named = os.environ.get("SAFETY_DESK")
    return Path(named) if named else user_data_path("SafetyDesk", appauthor=False)


def log_folder() -> Path:
    """Where faults are written down when there is no desk to write them into."""
    return user_log_path("SafetyDesk", appauthor=False)
