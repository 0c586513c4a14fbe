"""An old workbook goes in step by step; nothing is written before the last one, and all of it can be taken back."""

from functools import partial
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from safety_desk.gui.facts import Filters, Route
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.import_state import ALL, LOOK
from safety_desk.gui.main_window import MainWindow
from safety_desk.model.shipped import shipped
from tests.gui.conftest import OpenWindow
from tests.gui.look_over import settle

TRAINING = Path(shipped("resources/samples")) / "培训台账.xlsx"


@pytest.fixture
def page(open_window: OpenWindow, qtbot: QtBot) -> ImportPage:
    window = open_window()
    window.go(Route("ledger", "training_session", action="import"))
    found = window.page()
    assert isinstance(found, ImportPage)
    at_rest(window, qtbot)
    return found


def at_rest(window: MainWindow, qtbot: QtBot) -> None:
    settle()
    qtbot.waitUntil(window.background.idle, timeout=60_000)
    settle()


def step(page: ImportPage, number: int) -> bool:
    return page.steps.current() == number


def kept(page: ImportPage) -> int:
    return page.context.backend.find_rows("training_session", Filters()).count


def walk(page: ImportPage, qtbot: QtBot, *, to: int) -> None:
    page.take(TRAINING)
    for number in range(1, to + 1):
        qtbot.waitUntil(partial(step, page, number), timeout=60_000)
        if number < to:
            page.forward()


def test_columns_are_guessed_and_can_be_led_elsewhere(page: ImportPage, qtbot: QtBot) -> None:
    walk(page, qtbot, to=1)
    guessed = {name for _, _, _, name, _ in page.state.columns()}
    assert {"held_on", "topic"} <= guessed
    assert page.map.chosen() == {}
    sheet, place, heading, name, samples = next(c for c in page.state.columns() if c[3] == "lecturer")
    assert samples
    page.map.lead(sheet, place, None)
    assert page.map.chosen()[sheet][place] is None
    page.forward()
    qtbot.waitUntil(partial(step, page, 2), timeout=60_000)
    after = {(c[0], c[1]): c for c in page.state.columns()}
    assert after[sheet, place][2:4] == (heading, None)
    assert all("lecturer" not in row.texts for row in page.state.rows), name


def test_the_check_writes_nothing_and_shows_every_row(page: ImportPage, qtbot: QtBot) -> None:
    before = kept(page)
    walk(page, qtbot, to=2)
    report = page.state.report
    assert report is not None
    assert kept(page) == before
    assert len(page.state.seen(ALL)) == report.read == report.new + report.changed + report.unchanged + report.refused
    assert page.check.table.model().rowCount() == len(page.state.seen(page.check.which.current()))
    page.check.which.choose(LOOK)
    page.check.which.chosen.emit(LOOK)
    assert page.check.table.model().rowCount() == len(page.state.seen(LOOK))


def test_rows_taken_in_can_be_taken_back_as_a_whole(page: ImportPage, qtbot: QtBot) -> None:
    before = kept(page)
    walk(page, qtbot, to=3)
    report = page.state.report
    assert report is not None
    assert report.batch
    assert kept(page) == before + report.new
    page.done.undo.emit()
    qtbot.waitUntil(lambda: kept(page) == before, timeout=20_000)


def test_a_second_time_changes_nothing(page: ImportPage, qtbot: QtBot) -> None:
    walk(page, qtbot, to=3)
    first = kept(page)
    window = page.context.window
    assert isinstance(window, MainWindow)
    window.go(Route("ledger", "training_session", action="import"))
    walk(page, qtbot, to=2)
    report = page.state.report
    assert report is not None
    assert (report.new, report.changed) == (0, 0)
    assert kept(page) == first


def test_a_file_without_our_headings_is_refused_in_three_lines(page: ImportPage, qtbot: QtBot, tmp_path: Path) -> None:
    stranger = tmp_path / "别的.csv"
    stranger.write_text("甲,乙\n1,2\n", encoding="utf-8")
    told: list[BaseException] = []
    page.context.fault = lambda error, title="": told.append(error)  # type: ignore[method-assign]
    page.take(stranger)
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    assert "没有" in str(told[0])
    assert step(page, 0)
