"""Every row of data of a foreign sheet comes out, with a finding at each cell that is not plain."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safety_desk.exchange.excel_reader import Sheet, read_workbook
from safety_desk.exchange.sheet_rows import RawRow, SheetReading, rows_for
from safety_desk.model.field import OtherWord
from safety_desk.model.record import KINDS
from safety_desk.model.shipped import shipped
from safety_desk.records import kinds_in_order
from tests.exchange.sheets import sheet

SAMPLES = shipped("resources/samples")
FACTS: dict[str, int] = json.loads((SAMPLES / "facts.json").read_text(encoding="utf-8"))
HAZARDS = ["序号", "排查日期", "企业名称", "隐患内容", "整改期限", "是否销号"]

assert kinds_in_order()


def _read(found: Sheet, kind: str = "hazard", **known: Any) -> SheetReading:
    return rows_for(found, KINDS[kind].fields(), kind=kind, **known)


def _sample(name: str, kind: str) -> list[SheetReading]:
    return [_read(found, kind, file_name=name) for found in read_workbook(SAMPLES / name).sheets]


def _messages(row: RawRow) -> list[tuple[str, str]]:
    return [(finding.column, finding.message) for finding in row.findings]


@pytest.mark.parametrize(
    ("name", "kind", "count", "whole"),
    [
        (
            "企业台账2025.xlsx",
            "enterprise",
            "enterprises",
            ("name", "credit_code", "village", "workers", "principal_phone"),
        ),
        (
            "隐患台账2025.xlsx",
            "hazard",
            "hazards",
            ("found_on", "enterprise", "description", "due_on", "handling", "found_by"),
        ),
        (
            "安全检查台账.xls",
            "inspection",
            "inspections",
            ("inspected_on", "enterprise", "officers", "found", "content"),
        ),
        ("培训台账.xlsx", "training_session", "trainings", ("held_on", "topic", "place", "lecturer", "attended")),
        ("收文登记.xlsx", "incoming", "incoming_documents", ("received_on", "sender", "doc_number", "title", "copies")),
    ],
)
def test_every_row_of_the_samples_lands(name: str, kind: str, count: str, whole: tuple[str, ...]) -> None:
    rows = [row for reading in _sample(name, kind) for row in reading.rows]
    assert len(rows) == FACTS[count]
    assert [(row.sheet, row.row_no, field) for row in rows for field in whole if row.values.get(field) is None] == []
    assert not any("无名列" in str(row.values.get("remark")) for row in rows)


def test_what_the_sample_of_enterprises_says() -> None:
    reading = _sample("企业台账2025.xlsx", "enterprise")[0]
    first, last = reading.rows[0].values, reading.rows[-1].values
    assert (first["village"], first["principal"], first["principal_phone"]) == ("东沟村", "梁林", "17729229353")
    assert (first["safety_manager"], first["safety_manager_phone"]) == ("郭立建", "13111736267")
    assert (first["workers"], first["founded_on"]) == (35, date(2005, 4, 3))
    assert first["risk_level"] == OtherWord("B级")
    assert (last["village"], last["name"]) == ("青岭社区", "聚兴采石场")
    assert reading.heading_rows == [3, 4]
    assert reading.skipped == [(291, "合计行"), (292, "说明行")]
    yearless = [f for row in reading.rows for f in row.findings if "没有写年份" in f.message]
    assert len(yearless) == 8
    assert {(f.column, f.severity) for f in yearless} == {("成立时间", "warning")}


def test_open_hazards_of_the_sample() -> None:
    rows = [row.values for reading in _sample("隐患台账2025.xlsx", "hazard") for row in reading.rows]
    assert sum(row["state"] != "已销号" for row in rows) == FACTS["hazards_open"]
    assert {row["found_on"].year for row in rows} == {2025}
    assert max(row["due_on"] for row in rows).year == 2026
    assert all(row["due_on"] >= row["found_on"] for row in rows)


def test_totals_notes_signatures_titles_and_empty_lines_are_no_rows() -> None:
    rows: list[list[Any]] = [
        HAZARDS,
        [1, 2, 3, 4, 5, 6],
        ["一、非煤矿山"],
        [1, "2025-06-05", "铁矿", "无", None, "是"],
        ["小计", None, "1家"],
        [2, "2025-06-06", "合计砖厂", "无", None, "是"],
        [3, None, None, None, None, None],
        [],
        ["合计", None, "共2项"],
        ["注：本表每月5日前上报。"],
        ["填表人：王磊", None, "审核人：李明", None, "日期：2025.6.30"],
        [None, None, "单位负责人（签字）：", None, None, None],
    ]
    reading = _read(sheet(rows, "A3:F3"))
    assert [row.row_no for row in reading.rows] == [4, 6]
    assert dict(reading.skipped) == {
        2: "栏号",
        3: "小标题",
        5: "合计行",
        9: "合计行",
        10: "说明行",
        11: "签名行",
        12: "签名行",
    }


def test_only_cells_that_are_merged_are_filled_down() -> None:
    rows: list[list[Any]] = [
        HAZARDS,
        [1, "2025-06-05", "铁矿", "甲", None, "是"],
        [2, None, None, "乙", None, None],
        [3, "2025-06-07", None, "丙", None, "是"],
    ]
    found = _read(sheet(rows, "B2:B3", "C2:C3")).rows
    assert [row.values["enterprise"] for row in found] == ["铁矿", "铁矿", None]
    assert [row.values["state"] for row in found] == ["已销号", None, "已销号"]
    assert found[1].values["found_on"] == date(2025, 6, 5)


def test_columns_of_no_field_are_kept_in_the_remark() -> None:
    heading = [*HAZARDS, "镇街", None, "备注"]
    rows: list[list[Any]] = [
        heading,
        [1, "2025-6-5", "铁矿", "无", None, "是", "青岭镇", "急", "已拍照"],
        [2, "2025-6-6", "砖厂", "无", None, "是", None, "缓", None],
    ]
    reading = _read(sheet(rows))
    assert [row.values["remark"] for row in reading.rows] == ["已拍照；镇街：青岭镇；无名列：急", "无名列：缓"]
    assert [f.column for f in reading.findings] == ["镇街", "第8列（没有表头）"]
    assert reading.columns[1] == (1, "排查日期", "found_on")
    assert "number" in reading.missing


def test_a_column_without_heading_is_known_by_its_values() -> None:
    heading = ["企业名称", None, "地址"]
    rows = [[f"{n}号铁矿", "91350100M000100Y43", "东沟"] for n in "甲乙丙"]
    reading = _read(sheet([heading, *rows]), "enterprise")
    assert reading.rows[0].values["credit_code"] == "91350100M000100Y43"
    assert "统一社会信用代码" in reading.findings[0].message


def test_of_two_registers_side_by_side_only_ours_is_read() -> None:
    half = ["月", "日", "文号", "单位", "事由", "签收"]
    rows: list[list[Any]] = [
        ["收文登记", *[None] * 5, "发文登记", *[None] * 5],
        [*half[:3], "来文单位", *half[4:], *half[:3], "收文单位", *half[4:]],
        [3, 6, "县〔2025〕1号", "县局", "通知", "王磊", 3, 8, "青〔2025〕1号", "各村", "通报", "李明"],
    ]
    reading = _read(sheet(rows, "A1:F1", "G1:L1", name="2025"), "incoming")
    assert [(r.values["received_on"], r.values["sender"], r.values["title"]) for r in reading.rows] == [
        (date(2025, 3, 6), "县局", "通知")
    ]
    assert reading.skipped == [(3, "“发文”的内容，不属于这本台账")]


def test_two_columns_of_the_same_ledger() -> None:
    half = ["序号", "企业名称", "所属村", "从业人数"]
    reading = _read(
        sheet(
            [
                [*half, *half],
                [1, "铁矿", "东沟村", 5, 2, "砖厂", "西沟村", 6],
                [3, "石场", "东沟村", 7, None, None, None, None],
            ]
        ),
        "enterprise",
    )
    assert sorted(row.values["name"] for row in reading.rows) == ["石场", "砖厂", "铁矿"]


def test_tables_below_one_another_each_with_its_year() -> None:
    rows: list[list[Any]] = [
        ["2023年"],
        HAZARDS,
        [1, "3.6", "铁矿", "甲", None, "是"],
        ["2024年"],
        [*HAZARDS[1:], "备注"],
        ["3.6", "砖厂", "乙", None, "是", "略"],
    ]
    found = _read(sheet(rows)).rows
    assert [(row.values["found_on"].year, row.values["description"]) for row in found] == [(2023, "甲"), (2024, "乙")]


@pytest.mark.parametrize(("title", "year"), [("青岭镇2024年度企业台账", 2024), ("青岭镇企业台账", None)])
def test_the_year_of_a_register_without_dates_is_that_of_its_title(title: str, year: int | None) -> None:
    found = _read(sheet([[title], ["序号", "企业名称", "地址"], [1, "鑫源选厂", "东沟村"]]), "enterprise")
    assert found.year == year


def test_the_clerk_may_choose_the_columns() -> None:
    reading = _read(
        sheet([HAZARDS, [1, "2025-3-6", "铁矿", "无", None, "是"]]), columns={2: "place", 3: None, 5: "description"}
    )
    values = reading.rows[0].values
    assert (values["place"], values["description"], values["remark"]) == ("铁矿", "是", "隐患内容：无")
    assert "enterprise" in reading.missing


def test_the_clerk_may_show_the_heading() -> None:
    found = sheet([["甲表"], ["何时", "哪家", "啥事"], ["2025-3-6", "铁矿", "无护栏"]])
    assert _read(found).columns == []
    reading = _read(found, heading_row=2, columns={0: "found_on", 1: "enterprise", 2: "description"})
    assert reading.rows[0].values == {"found_on": date(2025, 3, 6), "enterprise": "铁矿", "description": "无护栏"}


def test_two_phones_after_two_persons() -> None:
    heading = ["单位", "负责人", "电话", "安全员", "电话", "人数"]
    reading = _read(
        sheet([heading, ["铁矿", "王磊", 13812345678.0, "李明", "0314-2123456/13912345678", "约50人"]]), "enterprise"
    )
    values = reading.rows[0].values
    assert (values["principal_phone"], values["safety_manager_phone"]) == ("13812345678", "0314-2123456/13912345678")
    assert (values["workers"], reading.rows[0].findings) == (50, [])


def test_a_sheet_of_something_else_is_left_alone() -> None:
    for found in (sheet([["姓名", "工资"], ["王磊", 3000]]), sheet([HAZARDS, [1]], name="填表说明")):
        reading = _read(found)
        assert (reading.columns, reading.rows) == ([], [])


def test_csv_with_blank_first_column(tmp_path: Path) -> None:
    (tmp_path / "2025隐患.csv").write_text(",排查日期,企业名称,隐患内容\n,3月6日,铁矿,无护栏\n", encoding="gb18030")
    found = read_workbook(tmp_path / "2025隐患.csv").sheets[0]
    assert _read(found, file_name="2025隐患.csv").rows[0].values["found_on"] == date(2025, 3, 6)
