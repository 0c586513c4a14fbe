"""归档 from the records to the sealed package, as the chief clicks through it."""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safety_desk.gui.archive_page import ArchivePage
from safety_desk.gui.archive_wizard import BOXES, CHECK, NUMBER, PACKAGE, PAPERS
from safety_desk.gui.facts import Route
from safety_desk.gui.main_window import MainWindow
from safety_desk.model.people import Role
from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year, preview
from safety_desk.services.archived import packages
from safety_desk.services.opening import open_desk
from safety_desk.services.records import save_record
from safety_desk.services.users import add_user
from safety_desk.services.yearly_package import make_package, verify_package
from tests.factories import YEAR, complete_values
from tests.gui.conftest import OpenWindow
from tests.gui.test_screens import SIZES, at_rest, faults


@pytest.fixture(scope="session")
def archived_folder(kept_desk: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The desk with its year archived, made once."""
    folder = Path(shutil.copytree(kept_desk, tmp_path_factory.mktemp("archived") / "台账"))
    desk = open_desk(folder)
    finish(archive_year(desk, YEAR))
    desk.close()
    return folder


@pytest.fixture
def archived(archived_folder: Path, desk_folder: Path) -> Path:
    """The test's own desk, archived."""
    shutil.rmtree(desk_folder)
    return Path(shutil.copytree(archived_folder, desk_folder))


def at_step(window: MainWindow, step: int, qtbot: QtBot) -> ArchivePage:
    window.go(Route("archive", action="year", values={"step": step}))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, ArchivePage)
    return page


def button_of(page: QWidget, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    return found


def texts(part: QWidget) -> str:
    return "\n".join(label.text() for label in part.findChildren(QLabel) if label.isVisible())


def test_a_year_goes_from_the_records_into_the_boxes(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    context = window.context
    assert context is not None
    wanted = preview(context.backend.desk, YEAR)
    window.go(Route("archive"))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, ArchivePage)
    assert f"{wanted.items}\n件现在可以归档" in texts(page.landing)
    button_of(page.landing, "begin").click()
    at_rest(window, qtbot)
    wizard = page.wizard
    assert [int(count) for _, count in wizard.collect.table.texts()] == list(wanted.by_category.values())
    wizard.next.click()
    at_rest(window, qtbot)
    assert all(f"{n}\n件保管{words}" in texts(wizard.period) for words, n in wanted.by_retention.items())
    wizard.next.click()
    at_rest(window, qtbot)
    assert wizard.next.text() == f"归档 {wanted.items} 件"
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.at == BOXES, timeout=60_000)
    at_rest(window, qtbot)
    assert context.archived
    assert sum(len(box.items) for box in wizard.boxes.boxes) == wanted.items
    assert not context.may_write


def test_what_came_late_is_filed_as_a_supplement(archived: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    desk = open_desk(archived)
    save_record(desk, "meeting", complete_values("meeting", 9))
    desk.close()
    window = open_window()
    window.go(Route("archive"))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, ArchivePage)
    before = {item.title for box in page.context.backend.shelf(YEAR) for item in box.items}
    begin = button_of(page.landing, "begin")
    assert begin.text() == "补归档 1 件"
    begin.click()
    at_rest(window, qtbot)
    for _ in range(3):
        page.wizard.next.click()
        at_rest(window, qtbot)
    qtbot.waitUntil(lambda: page.wizard.at == BOXES, timeout=60_000)
    at_rest(window, qtbot)
    late = [box for box in page.wizard.boxes.boxes if box.supplement]
    assert [len(box.items) for box in late] == [1]
    assert before < {item.title for box in page.wizard.boxes.boxes for item in box.items}


