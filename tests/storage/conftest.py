"""A desk folder of this release, made once and copied for each test, and records saved in it as the desk saves them."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from safety_desk.model.record import Line
from safety_desk.records.training.session import TrainingResult, TrainingSession, TrainingSignIn
from safety_desk.storage import attachments, database, migrate
from safety_desk.storage.journal import Journal
from safety_desk.storage.tables import Attachment
from tests.storage.trees import Save


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "desk.db"
    migrate.create(path)
    return path


@pytest.fixture
def folder(tmp_path: Path, empty_database: Path) -> Path:
    """A desk folder with nothing in it yet."""
    place = tmp_path / "台账"
    (place / "backups").mkdir(parents=True)
    shutil.copyfile(empty_database, place / "desk.db")
    return place


@pytest.fixture
def writer(folder: Path) -> Iterator[Engine]:
    engine = database.engine_for(folder / "desk.db")
    yield engine
    engine.dispose()


@pytest.fixture
def save(folder: Path, writer: Engine) -> Save:
    """``save("动火作业培训", photo=b"…")`` saves a training with two people and an attachment, returns its id."""

    def save_one(topic: str, *, photo: bytes | None = None, **values: Any) -> str:
        stored = attachments.store(folder, photo) if photo else None
        with Session(writer) as session:
            journal = Journal(session, "张三")
            record = TrainingSession(topic=topic, held_on=date(2025, 3, 6), year=2025, **values)
            rows: dict[str, list[Line]] = {"sign_in": [TrainingSignIn(name="李四", phone="13800000000", position=0)]}
            rows |= {"results": [TrainingResult(name=name, position=at) for at, name in enumerate(("李四", "王五"))]}
            for name, children in rows.items():
                setattr(record, name, children)
            session.add(record)
            session.flush()
            if stored:
                row = Attachment(kind="training_session", record=record.id, name="现场.jpg")
                row.digest, row.size = stored.digest, stored.size
                session.add(row)
            journal.finish("登记或修改记录")
            session.commit()
            return record.id

    return save_one


@pytest.fixture
def older_release(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], None]:
    """``older_release(body)`` makes this release one step newer than the desks there are; ``body`` is that step."""

    def add_step(body: str) -> None:
        steps = tmp_path / "migrations"
        shutil.copytree(migrate.VERSIONS.parent, steps, ignore=shutil.ignore_patterns("__pycache__"))
        step = f'revision = "0002"\ndown_revision = "0001"\nfrom alembic import op\nimport sqlalchemy as sa\n{body}\n'
        (steps / "versions" / "0002_next.py").write_text(step, encoding="utf-8")
        monkeypatch.setattr("safety_desk.storage.steps.FOLDER", steps)
        monkeypatch.setattr(database, "SCHEMA_VERSION", 2)

    return add_step
