"""The shelf: one row while there is room, lower spines on more boards when there is not."""

from pytestqt.qtbot import QtBot

from safety_desk.gui.archive_shelf import Shelf
from safety_desk.gui.tokens import u
from safety_desk.services.archived import ShelfBox
from tests.factories import YEAR


def box(number: int, thickness: int) -> ShelfBox:
    return ShelfBox(number, "0472", YEAR, "Y", "永久", "会议记录", "0001", "0002", "", thickness, 0.5, 9, 0, ())


def test_boxes_that_do_not_fit_go_to_the_next_board_and_get_lower(qtbot: QtBot) -> None:
    shelf_ = Shelf()
    qtbot.addWidget(shelf_)
    shelf_.show_boxes([box(n, 20 + n % 4 * 10) for n in range(1, 13)])
    shelf_.resize(1000, 400)
    shelf_.show()
    assert {shelf_.spot(n).top() for n in range(12)} == {shelf_.spot(0).top()}
    assert shelf_.spot(1).width() > shelf_.spot(3).width()
    tall = shelf_.spot(0).height()
    shelf_.resize(500, 400)
    rows = {shelf_.spot(n).top() for n in range(12)}
    assert len(rows) == 2
    assert shelf_.spot(0).height() < tall
    assert all(shelf_.spot(n).right() <= 500 - u(8) for n in range(12))
