"""Page bar above the work area and status bar below it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QPushButton, QWidget

from safety_desk.gui.components.basic import ElidedLabel, button, label, picture, row, rule
from safety_desk.gui.icons import icon, icon_size
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import SIZES, fix, look


class PageBar(QFrame):
    """Where one is, at the left; global search, year and person at the right."""

    back = Signal()
    search = Signal()
    year_chosen = Signal(int)
    this_year = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("page_bar")
        self.setProperty("cls", "bar")
        fix(self, height=54)
        self.crumb = button("", "quiet", tip="返回（Alt+←）", name="crumb")
        self.crumb.clicked.connect(self.back)
        self._arrow = picture("chevron_right", size=12)
        self.title, self.sub = label("", "title"), ElidedLabel("", "caption")
        self.title.setObjectName("page_title")
        self.slot: QWidget | None = None
        self._search = button("", "secondary", name="global_search", clicked=self.search.emit)
        self._search.setAccessibleName("全局查找")
        self._cap = label("Ctrl+K", "key-cap")
        words = (picture("search", colour=look.colours.text3, size=16), label("全局查找", "caption"))
        self._search.setLayout(row(*words, None, self._cap, gap=8, margins=(12, 0, 10, 0)))
        fix(self._cap, height=20)
        for part in (*words, self._cap):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        fix(self._search, width=236)
        self._now = button("", "soft", small=True, name="back_to_this_year")
        self._now.clicked.connect(self.this_year)
        self.years = QComboBox()
        self.years.setObjectName("year")
        self.years.setAccessibleName("年度")
        fix(self.years, width=116)
        self.years.activated.connect(lambda at: self.year_chosen.emit(int(self.years.itemData(at))))
        self.face = QPushButton()
        self.face.setProperty("cls", "face")
        self.face.setObjectName("user")
        self.face.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.face.clicked.connect(self._open_user_menu)
        self.user_acts: list[tuple[str, Callable[[], object]]] = []
        parts: tuple[QWidget | None, ...] = (self._now, self._search, self.years, self.face)
        self._layout = row(self.crumb, self._arrow, self.title, 4, self.sub, *parts, gap=8, margins=(20, 0, 20, 0))
        self._layout.setStretchFactor(self.sub, 1)
        self.setLayout(self._layout)

    def tell(self, crumb: str, title: str, sub: str) -> None:
        """Say where one is."""
        self.crumb.setText(crumb)
        self.crumb.setVisible(bool(crumb))
        self._arrow.setVisible(bool(crumb))
        self.title.setText(title)
        self.sub.setText(sub)

    def put(self, slot: QWidget | None) -> None:
        """Show a page's own choice beside the title (the categories in a narrow window)."""
        if self.slot is not None and self.slot is not slot:
            self._layout.removeWidget(self.slot)
            self.slot.hide()
        if slot is not None and self.slot is not slot:
            self._layout.insertWidget(3, slot)
        self.slot = slot
        if slot is not None:
            slot.show()

    def offer_years(self, years: Sequence[int], archived: Sequence[int], current: int) -> None:
        self.years.clear()
        for year in years:
            self.years.addItem(f"{year} 年度", year)
        self.years.setCurrentIndex(list(years).index(current))
        restyle(self, st="archived" if current in archived else "")
        self._now.setText(f"回到 {max(years)}")
        self._now.setVisible(current in archived and current != max(years))

    def offer_user_act(self, word: str, act: Callable[[], object]) -> None:
        """Put something into the menu behind the person: 锁定, 换人."""
        self.user_acts.append((word, act))

    def _open_user_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(self.face.toolTip()).setEnabled(False)
        for word, act in self.user_acts:
            menu.addAction(word).triggered.connect(act)
        menu.exec(self.face.mapToGlobal(self.face.rect().bottomLeft()))
        menu.deleteLater()

    def who(self, name: str) -> None:
        self.face.setText(name[:1])
        self.face.setToolTip(name)
        self.face.setAccessibleName(f"{name}，个人菜单")


class StatusBar(QFrame):
    """Saving and backup at the left; where the data is, the size of type and help at the right."""

    size_chosen = Signal(str)
    asked = Signal(str)
    """``backup``, ``where`` or ``help``."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status_bar")
        self.setProperty("cls", "foot")
        fix(self, height=30)
        self.saved = button("全部已保存", "quiet", icon_name="checkmark_circle", name="status_saved")
        self.backup = button("还没有备份", "quiet", icon_name="storage", name="status_backup")
        where = button("单机离线，数据只在本机", "quiet", icon_name="wifi_off", name="status_where")
        self.where = where
        self.type_size = button("字号 标准", "quiet", icon_name="text_font", tip="Ctrl 加 +、-", name="status_size")
        help_ = button("F1 帮助", "quiet", name="status_help")
        for part, what in ((self.backup, "backup"), (where, "where"), (help_, "help")):
            part.clicked.connect(lambda _on=False, what=what: self.asked.emit(what))
        self.type_size.clicked.connect(self._open_sizes)
        posts = [rule(upright=True) for _ in range(3)]
        for post in posts:
            fix(post, height=14)
        parts = (self.saved, posts[0], self.backup, None, where, posts[1], self.type_size, posts[2], help_)
        self.setLayout(row(*parts, gap=6, margins=(10, 1, 10, 1)))
        look.changed.connect(self.show_size)
        self.say_saved("全部已保存")

    def say_saved(self, text: str) -> None:
        unsaved = text.startswith("有未保存")
        self.saved.setText(text)
        colour = look.colours.warn if unsaved else look.colours.ok
        self.saved.setIcon(icon("edit" if unsaved else "checkmark_circle", colour, 15))
        self.saved.setIconSize(icon_size(15))

    def show_size(self) -> None:
        self.say_saved(self.saved.text())
        self.type_size.setText(f"字号 {look.size}")

    def arrange(self, *, narrow: bool) -> None:
        self.where.setText("单机离线" if narrow else "单机离线，数据只在本机")

    def _open_sizes(self) -> None:
        menu = QMenu(self)
        for name in SIZES:
            action = menu.addAction(name)
            action.setCheckable(True)
            action.setChecked(name == look.size)
            action.triggered.connect(lambda _on=False, name=name: self.size_chosen.emit(name))
        menu.exec(self.type_size.mapToGlobal(self.type_size.rect().topLeft()))
        menu.deleteLater()
