"""Workbooks in: every data row of the sample ledgers lands, again changes nothing, and a batch can be taken back."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.model.shipped import shipped
from safety_desk.services.backups import backups
from safety_desk.services.desk import Desk
from safety_desk.services.excel import import_workbook, imports, undo_import
from safety_desk.services.export import export_ledger
from safety_desk.services.import_taking import ImportReport
from safety_desk.services.lists import Query, ledger, rows, view
from safety_desk.services.records import save_record
from tests.services.conftest import SAMPLES

_FACTS = json.loads((shipped("resources/samples") / "facts.json").read_text(encoding="utf-8"))
_COUNT = {
    "enterprise": _FACTS["enterprises"],
    "inspection": _FACTS["inspections"],
    "hazard": _FACTS["hazards"],
    "training_session": _FACTS["trainings"],
    "incoming": _FACTS["incoming_documents"],
}
every_sample = pytest.mark.parametrize("kind", SAMPLES)


def _take_in(desk: Desk, kind: str, **how: Any) -> ImportReport:
    return finish(import_workbook(desk, shipped("resources/samples") / SAMPLES[kind], kind, **how))


def _ids(desk: Desk, kind: str) -> list[str]:
    return [row.id for row in rows(desk, kind, ledger(desk, kind, Query()).keys, [])]


def _book(path: Path, *lines: list[Any]) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in lines:
        sheet.append(line)
    book.save(path)
    return path


@every_sample
def test_every_data_row_of_a_sample_lands(sampled: Desk, kind: str) -> None:
    assert ledger(sampled, kind, Query()).count == _COUNT[kind]
    assert ledger(sampled, kind, Query(year=2025)).count >= 0.9 * _COUNT[kind]


@every_sample
def test_taken_in_again_it_is_all_known(sampled: Desk, kind: str) -> None:
    report = _take_in(sampled, kind)
    assert (report.read, report.new, report.changed, report.unchanged) == (_COUNT[kind], 0, 0, _COUNT[kind])


def test_open_hazards_stay_open_and_closed_ones_carry_one_step_from_paper(sampled: Desk) -> None:
    assert ledger(sampled, "hazard", Query(open_only=True)).count == _FACTS["hazards_open"]
    steps = Counter[int]()
    for id_ in _ids(sampled, "hazard")[:60]:
        values = view(sampled, id_)["values"]
        steps[len(values["steps"])] += 1
        assert all(SAMPLES["hazard"] in step["text"] for step in values["steps"])
    assert set(steps) <= {0, 1}
    assert steps[1] > steps[0]


def test_enterprises_named_in_other_ledgers_are_linked(sampled: Desk) -> None:
    linked = [view(sampled, id_)["values"]["enterprise_id"] for id_ in _ids(sampled, "inspection")[:60]]
    assert sum(id_ is not None for id_ in linked) >= 0.9 * len(linked)


def test_rare_characters_and_long_numbers_come_in_whole(sampled: Desk) -> None:
    words = [
        row.cells[0] for row in rows(sampled, "inspection", ledger(sampled, "inspection", Query()).keys, ["officers"])
    ]
    assert any(ord(c) > 0xFFFF for cell in words for c in cell)
    codes = [
        row.cells[0]
        for row in rows(sampled, "enterprise", ledger(sampled, "enterprise", Query()).keys, ["credit_code"])
    ]
    assert {len(code) for code in codes if code} == {18}


def test_a_trial_run_tells_the_same_and_keeps_nothing(desk: Desk) -> None:
    trial = _take_in(desk, "training_session", dry_run=True)
    assert (trial.new, trial.batch) == (_COUNT["training_session"], "")
    assert ledger(desk, "training_session", Query()).count == 0
    assert imports(desk) == []
    real = _take_in(desk, "training_session")
    assert [f.message for f in real.findings] == [f.message for f in trial.findings]


def test_closing_the_job_early_takes_nothing_in(desk: Desk) -> None:
    job = import_workbook(desk, shipped("resources/samples") / SAMPLES["training_session"], "training_session")
    while next(job).done < 20:
        pass
    job.close()
    assert ledger(desk, "training_session", Query()).count == 0


def test_a_batch_taken_back_leaves_nothing_and_comes_in_anew(desk: Desk) -> None:
    batch = _take_in(desk, "training_session").batch
    removed, findings = undo_import(desk, batch[:8])
    assert (removed, findings) == (_COUNT["training_session"], [])
    assert ledger(desk, "training_session", Query()).count == 0
    with pytest.raises(Refused, match="已经撤销过"):
        undo_import(desk, batch)
    assert _take_in(desk, "training_session").new == _COUNT["training_session"]


def test_a_batch_taken_back_spares_what_was_edited_since(desk: Desk) -> None:
    batch = _take_in(desk, "training_session").batch
    edited = _ids(desk, "training_session")[0]
    save_record(desk, "training_session", {"remark": "核对过"}, id=edited)
    removed, findings = undo_import(desk, batch)
    assert removed == _COUNT["training_session"] - 1
    assert ["又改过" in f.message for f in findings] == [True]
    assert _ids(desk, "training_session") == [edited]


def test_a_changed_record_gets_its_old_values_back(desk: Desk, tmp_path: Path) -> None:
    saved = save_record(desk, "meeting", {"name": "例会", "held_on": date(2025, 3, 6), "place": "一楼"})
    book = tmp_path / "会议.xlsx"
    export_ledger(desk, "meeting", book)
    _replace(book, "一楼", "二楼")
    report = finish(import_workbook(desk, book, "meeting"))
    assert (report.new, report.changed) == (0, 1)
    assert view(desk, saved.id)["values"]["place"] == "二楼"
    assert undo_import(desk, report.batch) == (1, [])
    assert view(desk, saved.id)["values"]["place"] == "一楼"


def _replace(path: Path, old: str, new: str) -> None:
    book = openpyxl.load_workbook(path)
    for sheet in book.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value == old:
                    cell.value = new
    book.save(path)


def test_masked_cells_come_back_without_changing_anything(sampled: Desk, tmp_path: Path) -> None:
    book = tmp_path / "企业.xlsx"
    before = view(sampled, _ids(sampled, "enterprise")[0])["values"]
    assert export_ledger(sampled, "enterprise", book) == _COUNT["enterprise"]
    shown = [
        str(cell) for row in openpyxl.load_workbook(book).worksheets[0].iter_rows(values_only=True) for cell in row
    ]
    assert any("****" in cell for cell in shown)
    report = finish(import_workbook(sampled, book, "enterprise"))
    assert (report.read, report.new, report.changed, report.refused) == (_COUNT["enterprise"], 0, 0, 0)
    assert view(sampled, _ids(sampled, "enterprise")[0])["values"] == before


def test_another_townships_headings_in_another_order(desk: Desk, tmp_path: Path) -> None:
    book = _book(
        tmp_path / "柳河镇会议.xlsx",
        ["柳河镇2024年会议登记"],
        ["地点", "会议日期", "会议名称", "主持"],
        ["三楼", "3月6日", "防汛会", "赵 军"],
        ["合计", None, None, None],
    )
    report = finish(import_workbook(desk, book, "meeting"))
    assert (report.read, report.new, report.refused) == (1, 1, 0)
    values = view(desk, _ids(desk, "meeting")[0])["values"]
    assert (values["name"], values["held_on"], values["place"]) == ("防汛会", date(2024, 3, 6), "三楼")


def test_a_row_without_what_makes_it_a_record_is_refused_at_its_row(desk: Desk, tmp_path: Path) -> None:
    book = _book(
        tmp_path / "会议.xlsx",
        ["会议名称", "日期", "地点", "主持人"],
        ["防汛会", "2025-03-06", "三楼", "赵军"],
        [None, None, "四楼", "钱进"],
    )
    report = finish(import_workbook(desk, book, "meeting"))
    assert report.read == report.new + report.refused == 2
    assert [f.row for f in report.findings if f.severity == "refused"] == [3]
    assert report.refused_rows[0][0]


def test_counts_add_up_in_a_file_of_everything(desk: Desk, tmp_path: Path) -> None:
    save_record(desk, "meeting", {"name": "甲会", "held_on": date(2025, 1, 6), "place": "一楼"})
    save_record(desk, "meeting", {"name": "乙会", "held_on": date(2025, 1, 7), "place": "一楼"})
    book = _book(
        tmp_path / "会议.xlsx",
        ["会议名称", "日期", "地点", "主持人"],
        ["甲会", "2025-01-06", "一楼", None],
        ["乙会", "2025-01-07", "一楼", "赵军"],
        ["丙会", "2025-01-08", "一楼", "赵军"],
        [None, None, "三楼", "钱进"],
    )
    report = finish(import_workbook(desk, book, "meeting"))
    counts = (report.new, report.changed, report.unchanged, report.refused)
    assert counts == (1, 1, 1, 1)
    assert report.read == sum(counts)


@pytest.mark.parametrize("content", [b"", b"hello", b"PK\x03\x04broken"])
def test_what_is_no_workbook_is_told(desk: Desk, tmp_path: Path, content: bytes) -> None:
    book = tmp_path / "坏.xlsx"
    book.write_bytes(content)
    with pytest.raises(Refused) as told:
        finish(import_workbook(desk, book, "meeting"))
    assert any("\u4e00" <= c <= "\u9fff" for c in str(told.value))


def test_a_file_without_headings_of_the_kind_is_told(desk: Desk, tmp_path: Path) -> None:
    book = _book(tmp_path / "菜单.xlsx", ["菜名", "价钱"], ["豆腐", 3])
    with pytest.raises(Refused, match="没有找到会议记录的表头"):
        finish(import_workbook(desk, book, "meeting"))
    with pytest.raises(Refused, match="没有叫“三月”的工作表"):
        finish(import_workbook(desk, book, "meeting", sheet="三月"))


def test_before_an_import_comes_a_backup(desk: Desk) -> None:
    save_record(desk, "meeting", {"name": "例会", "held_on": date(2025, 3, 6)})
    _take_in(desk, "training_session")
    assert [made.reason for made in backups(desk)] == ["导入前"]


def test_a_ledger_without_a_column_of_days_lands_dated_by_what_is_known(desk: Desk, tmp_path: Path) -> None:
    book = _book(
        tmp_path / "隐患台账（2025年）.xlsx",
        ["序号", "企业", "隐患内容", "整改期限"],
        [1, "恒立汽修厂", "护栏缺失", "2025-03-20"],
        [2, "恒立汽修厂", "配电箱未上锁", None],
    )
    report = finish(import_workbook(desk, book, "hazard"))
    assert (report.new, report.refused) == (2, 0)
    said = [(f.row, f.column) for f in report.findings if "没有“排查日期”这一列，先按" in f.message]
    assert said == [(2, "排查日期"), (3, "排查日期")]
    keys = ledger(desk, "hazard", Query(descending=False)).keys
    assert [row.cells[0] for row in rows(desk, "hazard", keys, ["found_on"])] == ["2025-01-01", "2025-03-20"]
