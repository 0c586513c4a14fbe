"""The desk's own tables beside the records: settings, people, log, counters, batches, attachments, archive."""

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from safety_desk.model.record import Base, new_id


class Setting(Base):
    """One setting of the station."""

    __tablename__ = "desk_setting"
    key: Mapped[str] = mapped_column(String(60), primary_key=True)
    value: Mapped[Any] = mapped_column(JSON)


class Account(Base):
    """A person who may use the desk; ``password`` is an Argon2id hash, '' = none needed yet."""

    __tablename__ = "desk_account"
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    roles: Mapped[list[str]] = mapped_column(JSON)
    password: Mapped[str] = mapped_column(String(200), default="")
    active: Mapped[bool] = mapped_column(default=True)
    failures: Mapped[int] = mapped_column(default=0)


class AuditEntry(Base):
    """One line of the log: a chain, append-only by triggers (reliability §4.7)."""

    __tablename__ = "desk_audit"
    sequence: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str] = mapped_column(String(20))
    clock_doubtful: Mapped[bool] = mapped_column(default=False)
    user: Mapped[str] = mapped_column(String(40))
    computer: Mapped[str] = mapped_column(String(80))
    use_case: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(40), index=True)
    record: Mapped[str] = mapped_column(String(60), index=True)
    action: Mapped[str] = mapped_column(String(10))
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    after: Mapped[dict[str, Any]] = mapped_column(JSON)
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


class Counter(Base):
    """The last number drawn from a series; numbers are never used again."""

    __tablename__ = "desk_counter"
    series: Mapped[str] = mapped_column(String(80), primary_key=True)
    last: Mapped[int] = mapped_column(default=0)


class Ownership(Base):
    """The token of whoever may write; checked in every write transaction (reliability L3)."""

    __tablename__ = "desk_ownership"
    one: Mapped[int] = mapped_column(primary_key=True, default=1)
    token: Mapped[str] = mapped_column(String(40))


class ImportBatch(Base):
    """One import of one workbook."""

    __tablename__ = "desk_import"
    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(40))
    file: Mapped[str] = mapped_column(String(200))
    at: Mapped[str] = mapped_column(String(20))
    user: Mapped[str] = mapped_column(String(40))
    counts: Mapped[dict[str, Any]] = mapped_column(JSON)
    report: Mapped[list[Any]] = mapped_column(JSON)
    undone_at: Mapped[str | None] = mapped_column(String(20))


class ImportRow(Base):
    """Where an imported record stood on paper, and what was written there."""

    __tablename__ = "desk_import_row"
    seq: Mapped[int] = mapped_column(primary_key=True)
    batch: Mapped[str] = mapped_column(ForeignKey("desk_import.id"), index=True)
    kind: Mapped[str] = mapped_column(String(40))
    record: Mapped[str] = mapped_column(String(36), index=True)
    sheet: Mapped[str] = mapped_column(String(100))
    row: Mapped[int] = mapped_column()
    fingerprint: Mapped[str] = mapped_column(String(32), index=True)
    version: Mapped[int] = mapped_column()
    before: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class Attachment(Base):
    """A file that belongs to a record; its bytes lie under ``files/`` by their hash (reliability A1, A2)."""

    __tablename__ = "desk_attachment"
    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    kind: Mapped[str] = mapped_column(String(40))
    record: Mapped[str] = mapped_column(String(36), index=True)
    position: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(String(200))
    role: Mapped[str] = mapped_column(String(20), default="")
    algorithm: Mapped[str] = mapped_column(String(10), default="sha256")
    digest: Mapped[str] = mapped_column(String(64), index=True)
    size: Mapped[int] = mapped_column()
    pages: Mapped[int] = mapped_column(default=1)
    added_at: Mapped[str] = mapped_column(String(20), default="")
    added_by: Mapped[str] = mapped_column(String(40), default="")
    deleted_at: Mapped[str | None] = mapped_column(String(20))


class ArchiveYear(Base):
    """The state of a year's archive; numbers of an archived year are frozen."""

    __tablename__ = "desk_archive_year"
    year: Mapped[int] = mapped_column(primary_key=True)
    archived_at: Mapped[str] = mapped_column(String(20))
    archived_by: Mapped[str] = mapped_column(String(40))
    fonds: Mapped[str] = mapped_column(String(4))
    scheme: Mapped[str] = mapped_column(String(1))
    last_batch: Mapped[int] = mapped_column(default=0)


class ArchiveItem(Base):
    """One 件 (DA/T 22-2015). The parts of the 档号 stand apart; the string is made when 全宗号 is known."""

    __tablename__ = "desk_archive_item"
    __table_args__ = (UniqueConstraint("year", "period", "org", "serial"),)
    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)
    year: Mapped[int] = mapped_column(index=True)
    category: Mapped[int] = mapped_column()
    period: Mapped[str] = mapped_column(String(3))
    """Y, 30 or 10."""
    basis: Mapped[str] = mapped_column(String(200), default="")
    org: Mapped[str] = mapped_column(String(3), default="")
    serial: Mapped[int] = mapped_column()
    kind: Mapped[str] = mapped_column(String(40))
    record: Mapped[str | None] = mapped_column(String(36), index=True)
    """The main record; None for the printed state of a register."""
    title: Mapped[str] = mapped_column(Text)
    responsible: Mapped[str] = mapped_column(String(100), default="")
    doc_number: Mapped[str] = mapped_column(String(60), default="")
    dated: Mapped[date] = mapped_column()
    secrecy: Mapped[str] = mapped_column(String(10), default="")
    pages: Mapped[int] = mapped_column()
    remark: Mapped[str] = mapped_column(String(200), default="")
    supplement: Mapped[int] = mapped_column(default=0)
    """0 = filed with the year, n = n-th 补充."""
    documents: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default=list)
    """Its PDFs as filed, the main one first: name, digest (under ``files/``), size, pages."""
