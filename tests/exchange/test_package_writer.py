"""The yearly package as it is written: a bag that others accept, the same for the same input, or nothing at all."""

import errno
import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import bagit
import pytest
from lxml import etree  # type: ignore[import-untyped]
from openpyxl import load_workbook

from safety_desk.exchange import package_layout as layout
from safety_desk.exchange.bag import read_bag_info, seal
from safety_desk.exchange.package_plan import ExtraFile, Missing, PackageFile
from safety_desk.exchange.package_writer import write_package
from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.storage import faults, files
from tests.exchange.package_samples import JPEG, PDF, all_files, item, plan, written

NUMBER = "130824105-J001-2024-AJDA-01"
INSPECTION = "data/电子档案/2024/08监督检查/J001-WS·2024-D30-AJZ-0001/"


def test_reference_tool_accepts_the_package(tmp_path: Path) -> None:
    result = written(tmp_path / "out")
    bagit.Bag(str(result.path)).validate()
    assert result.path.name == result.number == NUMBER
    assert (result.items, result.records, result.missing, result.findings) == (3, 2, [], [])
    assert result.seal == seal(result.path)


def test_tree_is_the_one_of_the_standard(tmp_path: Path) -> None:
    found = set(all_files(written(tmp_path / "out").path))
    assert {layout.INFO, layout.DECLARATION, layout.PAGE, layout.PROFILE} < found
    assert {*layout.REQUIRED, *layout.TAG_FILES} < found
    assert {f"{layout.REPORT}.json", f"{layout.REPORT}.txt", layout.HANDOVER, layout.DIGESTS} < found
    assert {INSPECTION + name for name in ("元数据.xml", "J001-WS·2024-D30-AJZ-0001-002.jpg")} < found
    assert "data/其他/登记簿/值班记录.pdf" in found
    assert layout.MISSING not in found


def test_same_input_gives_the_same_package(tmp_path: Path) -> None:
    one, other = written(tmp_path / "a"), written(tmp_path / "b")
    for path in all_files(one.path):
        assert (one.path / path).read_bytes() == (other.path / path).read_bytes(), path
    assert one.seal == other.seal


def test_bag_info_tells_the_counts(tmp_path: Path) -> None:
    result = written(tmp_path / "out")
    labels, faults_found = read_bag_info((result.path / layout.INFO).read_bytes())
    assert faults_found == []
    assert labels["Payload-Oxum"] == f"{result.bytes}.{result.files}"
    assert labels["Record-Count"] == "3"
    assert labels["Ledger-Record-Count"] == "2"
    assert labels["Retention-Counts"] == "Y=1;D30=2;D10=0"
    assert labels["Bagging-Date"] == "2025-06-20"
    assert labels["External-Identifier"] == NUMBER


def test_xml_follows_the_schemas_in_the_package(tmp_path: Path) -> None:
    root = written(tmp_path / "out").path
    catalogue = etree.XMLSchema(etree.parse(root / layout.SCHEMAS["catalogue.xsd"]))
    catalogue.assertValid(etree.parse(root / layout.CATALOGUE))
    metadata = etree.XMLSchema(etree.parse(root / layout.SCHEMAS["metadata.xsd"]))
    described = list(root.rglob(layout.METADATA))
    assert len(described) == 3
    for path in described:
        metadata.assertValid(etree.parse(path))


def test_metadata_has_the_mandatory_elements(tmp_path: Path) -> None:
    root = etree.parse(written(tmp_path / "out").path / (INSPECTION + layout.METADATA)).getroot()
    numbered = {one.get("编号"): one.text for one in root.iter() if one.get("编号")}
    mandatory = {"M1", "M6", "M7", "M8", "M11", "M12", "M17", "M22", "M32", "M33", "M38", "M41", "M48", "M49", "M67"}
    assert mandatory <= numbered.keys()
    assert numbered["M22"] == "关于<矿山>检查的记录 </script><!-- & “引号” 𠮷"
    assert numbered["M33"] == "20240306"
    assert numbered["M38"] == "未标密"
    assert [one.text for one in root.iter("格式信息")] == ["PDF 1.4", "JPEG"]
    assert [one.text for one in root.iter("原文件名")] == ["IMG_2024 (1).JPG"]


