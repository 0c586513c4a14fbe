"""The one function that writes files: whole or not at all, and it says so."""

import errno
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.storage import faults, files

POINTS = ["files.opened", "files.write", "files.fsync", "files.closed", "files.replace", "files.replaced"]


class HeldError(OSError):
    """What Windows says while a virus scanner holds a file."""

    winerror = 32


@pytest.fixture
def naps(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    taken: list[float] = []
    monkeypatch.setattr(time, "sleep", taken.append)
    return taken


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(code: int) -> Callable[[], None]:
    def fail() -> None:
        raise OSError(code, os.strerror(code))

    return fail


def test_written_tells_size_and_digests(tmp_path: Path) -> None:
    written = files.write_file(tmp_path / "台账.txt", iter([b"ab", b"c"]))
    assert (tmp_path / "台账.txt").read_bytes() == b"abc"
    assert written.size == 3
    assert written.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert written.sha512.startswith("ddaf35a193617aba")


@pytest.mark.parametrize("point", POINTS[:5])
@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EACCES, errno.EROFS])
def test_failed_save_keeps_the_old_file_and_leaves_nothing(tmp_path: Path, point: str, code: int) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    with faults.watched(faults.at(point, 1, failing(code))), pytest.raises(Refused, match="没有存上") as refused:
        files.write_file(path, b"new")
    assert path.read_bytes() == b"old"
    assert names_in(tmp_path) == ["old.txt"]
    assert refused.value.remedy


@pytest.mark.parametrize("point", POINTS)
def test_kill_at_any_point_leaves_the_old_or_the_new_file(tmp_path: Path, point: str) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(b"old")
    script = (
        "import os,sys,pathlib;from safety_desk.storage import faults,files\n"
        "with faults.watched(faults.at(sys.argv[2],1,lambda:os.kill(os.getpid(),9))):\n"
        "    files.write_file(pathlib.Path(sys.argv[1]),b'new')\n"
    )
    ended = subprocess.run([sys.executable, "-c", script, str(path), point], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert path.read_bytes() == (b"new" if point == "files.replaced" else b"old")
    files.clear_leftovers(tmp_path, time.time() + 1)
    assert names_in(tmp_path) == ["old.txt"]


def test_file_held_for_a_moment_is_replaced_in_the_end(tmp_path: Path, naps: list[float]) -> None:
    attempts = iter([HeldError(), HeldError(), None])

    def hold(point: str) -> None:
        if point == "files.replace" and (error := next(attempts)):
            raise error

    with faults.watched(hold):
        files.write_file(tmp_path / "a.txt", b"new")
    assert (tmp_path / "a.txt").read_bytes() == b"new"
    assert naps == [0.05, 0.1]


def test_file_held_for_a_moment_is_read_in_the_end(tmp_path: Path, naps: list[float]) -> None:
    def hold() -> None:
        raise HeldError

    (tmp_path / "a.txt").write_bytes(b"content")
    with faults.watched(faults.at("files.read", 1, hold)):
        assert b"".join(files.chunks_of(tmp_path / "a.txt")) == b"content"
    assert naps == [0.05]


def test_file_held_too_long_names_the_culprit_and_keeps_the_new_content(tmp_path: Path, naps: list[float]) -> None:
    def hold(point: str) -> None:
        if point == "files.replace":
            raise HeldError

    with faults.watched(hold), pytest.raises(Refused, match="杀毒软件"):
        files.write_file(tmp_path / "a.txt", b"new")
    assert naps == [0.05, 0.1, 0.2, 0.4, 0.8, 1.0]
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"new"]


def test_other_errors_are_not_tried_again(tmp_path: Path, naps: list[float]) -> None:
    with faults.watched(faults.at("files.replace", 1, failing(errno.EACCES))), pytest.raises(Refused):
        files.write_file(tmp_path / "a.txt", b"new")
    assert naps == []


def test_unconfirmed_save_is_a_failed_save_that_tells_what_stands_there(tmp_path: Path) -> None:
    with (
        faults.watched(faults.at("files.sync_folder", 1, failing(errno.EIO))),
        pytest.raises(Refused, match="没有确认") as refused,
    ):
        files.write_file(tmp_path / "a.txt", b"new")
    assert refused.value.effect == "新的内容现在读得出来。"


def test_folder_that_cannot_be_made_durable_by_itself_is_no_error(tmp_path: Path) -> None:
    with faults.watched(faults.at("files.sync_folder", 1, failing(errno.EINVAL))):
        assert files.write_file(tmp_path / "a.txt", b"new").size == 3


