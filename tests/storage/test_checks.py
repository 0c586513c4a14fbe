"""The check finds whatever is wrong with a desk and names it in the clerk's words."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from safety_desk.model.findings import Finding
from safety_desk.storage import attachments, checks, database, files
from tests.storage.trees import Save, contents


def _found(folder: Path) -> list[Finding]:
    engine = database.engine_for(folder / "desk.db", read_only=True)
    with Session(engine) as session:
        found = checks.check_desk(session, folder)
    engine.dispose()
    return found


def _behind_the_back(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "desk.db")) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def _unreadable(folder: Path) -> None:
    (path,) = [attachments.path_of(folder, digest) for digest in attachments.kept(folder)]
    path.chmod(0o600)
    path.write_bytes(b"x")


def _gone(folder: Path) -> None:
    (path,) = [attachments.path_of(folder, digest) for digest in attachments.kept(folder)]
    path.unlink()


def test_a_sound_desk_gives_no_finding_and_the_check_changes_nothing(folder: Path, save: Save) -> None:
    save("动火作业培训", photo=b"photo")
    before = contents(folder)
    assert _found(folder) == []
    assert contents(folder) == before


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("UPDATE training_session SET topic = '改过'", "培训记录“改过”"),
        ("UPDATE training_result SET name = '改过' WHERE position = 1", "培训记录“动火作业培训”"),
        ("DELETE FROM training_sign_in", "培训记录“动火作业培训”"),
        ("UPDATE training_session SET year = 2024", "2024 年"),
        ("UPDATE training_session SET batch = 'x'", "来历不明的导入"),
        ("UPDATE training_result SET parent_id = 'x'", "指向的 training_session 不存在"),
        ("DROP TRIGGER desk_audit_no_update; UPDATE desk_audit SET user = '别人'", "修改痕迹第 1 条"),
        ("DELETE FROM training_session", "指向的 training_session 不存在"),
        ("DELETE FROM desk_search", "培训记录有 1 条搜索不到"),
    ],
)
def test_what_was_changed_behind_the_program_is_found(folder: Path, save: Save, statement: str, sentence: str) -> None:
    save("动火作业培训")
    _behind_the_back(folder, *statement.split("; "))
    assert sentence in " ".join(finding.message for finding in _found(folder))


@pytest.mark.parametrize(("harm", "sentence"), [(_unreadable, "已损坏"), (_gone, "不见了")])
def test_an_attachment_that_is_not_what_it_was_is_named(
    folder: Path, save: Save, harm: Callable[[Path], None], sentence: str
) -> None:
    save("动火作业培训", photo=b"photo")
    harm(folder)
    (finding,) = _found(folder)
    assert finding.message == f"附件“现场.jpg”的文件{sentence}"
    assert finding.severity == "refused"


def test_what_an_interrupted_job_left_is_only_a_remark(folder: Path) -> None:
    files.part_of(folder / "packages").mkdir()
    (finding,) = _found(folder)
    assert finding.severity == "warning"
    assert "没做完" in finding.message


def test_damaged_pages_are_told_and_not_read_any_further(folder: Path, save: Save) -> None:
    save("动火作业培训")
    with closing(sqlite3.connect(folder / "desk.db")) as connection:
        page = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_training_session_year'"
        ).fetchone()[0]
    content = bytearray((folder / "desk.db").read_bytes())
    content[(page - 1) * 4096 : (page - 1) * 4096 + 200] = bytes(200)
    (folder / "desk.db").write_bytes(bytes(content))
    assert any("内部有损坏" in finding.message for finding in _found(folder))


def test_every_flipped_bit_of_a_stored_text_is_found(folder: Path, save: Save) -> None:
    """SQLite's own check sees about three of a hundred; the hashes must see every changed value (reliability R10)."""
    save("动火作业培训")
    whole = (folder / "desk.db").read_bytes()
    value = "动火作业培训".encode()
    places = [at for at in range(len(whole)) if whole.startswith(value, at)]
    assert places
    missed: list[int] = []
    for at in places:
        for bit in (1, 16, 64):
            flipped = bytearray(whole)
            flipped[at + 1] ^= bit
            (folder / "desk.db").write_bytes(bytes(flipped))
            missed += [] if _found(folder) else [at]
    assert missed == []
