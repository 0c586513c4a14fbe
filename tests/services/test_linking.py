"""Names that lead to records, and figures that follow what is linked."""

from datetime import date

import pytest

from safety_desk.model.findings import Refused
from safety_desk.services.desk import Desk
from safety_desk.services.lists import view
from safety_desk.services.records import delete_record, restore_record, save_record

DAY = date(2025, 3, 4)


def _inspection(desk: Desk, enterprise: str) -> str:
    return save_record(desk, "inspection", {"enterprise": enterprise, "inspected_on": DAY}).id


def _hazard(desk: Desk, inspection: str) -> str:
    values = {"found_on": DAY, "description": "护栏缺失", "inspection_id": inspection}
    return save_record(desk, "hazard", values).id


def test_a_name_is_found_with_other_spaces_and_widths(desk: Desk) -> None:
    known = save_record(desk, "enterprise", {"name": "东沟（福金）石材厂"}).id
    values = view(desk, _inspection(desk, "东沟 (福金) 石材厂"))["values"]
    assert (values["enterprise"], values["enterprise_id"]) == ("东沟 (福金) 石材厂", known)


def test_a_name_that_two_go_by_is_kept_as_text(desk: Desk) -> None:
    for _ in range(2):
        save_record(desk, "enterprise", {"name": "恒立汽修厂"})
    assert view(desk, _inspection(desk, "恒立汽修厂"))["values"]["enterprise_id"] is None


def test_an_id_of_nothing_is_refused_in_words(desk: Desk) -> None:
    with pytest.raises(Refused, match="不存在"):
        _hazard(desk, "00000000-0000-0000-0000-000000000000")


def test_a_link_by_id_writes_the_number_beside_it(desk: Desk) -> None:
    inspection = _inspection(desk, "恒立汽修厂")
    number = view(desk, inspection)["values"]["number"]
    assert view(desk, _hazard(desk, inspection))["values"]["inspection"] == number


def test_figures_follow_hazards_that_go_and_come_back(desk: Desk) -> None:
    inspection = _inspection(desk, "恒立汽修厂")
    hazard = _hazard(desk, inspection)

    def found() -> tuple[int, str | None]:
        values = view(desk, inspection)["values"]
        return values["found"], values["problems"]

    assert found() == (1, "护栏缺失")
    delete_record(desk, hazard, "重复")
    assert found() == (0, None)
    restore_record(desk, hazard)
    assert found() == (1, "护栏缺失")


def test_a_hazard_moved_to_another_inspection_is_counted_there_alone(desk: Desk) -> None:
    first, second = _inspection(desk, "恒立汽修厂"), _inspection(desk, "兴源小卖部")
    hazard = _hazard(desk, first)
    number = view(desk, second)["values"]["number"]
    save_record(desk, "hazard", {"inspection": number, "inspection_id": second}, id=hazard)
    assert [view(desk, inspection)["values"]["found"] for inspection in (first, second)] == [0, 1]
