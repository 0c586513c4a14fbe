"""Words offered while typing."""

import tomllib

import pytest

from safety_desk.model.field import Field
from safety_desk.model.shipped import shipped
from safety_desk.model.word_lists import offered
from safety_desk.records import kinds_in_order

_FIELDS: dict[str, dict[str, Field]] = {
    owner.__tablename__: {field.name: field for field in owner.fields()}
    for record in kinds_in_order()
    for owner in (record, *record.lines.values())
}
_LISTS = tomllib.loads(shipped("resources/word_lists/suggestions.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("table", sorted(set(_LISTS) - {"any"}))
def test_every_list_belongs_to_a_text_field_and_fits_it(table: str) -> None:
    for name, words in _LISTS[table].items():
        field = _FIELDS[table][name]
        assert field.type is str
        assert max(len(word) for word in words) <= (field.length or 1000)
        assert len(set(words)) == len(words)


def test_words_for_every_kind_name_fields_of_some() -> None:
    assert set(_LISTS["any"]) <= {name for fields in _FIELDS.values() for name in fields}


def test_own_words_come_before_those_for_every_kind() -> None:
    assert "灭火器压力不足或已过有效期" in offered("hazard", "description")
    assert offered("meeting", "place") == ("镇政府会议室", "镇政府三楼会议室")
    assert offered("hazard", "number") == ()
