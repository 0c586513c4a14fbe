"""设置: what is changed is kept at once, what is wrong is said at its line."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from safety_desk.gui import remembered
from safety_desk.gui.facts import Route
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.settings_backup import BackupSection
from safety_desk.gui.settings_dialogs import PasswordQuestion, PersonQuestion
from safety_desk.gui.settings_page import SettingsPage
from safety_desk.gui.settings_people import PeopleSection
from safety_desk.gui.settings_station import SettingLine, StationSection, described
from safety_desk.gui.tokens import HIGH_CONTRAST, LIGHT, look
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.services.backups import backups
from safety_desk.services.desk import Desk
from safety_desk.services.settings import LABELS, read_settings
from safety_desk.services.users import users
from tests.gui.conftest import OpenWindow
from tests.gui.test_screens import SIZES, at_rest, faults


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()


def desk_of(window: MainWindow) -> Desk:
    assert window.context is not None
    return window.context.backend.desk


def page_at(window: MainWindow, section: str, qtbot: QtBot) -> SettingsPage:
    window.go(Route("settings", action=section))
    at_rest(window, qtbot)
    page = window.page()
    assert isinstance(page, SettingsPage)
    return page


def line_of(page: SettingsPage, name: str) -> SettingLine:
    section = page.sections["station"]
    assert isinstance(section, StationSection)
    return section.lines[name]


def write(window: MainWindow, line: SettingLine, text: str, qtbot: QtBot) -> None:
    assert isinstance(line.editor, QLineEdit)
    line.editor.setText(text)
    line.editor.editingFinished.emit()
    at_rest(window, qtbot)


def click(part: QWidget, name: str) -> None:
    found = part.findChild(QPushButton, name)
    assert isinstance(found, QPushButton)
    found.click()


def test_every_setting_of_the_station_has_its_line_except_the_standard() -> None:
    shown = [entry["name"] for group in described()["group"] for entry in group["entries"]]
    assert sorted(shown) == sorted(set(LABELS) - {"standard"})
    assert set(described()["roles"]) == {role.value for role in Role}


def test_a_change_is_kept_at_once_and_can_be_taken_back(window: MainWindow, qtbot: QtBot) -> None:
    page = page_at(window, "station", qtbot)
    line = line_of(page, "station")
    write(window, line, "青岭镇应急站", qtbot)
    assert read_settings(desk_of(window))["station"] == "青岭镇应急站"
    assert window.windowTitle() == "安监台账  青岭镇应急站"
    assert window.toast.text() == "站所名称已改为“青岭镇应急站”"
    click(window.toast, "toast_action")
    at_rest(window, qtbot)
    assert read_settings(desk_of(window))["station"] == "青岭镇安监站"
    assert line.get() == "青岭镇安监站"


def test_what_is_wrong_is_said_at_its_line_and_not_kept(window: MainWindow, qtbot: QtBot) -> None:
    line = line_of(page_at(window, "station", qtbot), "fonds")
    write(window, line, "04-2", qtbot)
    said = [label.text() for label in line.findChildren(QLabel) if label.isVisibleTo(line)]
    assert any("4 位数字或字母" in text for text in said)
    assert read_settings(desk_of(window))["fonds"] == ""
    write(window, line, "0472", qtbot)
    assert read_settings(desk_of(window))["fonds"] == "0472"
    assert not any("4 位数字或字母" in label.text() for label in line.findChildren(QLabel) if label.isVisibleTo(line))


def test_choices_and_ticks_are_kept(window: MainWindow, qtbot: QtBot) -> None:
    page = page_at(window, "station", qtbot)
    mode = line_of(page, "mode").editor
    assert isinstance(mode, QComboBox)
    mode.setCurrentIndex(mode.findText("只检查，不执法"))
    mode.activated.emit(mode.currentIndex())
    key = line_of(page, "key_township").editor
    assert isinstance(key, QCheckBox)
    key.click()
    at_rest(window, qtbot)
    kept = read_settings(desk_of(window))
    assert (kept["mode"], kept["key_township"]) == ("仅检查", True)


def test_people_are_registered_given_passwords_and_rested(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = page_at(window, "people", qtbot)
    section = page.sections["people"]
    assert isinstance(section, PeopleSection)

    def register(question: PersonQuestion) -> int:
        question.name.setText("赵敏")
        with qtbot.waitSignal(question.accepted, timeout=10_000):
            question.do.click()
        return question.result()

    monkeypatch.setattr(PersonQuestion, "exec", register)
    section.add.click()
    at_rest(window, qtbot)
    assert [row[0] for row in section.table.texts()] == ["站长", "赵敏"]
    section.table.selectRow(1)

    def choose_password(question: PasswordQuestion) -> int:
        question.first.setText("12345678")
        question.second.setText("12345678")
        question.do.click()
        qtbot.waitUntil(lambda: "密码至少 8 个字符" in refusal(question), timeout=10_000)
        question.first.setText("qingling-2025")
        question.do.click()
        assert refusal(question) == "两遍输的不一样，请再输一次。"
        question.second.setText("qingling-2025")
        with qtbot.waitSignal(question.accepted, timeout=10_000):
            question.do.click()
        return question.result()

    monkeypatch.setattr(PasswordQuestion, "exec", choose_password)
    section.password.click()
    at_rest(window, qtbot)
    assert section.table.texts()[1][2] == "有"
    section.active.click()
    at_rest(window, qtbot)
    kept = next(u for u in users(desk_of(window)) if u["name"] == "赵敏")
    assert (kept["roles"], kept["password"], kept["active"]) == (["办事员"], True, False)
    assert section.active.text() == "重新启用"


def refusal(question: QWidget) -> str:
    found = question.findChild(QLabel, "refused")
    assert isinstance(found, QLabel)
    return found.text()


def test_the_only_chief_cannot_be_rested(window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = page_at(window, "people", qtbot)
    section = page.sections["people"]
    assert isinstance(section, PeopleSection)
    told: list[BaseException] = []
    monkeypatch.setattr("safety_desk.gui.context.show_problem", lambda _parent, error, _title: told.append(error))
    section.active.click()
    at_rest(window, qtbot)
    assert [str(error) for error in told if isinstance(error, Refused)] == [
        "“站长”是唯一的站长，不能停用，也不能改成别的权限。"
    ]


def test_size_and_colours_are_taken_at_once_and_remembered(window: MainWindow, qtbot: QtBot) -> None:
    page = page_at(window, "look", qtbot)
    click(page, "size_1")
    assert (look.size, remembered.size()) == ("大", "大")
    assert window.status.type_size.text() == "字号 大"
    contrast = next(b for b in page.sections["look"].findChildren(QPushButton) if b.text() == "高对比")
    contrast.click()
    assert (look.colours, remembered.theme()) == (HIGH_CONTRAST, "高对比")
    next(b for b in page.sections["look"].findChildren(QPushButton) if b.text() == "标准颜色").click()
    assert look.colours is LIGHT


def test_a_backup_turns_the_light_green(window: MainWindow, qtbot: QtBot) -> None:
    section = page_at(window, "backup", qtbot).sections["backup"]
    assert isinstance(section, BackupSection)
    light = section.findChild(QLabel, "backup_light")
    assert isinstance(light, QLabel)
    assert light.text() == "还没有合格的备份"
    section.now.click()
    qtbot.waitUntil(lambda: light.text() == "数据是安全的", timeout=60_000)
    at_rest(window, qtbot)
    (made,) = backups(desk_of(window))
    assert [row[2] for row in section.table.texts()] == [str(made.records)]
    assert made.verified


def test_about_names_the_folder_and_shows_the_licences(window: MainWindow, qtbot: QtBot, desk_folder: Path) -> None:
    section = page_at(window, "where", qtbot).sections["about"]
    assert str(desk_folder) in [label.text() for label in section.findChildren(QLabel)]
    text = section.findChild(QPlainTextEdit, "licence_text")
    assert isinstance(text, QPlainTextEdit)
    for licence in [b for b in section.findChildren(QPushButton) if b.text().startswith("字体")]:
        text.clear()
        licence.click()
        at_rest(window, qtbot)
        assert "SIL OPEN FONT LICENSE" in text.toPlainText().upper()


@pytest.mark.parametrize(("size", "type_size"), [("小", "标准"), ("窄", "标准"), ("常", "特大"), ("宽", "标准")])
def test_every_section_fits(size: str, type_size: str, open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window(*SIZES[size])
    window.set_size(type_size)
    found: list[str] = []
    for section in ("station", "people", "look", "backup", "about"):
        page_at(window, section, qtbot)
        found += faults(window, section)
    assert not found, "\n".join(found)
