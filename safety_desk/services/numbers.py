"""Serial numbers: drawn from a counter row inside the saving transaction, never used again (architecture §0.4)."""

from sqlalchemy.orm import Session

from safety_desk.model.numbering import compose_number, pattern_of, serial_of
from safety_desk.model.record import Record
from safety_desk.services.desk import Desk
from safety_desk.storage.tables import Counter


def draw_number(desk: Desk, session: Session, record: Record) -> None:
    """Number a new record that has none; a number written by hand moves the counter past itself."""
    field = next((f for f in record.fields() if f.numbered), None)
    pattern = pattern_of(record.kind.code)
    if field is None or pattern is None:
        return
    if "word" not in session.info:
        session.info["word"] = desk.station.word
    word = session.info["word"]
    series = f"{record.kind.code}/{record.year}/{word}" if "{word}" in pattern else f"{record.kind.code}/{record.year}"
    written = getattr(record, field.name)
    if written:
        serial = serial_of(pattern, str(written), year=record.year, word=word)
        if serial is not None:
            raise_counter(session, series, serial)
    elif word or "{word}" not in pattern:
        serial = next_serial(session, series)
        setattr(record, field.name, compose_number(pattern, year=record.year, serial=serial, word=word))


def next_serial(session: Session, series: str) -> int:
    """Draw the next number of a series."""
    row = session.get(Counter, series)
    if row is None:
        row = Counter(series=series, last=0)
        session.add(row)
    row.last += 1
    return row.last


def raise_counter(session: Session, series: str, serial: int) -> None:
    """See to it that a series goes on after ``serial``."""
    row = session.get(Counter, series)
    if row is None:
        session.add(Counter(series=series, last=serial))
    elif row.last < serial:
        row.last = serial
