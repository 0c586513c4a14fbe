"""What every kind of record can do, whatever it is: a new declaration is tested before its author writes a test."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from safety_desk.model.categories import category
from safety_desk.model.progress import finish
from safety_desk.model.record import FiledAs, Record
from safety_desk.model.values import show
from safety_desk.printing.preview import page_count
from safety_desk.records import kinds_in_order
from safety_desk.services.archive import archive_year, catalogue
from safety_desk.services.desk import Desk
from safety_desk.services.drafts import load_draft, save_draft
from safety_desk.services.excel import import_workbook
from safety_desk.services.export import export_ledger
from safety_desk.services.lists import Query, find, history, ledger, rows, suggestions, sums, view
from safety_desk.services.printing import forms_of, print_form, print_ledger
from safety_desk.services.records import delete_record, restore_record, save_record
from tests.factories import complete_values, least_values
from tests.services.conftest import Opener

every_kind = pytest.mark.parametrize("record", kinds_in_order(), ids=lambda record: record.kind.code)


def _saved(desk: Desk, record: type[Record], seed: int = 1) -> tuple[str, dict[str, Any]]:
    values = complete_values(record.kind.code, seed)
    return save_record(desk, record.kind.code, values).id, values


def _comparable(values: dict[str, Any], like: dict[str, Any]) -> dict[str, Any]:
    """The values that were given, child rows reduced to the fields given; computed ones come by themselves."""
    found = {}
    for name, value in like.items():
        given = values[name]
        found[name] = (
            [{k: row[k] for k in want} for row, want in zip(given, value, strict=True)]
            if isinstance(value, list)
            else given
        )
    return found


@every_kind
def test_everything_on_the_form_comes_back_as_it_was_put_in(desk: Desk, record: type[Record]) -> None:
    id_, values = _saved(desk, record)
    computed = {f.name for f in record.fields() if f.computed}
    wanted = {name: value for name, value in values.items() if name not in computed}
    seen = view(desk, id_)
    assert _comparable(seen["values"], wanted) == wanted
    assert not seen["incomplete"]


@every_kind
def test_the_least_is_enough_and_every_other_field_may_be_empty(desk: Desk, record: type[Record]) -> None:
    values = least_values(record.kind.code)
    saved = save_record(desk, record.kind.code, values)
    seen = view(desk, saved.id)
    expected = {f.label for f in record.fields() if f.expected}
    assert set(seen["missing"]) <= expected
    assert seen["title"] == values[record.kind.caption]
    assert seen["year"] == values[record.kind.dated_by].year


@every_kind
def test_its_ledger_shows_it_as_it_is_written(desk: Desk, record: type[Record]) -> None:
    id_, _ = _saved(desk, record)
    fields = [f for f in record.fields() if f.width]
    (line,) = rows(desk, record.kind.code, ledger(desk, record.kind.code, Query()).keys, [f.name for f in fields])
    values = view(desk, id_)["values"]
    assert line.cells == tuple(show(f, values[f.name]) for f in fields)


@every_kind
def test_it_is_found_by_the_words_in_it(desk: Desk, record: type[Record]) -> None:
    id_, values = _saved(desk, record)
    assert [hit.id for hit in find(desk, values[record.kind.caption])] == [id_]
    searched = [str(values[f.name]) for f in record.fields() if f.search and values.get(f.name)]
    for words in searched:
        assert ledger(desk, record.kind.code, Query(words=words)).count == 1, words
    assert find(desk, "无此内容") == []


@every_kind
def test_sums_are_those_of_its_rows(desk: Desk, record: type[Record]) -> None:
    ids = [_saved(desk, record, seed)[0] for seed in (1, 2, 3)]
    seen = [view(desk, id_)["values"] for id_ in ids]
    for name, total in sums(desk, record.kind.code, Query()).items():
        f = next(f for f in record.fields() if f.name == name)
        assert total == show(f, sum(values[name] or 0 for values in seen))


@every_kind
def test_deleted_and_restored_it_is_the_same(desk: Desk, record: type[Record]) -> None:
    id_, values = _saved(desk, record)
    before = view(desk, id_)["values"]
    delete_record(desk, id_, "登记重复")
    assert find(desk, values[record.kind.caption]) == []
    restore_record(desk, id_)
    assert view(desk, id_)["values"] == before
    assert [hit.id for hit in find(desk, values[record.kind.caption])] == [id_]
    assert len(history(desk, id_)) == 3


@every_kind
def test_out_to_a_workbook_and_in_again_on_another_desk(
    desk: Desk, record: type[Record], tmp_path: Path, empty_folder: Path, opened: Opener
) -> None:
    kind = record.kind.code
    _, values = _saved(desk, record)
    book = tmp_path / f"{kind}.xlsx"
    assert export_ledger(desk, kind, book, unmasked=True, reason="换电脑") == 1
    same = finish(import_workbook(desk, book, kind))
    assert (same.read, same.new, same.changed, same.unchanged) == (1, 0, 0, 1)
    other = opened(empty_folder)
    arrived = finish(import_workbook(other, book, kind))
    assert (arrived.read, arrived.new, arrived.refused) == (1, 1, 0)
    (line,) = rows(other, kind, ledger(other, kind, Query()).keys, [])
    computed = {f.name for f in record.fields() if f.computed}
    wanted = {name: value for name, value in values.items() if name not in computed}
    assert _comparable(view(other, line.id)["values"], wanted) == wanted


@every_kind
def test_a_masked_workbook_shows_no_whole_number_and_changes_nothing(
    desk: Desk, record: type[Record], tmp_path: Path
) -> None:
    _saved(desk, record)
    export_ledger(desk, record.kind.code, tmp_path / "隐.xlsx")
    report = finish(import_workbook(desk, tmp_path / "隐.xlsx", record.kind.code))
    assert (report.read, report.unchanged) == (1, 1)


@every_kind
def test_its_draft_comes_back(desk: Desk, record: type[Record]) -> None:
    values = complete_values(record.kind.code, 1)
    save_draft(desk, record.kind.code, values)
    found = load_draft(desk, record.kind.code)
    shown = {f.name: values[f.name] for f in record.fields() if not f.sealed}
    assert found is not None
    assert {name: found[name] for name in shown} == shown


@every_kind
def test_it_prints_on_every_form_of_its_own_and_on_the_sheet(desk: Desk, record: type[Record]) -> None:
    ids = [_saved(desk, record, seed)[0] for seed in (1, 2)]
    forms = [code for code, _ in forms_of(desk, record.kind.code)]
    assert forms[-1] == "sheet"
    for form in forms:
        assert page_count(print_form(desk, form, ids)) >= 2, form
    assert page_count(print_ledger(desk, record.kind.code, 2025)) >= 1


@every_kind
def test_it_is_archived_as_it_is_declared(full: Desk, record: type[Record]) -> None:
    finish(archive_year(full, 2025, today=date(2026, 3, 1)))
    own = [item for item in catalogue(full, 2025) if item["kind"] == record.kind.code]
    alive = record.kind.register or record.kind.filed_as is FiledAs.REGISTER
    assert sum(item["record"] is None for item in own) == alive
    assert {item["category"] for item in own} <= {record.kind.category}
    assert all(item["title"] and item["pages"] and item["date"] and item["retention"] for item in own)
    assert category(record.kind.category).folder == record.__module__.split(".")[2]


@every_kind
def test_words_written_before_are_offered_again(desk: Desk, record: type[Record]) -> None:
    _, values = _saved(desk, record)
    caption = values[record.kind.caption]
    assert suggestions(desk, record.kind.code, record.kind.caption, caption[:2])[:1] == [caption]
