"""Full-text search in Chinese: overlapping pairs of characters in a contentless FTS5 table (performance.md §3).

Words of any length are found, one character too, and counts equal a full scan of the same text.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sqlalchemy import text
from sqlalchemy.orm import Session

CREATE = (
    (
        "CREATE TABLE desk_search (seq INTEGER PRIMARY KEY, kind VARCHAR(40) NOT NULL,"
        " record VARCHAR(36) NOT NULL UNIQUE, title TEXT NOT NULL, body TEXT NOT NULL)"
    ),
    "CREATE VIRTUAL TABLE desk_search_index USING fts5(pairs, content='', tokenize='unicode61', prefix='1')",
)

_RUN = re.compile(r"\w+")
_LAST_OLD_CHARACTER = 0x9FCB  # characters younger than the tokenizer's tables would be taken for separators


@dataclass(frozen=True)
class Hit:
    """One record that was found; ``where`` is the text around the first match."""

    id: str
    kind: str
    title: str
    where: str


def _characters(run: str) -> list[str]:
    return [c if ord(c) <= _LAST_OLD_CHARACTER else f"u{ord(c):x}" for c in run if c != "_"]


def plain(words: str) -> str:
    """Text as it is compared: half-width, lower case."""
    return unicodedata.normalize("NFKC", words).lower()


def pairs(words: str) -> str:
    """``火灾隐患`` -> ``火灾 灾隐 隐患 患``: what goes into the index."""
    tokens: list[str] = []
    for run in _RUN.findall(plain(words)):
        found = _characters(run)
        tokens += [a + b for a, b in zip(found, [*found[1:], ""], strict=True)]
    return " ".join(tokens)


def query(words: str) -> str:
    """The FTS5 expression for a clerk's words; every run must occur. '' when nothing is asked."""
    parts: list[str] = []
    for run in _RUN.findall(plain(words)):
        found = _characters(run)
        if len(found) == 1:
            parts.append(f'"{found[0]}"*')
        elif found:
            parts.append('"' + " ".join(a + b for a, b in pairwise(found)) + '"')
    return " AND ".join(parts)


def put(session: Session, kind: str, record: str, title: str, body: str) -> None:
    """Index a record anew."""
    drop(session, record)
    added = session.execute(
        text("INSERT INTO desk_search (kind, record, title, body) VALUES (:k, :r, :t, :b) RETURNING seq"),
        {"k": kind, "r": record, "t": title, "b": body},
    ).scalar_one()
    session.execute(
        text("INSERT INTO desk_search_index (rowid, pairs) VALUES (:s, :p)"),
        {"s": added, "p": pairs(f"{title} {body}")},
    )


def drop(session: Session, record: str) -> None:
    """Take a record out of the index."""
    row = session.execute(text("SELECT seq, title, body FROM desk_search WHERE record = :r"), {"r": record}).first()
    if row is None:
        return
    session.execute(
        text("INSERT INTO desk_search_index (desk_search_index, rowid, pairs) VALUES ('delete', :s, :p)"),
        {"s": row.seq, "p": pairs(f"{row.title} {row.body}")},
    )
    session.execute(text("DELETE FROM desk_search WHERE seq = :s"), {"s": row.seq})


def find(session: Session, words: str, *, limit: int = 50, kinds: Sequence[str] = ()) -> list[Hit]:
    """Records that hold all the words, newest first."""
    expression = query(words)
    if not expression:
        return []
    only = f" AND s.kind IN ({_quoted(kinds)})" if kinds else ""
    rows = session.execute(
        text(
            "SELECT s.record, s.kind, s.title, s.body FROM desk_search_index JOIN desk_search s"  # noqa: S608 - kinds are codes
            f" ON s.seq = desk_search_index.rowid WHERE desk_search_index MATCH :q{only} ORDER BY s.seq DESC LIMIT :n"
        ),
        {"q": expression, "n": limit},
    )
    return [Hit(r.record, r.kind, r.title, _around(r.body, words)) for r in rows]


def _quoted(kinds: Iterable[str]) -> str:
    return ", ".join(f"'{code}'" for code in kinds if code.isidentifier())


def _around(body: str, words: str, span: int = 24) -> str:
    """The piece of ``body`` in which the first of the words stands."""
    compared = plain(body)
    for run in _RUN.findall(plain(words)):
        at = compared.find(run)
        if at >= 0 and len(compared) == len(body):
            start = max(0, at - span)
            return ("…" if start else "") + body[start : at + len(run) + span].replace("\n", " ")
    return body[: 2 * span]
