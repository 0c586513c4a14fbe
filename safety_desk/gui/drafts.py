"""Keeps an open form as a draft: 3 s after the last key, at the latest every 5 s, and when the page is left."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from safety_desk.gui.context import Context

IDLE_MS, LATEST_MS = 3_000, 5_000


class DraftKeeper(QObject):
    """One for each editor page. ``kept`` carries the local time of the last draft."""

    kept = Signal(str)

    def __init__(self, context: Context, draft: Callable[[], dict[str, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._draft = context, draft
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._latest = QTimer(self, singleShot=True, interval=LATEST_MS)
        self._idle.timeout.connect(self.keep)
        self._latest.timeout.connect(self.keep)
        self.kind, self.dirty = "", False
        self.id: str | None = None

    def begin(self, kind: str, id_: str | None) -> None:
        """Another form is open."""
        self.pause()
        self.kind, self.id, self.dirty = kind, id_, False

    def touch(self) -> None:
        """Something was typed."""
        self.dirty = True
        self._idle.start()
        if not self._latest.isActive():
            self._latest.start()
        self._context.saved_state.emit("有未保存的修改，草稿会自动保留")

    def keep(self) -> None:
        """Write the draft now."""
        self._idle.stop()
        self._latest.stop()
        if not self.dirty:
            return
        kind, id_, values = self.kind, self.id, self._draft()
        task = self._context.background.write(lambda: self._context.backend.save_draft(kind, values, id_))
        task.finished.connect(self._done)

    def pending(self) -> bool:
        """Whether something typed is not in the draft yet."""
        return self._idle.isActive() or self._latest.isActive()

    def pause(self) -> None:
        self._idle.stop()
        self._latest.stop()

    def drop(self) -> None:
        """The record was saved or the draft is not wanted: forget it."""
        self.pause()
        self.dirty = False
        kind, id_ = self.kind, self.id
        self._context.background.write(lambda: self._context.backend.drop_draft(kind, id_))
        self._context.saved_state.emit("全部已保存")

    def _done(self, _at: str) -> None:
        moment = f"{datetime.now():%H:%M}"  # noqa: DTZ005 - the clock on the clerk's wall
        self.kept.emit(moment)
        if self.dirty:
            self._context.saved_state.emit("有未保存的修改，草稿已留")
