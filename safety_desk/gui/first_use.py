"""The first start: which station this is, and with what to begin."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from safety_desk.gui import remembered
from safety_desk.gui.background import Background
from safety_desk.gui.components.basic import ElidedLabel, button, column, holder, label, picture, row
from safety_desk.gui.components.working import WorkPanel
from safety_desk.gui.facts import Route
from safety_desk.gui.problems import show_problem
from safety_desk.gui.settings_look import SizeCards
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import fix, look
from safety_desk.gui.walking import Walker

_ENTRIES = (
    ("township", "乡镇", "青岭镇", True),
    ("station", "站所名称", "青岭镇安监站", True),
    ("county", "县级主管部门", "滦平县应急管理局", True),
    ("chief", "站长姓名", "王磊", False),
    ("division", "行政区划代码", "130824101", False),
    ("fonds", "全宗号", "县档案馆给了再填", False),
)
"""Name, label, example, whether it has to be filled in."""
_TITLES = ("这里是哪个站", "哪一种看着最舒服", "从哪里开始")


class Entry(QWidget):
    """A label, a line, and below it what is wrong."""

    def __init__(self, name: str, words: str, example: str, *, needed: bool) -> None:
        super().__init__()
        self.line, self._wrong = QLineEdit(), label("", "wrong", wrap=True)
        self.line.setObjectName(f"entry_{name}")
        self.line.setPlaceholderText(f"如 {example}" if name != "fonds" else example)
        self.line.setAccessibleName(words)
        head = row(label(words, "label"), *([label("必填", "must")] if needed else []), None, gap=6)
        inner = column(gap=4)
        inner.addLayout(head)
        inner.addWidget(self.line)
        inner.addWidget(self._wrong)
        inner.addStretch(1)
        self.setLayout(inner)
        self._wrong.hide()
        self.line.textEdited.connect(lambda: self.tell(""))

    def text(self) -> str:
        return self.line.text().strip()

    def sentence(self) -> str:
        """What is said to be wrong."""
        return self._wrong.text()

    def tell(self, sentence: str) -> None:
        """Say what is wrong, or nothing."""
        self._wrong.setText(sentence)
        self._wrong.setVisible(bool(sentence))
        restyle(self.line, st="err" if sentence else "")


def _take_size(size: str) -> None:
    look.set(size=size)
    remembered.remember_size(size)


class FirstUse(QFrame):
    """Three short steps; the desk is made with the choice in the last."""

    finished = Signal(object, object)
    """The folder of the desk to open, and the route to begin with or None."""

    def __init__(self, background: Background, folder: Path, sample: Path) -> None:
        super().__init__()
        self.setObjectName("first_use")
        self.setProperty("cls", "card")
        fix(self, width=620)
        self._background, self._folder, self._sample = background, folder, sample
        self.entries = {name: Entry(name, words, example, needed=needed) for name, words, example, needed in _ENTRIES}
        self.key_township = QCheckBox("是重点乡镇")
        self.key_township.setObjectName("entry_key_township")
        self._place, self._title = label("", "caption"), label("", "title")
        self._stack, self.work = QStackedWidget(), WorkPanel("first_work")
        for step in (self._station_step(), self._size_step(), self._begin_step()):
            self._stack.addWidget(step)
        self._back = button("上一步", name="first_back", clicked=lambda: self._go(self._at - 1))
        self._next = button("下一步", "primary", name="first_next", clicked=self._forward)
        self._hint = ElidedLabel("", "caption")
        self._at, self._desk_made = 0, False
        self.setLayout(self._laid_out())
        self._walker = Walker(self, self._forward)
        self._walker.watch([entry.line for entry in self.entries.values()])
        self.entries["township"].line.editingFinished.connect(self._offer_name)
        self._go(0)

    def begin(self) -> None:
        """Put the focus into the first line."""
        self.entries["township"].line.setFocus()

    def profile(self) -> dict[str, str]:
        """What was entered, by the names of the settings."""
        found = {name: entry.text() for name, entry in self.entries.items() if name != "chief"}
        return found | {"key_township": "是" if self.key_township.isChecked() else "否"}

    def _laid_out(self) -> QVBoxLayout:
        whole = column(gap=12, margins=(32, 26, 32, 22))
        whole.addLayout(row(self._place, None, label("以后都能在设置里改", "caption")))
        whole.addWidget(self._title)
        whole.addWidget(self._stack)
        whole.addWidget(self.work)
        foot = row(self._hint, self._back, self._next)
        foot.setStretch(0, 1)
        whole.addLayout(foot)
        return whole

    def _station_step(self) -> QWidget:
        whole = column(gap=10)
        names = list(self.entries)
        for left, right in zip(names[::2], names[1::2], strict=True):
            line = row(gap=16)
            for name in (left, right):
                line.addWidget(self.entries[name], 1)
            whole.addLayout(line)
        whole.addWidget(self.key_township)
        whole.addStretch(1)
        return holder(whole)

    def _size_step(self) -> QWidget:
        self.sizes = SizeCards()
        self.sizes.chosen.connect(_take_size)
        return holder(column(self.sizes, None))

    def _begin_step(self) -> QWidget:
        ways = (
            ("import", "arrow_import", "导入旧台账", "已有 WPS 或 Excel 台账，先从企业台账导起。"),
            ("sample", "presenter", "先看样例", "编出来的一整年记录，随便试；关掉再打开就是自己的台账。"),
            ("start", "edit", "直接开始", "空台账，从今天的第一条登记起。"),
        )
        whole = column(gap=10)
        for name, icon_name, title, hint in ways:
            made = button("", "tile", name=f"begin_{name}", clicked=partial(self._make, name))
            made.setAccessibleName(title)
            words = holder(column(label(title, "key"), label(hint, "caption"), gap=1))
            line = row(picture(icon_name, colour=look.colours.primary, size=22), words, gap=14, margins=(14, 8, 14, 8))
            line.setStretch(1, 1)
            made.setLayout(line)
            fix(made, height=64)
            for part in made.findChildren(QWidget):
                part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            whole.addWidget(made)
        whole.addStretch(1)
        return holder(whole)

    def _offer_name(self) -> None:
        """Most stations are called after their township."""
        station, township = self.entries["station"], self.entries["township"].text()
        if township and not station.text():
            station.line.setText(f"{township}安监站")

    def _forward(self) -> None:
        if self._at == 0:
            self._check()
        else:
            self._go(self._at + 1)

    def _check(self) -> None:
        from safety_desk.gui.backend_archive import wrong_settings  # noqa: PLC0415 - after the first paint

        missing = {name: f"{words}没有填" for name, words, _, needed in _ENTRIES if needed and not self._text(name)}
        profile = self.profile()
        self._background.read(lambda: wrong_settings(profile) | missing, self._checked, self._failed)

    def _text(self, name: str) -> str:
        return self.entries[name].text()

    def _checked(self, wrong: dict[str, str]) -> None:
        for name, entry in self.entries.items():
            entry.tell(wrong.get(name, ""))
        first = next((entry for name, entry in self.entries.items() if name in wrong), None)
        if first is None:
            self._go(1)
        else:
            first.line.setFocus()

    def _go(self, step: int) -> None:
        self._at = step
        self._stack.setCurrentIndex(step)
        self._place.setText(f"第 {step + 1} 步，共 {len(_TITLES)} 步")
        self._title.setText(_TITLES[step])
        self._back.setVisible(step > 0)
        self._next.setVisible(step < 2)
        self._hint.setText(f"台账放在 {self._folder}" if step != 1 else "按 Ctrl 加 +、Ctrl 加 - 随时放大缩小")

    def _make(self, way: str) -> None:
        """Make the station's own desk, then go where it was asked to go."""
        from safety_desk.gui.backend_archive import make_desk  # noqa: PLC0415 - after the first paint

        self._allow(on=False)
        profile, chief = self.profile(), self._text("chief")
        if self._desk_made:
            self._made(way)
            return
        task = self._background.write(lambda: make_desk(self._folder, profile, chief))
        task.finished.connect(lambda _none: self._made(way))
        task.failed.connect(self._failed)

    def _made(self, way: str) -> None:
        self._desk_made = True
        if way == "sample":
            self._make_sample()
        else:
            route = Route("ledger", "enterprise", action="import")
            self.finished.emit(self._folder, route if way == "import" else None)

    def _make_sample(self) -> None:
        from safety_desk.gui.backend_archive import demo_job  # noqa: PLC0415 - after the first paint

        task = self._background.job(demo_job(self._sample))
        self.work.follow(task, "正在编样例", "停下就不看样例，直接打开自己的台账。")
        task.finished.connect(lambda _counts: self.finished.emit(self._sample, None))
        task.cancelled.connect(lambda: self.finished.emit(self._folder, None))
        task.failed.connect(self._failed)

    def _failed(self, error: BaseException) -> None:
        self._allow(on=True)
        show_problem(self.window(), error, "台账没有建好")

    def _allow(self, *, on: bool) -> None:
        self._stack.setEnabled(on)
        self._back.setEnabled(on)
