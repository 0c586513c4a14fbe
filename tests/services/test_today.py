"""The screen 今日: each thing appears when it is due and disappears when it is done."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS
from safety_desk.records.enterprises.words import Operation
from safety_desk.records.inspections.hazard_words import State
from safety_desk.records.meetings.meeting import DecisionState
from safety_desk.services.backups import make_backup
from safety_desk.services.desk import Desk
from safety_desk.services.linking import Linker
from safety_desk.services.records import delete_record, save_record, store
from safety_desk.services.today import Closure, badges, today
from safety_desk.services.today_calendar import quarter_of
from safety_desk.services.today_items import DueItem

ON = date(2025, 11, 20)


def on_paper(desk: Desk, kind: str, **values: Any) -> str:
    """A record whose case has moved on, as an import brings it."""
    with desk.transaction() as session:
        record = KINDS[kind]()
        store(desk, session, record, values, Linker(session), by_hand=False)
        return record.id


def hazard(desk: Desk, state: State, **values: Any) -> str:
    plain = {"found_on": date(2025, 11, 1), "enterprise": "永利采石场", "description": "护栏缺失", "state": state}
    return on_paper(desk, "hazard", **plain | values)


def items(desk: Desk, rule: str, on: date = ON) -> list[DueItem]:
    return [item for group in today(desk, on).groups for item in group.items if item.rule == rule]


def groups(desk: Desk, rule: str, on: date = ON) -> list[str]:
    return [group.code for group in today(desk, on).groups for item in group.items if item.rule == rule]


@pytest.mark.parametrize(
    ("days", "group", "badge"),
    [(-3, "overdue", "逾期 3 天"), (0, "today", "今天"), (7, "week", "还有 7 天")],
)
def test_a_hazard_stands_in_the_group_of_its_deadline(desk: Desk, days: int, group: str, badge: str) -> None:
    due = ON + timedelta(days)
    id_ = hazard(desk, State.CORRECTING, due_on=due, responsible_person="刘建国")
    [item] = items(desk, "hazard_correct")
    assert (item.id, item.kind, item.page, item.badge) == (id_, "hazard", "record", badge)
    assert item.title == "永利采石场 护栏缺失 未销号"
    assert item.reason == f"隐患，整改期限 {due.month}月{due.day}日，责任人 刘建国"
    assert groups(desk, "hazard_correct") == [group]


def test_a_hazard_further_off_closed_or_deleted_is_not_shown(desk: Desk) -> None:
    hazard(desk, State.CORRECTING, due_on=ON + timedelta(8))
    hazard(desk, State.CLOSED, due_on=ON, closed_on=ON)
    delete_record(desk, hazard(desk, State.CORRECTING, due_on=ON), "重复")
    assert items(desk, "hazard_correct") == []


def test_an_extension_moves_the_deadline(desk: Desk) -> None:
    hazard(desk, State.CORRECTING, due_on=ON - timedelta(5), extended_to=ON + timedelta(2))
    assert [item.days for item in items(desk, "hazard_correct")] == [2]


def test_handing_over_takes_two_days_and_looking_again_ten(desk: Desk) -> None:
    hazard(desk, State.TO_ASSIGN, found_on=ON - timedelta(3), due_on=ON + timedelta(30))
    hazard(desk, State.TO_REINSPECT, due_on=ON, corrected_on=ON - timedelta(9))
    assert [(item.days, item.action) for item in items(desk, "hazard_assign")] == [(-1, "去交办")]
    assert [(item.days, item.action) for item in items(desk, "hazard_reinspect")] == [(1, "去复查")]


def test_a_document_is_due_until_it_is_dealt_with(desk: Desk) -> None:
    values = {"received_on": ON - timedelta(10), "title": "关于报送情况的通知", "due_on": ON, "handler": "赵敏"}
    saved = save_record(desk, "incoming", values)
    [item] = items(desk, "incoming")
    assert item.title == "关于报送情况的通知 须办结"
    assert item.people == "赵敏"
    save_record(desk, "incoming", {"closed_on": ON}, id=saved.id)
    assert items(desk, "incoming") == []


def test_a_decision_is_due_until_it_is_done(desk: Desk) -> None:
    decision = {"matter": "检查零售点", "responsible": "孙浩", "due_on": ON - timedelta(1), "state": DecisionState.OPEN}
    saved = save_record(desk, "meeting", {"name": "季度例会", "held_on": date(2025, 10, 9), "decisions": [decision]})
    assert [(i.id, i.days, i.people) for i in items(desk, "decision")] == [(saved.id, -1, "孙浩")]
    save_record(desk, "meeting", {"decisions": [decision | {"state": DecisionState.DONE}]}, id=saved.id)
    assert items(desk, "decision") == []


def test_a_task_of_a_plan_is_due_until_its_outcome_is_written(desk: Desk) -> None:
    task = {"task": "年度考核", "responsible": "王磊", "due_on": ON}
    saved = save_record(desk, "plan", {"name": "年度计划", "issued_on": date(2025, 1, 6), "tasks": [task]})
    assert [item.id for item in items(desk, "task")] == [saved.id]
    save_record(desk, "plan", {"tasks": [task | {"progress": "已完成"}]}, id=saved.id)
    assert items(desk, "task") == []


def test_the_latest_certificate_counts_for_those_who_work_here(desk: Desk) -> None:
    def member(name: str, *until: date, **more: Any) -> None:
        certificates = [{"certificate_type": "委托执法资格证", "number": "冀1", "valid_to": day} for day in until]
        save_record(desk, "staff", {"name": name, "certificates": certificates, **more})

    member("王磊", ON + timedelta(90))
    member("赵敏", ON - timedelta(1), ON + timedelta(400))
    member("孙浩", ON + timedelta(91))
    member("冯丽", ON, left_on=ON)
    assert [(item.people, item.days) for item in items(desk, "certificate")] == [("王磊", 90)]
    assert groups(desk, "certificate") == ["later"]


def test_a_refresher_is_due_three_years_after_the_last(desk: Desk) -> None:
    certificate = {"certificate_type": "行政执法证", "refreshed_on": date(2023, 1, 10)}
    save_record(desk, "staff", {"name": "王磊", "certificates": [certificate]})
    assert [(item.due, item.source) for item in items(desk, "refresher")] == [(date(2026, 1, 10), "湖南意见第10条")]


def test_a_permit_runs_out_except_where_the_enterprise_is_gone(desk: Desk) -> None:
    until = {"permit_until": ON + timedelta(60), "permit_number": "（冀）1"}
    save_record(desk, "enterprise", {"name": "恒通液化气站", **until})
    save_record(desk, "enterprise", {"name": "旧砖厂", "operation": Operation.CLOSED, **until})
    assert [item.title for item in items(desk, "permit")] == ["恒通液化气站 安全生产许可证 1月19日到期"]


def test_each_quarter_wants_a_meeting(desk: Desk) -> None:
    [item] = items(desk, "meeting")
    assert (item.page, item.kind, item.due, item.id) == ("new", "meeting", date(2025, 12, 31), "")
    assert items(desk, "meeting", on=date(2025, 10, 8)) == []
    save_record(desk, "meeting", {"name": "季度例会", "held_on": date(2025, 12, 1)})
    assert items(desk, "meeting") == []


def test_each_leader_of_the_last_year_is_asked_for_the_visit_of_the_quarter(desk: Desk) -> None:
    def visit(leader: str, day: date, point: str = "鑫源选矿厂") -> None:
        save_record(desk, "contact_visit", {"leader": leader, "contact_point": point, "visited_on": day})

    visit("秦卫东", date(2025, 5, 6))
    visit("秦卫东", date(2025, 8, 6), "宏达木器厂")
    visit("梁秀芝", date(2025, 10, 20))
    visit("旧领导", date(2023, 3, 1))
    [item] = items(desk, "visit")
    assert dict(item.values) | {"contact_point_id": None} == {
        "leader": "秦卫东",
        "post": None,
        "contact_point": "宏达木器厂",
        "contact_point_id": None,
        "quarter": "四季度",
    }


def test_what_lacks_something_is_counted_by_kind_and_has_no_day(desk: Desk) -> None:
    for title in ("通知一", "通知二"):
        save_record(desk, "incoming", {"received_on": ON, "title": title})
    [item] = items(desk, "incomplete")
    assert (item.title, item.due, item.badge, dict(item.values)) == ("收文有 2 条待补", None, "", {"incomplete": True})


def test_an_earlier_year_wants_its_archive_by_the_end_of_june(desk: Desk) -> None:
    save_record(desk, "meeting", {"name": "年终会议", "held_on": date(2024, 12, 20)})
    assert [(i.days, dict(i.values)) for i in items(desk, "archive", on=date(2025, 6, 20))] == [(10, {"year": 2024})]
    assert groups(desk, "archive") == ["overdue"]
    assert items(desk, "archive", on=date(2024, 12, 31)) == []


def test_a_backup_is_asked_for_a_week_after_the_last(desk: Desk) -> None:
    save_record(desk, "incoming", {"received_on": ON, "title": "通知"})
    assert [item.title for item in items(desk, "backup")] == ["还没有做过备份"]
    made = finish(make_backup(desk)).made_at.date()
    assert items(desk, "backup", on=made + timedelta(6)) == []
    assert [(i.title, i.days) for i in items(desk, "backup", on=made + timedelta(9))] == [("已经 9 天没有备份", -2)]


def test_badges_count_what_is_late_or_due_today(desk: Desk) -> None:
    hazard(desk, State.CORRECTING, due_on=ON)
    hazard(desk, State.CORRECTING, due_on=ON + timedelta(1))
    save_record(desk, "incoming", {"received_on": ON, "title": "通知", "due_on": ON - timedelta(4)})
    finish(make_backup(desk))
    assert badges(desk, ON) == {"today": 2, "hazard": 1}


def test_the_figures_of_the_year(desk: Desk) -> None:
    hazard(desk, State.CLOSED, found_on=date(2025, 3, 1), closed_on=date(2025, 3, 9))
    hazard(desk, State.CLOSED, found_on=date(2024, 3, 1), closed_on=date(2024, 3, 9))
    hazard(desk, State.CORRECTING, found_on=date(2024, 12, 1), due_on=date(2025, 1, 1))
    save_record(desk, "enterprise", {"name": "永利采石场", "registered_on": date(2025, 3, 3)})
    found = today(desk, ON)
    assert found.closure == Closure(closed=1, correcting=1)
    assert found.closure.total == 2
    assert found.months == (0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    assert found.records == 1


def test_a_new_desk_lists_its_first_steps_until_they_are_done(desk: Desk) -> None:
    def steps() -> Mapping[str, bool]:
        return dict(today(desk, ON).first_steps)

    assert steps() == {"填写单位信息": True, "登记监管机构人员": False, "登记或导入企业": False}
    save_record(desk, "staff", {"name": "王磊"})
    assert steps()["登记监管机构人员"]
    save_record(desk, "enterprise", {"name": "永利采石场"})
    assert steps() == {}


@pytest.mark.parametrize(
    ("day", "quarter", "first", "last"),
    [
        (date(2025, 3, 31), "一季度", date(2025, 1, 1), date(2025, 3, 31)),
        (date(2024, 6, 1), "二季度", date(2024, 4, 1), date(2024, 6, 30)),
        (date(2025, 12, 1), "四季度", date(2025, 10, 1), date(2025, 12, 31)),
    ],
)
def test_the_quarter_of_a_day(day: date, quarter: str, first: date, last: date) -> None:
    assert quarter_of(day) == (quarter, first, last)
