"""设置: the station, its people, the look, backups and what this program is."""

from PySide6.QtWidgets import QButtonGroup, QPushButton, QScrollArea, QStackedWidget

from safety_desk.gui.components.basic import column, frame, holder, row, scrolled
from safety_desk.gui.context import Context
from safety_desk.gui.facts import Route
from safety_desk.gui.main_window import MainWindow
from safety_desk.gui.page import COMPACT, Page
from safety_desk.gui.settings_about import AboutSection
from safety_desk.gui.settings_backup import BackupSection
from safety_desk.gui.settings_look import LookSection
from safety_desk.gui.settings_people import PeopleSection
from safety_desk.gui.settings_station import StationSection
from safety_desk.gui.tokens import fix

Section = StationSection | PeopleSection | LookSection | BackupSection | AboutSection
_WORDS = {
    "station": "单位与文号",
    "people": "人员与权限",
    "look": "字号与外观",
    "backup": "备份",
    "about": "关于",
}
_ASKED = {"where": "about"}
"""What the status bar asks for by another word."""


class SettingsPage(Page):
    """Left the sections, right the chosen one. Everything is kept at once."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, "settings_page")
        self.sections: dict[str, Section] = {
            "station": StationSection(context),
            "people": PeopleSection(context),
            "look": LookSection(),
            "backup": BackupSection(context),
            "about": AboutSection(context),
        }
        self._stack, self._group, self.shown = QStackedWidget(), QButtonGroup(self), "station"
        pane = frame("pane", "settings_list")
        fix(pane, width=176)
        names = column(gap=1, margins=(10, 14, 10, 10))
        for code, section in self.sections.items():
            names.addWidget(self._row(code))
            area: QScrollArea = scrolled(holder(column(section, margins=(20, 16, 20, 16))), f"area_{code}")
            self._stack.addWidget(area)
        names.addStretch(1)
        pane.setLayout(names)
        whole = row(pane, self._stack, gap=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        look = self.sections["look"]
        assert isinstance(look, LookSection)
        look.sized.connect(self._take_size)

    def visit(self, route: Route) -> None:
        self.show_section(_ASKED.get(route.action, route.action) or self.shown)

    def refresh(self) -> None:
        self.sections[self.shown].open()

    def arrange(self, width: str, *, low: bool) -> None:
        super().arrange(width, low=low)
        for section in self.sections.values():
            section.arrange(narrow=width == COMPACT)

    def show_section(self, code: str) -> None:
        """Choose a section; what it shows is read again."""
        self.shown = code
        at = list(self.sections).index(code)
        self._group.buttons()[at].setChecked(True)
        self._stack.setCurrentIndex(at)
        self.say_title("设置", f"{_WORDS[code]}，改了就保存")
        self.sections[code].open()

    def _row(self, code: str) -> QPushButton:
        made = QPushButton(_WORDS[code])
        made.setObjectName(f"section_{code}")
        made.setProperty("cls", "row")
        made.setCheckable(True)
        self._group.addButton(made)
        made.clicked.connect(lambda: self.show_section(code))
        return made

    def _take_size(self, size: str) -> None:
        window = self.context.window
        if isinstance(window, MainWindow):
            window.set_size(size)
