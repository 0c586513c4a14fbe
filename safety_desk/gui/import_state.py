"""What an import has come to: the file, its columns, and what the trial run found, row by row."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safety_desk.gui.facts import KindFacts
from safety_desk.model.findings import Finding
from safety_desk.model.values import show

if TYPE_CHECKING:
    from safety_desk.exchange.sheet_rows import RawRow, SheetReading
    from safety_desk.services.import_taking import ImportReport

ALL, GOOD, WRONG, LOOK = "全部", "可导入", "不能导入", "看一眼"


@dataclass(frozen=True)
class CheckedRow:
    """One row as the check shows it: texts by field, findings by column label ('' = the whole row)."""

    sheet: str
    number: int
    texts: Mapping[str, str]
    findings: tuple[Finding, ...]

    @property
    def refused(self) -> bool:
        return any(finding.severity == "refused" for finding in self.findings)


@dataclass
class ImportState:
    """Passed from step to step of the wizard."""

    kind: KindFacts
    path: Path | None = None
    readings: "list[SheetReading]" = field(default_factory=list)
    mapped: dict[str, dict[int, str | None]] = field(default_factory=dict)
    """What the clerk chose instead of the guess, by sheet."""
    report: "ImportReport | None" = None
    rows: list[CheckedRow] = field(default_factory=list)

    @property
    def file(self) -> str:
        return self.path.name if self.path else ""

    def columns(self) -> list[tuple[str, int, str, str | None, str]]:
        """Every column of the file: sheet, place, heading, field it goes to, sample values."""
        found = []
        for reading in self.readings:
            for place, heading, name in reading.columns:
                chosen = self.mapped.get(reading.sheet, {}).get(place, name)
                found.append((reading.sheet, place, "".join(heading.split()), chosen, _samples(reading, heading)))
        return found

    def take_report(self, report: "ImportReport") -> None:
        """Put the findings of the trial run beside the rows they are about."""
        self.report = report
        by_row: dict[tuple[str, int], list[Finding]] = {}
        for finding in report.findings:
            if finding.row is not None:
                by_row.setdefault((finding.sheet, finding.row), []).append(finding)
        self.rows = [
            CheckedRow(r.sheet, r.row_no, self._texts(r), tuple(dict.fromkeys(by_row.get((r.sheet, r.row_no), []))))
            for reading in self.readings
            for r in reading.rows
        ]

    def seen(self, which: str) -> list[CheckedRow]:
        """The rows behind one of the four words."""
        if which == GOOD:
            return [row for row in self.rows if not row.refused]
        if which == WRONG:
            return [row for row in self.rows if row.refused]
        if which == LOOK:
            return [row for row in self.rows if row.findings and not row.refused]
        return self.rows

    def general(self) -> list[Finding]:
        """What is about the whole file: missing columns and the like, and rows that were left out."""
        assert self.report is not None
        rows = {(row.sheet, row.number) for row in self.rows}
        return [f for f in self.report.findings if f.row is None or (f.sheet, f.row) not in rows]

    def _texts(self, row: "RawRow") -> dict[str, str]:
        fields = {f.name: f for f in self.kind.fields}
        return {name: show(fields[name], value) for name, value in row.values.items() if name in fields}


def shown_fields(state: ImportState) -> list[str]:
    """The fields the file gives, in the order of the form."""
    given = {name for _, _, _, name, _ in state.columns() if name}
    return [f.name for f in state.kind.fields if f.name in given]


def _samples(reading: "SheetReading", heading: str) -> str:
    texts: Sequence[Any] = [row.raw.get(heading, "") for row in reading.rows[:40]]
    return "，".join(list(dict.fromkeys(str(text).strip() for text in texts if str(text).strip()))[:3])
