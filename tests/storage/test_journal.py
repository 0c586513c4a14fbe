"""One transaction as the journal sees it: stamps, hashes, one entry for each thing, the index in step."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

import pytest
from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from safety_desk.model.field import OtherWord
from safety_desk.model.record import now
from safety_desk.records.training.session import Audience, TrainingResult, TrainingSession
from safety_desk.storage import journal, search_index
from safety_desk.storage.audit_trail import HIDDEN, Change
from safety_desk.storage.journal import Journal
from safety_desk.storage.tables import AuditEntry, Setting
from tests.storage.trees import Save


def _change(writer: Engine, id_: str, change: Callable[[TrainingSession], None]) -> list[Change]:
    with Session(writer) as session:
        watch = Journal(session, "李四")
        change(session.scalars(select(TrainingSession).where(TrainingSession.id == id_)).one())
        changes = watch.finish("登记或修改记录")
        session.commit()
        return changes


def _one(session: Session) -> TrainingSession:
    return session.scalars(select(TrainingSession)).one()


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"hours": Decimal("1.25"), "attended": 0},
        {"audience": Audience.HEADS, "started_at": datetime(2025, 3, 6, 9, 30)},  # noqa: DTZ001 - local
        {"audience": OtherWord("外来人员"), "extra": {"x_cost": "12.5"}},
        {"audience": "外来人员", "content": "第一行\n第二行"},
    ],
)
def test_the_hash_taken_before_storing_fits_what_is_read_back(writer: Engine, save: Save, values: Any) -> None:
    save("动火作业培训", **values)
    with Session(writer) as session:
        record = _one(session)
        assert record.row_hash == journal.row_hash(record) != ""


def test_the_hash_stays_when_a_release_adds_an_empty_field(writer: Engine, save: Save) -> None:
    save("动火作业培训")
    with Session(writer) as session:
        record = _one(session)
        record.extra = {"x_added_later": None}
        assert journal.row_hash(record) == record.row_hash


def test_a_new_record_is_stamped_logged_and_found(writer: Engine, save: Save) -> None:
    saved = save("动火作业培训")
    with Session(writer) as session:
        record = _one(session)
        assert (record.created_by, record.changed_by, record.version) == ("张三", "张三", 1)
        (entry,) = session.scalars(select(AuditEntry).where(AuditEntry.record == saved))
        assert (entry.action, entry.user, entry.use_case) == ("登记", "张三", "登记或修改记录")
        assert entry.after["topic"] == "动火作业培训"
        assert [hit.id for hit in search_index.find(session, "动火")] == [saved]
        assert [hit.id for hit in search_index.find(session, "王五")] == [saved], "child rows are searched too"


def test_an_edit_logs_only_what_changed_and_moves_hash_version_and_index(writer: Engine, save: Save) -> None:
    saved = save("动火作业培训", attended=5)
    (change,) = _change(writer, saved, lambda record: setattr(record, "topic", "有限空间培训"))
    assert (change.action, dict(change.before), dict(change.after)) == (
        "修改",
        {"topic": "动火作业培训"},
        {"topic": "有限空间培训"},
    )
    with Session(writer) as session:
        record = _one(session)
        assert (record.version, record.created_by, record.changed_by) == (2, "张三", "李四")
        assert record.row_hash == journal.row_hash(record)
        assert search_index.find(session, "动火") == []


def test_changed_child_rows_count_as_a_change_of_their_record(writer: Engine, save: Save) -> None:
    saved = save("动火作业培训")

    def replace(record: TrainingSession) -> None:
        setattr(record, "results", [TrainingResult(name="赵六", position=0)])  # noqa: B010 - tied in below the class

    (change,) = _change(writer, saved, replace)
    assert [row["name"] for row in change.before["results"]] == ["李四", "王五"]
    assert [row["name"] for row in change.after["results"]] == ["赵六"]
    with Session(writer) as session:
        record = _one(session)
        assert record.version == 2
        assert record.row_hash == journal.row_hash(record)


def test_masked_values_never_enter_the_log(writer: Engine, save: Save) -> None:
    saved = save("动火作业培训")
    with Session(writer) as session:
        (entry,) = session.scalars(select(AuditEntry).where(AuditEntry.record == saved))
        assert entry.after["sign_in"][0]["phone"] == HIDDEN
        assert "13800000000" not in str(entry.after)


def test_deleting_and_restoring_are_called_so_and_follow_the_search(writer: Engine, save: Save) -> None:
    saved = save("动火作业培训")
    (deleted,) = _change(writer, saved, lambda record: setattr(record, "deleted_at", now()))
    with Session(writer) as session:
        assert search_index.find(session, "动火") == []
    (restored,) = _change(writer, saved, lambda record: setattr(record, "deleted_at", None))
    with Session(writer) as session:
        assert len(search_index.find(session, "动火")) == 1
    assert (deleted.action, restored.action) == ("删除", "恢复")


def test_several_flushes_of_one_transaction_give_one_entry(writer: Engine) -> None:
    with Session(writer) as session:
        watch = Journal(session, "张三")
        record = TrainingSession(topic="一", held_on=date(2025, 3, 6), year=2025)
        session.add(record)
        session.flush()
        for topic in ("二", "三"):
            record.topic = topic
            session.flush()
        (change,) = watch.finish("导入台账")
        session.rollback()
    assert (change.action, change.after["topic"]) == ("登记", "三")


def test_an_event_stands_beside_the_changes_of_the_same_record(writer: Engine) -> None:
    with Session(writer) as session:
        watch = Journal(session, "张三")
        session.add(TrainingSession(id="t1", topic="一", held_on=date(2025, 3, 6), year=2025))
        session.flush()
        for _ in range(2):
            watch.event("training_session", "t1", "导出", {"rows": 1})
        changes = watch.finish("导出台账")
        session.rollback()
    assert [(change.id, change.action) for change in changes] == [("t1", "登记"), ("t1", "导出"), ("t1", "导出")]


def test_a_setting_is_logged_and_nothing_at_all_writes_no_entry(writer: Engine) -> None:
    with Session(writer) as session:
        watch = Journal(session, "张三")
        session.add(Setting(key="township", value="青岭镇"))
        (change,) = watch.finish("修改设置")
        session.commit()
    with Session(writer) as session:
        assert Journal(session, "张三").finish("修改设置") == []
        assert [entry.record for entry in session.scalars(select(AuditEntry))] == ["township"]
    assert change.after["value"] == "青岭镇"


def test_what_is_rolled_back_leaves_no_trace(writer: Engine) -> None:
    with Session(writer) as session:
        watch = Journal(session, "张三")
        session.add(TrainingSession(topic="一", held_on=date(2025, 3, 6), year=2025))
        watch.finish("登记或修改记录")
        session.rollback()
    with Session(writer) as session:
        assert session.scalars(select(AuditEntry)).all() == []
        assert search_index.find(session, "一") == []
