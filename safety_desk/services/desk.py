"""The desk (站点库): one folder, one person at it, every change in a transaction that logs itself."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.overlay import Overlay
from safety_desk.model.people import Person
from safety_desk.model.record import KINDS, Record
from safety_desk.model.station import Mode, Station
from safety_desk.records import kind_called
from safety_desk.storage.audit_trail import Change
from safety_desk.storage.database import engine_for
from safety_desk.storage.journal import Journal
from safety_desk.storage.ownership import Owner, check_token
from safety_desk.storage.tables import Setting

Listener = Callable[[list[Change]], None]


class Desk:
    """An open desk. ``owner`` is None when it may only be read."""

    def __init__(self, folder: Path, user: Person, owner: Owner | None, overlay: Overlay) -> None:
        self.folder = folder
        self.user = user
        self.overlay = overlay
        self.listeners: list[Listener] = []
        self.changed = False
        self._owner = owner
        self._writing = threading.RLock()
        self._acting = threading.local()
        self._reader: Engine = engine_for(folder / "desk.db", read_only=True)
        self._writer: Engine | None = engine_for(folder / "desk.db") if owner else None

    @property
    def read_only(self) -> bool:
        return self._writer is None

    @property
    def station(self) -> Station:
        """The station's profile as set now."""
        stored = self.settings()
        known = {name: stored[name] for name in Station.__dataclass_fields__ if name in stored}
        if "mode" in known:
            known["mode"] = Mode(known["mode"])
        return Station(**known)

    def settings(self) -> dict[str, Any]:
        with self.reading() as session:
            return {row.key: row.value for row in session.scalars(select(Setting))}

    def fields(self, kind: str) -> tuple[Field, ...]:
        """The declared fields of a kind with the county's overlay applied."""
        return self.overlay.apply(kind, KINDS[kind].fields())

    def line_fields(self, kind: str) -> dict[str, tuple[str, tuple[Field, ...]]]:
        """Child rows of a kind: name -> (title, fields)."""
        return {name: (row.title, row.fields()) for name, row in KINDS[kind].lines.items()}

    @contextmanager
    def acting(self, title: str) -> Iterator[None]:
        """Name the use-case that is running in this thread."""
        before = getattr(self._acting, "title", "")
        self._acting.title = title
        try:
            yield
        finally:
            self._acting.title = before

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that can only read."""
        with Session(self._reader) as session:
            yield session

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """All or nothing. Changes are logged in the same transaction and announced after it.

        ``session.info["journal"].event(…)`` logs what is not a changed row.
        """
        if self._writer is None or self._owner is None:
            raise Refused("台账现在是只读打开的，不能改动。", remedy="等正在使用的人退出后重新打开。")
        title = getattr(self._acting, "title", "")
        with self._writing, Session(self._writer, expire_on_commit=False) as session:
            journal = session.info["journal"] = Journal(session, self.user.name)
            try:
                check_token(session, self._owner.token)
                yield session
                changes = journal.finish(title)
                session.commit()
            except StaleDataError as error:
                raise Refused(
                    "这条记录刚刚被别人改过，你的改动没有保存。", remedy="重新打开这条记录，核对后再改。"
                ) from error
            except OperationalError as error:
                raise _in_words(error) from error
        self._announce(changes)

    def close(self) -> None:
        """Let go of the folder."""
        self._reader.dispose()
        if self._writer is not None:
            self._writer.dispose()
        if self._owner is not None:
            self._owner.release()

    def _announce(self, changes: list[Change]) -> None:
        self.changed = self.changed or bool(changes)
        for listener in list(self.listeners):
            listener(changes)


def record_class(word: str) -> type[Record]:
    """The kind a clerk or script names by code, number or Chinese name."""
    found = kind_called(word)
    if found is None:
        raise Refused(f"没有“{word}”这种台账。", remedy="用 safety-desk kinds 查看能登记的台账。")
    return found


def _in_words(error: OperationalError) -> Refused:
    reason = str(error.orig).lower()
    if "full" in reason:
        return Refused("磁盘已满，这一步没有保存。", remedy="清出一些空间后再保存一次，已填内容还在草稿里。")
    if "locked" in reason or "busy" in reason:
        return Refused("台账正忙（可能在备份），这一步没有保存。", remedy="稍等几秒再保存一次。")
    return Refused(
        "写台账文件时出错，这一步没有保存。", remedy="检查磁盘或 U 盘是否还在，再保存一次；不行就先做一次备份。"
    )
