"""Whole ledgers from a script: in from Excel, out again, onto paper, into the archive and the package."""

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.cli.conftest import Run


def _book(tmp_path: Path, *rows: list[Any]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["会议名称", "日期", "地点", "主持人"], *rows):
        sheet.append(row)
    path = tmp_path / "会议.xlsx"
    book.save(path)
    return path


@pytest.fixture
def taken(run: Run, tmp_path: Path) -> dict[str, Any]:
    book = _book(tmp_path, ["甲会", "2025-03-06", "一楼", "王磊"], ["乙会", "2025-03-07", "二楼", "李明"])
    return run("import", book, "--kind", "5.1", "--json").data


def test_an_import_tells_counts_that_add_up_and_its_batch(run: Run, taken: dict[str, Any]) -> None:
    assert [taken[name] for name in ("read", "new", "changed", "unchanged", "refused")] == [2, 2, 0, 0, 0]
    assert set(taken["findings"][0]) >= {"sheet", "row", "column", "message"}
    undone = run("undo-import", taken["batch"][:8], "--json")
    assert (undone.code, undone.data["removed"]) == (0, 2)
    assert run("undo-import", taken["batch"]).code == 1


def test_a_refused_row_makes_the_exit_code_1_and_the_others_land(run: Run, tmp_path: Path) -> None:
    told = run(
        "import", _book(tmp_path, ["甲会", "2025-03-06", None, None], [None, None, "二楼", "李明"]), "--kind", "5.1"
    )
    assert told.code == 1
    assert "读到 2 行 = 新增 1 + 改动 0 + 没有变化 0 + 没收 1" in told.out
    assert "[不收]" in told.out
    assert run("list", "--kind", "5.1", "--json").data["count"] == 1


def test_a_trial_run_tells_the_same_and_keeps_nothing(run: Run, tmp_path: Path) -> None:
    told = run(
        "import", _book(tmp_path, ["甲会", "2025-03-06", "一楼", "王磊"]), "--kind", "5.1", "--dry-run", "--json"
    )
    assert (told.code, told.data["new"], told.data["batch"]) == (0, 1, "")
    assert run("list", "--kind", "5.1", "--json").data["count"] == 0


def test_what_is_no_file_or_no_ledger_is_told(run: Run, tmp_path: Path) -> None:
    assert "没有" in run("import", tmp_path / "没有.xlsx", "--kind", "5.1").err
    told = run("import", _book(tmp_path, ["甲", "2025-03-06", "", ""]), "--kind", "8.4")
    assert told.code == 1


def test_export_masks_unless_the_chief_says_why(run: Run, taken: dict[str, Any], tmp_path: Path) -> None:
    out = tmp_path / "出.xlsx"
    assert run("export", "--kind", "5.1", "--out", out, "--json").data["rows"] == 2
    assert run("export", "--kind", "5.1", "--out", out, "--unmasked").code == 1
    assert run("export", "--kind", "5.1", "--out", out, "--unmasked", "--reason", "县里要").code == 0
    again = run("import", out, "--kind", "5.1", "--json").data
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, 2)


def test_forms_and_ledgers_are_printed(run: Run, taken: dict[str, Any], tmp_path: Path) -> None:
    ids = [record["id"] for record in run("list", "--kind", "5.1", "--json").data["records"]]
    form = run("print", "--form", "meeting", *ids, "--out", tmp_path / "纸" / "会.pdf", "--json").data
    assert form["pages"] >= 2
    assert Path(form["files"][0]).read_bytes().startswith(b"%PDF")
    ledger = run("print-ledger", "--kind", "5.1", "--year", "2025", "--out", tmp_path / "账.pdf", "--json").data
    assert ledger["pages"] == 1
    wrong = run("print", "--form", "没有的表", *ids, "--out", tmp_path / "x.pdf")
    assert (wrong.code, (tmp_path / "x.pdf").exists()) == (1, False)


def test_the_years_end(run: Run, taken: dict[str, Any], tmp_path: Path) -> None:
    seen = run("archive", "--year", "2025", "--preview", "--json").data
    done = run("archive", "--year", "2025", "--json").data
    assert (
        done["items"] == seen["items"] == sum(done["by_category"].values()) == sum(done["by_retention"].values()) == 2
    )
    covers = run("covers", "--year", "2025", "--out", tmp_path / "归档", "--json").data
    assert covers["pages"] >= len(covers["files"]) > 0
    made = run("package", "--year", "2025", "--out", tmp_path / "移交", "--zip", "--json").data
    assert made["items"] == 2
    checked = run("verify", made["path"], "--json", "--desk", tmp_path / "没有台账")
    assert (checked.code, checked.data["valid"], checked.data["seal"]) == (0, True, made["seal"])
    assert (checked.data["items"], checked.data["files"]) == (2, made["files"])
    (Path(made["path"]) / "data" / "多.txt").write_text("x", encoding="utf-8")
    spoilt = run("verify", made["path"], "--json")
    assert (spoilt.code, spoilt.data["valid"]) == (1, False)
    assert "请不要接收" in run("verify", made["path"]).out
    assert run("archive", "--year", "2025").code == 1
    assert json.loads(run("verify", made["zip"], "--json").out)["valid"]
