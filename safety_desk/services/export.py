"""Ledgers out to workbooks: importable again, ID and phone numbers masked unless the chief asks with a reason."""

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
    rows, lines = _contents(desk, kind, list(keys))
    title = f"{desk.station.township}{f'{year}年度' if year else ''}{KINDS[kind].kind.label}"
    book = write_ledger(title, kind, desk.fields(kind), rows, lines, masked=not unmasked)
    write_file(out, book)
    if unmasked:
        with desk.transaction() as session:
            session.info["journal"].event(
                kind, out.name, "导出", {"rows": len(rows), "reason": reason, "unmasked": True}
            )
    return len(rows)


def _contents(desk: Desk, kind: str, keys: list[int]) -> tuple[list[dict[str, Any]], dict[str, Any]]:
    """The records with their ids, and their child rows with the id and name of the record they belong to."""
    record = KINDS[kind]
    titles = desk.line_fields(kind)
    rows: list[dict[str, Any]] = []
    lines: dict[str, list[dict[str, Any]]] = {name: [] for name in titles}
    with desk.reading() as session:
        for start in range(0, len(keys), _AT_ONCE):
            window = keys[start : start + _AT_ONCE]
            found = {r.seq: r for r in session.scalars(select(record).where(record.seq.in_(window)))}
            for key in window:
                values = found[key].everything()
                rows.append({"id": found[key].id, **values})
                for name in titles:
                    lines[name] += [
                        {"parent": found[key].id, "of": found[key].caption, **line} for line in values[name]
                    ]
    return rows, {name: (title, fields, lines[name]) for name, (title, fields) in titles.items()}
