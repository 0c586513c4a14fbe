"""What a declaration becomes: completed fields, links, child rows, words kept in the database."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import create_engine, select, text
from sqlalchemy.orm import Session

from safety_desk.model.field import Field, OtherWord
from safety_desk.model.record import KINDS, Base, Kind, Record
from safety_desk.records.enterprises.enterprise import Enterprise
from safety_desk.records.enterprises.words import Industry
from safety_desk.records.inspections.inspection import Inspection, InspectionPaper
from tests.factories import complete_values

_FIELDS: dict[str, Field] = {field.name: field for field in Inspection.fields()}


def _stored(record: Record) -> Record:
    """The record after a round through a database."""
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    record.year = 2025
    with Session(engine) as session:
        session.add(record)
        session.commit()
    with Session(engine) as session:
        found = session.scalars(select(type(record))).one()
        found.everything()
        return found


def test_what_the_column_knows_is_not_typed_twice() -> None:
    assert (_FIELDS["enterprise"].type, _FIELDS["enterprise"].length, _FIELDS["enterprise"].required) == (
        str,
        100,
        True,
    )
    assert (_FIELDS["due_on"].type, _FIELDS["due_on"].required) == (date, False)
    assert _FIELDS["enterprise"].expected
    assert not _FIELDS["inspected_on"].long


def test_a_default_makes_a_field_optional() -> None:
    registered_on = next(field for field in Enterprise.fields() if field.name == "registered_on")
    assert not registered_on.required


def test_a_group_heading_holds_until_the_next() -> None:
    assert [_FIELDS[name].section for name in ("number", "place", "content", "problems", "remark")] == [
        *("检查", "检查", "检查情况", "检查情况", "备注")
    ]


def test_a_complete_record_comes_back_as_it_was() -> None:
    values = complete_values("inspection", 4)
    papers = [InspectionPaper(position=i, **row) for i, row in enumerate(values.pop("papers"))]
    found = _stored(Inspection(**values, papers=papers)).everything()
    assert found == complete_values("inspection", 4)


def test_a_word_outside_the_list_is_kept() -> None:
    found = _stored(Enterprise(name="东沟磨坊", registered_on=date(2025, 1, 2), industry=OtherWord("餐饮住宿")))
    kept = found.values()["industry"]
    assert (kept, type(kept)) == ("餐饮住宿", OtherWord)


def test_words_are_stored_by_name_and_decimals_exactly() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        session.add(
            Enterprise(
                name="a",
                year=2025,
                registered_on=date(2025, 1, 2),
                industry=Industry.MINE,
                longitude=Decimal("117.33653"),
            )
        )
        session.commit()
        assert session.execute(text("SELECT industry, longitude FROM enterprise")).one() == ("MINE", 117336530)


def test_two_kinds_of_one_name_are_refused() -> None:
    with pytest.raises(TypeError, match="two kinds are called enterprise"):
        type("Another", (Record,), {"kind": Kind("enterprise", "", "7.9", 7, "", "", ""), "__module__": __name__})
    assert KINDS["enterprise"] is Enterprise
