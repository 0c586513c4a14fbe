"""The numbered steps of the schema, run in-process by Alembic without a file of settings (architecture §5)."""

import sqlite3
from pathlib import Path
from typing import Literal

from sqlalchemy import Engine, event

from safety_desk.model.findings import Refused
from safety_desk.storage import database
from safety_desk.storage.files import discard, part_of, publish

FOLDER = Path(__file__).parent / "migrations"
VERSIONS = FOLDER / "versions"


def create(path: Path) -> None:
    """Make a new, empty desk file of this release. Refuses when there is one already."""
    if path.exists():
        raise Refused(f"{path.parent} 里已经有台账，没有新建。", remedy="请直接打开它，或另选一个空文件夹。")
    part = part_of(path)
    try:
        part.touch(exist_ok=False)
        run(part)
        publish(part, path)
    finally:
        drop(part)


def state(path: Path) -> Literal["current", "older", "newer"]:
    """How the schema of a desk file relates to this release."""
    version = database.identify(path)
    if version == database.SCHEMA_VERSION:
        return "current"
    return "newer" if version > database.SCHEMA_VERSION else "older"


def run(path: Path) -> None:
    """Bring the file ``path`` to the newest schema and stamp it. It must be a copy: steps are not undone."""
    from alembic import command  # noqa: PLC0415 - a tenth of a second that an ordinary start does not need
    from alembic.config import Config  # noqa: PLC0415

    engine = database.engine_for(path)
    event.listen(engine, "connect", _without_foreign_keys)
    try:
        with engine.begin() as connection:
            config = Config()
            config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
        _stamp(engine)
    finally:
        engine.dispose()


def drop(part: Path) -> None:
    """Remove an unfinished desk file and its journal."""
    for leftover in (part, journal_of(part)):
        discard(leftover)


def journal_of(path: Path) -> Path:
    """The journal SQLite keeps beside a desk file; empty when nothing is under way."""
    return path.with_name(path.name + "-journal")


def _without_foreign_keys(connection: sqlite3.Connection, _record: object) -> None:
    """Rewriting a parent table would fire its ON DELETE CASCADE."""
    connection.execute("PRAGMA foreign_keys=OFF")


def _stamp(engine: Engine) -> None:
    raw = engine.raw_connection()
    try:
        database.mark(raw.driver_connection)  # type: ignore[arg-type]
    finally:
        raw.close()
