"""A record as it goes to print: plain values with their fields, and how values read on a paper form."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.station import Station
from safety_desk.model.values import show

BLANK_DATE = "　　　年　　月　　日"


@dataclass(frozen=True)
class Picture:
    """A photo to print: a file or its bytes, and the words under it."""

    data: Path | bytes
    caption: str = ""


@dataclass(frozen=True)
class Lines:
    """Child rows: the heading above them, their fields, the rows."""

    title: str
    fields: tuple[Field, ...]
    rows: Sequence[Mapping[str, Any]] = ()


@dataclass(frozen=True)
class PrintedRecord:
    """One record to print. Values that may not be printed (masked, sealed) are left out or masked by the caller."""

    kind: str
    fields: tuple[Field, ...]
    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, Lines] = field(default_factory=dict)
    pictures: Sequence[Picture] = ()
    archive_number: str = ""
    number: str = ""
    title: str = ""
    """Name of the kind, the title of a sheet without a form of its own."""


def on_paper(described: Field, value: Any, *, with_unit: bool = True) -> str:
    """A value in the words of a paper form: 2025年3月6日, 2025年3月6日9时30分, 12人; '' for None."""
    if isinstance(value, datetime):
        clock = f"{value.hour}时" + (f"{value.minute:02d}分" if value.minute else "")
        return f"{value.year}年{value.month}月{value.day}日{clock}"
    if isinstance(value, date):
        return f"{value.year}年{value.month}月{value.day}日"
    text = show(described, value)
    return text + described.unit if text and with_unit else text


def facts_of(record: PrintedRecord, station: Station) -> dict[str, str]:
    """What ``{names}`` in a form stand for: the record's fields and a few words of the station."""
    named = {f.name: on_paper(f, record.values.get(f.name)) for f in record.fields}
    return named | {
        "station": station.station,
        "township": station.township,
        "county": station.county,
        "phone_of_station": station.phone,
        "number": record.number or named.get("number", ""),
        "archive_number": record.archive_number,
        "date": BLANK_DATE,
    }


FACT_NAMES = frozenset({"station", "township", "county", "phone_of_station", "number", "archive_number", "date"})
