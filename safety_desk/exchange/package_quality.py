"""四性检测: the checks of ``resources/package/checks.toml``, each a function from what was written to remarks.

To add one: 1 write a function below; 2 list it in ``_CHECKS``; 3 describe it in the resource under the same name.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from safety_desk.exchange.package_layout import Filed, resource
from safety_desk.exchange.package_plan import RETENTIONS, Missing, PackageItem, PackagePlan
from safety_desk.exchange.package_tables import ItemRows
from safety_desk.exchange.package_xml import xml_text

NUMBER = re.compile(r"[A-Z0-9]{4}-[A-Z]{2}(·[A-Z0-9]{2})?·\d{4}-(Y|D30|D10)(-[A-Z0-9]{3})?-\d{4}")
"""档号 (archival-standards §1.5)."""
_SHOWN = 20
_SUFFIXES = {
    "PDF": {".pdf"},
    "JPEG": {".jpg", ".jpeg"},
    "PNG": {".png"},
    "TIFF": {".tif", ".tiff"},
    "OFD/DOCX/XLSX": {".ofd", ".docx", ".xlsx", ".pptx", ".zip"},
    "DOC/XLS/WPS": {".doc", ".xls", ".wps", ".et", ".ppt"},
}


@dataclass(frozen=True)
class Seen:
    """What the checks look at: the plan, its items with their documents as written, and what is missing."""

    plan: PackagePlan
    rows: ItemRows
    missing: Sequence[Missing]

    @property
    def items(self) -> list[PackageItem]:
        return [item for item, _ in self.rows]

    @property
    def documents(self) -> Iterator[tuple[PackageItem, Filed]]:
        return ((item, filed) for item, all_filed in self.rows for filed in all_filed)


def run_checks(seen: Seen) -> list[dict[str, Any]]:
    """The report as rows: 编号, 检测项目, 检测目的, 检测对象, 检测依据和方法, 结果, 备注 (DA/T 70-2018)."""
    table = resource("checks")
    return [_line(check, table, seen) for check in table["checks"]]


def report_json(plan: PackagePlan, lines: Sequence[dict[str, Any]]) -> bytes:
    head = {"包编号": plan.number, "检测时间": plan.made_at.isoformat(timespec="seconds"), "检测": list(lines)}
    return (json.dumps(head, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def report_text(plan: PackagePlan, lines: Sequence[dict[str, Any]]) -> str:
    """The report to read: one paragraph a check."""
    table = resource("checks")
    text = [table["title"], "", f"包编号：{plan.number}    检测时间：{plan.made_at:%Y-%m-%d %H:%M}", table["intro"]]
    for line in lines:
        text += ["", f"{line['编号']}　{line['性质']}　{line['检测项目']}：{line['结果']}"]
        text += [f"    目的：{line['检测目的']}；对象：{line['检测对象']}", f"    方法：{line['检测依据和方法']}"]
        text += [f"    说明：{remark}" for remark in line["备注"]]
    return "\n".join(text) + "\n"


def _line(check: dict[str, str], table: dict[str, Any], seen: Seen) -> dict[str, Any]:
    remarks = list(_CHECKS[check["check"]](seen)) if check["check"] else [table["manual"]]
    result = table["passed"] if not remarks else table["noted"].format(count=len(remarks))
    more = [f"另有 {len(remarks) - _SHOWN} 处"] if len(remarks) > _SHOWN else []
    return {
        "编号": check["id"],
        "性质": check["group"],
        "检测项目": check["name"],
        "检测目的": check["purpose"],
        "检测对象": check["object"],
        "检测依据和方法": check["basis"],
        "结果": result if check["check"] else "未检测",
        "备注": remarks[:_SHOWN] + more,
    }


def _texts(item: PackageItem) -> dict[str, str]:
    return {"题名": item.title, "责任者": item.responsible, "文件编号": item.doc_number, "备注": item.remark}


def _digests(seen: Seen) -> Iterable[str]:
    reason = resource("package")["reasons"]["changed"]
    return (f"{one.name}：{one.reason}" for one in seen.missing if one.reason == reason)


def _lengths(seen: Seen) -> Iterable[str]:
    limits = resource("checks")["limits"]
    for item in seen.items:
        for name, text in _texts(item).items():
            if len(text) > limits[name]:
                yield f"{item.number}：{name}超过 {limits[name]} 个字"


def _domains(seen: Seen) -> Iterable[str]:
    for item in seen.items:
        if item.retention not in RETENTIONS:
            yield f"{item.number}：保管期限“{item.retention}”"
        if not 1 <= item.category <= 10:
            yield f"{item.number}：类别 {item.category}"
        if not re.fullmatch(r"\d{4}", item.item_no):
            yield f"{item.number}：件号“{item.item_no}”"


def _plausible(seen: Seen) -> Iterable[str]:
    for item in seen.items:
        if item.day and item.day.year != seen.plan.year and not item.remark:
            yield f"{item.number}：日期 {item.day:%Y%m%d} 不在 {seen.plan.year} 年内，备注没有说明"
        if item.pages > resource("checks")["limits"]["页数"]:
            yield f"{item.number}：页数 {item.pages}"


def _characters(seen: Seen) -> Iterable[str]:
    for item in seen.items:
        yield from (f"{item.number}：{name}" for name, text in _texts(item).items() if xml_text(text) != text)


def _numbers(seen: Seen) -> Iterable[str]:
    return (f"{item.number}：不是规定的档号结构" for item in seen.items if not NUMBER.fullmatch(item.number))


def _repeated(seen: Seen) -> Iterable[str]:
    issued = Counter((item.responsible, item.doc_number) for item in seen.items if item.doc_number)
    titled = Counter((item.title, item.day) for item in seen.items)
    yield from (f"文件编号“{number}”有 {count} 件" for (_, number), count in issued.items() if count > 1)
    yield from (f"题名“{title}”同一日期有 {count} 件" for (title, _), count in titled.items() if count > 1)


def _formats_told(seen: Seen) -> Iterable[str]:
    for _, filed in seen.documents:
        family = filed.format.split(" ")[0]
        suffix = PurePosixPath(filed.path).suffix.lower()
        if family in _SUFFIXES and suffix not in _SUFFIXES[family]:
            yield f"{filed.document.name}：实际是 {filed.format}"


def _counted(seen: Seen) -> Iterable[str]:
    if len(seen.rows) != len(seen.plan.items):
        yield f"应有 {len(seen.plan.items)} 件，写出 {len(seen.rows)} 件"


def _required(seen: Seen) -> Iterable[str]:
    for item in seen.items:
        values = {"题名": item.title, "责任者": item.responsible, "日期": item.day, "页数": item.pages > 0}
        if empty := "、".join(name for name, value in values.items() if not value):
            yield f"{item.number}：{empty}没有填"


def _continuous(seen: Seen) -> Iterable[str]:
    classes: dict[tuple[str, str], list[int]] = defaultdict(list)
    for item in seen.items:
        if item.item_no.isdigit():
            classes[item.retention, item.org_code].append(int(item.item_no))
    for (retention, code), numbers in sorted(classes.items()):
        first = 1 if seen.plan.batch == 1 else min(numbers)
        for gap in sorted(set(range(first, max(numbers) + 1)) - set(numbers)):
            yield f"{retention} {code} 缺件号 {gap:04d}"


def _complete(seen: Seen) -> Iterable[str]:
    yield from (f"{one.number} {one.name}：{one.reason}" for one in seen.missing)
    yield from (f"{item.number}：没有文件" for item, filed in seen.rows if not filed)


def _accepted(seen: Seen) -> Iterable[str]:
    accepted = resource("package")["formats"]["accepted"]
    for _, filed in seen.documents:
        if filed.format.split(" ")[0] not in accepted:
            yield f"{filed.document.name}：格式“{filed.format or '不明'}”"


def _readable(seen: Seen) -> Iterable[str]:
    return (f"{filed.document.name}：文件残缺" for _, filed in seen.documents if not filed.readable)


def _traced(seen: Seen) -> Iterable[str]:
    if not seen.plan.audit_head:
        yield "没有日志末尾校验值"


_CHECKS: dict[str, Callable[[Seen], Iterable[str]]] = {
    "digests": _digests,
    "lengths": _lengths,
    "domains": _domains,
    "plausible": _plausible,
    "characters": _characters,
    "numbers": _numbers,
    "repeated": _repeated,
    "formats_told": _formats_told,
    "counted": _counted,
    "required": _required,
    "continuous": _continuous,
    "complete": _complete,
    "accepted": _accepted,
    "readable": _readable,
    "traced": _traced,
}
