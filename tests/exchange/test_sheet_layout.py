"""Tables are found wherever they stand on a sheet."""

from datetime import date
from typing import Any

from safety_desk.exchange.excel_reader import Sheet
from safety_desk.exchange.heading_match import Vocabulary
from safety_desk.exchange.sheet_layout import Block, find_blocks
from safety_desk.model.field import Field
from tests.exchange.sheets import sheet

FIELDS = (
    Field("企业名称", "name", required=True),
    Field("主要负责人", "head"),
    Field("主要负责人手机", "head_phone", aliases=("联系电话",)),
    Field("检查日期", "day", date, required=True, own_year=True),
    Field("存在问题", "problem"),
)


def _blocks(found: Sheet, kind: str = "") -> list[Block]:
    return find_blocks(found, Vocabulary(FIELDS, kind))[0]


def _texts(block: Block) -> list[str]:
    return [heading.text for heading in block.headings]


def test_title_and_junk_above_a_heading() -> None:
    blocks = _blocks(
        sheet(
            [
                ["青岭镇检查台账"],
                ["填报单位：安监站", None, "2025.3.6"],
                [],
                ["序号", "企业名称", "检查日期"],
                [1, "铁矿", "3.6"],
            ]
        )
    )
    assert [(b.top, b.first, b.bottom) for b in blocks] == [(3, 4, 5)]
    assert blocks[0].title == "青岭镇检查台账\n填报单位：安监站 2025.3.6"


def test_a_title_over_the_whole_table_is_no_part_of_its_headings() -> None:
    block = _blocks(
        sheet([["台账", None, None], ["企业名称", "检查日期", "存在问题"], ["铁矿", "3.6", "无"]], "A1:C1")
    )[0]
    assert (block.top, _texts(block)) == (1, ["企业名称", "检查日期", "存在问题"])


def test_two_lines_joined_by_merged_cells() -> None:
    rows: list[Any] = [
        ["序号", "企业名称", "主要负责人", None, "检查日期"],
        [None, None, "姓名", "联系电话", None],
        [1, "铁矿", "王磊", "1", "3.6"],
    ]
    block = _blocks(sheet(rows, "A1:A2", "B1:B2", "C1:D1", "E1:E2"))[0]
    assert block.first == 2
    assert _texts(block) == ["序号", "企业名称", "主要负责人/姓名", "主要负责人/联系电话", "检查日期"]


def test_two_lines_in_a_file_that_forgot_its_merged_cells() -> None:
    rows: list[Any] = [
        ["序号", "企业名称", "主要负责人", None, "检查日期"],
        [None, None, "姓名", "联系电话", None],
        [1, "铁矿", "王磊", "1", "3.6"],
    ]
    block = _blocks(sheet(rows))[0]
    assert (block.first, _texts(block)[2:4]) == (2, ["主要负责人/姓名", "主要负责人/联系电话"])


def test_three_lines() -> None:
    rows: list[Any] = [
        ["企业名称", "检查", None],
        [None, "情况", None],
        [None, "检查日期", "存在问题"],
        ["铁矿", "3.6", "无"],
    ]
    block = _blocks(sheet(rows, "A1:A3", "B1:C1", "B2:C2"))[0]
    assert (block.first, _texts(block)) == (3, ["企业名称", "检查/情况/检查日期", "检查/情况/存在问题"])


def test_data_below_one_line_is_not_taken_for_a_second() -> None:
    block = _blocks(sheet([["企业名称", "主要负责人", "存在问题"], [None, "王磊", None], ["铁矿", None, "无"]]))[0]
    assert block.first == 1


def test_tables_below_one_another() -> None:
    rows: list[Any] = [
        ["企业名称", "检查日期"],
        ["铁矿", "3.6"],
        [],
        ["二、下半年"],
        ["检查日期", "存在问题", "企业名称"],
        ["9.6", "无", "砖厂"],
    ]
    blocks = _blocks(sheet(rows))
    assert [(b.first, b.bottom, _texts(b)[0]) for b in blocks] == [(1, 4, "企业名称"), (5, 6, "检查日期")]


def test_a_heading_repeated_on_every_page_is_one_table() -> None:
    heading = ["企业名称", "检查日期"]
    blocks, repeated = find_blocks(sheet([heading, ["铁矿", "3.6"], heading, ["砖厂", "3.7"]]), Vocabulary(FIELDS))
    assert (len(blocks), blocks[0].bottom, repeated) == (1, 4, [2])


def test_tables_side_by_side() -> None:
    half = ["企业名称", "检查日期", "存在问题"]
    blocks = _blocks(sheet([[*half, *half], ["铁矿", "3.6", "无", "砖厂", "3.7", "无"]]))
    assert [[c for h in b.headings for c in h.columns] for b in blocks] == [[0, 1, 2], [3, 4, 5]]


def test_year_month_and_day_in_columns_of_their_own() -> None:
    block = _blocks(sheet([["年", "月", "日", "企业名称", "存在问题"], [2025, 3, 6, "铁矿", "无"]]))[0]
    assert block.headings[0].columns == (0, 1, 2)
    assert block.headings[0].text == "日期"


def test_a_sheet_without_our_headings_has_no_table() -> None:
    assert _blocks(sheet([["姓名", "工资"], ["王磊", 3000]])) == []
    assert _blocks(sheet([])) == []
