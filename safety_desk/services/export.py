"""Ledgers out to workbooks: importable again, ID and phone numbers masked unless the chief asks with a reason."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sqlalchemy import select

from safety_desk.exchange.excel_writer import write_ledger
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS, FiledAs
from safety_desk.services.desk import Desk
from safety_desk.services.lists import Query, ledger
from safety_desk.services.use_case import use_case
from safety_desk.storage.files import write_file

_AT_ONCE = 400


@use_case("导出台账", needs=Role.READER)
def export_ledger(
    desk: Desk,
    kind: str,
    out: Path,
    *,
    year: int | None = None,
    query: Query | None = None,
    unmasked: bool = False,
    reason: str = "",
) -> int:
    """Write a ledger to ``out`` (.xlsx) and return its rows; child rows go on sheets of their own.

    ``unmasked`` needs the chief and a reason, both logged.
    """
    if unmasked and not (desk.user.may(Role.CHIEF) and reason.strip()):
        raise Refused(
            "导出完整的身份证号和电话要由站长来做，并写明事由。",
            effect="没有导出。",
            remedy="加上事由（--reason），或导出隐去号码的台账。",
        )
    register = KINDS[kind].kind.filed_as is FiledAs.REGISTER
    wanted = query or Query(year=None if register else year, descending=False)
    keys = ledger(desk, kind, wanted).keys
    title = f"{desk.station.township}{f'{year}年度' if year else ''}{KINDS[kind].kind.label}"
    book = io.BytesIO()
    rows = _contents(desk, kind, list(keys))
    count = write_ledger(book, title, desk.fields(kind), rows, masked=not unmasked, lines=desk.line_fields(kind))
    write_file(out, book.getvalue())
    if unmasked:
        with desk.transaction() as session:
            session.info["journal"].event(kind, out.name, "导出", {"rows": count, "reason": reason, "unmasked": True})
    return count


def _contents(desk: Desk, kind: str, keys: list[int]) -> Iterator[dict[str, Any]]:
    """The records by their keys, a window at a time, with their ids and child rows."""
    record = KINDS[kind]
    for start in range(0, len(keys), _AT_ONCE):
        window = keys[start : start + _AT_ONCE]
        with desk.reading() as session:
            found = {r.seq: r for r in session.scalars(select(record).where(record.seq.in_(window)))}
            taken = [{"id": found[key].id, **found[key].everything()} for key in window if key in found]
        yield from taken
