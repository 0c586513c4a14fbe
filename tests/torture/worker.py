"""The clerk that gets killed: random use-cases on a desk, each announced before and told after."""

import hashlib
import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any
from unittest.mock import patch

from safety_desk.exchange.excel_writer import write_ledger
from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS
from safety_desk.services import archive, attachments, backups, excel, opening, records, yearly_package
from safety_desk.services.desk import Desk
from safety_desk.storage import backup, database, faults, migrate, steps
from safety_desk.storage.audit_trail import canonical
from tests.factories import YEAR, complete_values
from tests.torture.told import Message, Told

ARCHIVED = YEAR - 2
"""The year that gets archived; its records are left alone afterwards."""
_STEP = """
from alembic import op
import sqlalchemy as sa
revision = "0002"
down_revision = "0001"


def upgrade():
    with op.batch_alter_table("meeting", recreate="always") as table:
        table.add_column(sa.Column("added_later", sa.String(20)))
"""


def work(folder: Path, told: Told, seed: int, pipe: Connection, point: int) -> None:
    """Open the desk and go on until killed; ``point`` > 0: end at that many fail points, by this process itself."""
    chance = random.Random(seed)
    desk = opening.open_desk(folder)
    clerk = _Clerk(desk, told, chance, pipe)
    pipe.send(Message("open", done=True))
    with faults.watched(faults.at("", point, lambda: os.kill(os.getpid(), signal.SIGKILL))):
        while True:
            clerk.do_something()


class _Clerk:
    def __init__(self, desk: Desk, told: Told, chance: random.Random, pipe: Connection) -> None:
        self.desk = desk
        self.told = told
        self.chance = chance
        self.pipe = pipe
        self.beside = desk.folder.parent

    def do_something(self) -> None:
        names = list(_WEIGHTS)
        (name,) = self.chance.choices(names, [_WEIGHTS[one] for one in names])
        operation: Callable[[], None] = getattr(self, name)
        with suppress(Refused):  # nothing saved yet, nothing to file: go on with something else
            operation()

    def begin(self, operation: str, **facts: Any) -> None:
        self.pipe.send(Message(operation, done=False, facts=facts))

    def done(self, operation: str, **facts: Any) -> None:
        """The moment at which the clerk reads 已保存."""
        message = Message(operation, done=True, facts=facts)
        self.told.take(message)
        self.pipe.send(message)

    def save(self) -> None:
        kind = self.chance.choice(sorted(KINDS))
        values = self._values(kind, self.chance.choice((ARCHIVED, YEAR - 1, YEAR)))
        self.begin("save")
        saved = records.save_record(self.desk, kind, values)
        told = {name: value for name, value in canonical(values).items() if value not in (None, [])}
        self.done("save", id=saved.id, kind=kind, year=values[KINDS[kind].kind.dated_by].year, values=told)

    def edit(self) -> None:
        """Change the caption and add a photo: two transactions and a file, told as one."""
        id_, record = self._pick()
        caption = KINDS[record["kind"]].kind.caption
        changed = {caption: f"改{self.chance.randrange(10**6)}"}
        self.begin("edit", id=id_, values=changed)
        records.save_record(self.desk, record["kind"], changed, id=id_)
        photo = b"\xff\xd8\xff\xe0" + self.chance.randbytes(self.chance.choice((300, 40_000, 900_000)))
        attachments.attach(self.desk, id_, ("现场.jpg", photo))
        self.done("edit", id=id_, values=changed, photo=hashlib.sha256(photo).hexdigest())

    def delete(self) -> None:
        id_, _ = self._pick()
        self.begin("delete", id=id_)
        records.delete_record(self.desk, id_, "登记重复")
        self.done("delete", id=id_)

    def bring_back(self) -> None:
        if not self.told.deleted:
            return
        id_ = min(self.told.deleted)
        self.begin("bring_back", id=id_)
        records.restore_record(self.desk, id_)
        self.done("bring_back", id=id_)

    def take_in(self) -> None:
        """Import a workbook of thirty new rows."""
        kind = self.chance.choice(("incoming", "meeting", "drill"))
        rows = [self._values(kind, YEAR) for _ in range(30)]
        book = self.beside / "导入.xlsx"
        write_ledger(book, "导入", self.desk.fields(kind), iter(rows), masked=False, lines={})
        self.begin("take_in")
        report = finish(excel.import_workbook(self.desk, book, kind, year=YEAR))
        self.done("take_in", batch=report.batch, new=report.new)

    def undo(self) -> None:
        if not self.told.batches:
            return
        batch = min(self.told.batches)
        self.begin("undo", batch=batch)
        excel.undo_import(self.desk, batch)
        self.done("undo", batch=batch)

    def backup(self) -> None:
        self.begin("backup")
        self.done("backup", name=finish(backups.make_backup(self.desk)).path.name)

    def archive(self) -> None:
        self.begin("archive", year=ARCHIVED)
        finish(archive.archive_year(self.desk, ARCHIVED, today=date(YEAR, 3, 1)))
        self.done("archive", year=ARCHIVED)

    def package(self) -> None:
        if ARCHIVED in self.told.archived:
            self.begin("package")
            made = finish(yearly_package.make_package(self.desk, ARCHIVED, self.beside / "移交"))
            self.done("package", path=str(made.path))

    def restore(self) -> None:
        newest = backup.listed(self.desk.folder / "backups")[:1]
        for made in newest:
            to = self.beside / f"恢复{self.chance.randrange(10**6)}"
            self.begin("restore", folder=str(to))
            finish(backup.restore(made, to))
            self.done("restore", folder=str(to))

    def upgrade(self) -> None:
        """Upgrade a restored copy by one made-up step, as a later release would."""
        for made in backup.listed(self.desk.folder / "backups")[:1]:
            to = self.beside / f"升级{self.chance.randrange(10**6)}"
            finish(backup.restore(made, to))
            self.begin("upgrade", folder=str(to))
            with _later_release(self.beside / "steps"):
                migrate.bring_up_to_date(to)
            self.done("upgrade", folder=str(to))

    def _pick(self) -> tuple[str, dict[str, Any]]:
        known = [
            (id_, record)
            for id_, record in sorted(self.told.records.items())
            if id_ not in self.told.deleted and record["year"] != ARCHIVED
        ]
        if not known:
            raise Refused("nothing was saved yet")
        return self.chance.choice(known)

    def _values(self, kind: str, year: int) -> dict[str, Any]:
        """A complete record without what the desk works out by itself."""
        given = complete_values(kind, self.chance.randrange(10**6))
        own = {f.name for f in KINDS[kind].fields() if f.computed or f.numbered or f.link}
        kept = {name: value for name, value in given.items() if name not in own and not name.endswith("_id")}
        return {name: _moved(value, year - YEAR) for name, value in kept.items()}


def _moved(value: Any, years: int) -> Any:
    return value.replace(year=value.year + years) if isinstance(value, date) else value


@contextmanager
def _later_release(folder: Path) -> Iterator[None]:
    """While the block runs, this program is one schema newer."""
    if not folder.exists():
        shutil.copytree(migrate.VERSIONS.parent, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "0002_next.py").write_text(_STEP, encoding="utf-8")
    with patch.object(steps, "FOLDER", folder), patch.object(database, "SCHEMA_VERSION", 2):
        yield


_WEIGHTS = {
    "save": 40,
    "edit": 30,
    "delete": 4,
    "bring_back": 3,
    "take_in": 5,
    "undo": 3,
    "backup": 4,
    "restore": 2,
    "upgrade": 2,
    "archive": 1,
    "package": 2,
}
