"""A desk file: made new, recognised, brought to this release on a copy."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Engine, Integer, Table, select, text
from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.model.record import Base
from safety_desk.records.training.session import TrainingSession
from safety_desk.storage import (
    audit_trail,
    backup,
    checks,
    database,
    faults,
    migrate,
    new_revision,
    ownership,
    search_index,
)
from tests.storage.trees import Save, contents

_ADDS_A_COLUMN = """
def upgrade():
    with op.batch_alter_table("training_session", recreate="always") as table:
        table.add_column(sa.Column("added_later", sa.String(20)))
"""
_CHANGES_VALUES = """
def upgrade():
    op.execute("UPDATE training_session SET topic = topic || '（改）', row_hash = ''")
"""
_BREAKS = """
def upgrade():
    op.add_column("training_session", sa.Column("added_later", sa.String(20)))
    op.execute("UPDATE training_session SET topic = NULL")
"""
_LOSES_ROWS = """
def upgrade():
    op.execute("DELETE FROM training_sign_in")
"""


@pytest.fixture
def new_desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    migrate.create(path)
    return path


def _topics(folder: Path) -> list[str]:
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        return [row[0] for row in connection.execute("SELECT topic FROM training_session ORDER BY topic")]


def _dump(folder: Path) -> list[str]:
    """The whole file as SQL, without the token of whoever writes in it."""
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        return [line for line in connection.iterdump() if '"desk_ownership" VALUES' not in line]


def test_newest_schema_equals_the_declarations_both_ways(new_desk: Path) -> None:
    engine = database.engine_for(new_desk, read_only=True)
    with engine.connect() as connection:
        assert new_revision.differences(connection) == []
        made = set(connection.scalars(text("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL")))
    engine.dispose()
    assert made >= {*search_index.CREATE, *audit_trail.GUARD}


def test_a_new_desk_is_of_this_release_and_leaves_nothing_beside_it(new_desk: Path) -> None:
    assert migrate.state(new_desk) == "current"
    assert [found.name for found in new_desk.parent.iterdir()] == ["desk.db"]


def test_an_existing_desk_is_never_made_anew(new_desk: Path) -> None:
    before = new_desk.read_bytes()
    with pytest.raises(Refused, match="已经有台账"):
        migrate.create(new_desk)
    assert new_desk.read_bytes() == before


def test_an_older_desk_is_upgraded_with_everything_in_it(
    folder: Path, save: Save, older_release: Callable[[str], None]
) -> None:
    save("动火作业培训", photo=b"photo")
    older_release(_ADDS_A_COLUMN)
    assert migrate.state(folder / "desk.db") == "older"
    migrate.bring_up_to_date(folder)
    assert migrate.state(folder / "desk.db") == "current"
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with Session(engine) as session:
        record = session.scalars(select(TrainingSession)).one()
        assert [row["name"] for row in record.everything()["results"]] == ["李四", "王五"], (
            "a parent rewritten keeps its rows"
        )
        assert checks.check_desk(session, folder) == []
    engine.dispose()
    assert [kept.reason for kept in backup.listed(folder / "backups")] == ["升级前"]


def test_records_whose_values_a_step_changed_are_hashed_anew(
    folder: Path, save: Save, older_release: Callable[[str], None]
) -> None:
    save("动火作业培训")
    older_release(_CHANGES_VALUES)
    migrate.bring_up_to_date(folder)
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with Session(engine) as session:
        assert session.scalars(select(TrainingSession.topic)).all() == ["动火作业培训（改）"]
        assert checks.row_faults(session) == []
    engine.dispose()


@pytest.mark.parametrize("step", [_BREAKS, _LOSES_ROWS])
def test_a_step_that_fails_leaves_the_old_file_untouched(
    folder: Path, save: Save, older_release: Callable[[str], None], step: str
) -> None:
    save("动火作业培训")
    before = _dump(folder)
    older_release(step)
    with pytest.raises(Refused) as refused:
        migrate.bring_up_to_date(folder)
    assert refused.value.effect == "旧数据未改动。"
    assert _dump(folder) == before
    assert [found for found in folder.iterdir() if ".sd" in found.name] == []


@pytest.mark.parametrize("point", ["backup.copied", "backup.checked", "files.publish", "migrate.swap"])
def test_an_upgrade_cut_off_anywhere_can_be_done_again(
    folder: Path, save: Save, older_release: Callable[[str], None], point: str
) -> None:
    save("动火作业培训")
    before = _dump(folder)
    older_release(_CHANGES_VALUES)

    def cut() -> None:
        raise KeyboardInterrupt

    with faults.watched(faults.at(point, 1, cut)), pytest.raises(KeyboardInterrupt):
        finish(migrate.upgrade(folder))
    assert _dump(folder) == before
    migrate.bring_up_to_date(folder)
    assert _topics(folder) == ["动火作业培训（改）"]


def test_of_two_starts_that_would_upgrade_one_is_told_to_wait(
    folder: Path, older_release: Callable[[str], None]
) -> None:
    older_release(_ADDS_A_COLUMN)
    job = migrate.upgrade(folder)
    next(job)
    with pytest.raises(ownership.Held, match="正在升级"):
        migrate.bring_up_to_date(folder)
    finish(job)
    migrate.bring_up_to_date(folder)


def test_a_desk_of_a_newer_release_is_named_and_not_changed_by_a_byte(folder: Path, save: Save) -> None:
    save("动火作业培训")
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        connection.execute("PRAGMA user_version=7")
    before = contents(folder)
    with pytest.raises(Refused, match="只能只读打开") as refused:
        migrate.bring_up_to_date(folder)
    assert "7" in refused.value.remedy
    assert contents(folder) == before


def test_a_new_declaration_gives_the_next_step_by_itself(writer: Engine) -> None:
    table = Table("drill_note", Base.metadata, Column("seq", Integer, primary_key=True))
    try:
        name, step = new_revision.next_step("Add drill notes")
    finally:
        Base.metadata.remove(table)
    assert name == f"{database.SCHEMA_VERSION + 1:04}_add_drill_notes.py"
    assert "op.create_table('drill_note'" in step
    assert "safety_desk" not in step, "a step never depends on today's classes"
    compile(step, name, "exec")


_RELEASED = sorted((Path(__file__).parent.parent / "references" / "databases").glob("*.db"))


@pytest.mark.parametrize("released", _RELEASED, ids=lambda path: path.name)
def test_every_released_desk_still_opens(released: Path, tmp_path: Path) -> None:
    (tmp_path / "desk.db").write_bytes(released.read_bytes())
    migrate.bring_up_to_date(tmp_path)
    engine = database.engine_for(tmp_path / "desk.db", read_only=True)
    with engine.connect() as connection:
        assert new_revision.differences(connection) == []
    with Session(engine) as session:
        assert checks.row_faults(session) == []
        assert audit_trail.faults(session) == []
    engine.dispose()
