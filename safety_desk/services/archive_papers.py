"""The papers of an item: drawn once at filing, kept by their content, the same bytes ever after."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from safety_desk.model.record import KINDS, FiledAs
from safety_desk.printing.preview import page_count
from safety_desk.services.archive_plan import Proposed
from safety_desk.services.desk import Desk
from safety_desk.services.printing import ledger_pdf, record_papers
from safety_desk.storage import attachments
from safety_desk.storage.tables import Attachment


@dataclass(frozen=True)
class Paper:
    """One document of an item. ``digest`` names its bytes in the desk's file store."""

    title: str
    digest: str
    size: int
    pages: int
    original: str = ""
    """File name it came with; '' for papers of ours."""

    def facts(self) -> dict[str, Any]:
        return {
            "title": self.title,
            "digest": self.digest,
            "size": self.size,
            "pages": self.pages,
            "original": self.original,
        }


def papers_of(desk: Desk, session: Session, item: Proposed) -> list[Paper]:
    """The papers of an item in their order (正文, parts, 附件), stored so that they outlive every later change."""
    if item.main is None:
        return [_kept(desk, item.title, _register(desk, session, item))]
    found = [
        _kept(desk, title, pdf)
        for record in (item.main, *item.parts)
        for title, pdf in record_papers(desk, session, record)
    ]
    return [*found, *_attached(session, [item.main.id, *(part.id for part in item.parts)])]


def _register(desk: Desk, session: Session, item: Proposed) -> bytes:
    """The printed state of a register: what is live for a register, the year's rows for a running ledger."""
    record = KINDS[item.kind]
    query = select(record).where(record.deleted_at.is_(None))
    if record.kind.filed_as is not FiledAs.REGISTER:
        query = query.where(record.year == item.dated.year)
    rows = (r.values() for r in session.scalars(query.order_by(getattr(record, record.kind.dated_by), record.seq)))
    return ledger_pdf(desk, item.kind, item.dated.year, rows, {})


def _kept(desk: Desk, title: str, pdf: bytes) -> Paper:
    stored = attachments.store(desk.folder, pdf, name=f"{title}.pdf")
    return Paper(title, stored.digest, stored.size, page_count(pdf))


def _attached(session: Session, ids: list[str]) -> Iterator[Paper]:
    query = select(Attachment).where(Attachment.record.in_(ids), Attachment.deleted_at.is_(None))
    order = {id_: n for n, id_ in enumerate(ids)}
    for row in sorted(session.scalars(query), key=lambda a: (order[a.record], a.position)):
        yield Paper(row.role or "附件", row.digest, row.size, row.pages, row.name)
