"""Who sits at the desk: tiles, passwords, waiting, locking."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from safety_desk.gui.application import Starter
from safety_desk.gui.facts import Route
from safety_desk.gui.sign_in import SignIn, delay
from safety_desk.gui.today_page import TodayPage
from safety_desk.model.people import Role
from safety_desk.services.accounts import Seat
from safety_desk.services.opening import open_desk
from safety_desk.services.users import add_user, set_password
from tests.gui.look_over import cut_texts, settle

WORD = "qingling-2025"


@pytest.fixture
def guarded(desk_folder: Path, qtbot: QtBot) -> Iterator[Starter]:
    """A window on a desk whose chief has a password and whose clerk has none."""
    desk = open_desk(desk_folder)
    add_user(desk, "赵敏", [Role.RECORDER])
    set_password(desk, "站长", WORD)
    desk.close()
    starter = Starter(desk_folder, None)
    starter.window.resize(1093, 582)
    starter.window.show()
    starter.open()
    qtbot.waitUntil(lambda: starter.gate.cover is not None, timeout=20_000)
    yield starter
    starter.window.close()
    qtbot.waitUntil(starter.is_over, timeout=20_000)
    starter.window.deleteLater()


def card_of(starter: Starter) -> SignIn:
    cover = starter.gate.cover or (starter.lock.cover if starter.lock else None)
    assert cover is not None
    assert isinstance(cover.card, SignIn)
    return cover.card


def note(card: SignIn) -> str:
    found = card.findChild(QLabel, "sign_in_note")
    assert isinstance(found, QLabel)
    return found.text()


def user_of(starter: Starter) -> str:
    """Who works in the window; '' while nobody was let in."""
    return starter.window.context.facts.user if starter.window.context else ""


def covered(starter: Starter) -> bool:
    return starter.gate.cover is not None or (starter.lock is not None and starter.lock.cover is not None)


def enter(starter: Starter, card: SignIn, password: str, qtbot: QtBot) -> None:
    QTest.keyClicks(card.password, password)
    QTest.keyClick(card.password, Qt.Key.Key_Return)
    qtbot.waitUntil(starter.background.idle, timeout=20_000)
    settle()


def test_the_right_password_opens_the_window(guarded: Starter, qtbot: QtBot) -> None:
    card = card_of(guarded)
    assert card.chosen() == "站长"
    assert not cut_texts(card)
    enter(guarded, card, "wrong", qtbot)
    assert note(card) == "密码不对。"
    assert user_of(guarded) == ""
    card.password.clear()
    enter(guarded, card, WORD, qtbot)
    assert user_of(guarded) == "站长"
    assert not covered(guarded)
    assert guarded.window.rail.isEnabled()


def test_somebody_without_a_password_only_chooses_a_tile(guarded: Starter, qtbot: QtBot) -> None:
    card = card_of(guarded)
    card.choose("赵敏")
    assert not card.password.isVisible()
    card.enter.click()
    qtbot.waitUntil(lambda: guarded.window.context is not None, timeout=20_000)
    assert guarded.window.context is not None
    assert not guarded.window.context.facts.may_manage


def test_a_locked_window_comes_back_as_it_was(guarded: Starter, qtbot: QtBot) -> None:
    enter(guarded, card_of(guarded), WORD, qtbot)
    window = guarded.window
    window.go(Route("ledger", "meeting"))
    qtbot.waitUntil(guarded.background.idle, timeout=20_000)
    page = window.page()
    assert guarded.lock is not None
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: covered(guarded), timeout=20_000)
    assert guarded.lock.cover is not None
    assert guarded.lock.cover.geometry() == window.rect()
    QTest.keyClick(window, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert window.page() is page
    enter(guarded, card_of(guarded), WORD, qtbot)
    assert not covered(guarded)
    assert window.page() is page


def test_another_person_begins_at_today(guarded: Starter, qtbot: QtBot) -> None:
    enter(guarded, card_of(guarded), WORD, qtbot)
    window = guarded.window
    window.go(Route("ledger", "meeting"))
    assert guarded.lock is not None
    guarded.lock.lock()
    qtbot.waitUntil(lambda: covered(guarded), timeout=20_000)
    card = card_of(guarded)
    card.choose("赵敏")
    card.enter.click()
    qtbot.waitUntil(lambda: isinstance(window.page(), TodayPage), timeout=20_000)
    qtbot.waitUntil(guarded.background.idle, timeout=20_000)
    assert user_of(guarded) == "赵敏"


def test_the_wait_grows_and_never_locks_anybody_out() -> None:
    assert [delay(n) for n in range(1, 9)] == [0, 0, 5, 10, 20, 40, 60, 60]


def test_after_three_wrong_ones_the_next_try_has_to_wait(qtbot: QtBot) -> None:
    card = SignIn("青岭镇安监站", [Seat("王磊", ("站长",), password=True)])
    qtbot.addWidget(card)
    card.show()
    tries: list[tuple[str, str]] = []
    card.entered.connect(lambda name, password: tries.append((name, password)))
    for _ in range(3):
        card.password.setText("猜的")
        QTest.keyClick(card.password, Qt.Key.Key_Return)
        card.refuse("密码不对。")
    assert note(card) == "密码不对。再等 5 秒可以再试。"
    QTest.keyClick(card.password, Qt.Key.Key_Return)
    assert len(tries) == 3
    qtbot.waitUntil(card.enter.isEnabled, timeout=8_000)
    assert note(card) == "密码不对。"


def test_caps_lock_is_told_as_soon_as_typing_shows_it(qtbot: QtBot) -> None:
    card = SignIn("青岭镇安监站", [Seat("王磊", ("站长",), password=True)])
    qtbot.addWidget(card)
    card.show()
    caps = card.findChild(QLabel, "caps_lock")
    assert isinstance(caps, QLabel)
    press(card, "a", Qt.KeyboardModifier.NoModifier)
    assert not caps.isVisible()
    press(card, "A", Qt.KeyboardModifier.NoModifier)
    assert caps.isVisible()
    press(card, "A", Qt.KeyboardModifier.ShiftModifier)
    assert not caps.isVisible()


def press(card: SignIn, text: str, held: Qt.KeyboardModifier) -> None:
    """The letter as the keyboard sends it: with Caps Lock on, a large one without Shift."""
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, held, text)
    QApplication.sendEvent(card.password, event)
