"""The texts of a package: 说明文件, rules, bag-info, profile, ledger data and tables of what is missing."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from safety_desk.exchange.bag import oxum
from safety_desk.exchange.package_layout import resource, resource_text
from safety_desk.exchange.package_plan import FORMAT, Missing, PackagePlan
from safety_desk.exchange.package_tables import ItemRows, csv_bytes


def plain_text(text: str) -> bytes:
    """A text that the notepad of an old Windows reads: UTF-8 with BOM and CRLF."""
    return text.replace("\n", "\r\n").encode("utf-8-sig", "replace")


def note(plan: PackagePlan, rows: ItemRows, missing: int, records: int) -> str:
    """说明文件.TXT (档发〔2012〕7号 annex 2)."""
    sizes = [one.written.size for _, filed in rows for one in filed]
    return resource_text("texts/note.txt").format(
        heading=plan.heading,
        number=plan.number,
        station=plan.station,
        fonds_title=plan.fonds_title,
        fonds=plan.fonds or "尚未给定",
        county=plan.county,
        year=plan.year,
        batch=plan.batch,
        contact=plan.contact,
        phone=plan.phone,
        made_at=f"{plan.made_at:%Y-%m-%d %H:%M}",
        documents=len(sizes),
        bytes=sum(sizes),
        items=len(rows),
        first=rows[0][0].number if rows else "无",
        last=rows[-1][0].number if rows else "无",
        records=records,
        missing=missing,
        software=plan.software,
        system=resource("package")["note"]["system"],
    )


def rule_text(plan: PackagePlan, name: str) -> str:
    """One of the rule texts; the ten categories stand at the end of the numbering rules."""
    text = resource_text(f"texts/{name}")
    if name == "numbering.txt":
        text += "".join(f"    {number:02d}　{full}（{short}）\n" for number, full, short in plan.categories)
    return text


def record_lines(records: Iterable[tuple[str, Mapping[str, Any]]]) -> Iterator[bytes]:
    """``records.jsonl``: one ledger record a line, ``{"kind": …, "values": {…}}``."""
    for kind, values in records:
        yield json_bytes({"kind": kind, "values": values})


def json_bytes(value: Any) -> bytes:
    """One line of JSON in UTF-8; dates as 2024-03-06, decimals as their digits."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, default=_plain)
    return text.encode("utf-8", "replace") + b"\n"


def missing_list(missing: Sequence[Missing]) -> Iterable[bytes]:
    """缺件清单.csv."""
    rows = ((str(at), one.number, one.title, one.name, one.reason) for at, one in enumerate(missing, 1))
    return csv_bytes(resource("package")["tables"]["missing"]["columns"], rows)


def labels(plan: PackagePlan, rows: ItemRows, sizes: Sequence[int], records: int) -> list[tuple[str, str]]:
    """The lines of ``bag-info.txt`` (archival-standards §5.4) and our own counts."""
    held = [item.retention for item, _ in rows]
    return [
        ("BagIt-Profile-Identifier", resource("package")["profile"]["identifier"]),
        ("Source-Organization", f"{plan.fonds_title} {plan.station}"),
        ("Contact-Name", plan.contact),
        ("Contact-Phone", plan.phone),
        ("External-Description", plan.heading),
        ("External-Identifier", plan.number),
        ("Bagging-Date", f"{plan.made_at:%Y-%m-%d}"),
        ("Payload-Oxum", oxum(sizes)),
        ("Bag-Size", _size(sum(sizes))),
        ("Bag-Group-Identifier", plan.number.rsplit("-", 1)[0]),
        ("Bag-Count", f"{plan.batch} of {'1' if plan.batch == 1 else '?'}"),
        ("Internal-Sender-Identifier", f"{plan.software}; schema {plan.schema_version}"),
        ("Package-Format", str(FORMAT)),
        ("Schema-Version", str(plan.schema_version)),
        ("Fonds-Number", plan.fonds or "J001"),
        ("Archive-Year", str(plan.year)),
        ("Record-Count", str(len(rows))),
        ("Retention-Counts", ";".join(f"{code}={held.count(code)}" for code in ("Y", "D30", "D10"))),
        ("Ledger-Record-Count", str(records)),
        ("Audit-Head", plan.audit_head),
    ]


def _size(size: int) -> str:
    """A size to read: 45.3 KB, 2.4 GB."""
    for unit, bytes_each in (("GB", 10**9), ("MB", 10**6)):
        if size >= bytes_each:
            return f"{size / bytes_each:.1f} {unit}"
    return f"{size / 1000:.1f} KB"


def _plain(value: Any) -> str:
    if isinstance(value, datetime):
        return value.isoformat(sep=" ", timespec="seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot stand in a package")