def test_stopping_files_nothing(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    page = at_step(window, NUMBER, qtbot)
    page.wizard.next.click()
    qtbot.waitUntil(page.wizard.work.isVisible, timeout=10_000)
    assert not page.wizard.next.isEnabled()
    button_of(page.wizard.work, "stop_work").click()
    qtbot.waitUntil(lambda: not page.wizard.busy, timeout=60_000)
    at_rest(window, qtbot)
    assert window.toast.text() == "已停下，什么都没有归档"
    assert page.context.backend.archived_years() == []
    assert page.wizard.next.isEnabled()


@pytest.mark.usefixtures("archived")
def test_a_spine_shows_what_lies_in_its_box(open_window: OpenWindow, qtbot: QtBot) -> None:
    page = at_step(open_window(), BOXES, qtbot)
    boxes = page.context.backend.shelf(YEAR)
    step = page.wizard.boxes
    spot = step.shelf.spot(2).center()
    QTest.mouseClick(step.shelf, Qt.MouseButton.LeftButton, pos=spot)
    assert [row[1] for row in step.items.texts()] == [item.title for item in boxes[2].items]
    QTest.keyClick(step.shelf, Qt.Key.Key_Right)
    assert [row[0] for row in step.items.texts()] == [item.serial for item in boxes[3].items]
    assert boxes[3].category in step.shelf.accessibleName()


@pytest.mark.usefixtures("archived")
def test_every_paper_can_be_looked_at_and_kept(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    page = at_step(window, PAPERS, qtbot)
    step = page.wizard.papers
    qtbot.waitUntil(lambda: len(step.papers) == 5, timeout=60_000)
    for at, (_, _, pages) in enumerate(step.papers):
        button_of(step, f"paper_{at}").click()
        qtbot.waitUntil(partial(lambda wanted: step.pane.pages == wanted, pages), timeout=20_000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path / "用品"))
    step.save.click()
    at_rest(window, qtbot)
    assert sorted(p.name for p in (tmp_path / "用品").iterdir()) == sorted(name for name, _, _ in step.papers)


@pytest.mark.usefixtures("archived")
def test_a_package_is_made_sealed_and_can_be_checked(
    open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window()
    page = at_step(window, PACKAGE, qtbot)
    wizard = page.wizard
    assert not wizard.next.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(tmp_path))
    button_of(wizard, "choose_package_folder").click()
    at_rest(window, qtbot)
    wizard.package.zip.click()
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.at == CHECK, timeout=120_000)
    at_rest(window, qtbot)
    made = packages(page.context.backend.desk)[0]
    assert wizard.check.seal.text() == made.seal == verify_package(tmp_path / f"{made.name}.zip").seal
    assert wizard.check.pane.pages > 0
    assert f"{made.items:,}\n件" in texts(wizard.check)
    window.go(Route("archive"))
    at_rest(window, qtbot)
    assert page.landing.packages.texts()[0][0] == made.name


def test_a_changed_package_is_called_broken(
    archived: Path, open_window: OpenWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(archived)
    made = finish(make_package(desk, YEAR, tmp_path / "U盘"))
    desk.close()
    victim = next(made.path.rglob("*.pdf"))
    victim.write_bytes(victim.read_bytes() + b" ")
    window = open_window()
    window.go(Route("archive"))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, ArchivePage)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(made.path / "bagit.txt"), ""))
    button_of(page.landing, "check_package").click()
    qtbot.waitUntil(lambda: "不完好" in texts(page.wizard.check), timeout=60_000)
    qtbot.waitUntil(lambda: victim.name in texts(page.wizard.check), timeout=10_000)


def test_who_is_not_the_chief_sees_but_cannot_archive(desk_folder: Path, open_window: OpenWindow, qtbot: QtBot) -> None:
    desk = open_desk(desk_folder)
    add_user(desk, "赵敏", [Role.RECORDER])
    desk.close()
    window = open_window()
    context = window.context
    assert context is not None
    context.backend.sit_down("赵敏", "")
    context.renew()
    at_rest(window, qtbot)
    page = at_step(window, NUMBER, qtbot)
    assert not page.wizard.next.isEnabled()
    assert "归档和做移交包要由站长来做" in texts(page.wizard)


@pytest.mark.usefixtures("archived")
@pytest.mark.parametrize(("size", "type_size"), [("小", "标准"), ("窄", "标准"), ("常", "大"), ("宽", "标准")])
def test_every_step_after_the_archiving_fits(size: str, type_size: str, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(*SIZES[size])
    window.set_size(type_size)
    found: list[str] = []
    for step in (BOXES, PAPERS, PACKAGE):
        page = at_step(window, step, qtbot)
        found += faults(window, f"step {step}")
        assert window.rect().contains(page.wizard.next.mapTo(window, page.wizard.next.rect().bottomRight()))
    assert not found, "\n".join(found)
