"""Records: saved as far as they are known, changed only by who saw the newest, deleted without loss."""

from datetime import date
from typing import Any

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, audit_head, history, ledger, rows, view
from safety_desk.services.records import delete_record, restore_record, save_record
from tests.factories import complete_values
from tests.services.conftest import Opener

_DAY = date(2025, 3, 6)
MEETING: dict[str, Any] = {"name": "一季度例会", "held_on": _DAY}


def _ledger(desk: Desk, kind: str) -> int:
    return ledger(desk, kind, Query()).count


def test_what_makes_it_a_record_is_asked_for_by_label(desk: Desk) -> None:
    with pytest.raises(Refused) as told:
        save_record(desk, "meeting", {"place": "二楼会议室"})
    assert told.value.fields == {"name": "会议名称不能为空", "held_on": "日期不能为空"}
    assert _ledger(desk, "meeting") == 0


def test_a_half_known_record_is_kept_and_says_what_it_lacks(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING)
    seen = view(desk, saved.id)
    assert seen["incomplete"]
    assert seen["missing"] == list(saved.missing)
    assert "地点" in saved.missing
    rest = complete_values("meeting")
    save_record(desk, "meeting", rest | MEETING, id=saved.id)
    assert not view(desk, saved.id)["incomplete"]


def test_a_blank_text_is_nothing(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING | {"place": "  "})
    assert view(desk, saved.id)["values"]["place"] is None


def test_an_edit_changes_only_what_it_names(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING | {"place": "一楼", "sign_in": [{"name": "王磊"}]})
    save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    values = view(desk, saved.id)["values"]
    assert (values["name"], values["place"]) == ("一季度例会", "二楼")
    assert [row["name"] for row in values["sign_in"]] == ["王磊"]


def test_of_two_who_opened_it_the_second_to_save_is_told(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING)
    save_record(desk, "meeting", {"place": "一楼"}, id=saved.id, version=saved.version)
    with pytest.raises(Refused, match="刚刚被站长改过"):
        save_record(desk, "meeting", {"place": "二楼"}, id=saved.id, version=saved.version)
    assert view(desk, saved.id)["values"]["place"] == "一楼"


def test_every_change_is_one_entry_of_the_log(desk: Desk) -> None:
    heads = [audit_head(desk)[0]]

    def entries() -> int:
        heads.append(audit_head(desk)[0])
        return heads[-1] - heads[-2]

    saved = save_record(desk, "meeting", MEETING | {"sign_in": [{"name": "王磊"}, {"name": "李明"}]})
    assert entries() == 1
    save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    assert entries() == 1
    delete_record(desk, saved.id, "重复登记")
    assert entries() == 1
    restore_record(desk, saved.id)
    assert entries() == 1
    save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    assert entries() == 0


def test_history_says_what_was_there_before(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING | {"place": "一楼"})
    save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    last = history(desk, saved.id)[-1]
    assert (last["before"]["place"], last["after"]["place"]) == ("一楼", "二楼")
    assert "name" not in last["after"]


def test_deleting_empties_no_bin_and_needs_its_owner_or_the_chief(empty_folder: Any, opened: Opener) -> None:
    desk = opened(empty_folder)
    saved = save_record(desk, "meeting", MEETING)
    folder = desk.folder
    desk.close()
    clerk = opened(folder, user="办事员")
    with pytest.raises(Refused, match="只有本人或站长能删除"):
        delete_record(clerk, saved.id, "重复")
    own = save_record(clerk, "meeting", MEETING | {"name": "二季度例会"})
    delete_record(clerk, own.id, "重复")
    assert _ledger(clerk, "meeting") == 1
    assert ledger(clerk, "meeting", Query(deleted=True)).count == 1
    assert view(clerk, own.id)["deleted"]


def test_what_lies_in_the_bin_is_taken_out_before_it_is_changed(desk: Desk) -> None:
    saved = save_record(desk, "meeting", MEETING)
    with pytest.raises(Refused, match="不用恢复"):
        restore_record(desk, saved.id)
    delete_record(desk, saved.id, "重复")
    with pytest.raises(Refused, match="在回收站里"):
        save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    with pytest.raises(Refused, match="在回收站里"):
        delete_record(desk, saved.id, "再删一次")
    restore_record(desk, saved.id)
    save_record(desk, "meeting", {"place": "二楼"}, id=saved.id)
    assert view(desk, saved.id)["values"]["place"] == "二楼"


def test_a_number_is_drawn_in_order_and_never_again(desk: Desk) -> None:
    letter = {"title": "关于开展检查的通知", "issued_on": _DAY}
    numbers = [_number(desk, save_record(desk, "outgoing", letter).id) for _ in range(2)]
    last = save_record(desk, "outgoing", letter)
    delete_record(desk, last.id, "作废")
    numbers += [_number(desk, save_record(desk, "outgoing", letter).id)]
    assert [number[-2] for number in numbers] == ["1", "2", "4"]


