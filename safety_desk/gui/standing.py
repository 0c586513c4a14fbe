"""Keeps the edges of the window true: badges on the rail, saving and the last backup in the status bar."""

from PySide6.QtCore import QObject

from safety_desk.gui.bars import StatusBar
from safety_desk.gui.context import Context
from safety_desk.gui.rail import Rail
from safety_desk.gui.regular_backup import RegularBackup


class Standing(QObject):
    """Reads again whenever something was changed."""

    def __init__(self, context: Context, rail: Rail, status: StatusBar) -> None:
        super().__init__(status)
        self._context, self._rail, self._status = context, rail, status
        context.saved_state.connect(status.say_saved)
        context.data_changed.connect(self._count_due)
        context.facts_changed.connect(self._read_backup)
        if context.facts.read_only:
            status.say_saved("只读打开，另一台正在使用")
        self.backups = RegularBackup(context, self)
        self.backups.made.connect(self._read_backup)
        self.backups.not_made.connect(self._tell_no_backup)
        self._count_due()
        self._read_backup()

    def _count_due(self, _kinds: object = None) -> None:
        day = self._context.today()
        self._context.background.read(lambda: self._context.backend.badges(day), self._show_due)

    def _show_due(self, counts: dict[str, int]) -> None:
        self._rail.buttons["today"].badge(counts["today"])
        self._rail.buttons["hazards"].badge(counts["hazard"])

    def _read_backup(self) -> None:
        self._context.background.read(self._context.backend.last_backup, self._status.backup.setText)

    def _tell_no_backup(self) -> None:
        self._status.backup.setText("到点的备份没有做成，点这里看")
