"""Files of a record: added, listed, opened as copies, put away and taken back."""

from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from sqlalchemy import select

from safety_desk.model.findings import Refused
from safety_desk.services.attachments import attach, attachments, content, detach, open_copy, reattach
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, ledger, rows
from safety_desk.services.records import find_record, save_record
from safety_desk.storage import attachments as store
from safety_desk.storage.tables import Attachment, AuditEntry

PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(200))
NOTHING = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def record(desk: Desk) -> str:
    return save_record(desk, "meeting", {"name": "安委会会议", "held_on": date(2025, 3, 4)}).id


def pdf(pages: int) -> bytes:
    document = pypdfium2.PdfDocument.new()
    for _ in range(pages):
        document.new_page(200, 200)
    target = BytesIO()
    document.save(target)
    document.close()
    return target.getvalue()


def stored_files(desk: Desk) -> list[str]:
    return list(store.kept(desk.folder))


def test_a_file_of_the_clerk_is_listed_with_its_record(desk: Desk, record: str, tmp_path: Path) -> None:
    path = tmp_path / "会议 照片.jpg"
    path.write_bytes(PHOTO)
    id_ = attach(desk, record, path, role="现场照片")
    [found] = attachments(desk, record)
    assert (found["id"], found["name"], found["role"]) == (id_, "会议 照片.jpg", "现场照片")
    assert (found["size"], found["pages"], found["added_by"]) == (len(PHOTO), 1, desk.user.name)
    assert content(desk, id_) == PHOTO
    assert path.read_bytes() == PHOTO
    assert rows(desk, "meeting", ledger(desk, "meeting", Query()).keys, [])[0].attachments == 1


def test_pages_of_a_pdf_are_counted(desk: Desk, record: str) -> None:
    attach(desk, record, ("纪要.pdf", pdf(3)))
    attach(desk, record, ("坏的.pdf", b"%PDF-1.7 broken"))
    assert [file["pages"] for file in attachments(desk, record)] == [3, 1]


def test_files_keep_the_order_in_which_they_came(desk: Desk, record: str) -> None:
    ids = [attach(desk, record, (f"{n}.jpg", PHOTO + bytes([n]))) for n in range(3)]
    detach(desk, ids[1])
    ids.append(attach(desk, record, ("3.jpg", PHOTO)))
    assert [file["id"] for file in attachments(desk, record)] == [ids[0], ids[2], ids[3]]


def test_the_same_bytes_are_kept_once(desk: Desk, record: str) -> None:
    attach(desk, record, ("甲.jpg", PHOTO))
    attach(desk, record, ("乙.jpg", PHOTO))
    assert len(attachments(desk, record)) == 2
    assert len(stored_files(desk)) == 1


@pytest.mark.parametrize("name", ["清单.exe", "表.xlsm", "快捷.lnk"])
def test_what_could_run_is_refused_and_nothing_changes(desk: Desk, record: str, name: str) -> None:
    with pytest.raises(Refused, match="不能作为附件"):
        attach(desk, record, (name, PHOTO))
    assert attachments(desk, record) == []
    assert stored_files(desk) == []


def test_a_record_that_is_not_there_or_archived_takes_no_file(desk: Desk, record: str) -> None:
    with pytest.raises(Refused, match="没有编号"):
        attach(desk, NOTHING, ("甲.jpg", PHOTO))
    with desk.transaction() as session:
        find_record(session, record).archive_item = NOTHING
    with pytest.raises(Refused, match="已经归档"):
        attach(desk, record, ("甲.jpg", PHOTO))
    assert stored_files(desk) == []


def test_a_removed_file_can_be_taken_back(desk: Desk, record: str) -> None:
    id_ = attach(desk, record, ("甲.jpg", PHOTO))
    detach(desk, id_)
    assert attachments(desk, record) == []
    assert [file["id"] for file in attachments(desk, record, deleted=True)] == [id_]
    reattach(desk, id_)
    assert [file["id"] for file in attachments(desk, record)] == [id_]


def test_adding_and_removing_are_in_the_log(desk: Desk, record: str) -> None:
    id_ = attach(desk, record, ("甲.jpg", PHOTO))
    detach(desk, id_)
    with desk.reading() as session:
        entries = session.execute(
            select(AuditEntry.use_case, AuditEntry.action).where(AuditEntry.record == id_).order_by(AuditEntry.sequence)
        )
        assert [tuple(entry) for entry in entries] == [("添加附件", "登记"), ("删除附件", "删除")]


def test_a_copy_is_opened_under_its_own_name_and_never_over_another(desk: Desk, record: str, tmp_path: Path) -> None:
    id_ = attach(desk, record, ("甲.jpg", PHOTO))
    first, second = (open_copy(desk, id_, tmp_path / "打开") for _ in range(2))
    assert (first.name, second.name) == ("甲.jpg", "甲-2.jpg")
    first.write_bytes(b"changed")
    assert content(desk, id_) == PHOTO


def _damaged(path: Path) -> None:
    path.chmod(0o600)
    path.write_bytes(b"x")


@pytest.mark.parametrize(("harm", "said"), [(Path.unlink, "不见了"), (_damaged, "已损坏")])
def test_a_lost_or_damaged_file_is_told_and_not_opened(
    desk: Desk, record: str, tmp_path: Path, harm: Callable[[Path], None], said: str
) -> None:
    id_ = attach(desk, record, ("甲.jpg", PHOTO))
    with desk.reading() as session:
        digest = session.scalars(select(Attachment.digest)).one()
    harm(store.path_of(desk.folder, digest))
    with pytest.raises(Refused, match=said):
        open_copy(desk, id_, tmp_path)
    with pytest.raises(Refused, match=said):
        content(desk, id_)


def test_an_attachment_nobody_knows_is_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="没有找到"):
        detach(desk, NOTHING)
