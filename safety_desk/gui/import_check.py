"""Step 3 of an import, 逐行检查: the rows as they will be taken, rings round what is wrong, findings beside them."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from safety_desk.gui.components.basic import Card, column, holder, label, row, scrolled
from safety_desk.gui.components.cells import CellDelegate
from safety_desk.gui.components.charts import Legend, PartsBar
from safety_desk.gui.components.choice import Segmented
from safety_desk.gui.import_state import ALL, GOOD, LOOK, WRONG, CheckedRow, ImportState, shown_fields
from safety_desk.gui.page import COMPACT
from safety_desk.gui.tokens import look, u

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SEVERITY = int(Qt.ItemDataRole.UserRole) + 1
_LISTED = 200


class _Rows(QAbstractTableModel):
    """The checked rows as a table."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[CheckedRow] = []
        self.names: list[str] = []
        self.labels: dict[str, str] = {}

    def show(self, state: ImportState, rows: list[CheckedRow]) -> None:
        self.beginResetModel()
        self.rows, self.names = rows, shown_fields(state)
        self.labels = {f.name: f.label for f in state.kind.fields}
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802
        return 0 if parent.isValid() else len(self.names) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.rows[index.row()]
        if index.column() == 0:
            return str(line.number) if role == Qt.ItemDataRole.DisplayRole else None
        name = self.names[index.column() - 1]
        mine = [f for f in line.findings if f.column and f.column == self.labels[name]]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.texts.get(name) or ("（空）" if mine else "")
        if role == Qt.ItemDataRole.ToolTipRole and mine:
            return "\n".join(f.message for f in mine)
        if role == _SEVERITY:
            return "refused" if any(f.severity == "refused" for f in mine) else "look" if mine else ""
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:  # noqa: N802
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return "行" if section == 0 else self.labels[self.names[section - 1]]
        return None


class _RingDelegate(CellDelegate):
    """A red ring round what cannot be taken, an amber one round what deserves a look."""

    def paint_inside(self, painter: QPainter, area: QRect, index: Index) -> None:
        severity = index.data(_SEVERITY)
        if severity:
            ink = QColor(look.colours.bad if severity == "refused" else look.colours.warn_fill)
            ground = QColor(look.colours.bad_tint if severity == "refused" else look.colours.warn_tint)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(ink, 1.2))
            painter.setBrush(ground)
            painter.drawRoundedRect(area.adjusted(-u(7), u(2), u(7), -u(3)), u(4), u(4))
        super().paint_inside(painter, area, index)


class CheckStep(QWidget):
    """Left the rows, right what was found."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("import_check")
        self._state: ImportState | None = None
        self._model = _Rows()
        self.table = QTableView()
        self.table.setObjectName("import_rows")
        self.table.setModel(self._model)
        self.table.setItemDelegate(_RingDelegate(self.table))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.which = Segmented((ALL, GOOD, WRONG, LOOK), "which_rows")
        self.which.chosen.connect(self._show_rows)
        self._file = label("", "strong")
        self._hint = label("红框是不能导入的；黄框照原样导入，请看一眼", "hint")
        left = Card("", name="rows_card")
        left.body.addLayout(row(self._file, None, self.which))
        left.body.addWidget(self.table, 1)
        left.body.addWidget(self._hint)
        self._right = self._make_right()
        whole = row(left, self._right, gap=14, margins=(20, 14, 20, 14))
        whole.setStretch(0, 1)
        self.setLayout(whole)

    def _make_right(self) -> QWidget:
        self._bar, self._counts = PartsBar(), Legend()
        result = Card("检查结果", name="result_card")
        result.body.addWidget(self._bar)
        result.body.addWidget(self._counts)
        self._findings = Card("要看的地方", name="findings_card")
        self._scroll = scrolled(QWidget(), "findings_scroll")
        self._findings.body.addWidget(self._scroll, 1)
        both = column(result, self._findings, gap=12)
        both.setStretch(1, 1)
        made = holder(both)
        made.setFixedWidth(u(360))
        return made

    def show_state(self, state: ImportState) -> None:
        """Show what the trial run found."""
        self._state = state
        report = state.report
        assert report is not None
        self._file.setText(f"{state.file}，{len(state.rows)} 行")
        for word in (ALL, GOOD, WRONG, LOOK):
            self.which.count(word, len(state.seen(word)))
        self.which.choose(WRONG if state.seen(WRONG) else ALL)
        parts = [("新增", report.new, "ok"), ("更新", report.changed, "primary")]
        parts += [("已有", report.unchanged, "gray"), ("不能导入", report.refused, "bad")]
        self._bar.show_parts([(n, tone) for _word, n, tone in parts])
        self._counts.show_parts(parts)
        self._show_rows()

    def arrange(self, size: str) -> None:
        self._right.setFixedWidth(u(280 if size == COMPACT else 360))

    def _show_rows(self) -> None:
        if self._state is None:
            return
        rows = self._state.seen(self.which.current())
        self._model.show(self._state, rows)
        self.table.verticalHeader().setDefaultSectionSize(u(40))
        for at in range(self._model.columnCount()):
            words = max(
                [str(self._model.headerData(at, Qt.Orientation.Horizontal))]
                + [str(self._model.data(self._model.index(i, at))) for i in range(min(30, len(rows)))],
                key=len,
            )
            self.table.setColumnWidth(at, u(56) if at == 0 else min(u(260), u(15) * len(words) + u(36)))
        self._say_findings(rows)

    def _say_findings(self, rows: list[CheckedRow]) -> None:
        """Each sentence once, with the rows it is about; what cannot be taken comes first."""
        assert self._state is not None
        found = column(gap=4)
        places: dict[tuple[bool, str], list[int]] = {}
        for finding in self._state.general():
            places.setdefault((finding.severity != "refused", finding.message), [])
        for line in rows:
            for finding in line.findings:
                places.setdefault((finding.severity != "refused", finding.message), []).append(line.number)
        for (mild, message), numbers in sorted(places.items(), key=lambda each: each[0][0])[:_LISTED]:
            text = f"{_rows(numbers)}{message}"
            found.addWidget(label(text, "caption" if mild else "wrong", wrap=True))
        if len(places) > _LISTED:
            found.addWidget(label(f"还有 {len(places) - _LISTED} 处，见左边各行", "hint"))
        found.addStretch(1)
        self._scroll.setWidget(holder(found))
        self._findings.caption.setText(f"{len(places)} 处" if places else "没有")


def _rows(numbers: list[int]) -> str:
    """第 3、5、8 行等 12 行."""
    if not numbers:
        return ""
    first = "、".join(str(n) for n in numbers[:3])
    return f"第 {first} 行{f'等 {len(numbers)} 行' if len(numbers) > 3 else ''}  "
