"""打印: covers, spines, catalogue, 备考表 and stamps of the boxes, each looked at before it is printed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from safety_desk.gui.components.basic import Card, button, clear, column, holder, label, row, scrolled
from safety_desk.gui.context import Context
from safety_desk.gui.print_preview import PreviewPane
from safety_desk.gui.tokens import fix

if TYPE_CHECKING:
    from safety_desk.gui.backend_archive import Paper

_HINTS = {
    "封面": "贴在盒的正面，310×220 mm",
    "脊背": "按盒厚裁开，贴在盒脊",
    "目录": "每个期限一份，放在最前面",
    "备考表": "每盒一张，放在最后",
    "归档章": "每件一枚，照着盖在首页上方",
}
"""What each paper is for, by the last word of its name."""


class PapersStep(QWidget):
    """Left the papers with their pages, right the chosen one as it will come out."""

    folder_asked = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("step_papers")
        self.pane = PreviewPane(context)
        self.papers: list[Paper] = []
        self._card = Card("要打印的")
        self._list = column(gap=4)
        self._group = QButtonGroup(self)
        self._card.body.addWidget(scrolled(holder(self._list)), 1)
        self.save = button("全部存到文件夹…", icon_name="folder_open", name="papers_to_folder")
        self.save.clicked.connect(self.folder_asked)
        for part in (self.save, self.pane.save_pdf, self.pane.print_out):
            self._card.body.addWidget(part)
        fix(self._card, width=300)
        whole = row(self._card, self.pane, gap=14, margins=(20, 14, 20, 14))
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def wait(self) -> None:
        """The papers are being drawn."""
        self.papers = []
        clear(self._list)
        self.save.setEnabled(False)
        self._card.caption.setText("正在排版")
        self.pane.nothing("正在排版")

    def show_papers(self, papers: "list[Paper]") -> None:
        self.papers = papers
        clear(self._list)
        self.save.setEnabled(True)
        self._card.caption.setText(f"共 {sum(pages for _, _, pages in papers)} 页")
        for at, (name, _, pages) in enumerate(papers):
            self._list.addWidget(self._row(at, Path(name).stem, pages))
        self._list.addStretch(1)
        self._choose(0)

    def _row(self, at: int, name: str, pages: int) -> QPushButton:
        made = QPushButton()
        made.setObjectName(f"paper_{at}")
        made.setProperty("cls", "row")
        made.setProperty("fit", "two")
        made.setCheckable(True)
        made.setAccessibleName(f"{name}，{pages} 页")
        hint = next((text for word, text in _HINTS.items() if name.endswith(word)), "")
        parts = (
            label(name.rsplit("年度", maxsplit=1)[-1], "key"),
            label(hint, "hint"),
            label(f"{pages} 页", "caption"),
        )
        words = holder(column(parts[0], parts[1], gap=0))
        line = row(words, None, parts[2], margins=(10, 2, 10, 2))
        made.setLayout(line)
        for part in (words, *parts):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._group.addButton(made)
        made.clicked.connect(lambda: self._choose(at))
        return made

    def _choose(self, at: int) -> None:
        name, pdf, _ = self.papers[at]
        self._group.buttons()[at].setChecked(True)
        self.pane.make(lambda: pdf, Path(name).stem)
