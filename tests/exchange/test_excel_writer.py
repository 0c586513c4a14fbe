"""What we write is harmless, complete, and comes back as it was."""

import io
import subprocess
import sys
import zipfile
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from safety_desk.exchange.child_rows import child_rows
from safety_desk.exchange.excel_reader import read_workbook
from safety_desk.exchange.excel_writer import write_ledger, write_refused
from safety_desk.exchange.sheet_rows import rows_for
from safety_desk.model.field import Field, OtherWord
from safety_desk.model.record import KINDS
from safety_desk.model.text import tidy
from safety_desk.model.values import KEEP
from safety_desk.records import kinds_in_order

assert kinds_in_order()


class Level(StrEnum):
    ORDINARY = "一般"
    MAJOR = "重大"


FIELDS = (
    Field("企业名称", "name"),
    Field("身份证号", "id_number", mask="id", check="idcard"),
    Field("电话", "phone", mask="phone"),
    Field("从业人员数", "workers", int),
    Field("整改资金", "cost", Decimal, decimals=4, unit="万元"),
    Field("是否归档", "filed", bool),
    Field("排查日期", "day", date),
    Field("开始时间", "at", datetime),
    Field("隐患级别", "level", Level),
    Field("检查人员", "officers", people="many"),
    Field("举报人", "reporter", sealed=True),
    Field("备注", "remark", long=True),
)
LINE = (Field("姓名", "name"), Field("分数", "score", Decimal, decimals=1))
LINES = {"results": ("成绩", LINE)}
ID = "0a1b2c3d-0000-4000-8000-00000000000"

EARLIEST = datetime.fromisoformat("1950-01-01")
TEXTS = st.text(max_size=60).map(tidy).map(lambda text: text or None)
DIGITS = st.integers(10**17, 10**18 - 1).map(str)
RECORDS = st.fixed_dictionaries(
    {
        "name": TEXTS | st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "＝1", "_x0041_", "合计", "注：1", "0012"]),
        "id_number": st.none() | DIGITS,
        "phone": st.none() | st.integers(10**10, 10**11 - 1).map(str),
        "workers": st.none() | st.integers(0, 10**9),
        "cost": st.none() | st.decimals(0, 10**8, places=4),
        "filed": st.none() | st.booleans(),
        "day": st.none() | st.dates(date(1890, 1, 1), date(2099, 12, 31)).filter(lambda day: day.year >= 1900),
        "at": st.none() | st.datetimes(EARLIEST).map(lambda t: t.replace(year=min(t.year, 2099), day=1, microsecond=0)),
        "level": st.none() | st.sampled_from(Level) | st.just(OtherWord("较大")),
        "officers": st.none() | st.just("王磊、李𬱟"),
        "reporter": st.none() | st.just("某人"),
        "remark": TEXTS,
    }
)


def _back(path: Path) -> list[dict[str, Any]]:
    return [row.values for row in rows_for(read_workbook(path).sheets[0], FIELDS).rows]


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(records=st.lists(RECORDS, min_size=1, max_size=40))
def test_what_is_exported_is_imported_unchanged(records: list[dict[str, Any]], tmp_path: Path) -> None:
    path = tmp_path / "导出.xlsx"
    rows = [{**record, "id": f"{ID}{n % 10}"} for n, record in enumerate(records)]
    assert write_ledger(path, "台账", FIELDS, rows, masked=False) == len(records)
    assert _back(path) == records


def test_child_rows_come_back_with_their_records(tmp_path: Path) -> None:
    path = tmp_path / "导出.xlsx"
    lines = [{"name": "王磊", "score": Decimal("90.5")}, {"name": "=李明", "score": None}]
    rows: list[dict[str, Any]] = [
        {"id": ID + "1", "name": "甲", "results": lines},
        {"id": ID + "2", "name": "乙", "results": []},
    ]
    write_ledger(path, "培训台账", FIELDS, rows, masked=False, lines=LINES)
    book = read_workbook(path)
    assert child_rows(book, LINES) == {ID + "1": {"results": lines}}
    assert [row.record_id for row in rows_for(book.sheets[0], FIELDS).rows] == [ID + "1", ID + "2"]
    assert rows_for(book.sheets[1], FIELDS).rows == []


