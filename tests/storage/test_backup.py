"""A backup counts when its copy was opened and checked; it holds the state of now and nothing half-done."""

import errno
import gzip
import json
import os
import shutil
import sqlite3
import threading
from contextlib import closing
from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.storage import attachments, backup, database, faults
from tests.storage.trees import Save, contents, flip


def _damage_record(folder: Path) -> None:
    with closing(sqlite3.connect(folder / "desk.db")) as connection, connection:
        connection.execute("UPDATE training_session SET topic = '改过'")


def test_a_backup_holds_database_mirror_attachments_and_says_what_it_is(folder: Path, save: Save) -> None:
    saved = save("动火作业培训", photo=b"photo")
    (folder / "overlay.toml").write_text("[training_session]\n", encoding="utf-8")
    made = finish(backup.make(folder, folder / "backups", reason="手动"))
    assert made.verified
    assert (made.records, made.counts, made.sequence) == (1, {"training_session": 1}, 1)
    assert backup.listed(folder / "backups") == [made]
    (line,) = gzip.decompress((made.path / "records.jsonl.gz").read_bytes()).splitlines()
    record = json.loads(line)
    assert (record["id"], record["values"]["results"][1]["name"]) == (saved, "王五")
    assert [one["sha256"] for one in record["files"]] == list(made.attachments)
    assert all(attachments.sound(made.place, digest) for digest in (*made.attachments, *made.others.values()))


def test_the_next_backup_copies_no_attachment_again_and_holds_the_state_of_now(folder: Path, save: Save) -> None:
    save("动火作业培训", photo=b"photo")
    first = finish(backup.make(folder, folder / "backups", reason="手动"))
    store = contents(folder / "backups" / "files")
    later = save("有限空间作业培训")
    second = finish(backup.make(folder, folder / "backups", reason="退出"))
    assert contents(folder / "backups" / "files") == store
    assert later in gzip.decompress((second.path / "records.jsonl.gz").read_bytes()).decode()
    assert [made.sequence for made in backup.listed(folder / "backups")] == [2, 1]
    assert second.audit_sequence > first.audit_sequence


def test_the_same_records_give_the_same_mirror(folder: Path, save: Save, tmp_path: Path) -> None:
    save("动火作业培训", photo=b"photo")
    made = [finish(backup.make(folder, tmp_path / place, reason="手动")) for place in ("甲", "乙")]
    assert made[0].mirror_sha256 == made[1].mirror_sha256


def test_a_backup_while_somebody_writes_is_sound(folder: Path, save: Save, tmp_path: Path) -> None:
    stop = threading.Event()
    saved: list[str] = []

    def write() -> None:
        while not stop.is_set():
            saved.append(save(f"培训{len(saved)}"))

    thread = threading.Thread(target=write)
    thread.start()
    made = [finish(backup.make(folder, tmp_path / "备份", reason="定时")) for _ in range(5)]
    stop.set()
    thread.join()
    assert all(one.verified for one in made)
    assert made[-1].records >= made[0].records
    assert len(saved) > made[0].records, "the writer was really at work"


@pytest.mark.parametrize("what", ["record", "attachment"])
def test_a_desk_with_a_fault_is_backed_up_but_not_as_verified(folder: Path, save: Save, what: str) -> None:
    save("动火作业培训", photo=b"photo")
    if what == "record":
        _damage_record(folder)
    else:
        flip(attachments.path_of(folder, next(attachments.kept(folder))), 0)
    made = finish(backup.make(folder, folder / "backups", reason="手动"))
    assert not made.verified
    assert ("改过" if what == "record" else "附件") in made.faults[0]


def test_a_damaged_desk_file_gives_no_backup_and_says_what_to_do(folder: Path, save: Save) -> None:
    for n in range(30):
        save(f"培训{n}")
    whole = bytearray((folder / "desk.db").read_bytes())
    whole[4096 * 2 :: 512] = b"\xff" * len(whole[4096 * 2 :: 512])
    (folder / "desk.db").write_bytes(bytes(whole))
    with pytest.raises(Refused, match="有损坏") as refused:
        finish(backup.make(folder, folder / "backups", reason="手动"))
    assert "恢复" in refused.value.remedy
    assert contents(folder / "backups") == {}


@pytest.mark.parametrize("point", ["backup.copied", "attachments.written", "backup.checked", "files.publish"])
def test_a_full_disk_at_any_step_leaves_the_earlier_backups_and_nothing_else(
    folder: Path, save: Save, point: str
) -> None:
    save("动火作业培训")
    finish(backup.make(folder, folder / "backups", reason="手动"))
    before = contents(folder / "backups")
    save("有限空间作业培训", photo=b"photo")

    def full() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with faults.watched(faults.at(point, 1, full)), pytest.raises((Refused, OSError)):
        finish(backup.make(folder, folder / "backups", reason="手动"))
    after = contents(folder / "backups")
    assert {name: content for name, content in after.items() if not name.startswith("files")} == before
    assert finish(backup.make(folder, folder / "backups", reason="手动")).verified


def test_a_cancelled_backup_leaves_nothing(folder: Path, save: Save) -> None:
    save("动火作业培训")
    job = backup.make(folder, folder / "backups", reason="手动")
    next(job)
    job.close()
    assert contents(folder / "backups") == {}


def test_a_place_without_room_is_refused_before_anything_is_written(
    folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=1000))
    with pytest.raises(Refused, match="空间不够"):
        finish(backup.make(folder, tmp_path / "备份", reason="手动"))
    assert not (tmp_path / "备份").exists()


def test_a_read_only_desk_can_be_backed_up_elsewhere_without_a_changed_byte(
    folder: Path, save: Save, tmp_path: Path
) -> None:
    save("动火作业培训", photo=b"photo")
    (folder / "desk.db").chmod(0o400)
    before = contents(folder)
    assert finish(backup.make(folder, tmp_path / "备份", reason="手动")).verified
    assert contents(folder) == before
    assert database.identify(folder / "desk.db") == database.SCHEMA_VERSION
