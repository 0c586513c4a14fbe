"""Links between kinds: a name as written finds the record it means, spacing and width differences forgiven."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.record import KINDS
from safety_desk.model.text import name_key


class Linker:
    """Finds records by the names clerks write; reads each kind once a transaction."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[str, dict[str, set[str]]] = {}

    def resolve(self, field: Field, values: Mapping[str, Any]) -> str | None:
        """The id that a link field's text means; an id given beside the text wins while the names agree."""
        text, given = values.get(field.name), values.get(f"{field.name}_id")
        if given and (self._is_there(field.link, str(given)) if not text else given in self._named(field.link, text)):
            return str(given)
        if not text:
            return None
        found = self._named(field.link, text)
        return next(iter(found)) if len(found) == 1 else None

    def count(self, kind: str, text: str) -> int:
        """How many records of a kind go by this name."""
        return len(self._named(kind, text))

    def caption(self, kind: str, id: str) -> str:
        """The name under which a linked record is written."""
        record = KINDS[kind]
        column = getattr(record, _named_by(kind)[0])
        return str(self._session.scalar(select(column).where(record.id == id)) or "")

    def learn(self, kind: str, id: str, values: Mapping[str, Any]) -> None:
        """Know a record that was added in this transaction."""
        if kind in self._known:
            for name in _named_by(kind):
                if values.get(name):
                    self._known[kind][name_key(str(values[name]))].add(id)

    def _named(self, kind: str, text: object) -> set[str]:
        if kind not in self._known:
            self._known[kind] = self._read(kind)
        return self._known[kind].get(name_key(str(text)), set())

    def _is_there(self, kind: str, id: str) -> bool:
        """Whether the record is there; an id of nothing is a mistake to be told, not a link."""
        if self._session.scalar(select(KINDS[kind].seq).where(KINDS[kind].id == id)) is None:
            raise Refused(f"要关联的{KINDS[kind].kind.name}不存在（编号 {id}）。", remedy="核对编号，或只写名称。")
        return True

    def _read(self, kind: str) -> dict[str, set[str]]:
        record = KINDS[kind]
        columns = [getattr(record, name) for name in _named_by(kind)]
        names: dict[str, set[str]] = defaultdict(set)
        for id_, *texts in self._session.execute(select(record.id, *columns).where(record.deleted_at.is_(None))):
            for text in texts:
                if text:
                    names[name_key(str(text))].add(id_)
        return names


def _named_by(kind: str) -> list[str]:
    """The fields by which a record is meant: its number first, else its caption."""
    record = KINDS[kind]
    numbered = [f.name for f in record.fields() if f.numbered]
    return [*numbered, record.kind.caption] if record.kind.caption not in numbered else numbered
