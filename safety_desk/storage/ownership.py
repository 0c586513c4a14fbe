"""Who may write: ``desk.lock`` tells people, the token inside ``desk.db`` decides (reliability L1-L4)."""

import json
import os
import secrets
import socket
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path

import psutil
from sqlalchemy import text
from sqlalchemy.orm import Session

from safety_desk import __version__
from safety_desk.model.findings import Refused
from safety_desk.storage.database import connect
from safety_desk.storage.files import clear_leftovers, write_file
from safety_desk.storage.places import refuse_network

LOCK = "desk.lock"
BEAT = 10.0
"""Seconds between two raises of the counter."""
STALE = 60.0
"""Seconds of the looker's own clock after which a resting counter means that nobody is there."""

_CLAIM = "INSERT INTO desk_ownership (one, token) VALUES (1, :t) ON CONFLICT (one) DO UPDATE SET token = :t"


@dataclass(frozen=True)
class Holder:
    """Who has the desk open for writing, as ``desk.lock`` says."""

    user: str
    computer: str
    version: str
    since: str
    """Local time, ``2025-03-06 09:30``."""
    process: int
    started: float
    token: str
    counter: int = 0

    @property
    def gone(self) -> bool:
        """Whether it was a process of this computer that has ended; False when that cannot be known."""
        if self.computer != socket.gethostname():
            return False
        try:
            return psutil.Process(self.process).create_time() != self.started
        except psutil.NoSuchProcess:
            return True
        except psutil.AccessDenied:
            return False


class Held(Refused):
    """Somebody else writes in this desk; ``holder`` says who, where and since when."""

    def __init__(self, holder: Holder) -> None:
        self.holder = holder
        super().__init__(
            f"{holder.user}从 {holder.since} 起在电脑“{holder.computer}”上用着这套台账。",
            remedy="可以只读打开；要改动，请对方先退出。对方电脑已经坏了或关了的，由站长确认接管。",
        )


class Owner:
    """The right to write, kept alive by a heartbeat until ``release``."""

    def __init__(self, lock: Path, holder: Holder, *, beat: float = BEAT) -> None:
        self._lock = lock
        self._holder = holder
        self._beat = beat
        self._ended = threading.Event()
        self._heart = threading.Thread(target=self._keep_beating, name="desk-lock", daemon=True)
        self._heart.start()

    @property
    def token(self) -> str:
        return self._holder.token

    def release(self) -> None:
        """Stop the heartbeat and take the lock file away, if it is still ours."""
        self._ended.set()
        self._heart.join()
        _withdraw(self._lock, self.token)

    def _keep_beating(self) -> None:
        while not self._ended.wait(self._beat):
            if not _is_ours(self._lock, self.token):
                return
            self._holder = replace(self._holder, counter=self._holder.counter + 1)
            with suppress(Refused, OSError):  # a full disk or a stick pulled out: the token in desk.db still decides
                _write(self._lock, self._holder)


class Watch:
    """Looks at the lock again and again, to tell a resting owner from one that is gone on another computer."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._folder = folder
        self._clock = clock
        self._last: tuple[str, int] | None = None
        self._since = clock()

    def stale(self) -> bool:
        """Whether the desk may be taken over: its lock has not moved for ``STALE`` seconds since the first look."""
        found = holder(self._folder)
        if found is None:
            return True
        seen = (found.token, found.counter)
        if seen != self._last:
            self._last, self._since = seen, self._clock()
        return self._clock() - self._since >= STALE


def holder(folder: Path) -> Holder | None:
    """Who writes in this desk; None when nobody does, or a process of this computer that has ended."""
    found = _read(folder / LOCK)
    return None if found is None or found.gone else found


def take(folder: Path, user: str, *, take_over: bool = False) -> Owner:
    """Become the only one who writes. Raises :class:`Held` unless nobody does or ``take_over`` is confirmed.

    SQLite's own write lock lets one claim through at a time; the token it leaves shuts out every earlier owner.
    After an owner that did not leave properly, what its jobs left unfinished is removed.
    """
    started = psutil.Process().create_time()
    since = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M")
    claim = Holder(user, socket.gethostname(), __version__, since, os.getpid(), started, secrets.token_hex(16))
    if not take_over:
        _refuse_held(folder)
    interrupted = (folder / LOCK).exists()
    try:
        with _alone(folder / "desk.db") as connection:
            if not take_over:
                _refuse_held(folder)
            _write(folder / LOCK, claim)
            connection.execute(_CLAIM, {"t": claim.token})
    except BaseException:
        _withdraw(folder / LOCK, claim.token)
        raise
    if interrupted:
        clear_leftovers(folder, time.time())
    return Owner(folder / LOCK, claim)


def check_token(session: Session, token: str) -> None:
    """Refuse to go on when somebody else has taken the desk over since ``token`` was given (L3)."""
    if session.execute(text("SELECT token FROM desk_ownership")).scalar() != token:
        raise Refused(
            "这套台账已由别人接管，这里改成只读，这一步没有保存。",
            remedy="填好的内容留在草稿里；等对方退出后重新打开台账，再保存一次。",
        )


def stamp(path: Path, token: str) -> None:
    """Write ``token`` into the desk file ``path``; ``take`` has done so already."""
    with _alone(path) as connection:
        connection.execute(_CLAIM, {"t": token})


@contextmanager
def _alone(path: Path) -> Iterator[sqlite3.Connection]:
    """A write transaction on the desk file, committed at the end of the block."""
    try:
        connection = connect(path)
    except sqlite3.OperationalError as error:
        raise _unwritable(error) from error
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    except sqlite3.OperationalError as error:
        raise _unwritable(error) from error
    finally:
        connection.close()


def _unwritable(error: sqlite3.OperationalError) -> Refused:
    if "locked" in str(error):
        return Refused("台账正被别的程序占用，现在不能写入。", remedy="稍等一会再打开，或先只读打开。")
    return Refused(
        "台账所在的盘或文件夹现在不能写。", remedy="可以只读打开；要改动，请先把台账文件夹复制到本机硬盘上。"
    )


def _refuse_held(folder: Path) -> None:
    found = holder(folder)
    if found is not None:
        raise Held(found)


def _read(lock: Path) -> Holder | None:
    """The holder in a lock file; None when there is no readable one."""
    try:
        return Holder(**json.loads(lock.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _write(lock: Path, content: Holder) -> None:
    write_file(lock, json.dumps(asdict(content), ensure_ascii=False, indent=1).encode())


def _withdraw(lock: Path, token: str) -> None:
    with suppress(OSError):
        if _is_ours(lock, token):
            lock.unlink()


def _is_ours(lock: Path, token: str) -> bool:
    found = _read(lock)
    return found is not None and found.token == token


__all__ = ["Held", "Holder", "Owner", "Watch", "check_token", "holder", "refuse_network", "stamp", "take"]
