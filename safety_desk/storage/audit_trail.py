"""The log: who changed what, as a chain of hashes written in the same transaction (reliability §4.7).

It makes later changes visible; it does not make them impossible.
"""

import hashlib
import json
import socket
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.field import OtherWord
from safety_desk.model.record import now
from safety_desk.storage.tables import AuditEntry

GUARD = (
    "CREATE TRIGGER desk_audit_no_update BEFORE UPDATE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END",
    "CREATE TRIGGER desk_audit_no_delete BEFORE DELETE ON desk_audit BEGIN SELECT RAISE(ABORT, 'append only'); END",
)

_FIRST = "0" * 64
HIDDEN = "（已改）"


@dataclass(frozen=True)
class Change:
    """One changed thing: what listeners are told and what the log keeps.

    ``action`` is 登记, 修改, 删除, 恢复 or the word of an event such as 导出.
    """

    kind: str
    id: str
    action: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def canonical(value: Any) -> Any:
    """A value as it goes into hashes and the log: JSON-safe, the same before and after a round trip."""
    if value is None or type(value) in _PLAIN:
        return value
    if isinstance(value, Mapping):
        return {str(key): canonical(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [canonical(inner) for inner in value]
    return next((write(value) for kind, write in _WRITERS if isinstance(value, kind)), str(value))


_PLAIN = {str, bool, int, float}
_WRITERS: tuple[tuple[type[Any], Callable[[Any], str]], ...] = (
    (Enum, lambda value: str(value.name)),
    (OtherWord, lambda value: f"={value}"),
    (Decimal, lambda value: format(value.normalize(), "f")),
    (datetime, lambda value: str(value.isoformat(timespec="minutes"))),
    (date, lambda value: str(value.isoformat())),
)


def digest(content: Any) -> str:
    """SHA-256 of the canonical JSON of ``content``."""
    return hashlib.sha256(_json(content).encode()).hexdigest()


def _json(content: Any) -> str:
    return json.dumps(canonical(content), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write(session: Session, *, user: str, use_case: str, changes: list[Change]) -> None:
    """Append one entry for each change, chained to the last one."""
    last = session.scalars(select(AuditEntry).order_by(AuditEntry.sequence.desc()).limit(1)).first()
    previous, sequence = (last.hash, last.sequence) if last else (_FIRST, 0)
    stamp = now()
    doubtful = last is not None and _doubtful(last.at, stamp)
    computer = socket.gethostname()
    for change in changes:
        sequence += 1
        content = _content(sequence, stamp, user, computer, use_case, change)
        previous_hash, previous = previous, digest([previous, content])
        session.add(
            AuditEntry(**content, clock_doubtful=doubtful, previous=previous_hash, hash=previous),
        )


def _content(sequence: int, at: str, user: str, computer: str, use_case: str, change: Change) -> dict[str, Any]:
    return {
        "sequence": sequence,
        "at": at,
        "user": user,
        "computer": computer,
        "use_case": use_case,
        "kind": change.kind,
        "record": change.id,
        "action": change.action,
        "before": canonical(change.before),
        "after": canonical(change.after),
    }


def _doubtful(last: str, this: str) -> bool:
    """Whether the clock runs behind the last entry, or more than 400 days ahead of it (D11)."""
    before, after = (datetime.strptime(at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC) for at in (last, this))
    return after < before or after - before > timedelta(days=400)


def head(session: Session) -> tuple[int, str]:
    """Sequence and hash of the last entry: what covers, backups and packages carry."""
    last = session.execute(
        select(AuditEntry.sequence, AuditEntry.hash).order_by(AuditEntry.sequence.desc()).limit(1)
    ).first()
    return (last.sequence, last.hash) if last else (0, _FIRST)


def entries(session: Session) -> Iterator[AuditEntry]:
    yield from session.scalars(select(AuditEntry).order_by(AuditEntry.sequence).execution_options(yield_per=500))


def faults(session: Session) -> list[str]:
    """Sentences on every break of the chain: an entry changed, taken out, put in or moved."""
    found: list[str] = []
    previous, expected = _FIRST, 1
    for entry in entries(session):
        if entry.sequence != expected:
            found.append(f"修改痕迹第 {expected} 条不见了")
        content = {name: getattr(entry, name) for name in _CONTENT}
        if entry.previous != previous or entry.hash != digest([entry.previous, content]):
            found.append(f"修改痕迹第 {entry.sequence} 条与当时写下的不一致")
        previous, expected = entry.hash, entry.sequence + 1
    return found


_CONTENT = ("sequence", "at", "user", "computer", "use_case", "kind", "record", "action", "before", "after")
