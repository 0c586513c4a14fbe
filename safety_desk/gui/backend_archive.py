"""What the wizard, the settings page and the sign-in ask of the services."""
# ruff: noqa: PLC0415 - the services are imported when they are first needed

import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safety_desk.model.people import Role
from safety_desk.model.progress import Job

if TYPE_CHECKING:
    from safety_desk.exchange.package_checker import CheckResult
    from safety_desk.services.accounts import Seat
    from safety_desk.services.archived import Package, ShelfBox
    from safety_desk.services.desk import Desk
    from safety_desk.storage.backup_place import Backup, Light

Paper = tuple[str, bytes, int]
"""File name, PDF, pages."""


class ArchivePart:
    """The fourth part of the backend."""

    desk: "Desk"

    def shelf(self, year: int) -> "list[ShelfBox]":
        from safety_desk.services.archived import shelf

        return shelf(self.desk, year)

    def packages(self) -> "list[Package]":
        from safety_desk.services.archived import packages

        return packages(self.desk)

    def room_for_package(self, year: int, out: Path) -> tuple[int, int]:
        """About how many bytes the package needs, and how many are free where it shall go."""
        from safety_desk.services.archived import package_size

        return package_size(self.desk, year), shutil.disk_usage(out).free

    def archive_papers(self, year: int) -> list[Paper]:
        """Covers, spines, catalogue, 备考表 and stamps, drawn to be looked at and printed."""
        from safety_desk.services.covers import write_covers

        with tempfile.TemporaryDirectory(prefix="anjian-") as folder:
            return [(p.name, p.read_bytes(), n) for p, n in write_covers(self.desk, year, Path(folder))]

    def check_job(self, path: Path) -> "Job[CheckResult]":
        """Check a package, folder or zip."""
        from safety_desk.services.archived import verifying

        return verifying(path)

    @staticmethod
    def read_file(path: Path) -> bytes:
        return path.read_bytes()

    def users(self) -> list[dict[str, Any]]:
        from safety_desk.services.users import users

        return users(self.desk)

    def add_user(self, name: str, roles: Sequence[Role]) -> None:
        from safety_desk.services.users import add_user

        add_user(self.desk, name, roles)

    def change_roles(self, name: str, roles: Sequence[Role]) -> None:
        from safety_desk.services.accounts import change_roles

        change_roles(self.desk, name, roles)

    def change_active(self, name: str, *, active: bool) -> None:
        from safety_desk.services.accounts import change_active

        change_active(self.desk, name, active=active)

    def set_password(self, name: str, password: str) -> None:
        from safety_desk.services.users import set_password

        set_password(self.desk, name, password)

    def seats(self) -> "tuple[str, list[Seat]]":
        """The station and who may sign in."""
        from safety_desk.services.accounts import seats

        return seats(self.desk.folder)

    def sit_down(self, name: str, password: str) -> None:
        """Let somebody else, or the same person after a lock, go on at the open desk."""
        from safety_desk.services.accounts import sit_down

        sit_down(self.desk, name, password)

    def backup_state(self) -> "tuple[Light, Path, list[Backup]]":
        """The traffic light, the place, and what lies there, the newest first."""
        from safety_desk.services.backups import backups
        from safety_desk.storage.backup_place import light

        place = self.desk.folder / "backups"
        return light(place, datetime.now()), place, list(backups(self.desk))  # noqa: DTZ005

    def versions(self) -> dict[str, str]:
        """What this program is made of, and where its data is."""
        import PySide6

        from safety_desk import __version__

        return {
            "程序": f"安监台账 {__version__}",
            "台账文件夹": str(self.desk.folder),
            "SQLite": sqlite3.sqlite_version,
            "Qt": PySide6.__version__,
            "Python": sys.version.split()[0],
        }


def people_at(folder: Path) -> "tuple[str, list[Seat]] | None":
    """The station and who may sign in there; None where there is no desk yet."""
    from safety_desk.services.accounts import is_desk, seats

    return seats(folder) if is_desk(folder) else None


def wrong_settings(profile: dict[str, str]) -> dict[str, str]:
    """What is wrong with the entries of a new station: a sentence for each."""
    from safety_desk.model.findings import Refused
    from safety_desk.services.settings import checked_setting

    found = {}
    for name, value in profile.items():
        try:
            checked_setting(name, value)
        except Refused as refused:
            found[name] = refused.why
    return found


def make_desk(folder: Path, profile: dict[str, Any], chief: str) -> None:
    """A new, empty desk."""
    from safety_desk.services.opening import CHIEF, new_desk

    new_desk(folder, profile, chief=chief or CHIEF)


def demo_job(folder: Path) -> Job[dict[str, int]]:
    """The desk with the invented year; the one made before where there is one."""
    from safety_desk.services.accounts import is_desk
    from safety_desk.services.demo import make_demo

    if is_desk(folder):
        return {}
    return (yield from make_demo(folder))
