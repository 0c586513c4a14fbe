"""The yearly package of a real desk: it proves itself, others accept it, and any change to it is found."""

import json
import os
import re
import shutil
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest
from sqlalchemy import select

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year, catalogue
from safety_desk.services.desk import Desk
from safety_desk.services.opening import open_desk
from safety_desk.services.records import save_record
from safety_desk.services.settings import change_settings
from safety_desk.services.yearly_package import PackageMade, make_package, verify_package
from safety_desk.storage.tables import AuditEntry


@pytest.fixture(scope="module")
def handed_over(full_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, PackageMade]:
    """The desk with two records of each kind after its year was archived and packed: (desk folder, package)."""
    place = tmp_path_factory.mktemp("package")
    shutil.copytree(full_folder, place / "台账")
    desk = open_desk(place / "台账")
    finish(archive_year(desk, 2025, today=date(2026, 3, 1)))
    made = finish(make_package(desk, 2025, place / "移交", as_zip=True))
    desk.close()
    return place / "台账", made


@pytest.fixture
def copy(handed_over: tuple[Path, PackageMade], tmp_path: Path) -> Path:
    """A package of one's own to damage."""
    made = handed_over[1]
    return Path(shutil.copytree(made.path, tmp_path / made.path.name))


def _files(package: Path) -> list[Path]:
    return sorted(path for path in package.rglob("*") if path.is_file())


def test_what_is_told_is_what_is_there(handed_over: tuple[Path, PackageMade]) -> None:
    made = handed_over[1]
    payload = _files(made.path / "data")
    assert (made.files, made.bytes) == (len(payload), sum(path.stat().st_size for path in payload))
    desk = open_desk(handed_over[0], writing=False)
    assert made.items == len(catalogue(desk, 2025))
    desk.close()
    checked = verify_package(made.path)
    assert checked.valid
    assert (checked.items, checked.files, checked.seal) == (made.items, made.files, made.seal)
    assert made.handover is not None
    assert made.handover.read_bytes().startswith(b"%PDF")


def test_an_independent_validator_accepts_it(handed_over: tuple[Path, PackageMade]) -> None:
    bag = bagit.Bag(str(handed_over[1].path))
    bag.validate()
    assert bag.info["External-Identifier"]


def test_the_zip_holds_the_same_and_verifies(handed_over: tuple[Path, PackageMade]) -> None:
    made = handed_over[1]
    assert made.zip is not None
    with zipfile.ZipFile(made.zip) as archive:
        names = {name for name in archive.namelist() if not name.endswith("/")}
    assert names == {path.relative_to(made.path.parent).as_posix() for path in _files(made.path)}
    assert verify_package(made.zip).valid


def test_the_page_reaches_every_document_of_every_item(handed_over: tuple[Path, PackageMade]) -> None:
    package = handed_over[1].path
    page = (package / "打开目录.html").read_text(encoding="utf-8")
    assert not re.search(r"""(?:src|href)=["']?(?:https?:)?//""", page)
    documents = [p for p in _files(package / "data") if p.suffix == ".pdf" and "电子档案" in p.parts]
    assert len(documents) >= handed_over[1].items
    text = unquote(page)
    assert [p.name for p in documents if p.name not in text and p.stem not in text] == []


def test_every_record_of_the_year_is_in_the_lines(handed_over: tuple[Path, PackageMade]) -> None:
    lines = [
        json.loads(line)
        for path in _files(handed_over[1].path / "data")
        if path.suffix == ".jsonl"
        for line in path.read_text(encoding="utf-8").splitlines()
    ]
    desk = open_desk(handed_over[0], writing=False)
    listed = {item["record"] for item in catalogue(desk, 2025) if item["record"]}
    desk.close()
    assert listed <= {line["values"]["id"] for line in lines}


def test_any_flipped_bit_is_found_and_its_file_named(copy: Path) -> None:
    for path in _files(copy)[::7]:
        whole = path.read_bytes()
        path.write_bytes(bytes([whole[0] ^ 1]) + whole[1:])
        told = verify_package(copy)
        assert not told.valid, path.name
        assert any(path.name in f.message or path.name in f.column for f in told.findings), path.name
        path.write_bytes(whole)
    assert verify_package(copy).valid


@pytest.mark.parametrize("harm", ["missing", "extra", "renamed"])
def test_a_missing_an_extra_and_a_renamed_file_are_found(copy: Path, harm: str) -> None:
    document = next(path for path in _files(copy / "data") if path.suffix == ".pdf")
    if harm == "missing":
        document.unlink()
    elif harm == "extra":
        (document.parent / "多出来.pdf").write_bytes(b"%PDF-1.4")
    else:
        document.rename(document.with_name("改名.pdf"))
    assert not verify_package(copy).valid


def test_the_seal_is_noted_in_the_log(full: Desk, tmp_path: Path) -> None:
    finish(archive_year(full, 2025, today=date(2026, 3, 1)))
    made = finish(make_package(full, 2025, tmp_path / "移交"))
    with full.reading() as session:
        entries = session.scalars(select(AuditEntry).where(AuditEntry.record == made.path.name)).all()
    assert [(entry.use_case, entry.after["seal"]) for entry in entries] == [("制作年度移交包", made.seal)]
    again = finish(make_package(full, 2025, tmp_path / "移交"))
    assert again.path != made.path


def test_a_year_that_is_not_archived_is_refused(full: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="还没有归档"):
        finish(make_package(full, 2025, tmp_path / "移交"))


def test_stopping_on_the_way_leaves_nothing(full: Desk, tmp_path: Path) -> None:
    finish(archive_year(full, 2025, today=date(2026, 3, 1)))
    job = make_package(full, 2025, tmp_path / "移交")
    for _ in range(4):
        next(job)
    job.close()
    assert os.listdir(tmp_path / "移交") == []  # noqa: PTH208 - hidden leftovers count too


def test_without_a_division_code_it_says_so(desk: Desk, tmp_path: Path) -> None:
    change_settings(desk, {"division": ""})
    save_record(desk, "meeting", {"name": "例会", "held_on": date(2025, 3, 6)})
    finish(archive_year(desk, 2025, today=date(2026, 3, 1)))
    made = finish(make_package(desk, 2025, tmp_path / "移交"))
    assert any("行政区划代码" in finding.message for finding in made.findings)
    assert verify_package(made.path).valid


def test_nothing_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="找不到"):
        verify_package(tmp_path / "没有")
