"""The desk: a transaction is whole or nothing, and says what changed only when it is true."""

from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from safety_desk.model.findings import Refused
from safety_desk.services.desk import Desk, record_class
from safety_desk.services.lists import Query, audit_head, ledger
from safety_desk.services.opening import Held, new_desk, open_desk, overlay_fault, password_asked
from safety_desk.services.records import save_record
from safety_desk.services.settings import LABELS, change_settings, read_settings
from safety_desk.storage.audit_trail import Change
from tests.services.conftest import PROFILE, Opener

_MEETING = {"name": "例会", "held_on": date(2025, 3, 6)}


def test_what_fails_half_way_leaves_nothing_and_announces_nothing(desk: Desk) -> None:
    seen: list[list[Change]] = []
    desk.listeners.append(seen.append)
    before = audit_head(desk)
    with pytest.raises(ZeroDivisionError):
        _rename_and_fall(desk)
    assert (seen, audit_head(desk), desk.station.township) == ([], before, "青岭镇")


def _rename_and_fall(desk: Desk) -> None:
    with desk.transaction() as session:
        session.execute(text("UPDATE desk_setting SET value = '\"别处\"' WHERE key = 'township'"))
        _ = 1 / 0


def test_listeners_hear_what_changed_after_it_is_kept(desk: Desk) -> None:
    seen: list[tuple[str, int]] = []
    desk.listeners.append(lambda changes: seen.append((changes[0].kind, ledger(desk, "meeting", Query()).count)))
    assert not desk.changed
    save_record(desk, "meeting", _MEETING)
    assert seen == [("meeting", 1)]
    assert desk.changed


def test_a_desk_opened_to_read_changes_nothing(empty_folder: Path, opened: Opener) -> None:
    desk = opened(empty_folder, writing=False)
    assert desk.read_only
    with pytest.raises(Refused, match="只读"):
        save_record(desk, "meeting", _MEETING)


def test_a_second_writer_is_told_of_the_first(desk: Desk) -> None:
    with pytest.raises(Held) as told:
        open_desk(desk.folder)
    assert told.value.holder.user == "站长"
    reader = open_desk(desk.folder, writing=False)
    assert reader.station.township == "青岭镇"
    reader.close()


def test_a_new_desk_never_lands_on_another(empty_folder: Path, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="已经有一套台账"):
        new_desk(empty_folder, PROFILE)
    with pytest.raises(Refused, match="只能是"):
        new_desk(tmp_path / "新", PROFILE | {"mode": "随便"})
    assert not (tmp_path / "新").exists()
    with pytest.raises(Refused, match="没有台账"):
        open_desk(tmp_path / "新")


def test_a_new_desk_needs_a_name_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="乡镇“”不对：不能空着"):
        new_desk(tmp_path / "新", PROFILE | {"township": ""})
    (tmp_path / "文件").write_text("别的")
    for place in (tmp_path / "文件", tmp_path / "文件" / "台账"):
        with pytest.raises(Refused, match="同名的文件"):
            new_desk(place, PROFILE)


def test_a_broken_overlay_is_left_aside_and_said(desk: Desk) -> None:
    folder = desk.folder
    desk.close()
    (folder / "overlay.toml").write_text("[nichts]\nhide = ['x']\n", encoding="utf-8")
    again = open_desk(folder)
    assert again.fields("meeting")
    again.close()
    assert "没有“nichts”这种台账" in overlay_fault(folder)


def test_nobody_is_asked_for_a_password_that_is_not_set(desk: Desk) -> None:
    assert not password_asked(desk.folder, "站长")
    assert not password_asked(desk.folder, None)
    assert not password_asked(desk.folder / "别处", "站长")


def test_settings_are_all_told_and_only_the_right_ones_taken(desk: Desk) -> None:
    assert list(read_settings(desk)) == list(LABELS)
    change_settings(desk, {"key_township": "是", "contact": " 王磊 "})
    assert (desk.station.key_township, desk.station.contact) == (True, "王磊")
    for name, value in (
        ("fonds", "47"),
        ("division", "13082"),
        ("numbering", "C"),
        ("org_code", "安监站"),
        ("colour", "x"),
        ("heavy_task", "也许"),
        ("township", " "),
        ("standard", "别处"),
    ):
        with pytest.raises(Refused):
            change_settings(desk, {"contact": "没有改", name: value})
    assert desk.station.contact == "王磊"


def test_a_kind_nobody_knows_is_told() -> None:
    assert record_class("8.4") is record_class("事故隐患") is record_class("hazard")
    assert record_class("收文登记") is record_class("1.1") is record_class("收文登记簿")
    assert record_class("目标管理责任书") is record_class("6.1")
    with pytest.raises(Refused, match="没有“检查”这种台账"):
        record_class("检查")
    with pytest.raises(Refused, match="没有“九十九”这种台账"):
        record_class("九十九")
