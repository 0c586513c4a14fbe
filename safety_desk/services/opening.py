"""Make a desk, open it, leave it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.overlay import Overlay, load_overlay
from safety_desk.model.people import Person, Role
from safety_desk.model.where import default_folder
from safety_desk.services.desk import Desk
from safety_desk.services.settings import checked_setting
from safety_desk.services.users import person_at
from safety_desk.storage import migrate
from safety_desk.storage.database import SCHEMA_VERSION, engine_for, identify
from safety_desk.storage.ownership import Held, refuse_network, take
from safety_desk.storage.tables import Account, Setting

FOLDERS = ("files", "backups", "issued", "packages", "drafts", "forms")
_NAMES = ("township", "station", "county")
CHIEF = "站长"
"""Name of the first account until the station's people are entered."""


def new_desk(folder: Path, profile: Mapping[str, Any], *, chief: str = CHIEF) -> None:
    """Make an empty desk in ``folder``. Raises :class:`Refused` when one is there already."""
    if (folder / "desk.db").exists():
        raise Refused(f"{folder} 里已经有一套台账，没有改动它。", remedy="换一个空文件夹，或直接打开它。")
    given = {name: value for name, value in profile.items() if value is not None and (value != "" or name in _NAMES)}
    settings = {name: checked_setting(name, value) for name, value in given.items()}
    refuse_network(folder)
    _make_folders(folder)
    migrate.create(folder / "desk.db")
    engine = engine_for(folder / "desk.db")
    with Session(engine) as session:
        session.add_all(Setting(key=name, value=value) for name, value in settings.items())
        session.add(Account(name=chief, roles=[Role.CHIEF.value], password=""))
        session.commit()
    engine.dispose()


def _make_folders(folder: Path) -> None:
    try:
        for name in ("", *FOLDERS):
            (folder / name).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        in_the_way = isinstance(error, FileExistsError | NotADirectoryError)
        why = "那里有一个同名的文件" if in_the_way else "没有权限，或盘不可写"
        said = f"在 {folder} 里建不了台账：{why}。"
        raise Refused(said, effect="没有建台账。", remedy="换一个文件夹再试。") from error


def open_desk(folder: Path, *, user: str | None = None, password: str | None = None, writing: bool = True) -> Desk:
    """Open a desk as ``user``. ``writing=False`` never takes the ownership; another owner is told by name."""
    path = folder / "desk.db"
    if not path.exists():
        raise Refused(f"{folder} 里没有台账。", remedy="先用 safety-desk new 建一套，或选择装有 desk.db 的文件夹。")
    older = identify(path) < SCHEMA_VERSION
    if writing:
        refuse_network(folder)
        migrate.bring_up_to_date(folder)
    elif older:
        raise Refused("这套台账是旧版程序建的，只读打不开。", remedy="先正常打开一次，程序会先备份再升级。")
    person = _at_the_desk(path, user, password)
    owner = take(folder, person.name) if writing else None
    return Desk(folder, person, owner, _overlay(folder))


def password_asked(folder: Path, user: str | None) -> bool:
    """Whether ``user`` has set a password in this desk; False where there is no such desk or person."""
    if user is None or not (folder / "desk.db").exists():
        return False
    engine = engine_for(folder / "desk.db", read_only=True)
    try:
        with Session(engine) as session:
            account = session.get(Account, user)
            return account is not None and bool(account.password)
    finally:
        engine.dispose()


def _at_the_desk(path: Path, user: str | None, password: str | None) -> Person:
    engine = engine_for(path, read_only=True)
    try:
        with Session(engine) as session:
            return person_at(session, user, password)
    finally:
        engine.dispose()


def _overlay(folder: Path) -> Overlay:
    """The county's changes; a bad file is left aside (its sentence: :func:`overlay_fault`)."""
    try:
        return load_overlay(folder / "overlay.toml")
    except Refused:
        return Overlay()


def overlay_fault(folder: Path) -> str:
    """Why the overlay was left aside; '' when it was not."""
    try:
        load_overlay(folder / "overlay.toml")
    except Refused as refused:
        return str(refused)
    return ""


__all__ = ["Held", "default_folder", "new_desk", "open_desk", "overlay_fault", "password_asked"]
