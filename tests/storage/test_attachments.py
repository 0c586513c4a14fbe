"""Files by their content: kept once, read back, refused when they could run, found when they rot."""

import errno
import hashlib
import os
import zipfile
from pathlib import Path

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.storage import attachments, faults

_PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 40


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "现场.jpg"
    path.write_bytes(_PHOTO)
    return path


def _rot(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[3] ^= 1
    path.chmod(0o600)
    path.write_bytes(bytes(content))


def test_a_file_is_kept_once_under_its_hash_and_cannot_be_written(tmp_path: Path, photo: Path) -> None:
    first, second = attachments.store(tmp_path, photo), attachments.store(tmp_path, _PHOTO)
    assert first == second == attachments.Stored(hashlib.sha256(_PHOTO).hexdigest(), len(_PHOTO))
    kept = attachments.path_of(tmp_path, first.digest)
    assert kept.read_bytes() == _PHOTO
    assert kept.stat().st_mode & 0o222 == 0
    assert list(attachments.kept(tmp_path)) == [first.digest]


def test_a_damaged_or_missing_file_is_not_handed_out(tmp_path: Path, photo: Path) -> None:
    digest = attachments.store(tmp_path, photo).digest
    attachments.verify(tmp_path, digest)
    _rot(attachments.path_of(tmp_path, digest))
    with pytest.raises(Refused, match="已损坏"):
        attachments.verify(tmp_path, digest)
    attachments.path_of(tmp_path, digest).unlink()
    with pytest.raises(Refused, match="不见了"):
        attachments.verify(tmp_path, digest)


def test_adding_the_same_file_again_heals_a_damaged_one(tmp_path: Path, photo: Path) -> None:
    digest = attachments.store(tmp_path, photo).digest
    _rot(attachments.path_of(tmp_path, digest))
    attachments.store(tmp_path, photo)
    assert attachments.sound(tmp_path, digest)


def test_a_digest_is_never_a_way_out_of_the_folder(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="写错了"):
        attachments.path_of(tmp_path, "../../../desk.db")


@pytest.mark.parametrize("name", ["报表.exe", "通知.DOCM", "附件.pdf.lnk", "清单.bat."])
def test_names_of_programs_scripts_links_and_macros_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="不能作为附件"):
        attachments.store(tmp_path, b"text", name=name)
    assert list(attachments.kept(tmp_path)) == []


@pytest.mark.parametrize("content", [b"MZ\x90\x00" + bytes(80), b"\x7fELF\x02" + bytes(80), b"#!/bin/sh\n"])
def test_a_program_under_the_name_of_a_photo_is_refused(tmp_path: Path, content: bytes) -> None:
    disguised = tmp_path / "现场.jpg"
    disguised.write_bytes(content)
    with pytest.raises(Refused, match="不能作为附件"):
        attachments.store(tmp_path, disguised)


def test_macros_inside_an_office_file_are_found_whatever_its_name(tmp_path: Path) -> None:
    modern, old, harmless = tmp_path / "a.xlsx", tmp_path / "b.doc", tmp_path / "c.docx"
    with zipfile.ZipFile(modern, "w") as made:
        made.writestr("xl/vbaProject.bin", b"x")
    with zipfile.ZipFile(harmless, "w") as made:
        made.writestr("word/document.xml", b"x")
    old.write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + bytes(2**20) + "_VBA_PROJECT".encode("utf-16-le"))
    for macros in (modern, old):
        with pytest.raises(Refused, match="带宏"):
            attachments.store(tmp_path, macros)
        with pytest.raises(Refused, match="带宏"):
            attachments.store(tmp_path, macros.read_bytes(), name="表.xlsx")
    attachments.store(tmp_path, harmless)


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, photo: Path) -> None:
    def full() -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with faults.watched(faults.at("files.opened", 1, full)), pytest.raises(Refused, match="盘满了"):
        attachments.store(tmp_path, photo)
    assert not [found for found in (tmp_path / "files").rglob("*") if found.is_file()]
    attachments.store(tmp_path, photo)


def test_four_weeks_of_scrubbing_see_every_file_and_heal_from_a_second_store(tmp_path: Path) -> None:
    second = tmp_path / "备份"
    digests = [attachments.store(tmp_path, f"附件{n}".encode()).digest for n in range(20)]
    assert all(attachments.copy_between(tmp_path, second, digest) for digest in digests[1:])
    for digest in digests:
        _rot(attachments.path_of(tmp_path, digest)) if digest == digests[0] else _cut(tmp_path, digest)
    lost = [
        digest
        for week in range(40, 44)
        for digest in finish(attachments.scrub(tmp_path, attachments.due(digests, week), [second]))
    ]
    assert lost == [digests[0]], "only the file that no other store holds"
    assert all(attachments.sound(tmp_path, digest) for digest in digests[1:])


def _cut(folder: Path, digest: str) -> None:
    path = attachments.path_of(folder, digest)
    path.chmod(0o600)
    path.write_bytes(b"")
