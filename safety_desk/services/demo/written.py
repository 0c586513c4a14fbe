"""Kinds whose rows were written by hand: ``resources/demo/{house,leaders,publicity}.toml`` tells how a row is read."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.record import KINDS, Line, Record
from safety_desk.model.values import read
from safety_desk.records.targets.appraisal import Grade
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import Stage
from safety_desk.services.demo.words import texts

_FILES = ("house", "leaders", "publicity")
_HOW = {"each", "day", "all", "split"}
"""Keys of a row that are no fields."""
_MOST_COMPANIES = 8
_EXCELLENT, _GOOD = 95, 90


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    """The written rows by kind."""
    return {kind: rows for file in _FILES for kind, rows in texts(file).items() if isinstance(rows, list)}


def is_written(kind: str) -> bool:
    return kind in _rows()


def tell_written(stage: Stage, record: type[Record]) -> None:
    """The rows of the kind, once for each unit of scale, by their days; those of one day as they were written."""
    for row, tail, later in stage.rounds(_rows()[record.kind.code]):
        for around in _occasions(stage, row.get("each", "")):
            for one in _expanded(row):
                _tell(stage, record, one, around, tail, later)
    stage.told[record.kind.code].sort(key=lambda told: told.values[record.kind.dated_by])


def _tell(
    stage: Stage, record: type[Record], row: dict[str, Any], around: dict[str, Any], tail: str, later: int
) -> None:
    kind = record.kind
    day = stage.day(f"{around['month']:02}-{row['day']}" if "month" in around else row["day"], later)
    teller = _Teller(stage, stage.chance(kind.code), day, around)
    values = teller.values(record.fields(), row) | {kind.dated_by: day}
    for name, line in record.lines.items():
        values[name] = teller.lines(line, row.get(name, []))
    if "scores" in values:
        values["grade"] = _grade(sum(one["score"] for one in values["scores"]) + (values.get("bonus") or 0))
    if tail and not next(f for f in record.fields() if f.name == kind.caption).people:
        values[kind.caption] = f"{values[kind.caption]}{tail}"
    stage.tell(kind.code, values)


def _expanded(row: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The row itself, or one for each text of its list (``all``), a text of several parts split into its fields."""
    if not row.get("all"):
        yield row
        return
    name = next(key for key, value in row.items() if isinstance(value, list) and key != "split")
    names = row.get("split", [name])
    for text in row[name]:
        yield row | dict(zip(names, text.split("|"), strict=True))


def _occasions(stage: Stage, each: str) -> list[dict[str, Any]]:
    """For whom or when a row is told, as blanks to be filled in its texts."""
    about = texts("leaders")
    if each == "village":
        people = zip(stage.villages, about["villages"]["officers"], strict=True)
        return [_village(stage, place, village, text) for place, (village, text) in enumerate(people)]
    if each == "leader":
        return [{"leader": one["name"], "post": one["post"], **about["about"][one["name"]]} for one in stage.leaders]
    if each == "staff":
        return [{"name": one["name"], "post": one["post"]} for one in texts("people")["staff"]]
    months = {"month": range(1, 13), "quarter": (3, 6, 9, 12)}.get(each, ())
    return [{"month": month, "last_month": month} for month in months] or [{}]


def _village(stage: Stage, place: int, village: str, officer: str) -> dict[str, Any]:
    """A village with its information officer and the leader who answers for it; the same whatever kind asks."""
    name, sex, born = officer.split("|")
    return {
        "village": village,
        "officer": name,
        "officer_sex": sex,
        "born": born,
        "officer_phone": Chance(stage.year, "village", place).phone(),
        "area_leader": stage.leaders[place % len(stage.leaders)]["name"],
    }


def _grade(total: Decimal) -> Grade:
    return Grade.EXCELLENT if total >= _EXCELLENT else Grade.GOOD if total >= _GOOD else Grade.PASSED


class _Teller:
    """Reads the cells of one record that is dated ``day``."""

    def __init__(self, stage: Stage, chance: Chance, day: date, around: dict[str, Any]) -> None:
        self._stage, self._chance, self._day = stage, chance, day
        years = {"next": day.year + 1, "third": day.year + 3}
        self._around = years | around

    def values(self, fields: tuple[Field, ...], row: dict[str, Any]) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for f in fields:
            if f.name in row and f.name not in _HOW:
                cell = row[f.name]
                raw = self._chance.choice(cell) if isinstance(cell, list) else cell
                values |= self._cell(f, raw) if isinstance(raw, str) else {f.name: self._read(f, raw)}
        return values

    def lines(self, line: type[Line], rows: Any) -> list[dict[str, Any]]:
        """Child rows as written, or the enterprises of the village."""
        if rows == "@village":
            return self._companies()
        return [self.values(line.fields(), row) for row in rows]

    def _cell(self, f: Field, raw: str) -> dict[str, Any]:
        text = self._stage.fill(raw, self._day, **self._around)
        if text == "@enterprise":
            told = self._chance.choice(self._stage.told["enterprise"])
            return {f.name: told.values["name"], f"{f.name}_id": told.id}
        return {f.name: self._read(f, self._spoken(f, text))}

    def _spoken(self, f: Field, text: str) -> Any:
        """What a word of the row stands for: a person, a count, a day so much later, a number between two."""
        if text.startswith("@count:"):
            return self._count(text.removeprefix("@count:"))
        if text.startswith("@"):
            return self._somebody(text)
        if f.type is date and text[:1] in ("+", "-"):
            return working(min(self._day + timedelta(int(text)), self._stage.last), self._stage.last)
        low, between, high = text.partition("~")
        return self._chance.randint(int(low), int(high)) if between and low.isdigit() and high.isdigit() else text

    def _somebody(self, word: str) -> str:
        if word == "@phone":
            return self._chance.phone()
        if word == "@person":
            return self._chance.person()
        return "、".join(self._stage.officers(self._chance, 2 if word == "@officers" else 1))

    def _count(self, kind: str) -> int:
        """How many records of a kind the month has."""
        dated_by = KINDS[kind].kind.dated_by
        return sum(told.values[dated_by].month == self._day.month for told in self._stage.told[kind])

    def _companies(self) -> list[dict[str, Any]]:
        """Enterprises of the village, the large ones marked as the ones that matter."""
        village = self._around["village"]
        found = [told for told in self._stage.told["enterprise"] if told.values["village"] == village]
        return [
            {
                "enterprise": told.values["name"],
                "enterprise_id": told.id,
                "is_key": told.values["workers"] > 30,
                "contact": told.values["safety_manager"],
                "phone": told.values["safety_manager_phone"],
            }
            for told in found[:_MOST_COMPANIES]
        ]

    def _read(self, f: Field, raw: Any) -> Any:
        if raw in (None, "") or isinstance(raw, date | bool):
            return None if raw == "" else raw
        return read(f, raw, year=self._day.year)
