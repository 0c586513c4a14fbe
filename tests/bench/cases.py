"""What is measured: import, package, a window of a long ledger, the way to the first paint."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import python_calamine
from sqlalchemy import insert

from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS, new_id
from safety_desk.model.shipped import root, shipped
from safety_desk.services.archive import archive_year
from safety_desk.services.demo import make_demo
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook
from safety_desk.services.lists import Query, ledger, rows
from safety_desk.services.opening import new_desk, open_desk
from safety_desk.services.yearly_package import make_package
from safety_desk.storage.database import engine_for
from tests.bench.measure import Case

_PROFILE = {"township": "青岭镇", "station": "青岭镇安监站", "county": "滦平县应急管理局", "fonds": "0472"}
_WINDOW = 200
_TIMES = 40

_BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
app = QApplication([])
window = QMainWindow()
window.setCentralWidget(QTableView())
window.resize(1366, 768)
window.show()
app.processEvents()
"""
_OURS = """
import sys
from pathlib import Path
from safety_desk.gui.application import Starter, prepare
app = prepare()
starter = Starter(Path(sys.argv[1]), None)
starter.window.resize(1366, 768)
starter.window.show()
app.processEvents()
"""


def cases(place: Path) -> Iterator[Case]:
    """Every benchmark; what they need is made in ``place`` as they come."""
    yield _import(place)
    yield _package(place)
    yield _window(place)
    yield _start(place)


def _import(place: Path) -> Case:
    book = shipped("resources/samples") / "隐患台账2025.xlsx"
    new_desk(place / "empty", _PROFILE)
    work = place / "import"

    def fresh() -> None:
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(place / "empty", work)

    def ours() -> None:
        desk = open_desk(work)
        finish(import_workbook(desk, book, "hazard"))
        desk.close()

    def read_only() -> None:
        found = python_calamine.CalamineWorkbook.from_path(book)
        for name in found.sheet_names:
            found.get_sheet_by_name(name).to_python()

    return Case("import", "640 hazards into a desk : reading the cells alone", ours, read_only, fresh)


def _package(place: Path) -> Case:
    finish(make_demo(place / "demo", year=2025))
    desk = open_desk(place / "demo")
    finish(archive_year(desk, 2025, today=date(2026, 3, 1)))
    made = finish(make_package(desk, 2025, place / "model"))

    def clear() -> None:
        for name in ("packages", "copy"):
            shutil.rmtree(place / name, ignore_errors=True)

    def ours() -> None:
        finish(make_package(desk, 2025, place / "packages"))

    def copy() -> None:
        subprocess.run(["cp", "-r", made.path, place / "copy"], check=True)

    return Case("package", "a year's package, written and verified : cp -r of it", ours, copy, clear, rounds=3)


def _window(place: Path) -> Case:
    short, long = _meetings(place / "short", 1_000), _meetings(place / "long", 20_000)
    return Case(
        "window",
        "a window of 200 rows in the middle of 20,000 : of 1,000",
        lambda: _look(long, 20_000),
        lambda: _look(short, 1_000),
    )


def _meetings(folder: Path, count: int) -> Desk:
    new_desk(folder, _PROFILE)
    engine = engine_for(folder / "desk.db")
    meeting = KINDS["meeting"]
    day = date(2025, 1, 1)
    found = [
        {
            "id": new_id(),
            "name": f"第{n}次例会",
            "held_on": day + timedelta(days=n % 365),
            "year": 2025,
            "incomplete": True,
        }
        for n in range(count)
    ]
    with engine.begin() as connection:
        connection.execute(insert(meeting.__table__), found)  # type: ignore[arg-type]
    engine.dispose()
    return open_desk(folder, writing=False)


def _look(desk: Desk, count: int) -> None:
    keys = ledger(desk, "meeting", Query()).keys
    for _ in range(_TIMES):
        rows(desk, "meeting", keys[count // 2 : count // 2 + _WINDOW], ["name", "held_on", "place"])


def _start(place: Path) -> Case:
    def run(code: str) -> None:
        subprocess.run([sys.executable, "-c", code, str(place / "empty")], check=True, cwd=root())

    return Case("start", "start to first paint : a bare Qt window", lambda: run(_OURS), lambda: run(_BARE), rounds=7)
