"""Answers: one JSON object, or Chinese lines for a person."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from safety_desk.cli.call import call_of
from safety_desk.model.findings import Finding

DONE, REFUSED, WRONG = 0, 1, 2
"""Exit codes: done; refused, or the answer is "not in order"; the command line itself is wrong."""
_SEVERITY = {"refused": "不收", "incomplete": "待补", "warning": "提醒"}
_ORDER = tuple(_SEVERITY)
_SHOWN = 20


def answer(data: Mapping[str, Any], lines: Iterable[str], *, ok: bool = True) -> int:
    """Give the answer in the form asked for; returns the exit code."""
    if call_of().json:
        print(json.dumps(data, ensure_ascii=False, default=_plain))
    else:
        print("\n".join(lines))
    return DONE if ok else REFUSED


def finding_data(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    return [asdict(finding) for finding in findings]


def finding_lines(findings: Sequence[Finding]) -> list[str]:
    """Findings for a person: refused rows one by one, the rest counted by column, each with its first cell."""
    if not findings:
        return []
    groups: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for number, finding in enumerate(findings):
        alone = finding.severity == "refused" or not finding.column
        groups[finding.severity, str(number) if alone else finding.column].append(finding)
    ordered = sorted(groups.items(), key=lambda group: (_ORDER.index(group[0][0]), -len(group[1])))
    lines = [f"发现 {len(findings)} 处要看一看的地方："]
    lines += [_group(group) for _, group in ordered[:_SHOWN]]
    left = sum(len(group) for _, group in ordered[_SHOWN:])
    return [*lines, f"  其余 {left} 处请加 --json 查看。"] if left else lines


def _group(group: Sequence[Finding]) -> str:
    first = group[0]
    mark = f"  [{_SEVERITY[first.severity]}] "
    if len(group) == 1:
        return f"{mark}{_where(first)}{first.message}"
    return f"{mark}“{first.column}” {len(group)} 处，如{_where(first)}{first.message}"


def _where(finding: Finding) -> str:
    row = f"第 {finding.row} 行" if finding.row else ""
    column = f"“{finding.column}”" if finding.column else ""
    place = " ".join(part for part in (finding.sheet, row + column) if part)
    return f"{place}：" if place else ""


def _plain(value: object) -> Any:
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, Decimal | Path):
        return str(value)
    raise TypeError(f"{type(value).__name__} cannot be written as JSON")
