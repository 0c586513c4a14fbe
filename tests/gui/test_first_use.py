"""The first start: from an empty folder to the station's own desk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from safety_desk.gui import remembered
from safety_desk.gui.application import Starter
from safety_desk.gui.first_use import FirstUse
from safety_desk.gui.import_page import ImportPage
from safety_desk.gui.today_page import TodayPage
from safety_desk.gui.tokens import look
from tests.gui.look_over import cut_texts, settle

ENTRIES = {"township": "青岭镇", "county": "滦平县应急管理局", "chief": "王磊", "division": "130824101"}


@pytest.fixture
def starter(tmp_path: Path, qtbot: QtBot) -> Iterator[Starter]:
    """A window on a folder without a desk, in the narrowest size."""
    made = Starter(tmp_path / "台账", None)
    made.window.resize(1024, 560)
    made.window.show()
    made.open()
    qtbot.waitUntil(lambda: made.gate.cover is not None, timeout=20_000)
    settle()
    yield made
    made.window.close()
    qtbot.waitUntil(made.is_over, timeout=20_000)
    made.window.deleteLater()


def card_of(starter: Starter) -> FirstUse:
    assert starter.gate.cover is not None
    assert isinstance(starter.gate.cover.card, FirstUse)
    return starter.gate.cover.card


def press(card: FirstUse, name: str, starter: Starter, qtbot: QtBot) -> None:
    found = card.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()
    qtbot.waitUntil(starter.background.idle, timeout=60_000)
    settle()


def fill(card: FirstUse, starter: Starter, qtbot: QtBot) -> None:
    for name, text in ENTRIES.items():
        line = card.findChild(QLineEdit, f"entry_{name}")
        assert isinstance(line, QLineEdit)
        line.setText(text)
        line.editingFinished.emit()
    press(card, "first_next", starter, qtbot)


def test_what_is_missing_or_wrong_is_said_at_its_line(starter: Starter, qtbot: QtBot) -> None:
    card = card_of(starter)
    card.entries["division"].line.setText("13082")
    press(card, "first_next", starter, qtbot)
    told = {name: entry.sentence() for name, entry in card.entries.items() if entry.sentence()}
    assert told["township"] == "乡镇没有填"
    assert "6、9 或 12 位数字" in told["division"]
    assert set(told) == {"township", "station", "county", "division"}
    assert not cut_texts(card)


def test_three_steps_make_the_desk_and_lead_to_the_import(starter: Starter, tmp_path: Path, qtbot: QtBot) -> None:
    card = card_of(starter)
    fill(card, starter, qtbot)
    assert card.profile()["station"] == "青岭镇安监站"
    press(card, "size_1", starter, qtbot)
    assert (look.size, remembered.size()) == ("大", "大")
    assert not cut_texts(card)
    press(card, "first_next", starter, qtbot)
    assert not (tmp_path / "台账").exists()
    press(card, "begin_import", starter, qtbot)
    qtbot.waitUntil(lambda: isinstance(starter.window.page(), ImportPage), timeout=20_000)
    context = starter.window.context
    assert context is not None
    assert (context.facts.station, context.facts.user) == ("青岭镇安监站", "王磊")
    assert context.backend.settings()["division"] == "130824101"


def test_the_sample_is_a_desk_of_its_own_beside_the_stations(starter: Starter, tmp_path: Path, qtbot: QtBot) -> None:
    card = card_of(starter)
    fill(card, starter, qtbot)
    press(card, "first_next", starter, qtbot)
    press(card, "begin_sample", starter, qtbot)
    qtbot.waitUntil(lambda: isinstance(starter.window.page(), TodayPage), timeout=120_000)
    context = starter.window.context
    assert context is not None
    assert context.facts.station != "青岭镇安监站"
    assert context.backend.desk.folder == tmp_path / "台账-样例"
    assert (tmp_path / "台账" / "desk.db").exists()
