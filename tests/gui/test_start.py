"""The frame is painted before anything heavy is loaded, and the binding loses no reference to None."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel

FRAME_ONLY = """
import os, sys
from pathlib import Path
from safety_desk.gui.application import Starter, prepare
app = prepare()
starter = Starter(Path(sys.argv[1]), None)
starter.window.resize(1366, 768)
starter.window.show()
app.processEvents()
assert not starter.window.grab().isNull()
heavy = {"sqlalchemy", "alembic", "reportlab", "openpyxl", "pikepdf", "PIL"} & set(sys.modules)
assert not heavy, heavy
starter.ready = app.quit
starter.open()
app.exec()
assert "sqlalchemy" in sys.modules
starter.window.close()
while not starter.is_over():
    app.processEvents()
"""


def test_the_frame_is_painted_before_anything_heavy_is_imported(desk_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", FRAME_ONLY, str(desk_folder)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_setting_a_text_ten_thousand_times_costs_no_reference_to_none() -> None:
    label = QLabel()
    label.setText("先")
    before = sys.getrefcount(None)
    for turn in range(10_000):
        label.setText(str(turn))
    assert abs(sys.getrefcount(None) - before) < 500
