"""A new kind of record starts with one command and is whole: declared, migrated, printable."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer.new_record import ROOT, Refused, start


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """The program's own files in a folder that may be written."""
    skip = shutil.ignore_patterns("__pycache__", "fonts")
    for name in ("safety_desk", "installer", "forms", "resources"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=skip)
    shutil.copyfile(ROOT / "pyproject.toml", tmp_path / "pyproject.toml")
    return tmp_path


def _run(checkout: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, "-m", *arguments], cwd=checkout, capture_output=True, text=True, check=False)


def test_a_new_kind_is_declared_migrated_and_has_a_form(checkout: Path) -> None:
    made = _run(checkout, "installer.new_record", "inspections/hot_work_permit")
    assert made.returncode == 0, made.stderr
    declaration, migration, form = (Path(line) for line in made.stdout.split())
    assert declaration == checkout / "safety_desk" / "records" / "inspections" / "hot_work_permit.py"
    assert re.search(r'create_table\(\s*"hot_work_permit"', migration.read_text(encoding="utf-8"))
    assert form == checkout / "forms" / "hot_work_permit.toml"
    checked = _run(checkout, "installer.check_data")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    for check in (("check",), ("format", "--check")):
        tidy = _run(checkout, "ruff", *check, str(declaration), str(migration))
        assert tidy.returncode == 0, tidy.stdout


@pytest.mark.parametrize("name", ["", "hot_work", "kitchen/hot_work", "inspections/HotWork", "inspections/inspection"])
def test_a_name_that_cannot_be_one_is_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused):
        start(name, tmp_path)
    assert list(tmp_path.iterdir()) == []
