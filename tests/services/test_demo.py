"""The invented year: complete, believable, and the same every time."""

import json
from collections.abc import Iterator
from datetime import date, datetime
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageOps
from sqlalchemy import func, select

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS
from safety_desk.model.values import problems
from safety_desk.records import kinds_in_order
from safety_desk.records.inspections.hazard_words import WAY, State
from safety_desk.services.attachments import attachments, content
from safety_desk.services.backups import check
from safety_desk.services.demo.anything import tell_anything
from safety_desk.services.demo.make import keep_all, make_demo, tell
from safety_desk.services.demo.photos import photo
from safety_desk.services.demo.scans import scan
from safety_desk.services.demo.stage import Stage, Told
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, counts, ledger, rows
from safety_desk.services.opening import open_desk
from safety_desk.services.records import warnings_of

VOLUMES = {
    "enterprise": 60,
    "inspection": 85,
    "hazard": 65,
    "incoming": 120,
    "outgoing": 30,
    "staff": 8,
    "plan": 10,
    "campaign": 8,
    "contact_visit": 20,
    "meeting": 8,
    "responsibility_letter": 40,
    "drill": 5,
    "training_session": 14,
}
FOLLOWING = {
    *("rectification_order", "reinspection", "listed_supervision", "duty_roster", "duty_log"),
    *("handling_slip", "training_plan", "leader_inspection"),
}
"""As many as there are hazards, documents, visits and trainings that ask for them, or days to be on duty."""
TAKEN = datetime(2025, 3, 13, 9, 40)  # noqa: DTZ001


@pytest.fixture(scope="module")
def told() -> Stage:
    return tell(2025, 1)


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("demo") / "样例"
    finish(make_demo(folder))
    desk = open_desk(folder, writing=False)
    yield desk
    desk.close()


def everything(stage: Stage) -> list[Told]:
    return [told for rows_of in stage.told.values() for told in rows_of]


def test_the_same_year_and_scale_tell_the_same(told: Stage) -> None:
    assert everything(tell(2025, 1)) == everything(told)
    assert {one.id for one in everything(tell(2024, 1))}.isdisjoint(one.id for one in everything(told))


def test_scale_multiplies_every_kind(told: Stage) -> None:
    threefold = tell(2025, 3)
    assert {kind: len(found) for kind, found in threefold.told.items() if kind not in FOLLOWING} == {
        kind: 3 * len(found) for kind, found in told.told.items() if kind not in FOLLOWING
    }
    assert len(threefold.told["rectification_order"]) > 2 * len(told.told["rectification_order"])
    assert len(threefold.told["duty_roster"]) == 365
    assert len({one.id for one in everything(threefold)}) == len(everything(threefold))
    names = [one.values["name"] for one in threefold.told["enterprise"]]
    assert len(set(names)) == len(names)


def test_every_kind_has_rows_in_the_volumes_of_a_township(told: Stage) -> None:
    found = {kind: len(rows_of) for kind, rows_of in told.told.items()}
    assert set(found) == set(KINDS)
    assert {kind: found[kind] for kind in VOLUMES} == VOLUMES


def test_no_blank_of_a_text_is_left_open(told: Stage) -> None:
    written = json.dumps([one.values for one in everything(told)], default=str, ensure_ascii=False)
    texts = written.replace('{"', "").replace('"}', "")
    assert not [
        word for word in ("{year", "{month", "{quarter", "{officer", "{chair", "{village", "{n}") if word in texts
    ]


def test_names_hold_characters_that_old_systems_lack(told: Stage) -> None:
    written = json.dumps([one.values for one in everything(told)], default=str, ensure_ascii=False)
    assert all(rare in written for rare in "𬱟䶮堃")


def test_the_steps_of_each_hazard_lead_to_its_state_in_order_of_time(told: Stage) -> None:
    for one in told.told["hazard"]:
        steps = one.values["steps"]
        state = WAY.start
        for step in steps[1:]:
            state = WAY.after(state, step["verb"])
        assert state is one.values["state"], one.values
        assert all(a["at"] < b["at"] for a, b in pairwise(steps)), steps
        assert steps[-1]["at"].date() <= date(2025, 12, 31)
        days = [
            one.values.get(name) for name in ("found_on", "assigned_on", "corrected_on", "reinspected_on", "closed_on")
        ]
        known = [day for day in days if day]
        assert (one.values["state"] is State.CLOSED) == bool(one.values.get("closed_on"))
        assert known == sorted(known) or one.values.get("reinspection_result") == "不合格"


def test_most_hazards_are_closed_some_are_open_or_late_and_few_major(told: Stage) -> None:
    values = [one.values for one in told.told["hazard"]]
    states = [one["state"] for one in values]
    assert states.count(State.CLOSED) >= 45
    assert all(states.count(state) >= 2 for state in (State.TO_ASSIGN, State.CORRECTING, State.TO_REINSPECT))
    late = [v for v in values if not v.get("closed_on") and (v["extended_to"] or v["due_on"]) <= date(2025, 12, 31)]
    assert 3 <= len(late) <= 12
    assert 2 <= [v["level"] for v in values].count("重大") <= 8


