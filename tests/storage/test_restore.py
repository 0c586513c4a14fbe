"""Bringing a backup back: always a copy, checked first, and nothing that was there is lost."""

import errno
import json
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.records.training.session import TrainingSession
from safety_desk.storage import attachments, backup, checks, database, faults, ownership
from safety_desk.storage.backup_place import Backup
from tests.storage.trees import Save, contents, flip

_ADDS_A_COLUMN = """
def upgrade():
    op.add_column("training_session", sa.Column("added_later", sa.String(20)))
"""


@pytest.fixture
def made(folder: Path, save: Save) -> Backup:
    save("动火作业培训", photo=b"photo")
    (folder / "overlay.toml").write_text("[training_session]\n", encoding="utf-8")
    return finish(backup.make(folder, folder / "backups", reason="手动"))


def _topics(folder: Path) -> list[str]:
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with Session(engine) as session:
        assert checks.check_desk(session, folder) == []
        topics = list(session.scalars(select(TrainingSession.topic)))
    engine.dispose()
    return topics


def test_a_new_folder_holds_everything_and_can_be_written(made: Backup, tmp_path: Path) -> None:
    told = finish(backup.restore(made, tmp_path / "新电脑" / "台账"))
    assert (told["records"], told["attachments"], told["missing"], told["kept"]) == (1, 1, [], None)
    assert _topics(tmp_path / "新电脑" / "台账") == ["动火作业培训"]
    assert (tmp_path / "新电脑" / "台账" / "overlay.toml").read_text(encoding="utf-8") == "[training_session]\n"
    ownership.take(tmp_path / "新电脑" / "台账", "张三").release()


def test_a_damaged_desk_is_kept_under_another_name_and_its_backups_stay_with_the_new_one(
    made: Backup, folder: Path
) -> None:
    (folder / "desk.db").write_bytes(b"damaged")
    told = finish(backup.restore(made.path, folder))
    assert (told["kept"] / "desk.db").read_bytes() == b"damaged"
    assert _topics(folder) == ["动火作业培训"]
    assert [one.sequence for one in backup.listed(folder / "backups")] == [made.sequence]


def test_neither_restoring_nor_trying_changes_a_byte_of_the_place(made: Backup, folder: Path, tmp_path: Path) -> None:
    before = contents(folder / "backups")
    finish(backup.restore(made, tmp_path / "台账2"))
    assert finish(backup.trial(made)) == []
    after = contents(folder / "backups")
    note = json.loads(after.pop("trial.json"))
    assert (note["backup"], note["faults"]) == (made.path.name, [])
    assert after == before


@pytest.mark.parametrize("at", [0, 5000, -1])
def test_a_flipped_bit_in_the_backup_is_found_before_anything_is_replaced(made: Backup, folder: Path, at: int) -> None:
    flip(made.path / "desk.db", at)
    before = contents(folder)
    with pytest.raises(Refused, match="已损坏"):
        finish(backup.restore(made, folder))
    assert contents(folder) == before
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith("台账")] == ["台账"]


@pytest.mark.parametrize("point", ["restore.set_aside", "restore.swap", "files.publish"])
def test_a_restore_that_fails_at_the_last_step_leaves_the_folder_as_it_was(
    made: Backup, folder: Path, point: str
) -> None:
    def fail() -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    before = contents(folder)
    with faults.watched(faults.at(point, 1, fail)), pytest.raises(Refused):
        finish(backup.restore(made, folder))
    assert contents(folder) == before
    assert [path.name for path in folder.parent.iterdir() if path.name.startswith("台账")] == ["台账"]


@pytest.mark.parametrize("what", ["desk.db", "records.jsonl.gz", "attachment"])
def test_a_trial_names_the_damaged_part_and_turns_the_light_red(made: Backup, what: str) -> None:
    flip(
        attachments.path_of(made.place, next(iter(made.attachments))) if what == "attachment" else made.path / what, -1
    )
    (fault,) = finish(backup.trial(made))
    assert {"desk.db": "备份已损坏", "records.jsonl.gz": "明文记录", "attachment": "附件"}[what] in fault
    assert backup.light(made.place, datetime.now().astimezone().replace(tzinfo=None)).colour == "red"


def test_a_missing_attachment_is_named_and_the_rest_comes_back(made: Backup, tmp_path: Path) -> None:
    attachments.path_of(made.place, next(iter(made.attachments))).unlink()
    told = finish(backup.restore(made, tmp_path / "台账2"))
    assert len(told["missing"]) == 1
    assert (tmp_path / "台账2" / "desk.db").exists()


def test_the_backup_of_an_older_release_comes_back_in_this_one(
    made: Backup, tmp_path: Path, older_release: Callable[[str], None]
) -> None:
    older_release(_ADDS_A_COLUMN)
    assert finish(backup.trial(made)) == []
    finish(backup.restore(made, tmp_path / "台账2"))
    assert database.identify(tmp_path / "台账2" / "desk.db") == 2
    assert _topics(tmp_path / "台账2") == ["动火作业培训"]


def test_the_backup_of_a_newer_release_is_refused(
    made: Backup, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SCHEMA_VERSION", 0)
    with pytest.raises(Refused, match="新版"):
        finish(backup.restore(made, tmp_path / "台账2"))
    assert not (tmp_path / "台账2").exists()


def test_something_else_is_not_a_backup(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="不是一份完整的备份"):
        finish(backup.restore(tmp_path, tmp_path / "台账2"))
