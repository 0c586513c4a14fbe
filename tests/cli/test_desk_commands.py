"""A whole desk from a script: made, set, checked, backed up, brought back; its people and their passwords."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from safety_desk.cli import desks
from tests.cli.conftest import Run

_PROFILE = ("--township", "柳河镇", "--station", "柳河镇安监站", "--county", "滦平县应急管理局")


def test_a_new_desk_has_its_profile(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "新"
    more = ("--division", "130824104", "--fonds", "0472", "--mode", "赋权", "--key-township")
    assert run("new", place, *_PROFILE, *more, "--json").data == {"desk": str(place)}
    settings = run("settings", "--desk", place, "--json").data["settings"]
    assert {**settings, "township": "柳河镇", "mode": "赋权", "fonds": "0472", "key_township": True} == settings
    assert settings["standard"] == "chengde"
    assert run("new", place, *_PROFILE).code == 1


def test_a_setting_is_read_and_changed_by_name_or_label(run: Run) -> None:
    assert run("settings", "全宗号", "0472").code == 0
    assert run("settings", "fonds", "--json").data == {"settings": {"fonds": "0472"}}
    assert run("settings", "fonds", "十二").code == 1
    assert run("settings", "颜色").code == 1


def test_a_sound_desk_and_a_damaged_one(run: Run, folder: Path) -> None:
    assert run("check", "--json").data == {"ok": True, "findings": []}
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        connection.execute("UPDATE desk_setting SET key = 'x' WHERE key = 'nothing'")
        connection.execute("PRAGMA writable_schema=ON")
        connection.execute("DELETE FROM sqlite_master WHERE name = 'desk_audit'")
        connection.commit()
    assert run("check").code == 1


def test_a_backup_comes_back_and_the_old_desk_is_kept(run: Run, folder: Path, tmp_path: Path) -> None:
    made = run("backup", "--to", tmp_path / "备份", "--json").data
    assert made["ok"]
    run("settings", "township", "改错了")
    restored = run("restore-backup", made["file"], "--to", folder, "--json").data
    assert restored["ok"]
    assert Path(restored["kept"]).is_dir()
    assert run("settings", "township", "--json").data["settings"]["township"] == "青岭镇"


def test_people_with_passwords(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("user", "add", "王磊", "--role", "办事员").code == 0
    monkeypatch.setenv(desks.PASSWORD, "quiet-river-9")
    assert run("user", "password", "王磊").code == 0
    assert run("user", "list").code == 1, "with a password anywhere, one has to say who one is"
    assert run("user", "list", "--user", "王磊", "--json").data["users"][0]["name"]
    monkeypatch.setenv(desks.PASSWORD, "wrong-river-9")
    told = run("user", "list", "--user", "王磊")
    assert (told.code, "密码不对" in told.err) == (1, True)
    monkeypatch.delenv(desks.PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO("quiet-river-9\nanother-river-9\n"))
    assert run("user", "password", "--user", "王磊").code == 0
    monkeypatch.setenv(desks.PASSWORD, "another-river-9")
    assert run("user", "list", "--user", "王磊").code == 0
    refused = run("settings", "township", "别处", "--user", "王磊")
    assert (refused.code, "要由站长来做" in refused.err) == (1, True)


def test_no_password_at_all_is_told_and_never_waited_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(desks.PASSWORD, "quiet-river-9")
    run("user", "password", "站长")
    monkeypatch.delenv(desks.PASSWORD)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    told = run("user", "list", "--user", "站长")
    assert (told.code, "没有给出密码" in told.err) == (1, True)


def test_a_demo_desk_tells_its_counts(run: Run, tmp_path: Path) -> None:
    told = run("demo", tmp_path / "演示", "--year", "2024", "--json").data
    listed = run("list", "--kind", "5.1", "--desk", tmp_path / "演示", "--year", "2024", "--json").data
    assert told["counts"]["meeting"] == listed["count"] > 0
    assert all(told["counts"].values())
