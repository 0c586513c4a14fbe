"""A desk file: made new, recognised, brought to this release on a copy."""

from pathlib import Path

import pytest
from sqlalchemy import text

from safety_desk.model.findings import Refused
from safety_desk.storage import audit_trail, database, migrate, new_revision, search_index


@pytest.fixture
def new_desk(tmp_path: Path) -> Path:
    path = tmp_path / "desk.db"
    migrate.create(path)
    return path


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