def test_ledger_data_and_log_read_back(tmp_path: Path) -> None:
    root = written(tmp_path / "out").path
    lines = [json.loads(line) for line in (root / layout.LEDGERS).read_text(encoding="utf-8").splitlines()]
    assert lines[0] == {
        "kind": "inspection",
        "values": {"fine": "3.50", "held_on": "2024-03-06", "id": "a", "unit": "鑫源选矿厂"},
    }
    assert lines[1]["values"]["topic"] == "两行\n主题"
    log = (root / layout.AUDIT).read_bytes()
    assert log.startswith(b"\xef\xbb\xbf")
    assert "赵敏,'=登记检查" in log.decode("utf-8-sig")


def test_lists_hold_texts_never_formulas(tmp_path: Path) -> None:
    root = written(tmp_path / "out").path
    for path, titles in ((layout.HANDOVER, "移交清单"), (layout.DIGESTS, "数字摘要表")):
        sheet = load_workbook(root / path).active
        assert sheet is not None
        assert sheet.title == titles
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    rows = [[cell.value for cell in row] for row in load_workbook(root / layout.HANDOVER).worksheets[0].iter_rows()]
    assert "=1+1 春节期间安全工作通知" in [row[2] for row in rows]
    assert [row[0] for row in rows if "合计" in str(row[0])] == ["合计：3 件；永久 1 件，30年 2 件"]


def test_report_tells_what_was_checked_and_what_was_not(tmp_path: Path) -> None:
    items = (
        item(1, ""),
        replace(item(3, "断号"), day=None, documents=()),
        item(4, "年外", day=date(2019, 1, 1)),
    )
    root = written(tmp_path / "out", items=items).path
    lines = json.loads((root / f"{layout.REPORT}.json").read_text(encoding="utf-8"))["检测"]
    told = {line["检测项目"]: line for line in lines}
    assert told["元数据必填著录项目"]["备注"] == [
        "J001-WS·2024-D30-AJZ-0001：题名没有填",
        "J001-WS·2024-D30-AJZ-0003：日期没有填",
    ]
    assert told["连续性元数据项"]["备注"] == ["D30 AJZ 缺件号 0002"]
    assert told["元数据项数据值合理性"]["备注"] == [
        "J001-WS·2024-D30-AJZ-0004：日期 20190101 不在 2024 年内，备注没有说明"
    ]
    assert told["内容数据完整性"]["备注"] == ["J001-WS·2024-D30-AJZ-0003：没有文件"]
    assert told["档号规范性"]["结果"] == "通过"
    assert told["信息包病毒"]["结果"] == "未检测"


def test_file_that_is_lost_does_not_stop_the_package(tmp_path: Path) -> None:
    lost = PackageFile("J001-WS·2024-D30-AJZ-0001-002.jpg", tmp_path / "gone.jpg", "0" * 64, title="照片")
    one = item(1, "检查记录")
    gone = ExtraFile("登记簿/丢了.pdf", tmp_path / "gone.pdf")
    known = Missing("J001-WS·2024-D30-AJZ-0001", "检查记录", "签到表", "没有签字页")
    result = written(
        tmp_path / "out", items=(replace(one, documents=(*one.documents, lost)),), missing=(known,), extra=(gone,)
    )
    lost_words = "原来保存的文件找不到或读不出来"
    assert [missing.reason for missing in result.missing] == ["没有签字页", lost_words, lost_words]
    listed = (result.path / layout.MISSING).read_text(encoding="utf-8-sig")
    assert lost.name in listed
    assert "签到表" in listed
    assert len(result.findings) == 3
    bagit.Bag(str(result.path)).validate()


def test_file_that_changed_since_it_came_in_is_set_aside_not_hashed_anew(tmp_path: Path) -> None:
    changed = PackageFile("J001-WS·2024-D30-AJZ-0001-002.jpg", JPEG + b"rot", "ab" * 32, title="照片")
    one = item(1, "检查记录")
    extra = ExtraFile("登记簿/坏.pdf", PDF, "cd" * 32)
    result = written(tmp_path / "out", items=(replace(one, documents=(*one.documents, changed)),), extra=(extra,))
    assert [missing.name for missing in result.missing] == [changed.name, "登记簿/坏.pdf"]
    found = set(all_files(result.path))
    assert {f"{layout.DOUBTFUL}{changed.name}", f"{layout.DOUBTFUL}坏.pdf"} < found
    folder = "data/电子档案/2024/01收发文件/J001-WS·2024-D30-AJZ-0001/"
    assert folder + changed.name not in found
    assert changed.name not in (result.path / (folder + layout.METADATA)).read_text(encoding="utf-8")


