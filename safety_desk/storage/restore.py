"""Brings a backup back, always as a copy; what stood there before is kept under another name (reliability B7, B9)."""

import hashlib
import tempfile
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.progress import Job, Progress
from safety_desk.storage import attachments, audit_trail, checks, database, files, steps
from safety_desk.storage.backup_place import DATABASE, MIRROR, Backup, note_trial, read
from safety_desk.storage.faults import hit
from safety_desk.storage.media import explained

_FOLDERS = ("files", "backups", "issued", "packages", "drafts", "forms")
_ANOTHER = "请另选一份备份；这一份不要删除，留给维护人员看。"


def restore(source: Backup | Path, to: Path) -> Job[dict[str, Any]]:
    """Make the folder ``to`` out of a backup; a desk that stands there is kept beside it, renamed with the date.

    Returns ``records``, ``attachments``, ``missing`` (sentences on files the backup has not got) and ``kept``,
    the path of the earlier folder or None.
    """
    backup = opened(source)
    yield Progress(0, 0, "检查备份")
    need = backup.size + sum(backup.attachments.values())
    files.ensure_space(to.parent, need)
    part = files.part_of(to)
    try:
        for name in ("", *_FOLDERS):
            (part / name).mkdir()
        _copy_database(backup, part / DATABASE)
        missing = yield from _copy_files(backup, part)
        if backup.schema < database.SCHEMA_VERSION:
            steps.run(part / DATABASE)
        _refuse_unsound(part / DATABASE)
        kept = _put_in_place(part, to)
    except OSError as error:
        raise explained(error, to) from error
    finally:
        files.discard(part)
    if kept:
        _move_backups(kept, to)
    yield Progress(1, 1, "恢复完成")
    return {"records": backup.records, "attachments": len(backup.attachments), "missing": missing, "kept": kept}


def trial(source: Backup | Path) -> Job[list[str]]:
    """Restore the desk file into a passing folder and look at every attachment of the backup; the place is not touched.

    Returns what is wrong, and notes it beside the backups for the traffic light.
    """
    backup = opened(source)
    yield Progress(0, 0, "试恢复")
    with tempfile.TemporaryDirectory(prefix="safety-desk-") as folder:
        try:
            _copy_database(backup, Path(folder) / DATABASE)
            faults = _faults_of(Path(folder) / DATABASE, backup)
        except Refused as refused:
            faults = [refused.why]
    for done, digest in enumerate((*backup.attachments, *backup.others.values()), start=1):
        if not attachments.sound(backup.place, digest):
            faults.append(f"备份里编号 {digest[:8]} 的附件不见了或已损坏")
        yield Progress(done, len(backup.attachments) + len(backup.others), "检查备份里的附件")
    if backup.mirror_sha256 and _digest_of(backup.path / MIRROR) != backup.mirror_sha256:
        faults.append("备份里的明文记录已损坏")
    note_trial(backup.place, backup, datetime.now().astimezone().replace(tzinfo=None), faults[:20])
    return faults


def opened(source: Backup | Path) -> Backup:
    """The backup at a path: its own folder, or a file in it."""
    if isinstance(source, Backup):
        return source
    found = read(source if source.is_dir() else source.parent)
    if found is None:
        raise Refused(
            f"“{source.name}”不是一份完整的备份。", remedy="请在备份文件夹里选一个名字以 desk- 开头的文件夹。"
        )
    return found


def _copy_database(backup: Backup, target: Path) -> None:
    """Copy the desk file out of a backup, byte for byte what was checked when it was made."""
    if backup.schema > database.SCHEMA_VERSION:
        raise Refused(f"这份备份是新版程序做的（数据版本 {backup.schema}）。", remedy="请先安装新版安监台账再恢复。")
    try:
        written = files.write_file(target, files.chunks_of(backup.path / DATABASE))
    except FileNotFoundError as error:
        raise Refused("这份备份里的台账文件不见了，没有恢复。", remedy=_ANOTHER) from error
    if written.sha256 != backup.sha256:
        target.unlink()
        raise Refused("这份备份已损坏（与备份时的校验不一致），没有恢复。", remedy=_ANOTHER)


def _copy_files(backup: Backup, part: Path) -> Job[list[str]]:
    missing = []
    for done, digest in enumerate(backup.attachments, start=1):
        if not attachments.copy_between(backup.place, part, digest):
            missing.append(f"编号 {digest[:8]} 的附件在备份里不见了或已损坏")
        yield Progress(done, len(backup.attachments), f"恢复附件 {done}/{len(backup.attachments)}")
    for name, digest in backup.others.items():
        if attachments.sound(backup.place, digest):
            target = files.from_relative(part, name)
            target.parent.mkdir(parents=True, exist_ok=True)
            files.write_file(target, files.chunks_of(attachments.path_of(backup.place, digest)))
        else:
            missing.append(f"文件“{name}”在备份里不见了或已损坏")
    return missing


def _refuse_unsound(path: Path) -> None:
    with closing(database.connect(path)) as connection:
        faults = database.integrity(connection)
        connection.execute("DELETE FROM desk_ownership")
    steps.journal_of(path).unlink(missing_ok=True)
    if faults:
        raise Refused(f"这份备份里的台账没有通过检查：{faults[0]}。", remedy=_ANOTHER)


def _faults_of(path: Path, backup: Backup) -> list[str]:
    """What a restored desk file would have to be blamed for."""
    if backup.schema < database.SCHEMA_VERSION:
        steps.run(path)
    engine = database.engine_for(path, read_only=True)
    try:
        with closing(database.connect(path, read_only=True)) as connection:
            faults = database.integrity(connection)
        with Session(engine) as session:
            faults += [*checks.row_faults(session), *audit_trail.faults(session)]
            if audit_trail.head(session) != (backup.audit_sequence, backup.audit_head) and backup.audit_head:
                faults.append("备份里的修改痕迹与备份时不一致")
    finally:
        engine.dispose()
    return faults


def _put_in_place(part: Path, to: Path) -> Path | None:
    """Give the restored folder its name; when that fails, what stood there has its name back."""
    kept = _set_aside(to)
    try:
        hit("restore.swap")
        files.publish(part, to)
    except BaseException:
        if kept:
            kept.rename(to)
        raise
    return kept


def _set_aside(to: Path) -> Path | None:
    """Rename what stands at ``to``; None when nothing does."""
    if not to.exists():
        return None
    if not any(to.iterdir()):
        to.rmdir()
        return None
    kept = _free_name(to)
    hit("restore.set_aside")
    files.patiently(lambda: to.rename(kept), to)
    files.sync_folder(to.parent)
    return kept


def _free_name(to: Path) -> Path:
    day = datetime.now().astimezone().strftime("%Y%m%d-%H%M%S")
    return next(path for path in _names(to, day) if not path.exists())


def _names(to: Path, day: str) -> Iterator[Path]:
    yield to.with_name(f"{to.name}-恢复前-{day}")
    yield from (to.with_name(f"{to.name}-恢复前-{day}-{n}") for n in range(2, 1000))


def _move_backups(kept: Path, to: Path) -> None:
    """The backups stay with the desk that is used from now on."""
    if (kept / "backups").is_dir():
        (to / "backups").rmdir()
        (kept / "backups").rename(to / "backups")


def _digest_of(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""
