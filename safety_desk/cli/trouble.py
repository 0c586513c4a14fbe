"""What went wrong, told in three lines: what happened, what it means, what to do; never a traceback."""

import hashlib
import json
import sys
import traceback
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from safety_desk import __version__
from safety_desk.cli.call import Call
from safety_desk.cli.chinese import sentence, usage
from safety_desk.cli.output import REFUSED, WRONG
from safety_desk.model.findings import BadValue, Refused
from safety_desk.model.where import log_folder


def told(error: BaseException, call: Call) -> int:
    """Tell why a command was not carried out; returns the exit code."""
    if isinstance(error, click.UsageError):
        _tell(call, _wrong_usage(error))
        return WRONG
    if isinstance(error, Refused):
        _tell(call, _said(str(error), error.effect, error.remedy) | {"fields": error.fields})
    elif isinstance(error, BadValue):
        _tell(call, _said(str(error), "台账没有任何改动。", "改好这一项再试。"))
    elif isinstance(error, KeyboardInterrupt | EOFError | click.Abort):
        _tell(call, _said("按你的要求停下了。", "没做完的一步已经撤回。", ""))
    else:
        _tell(call, _unforeseen(error, call))
    return REFUSED


def _said(refused: str, effect: str, remedy: str) -> dict[str, Any]:
    return {"refused": refused, "effect": effect, "remedy": remedy, "fields": {}}


def _wrong_usage(error: click.UsageError) -> dict[str, Any]:
    form = usage(error.ctx) if error.ctx else "用法：safety-desk 命令 [选项]"
    return _said(f"{sentence(error)}。", "没有做任何事。", f"{form}；加 --help 看全部说明。")


def _unforeseen(error: BaseException, call: Call) -> dict[str, Any]:
    """A fault nobody foresaw; its place in the program goes to a log without a word of what was in the desk."""
    code = hashlib.sha256(_place(error).encode()).hexdigest()[:6].upper()
    log = _log(error, code, call)
    kept = f"，详情记在 {log}（不含台账内容）" if log else ""
    said = _said(
        f"{_reason(error)}（代号 {code}）。",
        "已经保存的台账没有丢失；刚才这一步没有做完。",
        f"再试一次；还不行请把代号告诉县里{kept}。",
    )
    return said | {"code": code}


def _tell(call: Call, said: dict[str, Any]) -> None:
    if call.json:
        print(json.dumps(said, ensure_ascii=False))
        return
    parts = (("发生了什么", said["refused"]), ("影响", said["effect"]), ("怎么办", said["remedy"]))
    lines = [f"{name}：{text}" for name, text in parts if text]
    print("\n".join(lines), file=sys.stderr)


def _reason(error: BaseException) -> str:
    """What a person can make of a fault of the system."""
    if isinstance(error, FileNotFoundError):
        return "要用的文件或文件夹不在那里"
    if isinstance(error, PermissionError):
        return "没有权限读写这个文件夹或文件，或者它正被别的程序占用"
    if isinstance(error, OSError):
        return "读写磁盘时出错，可能是盘满了或 U 盘被拔出"
    return "程序遇到了没有料到的情况"


def _place(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{Path(f.filename).parent.name}/{Path(f.filename).name}:{f.lineno} {f.name}" for f in frames]
    return "\n".join([type(error).__name__, *lines])


def _log(error: BaseException, code: str, call: Call) -> Path | None:
    """Write down where a fault happened: in the desk, else in the user's place for logs."""
    moment = datetime.now().astimezone().isoformat(timespec="seconds")
    entry = f"{moment} {code} {__version__} Python {sys.version.split()[0]} {sys.platform}\n{_place(error)}\n\n"
    for folder in (call.folder / "logs" if (call.folder / "desk.db").exists() else None, log_folder()):
        with suppress(OSError):
            if folder is not None:
                folder.mkdir(parents=True, exist_ok=True)
                with (folder / "faults.log").open("a", encoding="utf-8") as log:
                    log.write(entry)
                return folder / "faults.log"
    return None