def test_nothing_in_the_desk_looks_wrong(demo: Desk) -> None:
    """Dates in order, check digits right, in records and in their child rows; the desk itself is sound."""
    with demo.reading() as session:
        for record in KINDS.values():
            for row in session.scalars(select(record)):
                assert warnings_of(demo, row) == [], row.everything()
                for name, line in record.lines.items():
                    for child in getattr(row, name):
                        assert [p for f in line.fields() if (v := getattr(child, f.name)) for p in problems(f, v)] == []
    assert check(demo) == []


def test_records_are_linked_numbered_by_day_and_nearly_complete(demo: Desk, told: Stage) -> None:
    hazard, inspection, incoming = KINDS["hazard"], KINDS["inspection"], KINDS["incoming"]
    assert counts(demo, 2025) == {kind: len(found) for kind, found in told.told.items()}
    with demo.reading() as session:
        linked = session.scalar(select(func.count()).where(getattr(hazard, "inspection_id").is_not(None)))  # noqa: B009
        assert linked == 59
        assert session.scalar(select(func.sum(getattr(inspection, "found")))) == linked  # noqa: B009
        numbers = session.scalars(select(getattr(incoming, "number")).order_by(incoming.seq))  # noqa: B009
        assert list(numbers) == [f"收〔2025〕{n}号" for n in range(1, 121)]
        missing = sum(session.scalar(select(func.count()).where(record.incomplete)) or 0 for record in KINDS.values())
    assert 0 < missing < 20


@pytest.mark.parametrize(
    ("kind", "role"),
    [
        ("inspection", "检查现场照片"),
        ("hazard", "整改前照片"),
        ("hazard", "整改后照片"),
        ("meeting", "签到表扫描件"),
        ("training_session", "现场照片"),
        ("incoming", "正文扫描件"),
    ],
)
def test_records_carry_photos_and_scans(demo: Desk, kind: str, role: str) -> None:
    window = rows(demo, kind, ledger(demo, kind, Query()).keys, [])
    files = [file for row in window if row.attachments for file in attachments(demo, row.id) if file["role"] == role]
    assert files
    assert content(demo, files[0]["id"])[:3] in (b"\xff\xd8\xff", b"%PD")


def test_a_photo_held_upright_says_so_in_its_exif_data() -> None:
    turned = Image.open(BytesIO(photo("plant", ("永利机械厂",), TAKEN, turned=True)))
    assert turned.width > turned.height
    upright = ImageOps.exif_transpose(turned)
    assert upright.width < upright.height
    assert turned.getexif()[0x0132] == "2025:03:13 09:40:00"


def test_a_photo_is_the_same_each_time_and_shows_before_from_after() -> None:
    before, after = (photo(f"yard:{mark}", ("合作社", "沼气池"), TAKEN) for mark in ("before", "after"))
    assert before == photo("yard:before", ("合作社", "沼气池"), TAKEN)
    assert before != after


def test_a_scan_is_one_page_with_its_words() -> None:
    pdf = pypdfium2.PdfDocument(
        scan("文件", ("滦平县应急管理局", "滦应急〔2025〕3号", "关于防汛的通知", "2025年6月1日"))
    )
    assert len(pdf) == 1
    text = pdf[0].get_textpage().get_text_bounded()
    assert "滦应急〔2025〕3号" in text
    assert "关于防汛的通知" in text
    pdf.close()


def test_rows_of_any_kind_can_be_told_from_its_declaration_and_kept(desk: Desk) -> None:
    stage = Stage(2025, 1)
    for record in kinds_in_order():
        tell_anything(stage, record)
    finish(keep_all(desk, stage))
    with desk.reading() as session:
        for record in kinds_in_order():
            found = list(session.scalars(select(record)))
            assert {row.id for row in found} == {one.id for one in stage.told[record.kind.code]}
            assert [warning.message for row in found for warning in warnings_of(desk, row)] == []
            assert all(row.year == 2025 and row.caption for row in found)


def test_a_folder_with_something_in_it_is_refused(tmp_path: Path) -> None:
    (tmp_path / "重要.txt").write_text("不要动", encoding="utf-8")
    with pytest.raises(Refused, match="已经有东西"):
        finish(make_demo(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["重要.txt"]


def test_stopping_half_way_leaves_nothing_behind(tmp_path: Path) -> None:
    job = make_demo(tmp_path / "样例")
    for progress in job:
        if progress.done:
            break
    assert list(tmp_path.iterdir())
    job.close()
    assert list(tmp_path.iterdir()) == []
