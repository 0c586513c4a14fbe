"""How the desk's file is opened: settings on every connection, never WAL, and refusals in words."""

import shutil
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, text

from safety_desk.model.findings import Refused
from safety_desk.storage import database
from tests.storage.trees import Save, contents


def test_every_connection_gets_every_setting(folder: Path) -> None:
    expected = {"foreign_keys": 1, "busy_timeout": 10000, "temp_store": 2, "secure_delete": 1, "cell_size_check": 1}
    expected |= {"trusted_schema": 0, "mmap_size": 0}
    for read_only, own in ((False, {"synchronous": 3, "query_only": 0}), (True, {"query_only": 1})):
        with closing(database.connect(folder / "desk.db", read_only=read_only)) as connection:
            found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected | own}
            mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
        assert found == expected | own
        assert mode == ("delete" if read_only else "truncate")


def test_a_file_that_was_left_in_wal_mode_is_taken_out_of_it(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        assert connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] == "wal"
    with closing(database.connect(folder / "desk.db")):
        pass
    assert (folder / "desk.db").read_bytes()[18:20] == b"\x01\x01", "the header says rollback journal"


def test_reading_changes_no_byte_and_writing_is_refused(folder: Path, save: Save) -> None:
    save("动火作业培训")
    before = contents(folder)
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM training_session")) == 1
    with engine.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.execute(text("DELETE FROM training_session"))
    engine.dispose()
    assert contents(folder) == before


def test_a_write_takes_its_turn_at_the_beginning(folder: Path, writer: Engine) -> None:
    """``BEGIN IMMEDIATE``: the second writer waits for the first instead of failing when it comes to write."""
    order: list[str] = []

    def second() -> None:
        with writer.begin() as connection:
            order.append("second reads")
            connection.execute(text("INSERT INTO desk_counter (series, last) VALUES ('b', 1)"))

    with writer.begin() as connection:
        thread = threading.Thread(target=second)
        thread.start()
        time.sleep(0.1)
        order.append("first writes")
        connection.execute(text("INSERT INTO desk_counter (series, last) VALUES ('a', 1)"))
    thread.join()
    assert order == ["first writes", "second reads"]


def _cut_off_in_a_write(folder: Path, to: Path) -> None:
    """Copy the desk file and its journal as a power cut in the middle of a large write leaves them."""
    to.mkdir()
    with closing(database.connect(folder / "desk.db")) as connection:
        connection.execute("PRAGMA cache_size=5")
        connection.execute("BEGIN IMMEDIATE")
        rows = [(f"series {number} {'x' * 60}",) for number in range(3000)]
        connection.executemany("INSERT INTO desk_counter (series, last) VALUES (?, 1)", rows)
        for name in ("desk.db", "desk.db-journal"):
            shutil.copyfile(folder / name, to / name)
        connection.execute("ROLLBACK")


def test_after_a_power_cut_in_a_write_the_desk_opens_as_it_was_before_it(folder: Path, tmp_path: Path) -> None:
    _cut_off_in_a_write(folder, tmp_path / "断电")
    assert database.identify(tmp_path / "断电" / "desk.db") == database.SCHEMA_VERSION
    with closing(database.connect(tmp_path / "断电" / "desk.db", read_only=True)) as connection:
        assert connection.execute("SELECT count(*) FROM desk_counter").fetchone() == (0,)
        assert database.integrity(connection) == []


def test_after_a_power_cut_a_read_only_disk_is_explained(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _cut_off_in_a_write(folder, tmp_path / "光盘")
    really: Callable[..., sqlite3.Connection] = sqlite3.connect

    def on_a_disc(address: str, **options: Any) -> sqlite3.Connection:
        if "mode=rw" in address:
            raise sqlite3.OperationalError("unable to open database file")
        return really(address, **options)

    monkeypatch.setattr(sqlite3, "connect", on_a_disc)
    before = contents(tmp_path / "光盘")
    with pytest.raises(Refused, match="没有正常退出") as refused:
        database.connect(tmp_path / "光盘" / "desk.db", read_only=True)
    assert "-journal" in refused.value.remedy
    assert contents(tmp_path / "光盘") == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a desk", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_what_is_no_desk_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "desk.db"
    path.write_bytes(content)
    with pytest.raises(Refused, match=r"不是安监台账的文件|可能已损坏"):
        database.identify(path)
    assert path.read_bytes() == content


def test_somebody_elses_database_is_refused(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "desk.db")) as connection:
        connection.execute("CREATE TABLE t (x)")
    with pytest.raises(Refused, match="不是安监台账的文件"):
        database.identify(tmp_path / "desk.db")


def test_integrity_names_rows_that_point_nowhere(folder: Path, save: Save) -> None:
    save("动火作业培训")
    with closing(database.connect(folder / "desk.db")) as connection:
        assert database.integrity(connection) == []
        connection.execute("PRAGMA foreign_keys=OFF")
        connection.execute("UPDATE training_result SET parent_id = 'x' WHERE position = 0")
        (sentence,) = database.integrity(connection)
    assert "training_result" in sentence
