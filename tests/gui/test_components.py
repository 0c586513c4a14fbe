"""The parts: what they tell, what they refuse to do, how they look after a change of type."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safety_desk.gui.components.basic import ElidedLabel, button
from safety_desk.gui.components.choice import Chip, Segmented, Tabs
from safety_desk.gui.components.dialogs import ProblemDialog
from safety_desk.gui.components.notice import Banner, Toast
from safety_desk.gui.components.steps import StepBar
from safety_desk.gui.icons import pixmap
from safety_desk.gui.problems import problem
from safety_desk.gui.style import sheet
from safety_desk.gui.tokens import HIGH_CONTRAST, LIGHT, Colours, look
from safety_desk.model.findings import BadValue, Refused


def test_the_sheet_has_no_word_left_to_fill_in_and_grows_with_the_type() -> None:
    plain = sheet()
    assert "@" not in plain
    assert "%" not in plain
    assert "font-size: 14px" in plain
    look.set(size="特大")
    assert "font-size: 18px" in sheet()


def test_icons_take_the_colour_asked_for() -> None:
    image = pixmap("checkmark", "#B8322A", 22).toImage()
    inks = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert "#b8322a" in inks


@pytest.mark.parametrize("colours", [LIGHT, HIGH_CONTRAST])
def test_text_stands_out_from_its_ground(colours: Colours) -> None:
    pairs = [(colours.text1, colours.surface), (colours.text2, colours.surface), (colours.text3, colours.rail)]
    pairs += [colours.pair(tone) for tone in ("ok", "warn", "bad", "primary", "gray")]
    pairs += [(colours.surface, colours.primary), (colours.toast_action, colours.toast)]
    assert all(_contrast(ink, ground) >= 4.5 for ink, ground in pairs)


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_light(one), _light(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_tabs_that_do_not_fit_go_under_more_but_never_the_current_one(qtbot: QtBot) -> None:
    tabs = Tabs()
    qtbot.addWidget(tabs)
    tabs.offer([(str(i), f"台账{i}") for i in range(8)], "0")
    tabs.show()
    tabs.fit(3)
    assert [t.key for t in tabs.tabs if t.isVisible()] == ["0", "1", "2"]
    assert tabs.more.isVisible()
    tabs.choose("6")
    assert [t.key for t in tabs.tabs if t.isVisible()] == ["0", "1", "6"]
    tabs.fit(8)
    assert not tabs.more.isVisible()


def test_a_chip_shows_what_it_filters_by(qtbot: QtBot) -> None:
    chip = Chip("级别", [("重大", "重大"), ("一般", "一般")])
    qtbot.addWidget(chip)
    chip.set_key("重大")
    assert (chip.text(), chip.property("st")) == ("级别：重大", "on")
    chip.set_key("")
    assert (chip.text(), chip.property("st")) == ("级别", "")


def test_segments_tell_the_word_that_was_clicked_with_its_count_aside(qtbot: QtBot) -> None:
    parts = Segmented(("全部", "要改"))
    qtbot.addWidget(parts)
    parts.count("要改", 6)
    with qtbot.waitSignal(parts.chosen) as told:
        parts.findChildren(QPushButton)[1].click()
    assert told.args == ["要改"]
    assert parts.findChildren(QPushButton)[1].text() == "要改 6"


def test_the_toast_offers_to_undo_only_where_that_is_possible(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    toast, undone = Toast(window), list[bool]()
    action = toast.findChild(QPushButton, "toast_action")
    assert action is not None
    toast.say("已保存")
    assert not action.isVisible()
    toast.say("已删除", lambda: undone.append(True))
    action.click()
    assert undone == [True]
    assert not toast.isVisible()


def test_only_steps_already_done_can_be_clicked(qtbot: QtBot) -> None:
    steps, gone = StepBar(("一", "二", "三")), list[int]()
    qtbot.addWidget(steps)
    steps.resize(600, 54)
    steps.clicked.connect(gone.append)
    steps.go(1)
    for x in (20, 300, 500):
        QTest.mouseClick(steps, Qt.MouseButton.LeftButton, pos=QPoint(x, 27))
    assert gone == [0]


def test_a_banner_does_what_its_button_says(qtbot: QtBot) -> None:
    banner, done = Banner(), list[str]()
    qtbot.addWidget(banner)
    banner.tell("上次没填完", act="接着填", then=lambda: done.append("填"))
    banner.button.click()
    assert done == ["填"]


def test_a_line_too_long_ends_in_dots_and_is_told_whole_on_hovering(qtbot: QtBot) -> None:
    line = ElidedLabel("一句比这一格长得多得多得多的话")
    qtbot.addWidget(line)
    line.resize(60, 20)
    line.grab()
    assert line.toolTip() == line.text()
    line.resize(600, 20)
    line.grab()
    assert line.toolTip() == ""


def test_a_click_on_a_button_leaves_the_focus_in_the_field(qtbot: QtBot) -> None:
    made = button("保存")
    qtbot.addWidget(made)
    assert made.focusPolicy() == Qt.FocusPolicy.TabFocus


@pytest.mark.parametrize(
    ("error", "reason", "remedy"),
    [
        (Refused("委托书已到期。", remedy="先登记新的委托书。"), "委托书已到期。", "先登记新的委托书。"),
        (BadValue("没有 13 月"), "没有 13 月", "改好这一格再试。"),
        (PermissionError("x"), "没有权限读写这个位置，或者文件正被别的程序（如 WPS、杀毒软件）占用。", "再试一次"),
        (ZeroDivisionError("division by zero"), "程序遇到了没有料到的情况。", "再试一次"),
    ],
)
def test_every_fault_becomes_three_plain_lines(error: BaseException, reason: str, remedy: str) -> None:
    told = problem(error, "这条记录没有保存")
    assert [name for name, _ in told.lines()] == ["原因", "影响", "怎么办"]
    assert told.reason == reason
    assert told.remedy.startswith(remedy)
    assert not any("Error" in text or "Traceback" in text for _, text in told.lines())


def test_technical_text_is_only_behind_copy_details(qtbot: QtBot) -> None:
    told = problem(ZeroDivisionError("division by zero"))
    dialog = ProblemDialog(None, told.title, told.lines(), told.details)
    qtbot.addWidget(dialog)
    copy = dialog.findChild(QPushButton, "copy_details")
    assert copy is not None
    copy.click()
    assert "ZeroDivisionError" in QGuiApplication.clipboard().text()