@pytest.mark.parametrize("after", [1, 2, 4, 5, 6])
def test_closed_early_it_leaves_nothing(tmp_path: Path, after: int) -> None:
    job = write_package(plan(tmp_path / "photo.jpg"), tmp_path / "out", files)
    for _ in range(after):
        next(job)
    job.close()
    assert list((tmp_path / "out").iterdir()) == []


def points_passed(tmp_path: Path) -> int:
    passed: list[str] = []
    with faults.watched(passed.append):
        written(tmp_path / "count")
    return len(passed)


def test_disk_that_fails_at_any_point_leaves_nothing_under_the_final_name(tmp_path: Path) -> None:
    total = points_passed(tmp_path)
    for count in range(1, total, 9):

        def fail() -> None:
            raise OSError(errno.EIO, "gone")

        with faults.watched(faults.at("", count, fail)), pytest.raises(Refused):
            written(tmp_path / "out")
        left = [path.name for path in (tmp_path / "out").glob("*")] if (tmp_path / "out").exists() else []
        assert left == [], (count, total)


@pytest.mark.parametrize(("point", "count"), [("files.write", 3), ("files.fsync", 20), ("files.publish", 1)])
def test_process_killed_while_writing_leaves_only_what_is_cleared_away(tmp_path: Path, point: str, count: int) -> None:
    script = (
        "import os,sys,pathlib;from safety_desk.storage import faults\n"
        "from tests.exchange.package_samples import written\n"
        "with faults.watched(faults.at(sys.argv[2],int(sys.argv[3]),lambda:os.kill(os.getpid(),9))):\n"
        "    written(pathlib.Path(sys.argv[1]))\n"
    )
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", script, str(tmp_path / "out"), point, str(count)]
    assert subprocess.run(command, check=False, cwd=root).returncode == -signal.SIGKILL
    assert [path.suffix for path in (tmp_path / "out").iterdir()] == [".part"]
    files.clear_leftovers(tmp_path / "out", time.time() + 1)
    assert written(tmp_path / "out").number == NUMBER


def test_package_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    before = written(tmp_path / "out")
    with pytest.raises(Refused, match="已经写过"):
        written(tmp_path / "out", items=())
    assert seal(before.path) == before.seal


def test_progress_rises_to_its_total(tmp_path: Path) -> None:
    job = write_package(plan(tmp_path / "photo.jpg"), tmp_path / "out", files)
    steps = list(job)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert all(step.done <= step.total == 6 and step.text for step in steps)


BAD: list[Callable[[], dict[str, Any]]] = [
    lambda: {"division": "13082x"},
    lambda: {"fonds": "J1"},
    lambda: {"items": (item(1, "一"), item(1, "二"))},
    lambda: {"items": (item(1, "一", number="../x"),)},
    lambda: {"items": (item(1, "一", number="a:b"),)},
    lambda: {"items": (item(1, "一", documents=(PackageFile("元数据.xml", b""),)),)},
    lambda: {"items": (item(1, "一", documents=(PackageFile("a.pdf", PDF), PackageFile("A.PDF", PDF))),)},
    lambda: {"items": (item(1, "一", documents=(PackageFile("x" * 61, PDF),)),)},
]


@pytest.mark.parametrize("facts", BAD)
def test_plan_that_cannot_become_a_package_is_refused_before_anything_is_written(
    tmp_path: Path, facts: Callable[[], dict[str, Any]]
) -> None:
    with pytest.raises(Refused) as refused:
        written(tmp_path / "out", **facts())
    assert refused.value.remedy
    assert not (tmp_path / "out").exists()


def test_package_without_fonds_number_and_items_is_still_one(tmp_path: Path) -> None:
    result = finish(write_package(plan(tmp_path / "photo.jpg", fonds="", items=(), batch=2), tmp_path / "out", files))
    assert result.number == "130824105-J001-2024-AJDA-02"
    bagit.Bag(str(result.path)).validate()