def test_masked_values_leave_the_record_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "导出.xlsx"
    row = {"id": ID + "1", "name": "甲", "id_number": "11010519491231002X", "phone": "13812345678", "reporter": "某人"}
    write_ledger(path, "台账", FIELDS, [row], masked=True)
    found = _back(path)[0]
    assert (found["id_number"], found["phone"]) == (KEEP, KEEP)
    assert "reporter" not in found
    content = b"".join(zipfile.ZipFile(path).read(name) for name in zipfile.ZipFile(path).namelist())
    assert "某人".encode() not in content
    assert b"13812345678" not in content


@pytest.mark.parametrize("begin", ["=", "+", "-", "@", "\t=", "\r=", "＝", "＋", "－", "＠", "'=", "|"])
def test_no_text_becomes_a_formula(begin: str) -> None:
    target = io.BytesIO()
    text = begin + "cmd|'/c calc'!A1"
    write_ledger(target, text, (Field(text, "name"),), [{"name": text, "id": ID}], masked=False)
    packed = zipfile.ZipFile(target)
    sheets = [packed.read(name) for name in packed.namelist() if name.startswith("xl/worksheets/")]
    assert all(b"<f>" not in sheet and b"<f " not in sheet for sheet in sheets)
    assert openpyxl.load_workbook(target).worksheets[0]["A3"].data_type == "s"


def test_the_page_is_ready_to_print(tmp_path: Path) -> None:
    write_ledger(
        tmp_path / "a.xlsx", "青岭镇[2025]台账", FIELDS, [{"day": date(2025, 3, 6), "id_number": "1"}], masked=False
    )
    page = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    assert page.title == "青岭镇 2025 台账"
    assert page["A1"].value == "青岭镇[2025]台账"
    assert [str(area) for area in page.merged_cells.ranges] == ["A1:M1"]
    assert (page.freeze_panes, page.print_title_rows) == ("A3", "$1:$2")
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.sheet_properties.pageSetUpPr is not None
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page["G3"].number_format, page["B3"].number_format) == ("yyyy-mm-dd", "@")
    assert page["M2"].value == "记录编号"
    assert page["A3"].border.left.style == "thin"


def test_nobody_is_named_in_the_file() -> None:
    target = io.BytesIO()
    write_ledger(target, "台账", FIELDS, [], masked=False)
    properties = openpyxl.load_workbook(target).properties
    assert (properties.creator, properties.lastModifiedBy) == ("安监台账", None)


def test_refused_rows_can_be_mended_and_imported_again(tmp_path: Path) -> None:
    path = tmp_path / "没有导入的行.xlsx"
    rows = [
        ({"企业名称": "铁矿", "主要负责人/联系电话": "0314"}, "没有检查日期"),
        ({"检查日期": "3.6"}, "没有企业名称"),
    ]
    assert write_refused(path, "没有导入的行", rows) == 2
    fields = (
        Field("企业名称", "name"),
        Field("检查日期", "day", date),
        Field("主要负责人联系电话", "phone"),
        FIELDS[-1],
    )
    reading = rows_for(read_workbook(path).sheets[0], fields)
    assert [row.values["name"] for row in reading.rows] == ["铁矿", None]
    assert reading.rows[0].values["phone"] == "0314"
    assert [row.values.get("remark") for row in reading.rows] == [None, "检查日期：3.6"]
    assert reading.rows[0].raw["没有导入的原因"] == "没有检查日期"


@pytest.mark.parametrize("code", [record.kind.code for record in kinds_in_order()])
def test_every_kind_of_ledger_comes_back(code: str, tmp_path: Path) -> None:
    fields = KINDS[code].fields()
    row = {f.name: f"甲{n}" for n, f in enumerate(fields) if f.type is str and not f.computed}
    write_ledger(tmp_path / "a.xlsx", KINDS[code].kind.label, fields, [row | {"id": ID + "1"}], masked=False)
    found = rows_for(read_workbook(tmp_path / "a.xlsx").sheets[0], fields, kind=code)
    assert {name: value for name, value in found.rows[0].values.items() if value is not None} == row
    assert found.missing == []


def test_openpyxl_does_not_use_lxml() -> None:
    asked = "import lxml, safety_desk.exchange.package_tables, openpyxl; print(openpyxl.LXML)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout.strip() == "False"
