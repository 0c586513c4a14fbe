"""Desks to test use-cases on: made once for a run, copied for each test, opened and closed by themselves."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safety_desk.model.people import Role
from safety_desk.model.progress import finish
from safety_desk.model.shipped import shipped
from safety_desk.records import kinds_in_order
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook
from safety_desk.services.opening import new_desk, open_desk
from safety_desk.services.records import save_record
from safety_desk.services.users import add_user
from tests.factories import complete_values

PROFILE = {
    "township": "青岭镇",
    "station": "青岭镇安监站",
    "county": "滦平县应急管理局",
    "division": "130824101",
    "fonds": "0472",
    "word": "青安",
}
SAMPLES = {
    "enterprise": "企业台账2025.xlsx",
    "inspection": "安全检查台账.xls",
    "hazard": "隐患台账2025.xlsx",
    "training_session": "培训台账.xlsx",
    "incoming": "收文登记.xlsx",
}
"""The sample ledgers by kind, in the order in which links find what they name."""
Opener = Callable[..., Desk]


@pytest.fixture(scope="session")
def empty_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty") / "台账"
    new_desk(folder, PROFILE)
    desk = open_desk(folder)
    for role in (Role.RECORDER, Role.READER, Role.CUSTODIAN):
        add_user(desk, role.value, [role])
    desk.close()
    return folder


@pytest.fixture(scope="session")
def full_folder(empty_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with two complete records of every kind, all of 2025."""
    folder = tmp_path_factory.mktemp("full") / "台账"
    shutil.copytree(empty_folder, folder)
    desk = open_desk(folder)
    for record in kinds_in_order():
        for seed in (1, 2):
            save_record(desk, record.kind.code, complete_values(record.kind.code, seed))
    desk.close()
    return folder


@pytest.fixture(scope="session")
def sample_folder(empty_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the five sample ledgers taken in."""
    folder = tmp_path_factory.mktemp("samples") / "台账"
    shutil.copytree(empty_folder, folder)
    desk = open_desk(folder)
    for kind, name in SAMPLES.items():
        finish(import_workbook(desk, shipped("resources/samples") / name, kind))
    desk.close()
    return folder


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    """``opened(folder, **how)``: a copy of the desk in ``folder``, opened; closed after the test."""
    desks: list[Desk] = []

    def open_copy(source: Path, **how: object) -> Desk:
        folder = tmp_path / f"台账{len(desks)}"
        shutil.copytree(source, folder)
        desks.append(open_desk(folder, **how))  # type: ignore[arg-type]
        return desks[-1]

    yield open_copy
    for desk in desks:
        desk.close()


@pytest.fixture
def desk(empty_folder: Path, opened: Opener) -> Desk:
    """An empty desk, opened by the chief."""
    return opened(empty_folder)


@pytest.fixture
def full(full_folder: Path, opened: Opener) -> Desk:
    """A desk with two complete records of every kind, opened by the chief."""
    return opened(full_folder)


@pytest.fixture
def sampled(sample_folder: Path, opened: Opener) -> Desk:
    """A desk with the five sample ledgers, opened by the chief."""
    return opened(sample_folder)
