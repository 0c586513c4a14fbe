"""Answers: one JSON object, or Chinese lines for a person."""

import json
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
_SEVERITY = {"warning": "提醒", "incomplete": "待补", "refused": "未收"}
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
    """Findings for a person: the first ones with their cell, and how many more there are."""
    if not findings:
        return []
    lines = [f"发现 {len(findings)} 处问题："]
    worst_first = sorted(findings, key=lambda f: f.severity != "refused")[:_SHOWN]
    lines += [f"  [{_SEVERITY.get(f.severity, '提醒')}] {_where(f)}{f.message}" for f in worst_first]
    if len(findings) > _SHOWN:
        lines.append(f"  其余 {len(findings) - _SHOWN} 处请加 --json 查看。")
    return lines


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
