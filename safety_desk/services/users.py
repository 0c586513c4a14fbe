"""Accounts: who may use the desk, with which role, and the password once the chief turns passwords on."""

from collections.abc import Sequence
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.people import Person, Role
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.tables import Account

_COMMON = {"12345678", "123456789", "88888888", "11111111", "00000000", "password", "qwertyui", "abcd1234", "1234abcd"}


@cache
def _hasher() -> PasswordHasher:
    """Argon2id, 64 MiB, 3 passes, 4 lanes (RFC 9106, second choice; reliability §4.3)."""
    return PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)


@use_case("查看人员", needs=Role.READER)
def users(desk: Desk) -> list[dict[str, object]]:
    """Everybody with an account: name, roles, whether a password is set."""
    with desk.reading() as session:
        rows = session.scalars(select(Account).order_by(Account.name))
        return [{"name": a.name, "roles": a.roles, "password": bool(a.password), "active": a.active} for a in rows]


@use_case("登记人员", needs=Role.CHIEF)
def add_user(desk: Desk, name: str, roles: Sequence[Role]) -> None:
    """Give a person an account; the chief sets the first password afterwards."""
    with desk.transaction() as session:
        if session.get(Account, name):
            raise Refused(f"已经有叫“{name}”的人员。", remedy="同名的请加上所在村或职务以便区分。")
        session.add(Account(name=name, roles=[role.value for role in roles], password=""))


@use_case("设置密码", needs=Role.READER)
def set_password(desk: Desk, name: str, password: str) -> None:
    """Set one's own password; the chief may set anybody's. An empty one turns it off."""
    if name != desk.user.name and not desk.user.may(Role.CHIEF):
        raise Refused("只有站长可以给别人设密码。")
    if password and (len(password) < 8 or password.lower() in _COMMON):
        raise Refused("密码至少 8 个字符，不能用 12345678 这类常见的。", effect="原来的密码没有变。")
    with desk.transaction() as session:
        account = session.get(Account, name)
        if account is None:
            raise Refused(f"没有叫“{name}”的人员。")
        account.password = _hasher().hash(password) if password else ""
        account.failures = 0


def person_at(session: Session, name: str | None, password: str | None) -> Person:
    """Who is at the desk. Without a name: the chief, as long as no password is asked of anybody."""
    accounts = list(session.scalars(select(Account).where(Account.active)))
    if name is None:
        chiefs = [a for a in accounts if Role.CHIEF.value in a.roles]
        if any(a.password for a in accounts) or not chiefs:
            raise Refused(
                "这套台账要先选人、输密码才能用。",
                remedy="命令行请用 --user 姓名，密码放在 SAFETY_DESK_PASSWORD 或从标准输入给出。",
            )
        return _person(chiefs[0])
    account = next((a for a in accounts if a.name == name), None)
    if account is None:
        raise Refused(f"没有叫“{name}”的人员。", remedy="请站长先登记这位人员。")
    if account.password and not _matches(account.password, password or ""):
        raise Refused("密码不对。", remedy="再试一次；忘了请站长重设。")
    return _person(account)


def _person(account: Account) -> Person:
    return Person(account.name, frozenset(Role(role) for role in account.roles))


def _matches(stored: str, typed: str) -> bool:
    try:
        return _hasher().verify(stored, typed)
    except VerificationError:
        return False