def test_content_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def content() -> Iterator[bytes]:
        yield b"half"
        raise RuntimeError("printing failed")

    with pytest.raises(RuntimeError):
        files.write_file(tmp_path / "a.pdf", content())
    assert names_in(tmp_path) == []


def test_new_file_never_replaces_one_that_is_there(tmp_path: Path) -> None:
    files.write_new(tmp_path / "x" / "a.txt", b"first")
    with pytest.raises(Refused):
        files.write_new(tmp_path / "x" / "a.txt", b"second")
    assert (tmp_path / "x" / "a.txt").read_bytes() == b"first"


def test_part_folder_gets_its_name_once_and_never_over_another(tmp_path: Path) -> None:
    final = tmp_path / "包"
    for expected in (b"1", b"2"):
        part = files.part_of(final)
        assert part.name.endswith(".part")
        files.write_new(part / "data" / "a", expected)
        if expected == b"1":
            files.publish(part, final)
        else:
            with pytest.raises(Refused, match="已经有了"):
                files.publish(part, final)
            files.discard(part)
    assert names_in(tmp_path) == ["包"]
    assert (final / "data" / "a").read_bytes() == b"1"


def test_leftovers_are_only_ours_and_only_old_ones(tmp_path: Path) -> None:
    ours = [tmp_path / ".safety-desk-0123456789abcdef.tmp", tmp_path / "ab" / "包.sd0123456789abcdef.part"]
    theirs = [tmp_path / "报告.part", tmp_path / ".safety-desk-1.tmp", tmp_path / "x.tmp", tmp_path / "包.sdx.part"]
    for path in (*ours, *theirs):
        files.write_new(path / "a" if path in (ours[1], theirs[0]) else path, b"x")
    young = tmp_path / ".safety-desk-ffffffffffffffff.tmp"
    young.write_bytes(b"x")
    os.utime(young, (time.time() + 100, time.time() + 100))
    assert sorted(files.clear_leftovers(tmp_path, time.time() + 10)) == sorted(ours)
    assert all(path.exists() for path in (*theirs, young))


def test_leftover_link_does_not_lead_the_cleaning_outside(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    files.write_new(outside / "a", b"keep")
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "x.sd0123456789abcdef.part").symlink_to(outside)
    files.clear_leftovers(tmp_path / "desk", time.time() + 10)
    assert (outside / "a").read_bytes() == b"keep"


def test_too_little_space_is_said_with_both_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage(tmp_path)._replace(free=24_000_000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    with pytest.raises(Refused, match="需要 25 MB，只剩 24 MB"):
        files.ensure_space(tmp_path / "U盘", 10_000_000)
    assert not (tmp_path / "U盘").exists()


def test_folder_is_really_tried_before_a_long_job(tmp_path: Path) -> None:
    points: list[str] = []
    with faults.watched(points.append):
        files.ensure_space(tmp_path, 10)
    assert "files.fsync" in points
    assert names_in(tmp_path) == []
    with faults.watched(faults.at("files.opened", 1, failing(errno.EROFS))), pytest.raises(Refused, match="只读"):
        files.ensure_space(tmp_path, 10)
    assert names_in(tmp_path) == []


def test_fat_stick_takes_no_file_of_four_gigabytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "largest_file", lambda _: (1 << 32) - 1)
    files.ensure_space(tmp_path, 10, largest=(1 << 32) - 1)
    with pytest.raises(Refused, match="单个文件"):
        files.ensure_space(tmp_path, 10, largest=1 << 32)


@pytest.mark.parametrize("kept", ["", "/etc/passwd", "../desk.db", "files/../../x", "C:/x", "a\\..\\b", "a:b"])
def test_kept_path_never_leaves_the_data_folder(tmp_path: Path, kept: str) -> None:
    with pytest.raises(Refused):
        files.from_relative(tmp_path, kept)


def test_kept_path_is_relative(tmp_path: Path) -> None:
    path = tmp_path / "files" / "ab" / "cd.pdf"
    assert files.to_relative(tmp_path, path) == "files/ab/cd.pdf"
    assert files.from_relative(tmp_path, "files/ab/cd.pdf") == path


def test_a_file_where_a_folder_stands_is_told_in_words(tmp_path: Path) -> None:
    (tmp_path / "打印").mkdir()
    with pytest.raises(Refused, match="文件夹和文件弄反了"):
        files.write_file(tmp_path / "打印", b"%PDF")
