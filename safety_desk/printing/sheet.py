"""The record sheet of every kind without a form of its own: made from its fields, looks like any office form."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from safety_desk.model.field import Field
from safety_desk.model.station import Station
from safety_desk.printing.form_file import Block, FormCell, FormFile
from safety_desk.printing.forms import draw_form, draw_forms
from safety_desk.printing.printed import PrintedRecord

_COLUMNS = (27.0, 55.5, 27.0, 55.5)
_LONG_HEIGHT = 24.0


def draw_sheet(record: PrintedRecord, station: Station) -> bytes:
    """One record, every field, its child rows and photos."""
    return draw_form(sheet_form(record), record, station)


def draw_sheets(records: Sequence[PrintedRecord], station: Station) -> bytes:
    """Records of one kind, each beginning on a new page."""
    return draw_forms(sheet_form(records[0]), records, station)


def sheet_form(record: PrintedRecord) -> FormFile:
    """The form that the fields of a record make by themselves."""
    blocks = [Block("grid", rows=tuple(rows_of(record.fields)))]
    blocks += [Block("lines", lines=name, height=9, at_least=1, gap=4) for name in record.lines]
    blocks.append(Block("pictures", height=70, gap=4))
    return FormFile(
        name=record.kind,
        code=record.kind,
        title=record.title,
        record=record.kind,
        columns=_COLUMNS,
        blocks=tuple(blocks),
        left="填报单位：{station}",
        right="{number}",
        fill=False,
    )


def rows_of(fields: Sequence[Field]) -> Iterator[tuple[FormCell, ...]]:
    """Two short fields a row, a long one across the page; a section begins a new row."""
    for _, section in groupby(fields, key=lambda field: field.section):
        waiting: Field | None = None
        for field in section:
            wide = field.long or (field.length or 0) > 120
            if wide or waiting:
                yield from _rows(waiting, field, wide=wide)
                waiting = None
            else:
                waiting = field
        if waiting:
            yield (FormCell(waiting.name, across=3),)


def _rows(waiting: Field | None, field: Field, *, wide: bool) -> Iterator[tuple[FormCell, ...]]:
    if not wide and waiting:
        yield FormCell(waiting.name), FormCell(field.name)
        return
    if waiting:
        yield (FormCell(waiting.name, across=3),)
    yield (FormCell(field.name, across=3, height=_LONG_HEIGHT if field.long else 0),)
