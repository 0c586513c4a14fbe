"""A desk folder of this release, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine

from safety_desk.storage import database, migrate


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "desk.db"
    migrate.create(path)
    return path


@pytest.fixture
def folder(tmp_path: Path, empty_database: Path) -> Path:
    """A desk folder with nothing in it yet."""
    place = tmp_path / "台账"
    place.mkdir()
    shutil.copyfile(empty_database, place / "desk.db")
    return place


@pytest.fixture
def writer(folder: Path) -> Iterator[Engine]:
    engine = database.engine_for(folder / "desk.db")
    yield engine
    engine.dispose()
