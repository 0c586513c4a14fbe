"""The panes at both sides of the entry form: sections with how far they are filled, and the files of the record."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from safety_desk.gui.components.basic import ElidedLabel, button, clear, column, holder, label, picture, row, scrolled
from safety_desk.gui.form_parts import Section
from safety_desk.gui.line_sheet import LineSheet
from safety_desk.gui.record_form import RecordForm
from safety_desk.gui.style import restyle
from safety_desk.gui.tokens import fix, look, u

_ANY_WIDTH = 16_777_215


class SectionPane(QFrame):
    """The sections of the form and its sheets; a click goes there."""

    chosen = Signal(object)
    """The widget to go to."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("section_pane")
        self.setProperty("cls", "quiet")
        fix(self, width=168)
        self._list: QVBoxLayout = column(gap=2)
        keys = column(label("Ctrl+D 同上一条", "hint"), label("Enter 到下一项", "hint"), gap=2, margins=(10, 0, 0, 0))
        outer = column(gap=0, margins=(8, 14, 8, 12))
        outer.addLayout(self._list)
        outer.addStretch(1)
        outer.addLayout(keys)
        self.setLayout(outer)
        self._states: list[tuple[Section | LineSheet, QLabel]] = []

    def offer(self, form: RecordForm) -> None:
        clear(self._list)
        self._states = []
        parts: list[Section | LineSheet] = [*form.sections, *form.sheets.values()]
        for part in parts:
            entry = QPushButton()
            entry.setProperty("cls", "row")
            entry.setObjectName(f"to_{part.objectName()}")
            entry.setAccessibleName(part.title)
            entry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            entry.setProperty("fit", "two")
            name, state = ElidedLabel(part.title, "key"), label("", "hint")
            for text in (name, state):
                text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            entry.setLayout(column(name, state, gap=1, margins=(10, 6, 8, 6)))
            entry.clicked.connect(lambda _on=False, part=part: self.chosen.emit(part))
            self._list.addWidget(entry)
            self._states.append((part, state))
        self.refresh()

    def refresh(self) -> None:
        """Count again what is filled."""
        for part, state in self._states:
            if isinstance(part, Section):
                done, wanted = part.filled()
                words = f"已填 {done}/{wanted}" if done else "未填"
            else:
                done = part.count()
                words = f"{done} 行" if done else "未填"
            state.setText(words)
            restyle(state, cls="hint" if done else "note")


class FilesPane(QFrame):
    """The files of the record. Those dropped on a new record wait until it is saved."""

    added = Signal(object)
    """Paths of files to copy in."""
    removed = Signal(str)
    opened = Signal(str)
    history_asked = Signal()
    counted = Signal(int)
    """How many files there are."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("files_pane")
        self.setProperty("cls", "pane-right")
        self.setAcceptDrops(True)
        self.waiting: list[Path] = []
        self._count = label("", "caption")
        self._add = button("添加", "link", icon_name="add", name="add_file", clicked=self._choose)
        self._files: QVBoxLayout = column(gap=4)
        self._drop = QFrame()
        self._drop.setProperty("cls", "drop")
        hint = label("把照片、扫描件拖到这里", "caption")
        hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._drop.setLayout(column(hint, margins=(8, 14, 8, 14)))
        body = column(gap=10, margins=(16, 14, 16, 14))
        body.addLayout(row(label("附件", "strong"), self._count, None, self._add))
        body.addLayout(self._files)
        body.addWidget(self._drop)
        note = label("文件会复制进台账保存，原件不动。", "hint", wrap=True)
        body.addWidget(note)
        body.addStretch(1)
        self.history = button("修改痕迹", "link", icon_name="history", name="history", clicked=self.history_asked.emit)
        body.addLayout(row(self.history, None))
        self.setLayout(column(scrolled(holder(body), "files_scroll")))

    def arrange(self, *, narrow: bool) -> None:
        """As wide as the form in a narrow window, where it takes turns with it; else 286."""
        self.setMinimumWidth(0 if narrow else u(286))
        self.setMaximumWidth(_ANY_WIDTH if narrow else u(286))

    def show_files(self, files: Sequence[Mapping[str, Any]], *, may_change: bool) -> None:
        """List the kept files, and those that wait."""
        clear(self._files)
        for each in files:
            size = _size(int(each["size"]))
            self._files.addWidget(self._line(str(each["name"]), size, str(each["id"]), may_change))
        for path in self.waiting:
            self._files.addWidget(self._line(path.name, "保存时加入", "", may_change))
        total = len(files) + len(self.waiting)
        self._count.setText(str(total) if total else "")
        self.counted.emit(total)
        self._add.setVisible(may_change)
        self._drop.setVisible(may_change)
        self.setAcceptDrops(may_change)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            restyle(self._drop, st="over")
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        restyle(self._drop, st="")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        restyle(self._drop, st="")
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        self.added.emit([path for path in paths if path.is_file()])
        event.acceptProposedAction()

    def _line(self, name: str, note: str, id_: str, may_change: bool) -> QWidget:
        open_ = button("打开", "link", clicked=lambda: self.opened.emit(id_))
        open_.setVisible(bool(id_))
        remove = button("", "ghost", icon_name="dismiss", small=True, tip="去掉这个附件")
        remove.setAccessibleName(f"去掉附件 {name}")
        remove.clicked.connect(lambda: self._remove(name, id_))
        remove.setVisible(may_change)
        texts = column(ElidedLabel(name), label(note, "hint"), gap=0)
        line = row(picture("document", colour=look.colours.text3, size=18), gap=8)
        line.addLayout(texts, 1)
        line.addWidget(open_)
        line.addWidget(remove)
        return holder(line)

    def _remove(self, name: str, id_: str) -> None:
        if id_:
            self.removed.emit(id_)
            return
        self.waiting = [path for path in self.waiting if path.name != name]
        self.added.emit([])

    def _choose(self) -> None:
        kinds = (
            "照片和文件 (*.jpg *.jpeg *.png *.bmp *.pdf *.doc *.docx *.xls *.xlsx *.wps *.et *.ofd *.txt);;全部文件 (*)"
        )
        paths, _ = QFileDialog.getOpenFileNames(self.window(), "选择附件", str(Path.home()), kinds)
        if paths:
            self.added.emit([Path(path) for path in paths])


def _size(n: int) -> str:
    return f"{n / 1024 / 1024:.1f} MB" if n >= 1024 * 1024 else f"{max(1, n // 1024)} KB"
