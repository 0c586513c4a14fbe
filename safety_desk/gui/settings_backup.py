"""备份: how well the data is kept, 立即备份, and the backups there are."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from safety_desk.gui.archive_package import megabytes
from safety_desk.gui.components.basic import Card, ElidedLabel, button, column, holder, label, picture, row
from safety_desk.gui.components.plain_table import Heading, PlainTable
from safety_desk.gui.components.working import WorkPanel
from safety_desk.gui.context import Context
from safety_desk.gui.icons import pixmap
from safety_desk.gui.tokens import fix, look

if TYPE_CHECKING:
    from safety_desk.storage.backup_place import Backup, Light

_BACKUPS = (
    Heading("时间", 150, "date"),
    Heading("因为什么", 0),
    Heading("记录", 80, "number"),
    Heading("附件", 80, "number"),
    Heading("大小", 90, "number"),
    Heading("核对", 110, "badge"),
)
_TITLES = {"green": "数据是安全的", "amber": "该备份了", "red": "还没有合格的备份"}


class BackupSection(QWidget):
    """The light first, then the list."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("settings_backup")
        self._context = context
        self._icon, self._title = picture("storage", size=26), label("", "section")
        self._title.setObjectName("backup_light")
        self._sentence = label("", "caption", wrap=True)
        self._where = ElidedLabel("", "caption")
        self.table, self.work = PlainTable(_BACKUPS, "backup_table", pick=False), WorkPanel("backup_work")
        fix(self.table, min_height=240)
        self.now = button("立即备份", "primary", name="backup_now", clicked=lambda: self._make(None))
        self.elsewhere = button("备份到 U 盘…", icon_name="save", name="backup_elsewhere", clicked=self._choose)
        card = Card()
        words = holder(column(self._title, self._sentence, gap=2))
        head = row(self._icon, words, self.elsewhere, self.now, gap=12)
        head.setStretch(1, 1)
        card.body.addLayout(head)
        card.body.addWidget(self.work)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self._where)
        card.body.addWidget(
            label("退出时、归档前、导入前会自动备份；旧的按天、周、月、年留着，不会占满。", "caption", wrap=True)
        )
        self.setLayout(column(card))

    def open(self) -> None:
        """Read again what there is."""
        may = not self._context.facts.read_only
        for part in (self.now, self.elsewhere):
            part.setEnabled(may)
        self._context.read(self._context.backend.backup_state, self._show, "备份情况没有读出来")

    def arrange(self, *, narrow: bool) -> None:  # noqa: ARG002 - a table fits any width
        return

    def _show(self, found: "tuple[Light, Path, list[Backup]]") -> None:
        light, place, backups = found
        tone = {"green": look.colours.ok, "amber": look.colours.warn}.get(light.colour, look.colours.bad)
        self._icon.setPixmap(pixmap("storage", tone, 26))
        self._title.setText(_TITLES[light.colour])
        self._sentence.setText(light.sentence)
        self._where.setText(f"放在 {place}")
        self.table.show_rows([_row(backup) for backup in backups])

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self.window(), "备份到", str(Path.home()))
        if chosen:
            self._make(Path(chosen))

    def _make(self, to: Path | None) -> None:
        for part in (self.now, self.elsewhere):
            part.setEnabled(False)
        task = self._context.background.job(self._context.backend.backup_job(to))
        self.work.follow(task, "正在备份", "停下就不留下这次的备份，以前的都还在。")
        task.finished.connect(self._made)
        task.failed.connect(self._failed)
        task.cancelled.connect(self.open)

    def _made(self, backup: "Backup") -> None:
        good = "，已重新打开核对过" if backup.verified else "，但核对时发现问题，请看列表"
        self._context.say(f"备份好了：{backup.records} 条记录，{len(backup.attachments)} 个附件{good}")
        self._context.renew()
        self.open()

    def _failed(self, error: BaseException) -> None:
        self.open()
        self._context.fault(error, "备份没有做成")


def _row(backup: "Backup") -> tuple[str, ...]:
    attached = str(len(backup.attachments))
    verdict = "合格" if backup.verified else "不合格"
    return (
        f"{backup.made_at:%Y-%m-%d %H:%M}",
        backup.reason,
        str(backup.records),
        attached,
        megabytes(backup.size),
        verdict,
    )
