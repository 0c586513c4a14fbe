"""The first three steps of a year on its way into the boxes: what is filed, for how long, under which numbers."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from safety_desk.gui.archive_landing import figure, finding_line
from safety_desk.gui.components.basic import Card, clear, column, holder, label, row, scrolled
from safety_desk.gui.components.notice import EmptyState
from safety_desk.gui.components.plain_table import Heading, PlainTable
from safety_desk.gui.facts import CategoryFacts
from safety_desk.gui.tokens import fix
from safety_desk.model.numbering import archive_number
from safety_desk.model.retention import shipped_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from safety_desk.services.archive import ArchiveResult

_CATEGORIES = (Heading("类别"), Heading("件数", 80, "number"))


class CollectStep(QWidget):
    """收集: what would be filed by category; what is left out or deserves a look."""

    def __init__(self, categories: "Sequence[CategoryFacts]") -> None:
        super().__init__()
        self.setObjectName("step_collect")
        self._names = {str(c.number): c.full for c in categories}
        self._filed, self._look = Card("会归档的"), Card("要看一看的")
        self.table = PlainTable(_CATEGORIES, "collect_table", pick=False)
        self._filed.body.addWidget(self.table, 1)
        self.findings = column(gap=10)
        self._look.body.addWidget(scrolled(holder(self.findings)), 1)
        self._cards = holder(row(self._filed, self._look, gap=14, margins=(20, 14, 20, 14)))
        self._empty = EmptyState()
        self.setLayout(column(self._cards, self._empty, gap=0))

    def show_result(self, result: "ArchiveResult", *, archived: bool) -> None:
        """Show what archiving would file now."""
        self._cards.setVisible(result.items > 0)
        self._empty.setVisible(result.items == 0)
        rows = [(f"{n}  {self._names[n]}", str(count)) for n, count in result.by_category.items()]
        self.table.show_rows(rows)
        self._filed.caption.setText(f"共 {result.items} 件")
        clear(self.findings)
        for finding in result.findings:
            self.findings.addWidget(finding_line(finding))
        if not result.findings:
            self.findings.addWidget(label("没有待补的，也没有未办结的。", "caption"))
        self.findings.addStretch(1)
        title = "这一年已经归档，没有新的要归" if archived else f"{result.year} 年度还没有可以归档的"
        lines = "以后有补登记或办结的，可以在这里补归档，编号接着往后排。"
        self._empty.tell(
            "archive", title, lines if archived else "记录登记好、办结以后就能归档。未办结的留到办结的年度。"
        )


class PeriodStep(QWidget):
    """分类定期限: how many items for how long."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("step_period")
        self.card = Card("保管期限")
        self._figures = row(gap=60)
        self.card.body.addLayout(self._figures)
        for line in (
            "期限照保管期限表，按每件的种类和内容自动定，每一件都记下依据。",
            "不同期限、不同类别的不装同一盒。",
        ):
            self.card.body.addWidget(label(line, "caption", wrap=True))
        self.setLayout(column(scrolled(holder(column(self.card, None, margins=(20, 14, 20, 14))))))

    def show_result(self, result: "ArchiveResult") -> None:
        clear(self._figures)
        for words in shipped_table().periods.values():
            self._figures.addWidget(figure(str(result.by_retention.get(words, 0)), f"件保管{words}"))
        self._figures.addStretch(1)


class NumberStep(QWidget):
    """编号: how the numbers will look, and what filing means."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("step_number")
        self.card, self._after = Card("档号"), Card("归档以后")
        self.samples = column(gap=8)
        self.card.body.addLayout(self.samples)
        for line in (
            "这些记录只能看和打印，不能再修改。",
            "号编定了不再变；以后补归档的接着往后编，不重排。",
            "归档前会自动做一次备份；中途停下，什么都不归档。",
        ):
            self._after.body.addWidget(label(line, wrap=True))
        cards = column(self.card, self._after, None, gap=14, margins=(20, 14, 20, 14))
        self.setLayout(column(scrolled(holder(cards))))

    def show_result(self, result: "ArchiveResult", settings: dict[str, Any], *, archived: bool) -> None:
        """Show the first number of each period; a supplement goes on after the last one."""
        clear(self.samples)
        self.card.caption.setText(
            "全宗号、年度、期限、机构代码、件号" if settings["fonds"] else "还没有全宗号，先用站内流水号"
        )
        for code, words in shipped_table().periods.items():
            count = result.by_retention.get(words, 0)
            if count:
                name = label(words, "key")
                fix(name, width=64)
                number = label(_number_words(result.year, code, settings, archived=archived))
                self.samples.addWidget(holder(row(name, number, None, label(f"{count} 件", "caption"), gap=12)))


def _number_words(year: int, code: str, settings: dict[str, Any], *, archived: bool) -> str:
    if archived:
        return "接着已有的号往后编"
    if settings["numbering"] == "B":
        return "每一类各从 0001 编起"
    return f"从 {archive_number(str(settings['fonds']), year, code, str(settings['org_code']), 1)} 起"
