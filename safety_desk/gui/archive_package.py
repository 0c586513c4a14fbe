"""导出 and 校验: where the package goes, and what came out of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from safety_desk.gui.archive_landing import figure, finding_line
from safety_desk.gui.components.basic import Card, ElidedLabel, button, clear, column, holder, label, row, scrolled
from safety_desk.gui.components.notice import Banner
from safety_desk.gui.context import Context
from safety_desk.gui.print_preview import PreviewPane
from safety_desk.gui.tokens import fix

if TYPE_CHECKING:
    from safety_desk.exchange.package_checker import CheckResult
    from safety_desk.model.findings import Finding
    from safety_desk.services.yearly_package import PackageMade

_CONTENT = (
    "每件归档文件（PDF），照归档时的样子，一字不差。",
    "归档文件目录：表格一份，PDF 一份。",
    "全年台账、修改痕迹和校验清单。",
    "一个网页，不装任何软件也能打开查看。",
)
_MB = 1024 * 1024


class PackageStep(QWidget):
    """导出: the folder, the room there, and whether one file is wanted besides."""

    choose = Signal()
    check = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("step_package")
        self.folder: Path | None = None
        self.room_enough = False
        where, content = Card("放到哪里"), Card("移交包里有")
        self._path = ElidedLabel("还没有选", "key")
        self._path.setObjectName("package_folder")
        self._room = label("U 盘先插好，再选上面的文件夹。", "caption", wrap=True)
        self._room.setObjectName("package_room")
        pick = button("选择文件夹…", icon_name="folder_open", name="choose_package_folder", clicked=self.choose.emit)
        line = row(self._path, pick, gap=12)
        line.setStretch(0, 1)
        where.body.addLayout(line)
        where.body.addWidget(self._room)
        self.zip = QCheckBox("另外压成一个文件，方便用 U 盘带走")
        self.zip.setObjectName("package_zip")
        where.body.addWidget(self.zip)
        for text in _CONTENT:
            content.body.addWidget(label(text, wrap=True))
        note = "举报人的身份和举报原文一律不进移交包，谁来导出都一样。"
        content.body.addWidget(label(note, "caption", wrap=True))
        again = button("检查做好的移交包…", "link", name="check_made_package", clicked=self.check.emit)
        whole = column(where, content, row_left(again), None, gap=14, margins=(20, 14, 20, 14))
        self.setLayout(column(scrolled(holder(whole))))

    def show_folder(self, folder: Path, needed: int, free: int) -> None:
        """Say where the package will go and whether there is room for it."""
        self.folder = folder
        self.room_enough = free > needed * 1.2
        self._path.setText(str(folder))
        told = f"移交包大约 {megabytes(needed)}，这里还空着 {megabytes(free)}。"
        self._room.setText(told if self.room_enough else f"{told}放不下，请换一个位置，或者先清出一些空间。")


class CheckStep(QWidget):
    """校验: the numbers of the package and its seal at the left, the 移交清单 at the right."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("step_check")
        self.context = context
        self.pane = PreviewPane(context)
        self._card = Card(" ", name="check_card")
        self._verdict = Banner("check_verdict")
        self._name = ElidedLabel("", "caption")
        self._figures = row(gap=28)
        self.seal = label("", "title")
        self.seal.setObjectName("package_seal")
        self.seal.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._findings = column(gap=8)
        self._card.body.addWidget(self._verdict)
        self._card.body.addWidget(self._name)
        self._card.body.addLayout(self._figures)
        self._card.body.addWidget(label("封签（和移交清单上的一致才算原件）", "label"))
        self._card.body.addWidget(self.seal)
        self._card.body.addWidget(scrolled(holder(self._findings)), 1)
        self._paper = holder(row(label("移交清单", "key"), None, self.pane.save_pdf, self.pane.print_out))
        self._card.body.addWidget(self._paper)
        fix(self._card, min_width=380)
        whole = row(self._card, self.pane, gap=14, margins=(20, 14, 20, 14))
        whole.setStretch(0, 1)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def show_made(self, made: "PackageMade") -> None:
        """What was written and read back."""
        self._card.title.setText("移交包做好了，已经读回来核对过")
        self._tell(True, made.path, made.items, made.files, made.bytes, made.seal, made.findings)
        path = made.handover
        for part in (self.pane, self._paper):
            part.setVisible(path is not None)
        if path is not None:
            read = self.context.backend.read_file
            self.pane.make(lambda: read(path), path.stem)

    def show_checked(self, path: Path, found: "CheckResult") -> None:
        """What the check of some package found."""
        self._card.title.setText("检查结果")
        self._tell(found.valid, path, found.items, found.files, found.bytes, found.seal, found.findings)
        self.pane.hide()
        self._paper.hide()

    def _tell(
        self, good: bool, path: Path, items: int, files: int, size: int, seal: str, findings: "list[Finding]"
    ) -> None:
        if good:
            self._verdict.tell("完好，没有被改动", tone="ok")
        else:
            self._verdict.tell("不完好，请不要接收", "下面写明了哪里不对。重新做一次或请对方重新导出。", tone="bad")
        self._name.setText(str(path))
        clear(self._figures)
        for number, words in ((f"{items:,}", "件"), (f"{files:,}", "个文件"), (megabytes(size), "大小")):
            self._figures.addWidget(figure(number, words))
        self._figures.addStretch(1)
        self.seal.setText(seal or "没有封签")
        clear(self._findings)
        for finding in findings:
            self._findings.addWidget(finding_line(finding))
        if not findings:
            self._findings.addWidget(label("没有要注意的地方。", "caption"))
        self._findings.addStretch(1)


def megabytes(size: int) -> str:
    """A size as people say it: 28 MB, 1.4 GB."""
    if size >= 1024 * _MB:
        return f"{size / (1024 * _MB):,.1f} GB"
    return f"{max(1, round(size / _MB))} MB"


def row_left(part: QWidget) -> QWidget:
    """``part`` at the left of its own line."""
    return holder(row(part, None))
