"""Backups as use-cases: made at leaving when anything changed, of the state of now, brought back whole."""

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from safety_desk.model.progress import finish
from safety_desk.services.backups import backups, check, leave, make_backup, restore
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, ledger
from safety_desk.services.opening import open_desk
from safety_desk.services.records import save_record
from safety_desk.storage.ownership import Held
from tests.services.conftest import Opener

_MEETING = {"name": "例会", "held_on": date(2025, 3, 6)}


def test_leaving_makes_a_backup_only_of_what_changed(desk: Desk) -> None:
    folder = desk.folder
    leave(desk)
    again = open_desk(folder)
    assert len(backups(again)) == 0
    save_record(again, "meeting", _MEETING)
    leave(again)
    last = open_desk(folder, writing=False)
    assert [(made.reason, made.records, made.verified) for made in backups(last)] == [("退出", 1, True)]
    last.close()


def test_a_backup_holds_the_state_of_now_and_comes_back(full: Desk, tmp_path: Path) -> None:
    count = sum(ledger(full, kind, Query()).count for kind in ("meeting", "hazard"))
    made = finish(make_backup(full, tmp_path / "U盘"))
    save_record(full, "meeting", _MEETING)
    restore(made.path, tmp_path / "恢复")
    desk = open_desk(tmp_path / "恢复")
    assert sum(ledger(desk, kind, Query()).count for kind in ("meeting", "hazard")) == count
    assert check(desk) == []
    desk.close()


def test_a_desk_in_use_is_not_moved_aside(full: Desk, tmp_path: Path) -> None:
    made = finish(make_backup(full, tmp_path / "U盘"))
    with pytest.raises(Held):
        restore(made.path, full.folder)
    assert [folder.name for folder in full.folder.parent.glob("台账*恢复前*")] == []
    folder = full.folder
    full.close()
    assert restore(made.path, folder)["kept"] is not None


def test_a_reader_makes_no_backup_but_may_check(full_folder: Path, opened: Opener) -> None:
    reader = opened(full_folder, user="查阅", writing=False)
    assert check(reader) == []
    leave(reader)
    assert list((reader.folder / "backups").glob("desk-*")) == []


def test_a_changed_row_is_found(full: Desk) -> None:
    full.close()
    with closing(sqlite3.connect(full.folder / "desk.db")) as connection:
        connection.execute("UPDATE meeting SET place = '改过' WHERE seq = 1")
        connection.commit()
    desk = open_desk(full.folder)
    assert check(desk)
    desk.close()
