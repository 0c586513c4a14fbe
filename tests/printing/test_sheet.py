import pytest

from safety_desk.model.field import Field
from safety_desk.model.record import KINDS
from safety_desk.printing.printed import PrintedRecord
from safety_desk.printing.sheet import draw_sheet, draw_sheets, rows_of
from tests.factories import complete_values
from tests.printing.reading import STATION, pages_of, record, squeezed, text_of


def test_short_fields_stand_in_pairs_and_long_ones_across() -> None:
    fields = [Field("甲", name="a"), Field("乙", name="b"), Field("丙", name="c"), Field("丁", name="d", long=True)]

    rows = [[(cell.field, cell.across) for cell in row] for row in rows_of(fields)]

    assert rows == [[("a", 1), ("b", 1)], [("c", 3)], [("d", 3)]]


@pytest.mark.parametrize("code", sorted(KINDS))
def test_every_kind_prints_every_field_and_every_child_row(code: str) -> None:
    values = complete_values(code)
    lines = {name: values[name] for name in KINDS[code].lines}
    printed = record(code, values, lines)

    text = text_of(draw_sheet(printed, STATION))

    assert all(squeezed(field.label) in text for field in printed.fields)
    named = values[KINDS[code].kind.caption]
    assert not isinstance(named, str) or squeezed(named) in text
    for rows in printed.lines.values():
        assert all(squeezed(field.label) in text for field in rows.fields)


def test_records_of_a_batch_begin_on_pages_of_their_own() -> None:
    first = PrintedRecord("x", (Field("名称", name="name"),), {"name": "甲厂"}, title="企业登记")
    second = PrintedRecord("x", (Field("名称", name="name"),), {"name": "乙厂"}, title="企业登记")

    pages = pages_of(draw_sheets([first, second], STATION))

    assert ["甲厂" in pages[0], "乙厂" in pages[1]] == [True, True]
    assert all("企业登记" in page for page in pages)
