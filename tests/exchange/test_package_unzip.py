"""Packages that come as a zip: packed and read back, and nothing hostile gets out of its folder."""

import os
import random
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from safety_desk.exchange import package_unzip
from safety_desk.exchange.bag import seal
from safety_desk.exchange.package_checker import check_package
from safety_desk.exchange.package_unzip import unpack
from safety_desk.exchange.package_zip import zip_bag
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.progress import finish
from safety_desk.storage import faults, files
from tests.exchange.package_samples import all_files, written


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("clean") / "out").path


def refused(findings: list[Finding]) -> str:
    return "\n".join(one.message for one in findings if one.severity == "refused")


def unpacked(archive: Path) -> list[Finding]:
    target = archive.parent / "target"
    target.mkdir()
    return finish(unpack(archive, target))


def test_zipped_package_is_valid_and_has_the_same_seal(clean: Path, tmp_path: Path) -> None:
    target = finish(zip_bag(clean, tmp_path / f"{clean.name}.zip", files))
    result = check_package(target)
    assert (result.valid, result.findings) == (True, [])
    assert result.seal == check_package(clean).seal
    with zipfile.ZipFile(target) as archive:
        names = {info.filename: info for info in archive.infolist()}
        assert set(names) == {f"{clean.name}/{path}" for path in all_files(clean)}
        assert all(info.flag_bits & 0x800 for name, info in names.items() if not name.isascii())
        assert archive.testzip() is None
    assert list(tmp_path.iterdir()) == [target]


def test_zip_of_the_same_package_is_the_same_file(clean: Path, tmp_path: Path) -> None:
    one, other = (finish(zip_bag(clean, tmp_path / name, files)).read_bytes() for name in ("a.zip", "b.zip"))
    assert one == other


@pytest.mark.parametrize("after", [1, 2])
def test_zip_closed_early_leaves_nothing(clean: Path, tmp_path: Path, after: int) -> None:
    job = zip_bag(clean, tmp_path / "out" / "a.zip", files)
    for _ in range(after):
        next(job)
    job.close()
    assert list((tmp_path / "out").iterdir()) == []


def test_zip_that_reads_back_wrong_is_not_kept(clean: Path, tmp_path: Path) -> None:
    def spoil(point: str) -> None:
        if point == "files.replaced":
            part = next(tmp_path.glob("a.zip.*.part"))
            content = bytearray(part.read_bytes())
            content[200] ^= 1
            part.write_bytes(content)

    with faults.watched(spoil), pytest.raises((Refused, zipfile.BadZipFile)):
        finish(zip_bag(clean, tmp_path / "a.zip", files))
    assert list(tmp_path.iterdir()) == []


def test_folder_that_is_no_package_is_not_zipped(tmp_path: Path) -> None:
    (tmp_path / "x" / "leer").mkdir(parents=True)
    with pytest.raises(Refused):
        finish(zip_bag(tmp_path / "x", tmp_path / "a.zip", files))


@pytest.mark.parametrize(
    "name",
    [
        "/etc/x", "../x", "a/../../x", "C:/x", "c:x", "//host/share/x", "\\\\host\\x", "a\\b", "a\\..\\..\\x",
        "x.txt:stream", "a/./b", "a//b", "", ".", "..", "a\0b", "nul", "a/CON.txt", "x.", "x ", "a\nb",
        "~/x", "a\u202eb", "../", "/", "x" * 61, "/".join(["文件夹"] * 40),
    ],
)  # fmt: skip
def test_name_that_leads_outside_is_refused(tmp_path: Path, name: str) -> None:
    archive = tmp_path / "a.zip"
    info = zipfile.ZipInfo("placeholder")
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("good.txt", b"x")
        info.filename = name
        made.writestr(info, b"x" if not name.endswith("/") else b"")
    assert refused(unpacked(archive))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.zip", "target"]
    assert list((tmp_path / "target").iterdir()) == []


def link(info: zipfile.ZipInfo) -> None:
    info.external_attr = (stat.S_IFLNK | 0o777) << 16


def device(info: zipfile.ZipInfo) -> None:
    info.external_attr = (stat.S_IFCHR | 0o666) << 16


def folder_with_content(info: zipfile.ZipInfo) -> None:
    info.filename += "/"


@pytest.mark.parametrize("harm", [link, device, folder_with_content])
def test_entry_that_is_no_file_is_refused(tmp_path: Path, harm: Callable[[zipfile.ZipInfo], None]) -> None:
    archive = tmp_path / "a.zip"
    info = zipfile.ZipInfo("x")
    harm(info)
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr(info, b"/etc/passwd")
    assert refused(unpacked(archive))
    assert list((tmp_path / "target").iterdir()) == []


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    "names", [("a", "a"), ("A.txt", "a.TXT"), ("caf\u00e9", "CAF\u00c9"), ("a", "a/b"), ("A/b", "a")]
)
def test_names_that_meet_are_refused(tmp_path: Path, names: tuple[str, str]) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for name in names:
            made.writestr(name, b"x")
    assert refused(unpacked(archive))


def patched(archive: Path, change: Callable[[bytearray, int, int], None]) -> Path:
    """The archive after ``change(content, start of the first local header, start of its central entry)``."""
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a.txt", b"x" * 1000, zipfile.ZIP_DEFLATED)
        made.writestr("b.txt", b"y" * 1000, zipfile.ZIP_DEFLATED)
    content = bytearray(archive.read_bytes())
    change(content, 0, content.index(b"PK\x01\x02"))
    archive.write_bytes(content)
    return archive


def encrypted(content: bytearray, local: int, central: int) -> None:
    content[local + 6] |= 1
    content[central + 8] |= 1


