"""Brings an older desk to this release on a copy, after a verified backup (reliability M1-M5)."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.progress import Job, Progress, finish
from safety_desk.storage import backup, database, journal, mirror, ownership
from safety_desk.storage.faults import hit
from safety_desk.storage.files import ensure_space, part_of, patiently, sync_folder
from safety_desk.storage.steps import VERSIONS, create, drop, journal_of, run, state

_UNTOUCHED = "旧数据未改动。"
_STEPS = 4


def bring_up_to_date(folder: Path) -> None:
    """Upgrade an older desk at once; refuse to write in one of a newer release (reliability D12)."""
    found = state(folder / "desk.db")
    if found == "newer":
        raise too_new(folder)
    if found == "older":
        finish(upgrade(folder))


def too_new(folder: Path) -> Refused:
    """The sentence for a desk that a later release has brought up to date."""
    needed = database.identify(folder / "desk.db")
    return Refused(
        f"这套台账是新版程序建的（数据版本 {needed}，本程序只能写到 {database.SCHEMA_VERSION}），现在只能只读打开。",
        remedy=f"请在这台电脑上安装支持数据版本 {needed} 的新版安监台账后再改动。",
    )


def upgrade(folder: Path) -> Job[None]:
    """Back up, migrate a copy, check it, put it in place of the old file; the old one stays as it was until then.

    Holds the desk while it runs: of two starts at once one upgrades, the other is told :class:`ownership.Held`.
    """
    owner = ownership.take(folder, "正在升级的程序")
    try:
        yield Progress(0, _STEPS, "升级前先备份")
        yield from backup.make(folder, folder / "backups", reason="升级前")
        yield from _upgrade_copy(folder / "desk.db")
    finally:
        owner.release()
    yield Progress(_STEPS, _STEPS, "升级完成")


def _upgrade_copy(path: Path) -> Job[None]:
    ensure_space(path.parent, path.stat().st_size)
    part = part_of(path)
    try:
        yield Progress(1, _STEPS, "复制台账")
        backup.copy_database(path, part)
        yield Progress(2, _STEPS, "改成新版格式")
        _explained(lambda: bring_copy_up(part))
        yield Progress(3, _STEPS, "换上新文件")
        _swap(part, path)
    finally:
        drop(part)


def bring_copy_up(part: Path) -> None:
    """Migrate a copy, hash anew what a step has cleared, and refuse it unless it is sound and lost no row."""
    before = _counts(part)
    run(part)
    _hash_cleared(part)
    with closing(database.connect(part)) as connection:
        faults = database.integrity(connection)
    after = _counts(part)
    faults += [f"{name} 原有 {n} 行，升级后少了" for name, n in before.items() if n > after.get(name, n)]
    if faults:
        raise Refused(f"升级后的文件没有通过检查：{faults[0]}。", effect=_UNTOUCHED)


def _explained(step: Callable[[], None]) -> None:
    """Whatever a step stumbles over, the clerk reads the truth: nothing has changed (M5)."""
    try:
        step()
    except Refused as refused:
        raise Refused(
            refused.why, effect=_UNTOUCHED, remedy="请继续用旧版程序，并把这句话告诉县局或软件维护人员。"
        ) from refused
    except Exception as error:
        raise Refused(
            f"升级没有成功（{type(error).__name__}），{_UNTOUCHED}",
            effect=_UNTOUCHED,
            remedy="请继续用旧版程序，并把这句话告诉县局或软件维护人员。",
        ) from error


def _hash_cleared(part: Path) -> None:
    """Records whose values a step changed have an empty hash; those alone get a new one."""
    engine = database.engine_for(part)
    with Session(engine) as session:
        fresh = [
            (type(record), record.seq, journal.row_hash(record))
            for record in mirror.records_in_order(session)
            if not record.row_hash
        ]
        for kind, seq, digest in fresh:
            session.connection().execute(kind.__table__.update().where(kind.seq == seq).values(row_hash=digest))  # type: ignore[attr-defined]
        session.commit()
    engine.dispose()


def _counts(path: Path) -> dict[str, int]:
    """Rows of every table that is not an index of the search."""
    with closing(sqlite3.connect(path.resolve().as_uri() + "?mode=ro", uri=True)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        kept = [name for name in names if not name.startswith(("desk_search", "sqlite_", "alembic_"))]
        return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in kept}  # noqa: S608


def _swap(part: Path, path: Path) -> None:
    journal_of(part).unlink(missing_ok=True)
    hit("migrate.swap")
    patiently(lambda: part.replace(path), path)
    sync_folder(path.parent)


__all__ = ["VERSIONS", "bring_copy_up", "bring_up_to_date", "create", "state", "too_new", "upgrade"]
