"""Accounts: no password until the chief turns them on, then nobody in without one."""

from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.services.desk import Desk
from safety_desk.services.opening import open_desk, password_asked
from safety_desk.services.users import add_user, set_password, users
from tests.services.conftest import Opener

_WORD = "quiet-river-9"


def test_without_passwords_the_chief_is_there(desk: Desk) -> None:
    assert desk.user.name == "站长"
    assert desk.user.may(Role.CHIEF)


def test_with_a_password_anywhere_one_says_who_one_is(desk: Desk) -> None:
    set_password(desk, "站长", _WORD)
    folder = desk.folder
    assert password_asked(folder, "站长")
    desk.close()
    for user, word in ((None, None), ("站长", None), ("站长", "quiet-river-8"), ("张三", _WORD)):
        with pytest.raises(Refused):
            open_desk(folder, user=user, password=word)
    again = open_desk(folder, user="站长", password=_WORD)
    set_password(again, "站长", "")
    again.close()
    open_desk(folder).close()


def test_passwords_are_never_kept_as_typed(desk: Desk) -> None:
    set_password(desk, "站长", _WORD)
    desk.close()
    for path in desk.folder.rglob("*"):
        assert not path.is_file() or _WORD.encode() not in path.read_bytes()


@pytest.mark.parametrize("word", ["short", "12345678", "Password"])
def test_a_password_everybody_guesses_is_refused(desk: Desk, word: str) -> None:
    with pytest.raises(Refused, match="至少 8 个字符"):
        set_password(desk, "站长", word)
    assert not any(user["password"] for user in users(desk))


def test_ones_own_password_only_unless_chief(empty_folder: Path, opened: Opener) -> None:
    clerk = opened(empty_folder, user="办事员")
    set_password(clerk, "办事员", _WORD)
    with pytest.raises(Refused, match="只有站长"):
        set_password(clerk, "站长", _WORD)
    with pytest.raises(Refused, match="要由站长来做"):
        add_user(clerk, "王磊", [Role.CHIEF])


def test_nobody_is_entered_twice(desk: Desk) -> None:
    add_user(desk, "王磊", [Role.RECORDER, Role.CUSTODIAN])
    with pytest.raises(Refused, match="已经有"):
        add_user(desk, "王磊", [Role.READER])
    (found,) = [user for user in users(desk) if user["name"] == "王磊"]
    assert found["roles"] == ["办事员", "举报保管"]
    with pytest.raises(Refused, match="没有叫“李四”的人员"):
        set_password(desk, "李四", _WORD)
