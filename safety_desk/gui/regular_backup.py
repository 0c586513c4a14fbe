"""The backup that comes by itself every two hours of work, when something was changed (reliability B3)."""

from PySide6.QtCore import QObject, QTimer, Signal

from safety_desk.gui.context import Context

EVERY_MS = 2 * 60 * 60 * 1000


class RegularBackup(QObject):
    """Runs in the writing queue and stops nobody; only the status bar tells of it."""

    made = Signal()
    not_made = Signal()

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.timer = QTimer(self, interval=EVERY_MS)
        self.timer.timeout.connect(self._begin)
        if not context.facts.read_only:
            self.timer.start()

    def _begin(self) -> None:
        task = self._context.background.job(self._context.backend.regular_backup())
        task.finished.connect(self._done)
        task.failed.connect(lambda _error: self.not_made.emit())

    def _done(self, made: bool) -> None:
        if made:
            self.made.emit()
