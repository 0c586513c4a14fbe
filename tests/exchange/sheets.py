"""Sheets as tests need them: rows as written, merged cells by their addresses."""

from collections.abc import Sequence
from typing import Any

from openpyxl.utils import range_boundaries

from safety_desk.exchange.excel_reader import Sheet


def sheet(rows: Sequence[Sequence[Any]], *merges: str, name: str = "Sheet1", epoch_1904: bool = False) -> Sheet:
    """A sheet of ``rows``, with cells merged as in ``A1:K1``."""
    spans = []
    for merge in merges:
        left, top, right, bottom = range_boundaries(merge)
        spans.append((int(top or 1) - 1, int(left or 1) - 1, int(bottom or 1) - 1, int(right or 1) - 1))
    return Sheet(name, [list(row) for row in rows], spans, epoch_1904)
