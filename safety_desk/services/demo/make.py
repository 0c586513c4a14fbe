"""Makes the desk of the invented year: tells it, keeps it in batches, with its photos and scans."""

import contextlib
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import cache
from pathlib import Path

from sqlalchemy.orm import Session

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.progress import Job, Progress
from safety_desk.model.record import KINDS
from safety_desk.records import kinds_in_order
from safety_desk.services.attachments import Kept, add_row, keep
from safety_desk.services.demo import (
    companies,
    documents,
    duty,
    enforcement,
    gatherings,
    hazards,
    house,
    inspections,
    work,
)
from safety_desk.services.demo.anything import tell_anything
from safety_desk.services.demo.by_hand import tell_by_hand
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.photos import photo
from safety_desk.services.demo.scans import scan
from safety_desk.services.demo.stage import PROFILE, Enclosure, Stage, Told
from safety_desk.services.demo.words import texts
from safety_desk.services.demo.written import is_written, tell_written
from safety_desk.services.desk import Desk
from safety_desk.services.linking import Linker
from safety_desk.services.opening import new_desk, open_desk
from safety_desk.services.records import store
from safety_desk.services.users import add_user
from safety_desk.storage import files

_BATCH = 200
_STEP = 20
_OWN_PICTURES = 1200
"""So many files are drawn each for its own record; at a larger scale the others share some of each scene."""
_TELLERS: tuple[Callable[[Stage], None], ...] = (
    companies.tell_staff,
    companies.tell_enterprises,
    tell_by_hand,
    work.tell_plans,
    work.tell_letters,
    work.tell_campaigns,
    work.tell_visits,
    documents.tell_incoming,
    documents.tell_outgoing,
    gatherings.tell_meetings,
    gatherings.tell_trainings,
    work.tell_drills,
    duty.tell_duty,
)
_FOLLOWERS: tuple[Callable[[Stage], None], ...] = (
    house.tell_slips,
    house.tell_led_inspections,
    house.tell_training_plan,
    house.tell_certifications,
)
"""These take up what the others told."""


def tell(year: int, scale: int) -> Stage:
    """The whole invented year as values, in the order in which it can be kept; every declared kind has rows."""
    stage = Stage(year, scale)
    for teller in _TELLERS:
        teller(stage)
    hazards.tell_hazards(stage, inspections.tell_inspections(stage))
    enforcement.tell_enforcement(stage)
    enforcement.tell_supervisions(stage)
    for follower in _FOLLOWERS:
        follower(stage)
    for record in kinds_in_order():
        if record.kind.code not in stage.told:
            tell_kind = tell_written if is_written(record.kind.code) else tell_anything
            tell_kind(stage, record)
    return stage


def make_demo(folder: Path, *, year: int = 2025, scale: int = 1) -> Job[dict[str, int]]:
    """Make a desk with an invented year in ``folder``, which must be empty; the same year and scale give the same one.

    Returns how many records of each kind there are. Closing the job early leaves nothing behind.
    """
    if folder.exists() and any(folder.iterdir()):
        raise Refused(f"{folder} 里已经有东西，样例没有建。", remedy="换一个空文件夹。")
    if not 1 <= scale <= 100 or not 2000 <= year <= 2100:
        raise Refused("样例的年度要在 2000 到 2100 之间，倍数要在 1 到 100 之间。")
    yield Progress(0, 0, "正在编写样例")
    stage = tell(year, scale)
    part = files.part_of(folder)
    try:
        new_desk(part, PROFILE, chief=stage.chief)
        with contextlib.closing(open_desk(part)) as desk:
            for member in texts("people")["staff"][1:]:
                if "role" in member:
                    add_user(desk, member["name"], [Role(member["role"])])
            with desk.acting("建立样例"):
                yield from keep_all(desk, stage)
        if folder.exists():
            folder.rmdir()
        files.publish(part, folder)
    except BaseException:
        files.discard(part)
        raise
    return {record.kind.code: len(stage.told[record.kind.code]) for record in kinds_in_order()}


def keep_all(desk: Desk, stage: Stage) -> Job[None]:
    """Keep everything that was told, files first, some hundreds of records a transaction."""
    everything = [told for rows in stage.told.values() for told in rows]
    ids = stage.chance("attachment")
    drawn = done = 0
    for start in range(0, len(everything), _BATCH):
        batch = everything[start : start + _BATCH]
        kept: list[list[Kept]] = []
        for place, told in enumerate(batch):
            kept.append([_drawn(desk, one, own=drawn + n < _OWN_PICTURES) for n, one in enumerate(told.enclosures)])
            drawn += len(told.enclosures)
            if place % _STEP == 0:
                yield Progress(done + place // 2, len(everything), f"正在制作样例照片和扫描件（{drawn} 个）")
        with desk.transaction() as session:
            _keep_batch(desk, session, batch, kept, ids)
        done += len(batch)
        yield Progress(done, len(everything), f"已登记 {done} 条，共 {len(everything)} 条")


def _keep_batch(
    desk: Desk, session: Session, batch: Sequence[Told], kept: Sequence[Sequence[Kept]], ids: Chance
) -> None:
    linker = Linker(session)
    for told, files_of in zip(batch, kept, strict=True):
        record = KINDS[told.kind](id=told.id)
        store(desk, session, record, told.values, linker, by_hand=False)
        for enclosure, file in zip(told.enclosures, files_of, strict=True):
            add_row(desk, session, record, file, role=enclosure.role, id=ids.new_id())


def _drawn(desk: Desk, enclosure: Enclosure, *, own: bool) -> Kept:
    """The file of an enclosure in the store."""
    if own:
        return keep(desk, (enclosure.name, _bytes(enclosure.scene, enclosure.lines, enclosure.taken, enclosure.turned)))
    variant = enclosure.taken.replace(day=1 + enclosure.taken.day % 3, hour=9, minute=0)
    lines = tuple(texts("scenes")["shared"].get(enclosure.scene, [enclosure.role]))
    return keep(desk, (enclosure.name, _shared(enclosure.scene, lines, variant, enclosure.turned)))


def _bytes(scene: str, lines: tuple[str, ...], taken: datetime, turned: bool) -> bytes:
    if scene.startswith("scan:"):
        return scan(scene.removeprefix("scan:"), lines)
    return photo(scene, lines, taken, turned=turned)


_shared = cache(_bytes)
