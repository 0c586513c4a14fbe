"""What the killed process had told its clerk: kept in another process, as the judge's only truth."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Message:
    """Sent when an operation begins (what it is about to make true) and when it was told done (what is true)."""

    operation: str
    done: bool
    facts: dict[str, Any] = field(default_factory=dict)


@dataclass
class Told:
    """Everything that was acknowledged in one desk folder, and the one operation that was cut off."""

    records: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By id: kind, year and the values that were acknowledged."""
    deleted: set[str] = field(default_factory=set)
    photos: dict[str, str] = field(default_factory=dict)
    """SHA-256 of every attachment -> id of its record."""
    batches: dict[str, int] = field(default_factory=dict)
    """New records of every import batch that was not undone."""
    undone: set[str] = field(default_factory=set)
    backups: list[str] = field(default_factory=list)
    archived: set[int] = field(default_factory=set)
    folders: list[str] = field(default_factory=list)
    """Desks that were restored or upgraded beside this one."""
    packages: list[str] = field(default_factory=list)
    cut_off: Message | None = None
    counts: dict[str, int] = field(default_factory=dict)

    def take(self, message: Message) -> None:
        """Note a message; one that begins is the cut-off one until its end arrives."""
        self.cut_off = None if message.done else message
        if not message.done:
            return
        self.counts[message.operation] = self.counts.get(message.operation, 0) + 1
        note = getattr(self, f"_{message.operation}", None)
        if note:
            note(**message.facts)

    def may_differ(self, id: str) -> dict[str, Any]:
        """The values a cut-off edit of this record may or may not have reached."""
        if self.cut_off and self.cut_off.facts.get("id") == id:
            values: dict[str, Any] = self.cut_off.facts.get("values", {})
            return values
        return {}

    def uncertain(self, operation: str, key: str) -> Any:
        """What the cut-off operation was about to touch; None when it was another one."""
        return self.cut_off.facts.get(key) if self.cut_off and self.cut_off.operation == operation else None

    def _save(self, id: str, kind: str, year: int, values: dict[str, Any]) -> None:
        self.records[id] = {"kind": kind, "year": year, "values": values}

    def _edit(self, id: str, values: dict[str, Any], photo: str) -> None:
        self.records[id]["values"] |= values
        self.photos[photo] = id

    def _delete(self, id: str) -> None:
        self.deleted.add(id)

    def _bring_back(self, id: str) -> None:
        self.deleted.discard(id)

    def _take_in(self, batch: str, new: int) -> None:
        self.batches[batch] = new

    def _undo(self, batch: str) -> None:
        del self.batches[batch]
        self.undone.add(batch)

    def _backup(self, name: str) -> None:
        self.backups.append(name)

    def _archive(self, year: int) -> None:
        self.archived.add(year)

    def _restore(self, folder: str) -> None:
        self.folders.append(folder)

    def _upgrade(self, folder: str) -> None:
        self.folders.append(folder)

    def _package(self, path: str) -> None:
        self.packages.append(path)
