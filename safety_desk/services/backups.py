"""Backups as use-cases: made before anything large, at leaving, by hand; restored on a copy."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import func, select

from safety_desk.model.findings import Finding
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, finish
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage import backup, checks
from safety_desk.storage.ownership import Held, holder
from safety_desk.storage.tables import AuditEntry


@use_case("备份", needs=Role.RECORDER)
def make_backup(desk: Desk, to: Path | None = None, *, reason: str = "手动") -> Job[backup.Backup]:
    """Write a verified backup of the state of now, into the desk's own ``backups`` or another place."""
    made = yield from backup.make(desk.folder, to or desk.folder / "backups", reason=reason)
    desk.changed = False
    return made


def safeguard(desk: Desk, reason: str) -> Job[None]:
    """The backup that comes by itself before an import, an archive or a mass change; none of an empty desk."""
    with desk.reading() as session:
        anything = session.scalar(select(func.max(AuditEntry.sequence)))
    if anything:
        yield from backup.make(desk.folder, desk.folder / "backups", reason=reason)


def leave(desk: Desk) -> None:
    """Close the desk, with a backup first when anything changed."""
    try:
        if desk.changed and not desk.read_only:
            finish(backup.make(desk.folder, desk.folder / "backups", reason="退出"))
    finally:
        desk.close()


@use_case("查看备份", needs=Role.READER)
def backups(desk: Desk) -> Sequence[backup.Backup]:
    """The backups in the desk's own place, newest first."""
    return backup.listed(desk.folder / "backups")


@use_case("检查台账", needs=Role.READER)
def check(desk: Desk) -> list[Finding]:
    """Everything that can be checked about the desk's own soundness; changes nothing."""
    with desk.reading() as session:
        return checks.check_desk(session, desk.folder)


def restore(source: Path, to: Path) -> dict[str, Any]:
    """Bring a backup back into ``to``; a desk that stands there is kept beside it, renamed.

    Raises :class:`Held` while somebody writes in that desk: her next save would go into the renamed one.
    """
    found = holder(to)
    if found is not None:
        raise Held(found)
    return finish(backup.restore(source, to))
