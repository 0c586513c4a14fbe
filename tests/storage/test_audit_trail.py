"""The log is a chain: whatever is changed, taken out, put in or moved afterwards shows."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from safety_desk.model.field import OtherWord
from safety_desk.model.people import Role
from safety_desk.storage import audit_trail
from safety_desk.storage.audit_trail import Change
from safety_desk.storage.tables import AuditEntry

Meddle = Callable[[sqlite3.Connection], object]


def _log(writer: Engine, *words: str) -> None:
    for word in words:
        with Session(writer) as session:
            change = Change("training_session", "a1", "修改", {"topic": None}, {"topic": word})
            audit_trail.write(session, user="张三", use_case="登记或修改记录", changes=[change])
            session.commit()


def _faults(writer: Engine) -> list[str]:
    with Session(writer) as session:
        return audit_trail.faults(session)


def _meddle(folder: Path, meddle: Meddle) -> None:
    with closing(sqlite3.connect(folder / "desk.db")) as connection, connection:
        connection.execute("DROP TRIGGER desk_audit_no_update")
        connection.execute("DROP TRIGGER desk_audit_no_delete")
        meddle(connection)


def test_the_chain_of_an_honest_log_is_whole_and_its_head_moves_on(writer: Engine) -> None:
    with Session(writer) as session:
        assert audit_trail.head(session) == (0, "0" * 64)
    _log(writer, "一", "二", "三")
    with Session(writer) as session:
        head = audit_trail.head(session)
        assert head == (3, session.get_one(AuditEntry, 3).hash)
        assert [entry.after["topic"] for entry in audit_trail.entries(session)] == ["一", "二", "三"]
    assert _faults(writer) == []


@pytest.mark.parametrize(
    ("meddle", "named"),
    [
        (lambda c: c.execute("UPDATE desk_audit SET user = '李四' WHERE sequence = 2"), "第 2 条"),
        (lambda c: c.execute("UPDATE desk_audit SET after = '{}' WHERE sequence = 3"), "第 3 条"),
        (lambda c: c.execute("DELETE FROM desk_audit WHERE sequence = 2"), "第 2 条不见了"),
        (lambda c: c.execute("UPDATE desk_audit SET sequence = 9 WHERE sequence = 3"), "第 3 条不见了"),
        (
            lambda c: c.executescript(
                "UPDATE desk_audit SET sequence = 10 WHERE sequence = 2;"
                "UPDATE desk_audit SET sequence = 2 WHERE sequence = 3;"
                "UPDATE desk_audit SET sequence = 3 WHERE sequence = 10;"
            ),
            "第 2 条",
        ),
        (
            lambda c: c.execute(
                "INSERT INTO desk_audit SELECT 5, at, clock_doubtful, user, computer, use_case, kind, record, action,"
                ' "before", "after", previous, hash FROM desk_audit WHERE sequence = 4'
            ),
            "第 5 条",
        ),
    ],
)
def test_meddling_is_found_and_the_entry_named(folder: Path, writer: Engine, meddle: Meddle, named: str) -> None:
    _log(writer, "一", "二", "三", "四")
    _meddle(folder, meddle)
    assert named in "；".join(_faults(writer))


@pytest.mark.parametrize("statement", ["UPDATE desk_audit SET user = 'x'", "DELETE FROM desk_audit"])
def test_the_file_itself_refuses_to_change_the_log(folder: Path, writer: Engine, statement: str) -> None:
    _log(writer, "一")
    with closing(sqlite3.connect(folder / "desk.db")) as connection, pytest.raises(sqlite3.Error, match="append only"):
        connection.execute(statement)


@pytest.mark.parametrize(
    ("stamps", "doubtful"),
    [
        (("2025-03-06T09:30:00Z", "2025-03-06T09:30:01Z"), False),
        (("2025-03-06T09:30:00Z", "2025-03-06T08:30:00Z"), True),
        (("2025-03-06T09:30:00Z", "2026-04-11T09:30:01Z"), True),
    ],
)
def test_a_clock_that_runs_back_or_leaps_is_marked(
    writer: Engine, monkeypatch: pytest.MonkeyPatch, stamps: tuple[str, str], doubtful: bool
) -> None:
    for stamp in stamps:
        monkeypatch.setattr(audit_trail, "now", lambda stamp=stamp: stamp)
        _log(writer, stamp)
    with Session(writer) as session:
        assert session.scalars(select(AuditEntry.clock_doubtful).order_by(AuditEntry.sequence)).all()[1] is doubtful
    assert _faults(writer) == []


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (Role.CHIEF, "CHIEF"),
        (OtherWord("临时"), "=临时"),
        (Decimal("100.50"), "100.5"),
        (Decimal(100), "100"),
        (date(2025, 3, 6), "2025-03-06"),
        (datetime(2025, 3, 6, 9, 30), "2025-03-06T09:30"),  # noqa: DTZ001 - local, as fields hold it
        ({"a": [True, None, 3]}, {"a": [True, None, 3]}),
    ],
)
def test_values_are_written_the_same_before_and_after_they_were_stored(value: Any, kept: Any) -> None:
    assert audit_trail.canonical(value) == kept
