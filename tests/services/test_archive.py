"""Archiving a year: each complete case becomes one numbered item, open ones wait, later ones are added."""

from collections import Counter
from datetime import date, datetime
from typing import Any

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS, FiledAs
from safety_desk.records import kinds_in_order
from safety_desk.services.archive import ArchiveResult, archive_year, archived_years, catalogue, preview
from safety_desk.services.attachments import attach
from safety_desk.services.backups import backups, check
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, ledger, rows, view
from safety_desk.services.records import find_record, save_record
from safety_desk.services.settings import change_settings
from tests.factories import complete_values

_LATER = date(2026, 3, 1)
_DAY = date(2025, 3, 6)


def _archive(desk: Desk, year: int = 2025) -> ArchiveResult:
    return finish(archive_year(desk, year, today=_LATER))


def _plain(result: ArchiveResult) -> tuple[Any, ...]:
    return result.items, result.by_category, result.by_retention, [f.message for f in result.findings]


def _meeting(desk: Desk, name: str, **more: Any) -> str:
    return save_record(desk, "meeting", {"name": name, "held_on": _DAY} | more).id


def test_the_preview_tells_what_comes_and_changes_nothing(full: Desk) -> None:
    told = preview(full, 2025, today=_LATER)
    assert archived_years(full) == []
    assert not view(full, _ids(full, "meeting")[0])["archived"]
    assert _plain(_archive(full)) == _plain(told)


def _ids(desk: Desk, kind: str) -> list[str]:
    return [row.id for row in rows(desk, kind, ledger(desk, kind, Query()).keys, [])]


def test_an_item_named_after_a_place_says_what_it_is(full: Desk) -> None:
    _archive(full)
    titles = {item["title"] for item in catalogue(full, 2025) if item["kind"] == "village_patrol" and item["record"]}
    assert titles == {"青岭社区村级巡查记录", "东沟村村级巡查记录"}


def test_counts_add_up_and_every_kind_is_where_it_belongs(full: Desk) -> None:
    result = _archive(full)
    listed = catalogue(full, 2025)
    assert result.items == len(listed) == sum(result.by_category.values()) == sum(result.by_retention.values())
    assert result.pages == sum(item["pages"] for item in listed)
    assert archived_years(full)[0]["items"] == result.items
    kinds = Counter(item["kind"] for item in listed if item["record"])
    filed = {record.kind.code: record.kind.filed_as for record in kinds_in_order()}
    waiting = {"inspection", "rectification_order", "referral"}  # they or their hazards are open
    assert kinds == {code: 2 for code, how in filed.items() if how is FiledAs.ITEM and code not in waiting}
    registers = [item["kind"] for item in listed if not item["record"]]
    alive = {r.kind.code for r in kinds_in_order() if r.kind.register or r.kind.filed_as is FiledAs.REGISTER}
    assert len(registers) == len(set(registers))
    assert set(registers) == alive


def test_numbers_run_without_a_gap_in_each_period(full: Desk) -> None:
    _archive(full)
    runs: dict[str, list[str]] = {}
    for item in catalogue(full, 2025):
        runs.setdefault(item["retention"], []).append(item["serial"])
        assert item["number"].startswith("0472-")
        assert item["number"].endswith(item["serial"])
        assert "2025" in item["number"]
    assert runs
    assert all(run == [f"{n:04}" for n in range(1, len(run) + 1)] for run in runs.values())
    numbers = [item["number"] for item in catalogue(full, 2025)]
    assert len(set(numbers)) == len(numbers)


def test_without_a_fonds_number_the_items_wait_for_it(desk: Desk) -> None:
    change_settings(desk, {"fonds": ""})
    _meeting(desk, "例会")
    result = _archive(desk)
    assert any("还没有全宗号" in finding.message for finding in result.findings)
    before = catalogue(desk, 2025)[0]["number"]
    change_settings(desk, {"fonds": "0472"})
    after = catalogue(desk, 2025)[0]["number"]
    assert before != after
    assert after.startswith("0472-")


def test_what_comes_later_is_added_after_the_last_number(desk: Desk) -> None:
    _meeting(desk, "例会")
    _archive(desk)
    first = catalogue(desk, 2025)
    _meeting(desk, "补记的会")
    result = _archive(desk)
    assert (result.items, result.supplement) == (1, 1)
    listed = catalogue(desk, 2025)
    assert listed[:1] == first
    assert [item["title"] for item in listed] == ["例会", "补记的会"]
    with pytest.raises(Refused, match="没有可以归档的材料"):
        _archive(desk)


def test_an_open_case_waits_for_the_year_it_closes(desk: Desk) -> None:
    inspection = save_record(desk, "inspection", {"inspected_on": _DAY, "enterprise": "鑫源选矿厂"})
    hazard = complete_values("hazard") | {"inspection_id": inspection.id, "inspection": None}
    found = save_record(desk, "hazard", hazard | {"found_on": _DAY})
    waiting = preview(desk, 2025, today=_LATER)
    assert "8" not in {k for k, n in waiting.by_category.items() if n > _registers(desk, 8)}
    assert any("还没办结" in finding.message for finding in waiting.findings)
    _close(desk, found.id, date(2026, 1, 20))
    assert all(item["record"] != inspection.id for item in _filed(desk, 2025))
    assert [item["record"] for item in _filed(desk, 2026) if item["record"]] == [inspection.id]
    assert view(desk, found.id)["archived"]


def _registers(desk: Desk, category: int) -> int:
    alive = [r for r in kinds_in_order() if r.kind.category == category and r.kind.register]
    return sum(ledger(desk, r.kind.code, Query()).count > 0 for r in alive)


def _filed(desk: Desk, year: int) -> list[dict[str, Any]]:
    _archive(desk, year)
    return catalogue(desk, year)


def _close(desk: Desk, id_: str, day: date) -> None:
    """Bring a case to its end as the steps of the hazard page do: by what it is when it arrives closed."""
    last = next(f for f in KINDS["hazard"].fields() if f.name == "state").choices[-1]
    with desk.transaction() as session:
        record: Any = find_record(session, id_)
        record.state, record.closed_on = last, day


def test_an_attachment_goes_with_its_item(desk: Desk) -> None:
    meeting = _meeting(desk, "例会")
    attach(desk, meeting, ("现场.png", _PNG), role="会场照片")
    with_photo = _archive(desk).pages
    _meeting(desk, "没有照片的会")
    assert with_photo == _archive(desk).pages + 1


_PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)


def test_stopping_on_the_way_files_nothing(full: Desk) -> None:
    job = archive_year(full, 2025, today=_LATER)
    while next(job).done < 5:
        pass
    job.close()
    assert archived_years(full) == []
    assert catalogue(full, 2025) == []


def test_what_is_edited_while_papers_are_drawn_stops_the_step(full: Desk) -> None:
    job = archive_year(full, 2025, today=_LATER)
    while next(job).done < 5:
        pass
    save_record(full, "meeting", {"place": "换了地方"}, id=_ids(full, "meeting")[0])
    with pytest.raises(Refused, match="又被改过"):
        finish(job)
    assert archived_years(full) == []


def test_before_archiving_comes_a_backup_and_after_it_all_is_sound(full: Desk) -> None:
    _archive(full)
    assert "归档前" in [made.reason for made in backups(full)]
    assert check(full) == []


def test_moments_are_kept_with_the_year(full: Desk) -> None:
    _archive(full)
    year = archived_years(full)[0]
    assert (year["year"], year["by"]) == (2025, "站长")
    assert datetime.fromisoformat(year["at"]).tzinfo is not None
