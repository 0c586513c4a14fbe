"""Boxes hold one year, one period and one category each, and no more paper than they can."""

from hypothesis import given
from hypothesis import strategies as st

from safety_desk.services.boxes import SHEETS_PER_MILLIMETRE, THICKNESSES, pack
from safety_desk.storage.tables import ArchiveItem

_ITEMS = st.lists(
    st.tuples(st.sampled_from(["Y", "30", "10"]), st.integers(1, 10), st.integers(0, 1), st.integers(1, 700)),
    max_size=40,
)


def _item(serial: int, facts: tuple[str, int, int, int]) -> ArchiveItem:
    period, category, supplement, pages = facts
    return ArchiveItem(
        year=2025, period=period, org="AJZ", serial=serial, category=category, supplement=supplement, pages=pages
    )


@given(_ITEMS)
def test_every_item_lies_in_one_box_of_its_own_sort(facts: list[tuple[str, int, int, int]]) -> None:
    items = [_item(serial, fact) for serial, fact in enumerate(facts, start=1)]
    boxes = pack(items)
    assert sorted(i.serial for box in boxes for i in box.items) == [i.serial for i in items]
    assert [box.number for box in boxes] == list(range(1, len(boxes) + 1))
    for box in boxes:
        assert len({(i.period, i.category, i.supplement) for i in box.items}) == 1
        assert [i.serial for i in box.items] == sorted(i.serial for i in box.items)
        assert box.thickness in THICKNESSES
        assert box.pages <= box.thickness * SHEETS_PER_MILLIMETRE or len(box.items) == 1


def test_few_papers_get_a_thin_box() -> None:
    assert pack([_item(1, ("30", 5, 0, 20))])[0].thickness == THICKNESSES[0]
