"""The foot of the entry form: what stands in the way, the draft, and the ways out."""

from PySide6.QtWidgets import QWidget

from safety_desk.gui.components.basic import button, column, frame, label, row
from safety_desk.gui.tokens import fix


class EditorFoot(QWidget):
    """Stays while the form scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._summary = label("", "wrong", wrap=True)
        self._summary.setContentsMargins(24, 6, 24, 6)
        self._summary.hide()
        self.kept = label("", "caption")
        self.cancel = button("返回", "ghost", name="cancel", tip="Esc，草稿会留着")
        self.print = button("打印", icon_name="print", tip="Ctrl+P", name="print_record")
        self.save = button("保存", tip="Ctrl+S", name="save")
        self.next = button("保存并登记下一条  Ctrl+Enter", "primary", name="save_next")
        bar = frame("foot", "editor_foot")
        fix(bar, height=54)
        ways = (self.cancel, self.print, self.save, self.next)
        bar.setLayout(row(self.kept, None, *ways, gap=8, margins=(24, 0, 16, 0)))
        self.setLayout(column(self._summary, bar, gap=0))

    def say(self, text: str) -> None:
        """Say above the buttons what has to be mended first; nothing takes the line away."""
        self._summary.setText(text)
        self._summary.setVisible(bool(text))
