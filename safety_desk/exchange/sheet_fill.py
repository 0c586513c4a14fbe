"""Cells that say what a cell above them says: merged downwards, or 同上."""

from collections.abc import Sequence
from itertools import pairwise

from safety_desk.exchange.excel_reader import Cell, Sheet
from safety_desk.exchange.sheet_layout import Block
from safety_desk.exchange.synonyms import is_ditto


def filled_down(sheet: Sheet, blocks: Sequence[Block]) -> list[list[Cell]]:
    """The rows with merged cells below headings filled downwards."""
    rows = [list(row) for row in sheet.rows]
    heads = {row for block in blocks for row in range(block.top, block.first)}
    for top, left, bottom, right in sheet.merges:
        if bottom == top or top in heads or left != right:
            continue
        for row in range(top + 1, min(bottom + 1, len(rows))):
            if left < len(rows[row]) and left < len(rows[top]) and rows[row][left] in (None, ""):
                rows[row][left] = rows[top][left]
    return rows


def fill_dittos(rows: Sequence[list[Cell]], block: Block) -> None:
    """Put what is meant where a table says 同上."""
    for above, row in pairwise(rows[block.first : block.bottom]):
        for column, cell in enumerate(row[: len(above)]):
            if isinstance(cell, str) and is_ditto(cell):
                row[column] = above[column]
