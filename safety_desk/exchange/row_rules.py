"""Which rows below a heading are no records: totals, notes, signatures, small titles, numbered but empty lines."""

from collections.abc import Collection, Sequence

from safety_desk.exchange.excel_reader import Cell, Sheet
from safety_desk.exchange.sheet_layout import Block
from safety_desk.exchange.synonyms import row_rule
from safety_desk.model.text import normalise


def why_no_row(sheet: Sheet, row: int, block: Block, mapped: Collection[int]) -> str | None:
    """Why a row is no record, '' for a blank line nobody needs to hear of, None when it is one.

    ``mapped`` are the columns that fill a field of ours.
    """
    columns = [column for heading in block.headings for column in heading.columns]
    line = sheet.rows[row][min(columns) : max(columns) + 1]
    written = [(place + min(columns), cell) for place, cell in enumerate(line) if cell not in (None, "")]
    said = [(column, cell) for column, cell in written if column in mapped or not _serial(cell)]
    if not said:
        return ""
    texts = [normalise(str(cell)) for _, cell in said]
    if len(said) == 1 and _is_banner(sheet, row, said[0][0], mapped):
        return _told_by_words(texts) or "小标题"
    return _told_by_words(texts) or ("栏号" if _counts_columns([cell for _, cell in written]) else None)


def _told_by_words(texts: Sequence[str]) -> str | None:
    """Totals, notes and signatures, by how the row begins."""
    if any(row_rule("totals").match(text) for text in texts[:2]):
        return "合计行"
    if row_rule("notes").match(texts[0]):
        return "说明行"
    signed = sum(":" in text for text in texts) * 2 >= len(texts)
    return "签名行" if signed and row_rule("signs").match(texts[0]) else None


def _serial(cell: Cell) -> bool:
    """A bare number outside our columns: the serial of a line prepared and never filled."""
    return isinstance(cell, int | float) or str(cell).strip().rstrip(".、").isdigit()


def _is_banner(sheet: Sheet, row: int, column: int, mapped: Collection[int]) -> bool:
    """One text over the width of the table, or outside our columns."""
    wide = any(t <= row <= b and left <= column <= right and right - left >= 2 for t, left, b, right in sheet.merges)
    return wide or column not in mapped


def _counts_columns(cells: Sequence[Cell]) -> bool:
    """A line 1 2 3 4 … or 甲 乙 1 2 … under the headings."""
    words = [normalise(str(cell)).removesuffix(".0").strip("()") for cell in cells]
    numbers = [word for word in words if word not in ("甲", "乙", "丙", "丁")]
    return len(words) >= 3 and numbers == [str(n) for n in range(1, len(numbers) + 1)]
