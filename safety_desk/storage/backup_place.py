"""A place that holds backups: what is there, what may go, how old the last good one is (reliability B2, B5, B6)."""

import json
import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from safety_desk.storage.files import discard, part_of, patiently, write_file

DATABASE, MIRROR, SIDECAR, TRIAL = "desk.db", "records.jsonl.gz", "backup.json", "trial.json"
_NAME = re.compile(r"desk-\d{8}-\d{6}-(\d{4,})$")
_LAST = 10
_LAST_VERIFIED = 3
_FRESH, _OLD = timedelta(days=1, hours=12), timedelta(days=7)
_TRIAL_EVERY = timedelta(days=31)


@dataclass(frozen=True)
class Backup:
    """One backup. It counts as verified when the copy was opened, checked and every attachment is in the place."""

    path: Path
    sequence: int
    made_at: datetime
    reason: str
    version: str
    schema: int
    sha256: str
    mirror_sha256: str
    size: int
    counts: dict[str, int]
    audit_sequence: int
    audit_head: str
    attachments: dict[str, int]
    """SHA-256 and bytes of every file the desk refers to."""
    others: dict[str, str]
    """Overlay, own forms and issued papers: path below the desk folder -> SHA-256."""
    faults: tuple[str, ...]
    """Why it is not verified; empty = it is."""

    @property
    def verified(self) -> bool:
        return not self.faults

    @property
    def records(self) -> int:
        return sum(self.counts.values())

    @property
    def place(self) -> Path:
        """The folder it lies in; its attachments are there under ``files/``."""
        return self.path.parent


@dataclass(frozen=True)
class Light:
    """The traffic light of one place: ``green``, ``amber`` or ``red``, with the sentence that goes with it."""

    colour: str
    sentence: str
    latest: Backup | None


def listed(place: Path) -> list[Backup]:
    """The finished backups of a place, newest first by their running number, whatever the clock said."""
    if not place.is_dir():
        return []
    found = [backup for path in place.iterdir() if _NAME.fullmatch(path.name) and (backup := read(path))]
    return sorted(found, key=lambda backup: backup.sequence, reverse=True)


def next_name(place: Path, moment: datetime) -> tuple[str, int]:
    """Name and running number of the next backup; a number is not used again while its folder is there."""
    numbers = [int(found[1]) for path in place.glob("desk-*") if (found := _NAME.match(path.name.split(".sd")[0]))]
    number = max(numbers, default=0) + 1
    return f"desk-{moment:%Y%m%d-%H%M%S}-{number:04}", number


def read(path: Path) -> Backup | None:
    """What a backup says about itself; None when its sidecar is missing or unreadable."""
    try:
        facts = json.loads((path / SIDECAR).read_text(encoding="utf-8"))
        facts["made_at"] = datetime.fromisoformat(facts["made_at"])
        return Backup(path=path, **{**facts, "faults": tuple(facts["faults"])})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def write_sidecar(folder: Path, backup: Backup) -> None:
    facts: dict[str, Any] = asdict(backup) | {"made_at": backup.made_at.isoformat(timespec="seconds")}
    del facts["path"]
    write_file(folder / SIDECAR, json.dumps(facts, ensure_ascii=False, indent=1).encode())


def rotate(place: Path) -> list[Path]:
    """Remove backups beyond the last 10, 14 days, 8 weeks, 12 months and one of every year; returns them.

    The three last verified ones always stay; order is the running number, not the clock (B5).
    """
    removed = []
    everything = listed(place)
    stay = {backup.path for backup in _kept(everything)}
    for backup in everything:
        if backup.path not in stay:
            _remove(backup.path)
            removed.append(backup.path)
    return removed


def _remove(path: Path) -> None:
    """Renamed first, so that what is half removed is never taken for a backup."""
    gone = part_of(path)
    patiently(lambda: path.rename(gone), path)
    discard(gone)


def _kept(newest_first: list[Backup]) -> Iterable[Backup]:
    verified = [backup for backup in newest_first if backup.verified]
    yield from newest_first[:_LAST]
    yield from verified[:_LAST_VERIFIED]
    yield from _one_each(verified, lambda b: b.made_at.date(), 14)
    yield from _one_each(verified, lambda b: b.made_at.isocalendar()[:2], 8)
    yield from _one_each(verified, lambda b: (b.made_at.year, b.made_at.month), 12)
    yield from _one_each(verified, lambda b: b.made_at.year, len(verified))


def _one_each(newest_first: list[Backup], span: Callable[[Backup], Hashable], count: int) -> list[Backup]:
    """The newest of each of the last ``count`` spans that have a backup at all."""
    found: dict[Hashable, Backup] = {}
    for backup in newest_first:
        found.setdefault(span(backup), backup)
    return list(found.values())[:count]


def note_trial(place: Path, backup: Backup, moment: datetime, faults: list[str]) -> None:
    """Keep the result of a trial restore beside the backups (B9)."""
    facts = {"at": moment.isoformat(timespec="seconds"), "backup": backup.path.name, "faults": faults}
    write_file(place / TRIAL, json.dumps(facts, ensure_ascii=False, indent=1).encode())


def last_trial(place: Path) -> tuple[datetime, list[str]] | None:
    """When the last trial restore was and what it found; None when there was none."""
    try:
        facts = json.loads((place / TRIAL).read_text(encoding="utf-8"))
        return datetime.fromisoformat(facts["at"]), list(facts["faults"])
    except (OSError, ValueError, TypeError, KeyError):
        return None


def trial_due(place: Path, moment: datetime) -> bool:
    """Whether a month has passed since the last trial restore, or the clock has been turned back behind it."""
    last = last_trial(place)
    return last is None or not timedelta(0) <= moment - last[0] < _TRIAL_EVERY


def light(place: Path, moment: datetime) -> Light:
    """How well a place is doing at ``moment`` (local time), by its last verified backup and its last trial."""
    found = listed(place)
    latest = next((backup for backup in found if backup.verified), None)
    trial = last_trial(place)
    if latest is None:
        return Light("red", "这里还没有检查合格的备份，请马上备份一次。", None)
    if trial and trial[1]:
        return Light("red", f"上次试恢复没有通过：{trial[1][0]}。请马上备份一次。", latest)
    age = moment - latest.made_at
    when = f"{latest.made_at:%Y-%m-%d %H:%M}"
    if age < timedelta(0):
        return Light("amber", f"最近一次备份写的是 {when}，比现在还晚，请核对电脑的日期。", latest)
    if not found[0].verified:
        return Light("amber", f"最近一次备份没有通过检查：{found[0].faults[0]}。合格的一次是 {when}。", latest)
    if age > _FRESH:
        return Light(
            "red" if age > _OLD else "amber", f"最近一次备份是 {when}，已过 {age.days} 天，请备份一次。", latest
        )
    return Light("green", f"最近一次备份是 {when}，已检查合格。", latest)
