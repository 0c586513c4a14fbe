"""The plainer steps of an import: choosing the file, matching its columns, the result."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from safety_desk.gui.components.basic import (
    Card,
    ElidedLabel,
    button,
    clear,
    column,
    frame,
    holder,
    label,
    picture,
    row,
    scrolled,
)
from safety_desk.gui.facts import KindFacts
from safety_desk.gui.import_state import ImportState
from safety_desk.gui.tokens import fix, look, u

TO_REMARK = "（放进备注）"


class FileStep(QWidget):
    """Step 1: a file dropped or chosen."""

    choose = Signal()
    template = Signal()
    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_file")
        self.setAcceptDrops(True)
        area = frame("drop")
        self._title = label("", "dialog")
        lines = label("把旧台账的表格拖到这里，或者点下面选择。", "caption")
        more = label("xlsx、xls、et、ods、csv 都可以，标题行、合并的格、合计行会自己认出来。", "caption")
        self._busy = label("", "caption")
        icon = picture("table", colour=look.colours.primary, size=40)
        pick = button("选择表格", "primary", icon_name="folder_open", name="choose_file", clicked=self.choose.emit)
        template = button("下载空白模板", "link", name="template", clicked=self.template.emit)
        box = column(None, gap=14, margins=(20, 20, 20, 20))
        for part in (icon, self._title, lines, more, pick, self._busy, template):
            box.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(1)
        area.setLayout(box)
        self.setLayout(column(area, margins=(20, 14, 20, 14)))

    def offer(self, kind: KindFacts, year: int) -> None:
        self._title.setText(f"导入{kind.name}")
        self._busy.setText(f"没有写年份的日期，按 {year} 年算")

    def say(self, text: str) -> None:
        self._busy.setText(text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(paths[0])
            event.acceptProposedAction()


class MapStep(QWidget):
    """Step 2: which column of theirs goes into which field of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_map")
        self._card = Card("对应列", name="map_card")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        inner = column(gap=0, margins=(0, 0, 10, 0))
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self._card.body.addWidget(scrolled(holder(inner), "map_scroll"), 1)
        self._missing = label("", "note", wrap=True)
        self._card.body.addWidget(self._missing)
        self.setLayout(column(self._card, margins=(20, 14, 20, 14)))
        self._boxes: list[tuple[str, int, str | None, QComboBox]] = []

    def offer(self, state: ImportState) -> None:
        """Show the guess, to be changed."""
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._boxes = []
        for at, word in enumerate(("原表的栏目", "前几个内容", "放进台账的")):
            self._grid.addWidget(label(word, "label"), 0, at)
        columns = state.columns()
        many = len({sheet for sheet, *_ in columns}) > 1
        for line, (sheet, place, heading, name, samples) in enumerate(columns, start=1):
            title = label(f"{sheet}：{heading}" if many else heading or "（没有栏目名）", "key")
            title.setMaximumWidth(u(280))
            self._grid.addWidget(title, line, 0)
            self._grid.addWidget(ElidedLabel(samples, "caption"), line, 1)
            box = self._choice(state.kind, name)
            self._grid.addWidget(box, line, 2)
            self._boxes.append((sheet, place, name, box))
        self._card.caption.setText(f"{state.file}，{sum(len(r.rows) for r in state.readings)} 行，{len(columns)} 栏")
        self._say_missing(state)

    def chosen(self) -> dict[str, dict[int, str | None]]:
        """For every sheet all its columns, when the clerk changed any of them; else nothing."""
        picked = [(sheet, place, box.currentData(), guess) for sheet, place, guess, box in self._boxes]
        if all(name == guess for _, _, name, guess in picked):
            return {}
        found: dict[str, dict[int, str | None]] = {}
        for sheet, place, name, _ in picked:
            found.setdefault(sheet, {})[place] = name
        return found

    def lead(self, sheet: str, place: int, name: str | None) -> None:
        """Put a column elsewhere, as the drop-down does."""
        for found_sheet, found_place, _guess, box in self._boxes:
            if (found_sheet, found_place) == (sheet, place):
                box.setCurrentIndex(max(0, box.findData(name)))

    def _choice(self, kind: KindFacts, name: str | None) -> QComboBox:
        box = QComboBox()
        fix(box, width=220)
        box.addItem(TO_REMARK, None)
        for field in kind.fields:
            if not field.computed:
                box.addItem(field.label + ("（必填）" if field.expected else ""), field.name)
        box.setCurrentIndex(max(0, box.findData(name)))
        return box

    def _say_missing(self, state: ImportState) -> None:
        given = {name for _, _, _, name, _ in state.columns()}
        wanted = [f for f in state.kind.fields if f.expected and not (f.computed or f.numbered)]
        lacking = [f.label for f in wanted if f.name not in given]
        told = f"原表没有这些栏：{'、'.join(lacking)}。照样能导入，记录标为待补。" if lacking else ""
        self._missing.setText(told)
        self._missing.setVisible(bool(told))


class DoneStep(QWidget):
    """Step 4: honest counts that add up, and the way back."""

    undo = Signal()
    save_refused = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_done")
        self._card = Card("导入完成", name="done_card")
        self._numbers = row(gap=36)
        self._scroll = scrolled(QWidget(), "skipped_scroll")
        self._undo = button("撤销这次导入", icon_name="arrow_undo", name="undo_import", clicked=self.undo.emit)
        self._card.body.addLayout(self._numbers)
        self._card.body.addWidget(self._scroll, 1)
        self._refused = button("导出没有导入的行", icon_name="arrow_export", name="save_refused")
        self._refused.clicked.connect(self.save_refused)
        self._card.body.addLayout(row(self._undo, self._refused, None))
        self.setLayout(column(self._card, margins=(20, 14, 20, 14)))

    def show_report(self, state: ImportState) -> None:
        report = state.report
        assert report is not None
        clear(self._numbers)
        counts = [("读到", report.read), ("新增", report.new), ("更新", report.changed)]
        counts += [("本来就有", report.unchanged), ("没有导入", report.refused)]
        for word, n in counts:
            self._numbers.addLayout(column(label(str(n), "number"), label(word, "caption"), gap=2))
        self._numbers.addStretch(1)
        self._card.caption.setText(state.file)
        lines = column(gap=4)
        for finding in (f for f in report.findings if f.severity == "refused"):
            text = f"第 {finding.row} 行  {finding.message}"
            lines.addWidget(label(text, "wrong", wrap=True))
        for sheet, number, why in report.skipped[:100]:
            lines.addWidget(label(f"{sheet} 第 {number} 行没有当作记录：{why}", "caption", wrap=True))
        lines.addStretch(1)
        self._scroll.setWidget(holder(lines))
        self._refused.setVisible(bool(report.refused_rows))
        self._undo.setVisible(bool(report.batch) and report.new + report.changed > 0)

    def undone(self) -> None:
        self._undo.hide()
        self._card.caption.setText("这次导入已撤销")
