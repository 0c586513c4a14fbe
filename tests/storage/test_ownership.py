"""One writer at a time: who holds the desk, when a lock is nobody's, and what a frozen owner may still do."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import psutil
import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.storage import ownership
from safety_desk.storage.files import part_of

_HOLD = """
import sys, time
from pathlib import Path
from safety_desk.storage import ownership
ownership.take(Path(sys.argv[1]), "王二")
print("held", flush=True)
time.sleep(60)
"""
_RACE = """
import sys, time
from pathlib import Path
from safety_desk.storage import ownership
sys.stdin.readline()
try:
    ownership.take(Path(sys.argv[1]), sys.argv[2])
    print("owner", flush=True)
except ownership.Held:
    print("held", flush=True)
sys.stdin.readline()
"""


def _child(program: str, *arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", program, *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _line(child: "subprocess.Popen[str]") -> str:
    assert child.stdout is not None
    return child.stdout.readline().strip()


def _end(child: "subprocess.Popen[str]") -> None:
    child.kill()
    child.communicate()


def _lock_of(folder: Path, computer: str, counter: int = 0) -> None:
    facts: dict[str, Any] = {"user": "赵四", "computer": computer, "version": "0.1.0", "since": "2025-03-06 09:30"}
    facts |= {"process": os.getpid(), "started": 0.0, "token": "t" * 32, "counter": counter}
    (folder / "desk.lock").write_text(json.dumps(facts), encoding="utf-8")


def test_the_second_one_is_told_who_where_and_since_when(folder: Path) -> None:
    owner = ownership.take(folder, "张三")
    with pytest.raises(ownership.Held, match=r"张三从 .* 起在电脑") as told:
        ownership.take(folder, "李四")
    owner.release()
    assert (told.value.holder.user, told.value.holder.computer) == ("张三", socket.gethostname())


def test_released_means_free_and_no_file_stays(folder: Path) -> None:
    ownership.take(folder, "张三").release()
    assert ownership.holder(folder) is None
    assert not (folder / "desk.lock").exists()
    ownership.take(folder, "李四").release()


def test_the_lock_of_a_killed_process_of_this_computer_is_free_at_once(folder: Path) -> None:
    child = _child(_HOLD, str(folder))
    assert _line(child) == "held"
    held = ownership.holder(folder)
    _end(child)
    assert held is not None
    assert held.user == "王二"
    ownership.take(folder, "张三").release()


def test_what_a_killed_owner_left_unfinished_is_removed_at_the_next_start(folder: Path) -> None:
    _lock_of(folder, socket.gethostname())
    part = part_of(folder / "backups" / "desk-1")
    part.mkdir(parents=True)
    (part / "desk.db").write_bytes(b"half")
    ownership.take(folder, "张三").release()
    assert not part.exists()


def test_another_process_under_the_same_number_is_not_the_owner(folder: Path) -> None:
    _lock_of(folder, socket.gethostname())
    assert psutil.pid_exists(os.getpid())
    assert ownership.holder(folder) is None


def test_a_lock_from_another_computer_is_stale_after_sixty_seconds_of_our_clock(folder: Path) -> None:
    _lock_of(folder, "另一台")
    now = 1000.0
    watch = ownership.Watch(folder, clock=lambda: now)
    assert not watch.stale()
    now += 59
    assert not watch.stale()
    now += 1
    assert watch.stale()
    _lock_of(folder, "另一台", counter=1)
    assert not watch.stale()


def test_an_owner_that_was_taken_over_cannot_write_any_more(folder: Path, writer: Engine) -> None:
    first = ownership.take(folder, "张三")
    second = ownership.take(folder, "李四", take_over=True)
    with Session(writer) as session:
        ownership.check_token(session, second.token)
        with pytest.raises(Refused, match="已由别人接管"):
            ownership.check_token(session, first.token)
    first.release()
    held = ownership.holder(folder)
    second.release()
    assert held is not None
    assert held.user == "李四", "the earlier owner leaves the lock of the new one alone"


def test_the_counter_rises_while_the_owner_lives(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ownership.Owner.__init__, "__kwdefaults__", {"beat": 0.02})
    owner = ownership.take(folder, "张三")
    until = time.monotonic() + 5
    while (found := ownership.holder(folder)) and found.counter < 2 and time.monotonic() < until:
        time.sleep(0.02)
    owner.release()
    assert found is not None
    assert found.counter >= 2


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_frozen_owner_of_this_computer_still_holds(folder: Path) -> None:
    child = _child(_HOLD, str(folder))
    assert _line(child) == "held"
    child.send_signal(signal.SIGSTOP)
    with pytest.raises(ownership.Held):
        ownership.take(folder, "张三")
    child.send_signal(signal.SIGCONT)
    _end(child)


def test_of_several_starts_at_once_one_owns(folder: Path) -> None:
    for _ in range(3):
        children = [_child(_RACE, str(folder), f"第{n}人") for n in range(3)]
        for child in children:
            assert child.stdin is not None
            child.stdin.write("\n")
            child.stdin.flush()
        answers = sorted(_line(child) for child in children)
        for child in children:
            _end(child)
        assert answers == ["held", "held", "owner"]


def test_a_disk_that_cannot_be_written_is_told_so(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> sqlite3.Connection:
        raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(ownership, "connect", refuse)
    with pytest.raises(Refused, match="不能写"):
        ownership.take(folder, "张三")
    assert not (folder / "desk.lock").exists()
