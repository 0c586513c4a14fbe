"""The parts of a package beside its items: ledger data, lists, reports, rules, page and manifests."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from safety_desk.exchange import package_layout as layout
from safety_desk.exchange import package_tables as tables
from safety_desk.exchange import package_texts as texts
from safety_desk.exchange.bag import ALGORITHMS, DECLARATION, bag_info, manifest, manifest_name
from safety_desk.exchange.package_plan import PackagePlan
from safety_desk.exchange.package_quality import Seen, report_json, report_text, run_checks
from safety_desk.exchange.package_sources import Bag, add_extra
from safety_desk.exchange.package_tables import ItemRows
from safety_desk.exchange.package_xml import catalogue_xml
from safety_desk.exchange.viewer import page
from safety_desk.model.writing import Written

_TO_READ = (".pdf", ".xlsx", ".txt", ".csv")
"""Endings of what the page offers to open; the rest is for programs."""


def add_ledgers(bag: Bag, plan: PackagePlan) -> int:
    """台账数据, the extract of the log and further files; returns the number of ledger records."""
    counted = _Counted(plan.records)
    bag.add(layout.LEDGERS, texts.record_lines(counted))
    bag.add(layout.SCHEMA, texts.json_bytes({"schema_version": plan.schema_version, "kinds": plan.schema}))
    bag.add(layout.AUDIT, tables.csv_bytes(plan.audit_columns, plan.audit_rows))
    for extra in plan.extra:
        add_extra(bag, extra)
    return counted.number


def add_papers(bag: Bag, plan: PackagePlan, rows: ItemRows, records: int) -> None:
    """目录, 移交清单, 摘要表, 检测报告, 缺件清单, rules and 说明文件."""
    bag.add(layout.CATALOGUE, catalogue_xml(rows))
    for suffix, content in ((".xlsx", plan.catalogue_xlsx), (".pdf", plan.catalogue_pdf)):
        if content:
            bag.add(layout.ITEM_LIST + suffix, content)
    bag.add(layout.HANDOVER, tables.handover_list(plan, rows))
    bag.add(layout.DIGESTS, tables.digest_table(plan, rows))
    for name, path in layout.SCHEMAS.items():
        bag.add(path, layout.resource_text(f"xsd/{name}").encode())
    for name, path in layout.RULES.items():
        bag.add(path, texts.plain_text(texts.rule_text(plan, name)))
    if bag.missing:
        bag.add(layout.MISSING, texts.missing_list(bag.missing))
    lines = run_checks(Seen(plan, rows, bag.missing))
    bag.add(f"{layout.REPORT}.json", report_json(plan, lines))
    bag.add(f"{layout.REPORT}.txt", texts.plain_text(report_text(plan, lines)))
    bag.add(layout.NOTE, texts.plain_text(texts.note(plan, rows, len(bag.missing), records)))


def add_tags(bag: Bag, plan: PackagePlan, rows: ItemRows, records: int) -> None:
    """bagit.txt, bag-info.txt, profile, 打开目录.html and, last of all, the manifests."""
    sizes = [written.size for written in bag.payload.values()]
    bag.add(layout.DECLARATION, DECLARATION)
    bag.add(layout.INFO, bag_info(texts.labels(plan, rows, sizes, records)))
    bag.add(layout.PROFILE, layout.resource_text("profile.json").encode())
    papers = [path for path in bag.payload if path.startswith(layout.OTHER) and path.endswith(_TO_READ)]
    bag.add(layout.PAGE, page(plan, rows, bag.missing, papers))
    for tags, listed in ((False, bag.payload), (True, bag.tags)):
        made = {algorithm: manifest(_digests(listed, algorithm)) for algorithm in ALGORITHMS}
        for algorithm, content in made.items():
            bag.add(manifest_name(algorithm, tags=tags), content)


def _digests(listed: Mapping[str, Written], algorithm: str) -> dict[str, str]:
    return {path: getattr(written, algorithm) for path, written in listed.items()}


class _Counted:
    """Records passed through once, counted on the way."""

    def __init__(self, records: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        self._records = records
        self.number = 0

    def __iter__(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        for record in self._records:
            self.number += 1
            yield record
