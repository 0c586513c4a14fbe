"""Who may sit down at a desk: seen before it opens, changed by its chief, exchanged while it is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.services.users import person_at
from safety_desk.storage.database import SCHEMA_VERSION, engine_for, identify
from safety_desk.storage.tables import Account, Setting


@dataclass(frozen=True)
class Seat:
    """A person who may sign in, and whether a password is asked."""

    name: str
    roles: tuple[str, ...]
    password: bool


def is_desk(folder: Path) -> bool:
    """Whether there is a desk in this folder."""
    return (folder / "desk.db").exists()


def seats(folder: Path) -> tuple[str, list[Seat]]:
    """The station and its people, read before anybody signs in; nobody for a desk of an older program."""
    path = folder / "desk.db"
    if identify(path) < SCHEMA_VERSION:
        return "", []
    engine = engine_for(path, read_only=True)
    try:
        with Session(engine) as session:
            station = session.get(Setting, "station")
            people = session.scalars(select(Account).where(Account.active).order_by(Account.name))
            found = [Seat(a.name, tuple(a.roles), bool(a.password)) for a in people]
            return (str(station.value) if station else ""), sorted(found, key=_rank)
    finally:
        engine.dispose()


def sit_down(desk: Desk, name: str, password: str) -> None:
    """Let somebody else (or the same person, after a lock) work at the open desk. Raises Refused for a wrong one."""
    with desk.reading() as session:
        desk.user = person_at(session, name, password)


@use_case("修改人员权限", needs=Role.CHIEF)
def change_roles(desk: Desk, name: str, roles: Sequence[Role]) -> None:
    """Give a person other roles. The last chief stays one: nobody could undo it."""
    if not roles:
        raise Refused("至少要有一项权限。", effect="原来的权限没有变。", remedy="不再用台账的人，请停用。")
    with desk.transaction() as session:
        account = _account(session, name)
        if Role.CHIEF not in roles:
            _keep_a_chief(session, account)
        account.roles = [role.value for role in roles]


@use_case("停用人员", needs=Role.CHIEF)
def change_active(desk: Desk, name: str, *, active: bool) -> None:
    """Let a person no longer sign in, or again; what they entered stays."""
    with desk.transaction() as session:
        account = _account(session, name)
        if not active:
            _keep_a_chief(session, account)
        account.active = active


def _account(session: Session, name: str) -> Account:
    account = session.get(Account, name)
    if account is None:
        raise Refused(f"没有叫“{name}”的人员。")
    return account


def _keep_a_chief(session: Session, leaving: Account) -> None:
    others = session.scalars(select(Account).where(Account.active, Account.name != leaving.name))
    if not any(Role.CHIEF.value in other.roles for other in others):
        raise Refused(
            f"“{leaving.name}”是唯一的站长，不能停用，也不能改成别的权限。", remedy="先让另一位人员当站长，再改。"
        )


def _rank(seat: Seat) -> tuple[bool, str]:
    return Role.CHIEF.value not in seat.roles, seat.name
