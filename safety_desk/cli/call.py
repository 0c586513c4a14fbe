"""One call of the command line: which desk, who, in which form the answer goes out."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from safety_desk.cli.chinese import PLACE, Word
from safety_desk.model.progress import Job
from safety_desk.model.where import default_folder

F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


@dataclass
class Call:
    """What the options common to all commands say."""

    desk: Path | None = None
    user: str | None = None
    json: bool = False

    @property
    def folder(self) -> Path:
        return self.desk or default_folder()


def call_of(ctx: click.Context | None = None) -> Call:
    """The call that is being carried out."""
    context = ctx or click.get_current_context()
    return context.find_root().ensure_object(Call)


def common(command: F) -> F:
    """Give a command the options that all have: ``--desk``, ``--user``, ``--json``."""
    for option in (
        click.option("--json", is_flag=True, expose_value=False, callback=_keep, help="给程序读：只输出一个 JSON 对象"),
        click.option("--user", type=Word("姓名"), expose_value=False, callback=_keep, help="使用人，不写就是站长"),
        click.option(
            "--desk", type=PLACE, expose_value=False, callback=_keep, help="台账文件夹，不写就用 SAFETY_DESK 或默认位置"
        ),
    ):
        command = option(command)
    return command


def _keep(ctx: click.Context, option: click.Parameter, value: object) -> None:
    if value and option.name:
        setattr(call_of(ctx), option.name, value)


def carry_out(job: Job[T]) -> T:
    """Step a job to its end, telling a person at the terminal how far it is; interrupted, it takes itself back."""
    told = not call_of().json and sys.stderr is not None and sys.stderr.isatty()
    try:
        while True:
            step = next(job)
            if told:
                sys.stderr.write(f"\r\033[K{step.text}")
                sys.stderr.flush()
    except StopIteration as end:
        result: T = end.value
        return result
    finally:
        job.close()
        if told:
            sys.stderr.write("\r\033[K")
