"""Every declaration, whatever its kind, keeps the promises the other layers build on."""

import tomllib
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from safety_desk.model.categories import category
from safety_desk.model.computed import LINES, OWN, Rule, rule_of
from safety_desk.model.field import Field
from safety_desk.model.numbering import pattern_of
from safety_desk.model.record import KINDS, Base, FiledAs, Line, Record
from safety_desk.model.retention import period_for, register_period
from safety_desk.records import kinds_in_order
from tests.factories import complete_values, least_values

_PAPER: dict[str, str] = tomllib.loads((Path(__file__).parent / "paper_fields.toml").read_text(encoding="utf-8"))
_PAGE = 257 - 10
"""Millimetres between the margins of A4 landscape, less the column 序号."""

every_kind = pytest.mark.parametrize("record", kinds_in_order(), ids=lambda record: record.kind.code)
every_line = pytest.mark.parametrize(
    "line", [line for record in kinds_in_order() for line in record.lines.values()], ids=lambda line: line.__tablename__
)


def _fields(record: type[Record]) -> dict[str, Field]:
    return {field.name: field for field in record.fields()}


def test_all_tables_can_be_made_together() -> None:
    Base.metadata.create_all(create_engine("sqlite://"))


@pytest.mark.parametrize("attribute", ["code", "number", "name", "label"])
def test_no_two_kinds_are_called_the_same(attribute: str) -> None:
    said = [getattr(record.kind, attribute) for record in kinds_in_order()]
    assert len(set(said)) == len(said)


@every_kind
def test_it_stands_in_the_folder_of_its_category(record: type[Record]) -> None:
    assert record.__module__.split(".")[2] == category(record.kind.category).folder
    assert record.kind.number.split(".")[0] == str(record.kind.category)


@every_kind
def test_it_has_a_docstring_naming_it(record: type[Record]) -> None:
    assert record.__doc__
    assert all(line.__doc__ for line in record.lines.values())


@every_kind
def test_caption_and_date_are_all_that_the_database_demands(record: type[Record]) -> None:
    fields, kind = _fields(record), record.kind
    assert fields[kind.dated_by].type is date
    assert {f.name for f in fields.values() if f.required} <= {kind.caption, kind.dated_by}
    assert fields[kind.caption].required
    assert fields[kind.dated_by].own_year
    assert fields[kind.dated_by].required or fields[kind.dated_by].default


@every_kind
def test_no_field_takes_the_name_of_what_every_record_has(record: type[Record]) -> None:
    assert set(record.__annotations__) & (set(dir(Record)) | set(Record.__annotations__)) == set()
    for line in record.lines.values():
        assert {field.name for field in line.fields()} & (set(dir(Line)) | set(Line.__annotations__)) == set()


@every_kind
def test_labels_are_distinct_and_every_field_has_one(record: type[Record]) -> None:
    for owner in (record, *record.lines.values()):
        labels = [field.label for field in owner.fields()]
        assert all(labels)
        assert len(set(labels)) == len(labels)


@every_kind
def test_an_alias_is_not_the_label_of_another_field(record: type[Record]) -> None:
    labels = {field.label: field.name for field in record.fields()}
    assert [a for f in record.fields() for a in f.aliases if labels.get(a, f.name) != f.name] == []


@every_kind
def test_facts_name_fields_that_exist(record: type[Record]) -> None:
    fields, kind = _fields(record), record.kind
    assert set(kind.ledger) | set(kind.match) | set(kind.part_of) | set(kind.essential) <= set(fields)
    assert kind.match
    assert not kind.open_states or set(kind.open_states) <= set(fields["state"].choices)
    assert (kind.filed_as is FiledAs.PART) is bool(kind.part_of)
    assert all(fields[name].link for name in kind.part_of)


@every_kind
def test_its_ledger_fits_the_page(record: type[Record]) -> None:
    fields = _fields(record)
    widths = [fields[name].width for name in record.kind.ledger]
    assert all(widths)
    assert sum(widths) <= _PAGE


@every_line
def test_its_rows_fit_the_page(line: type[Line]) -> None:
    assert sum(field.width for field in line.fields()) <= _PAGE
    assert line.of in KINDS
    assert line.title


@every_kind
def test_lists_have_words_and_no_word_twice(record: type[Record]) -> None:
    for owner in (record, *record.lines.values()):
        for field in owner.fields():
            assert not field.is_choice or len(set(field.choices)) == len(field.choices) >= 2


@every_kind
def test_links_and_dates_lead_somewhere(record: type[Record]) -> None:
    for owner in (record, *record.lines.values()):
        fields = {field.name: field for field in owner.fields()}
        assert {f.link for f in fields.values() if f.link} <= set(KINDS)
        places = list(fields)
        for later in [field for field in fields.values() if field.not_before]:
            assert later.type is fields[later.not_before].type
            assert places.index(later.not_before) < places.index(later.name)


@every_kind
def test_rules_read_fields_that_exist(record: type[Record]) -> None:
    for rule in filter(None, map(rule_of, record.fields())):
        source = _read_by(rule, record)
        named = {rule.field, rule.condition.partition("=")[0]} - {""}
        assert named <= {field.name for field in source.fields()}
        assert {rule.plus} - {""} <= set(_fields(record))
        if rule.source == OWN:
            assert rule.by in _fields(record)
        elif rule.verb == "lookup":
            assert _fields(record)[rule.by].people
        elif rule.source != LINES:
            assert next(f for f in source.fields() if f.name == rule.by).link == record.kind.code


def _read_by(rule: Rule, record: type[Record]) -> type[Record] | type[Line]:
    if rule.source == OWN:
        return record
    return record.lines[rule.by] if rule.source == LINES else KINDS[rule.source]


@every_kind
def test_a_numbered_field_has_a_pattern(record: type[Record]) -> None:
    numbered = [field for field in record.fields() if field.numbered]
    assert bool(pattern_of(record.kind.code)) is bool(numbered)
    assert len(numbered) <= 1
    assert not any(field.copied for field in numbered)


@every_kind
def test_its_period_is_the_last_rule_of_the_table(record: type[Record]) -> None:
    assert period_for(record.kind.code, {}).code == record.kind.retention
    assert register_period(record.kind.code).basis


@every_kind
def test_every_field_of_the_paper_is_there_in_its_order(record: type[Record]) -> None:
    paper = _PAPER[record.kind.code].split()
    fields = {field.label: field for field in record.fields()}
    labels = [label.rstrip("*") for label in paper]
    assert [label for label in fields if label in labels] == labels
    assert [label for label in paper if label.endswith("*") and not fields[label[:-1]].expected] == []


@every_kind
def test_a_complete_record_lacks_nothing(record: type[Record]) -> None:
    values = complete_values(record.kind.code, 3)
    lacking = [field for field in record.fields() if values[field.name] in (None, "")]
    assert [field.name for field in lacking if not _may_be_silent(rule_of(field))] == []
    assert all(len(values[name]) == 2 for name in record.lines)
    for owner, row in [(record, values), *((record.lines[n], r) for n in record.lines for r in values[n])]:
        assert all(f.length is None or len(row[f.name]) <= f.length for f in owner.fields())
        assert all(not f.not_before or row[f.name] >= row[f.not_before] for f in owner.fields())
    assert set(least_values(record.kind.code)) == {record.kind.caption, record.kind.dated_by}


def _may_be_silent(rule: Rule | None) -> bool:
    """A figure the record shows only when its condition holds: 收入 stays empty where money was spent."""
    return rule is not None and rule.source == OWN and bool(rule.condition)
