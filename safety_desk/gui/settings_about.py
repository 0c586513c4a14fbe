"""关于: what this program is made of, where the data lies, and the licences of what was taken from others."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QPlainTextEdit, QWidget

from safety_desk.gui.components.basic import Card, button, clear, column, label, row
from safety_desk.gui.context import Context
from safety_desk.gui.tokens import fix
from safety_desk.model.shipped import shipped

_LICENCES = (
    ("字体 思源黑体", "resources/fonts/OFL-NotoSansSC.txt"),
    ("字体 思源宋体", "resources/fonts/OFL-NotoSerifSC.txt"),
    ("字体 楷体", "resources/fonts/OFL-SafetyDeskKai.txt"),
    ("图标", "resources/icons/LICENSE.txt"),
)


class AboutSection(QWidget):
    """Lines of versions; a licence is shown when its button is pressed."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("settings_about")
        self._context = context
        self.lines = column(gap=6)
        card, licences = Card("这个程序"), Card("字体和图标的许可")
        card.body.addLayout(self.lines)
        card.body.addWidget(
            label("单机离线：数据只在这台电脑的台账文件夹里，整个文件夹拷走就是全部。", "caption", wrap=True)
        )
        buttons = row()
        for words, path in _LICENCES:
            buttons.addWidget(button(words, "soft", small=True, clicked=partial(self._licence, path)))
        buttons.addStretch(1)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licence_text")
        self.text.setReadOnly(True)
        fix(self.text, min_height=220)
        self.text.hide()
        licences.body.addLayout(buttons)
        licences.body.addWidget(self.text, 1)
        self.setLayout(column(card, licences, None, gap=14))

    def open(self) -> None:
        """Read the versions."""
        self._context.read(self._context.backend.versions, self._show)

    def arrange(self, *, narrow: bool) -> None:  # noqa: ARG002 - lines fit any width
        return

    def _show(self, versions: dict[str, str]) -> None:
        clear(self.lines)
        grid = QGridLayout()
        grid.setHorizontalSpacing(18)
        grid.setColumnStretch(1, 1)
        for at, (name, text) in enumerate(versions.items()):
            value = label(text, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(name, "label"), at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, at, 1)
        inner = QWidget()
        inner.setLayout(grid)
        self.lines.addWidget(inner)

    def _licence(self, path: str) -> None:
        read = self._context.backend.read_file
        self._context.read(lambda: read(shipped(path)).decode(), self._show_licence)

    def _show_licence(self, text: str) -> None:
        self.text.setPlainText(text)
        self.text.show()
