"""A disk that is full or fails: never a false 已保存, a Chinese sentence, the desk sound, and the next try works."""

import errno
import os
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.services import attachments, backups, opening, records
from safety_desk.services.desk import Desk
from safety_desk.storage import faults
from tests.torture.judge import judge
from tests.torture.told import Message, Told

resource = pytest.importorskip("resource")

_VALUES = {"name": "例会", "held_on": date(2025, 3, 6)}
_PAGE = 4096
Operation = Callable[[Desk, str], object]


def _attach(desk: Desk, id_: str) -> object:
    return attachments.attach(desk, id_, ("现场.jpg", b"\xff\xd8" + bytes(30_000)))


def _backup(desk: Desk, _id: str) -> object:
    return finish(backups.make_backup(desk))


def _restore(desk: Desk, _id: str) -> object:
    made = backups.backups(desk)[0]
    return backups.restore(made.path, desk.folder.parent / "恢复")


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A desk with one meeting that has a photo, backed up once; and the id of the meeting."""
    folder = tmp_path_factory.mktemp("full") / "台账"
    opening.new_desk(folder, {"township": "青岭镇"})
    desk = opening.open_desk(folder)
    saved = records.save_record(desk, "meeting", _VALUES)
    attachments.attach(desk, saved.id, ("现场.jpg", b"\xff\xd8photo"))
    finish(backups.make_backup(desk))
    desk.close()
    return folder, saved.id


def _told(*ids: str) -> Told:
    told = Told()
    for id_ in ids:
        facts = {"id": id_, "kind": "meeting", "year": 2025, "values": {"name": "例会"}}
        told.take(Message("save", True, facts))
    return told


def _answer(operation: Operation, desk: Desk, id_: str) -> str:
    """What the clerk is told; '' = done. An error that is not a sentence for the clerk goes on up."""
    try:
        operation(desk, id_)
    except Refused as refused:
        return str(refused)
    return ""


@contextmanager
def _opened(folder: Path) -> Iterator[Desk]:
    desk = opening.open_desk(folder)
    try:
        yield desk
    finally:
        desk.close()


@contextmanager
def _files_no_larger_than(size: int) -> Iterator[None]:
    """For SQLite and for our own files alike the disk is full at this size."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def _points(operation: Operation, source: Path, id_: str, to: Path) -> int:
    """How many fail points the operation passes when nothing fails."""
    shutil.copytree(source, to / "台账")
    passed: list[str] = []
    with _opened(to / "台账") as desk, faults.watched(passed.append):
        operation(desk, id_)
    shutil.rmtree(to)
    return len(passed)


@pytest.mark.parametrize(
    ("code", "every"),
    [(errno.ENOSPC, 6), *(pytest.param(code, 1, marks=pytest.mark.slow) for code in (errno.EIO, errno.EROFS))],
)
@pytest.mark.parametrize("operation", [_attach, _backup, _restore])
def test_an_error_at_any_point_is_told_and_spoils_nothing(
    filled: tuple[Path, str], tmp_path: Path, operation: Operation, code: int, every: int
) -> None:
    folder, id_ = filled
    points = _points(operation, folder, id_, tmp_path / "probe")
    refusals = []

    def fail() -> None:
        raise OSError(code, os.strerror(code))

    tried = range(points, 0, -every)
    for point in tried:
        place = tmp_path / str(point)
        shutil.copytree(folder, place / "台账")
        with _opened(place / "台账") as desk:
            with faults.watched(faults.at("", point, fail)):
                said = _answer(operation, desk, id_)
            refusals += [said] if said else []
            assert said == "" or re.search("[\u4e00-\u9fff]", said)
        assert judge(place / "台账", _told(id_)) == [], f"point {point}"
        with _opened(place / "台账") as desk:
            operation(desk, id_)
        shutil.rmtree(place)
    assert len(refusals) >= len(tried) - 1, "only a look at a file that is not there yet may fail unnoticed"


def _save_until_refused(desk: Desk, saved: list[str]) -> None:
    for _ in range(200):
        done = records.save_record(desk, "meeting", _VALUES | {"summary": "长" * 3000})
        saved.append(done.id)


@pytest.mark.parametrize("pages", range(0, 12, 2))
def test_a_full_disk_refuses_the_save_in_words_and_the_next_one_works(
    filled: tuple[Path, str], tmp_path: Path, pages: int
) -> None:
    shutil.copytree(filled[0], tmp_path / "台账")
    saved = [filled[1]]
    with _opened(tmp_path / "台账") as desk:
        size = (tmp_path / "台账" / "desk.db").stat().st_size
        with _files_no_larger_than(size + pages * _PAGE), pytest.raises(Refused, match="没有保存"):
            _save_until_refused(desk, saved)
        saved.append(records.save_record(desk, "meeting", _VALUES).id)
    assert judge(tmp_path / "台账", _told(*saved)) == []


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_disk_that_fills_up_during_a_backup_leaves_the_earlier_one(
    filled: tuple[Path, str], tmp_path: Path, share: float
) -> None:
    shutil.copytree(filled[0], tmp_path / "台账")
    with _opened(tmp_path / "台账") as desk:
        before = [made.path.name for made in backups.backups(desk)]
        size = (tmp_path / "台账" / "desk.db").stat().st_size
        with _files_no_larger_than(int(size * share)), pytest.raises(Refused, match="备份没有做成"):
            finish(backups.make_backup(desk))
        assert [made.path.name for made in backups.backups(desk)] == before
    assert [path.name for path in (tmp_path / "台账" / "backups").iterdir() if ".sd" in path.name] == []
    assert judge(tmp_path / "台账", _told(filled[1])) == []
