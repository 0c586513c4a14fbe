"""What leaves or enters as paper or file: print, export, import, archive, package, backup."""
# ruff: noqa: PLC0415 - the services are imported when they are first needed

from pathlib import Path
from typing import TYPE_CHECKING

from safety_desk.gui.backend_lists import query_of
from safety_desk.gui.facts import Filters

if TYPE_CHECKING:
    from safety_desk.services.desk import Desk


class PapersPart:
    """The third part of the backend."""

    desk: "Desk"

    def export(self, kind: str, path: Path, filters: Filters) -> int:
        """Write what is listed to a workbook; returns its rows."""
        from safety_desk.services.export import export_ledger

        return export_ledger(self.desk, kind, path, year=filters.year, query=query_of(filters))
