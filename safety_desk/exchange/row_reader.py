"""One row of a foreign ledger made values of our fields, with a finding at every cell that is not plain."""

import contextlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from safety_desk.exchange.excel_reader import Cell
from safety_desk.exchange.heading_match import Match
from safety_desk.exchange.synonyms import beside, moved, own_word, split_rules
from safety_desk.model.dates import DateReading, from_serial, parse_date, read_datetime
from safety_desk.model.field import Field, OtherWord
from safety_desk.model.findings import BadValue, Finding
from safety_desk.model.numbers import LARGEST
from safety_desk.model.text import half_width, normalise, tidy
from safety_desk.model.values import problems, read, show

_FAR = 180
"""Days after its start from which a year that was filled in looks wrong."""


@dataclass
class RawRow:
    """A row of data: ``values`` by field, ``raw`` text by heading, ``row_no`` as the sheet counts (from 1)."""

    sheet: str
    row_no: int
    values: dict[str, Any] = field(default_factory=dict)
    raw: dict[str, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    record_id: str | None = None
    """The 记录编号 of a row of our own export."""


@dataclass(frozen=True)
class Context:
    """What is known around a row."""

    sheet: str
    kind: str
    fields: Mapping[str, Field]
    year: int | None
    year_guessed: bool = False
    """The year is only that of the other rows."""
    month: int | None = None
    epoch_1904: bool = False


class RowReader:
    """Reads the rows of one table; one instance for all of them."""

    def __init__(self, context: Context, matches: Sequence[Match]) -> None:
        self._context = context
        self._headings = {m.field.name: m.heading.text for m in matches if m.field}
        self.columns = frozenset(column for m in matches if m.field for column in m.heading.columns)
        """The columns of the sheet that fill a field."""
        columns = [(m.heading.text, m.field) for m in matches if m.field]
        self._columns = sorted(columns, key=lambda column: bool(column[1].not_before))
        self._loose = [m.heading.text for m in matches if not m.field]

    def read(self, row_no: int, cells: Mapping[str, Cell], record_id: str | None = None) -> RawRow:
        """The values of ``cells`` (by heading). What fits no field is kept in 备注, word for word.

        A row with a ``record_id`` is of our own export: its words mean what they say.
        """
        raw = {heading: cell_text(cell) for heading, cell in cells.items()}
        row = RawRow(self._context.sheet, row_no, raw=raw, record_id=record_id)
        kept = [(heading, cells.get(heading)) for heading in self._loose]
        moves: dict[str, str] = {}
        for heading, field_ in self._columns:
            cell = cells.get(heading)
            row.values[field_.name] = None
            if cell is None or cell == "":
                continue
            given = {} if record_id else moved(self._context.kind, field_.name, str(cell))
            moves.update(given)
            if given and field_.type is not str:
                self._tell_moved(row, heading, cell, given)
                continue
            try:
                row.values[field_.name] = self._value(row, heading, field_, cell)
            except BadValue as fault:
                severity = "incomplete" if field_.expected else "warning"
                row.findings.append(Finding(str(fault), row.sheet, row_no, heading, severity))
                kept.append((heading, cell))
        self._apply_moves(row, moves)
        if not record_id:
            self._split(row)
        self._check_order(row)
        self._keep(row, kept)
        return row

    def _value(self, row: RawRow, heading: str, field_: Field, cell: Cell) -> Any:
        word = None if row.record_id else own_word(self._context.kind, field_.name, heading, str(cell))
        raw: Any = word or cell
        if field_.type is date:
            value: Any = self._date(row, heading, field_, raw)
        else:
            start = row.values.get(field_.not_before)
            value = read(field_, raw, year=self._context.year, not_before=start, day=_own_day(row, self._context))
        if isinstance(value, OtherWord) and not str(cell).startswith("其他"):
            self._tell(row, heading, f"“{value}”不在“{field_.label}”的可选项里，按“其他（{value}）”登记")
        for problem in problems(field_, value):
            self._tell(row, heading, problem)
        return value

    def _date(self, row: RawRow, heading: str, field_: Field, raw: Any) -> date | None:
        raw = self._in_full(raw)
        if isinstance(raw, str) and read(_AS_TEXT, raw) is None:
            return None
        start = row.values.get(field_.not_before) if field_.not_before else None
        start = start.date() if isinstance(start, datetime) else start
        year = self._context.year if field_.own_year or field_.not_before else None
        found = parse_date(raw, year=year, not_before=start)
        if self._say_more(row, field_, raw, found):
            return found.day
        if found.note:
            self._tell(row, heading, found.note)
        elif found.yearless and self._context.year_guessed:
            self._tell(row, heading, f"“{raw}”没有写年份，按同一列其他日期算作{found.day.year}年，请核对")
        elif found.yearless and _may_be_tenth(raw):
            self._tell(row, heading, f"“{raw}”是按数存的，也可能是{found.day.month}月{found.day.day}0日，请核对")
        elif start and _year_far_off(found, start):
            self._tell(row, heading, f"“{raw}”没有写年份，按不早于{start}算作{found.day}，隔得太久，请核对")
        return found.day

    def _say_more(self, row: RawRow, field_: Field, raw: Any, found: DateReading) -> bool:
        """Give the last day of a range and the hour to the fields for them; whether the whole range has its place."""
        places = beside(self._context.kind, field_.name)
        last, clock = (name if name not in self._headings else "" for name in (places.get("last"), places.get("clock")))
        if clock:
            with contextlib.suppress(BadValue):
                moment = read_datetime(raw, year=found.day.year, day=found.day)
                row.values[clock] = moment if moment.time() != time() else None
        if last and found.last:
            row.values[last] = found.last
        return bool(last and found.last)

    def _in_full(self, raw: Any) -> Any:
        """A day number of 1904, and a bare day in a sheet of one month, made plain."""
        serial = isinstance(raw, int | float) and not isinstance(raw, bool) and 18_000 < raw < 75_000
        if serial and self._context.epoch_1904:
            return from_serial(raw, epoch_1904=True)
        text = normalise(cell_text(raw)) if isinstance(raw, str | int | float) else ""
        day = text.rstrip("日号")
        if self._context.month and day.isdigit() and len(day) <= 2 and int(day) <= 31:
            return f"{self._context.month}月{day}日"
        return raw

    def _apply_moves(self, row: RawRow, moves: Mapping[str, str]) -> None:
        for name, word in moves.items():
            target = self._context.fields.get(name)
            if target and row.values.get(name) is None:
                with contextlib.suppress(BadValue):
                    row.values[name] = read(target, word)

    def _tell_moved(self, row: RawRow, heading: str, cell: Cell, given: Mapping[str, str]) -> None:
        labels = [self._context.fields[name].label for name in given if name in self._context.fields]
        self._tell(row, heading, f"“{cell}”是“{'、'.join(labels)}”的内容，已记到那里")

    def _split(self, row: RawRow) -> None:
        """Part a cell that holds two fields: 文号及标题."""
        for name in list(row.values):
            text = str(row.values[name] or "")
            found = (rule.fullmatch(text) for rule in split_rules(self._context.kind, name))
            parts = next((match.groupdict() for match in found if match), {})
            if parts and not any(row.values.get(other) for other in parts if other != name):
                row.values.update({other: read(self._context.fields[other], part) for other, part in parts.items()})

    def _check_order(self, row: RawRow) -> None:
        """A date before the one it has to follow."""
        for name in self._headings:
            field_ = self._context.fields[name]
            value, start = row.values.get(name), row.values.get(field_.not_before)
            if isinstance(value, date) and isinstance(start, type(value)) and value < start:
                before = self._context.fields[field_.not_before]
                text = f"“{show(field_, value)}”早于“{before.label}”（{show(before, start)}），请核对"
                self._tell(row, self._headings[name], text)

    def _keep(self, row: RawRow, cells: Iterable[tuple[str, Cell]]) -> None:
        """Append what has no place to 备注 as 列名：值."""
        said = [f"{heading or '无名列'}：{cell_text(cell)}" for heading, cell in cells if cell_text(cell)]
        if said and "remark" in self._context.fields:
            own = row.values.get("remark")
            row.values["remark"] = "；".join([own, *said] if own else said)

    @staticmethod
    def _tell(row: RawRow, heading: str, text: str) -> None:
        row.findings.append(Finding(text, row.sheet, row.row_no, heading))


_AS_TEXT = Field("", people="one")


def cell_text(cell: Cell) -> str:
    """A cell as it is shown to a person: 35 for 35.0, 2025-03-06 for a date, of a long number the 15 digits it has."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell)) if abs(cell) < LARGEST else f"{Decimal(f'{cell:.14e}'):f}"
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d %H:%M}"
    return tidy(str(cell)) if cell is not None else ""


def _own_day(row: RawRow, context: Context) -> date | None:
    """The first day of the row that is known: times alone are of this day."""
    days = (v for name, v in row.values.items() if isinstance(v, date) and context.fields[name].own_year)
    return next(days, None)


def _may_be_tenth(raw: object) -> bool:
    """Whether a number was a day like 3.10, of which a sheet keeps 3.1."""
    return isinstance(raw, float) and round(raw * 10) % 10 in (1, 2, 3) and round(raw, 1) == raw


def _year_far_off(found: DateReading, start: date) -> bool:
    return found.yearless and (found.day - start).days > _FAR


def month_of(sheet: str) -> int | None:
    """The month a sheet is named after: 1月, 2025年3月份."""
    digits = half_width(sheet).rpartition("月")[0][-2:]
    digits = digits if digits.isdigit() else digits[-1:]
    return int(digits) if digits.isdigit() and 1 <= int(digits) <= 12 else None
