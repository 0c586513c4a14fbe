"""Every exception becomes three plain lines: 原因, 影响, 怎么办. Nobody ever sees a traceback."""

import traceback
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtWidgets import QWidget

from safety_desk.gui.components.dialogs import ProblemDialog
from safety_desk.model.findings import BadValue, Refused

_UNKNOWN = (
    "刚才这一步没有完成",
    "程序遇到了没有料到的情况。",
    "台账里已经保存的内容没有丢失；正在填的内容在草稿里。",
    "再试一次；还不行就点“复制详情”，把内容发给县局。",
)


@dataclass(frozen=True)
class Problem:
    """What is shown: a title in the user's terms and three lines."""

    title: str
    reason: str
    effect: str
    remedy: str
    details: str

    def lines(self) -> list[tuple[str, str]]:
        parts = (("原因", self.reason), ("影响", self.effect), ("怎么办", self.remedy))
        return [(name, text) for name, text in parts if text]


def problem(error: BaseException, title: str = "") -> Problem:
    """Put an exception into the three lines; ``title`` says what did not happen (这条记录没有保存)."""
    if isinstance(error, Refused):
        return Problem(title or _UNKNOWN[0], error.why, error.effect, error.remedy, _details(error))
    if isinstance(error, BadValue):
        return Problem(title or _UNKNOWN[0], str(error), "台账没有任何改动。", "改好这一格再试。", _details(error))
    reason = _reason_of_system(error) or _UNKNOWN[1]
    return Problem(title or _UNKNOWN[0], reason, _UNKNOWN[2], _UNKNOWN[3], _details(error))


def show_problem(parent: QWidget | None, error: BaseException, title: str = "") -> None:
    told = problem(error, title)
    dialog = ProblemDialog(parent, told.title, told.lines(), told.details)
    dialog.exec()
    dialog.deleteLater()


def _reason_of_system(error: BaseException) -> str:
    if isinstance(error, PermissionError):
        return "没有权限读写这个位置，或者文件正被别的程序（如 WPS、杀毒软件）占用。"
    if isinstance(error, FileNotFoundError):
        return "要用的文件或文件夹不在原来的位置，U 盘可能被拔出。"
    if isinstance(error, OSError) and error.errno == 28:
        return "磁盘已经写满。"
    return ""


def _details(error: BaseException) -> str:
    """Time and technical text for the county; values of records do not stand in tracebacks without locals."""
    moment = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return f"{moment}\n" + "".join(traceback.format_exception(error))
