"""归档, first view: the chosen year at a glance, the years before it, the packages that were made."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from safety_desk.gui.components.basic import Card, button, clear, column, holder, label, picture, row, scrolled
from safety_desk.gui.components.plain_table import Heading, PlainTable
from safety_desk.gui.tokens import fix, look
from safety_desk.model.retention import shipped_table

if TYPE_CHECKING:
    from safety_desk.model.findings import Finding
    from safety_desk.services.archive import ArchiveResult
    from safety_desk.services.archived import Package

_YEARS = (
    Heading("年度", 70, "key"),
    Heading("", 90, "badge"),
    Heading("件数", 70, "number"),
    Heading("盒数", 70, "number"),
    Heading("归档"),
)
_PACKAGES = (Heading("移交包"), Heading("制作", 100, "date"), Heading("件数", 70, "number"))
_SHOWN_FINDINGS = 5


@dataclass(frozen=True)
class YearFacts:
    """A year in the list: boxes 0 and archived None while it is not archived."""

    year: int
    archived: dict[str, Any] | None
    boxes: int


@dataclass(frozen=True)
class LandingFacts:
    """Everything the view shows, read in one go."""

    year: int
    this_year: int
    preview: "ArchiveResult"
    years: tuple[YearFacts, ...]
    packages: "tuple[Package, ...]"

    @property
    def running(self) -> bool:
        """Whether the chosen year is still running."""
        return self.year >= self.this_year

    @property
    def archived(self) -> YearFacts | None:
        """The chosen year, when it is archived."""
        return next((y for y in self.years if y.year == self.year and y.archived), None)


class LandingView(QWidget):
    """Asks to open a year, to begin one, or to check a package."""

    open_year = Signal(int)
    begin = Signal()
    check = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("archive_landing")
        self._facts: LandingFacts | None = None
        self.card = Card(" ", name="year_card")
        self.years = PlainTable(_YEARS, "archive_years")
        self.packages = PlainTable(_PACKAGES, "archive_packages")
        fix(self.years, min_height=220)
        fix(self.packages, min_height=220)
        self._no_package = label("还没有做过移交包。归档以后在“导出”里做。", "caption", wrap=True)
        years, made = Card("各年度", "双击打开"), Card("移交包")
        years.body.addWidget(self.years, 1)
        check = button("检查移交包…", "ghost", icon_name="checkmark_starburst", small=True, name="check_package")
        check.clicked.connect(self.check)
        made.head.addWidget(check)
        made.body.addWidget(self._no_package, 0, Qt.AlignmentFlag.AlignTop)
        made.body.addWidget(self.packages, 1)
        self._lower: QBoxLayout = row(years, made, gap=14)
        self._lower.setStretch(0, 1)
        self._lower.setStretch(1, 1)
        whole = column(self.card, gap=14, margins=(20, 16, 20, 16))
        whole.addLayout(self._lower, 1)
        self.setLayout(column(scrolled(holder(whole), "landing_scroll")))
        self.years.opened.connect(self._open_row)

    def arrange(self, *, narrow: bool) -> None:
        """In a narrow window the packages go below the years."""
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._lower.setDirection(way)

    def show_facts(self, facts: LandingFacts, why_not: str) -> None:
        """Show the years; ``why_not`` is the sentence that stands where this person cannot archive."""
        self._facts = facts
        self.years.show_rows([_year_row(y) for y in facts.years])
        self.packages.show_rows([(p.name, f"{p.at:%Y-%m-%d}", str(p.items)) for p in facts.packages])
        self.packages.setVisible(bool(facts.packages))
        self._no_package.setVisible(not facts.packages)
        self._show_year(facts, why_not)

    def _show_year(self, facts: LandingFacts, why_not: str) -> None:
        archived, fresh = facts.archived, facts.preview.items
        self.card.title.setText(f"{facts.year} 年度")
        self.card.caption.setText(_archived_words(archived) if archived else _open_words(facts))
        clear(self.card.body)
        self.card.body.addLayout(_figures(facts, archived))
        for finding in [] if archived and not fresh else facts.preview.findings[:_SHOWN_FINDINGS]:
            self.card.body.addWidget(finding_line(finding))
        buttons = row(gap=8)
        if archived:
            shown = button("打开装盒和目录", "primary", name="open_year")
            shown.clicked.connect(lambda: self.open_year.emit(facts.year))
            buttons.addWidget(shown)
        if fresh and not why_not:
            quiet = facts.running or archived
            word = f"补归档 {fresh} 件" if archived else "开始归档"
            buttons.addWidget(button(word, "secondary" if quiet else "primary", name="begin", clicked=self.begin.emit))
        elif fresh:
            buttons.addWidget(label(why_not, "caption"))
        buttons.addStretch(1)
        self.card.body.addLayout(buttons)

    def _open_row(self, at: int) -> None:
        assert self._facts is not None
        self.open_year.emit(self._facts.years[at].year)


def finding_line(finding: "Finding") -> QWidget:
    """A finding as one line with its mark."""
    text = label(finding.message, "caption", wrap=True)
    colour = look.colours.bad if finding.severity == "refused" else look.colours.warn
    line: QHBoxLayout = row(
        picture("error_circle" if finding.severity == "refused" else "info", colour=colour, size=16), text, gap=8
    )
    line.setStretch(1, 1)
    return holder(line)


def figure(number: str, words: str) -> QWidget:
    """A large number above what it counts."""
    return holder(column(label(number, "number"), label(words, "caption"), gap=0))


def local_day(at: str) -> str:
    """The clerk's own day of a moment kept in UTC."""
    moment = datetime.fromisoformat(at)
    return f"{(moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone():%Y-%m-%d}"


def _figures(facts: LandingFacts, archived: YearFacts | None) -> QHBoxLayout:
    shown = row(gap=36)
    if archived and archived.archived:
        shown.addWidget(figure(str(archived.archived["items"]), "件已归档"))
        shown.addWidget(figure(str(archived.boxes), "盒"))
        shown.addWidget(figure(str(sum(p.year == facts.year for p in facts.packages)), "个移交包"))
    if facts.preview.items or not archived:
        shown.addWidget(figure(str(facts.preview.items), "件现在可以归档"))
    for words in shipped_table().periods.values():
        if not archived and words in facts.preview.by_retention:
            shown.addWidget(figure(str(facts.preview.by_retention[words]), words))
    shown.addStretch(1)
    return shown


def _open_words(facts: LandingFacts) -> str:
    return "这一年还没有过完，一般年底办结以后再归档" if facts.running else "还没有归档"


def _archived_words(year: YearFacts) -> str:
    assert year.archived is not None
    return f"{local_day(year.archived['at'])} 由{year.archived['by']}归档，只能看和打印"


def _year_row(year: YearFacts) -> tuple[str, ...]:
    if year.archived is None:
        return str(year.year), "未归档", "", "", ""
    found = year.archived
    return str(year.year), "已归档", str(found["items"]), str(year.boxes), f"{local_day(found['at'])}，{found['by']}"
