"""Records written by hand in ``resources/demo/rows.toml``: what they leave out is filled as for any other kind.

A row gives fields by name: members of a list by their name, dates as ``03-06`` of the year, ``+20`` days after the
record's own or ``2021-05-01`` as seen from 2025, moments as ``09:20``. ``day`` dates it, ``trade`` and ``at`` choose
the enterprise; ``{company}``, ``{manager}``, ``{MINE}`` (one of that trade) and others are filled in. Child rows
stand under their name.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.record import Record
from safety_desk.records import kinds_in_order
from safety_desk.services.demo.anything import any_value, earliest
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.stage import Stage, Told
from safety_desk.services.demo.words import texts

_SEEN_FROM = 2025


def tell_by_hand(stage: Stage) -> None:
    """Every kind that has rows in the file, in the order of the papers."""
    rows = texts("rows")
    for record in kinds_in_order():
        if record.kind.code in rows:
            tell_rows(stage, record, rows[record.kind.code])


def tell_rows(stage: Stage, record: type[Record], rows: Sequence[Mapping[str, Any]]) -> None:
    """Every row once for each unit of scale, dated as it says or spread over the year."""
    kind = record.kind
    chance = stage.chance(kind.code)
    count = len(rows) * stage.scale
    days = chance.workdays(count, stage.first, stage.last)
    for place, day in enumerate(days):
        row = rows[place % len(rows)]
        dated = stage.day(row["day"], place // len(rows) % 20) if "day" in row else day
        stage.tell(kind.code, _record(stage, chance, record, row, dated, place // len(rows)))
    stage.in_order(kind.code, kind.dated_by)


def _record(
    stage: Stage, chance: Chance, record: type[Record], row: Mapping[str, Any], day: date, turn: int
) -> dict[str, Any]:
    company = _company(stage, chance, row, turn)
    teller = _Teller(stage, chance, day, company)
    values: dict[str, Any] = {record.kind.dated_by: day}
    for f in record.fields():
        if f.name not in (record.kind.dated_by, "remark") and not (f.computed or f.numbered or f.extra):
            values |= teller.value(f, row, values)
    for name, line in record.lines.items():
        values[name] = [teller.line(line.fields(), told) for told in row.get(name, [])]
    return values


def _company(stage: Stage, chance: Chance, row: Mapping[str, Any], turn: int) -> Told:
    """An enterprise of the trade the row names; ``at`` makes it the same one for every row that says so."""
    told = stage.told["enterprise"]
    fitting = [c for c in told if c.values["industry"].name == row.get("trade", c.values["industry"].name)] or told
    return fitting[(row["at"] + turn) % len(fitting)] if "at" in row else chance.choice(fitting)


class _Teller:
    """Fills the fields of one record."""

    def __init__(self, stage: Stage, chance: Chance, day: date, company: Told) -> None:
        self._stage, self._chance, self._day, self._company = stage, chance, day, company
        self._village = company.values["village"]
        self._person = chance.person()

    def value(self, f: Field, row: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
        """The field as the row says; else as a record needs it; nothing when it does not."""
        if f.name in row:
            return {f.name: self._said(f, row[f.name])}
        if f.link == "enterprise" and row.get("trade"):
            return {f.name: self._company.values["name"], f"{f.name}_id": self._company.id}
        if f.default is not None and not callable(f.default):
            return {f.name: f.default}
        if f.link or not f.expected:
            return {}
        return {f.name: any_value(self._stage, self._chance, f, earliest(dict(before), f) or self._day)}

    def line(self, fields: Sequence[Field], row: Mapping[str, Any]) -> dict[str, Any]:
        return {f.name: self._said(f, row[f.name]) for f in fields if f.name in row}

    def _said(self, f: Field, raw: Any) -> Any:
        if f.is_choice:
            return f.type[raw]
        if issubclass(f.type, datetime):
            return datetime.combine(self._day, time.fromisoformat(raw))
        if issubclass(f.type, date):
            return self._date(raw)
        if issubclass(f.type, Decimal):
            return Decimal(str(raw))
        return self._text(raw) if isinstance(raw, str) else raw

    def _date(self, raw: str) -> date:
        if raw.startswith("+"):
            return self._day + timedelta(int(raw))
        if len(raw) <= len("03-06"):
            return self._stage.day(raw)
        written = date.fromisoformat(raw)
        return written.replace(year=written.year + self._stage.year - _SEEN_FROM)

    def _text(self, raw: str) -> str | None:
        if raw == "{phone}":
            return self._chance.phone()
        if raw == "{id}":
            return self._chance.id_card("130824")
        told = self._stage.told["enterprise"]
        blanks: dict[str, object] = {
            "company": self._company.values["name"],
            "principal": self._company.values.get("principal") or self._person,
            "manager": self._company.values.get("safety_manager") or self._person,
            "village": self._village,
            "person": self._person,
            "officer": self._stage.officers(self._chance, 1)[0],
            "officers": "、".join(self._stage.officers(self._chance)),
            "inspectors": "、".join(sorted(self._stage.officers(self._chance, 6))),
            "digits": f"{self._chance.randrange(10**6):06}",
            "everyone": "、".join(company.values["name"] for company in told),
        }
        blanks |= {company.values["industry"].name: company.values["name"] for company in self._chance.sample(told, 60)}
        return self._stage.fill(raw, self._day, **blanks) or None
