"""Child rows of our own export coming back: each finds the row it was, so that hidden numbers stay with their owner."""

from collections.abc import Mapping, Sequence
from typing import Any

from safety_desk.model.findings import Refused
from safety_desk.model.values import KEEP

Row = dict[str, Any]


def whole_rows(title: str, rows: Sequence[Row], known: Sequence[Row]) -> list[Row]:
    """``rows`` with what a cell or a column left out filled from the row of ``known`` it was before.

    A row is known by all it says, else by its first cell (the name), else by its place where none was added or taken
    out. Refused: a number is hidden and nothing tells whose it was.
    """
    owners: dict[int, Row] = {}
    left = list(known)
    for alike in (_says_the_same, _begins_the_same):
        for place, row in enumerate(rows):
            found = [] if place in owners else [was for was in left if alike(row, was)]
            if found and (alike is _says_the_same or len(found) == 1):
                owners[place] = found[0]
                left = [was for was in left if was is not found[0]]
    if len(rows) == len(known):
        owners = {place: owners.get(place) or _at_its_place(known[place], left) for place in range(len(rows))}
    return [_filled(title, place, row, owners.get(place) or {}) for place, row in enumerate(rows)]


def unmasked(rows: Sequence[Row]) -> list[Row]:
    """Rows of a record that is not here: a hidden number is no number."""
    return [{name: None if value is KEEP else value for name, value in row.items()} for row in rows]


def _says_the_same(row: Row, was: Row) -> bool:
    return all(value is KEEP or was.get(name) == value for name, value in row.items())


def _begins_the_same(row: Row, was: Row) -> bool:
    first = next(iter(row), "")
    return row.get(first) not in (None, "", KEEP) and was.get(first) == row[first]


def _at_its_place(was: Row, left: Sequence[Row]) -> Row:
    return was if any(other is was for other in left) else {}


def _filled(title: str, place: int, row: Row, was: Mapping[str, Any]) -> Row:
    if not was and any(value is KEEP for value in row.values()):
        raise Refused(
            f"“{title}”第 {place + 1} 行隐去了号码，认不出原来是哪一行的。",
            remedy="请在这一格填上完整的号码，或者由站长导出不隐去号码的台账再改。",
        )
    return {**was, **{name: value for name, value in row.items() if value is not KEEP}}
