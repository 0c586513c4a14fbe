"""Makes a desk file, tells how old one is, and brings an older one to this release on a copy (reliability M1-M5)."""

import sqlite3
from pathlib import Path
from typing import Literal

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, event

from safety_desk.model.findings import Refused
from safety_desk.storage import database

FOLDER = Path(__file__).parent / "migrations"
VERSIONS = FOLDER / "versions"


def create(path: Path) -> None:
    """Make a new, empty desk file of this release. Refuses when there is one already."""
    if path.exists():
        raise Refused(f"{path.parent} 里已经有台账，没有新建。", remedy="请直接打开它，或另选一个空文件夹。")
    part = path.with_name(path.name + ".part")
    _remove(part)
    part.touch(exist_ok=False)
    _run_steps(part)
    part.replace(path)
    _remove(part)


def state(path: Path) -> Literal["current", "older", "newer"]:
    """How the schema of a desk file relates to this release."""
    version = database.identify(path)
    if version == database.SCHEMA_VERSION:
        return "current"
    return "newer" if version > database.SCHEMA_VERSION else "older"


def _run_steps(path: Path) -> None:
    """Bring the file ``path`` to the newest schema and stamp it. It must be a copy: steps are not undone."""
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


def _without_foreign_keys(connection: sqlite3.Connection, _record: object) -> None:
    """Rewriting a parent table would fire its ON DELETE CASCADE."""
    connection.execute("PRAGMA foreign_keys=OFF")


def _stamp(engine: Engine) -> None:
    raw = engine.raw_connection()
    try:
        database.mark(raw.driver_connection)  # type: ignore[arg-type]
    finally:
        raw.close()


def _remove(part: Path) -> None:
    for leftover in (part, part.with_name(part.name + "-journal")):
        leftover.unlink(missing_ok=True)
