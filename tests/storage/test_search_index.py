"""Chinese words of any length are found, and counts equal a full scan of the same texts."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine
from sqlalchemy.orm import Session

from safety_desk.storage import search_index

_TEXTS = {
    "a": ("inspection", "青岭加油站", "消防通道被杂物堵塞，灭火器压力不足"),
    "b": ("inspection", "宏达化工", "重大火灾隐患：电线老化；责令限期整改"),
    "c": ("hazard", "灭火器过期", "ＡＢＣ干粉灭火器已过期 3 年"),
    "d": ("hazard", "䶮记饭店", "燃气管𬱟漏气"),
}
_ALPHABET = "火灾隐患消防栓ab1，。 "


@pytest.fixture
def session(writer: Engine) -> Session:
    session = Session(writer)
    for id_, (kind, title, body) in _TEXTS.items():
        search_index.put(session, kind, id_, title, body)
    return session


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("火", {"a", "b", "c"}),
        ("隐患", {"b"}),
        ("重大火灾隐患", {"b"}),
        ("灭火器", {"a", "c"}),
        ("灭火器 过期", {"c"}),
        ("灭火 整改", set()),
        ("abc", {"c"}),
        ("䶮", {"d"}),
        ("管𬱟", {"d"}),
        ("患：电", {"b"}),
        ("，", set()),
        ("", set()),
        ('" OR "', set()),
    ],
)
def test_words_of_any_length_are_found(session: Session, words: str, found: set[str]) -> None:
    assert {hit.id for hit in search_index.find(session, words)} == found


def test_a_hit_shows_the_words_around_it(session: Session) -> None:
    (hit,) = search_index.find(session, "压力不足")
    assert (hit.kind, hit.title) == ("inspection", "青岭加油站")
    assert "灭火器压力不足" in hit.where


def test_kinds_narrow_the_search_and_the_newest_come_first(session: Session) -> None:
    assert [hit.id for hit in search_index.find(session, "火", kinds=("inspection",))] == ["b", "a"]
    assert [hit.id for hit in search_index.find(session, "火", limit=1)] == ["c"]


def test_a_changed_or_dropped_record_is_no_longer_found_by_its_old_words(session: Session) -> None:
    search_index.put(session, "hazard", "c", "应急灯损坏", "应急照明灯不亮")
    search_index.drop(session, "a")
    search_index.drop(session, "never there")
    assert search_index.find(session, "灭火器") == []
    assert [hit.id for hit in search_index.find(session, "应急灯")] == ["c"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    texts=st.lists(st.text(_ALPHABET, max_size=12), min_size=1, max_size=6),
    words=st.text("火灾隐患消防栓ab1", min_size=1, max_size=4),
)
def test_what_is_found_equals_a_full_scan(writer: Engine, texts: list[str], words: str) -> None:
    with Session(writer) as session:
        for number, body in enumerate(texts):
            search_index.put(session, "hazard", f"h{number}", "", body)
        found = {hit.id for hit in search_index.find(session, words)}
        session.rollback()
    assert found == {f"h{number}" for number, body in enumerate(texts) if words in body}
