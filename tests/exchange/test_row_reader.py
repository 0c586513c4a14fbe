"""The cells of foreign rows: every spelling becomes a value, every doubt a finding at its cell."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from safety_desk.exchange.excel_reader import Sheet
from safety_desk.exchange.sheet_rows import RawRow, SheetReading, rows_for
from safety_desk.model.field import OtherWord
from safety_desk.model.record import KINDS
from safety_desk.records import kinds_in_order
from tests.exchange.sheets import sheet

HAZARDS = ["序号", "排查日期", "企业名称", "隐患内容", "整改期限", "是否销号"]

assert kinds_in_order()


def _read(found: Sheet, kind: str = "hazard", **known: Any) -> SheetReading:
    return rows_for(found, KINDS[kind].fields(), kind=kind, **known)


def _messages(row: RawRow) -> list[tuple[str, str]]:
    return [(finding.column, finding.message) for finding in row.findings]


def test_the_year_comes_from_the_call_the_sheet_the_title_or_the_file() -> None:
    rows: list[list[Any]] = [["青岭镇隐患台账（2023年）"], HAZARDS, [1, "3月6日", "铁矿", "无护栏", "3.9", "是"]]

    def year(found: Sheet, **known: Any) -> int:
        return int(_read(found, **known).rows[0].values["found_on"].year)

    assert year(sheet(rows), year=2021) == 2021
    assert year(sheet(rows, name="2022年"), file_name="2024.xlsx") == 2022
    assert year(sheet(rows), file_name="2024.xlsx") == 2023
    assert year(sheet(rows[1:]), file_name="隐患2024.xlsx") == 2024
    assert year(sheet([*rows[1:], [2, "2020-05-01", "砖厂", "无", None, None]])) == 2020


def test_a_day_without_any_year_is_a_finding_and_its_words_are_kept() -> None:
    row = _read(sheet([HAZARDS, [1, "3月6日", "铁矿", "无护栏", "3.9", "是"]])).rows[0]
    assert row.values["found_on"] is None
    assert [f.severity for f in row.findings] == ["incomplete", "incomplete"]
    assert row.values["remark"] == "排查日期：3月6日；整改期限：3.9"


def test_a_deadline_without_year_follows_its_start() -> None:
    row = _read(sheet([HAZARDS, [1, "2025-12-04", "铁矿", "无", "1月2日", "否"]], name="2025年")).rows[0]
    assert row.values["due_on"] == date(2026, 1, 2)
    assert row.findings == []


def test_a_deadline_that_seems_a_year_off_is_told() -> None:
    row = _read(sheet([HAZARDS, [1, "2025-06-05", "铁矿", "无", "6月4日", "否"]], name="2025年")).rows[0]
    assert row.values["due_on"] == date(2026, 6, 4)
    assert "隔得太久" in row.findings[0].message


def test_dates_in_an_order_that_cannot_be() -> None:
    row = _read(sheet([HAZARDS, [1, "2025-06-05", "铁矿", "无", "2025-06-01", "否"]])).rows[0]
    assert _messages(row) == [("整改期限", "“2025-06-01”早于“排查日期”（2025-06-05），请核对")]


@pytest.mark.parametrize(
    ("word", "state"),
    [("是", "已销号"), ("√", "已销号"), ("已销号", "已销号"), ("否", "整改中"), ("×", "整改中"), ("整改中", "整改中")],
)
def test_words_of_closure(word: str, state: str) -> None:
    row = _read(sheet([HAZARDS, [1, "2025-06-05", "铁矿", "无", None, word]])).rows[0]
    assert row.values["state"] == state


def test_a_word_in_the_wrong_column_goes_to_its_field() -> None:
    heading = ["排查日期", "企业名称", "隐患内容", "整改措施", "完成时间", "整改情况"]
    reading = _read(
        sheet(
            [
                heading,
                ["2025-6-5", "铁矿", "无", "立即整改", "整改中", None],
                ["2025-6-5", "砖厂", "无", "清理", None, "已整改"],
            ]
        )
    )
    first, second = reading.rows
    assert (first.values["handling"], first.values["measures"], first.values["state"]) == (
        "现场整改",
        "立即整改",
        "整改中",
    )
    assert _messages(first) == [("完成时间", "“整改中”是“状态”的内容，已记到那里")]
    assert (second.values["state"], second.values["rectification"]) == ("待复查", "已整改")


def test_findings_stand_at_their_cells() -> None:
    heading = [
        "企业名称",
        "统一社会信用代码",
        "行业类别",
        "监管责任人",
        "法人电话",
        "从业人数",
        "成立时间",
        "安全生产许可证号",
    ]
    row = ["铁矿", "91350100M000100Y44", "工贸", "王 磊", "1381234567", "三十来个", "3月6日", 1.234567890123456e17]
    reading = _read(sheet([["2025年台账"], heading, row]), "enterprise")
    found = reading.rows[0]
    assert [(f.column, f.row, f.severity) for f in found.findings] == [
        ("统一社会信用代码", 3, "warning"),
        ("行业类别", 3, "warning"),
        ("法人电话", 3, "warning"),
        ("从业人数", 3, "incomplete"),
        ("成立时间", 3, "warning"),
        ("安全生产许可证号", 3, "warning"),
    ]
    assert (found.values["officer"], found.values["industry"]) == ("王磊", OtherWord("工贸"))
    assert "末位已丢失" in found.findings[-1].message
    assert found.values["remark"].startswith("从业人数：三十来个；成立时间：3月6日")


def test_number_and_title_in_one_cell() -> None:
    heading = ["收文日期", "来文单位", "文号及标题"]
    cells = ["冀政办函[2014]44号 关于开展检查的通知", "关于开展检查的通知（承安委办〔2025〕5号）", "关于放假的通知"]
    reading = _read(sheet([heading, *(["2025-3-6", "县局", cell] for cell in cells)]), "incoming")
    assert [(r.values.get("doc_number"), r.values["title"]) for r in reading.rows] == [
        ("冀政办函〔2014〕44号", "关于开展检查的通知"),
        ("承安委办〔2025〕5号", "关于开展检查的通知"),
        (None, "关于放假的通知"),
    ]


def test_days_of_a_month_sheet_and_of_the_1904_count() -> None:
    row = _read(sheet([HAZARDS, [1, "28日", "铁矿", "无", None, "是"]], name="3月"), year=2025).rows[0]
    assert row.values["found_on"] == date(2025, 3, 28)
    row = _read(sheet([HAZARDS, [1, 40607, "铁矿", "无", None, "是"]], epoch_1904=True)).rows[0]
    assert row.values["found_on"] == date(2015, 3, 6)


def test_a_range_is_its_first_day_with_a_finding() -> None:
    row = _read(sheet([HAZARDS, [1, "3.6-3.8", "铁矿", "无", "当日", "是"]]), year=2025).rows[0]
    assert (row.values["found_on"], row.values["due_on"]) == (date(2025, 3, 6), date(2025, 3, 6))
    assert [column for column, _ in _messages(row)] == ["排查日期", "整改期限"]


def test_money_counts_in_the_unit_of_the_ledger() -> None:
    reading = _read(sheet([["排查日期", "企业名称", "隐患", "资金(万元)"], ["2025-3-6", "铁矿", "无", "3.5万元"]]))
    assert reading.rows[0].values["cost"] == Decimal("3.5")