def forged_size(content: bytearray, local: int, central: int) -> None:
    struct.pack_into("<L", content, local + 22, 10)
    struct.pack_into("<L", content, central + 24, 10)


def wrong_sum(content: bytearray, local: int, central: int) -> None:
    content[central + 16] ^= 1


def overlapping(content: bytearray, local: int, central: int) -> None:
    second = content.index(b"PK\x01\x02", central + 4)
    struct.pack_into("<L", content, second + 42, 0)


def odd_method(content: bytearray, local: int, central: int) -> None:
    content[central + 10] = content[local + 8] = 12


def huge_index(content: bytearray, local: int, central: int) -> None:
    struct.pack_into("<L", content, content.rindex(b"PK\x05\x06") + 12, 1 << 30)


def cut(content: bytearray, local: int, central: int) -> None:
    del content[-30:]


@pytest.mark.parametrize("harm", [encrypted, forged_size, wrong_sum, overlapping, odd_method, huge_index, cut])
def test_forged_archive_is_refused(tmp_path: Path, harm: Callable[[bytearray, int, int], None]) -> None:
    assert refused(unpacked(patched(tmp_path / "a.zip", harm)))


def test_bomb_is_stopped_while_it_unpacks(tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as made:
        for number in range(8):
            made.writestr(f"{number}.txt", bytes(10 << 20))
    assert "注明的大小" in refused(unpacked(archive))
    allowed = 200 * archive.stat().st_size + (50 << 20)
    assert sum(path.stat().st_size for path in (tmp_path / "target").iterdir()) <= allowed


def test_too_many_entries_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_unzip, "MOST_ENTRIES", 3)
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for number in range(4):
            made.writestr(str(number), b"")
    assert "超过 3 个文件" in refused(unpacked(archive))


def test_link_that_lies_in_the_target_is_not_written_through(tmp_path: Path) -> None:
    outside, target = tmp_path / "outside", tmp_path / "target"
    outside.mkdir()
    target.mkdir()
    (target / "dir").symlink_to(outside)
    (target / "file.txt").symlink_to(outside / "new.txt")
    for name in ("dir/x.txt", "file.txt"):
        archive = tmp_path / "a.zip"
        with zipfile.ZipFile(archive, "w") as made:
            made.writestr(name, b"x")
        assert refused(finish(unpack(archive, target)))
    assert list(outside.iterdir()) == []


@pytest.mark.parametrize("encoding", ["utf-8", "gbk"])
def test_names_without_a_flag_are_guessed_and_shown(clean: Path, tmp_path: Path, encoding: str) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        for path in all_files(clean):
            info = zipfile.ZipInfo(f"{clean.name}/{path}".encode(encoding).decode("latin-1"))
            info.orig_filename = info.filename
            made.writestr(info, (clean / path).read_bytes())
    content = unflagged(archive.read_bytes())
    archive.write_bytes(content)
    result = check_package(archive)
    assert result.valid, result.findings
    assert [encoding.upper() in one.message for one in result.findings] == [True]


def unflagged(content: bytes) -> bytes:
    """The archive with names as the raw bytes an old program writes, and no flag that says how to read them."""
    changed, at = b"", 0
    with_flag = {b"PK\x03\x04": (6, 26, 30), b"PK\x01\x02": (8, 28, 46)}
    offsets: dict[int, int] = {}
    while at < len(content):
        kind = content[at : at + 4]
        if kind not in with_flag:
            end = bytearray(content[at:])
            size = len(changed) - offsets[-1]
            struct.pack_into("<LL", end, 12, size, offsets[-1])
            return changed + bytes(end)
        flag, length_at, head = with_flag[kind]
        header = bytearray(content[at : at + head])
        length = struct.unpack_from("<H", header, length_at)[0]
        raw = content[at + head : at + head + length].decode("utf-8").encode("latin-1")
        struct.pack_into("<H", header, flag, struct.unpack_from("<H", header, flag)[0] & ~0x800)
        struct.pack_into("<H", header, length_at, len(raw))
        if kind == b"PK\x03\x04":
            offsets[at] = len(changed)
            body = struct.unpack_from("<L", header, 18)[0]
        else:
            offsets.setdefault(-1, len(changed))
            body = 0
            struct.pack_into("<L", header, 42, offsets[struct.unpack_from("<L", header, 42)[0]])
        changed += bytes(header) + raw + content[at + head + length : at + head + length + body]
        at += head + length + body
    return changed


def test_two_packages_in_one_zip_are_refused(clean: Path, tmp_path: Path) -> None:
    archive = tmp_path / "a.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("a/bagit.txt", b"x")
        made.writestr("b/bagit.txt", b"x")
    assert not check_package(archive).valid


def test_damaged_archive_never_raises_and_passes_only_when_its_content_is_whole(clean: Path, tmp_path: Path) -> None:
    chance = random.Random(8)
    whole = finish(zip_bag(clean, tmp_path / "whole.zip", files)).read_bytes()
    (tmp_path / "x").mkdir()
    before = sorted(os.listdir(tmp_path))  # noqa: PTH208
    for _ in range(120):
        content = bytearray(whole)
        for _ in range(chance.choice([1, 3, 20])):
            start = chance.choice([0, max(0, len(content) - 3000)])
            at = chance.randrange(start, len(content))
            content[at : at + chance.choice([0, 1, 1, 1, 40])] = chance.randbytes(chance.choice([0, 1, 1, 1, 40]))
        (tmp_path / "whole.zip").write_bytes(content)
        result = check_package(tmp_path / "whole.zip")
        assert result.seal == seal(clean) if result.valid else result.findings
    assert sorted(os.listdir(tmp_path)) == before  # noqa: PTH208
