"""The program ``safety-desk``: the list of commands, and what every call of it has in common.

To add a command: 1 write it in the file of its subject with ``@click.command(cls=Command)`` and ``@common``;
2 name it in ``COMMANDS``; 3 describe it in README.md (a test asks for it).
"""

import io
import os
import sqlite3
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

import click

from safety_desk import __version__
from safety_desk.cli.call import Call, common
from safety_desk.cli.chinese import Group
from safety_desk.cli.output import DONE
from safety_desk.cli.trouble import told

Opener = Callable[[Path, str | None], int]

COMMANDS = {
    "new": "desk_commands",
    "settings": "desk_commands",
    "user": "people",
    "demo": "demo",
    "import": "ledgers",
    "undo-import": "ledgers",
    "export": "ledgers",
    "kinds": "kinds",
    "list": "records",
    "show": "records",
    "add": "records",
    "edit": "records",
    "delete": "records",
    "restore": "records",
    "history": "records",
    "find": "records",
    "print": "ledgers",
    "print-ledger": "ledgers",
    "archive": "archive",
    "covers": "archive",
    "package": "archive",
    "verify": "archive",
    "check": "desk_commands",
    "backup": "desk_commands",
    "restore-backup": "desk_commands",
}
"""Every command and the file it stands in; a file is loaded when one of its commands is called."""


class _Commands(Group):
    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module = import_module(f"safety_desk.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, cmd_name.replace("-", "_") + "_command")
        return command


def _version(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(f"安监台账 {__version__}（SQLite {sqlite3.sqlite_version}，Python {sys.version.split()[0]}）")
        ctx.exit()


@click.group(
    cls=_Commands,
    name="safety-desk",
    invoke_without_command=True,
    help="乡镇安监站的台账、表单和档案；不写命令就打开窗口。\n退出码：0 办成，1 没有办或检查有问题，2 命令写错。",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="显示版本")
@common
def program() -> None:
    """Nothing by itself; ``main`` opens the window when no command follows."""


def main(arguments: Sequence[str], window: Opener) -> int:
    """Carry out one command line, or open the window with ``window(desk, user)``; returns the exit code."""
    _speak_utf8()
    call = Call(json="--json" in arguments)
    try:
        return _flushed(_carried_out(list(arguments), call, window))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # whoever read us (head) has gone
        return DONE


def _carried_out(arguments: list[str], call: Call, window: Opener) -> int:
    try:
        with program.make_context("safety-desk", arguments, obj=call) as ctx:
            result = program.invoke(ctx)
            if ctx.invoked_subcommand is None:
                return window(call.folder, call.user)
            return int(result or DONE)
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - no traceback ever meets a clerk
        return told(error, call)


def _flushed(code: int) -> int:
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            stream.flush()
    return code


def _speak_utf8() -> None:
    """Chinese goes out as UTF-8 whatever the locale says; a name that is no text at all is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")
