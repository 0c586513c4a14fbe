"""The one door from the window to the services: plain values in, plain values out.

Every method may be called from a worker thread. The services are imported inside the methods: the frame of the
window is painted before any of them, or what they need, is loaded.
"""
# ruff: noqa: PLC0415

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from safety_desk.gui.backend_archive import ArchivePart
from safety_desk.gui.backend_lists import ListsPart
from safety_desk.gui.backend_papers import PapersPart
from safety_desk.gui.backend_records import RecordsPart
from safety_desk.gui.facts import CategoryFacts, DeskFacts, KindFacts
from safety_desk.model.people import Role

if TYPE_CHECKING:
    from safety_desk.model.record import Record
    from safety_desk.services.desk import Desk
    from safety_desk.storage.audit_trail import Change


class Backend(ListsPart, RecordsPart, PapersPart, ArchivePart):
    """An open desk as the window sees it."""

    def __init__(self, desk: "Desk") -> None:
        self.desk = desk

    @staticmethod
    def open(folder: Path, user: str | None, password: str | None = None) -> "Backend":
        """Open the desk in ``folder``; for reading only while somebody else has it."""
        from safety_desk.services.opening import Held, open_desk

        try:
            return Backend(open_desk(folder, user=user, password=password))
        except Held:
            return Backend(open_desk(folder, user=user, password=password, writing=False))

    def close(self) -> None:
        """Leave the desk, with a backup when anything was changed."""
        from safety_desk.services.backups import leave

        leave(self.desk)

    def facts(self) -> DeskFacts:
        """What the frame shows: categories, kinds, years, who and where."""
        from safety_desk.model.categories import categories
        from safety_desk.records import kinds_in_order
        from safety_desk.services import archive, lists

        kinds = kinds_in_order()
        found = tuple(
            CategoryFacts(c.number, c.short, c.full, tuple(map(self._kind, c.in_order(kinds)))) for c in categories()
        )
        archived = tuple(row["year"] for row in archive.archived_years(self.desk))
        station, user = self.desk.station, self.desk.user
        manages = user.may(Role.CHIEF)
        years = tuple(lists.years(self.desk))
        return DeskFacts(station.station, user.name, self.desk.read_only, manages, found, years, archived)

    def _kind(self, record: "type[Record]") -> KindFacts:
        from safety_desk.model.record import FiledAs

        kind = record.kind
        return KindFacts(
            code=kind.code,
            name=kind.name,
            label=kind.label,
            number=kind.number,
            category=kind.category,
            caption=kind.caption,
            dated_by=kind.dated_by,
            ledger=kind.ledger,
            register=kind.filed_as is FiledAs.REGISTER,
            has_cases=bool(kind.open_states),
            fields=self.desk.fields(kind.code),
            lines=self.desk.line_fields(kind.code),
        )

    def listen(self, told: Callable[[set[str]], object]) -> None:
        """Be told after every change which kinds it concerned; called in the thread that saved."""

        def tell(changes: "list[Change]") -> None:
            told({change.kind for change in changes})

        self.desk.listeners.append(tell)
