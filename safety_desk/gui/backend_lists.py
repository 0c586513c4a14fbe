"""What the window reads: counts, lists, single records, suggestions, hits."""
# ruff: noqa: PLC0415 - the services are imported when they are first needed

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from safety_desk.gui.facts import Filters, Found, RowFacts
from safety_desk.gui.suggestions import Suggestion
from safety_desk.model.field import Field

if TYPE_CHECKING:
    from safety_desk.services.desk import Desk
    from safety_desk.services.lists import Query
    from safety_desk.services.today import Today


class ListsPart:
    """The reading half of the backend."""

    desk: "Desk"

    def counts(self, year: int | None) -> dict[str, int]:
        from safety_desk.services import lists

        return lists.counts(self.desk, year)

    def today(self, on: date) -> "Today":
        """What is to be done as of a day, and how its year stands."""
        from safety_desk.services.today import today

        return today(self.desk, on)

    def badges(self, on: date) -> dict[str, int]:
        """Overdue and due today: ``today`` and ``hazard``."""
        from safety_desk.services.today import badges

        return badges(self.desk, on)

    def find_rows(self, kind: str, filters: Filters) -> Found:
        """The keys and sums of a list; its rows are fetched by :meth:`rows`."""
        from safety_desk.services import lists

        query = query_of(filters)
        listing = lists.ledger(self.desk, kind, query)
        sums = lists.sums(self.desk, kind, query)
        labels = {f.name: (f.label, f.unit) for f in self.desk.fields(kind)}
        shown = tuple((labels[name][0], f"{total} {labels[name][1]}".strip()) for name, total in sums.items() if total)
        return Found(listing.keys, listing.count, shown)

    def rows(self, kind: str, keys: Sequence[int], names: Sequence[str]) -> list[RowFacts]:
        from safety_desk.services import lists

        found = lists.rows(self.desk, kind, keys, names)
        return [RowFacts(r.id, r.cells, r.incomplete, r.archived, r.attachments) for r in found]

    def record(self, id: str) -> dict[str, Any]:
        """id, kind, title, year, version, flags, created, changed, ``values`` with child rows."""
        from safety_desk.services import lists

        return lists.view(self.desk, id)

    def history(self, id: str) -> list[dict[str, Any]]:
        from safety_desk.services import lists

        return lists.history(self.desk, id)

    def find(self, words: str, limit: int = 30) -> list[tuple[str, str, str, str]]:
        """Hits in all ledgers: id, kind, title, text around the match."""
        from safety_desk.services import lists

        return [(hit.id, hit.kind, hit.title, hit.where) for hit in lists.find(self.desk, words, limit=limit)]

    def suggest(self, kind: str, field: Field, typed: str, *, line: bool = False) -> list[Suggestion]:
        """What a field offers: records for a link, values used before for a text."""
        from safety_desk.services import lists

        if field.link:
            return self._linked(field.link, typed)
        if line:
            return []
        return [Suggestion(text) for text in lists.suggestions(self.desk, kind, field.name, typed)]

    def _linked(self, kind: str, typed: str) -> list[Suggestion]:
        from safety_desk.model.record import KINDS
        from safety_desk.services import lists

        listing = lists.ledger(self.desk, kind, lists.Query(words=typed))
        facts = KINDS[kind].kind
        details = [name for name in facts.ledger if name not in (facts.caption, facts.dated_by)][:2]
        rows = lists.rows(self.desk, kind, listing.keys[:8], [facts.caption, *details])
        return [Suggestion(r.cells[0], r.id, "，".join(cell for cell in r.cells[1:] if cell)) for r in rows]

    def latest(self, kind: str) -> dict[str, Any] | None:
        """The record entered before: what Ctrl+D takes its values from."""
        from safety_desk.services import lists

        keys = lists.ledger(self.desk, kind, lists.Query()).keys[:1]
        rows = lists.rows(self.desk, kind, keys, [])
        return lists.view(self.desk, rows[0].id) if rows else None

    def files(self, record: str) -> list[dict[str, Any]]:
        """The attachments of a record: id, name, role, size, pages …"""
        from safety_desk.services import attachments

        return attachments.attachments(self.desk, record)


def query_of(filters: Filters) -> "Query":
    """The services' query for what the window filters by."""
    from safety_desk.services.lists import Query

    return Query(
        year=filters.year,
        words=filters.words,
        equal=filters.equal,
        incomplete=filters.incomplete,
        open_only=filters.open_only,
        sort=filters.sort,
        descending=filters.descending,
    )
