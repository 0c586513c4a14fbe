"""Who may sit down, and what the chief can change about it."""

from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.services.accounts import change_active, change_roles, is_desk, seats, sit_down
from safety_desk.services.desk import Desk
from safety_desk.services.users import set_password, users


def test_seats_are_told_before_anybody_signs_in_the_chief_first(desk: Desk, tmp_path: Path) -> None:
    set_password(desk, "查阅", "liulu-2025")
    station, found = seats(desk.folder)
    assert station == "青岭镇安监站"
    assert found[0].name == "站长"
    assert {seat.name for seat in found if seat.password} == {"查阅"}
    assert is_desk(desk.folder)
    assert not is_desk(tmp_path / "空")


def test_another_person_sits_down_with_their_own_rights(desk: Desk) -> None:
    set_password(desk, "查阅", "liulu-2025")
    with pytest.raises(Refused, match="密码不对"):
        sit_down(desk, "查阅", "不是这个")
    assert desk.user.may(Role.CHIEF)
    sit_down(desk, "查阅", "liulu-2025")
    assert desk.user.name == "查阅"
    with pytest.raises(Refused, match="要由站长来做"):
        change_roles(desk, "办事员", [Role.CHIEF])


def test_the_last_chief_stays(desk: Desk) -> None:
    with pytest.raises(Refused, match="唯一的站长"):
        change_roles(desk, "站长", [Role.READER])
    with pytest.raises(Refused, match="唯一的站长"):
        change_active(desk, "站长", active=False)
    change_roles(desk, "办事员", [Role.CHIEF, Role.RECORDER])
    change_active(desk, "站长", active=False)
    assert {u["name"] for u in users(desk) if u["active"]} == {"办事员", "查阅", "举报保管"}
    assert seats(desk.folder)[1][0].name == "办事员"


def test_somebody_without_a_role_is_not_made(desk: Desk) -> None:
    with pytest.raises(Refused, match="至少要有一项权限"):
        change_roles(desk, "办事员", [])
    assert next(u["roles"] for u in users(desk) if u["name"] == "办事员") == ["办事员"]
