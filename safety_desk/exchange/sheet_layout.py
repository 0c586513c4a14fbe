"""Where the tables of a sheet are: heading rows of one to four lines, several tables below or beside one another."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

from safety_desk.exchange.excel_reader import Cell, Sheet
from safety_desk.exchange.heading_match import Heading, Vocabulary
from safety_desk.exchange.synonyms import heading_key, listed, row_rule, table
from safety_desk.model.text import normalise, tidy

_DEEPEST = 4
_LONGEST_HEADING = 80
_DATE_PARTS = ("年", "月", "日")


@dataclass(frozen=True)
class Block:
    """One table: its heading lines from ``top``, data from ``first`` to before ``bottom`` (rows counted from 0)."""

    top: int
    first: int
    bottom: int
    headings: tuple[Heading, ...]
    title: str = ""
    foreign: str = ""
    """Why its rows are not of this kind; '' when they are."""
    right: int = sys.maxsize
    """The first column of the table beside it."""


@dataclass(frozen=True)
class _Candidate:
    """A row that may be a heading: lines and how many of our fields it names."""

    top: int
    depth: int
    headings: tuple[Heading, ...]
    known: int

    @property
    def share(self) -> float:
        return self.known / max(len(self.headings), 1)


def find_blocks(sheet: Sheet, vocabulary: Vocabulary, heading_row: int | None = None) -> tuple[list[Block], list[int]]:
    """The tables of a sheet, from top to bottom, and the rows that only repeat a heading (new page).

    ``heading_row`` (from 0) is the only heading where the clerk shows it.
    """
    found = _candidates(sheet, vocabulary) if heading_row is None else _shown(sheet, heading_row)
    blocks: list[Block] = []
    repeated: list[int] = []
    end = 0
    for place, candidate in enumerate(found):
        first = candidate.top + candidate.depth
        if place and _same(candidate, found[place - 1]):
            repeated += range(candidate.top, first)
            found[place] = replace(candidate, headings=found[place - 1].headings)
            blocks[-1] = replace(blocks[-1], bottom=len(sheet.rows))
            continue
        if blocks:
            blocks[-1] = replace(blocks[-1], bottom=candidate.top)
        title = title_above(sheet, candidate.top, end)
        blocks.append(Block(candidate.top, first, len(sheet.rows), candidate.headings, title))
        end = first
    sided = [part for block in blocks for part in _side_by_side(block)]
    return [_told_apart(block, vocabulary.kind, several=len(sided) > 1) for block in sided], repeated


def title_above(sheet: Sheet, top: int, start: int) -> str:
    """The lines above a heading as one text, at most five of them."""
    lines = [
        [tidy(str(cell)) for cell in row if cell not in (None, "")] for row in sheet.rows[max(start, top - 5) : top]
    ]
    return "\n".join(" ".join(line) for line in lines if 0 < len(line) <= _DEEPEST)


def _candidates(sheet: Sheet, vocabulary: Vocabulary) -> list[_Candidate]:
    """Heading rows; where none is sure, the one row that names most fields."""
    every = [found for top in range(len(sheet.rows)) if (found := _best_at(sheet, top, vocabulary))]
    sure = [c for c in every if (c.known >= 2 and c.share >= 0.4) or c.known >= 4 or (c.known and c.share == 1)]
    if not sure:
        every.sort(key=lambda c: (c.known, -c.top))
        return every[-1:] if every and every[-1].known >= 2 else []
    kept: list[_Candidate] = []
    for candidate in sure:
        inside = kept and candidate.top < kept[-1].top + kept[-1].depth
        if inside and candidate.known > kept[-1].known:
            kept[-1] = candidate
        elif not inside and (not kept or candidate.known >= max(2, kept[0].known // 2)):
            kept.append(candidate)
    return kept


def _shown(sheet: Sheet, row: int) -> list[_Candidate]:
    """The heading the clerk points at, one line deep; nothing when the row is empty."""
    headings = tuple(_headings(sheet, row, 1)) if 0 <= row < len(sheet.rows) else ()
    return [_Candidate(row, 1, headings, 0)] if headings else []


def _best_at(sheet: Sheet, top: int, vocabulary: Vocabulary) -> _Candidate | None:
    """The reading of the rows from ``top`` as a heading that names most fields."""
    if not _may_be_heading(sheet.rows[top]):
        return None
    best: _Candidate | None = None
    alone = len({cell for cell in sheet.rows[top] if cell not in (None, "")}) == 1
    for depth in [1] if alone else _depths(sheet, top):
        headings = tuple(_headings(sheet, top, depth))
        known = sum(vocabulary.knows(heading) for heading in headings)
        if known and (best is None or known > best.known):
            best = _Candidate(top, depth, headings, known)
    return best


def _may_be_heading(row: Sequence[Cell]) -> bool:
    """Whether a row is short words for the most part."""
    cells = [cell for cell in row if cell not in (None, "")]
    words = [normalise(cell) for cell in cells if isinstance(cell, str)]
    short = sum(len(word) <= _LONGEST_HEADING for word in words)
    return short > 0.7 * len(cells) and not _is_form_line(words)


def _is_form_line(words: Sequence[str]) -> bool:
    """填报单位：青岭镇 … 填报时间：2015.3.6, above a table."""
    said = sum(":" in word.rstrip(":") or bool(row_rule("signs").match(word)) for word in words)
    return len(words) <= _DEEPEST and said * 2 > len(words)


def _depths(sheet: Sheet, top: int) -> list[int]:
    """How many lines the heading may have: what merged cells say, else one, or two where the second fills the first."""
    tall = [bottom - t + 1 for t, left, bottom, right in sheet.merges if t == top and left == right]
    if tall and min(tall) > 1 and max(tall) <= _DEEPEST:
        return [max(tall)]
    if top + 1 < len(sheet.rows) and _second_line(sheet, top):
        return [1, 2]
    return [1]


def _second_line(sheet: Sheet, top: int) -> bool:
    """Whether the row below completes the heading: short words, under merged words or beside them."""
    upper, lower = sheet.rows[top], sheet.rows[top + 1]
    if not _may_be_heading(lower) or any(any(c.isdigit() for c in str(cell)) for cell in lower if cell):
        return False
    wide = [(left, right) for t, left, bottom, right in sheet.merges if t == bottom == top and right > left]
    if any(sum(bool(sheet.at(top + 1, c)) for c in range(left, right + 1)) > 1 for left, right in wide):
        return True
    blank_above = sum(bool(low) and not up for up, low in zip(upper, lower, strict=False))
    blank_below = sum(bool(up) and not low for up, low in zip(upper, lower, strict=False))
    return blank_above >= 1 and blank_below >= 2


def _headings(sheet: Sheet, top: int, depth: int) -> list[Heading]:
    """The headings of all columns that have one, 年|月|日 as one."""
    width = max(len(row) for row in sheet.rows[top : top + depth])
    lines = [_spread(sheet, row, width, last=row == top + depth - 1) for row in range(top, top + depth)]
    found = []
    for column in range(width):
        parts = tuple(dict.fromkeys(line[column] for line in lines if line[column]))
        if parts:
            found.append(Heading((column,), parts))
    return _dates_joined(found)


def _spread(sheet: Sheet, row: int, width: int, *, last: bool) -> list[str]:
    """The words of a heading line; a word over several columns stands in each of them."""
    words = [tidy(str(sheet.at(row, column) or "")) for column in range(width)]
    if last:
        return words
    covered = {c: left for t, left, b, right in sheet.merges if t <= row <= b for c in range(left, right + 1)}
    for column in range(1, width):
        if words[column]:
            continue
        if column in covered:
            words[column] = words[covered[column]] if covered[column] != column else ""
        elif sheet.at(row + 1, column) and sheet.at(row + 1, column - 1):
            words[column] = words[column - 1]
    return words


def _dates_joined(headings: list[Heading]) -> list[Heading]:
    """Columns 年|月|日 or 月|日 side by side as one heading 日期."""
    joined: list[Heading] = []
    for heading in headings:
        last = joined[-1] if joined else None
        leaf = heading_key(heading.leaf)
        wanted = (
            _DATE_PARTS[_DATE_PARTS.index(heading_key(last.leaf)[-1:]) + 1 :] if last and _is_date_part(last) else ()
        )
        if last and leaf in wanted[:1] and heading.columns[0] == last.columns[-1] + 1:
            joined[-1] = Heading(last.columns + heading.columns, (*heading.parts[:-1], heading_key(last.leaf) + leaf))
        else:
            joined.append(heading)
    whole = {"年月日", "月日"}
    return [Heading(h.columns, (*h.parts[:-1], "日期")) if heading_key(h.leaf) in whole else h for h in joined]


def _is_date_part(heading: Heading) -> bool:
    return heading_key(heading.leaf) in ("年", "月", "年月")


def _same(one: _Candidate, other: _Candidate) -> bool:
    return [heading_key(h.text) for h in one.headings] == [heading_key(h.text) for h in other.headings]


def _side_by_side(block: Block) -> list[Block]:
    """A table whose headings start over in the middle is two tables."""
    keys = [heading_key(heading.leaf) for heading in block.headings]
    for cut in range(2, len(keys) - 1):
        left, right = set(keys[:cut]), set(keys[cut:])
        if keys[cut] == keys[0] and len(left & right) >= max(2, 0.6 * min(len(left), len(right))):
            return [
                replace(block, headings=block.headings[:cut], right=block.headings[cut].columns[0]),
                *_side_by_side(replace(block, headings=block.headings[cut:])),
            ]
    return [block]


def distinct(headings: Sequence[Heading]) -> list[Heading]:
    """The headings with different texts: the second 电话 is named after the column before it, 安全员/电话."""
    found: list[Heading] = []
    texts: set[str] = set()
    for heading in headings:
        one = heading
        while one.text in texts:
            one = replace(one, parts=(found[-1].leaf, *one.parts))
        texts.add(one.text)
        found.append(one)
    return found


def _told_apart(block: Block, kind: str, *, several: bool) -> Block:
    """Mark a table that another ledger's title stands above: 发文 beside 收文."""
    others = table("other_title").get(kind, ())
    above = [heading.parts[0] for heading in block.headings if len(heading.parts) > 1]
    words = "".join(above) or block.title.split("\n")[-1]
    for other in others:
        if several and other in words:
            return replace(block, foreign=f"“{other}”的内容，不属于这本台账")
    return block


def is_child_sheet(sheet: Sheet) -> bool:
    """Whether a sheet holds the further rows of our own export (所属记录编号)."""
    head = [heading_key(str(cell)) for row in sheet.rows[:3] for cell in row if isinstance(cell, str)]
    return not listed("parent_number").isdisjoint(head)
