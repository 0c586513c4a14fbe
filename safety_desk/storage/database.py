"""The desk's SQLite file: how it is opened, and what every connection must be told (reliability D1-D5, D12)."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from safety_desk.model.findings import Refused

APPLICATION_ID = 0x414A5A54
"""Marks a file as a desk (AJZT)."""

SCHEMA_VERSION = 1
"""Raised by each release that migrates; also ``user_version`` of the file."""

_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    "PRAGMA cell_size_check=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA mmap_size=0",
)


def sqlite_version() -> str:
    """The version of the SQLite in use, for 关于 and for reports."""
    return sqlite3.sqlite_version


def connect(path: Path, *, read_only: bool = False) -> sqlite3.Connection:
    """A connection with every setting made; never in WAL mode, whatever the file was left in."""
    uri = path.resolve().as_uri() + ("?mode=ro" if read_only else "?mode=rw")
    connection = sqlite3.connect(uri, uri=True, timeout=10, isolation_level=None, check_same_thread=False)
    try:
        for setting in _SETTINGS:
            connection.execute(setting)
        connection.execute("PRAGMA query_only=ON" if read_only else "PRAGMA synchronous=EXTRA")
        if read_only:
            connection.execute("SELECT count(*) FROM sqlite_master")
        else:
            _use_rollback_journal(connection)
    except sqlite3.Error as error:
        connection.close()
        if not read_only or "readonly" not in str(error):
            raise
        _undo_interrupted_write(path)
        return connect(path, read_only=True)
    return connection


def _undo_interrupted_write(path: Path) -> None:
    """After a crash inside a commit the file is sound only together with its journal; writing puts it back first."""
    try:
        connect(path).close()
    except sqlite3.OperationalError as error:
        raise Refused(
            "这套台账上次没有正常退出，现在又在只读的盘或文件夹里，还不能打开。",
            remedy="请把整个台账文件夹（连同名字以 -journal 结尾的文件）复制到本机硬盘上再打开。",
        ) from error


def _use_rollback_journal(connection: sqlite3.Connection) -> None:
    (mode,) = connection.execute("PRAGMA journal_mode=TRUNCATE").fetchone()
    if mode != "truncate":
        raise Refused("台账文件正被别的程序占用，现在不能写入。", remedy="关掉占用它的程序后再打开。")


def engine_for(path: Path, *, read_only: bool = False) -> Engine:
    """An engine whose transactions begin when we say so: ``BEGIN IMMEDIATE`` to write, ``BEGIN`` to read."""
    engine = create_engine("sqlite://", creator=lambda: connect(path, read_only=read_only), poolclass=QueuePool)
    begin = "BEGIN" if read_only else "BEGIN IMMEDIATE"

    def start(connection: Any) -> None:
        connection.exec_driver_sql(begin)

    event.listen(engine, "begin", start)
    return engine


def identify(path: Path) -> int:
    """The schema version of a desk file. Refuses what is not one, with a sentence."""
    try:
        connection = connect(path, read_only=True)
        try:
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        raise Refused(
            f"打不开台账文件 {path.name}，文件可能已损坏。",
            remedy="请用最近一次备份恢复（restore-backup），原文件不要删除。",
        ) from error
    if application != APPLICATION_ID:
        raise Refused(f"{path.name} 不是安监台账的文件，没有打开。", remedy="请选择装有 desk.db 的台账文件夹。")
    return int(version)


def mark(connection: sqlite3.Connection) -> None:
    """Stamp a file as a desk of this release."""
    connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION}")


def integrity(connection: sqlite3.Connection) -> list[str]:
    """Sentences on what SQLite itself finds wrong: damaged pages, rows that point nowhere."""
    try:
        found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        orphans = connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [f"台账文件内部有损坏：{error}"]
    sentences = [f"台账文件内部有损坏：{line}" for line in found[:20]]
    return sentences + [f"表 {row[0]} 第 {row[1]} 行指向的 {row[2]} 不存在" for row in orphans[:20]]
