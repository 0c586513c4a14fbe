"""Reads a workbook of any make (xlsx, xls, et, ods, csv) in a process of its own that cannot hurt the program."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import safety_desk
from safety_desk.model.findings import Refused

LARGEST_FILE = 50 * 1024 * 1024
LONGEST_READING = 60
"""Seconds (reliability I1)."""
MOST_ROWS = 20_000
CHILD_OPTION = "--read-workbook"
"""With this first argument the packaged program reads a workbook and ends (``read_child.main``)."""
_REMEDY = "请用 WPS 或 Excel 打开这个文件，另存为新的 xlsx 工作簿，再导入。"
_PARTS: dict[str, Callable[[str], date | time]] = {
    "d": date.fromisoformat,
    "t": datetime.fromisoformat,
    "c": time.fromisoformat,
}

Cell = str | int | float | bool | date | datetime | time | None


@dataclass(frozen=True)
class Sheet:
    """One sheet from its first row and column on. ``merges`` are (top, left, bottom, right), counted from 0."""

    name: str
    rows: list[list[Cell]]
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    epoch_1904: bool = False
    """Its bare day numbers count from 1904."""

    def at(self, row: int, column: int) -> Cell:
        """The value of a cell; None outside the sheet."""
        line = self.rows[row] if 0 <= row < len(self.rows) else []
        return line[column] if 0 <= column < len(line) else None


@dataclass(frozen=True)
class Workbook:
    """What a file held."""

    sheets: list[Sheet]


def read_workbook(path: Path, *, most_rows: int = MOST_ROWS) -> Workbook:
    """The values of all sheets. Refused with a sentence: too big, damaged, locked by a password, not a workbook."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise Refused(
            f"找不到或打不开“{path.name}”。", remedy="请核对文件还在不在，是不是正被别的程序占用。"
        ) from error
    if path.is_dir():
        raise Refused(f"“{path.name}”是文件夹，不是表格文件。", remedy="请选文件夹里的那个文件。")
    if size > LARGEST_FILE:
        raise Refused(f"“{path.name}”超过50兆，没有读取。", remedy="请删去图片，或分成几个文件再导入。")
    answer = _ask_child(path, most_rows)
    if "refused" in answer:
        raise Refused(f"“{path.name}”{answer['refused']}", remedy=answer.get("remedy", _REMEDY))
    return Workbook([_sheet(sheet) for sheet in answer["sheets"]])


def _ask_child(path: Path, most_rows: int) -> dict[str, Any]:
    """Run the reading process to its end, or stop it after the longest time."""
    try:
        done = subprocess.run(  # noqa: S603 - our own program with a file name, no shell
            [*_child_command(), str(path.absolute()), str(most_rows)],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            timeout=LONGEST_READING,
            env=os.environ | {"PYTHONPATH": str(Path(safety_desk.__file__).parent.parent), "PYTHONUTF8": "1"},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Refused(f"“{path.name}”读了一分钟还没有读完，已停止。", remedy=_REMEDY) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise Refused(f"“{path.name}”已损坏，或者表格大得读不完。", remedy=_REMEDY) from error
    return answer if isinstance(answer, dict) else {}


def _child_command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_OPTION]
    return [sys.executable, "-m", "safety_desk.exchange.read_child"]


def _sheet(said: dict[str, Any]) -> Sheet:
    rows = [[_cell(cell) for cell in row] for row in said["rows"]]
    merges = [(top, left, bottom, right) for top, left, bottom, right in said["merges"]]
    return Sheet(said["name"], rows, merges, bool(said["epoch_1904"]))


def _cell(said: Any) -> Cell:
    """A cell of the child's answer: dates and times come as a pair of letter and text."""
    if isinstance(said, list):
        return _PARTS[said[0]](said[1])
    return said  # type: ignore[no-any-return]
