"""The files of the record that is open: read, added, taken away and brought back."""

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject

from safety_desk.gui.context import Context
from safety_desk.gui.editor_side import FilesPane


class RecordFiles(QObject):
    """Works the pane at the right of the editor. Files of a new record wait until it is saved."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self.context, self.pane = context, FilesPane()
        self._id: str | None = None
        self._may_change = True
        self.pane.added.connect(self._add)
        self.pane.removed.connect(self._remove)
        self.pane.opened.connect(context.open_file)

    def begin(self, id_: str | None, *, may_change: bool) -> None:
        """Another record is open; None is one that is not saved yet."""
        self.pane.waiting = []
        self._id, self._may_change = id_, may_change
        self._load()

    def _load(self) -> None:
        id_ = self._id
        if id_ is None:
            self._show([])
        else:
            self.context.read(lambda: self.context.backend.files(id_), self._show, "附件没有读出来")

    def _show(self, files: list[dict[str, Any]]) -> None:
        self.pane.show_files(files, may_change=self._may_change)

    def _loaded(self, _done: object) -> None:
        self._load()

    def _add(self, paths: list[Path]) -> None:
        if self._id is None:
            self.pane.waiting += paths
            self._show([])
        elif paths:
            self.context.write(partial(self.context.backend.attach, self._id, paths), self._loaded, "附件没有加进来")

    def _remove(self, file: str) -> None:
        then = partial(self._removed, file)
        self.context.write(lambda: self.context.backend.detach(file), then, "附件没有去掉")

    def _removed(self, file: str, _done: object) -> None:
        self._load()
        back = partial(self.context.backend.reattach, file)
        self.context.say("附件已去掉，放进回收站", lambda: self.context.write(back, self._loaded, "附件没有恢复"))
