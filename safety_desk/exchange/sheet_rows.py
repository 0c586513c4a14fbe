"""A foreign sheet read as rows of one kind of record: what each column means, which rows count, what is wrong."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import islice

from safety_desk.exchange.column_guess import guess_nameless
from safety_desk.exchange.excel_reader import Cell, Sheet
from safety_desk.exchange.heading_match import SURE, Heading, Match, Vocabulary, match_columns
from safety_desk.exchange.row_reader import Context, RawRow, RowReader, cell_text, month_of
from safety_desk.exchange.row_rules import why_no_row
from safety_desk.exchange.sheet_fill import fill_dittos, filled_down
from safety_desk.exchange.sheet_layout import Block, distinct, find_blocks, is_child_sheet, title_above
from safety_desk.exchange.synonyms import heading_key, listed, table
from safety_desk.model.dates import read_date, year_in
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue, Finding

__all__ = ["RawRow", "SheetReading", "rows_for"]

_SAMPLES = 20
UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")


@dataclass
class SheetReading:
    """What a sheet says about records of one kind. No ``columns``: it holds no table of this kind."""

    sheet: str
    title: str = ""
    heading_rows: list[int] = field(default_factory=list)
    """Rows of all headings, counted from 1."""
    columns: list[tuple[int, str, str | None]] = field(default_factory=list)
    """(column counted from 0, heading, name of the field or None)."""
    rows: list[RawRow] = field(default_factory=list)
    skipped: list[tuple[int, str]] = field(default_factory=list)
    """(row counted from 1, why it is no record)."""
    year: int | None = None
    """The year of the ledger, as sheet, title, file name or the caller say."""
    missing: list[str] = field(default_factory=list)
    """Names of fields no column gives."""
    findings: list[Finding] = field(default_factory=list)
    """About whole columns and tables."""


def rows_for(
    sheet: Sheet,
    fields: Sequence[Field],
    *,
    kind: str = "",
    year: int | None = None,
    file_name: str = "",
    columns: Mapping[int, str | None] | None = None,
    heading_row: int | None = None,
) -> SheetReading:
    """Read a sheet as rows of ``kind``. Every row of data comes out, whatever is wrong with it.

    ``year`` is for days written without one; else sheet name, title and file name are asked.
    ``columns`` (column -> field name, None = to 备注) overrules what the headings say;
    ``heading_row`` (from 1) says where the heading is when it was not found.
    """
    reading = SheetReading(sheet.name)
    if is_child_sheet(sheet) or sheet.name in table("rows")["sheet_names"]:
        return reading
    vocabulary = Vocabulary(fields, kind)
    blocks, repeated = find_blocks(sheet, vocabulary, heading_row - 1 if heading_row else None)
    reading.title = title_above(sheet, blocks[0].top, 0) if blocks else ""
    reading.year = year or (_year(sheet, blocks[0], file_name) if blocks else None)
    reading.skipped += [(row + 1, "重复的表头") for row in repeated]
    source = _Source(sheet, filled_down(sheet, blocks), vocabulary, frozenset(repeated), columns or {})
    for block in blocks:
        if block.foreign:
            written = (row for row in range(block.first, block.bottom) if _written(sheet, row, block))
            reading.skipped += [(row + 1, block.foreign) for row in written]
        else:
            _read_block(reading, source, block, year or _year(sheet, block, file_name))
    named = {name for _, _, name in reading.columns}
    reading.missing = [f.name for f in fields if f.name not in named]
    reading.rows.sort(key=lambda row: row.row_no)
    return reading


@dataclass(frozen=True)
class _Source:
    """A sheet with what its tables are read by."""

    sheet: Sheet
    rows: list[list[Cell]]
    """Merged cells filled down."""
    vocabulary: Vocabulary
    repeated: frozenset[int]
    chosen: Mapping[int, str | None]


def _read_block(reading: SheetReading, source: _Source, block: Block, year: int | None) -> None:
    """Read one table into ``reading``."""
    headings = [*distinct(block.headings), *_nameless(source.sheet, block)]
    number = next((h for h in headings if heading_key(h.text) in listed("record_number")), None)
    headings = [h for h in headings if h is not number]
    if number is None:
        fill_dittos(source.rows, block)
    samples = {h: _samples(source.rows, block, h) for h in headings}
    matches = _matches(source, headings, samples, own=number is not None)
    reading.heading_rows += range(block.top + 1, block.first + 1)
    reading.columns += [(m.heading.columns[0], m.heading.text, m.field.name if m.field else None) for m in matches]
    reading.findings += _about_columns(source.sheet.name, block, matches, samples)
    context = Context(
        sheet=source.sheet.name,
        kind=source.vocabulary.kind,
        fields=source.vocabulary.fields,
        year=year or _year_of_column(source.rows, block, matches),
        year_guessed=not year,
        month=month_of(source.sheet.name),
        epoch_1904=source.sheet.epoch_1904,
    )
    reading.year = reading.year or context.year
    _read_rows(reading, source, replace(block, headings=tuple(headings)), RowReader(context, _telling(matches)), number)


def _matches(
    source: _Source, headings: list[Heading], samples: Mapping[Heading, Sequence[Cell]], *, own: bool
) -> list[Match]:
    """What each column is: by its heading, without one by its values, and as the clerk says."""
    matches = match_columns([h for h in headings if h.parts], source.vocabulary, samples, own=own)
    matches += [Match(h, None) for h in headings if not h.parts]
    matches = guess_nameless(matches, source.vocabulary, samples)
    return _chosen(matches, source.vocabulary, source.chosen)


def _read_rows(reading: SheetReading, source: _Source, block: Block, reader: RowReader, number: Heading | None) -> None:
    """Take the rows of a table that are records."""
    mapped = reader.columns
    for row in range(block.first, block.bottom):
        if row in source.repeated:
            continue
        record_id = _record_id(source.rows[row], number)
        why = None if record_id else why_no_row(source.sheet, row, block, mapped)
        if why is None:
            cells = {h.text: _cell(source.rows[row], h) for h in block.headings}
            reading.rows.append(reader.read(row + 1, cells, record_id))
        elif why:
            reading.skipped.append((row + 1, why))


def _telling(matches: Sequence[Match]) -> list[Match]:
    """Without the columns that carry nothing."""
    return [m for m in matches if not m.serial]


def _chosen(matches: list[Match], vocabulary: Vocabulary, chosen: Mapping[int, str | None]) -> list[Match]:
    """Matches as the clerk put them; a field she gave away is no longer where the headings had it."""
    given = {name for name in chosen.values() if name}
    result = []
    for match in matches:
        column = match.heading.columns[0]
        if column in chosen:
            name = chosen[column]
            result.append(Match(match.heading, vocabulary.fields.get(name) if name else None, 1.0))
        else:
            lost = match.field is not None and match.field.name in given
            result.append(Match(match.heading, None) if lost else match)
    return result


def _nameless(sheet: Sheet, block: Block) -> Iterator[Heading]:
    """Columns of a table that hold values under no heading."""
    named = {column for heading in block.headings for column in heading.columns}
    for column in range(min(named), min(max(named) + 2, block.right)):
        values = [sheet.at(row, column) for row in range(block.first, block.bottom)]
        if column not in named and sum(value not in (None, "") for value in values) > 0.2 * len(values):
            yield Heading((column,), ())


def _samples(rows: Sequence[Sequence[Cell]], block: Block, heading: Heading) -> list[Cell]:
    values: Iterator[Cell] = (_cell(row, heading) for row in rows[block.first : block.bottom])
    return list(islice((value for value in values if value is not None and value != ""), _SAMPLES))


def _cell(row: Sequence[Cell], heading: Heading) -> Cell:
    """The value under a heading; 年|月|日 as one text."""
    cells = [row[column] if column < len(row) else None for column in heading.columns]
    if len(cells) == 1:
        return cells[0]
    marks = ("年", "月", "日")[-len(cells) :]
    return "".join(cell_text(c).rstrip(mark) + mark for c, mark in zip(cells, marks, strict=True) if c is not None)


def _written(sheet: Sheet, row: int, block: Block) -> bool:
    return any(sheet.at(row, column) not in (None, "") for h in block.headings for column in h.columns)


def _year(sheet: Sheet, block: Block, file_name: str) -> int | None:
    """The year of a table: of its sheet, its title, its file."""
    lines = block.title.split("\n")
    for text in (sheet.name, *lines[:1], *reversed(lines), file_name.rpartition(".")[0] or file_name):
        if found := year_in(text):
            return found
    return None


def _year_of_column(rows: Sequence[Sequence[Cell]], block: Block, matches: Sequence[Match]) -> int | None:
    """The year all written-out days of the kind's own date share; the last resort for those without one."""
    own = next((m.heading for m in matches if m.field and m.field.type is date and m.field.required), None)
    if own is None:
        return None
    years: set[int] = set()
    for row in rows[block.first : block.bottom]:
        with suppress(BadValue):
            years.add(read_date(_cell(row, own)).year)
    return years.pop() if len(years) == 1 else None


def _record_id(row: Sequence[Cell], number: Heading | None) -> str | None:
    text = cell_text(_cell(row, number)).lower() if number else ""
    return text if UUID.match(text) else None


def _about_columns(
    sheet: str, block: Block, matches: Sequence[Match], samples: Mapping[Heading, Sequence[Cell]]
) -> list[Finding]:
    """Columns that were guessed, and columns of no field: their words are kept in 备注."""
    found = []
    for match in _telling(matches):
        text = match.heading.text or f"第{match.heading.columns[0] + 1}列（没有表头）"
        if match.field and match.score < SURE:
            said = f"“{text}”这一列按“{match.field.label}”读入，请核对"
        elif not match.field and samples.get(match.heading):
            said = f"“{text}”这一列没有对应的栏目，内容记到备注里"
        else:
            continue
        found.append(Finding(said, sheet, block.first, text))
    return found
