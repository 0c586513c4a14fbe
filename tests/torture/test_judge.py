"""The judge sees every kind of loss; one that sees nothing would make the torture worthless."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from safety_desk.model.progress import finish
from safety_desk.services import attachments, backups, opening, records
from safety_desk.storage import files
from safety_desk.storage.attachments import kept, path_of
from tests.torture.judge import judge
from tests.torture.told import Message, Told

_DAY = date(2025, 3, 6)


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """A desk with one meeting, one photo and one backup, and what its clerk was told."""
    opening.new_desk(tmp_path / "台账", {"township": "青岭镇"})
    desk = opening.open_desk(tmp_path / "台账")
    values = {"name": "三月例会", "held_on": "2025-03-06"}
    saved = records.save_record(desk, "meeting", {"name": "三月例会", "held_on": _DAY})
    attachments.attach(desk, saved.id, ("现场.jpg", b"photo"))
    backup = finish(backups.make_backup(desk))
    desk.close()
    told = Told()
    told.take(Message("save", True, {"id": saved.id, "kind": "meeting", "year": 2025, "values": values}))
    (digest,) = kept(tmp_path / "台账")
    told.take(Message("edit", True, {"id": saved.id, "values": {}, "photo": digest}))
    told.take(Message("backup", True, {"name": backup.path.name}))
    return told


def _sql(folder: Path, statement: str) -> None:
    with closing(sqlite3.connect(folder / "desk.db")) as connection, connection:
        connection.execute(statement)


def _without_photo(folder: Path) -> None:
    for digest in kept(folder):
        path_of(folder, digest).unlink()


def _without_backup(folder: Path) -> None:
    for sidecar in folder.glob("backups/*/backup.json"):
        sidecar.unlink()


def test_a_desk_that_holds_everything_passes(tmp_path: Path, told: Told) -> None:
    assert judge(tmp_path / "台账", told) == []


@pytest.mark.parametrize(
    ("harm", "word"),
    [
        (lambda folder: _sql(folder, "DELETE FROM meeting"), "lost meeting"),
        (lambda folder: _sql(folder, "UPDATE meeting SET name = '别的'"), "told was"),
        (lambda folder: _sql(folder, "UPDATE meeting SET deleted_at = '2025-01-01T00:00:00Z'"), "is deleted"),
        (lambda folder: _sql(folder, "DELETE FROM desk_attachment"), "lost photo"),
        (lambda folder: _sql(folder, "UPDATE meeting SET archive_item = 'x'"), "frozen by an item"),
        (_without_photo, "不见了"),
        (_without_backup, "lost backup"),
        (lambda folder: files.part_of(folder / "backups" / "x").mkdir(), "没做完"),
    ],
)
def test_every_loss_is_seen(tmp_path: Path, told: Told, harm: Callable[[Path], None], word: str) -> None:
    harm(tmp_path / "台账")
    assert any(word in fault for fault in judge(tmp_path / "台账", told))


def test_what_was_cut_off_may_have_happened_or_not(tmp_path: Path, told: Told) -> None:
    (id_,) = told.records
    told.take(Message("edit", False, {"id": id_, "values": {"name": "四月例会"}}))
    assert judge(tmp_path / "台账", told) == []
    desk = opening.open_desk(tmp_path / "台账")
    records.save_record(desk, "meeting", {"name": "四月例会"}, id=id_)
    desk.close()
    assert judge(tmp_path / "台账", told) == []
    told.cut_off = None
    assert judge(tmp_path / "台账", told) != []