def test_a_number_written_by_hand_moves_the_counter_on(desk: Desk) -> None:
    letter = {"title": "关于开展检查的通知", "issued_on": _DAY}
    first = _number(desk, save_record(desk, "outgoing", letter).id)
    save_record(desk, "outgoing", letter | {_numbered(desk): first.replace("1号", "7号")})
    assert _number(desk, save_record(desk, "outgoing", letter).id) == first.replace("1号", "8号")


def _numbered(desk: Desk) -> str:
    return next(f.name for f in desk.fields("outgoing") if f.numbered)


def _number(desk: Desk, id_: str) -> str:
    return str(view(desk, id_)["values"][_numbered(desk)])


def test_a_name_finds_its_record_whatever_the_spacing(desk: Desk) -> None:
    company = save_record(desk, "enterprise", {"name": "青岭镇鑫源选矿厂（普通合伙）"})
    visit = {"inspected_on": _DAY, "enterprise": "青岭镇 鑫源选矿厂(普通合伙)"}
    saved = save_record(desk, "inspection", visit)
    assert view(desk, saved.id)["values"]["enterprise_id"] == company.id
    stranger = save_record(desk, "inspection", visit | {"enterprise": "别处的厂"})
    assert view(desk, stranger.id)["values"]["enterprise_id"] is None


def test_a_child_row_finds_the_record_it_names_and_is_not_written_again(desk: Desk) -> None:
    company = save_record(desk, "enterprise", complete_values("enterprise", 1) | {"name": "石门加油站"}).id
    row = {"enterprise": "石门 加油站", "month": "3月", "visits": 1}
    plan = save_record(desk, "inspection_plan", complete_values("inspection_plan", 1) | {"units": [row]})
    (kept,) = view(desk, plan.id)["values"]["units"]
    assert (kept["enterprise"], kept["enterprise_id"]) == ("石门 加油站", company)
    again = save_record(desk, "inspection_plan", {"units": [row]}, id=plan.id)
    assert again.version == plan.version
    by_id = save_record(desk, "inspection_plan", {"units": [{"enterprise_id": company}]}, id=plan.id)
    assert view(desk, by_id.id)["values"]["units"][0]["enterprise"] == "石门加油站"


def test_what_two_records_are_called_is_left_open(desk: Desk) -> None:
    for _ in range(2):
        save_record(desk, "enterprise", {"name": "鑫源选矿厂"})
    saved = save_record(desk, "inspection", {"inspected_on": _DAY, "enterprise": "鑫源选矿厂"})
    assert view(desk, saved.id)["values"]["enterprise_id"] is None


def test_a_state_is_not_typed(desk: Desk) -> None:
    hazard = complete_values("hazard")
    closed = next(f for f in desk.fields("hazard") if f.name == "state").choices[-1]
    with pytest.raises(Refused, match="状态由办理步骤得出"):
        save_record(desk, "hazard", hazard | {"state": closed})
    saved = save_record(desk, "hazard", hazard)
    with pytest.raises(Refused, match="状态由办理步骤得出"):
        save_record(desk, "hazard", {"state": closed}, id=saved.id)


def test_a_wrong_check_digit_is_a_warning(desk: Desk) -> None:
    saved = save_record(desk, "enterprise", {"name": "鑫源选矿厂", "credit_code": "91130824MA0000001X"})
    assert [finding.column for finding in saved.warnings] == ["统一社会信用代码"]


def test_what_is_archived_is_only_read(full: Desk) -> None:
    finish(archive_year(full, 2025, today=date(2026, 3, 1)))
    (meeting, *_) = [row.id for row in _rows(full, "meeting")]
    with pytest.raises(Refused, match="已经归档"):
        save_record(full, "meeting", {"place": "二楼"}, id=meeting)
    with pytest.raises(Refused, match="已经归档"):
        delete_record(full, meeting, "重复")
    register = _rows(full, "enterprise")[0].id
    assert save_record(full, "enterprise", {"remark": "登记簿一直可以改"}, id=register).version > 1


def _rows(desk: Desk, kind: str) -> list[Any]:
    return rows(desk, kind, ledger(desk, kind, Query()).keys, [])


@pytest.mark.parametrize("asked", ["0", "ffffffff", "ffffffff-ffff-4fff-8fff-ffffffffffff", "%%%%%%%%"])
def test_an_unknown_number_is_told(desk: Desk, asked: str) -> None:
    save_record(desk, "meeting", MEETING)
    with pytest.raises(Refused, match="没有编号为"):
        view(desk, asked)
