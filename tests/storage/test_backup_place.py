"""Which backups stay, and what the traffic light says."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from safety_desk.storage import backup_place
from safety_desk.storage.backup_place import Backup, light, listed, note_trial, rotate, trial_due, write_sidecar

_NOW = datetime(2025, 3, 6, 9, 30)  # noqa: DTZ001 - local, as the clerk's clock shows it


def _fill(place: Path, moments: Sequence[datetime], faults: Sequence[tuple[str, ...]] = ()) -> None:
    """One backup for each moment, numbered in this order."""
    for number, moment in enumerate(moments, start=1):
        folder = place / f"desk-{moment:%Y%m%d-%H%M%S}-{number:04}"
        folder.mkdir(parents=True)
        wrong = faults[number - 1] if faults else ()
        head = {"audit_sequence": 1, "audit_head": "a"}
        about = {"reason": "退出", "version": "0.1.0", "schema": 1, "sha256": "", "mirror_sha256": "", "size": 1}
        made = Backup(path=folder, sequence=number, made_at=moment, **about, **head, counts={}, attachments={},  # type: ignore[arg-type]
                      others={}, faults=wrong)  # fmt: skip
        write_sidecar(folder, made)


def _left(place: Path) -> list[int]:
    return [backup.sequence for backup in listed(place)]


def test_the_last_ten_stay_and_older_ones_by_day_week_month_and_year(tmp_path: Path) -> None:
    days = [_NOW - timedelta(days=days) for days in range(1500, -1, -1)]
    _fill(tmp_path, days)
    removed = rotate(tmp_path)
    left = [backup.made_at for backup in listed(tmp_path)]
    assert len(left) + len(removed) == len(days)
    assert left[:14] == days[:-15:-1], "14 days"
    assert {moment.isocalendar()[:2] for moment in left[:30]} >= {d.isocalendar()[:2] for d in days[-50:]}, "8 weeks"
    assert {(moment.year, moment.month) for moment in left} >= {(d.year, d.month) for d in days[-330:]}, "12 months"
    assert {moment.year for moment in left} == {2021, 2022, 2023, 2024, 2025}, "every year for good"
    assert len(left) < 40


def test_many_backups_of_one_day_leave_the_last_ten(tmp_path: Path) -> None:
    _fill(tmp_path, [_NOW + timedelta(minutes=n) for n in range(30)])
    rotate(tmp_path)
    assert _left(tmp_path) == list(range(30, 20, -1))


def test_a_clock_that_jumps_back_removes_no_newest_backup(tmp_path: Path) -> None:
    _fill(tmp_path, [_NOW + timedelta(minutes=n) for n in range(20)] + [_NOW - timedelta(days=3650)] * 10)
    rotate(tmp_path)
    assert _left(tmp_path)[:10] == list(range(30, 20, -1))
    assert _left(tmp_path)[10:] == [20]


def test_the_last_three_verified_ones_stay_behind_any_number_of_bad_ones(tmp_path: Path) -> None:
    moments = [_NOW + timedelta(seconds=n) for n in range(25)]
    _fill(tmp_path, moments, [()] * 5 + [("附件不见了",)] * 20)
    rotate(tmp_path)
    assert _left(tmp_path)[10:] == [5, 4, 3]


def test_what_is_half_written_is_no_backup_and_its_number_is_not_used_again(tmp_path: Path) -> None:
    _fill(tmp_path, [_NOW, _NOW])
    (tmp_path / "desk-20250306-093000-0002" / "backup.json").unlink()
    assert _left(tmp_path) == [1]
    assert backup_place.next_name(tmp_path, _NOW) == ("desk-20250306-093000-0003", 3)


@pytest.mark.parametrize(("hours", "colour"), [(1, "green"), (40, "amber"), (24 * 8, "red"), (-2, "amber")])
def test_the_light_goes_by_the_age_of_the_last_verified_backup(tmp_path: Path, hours: int, colour: str) -> None:
    _fill(tmp_path, [_NOW - timedelta(hours=hours)])
    assert light(tmp_path, _NOW).colour == colour


def test_the_light_of_an_empty_or_vanished_place_is_red(tmp_path: Path) -> None:
    assert light(tmp_path / "拔掉的U盘", _NOW).colour == "red"


def test_a_newer_backup_with_faults_turns_the_light_amber_and_names_the_fault(tmp_path: Path) -> None:
    _fill(tmp_path, [_NOW - timedelta(hours=2), _NOW], [(), ("编号 abc 的附件不见了",)])
    shown = light(tmp_path, _NOW)
    assert shown.colour == "amber"
    assert "编号 abc" in shown.sentence


def test_a_failed_trial_turns_the_light_red_and_a_month_later_it_is_due_again(tmp_path: Path) -> None:
    _fill(tmp_path, [_NOW])
    assert trial_due(tmp_path, _NOW)
    note_trial(tmp_path, listed(tmp_path)[0], _NOW, ["这份备份已损坏"])
    assert light(tmp_path, _NOW).colour == "red"
    assert not trial_due(tmp_path, _NOW + timedelta(days=30))
    assert trial_due(tmp_path, _NOW + timedelta(days=31))
    assert trial_due(tmp_path, _NOW - timedelta(days=1)), "the clock was turned back"
