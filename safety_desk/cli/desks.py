"""The desk of a call: opened to read or to write, by the person named, with the password from where it may come."""

import getpass
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from safety_desk.cli.call import call_of
from safety_desk.model.findings import Refused
from safety_desk.services.backups import leave
from safety_desk.services.desk import Desk
from safety_desk.services.opening import open_desk, password_asked

PASSWORD = "SAFETY_DESK_PASSWORD"  # noqa: S105 - the name of the variable, not a password


@contextmanager
def reading() -> Iterator[Desk]:
    """The desk, opened to be read; works while somebody else has it open for writing."""
    desk = _opened(writing=False)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def writing() -> Iterator[Desk]:
    """The desk, opened to be changed; left with a backup when something was changed."""
    desk = _opened(writing=True)
    try:
        yield desk
    finally:
        leave(desk)


def _opened(*, writing: bool) -> Desk:
    call = call_of()
    word = None
    if password_asked(call.folder, call.user):
        word = os.environ.get(PASSWORD) or typed_password(f"{call.user}的密码：")
    return open_desk(call.folder, user=call.user, password=word, writing=writing)


def typed_password(prompt: str) -> str:
    """A password from the next line of standard input, unseen where a person types it."""
    if sys.stdin is None:
        raise Refused("没有给出密码。", remedy=f"把密码放在环境变量 {PASSWORD} 里，或从标准输入给出。")
    if sys.stdin.isatty():
        return getpass.getpass(prompt)
    line = sys.stdin.readline()
    if not line:
        raise Refused("没有给出密码。", remedy=f"把密码放在环境变量 {PASSWORD} 里，或从标准输入给出。")
    return line.rstrip("\r\n")
