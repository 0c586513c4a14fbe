"""台账表: a ledger on A4 across, heading on every page, rows never cut, as offices print it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any

from safety_desk.model.field import Field
from safety_desk.model.station import Station
from safety_desk.model.values import show
from safety_desk.printing.filling import label_lines
from safety_desk.printing.flow import Sheet, lay_out
from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4_ACROSS, MM, Align
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.printed import BLANK_DATE, on_paper
from safety_desk.printing.strips import PAD_X, Cell, Strip
from safety_desk.printing.text import Piece, Type, wrap
from safety_desk.printing.widths import fitted, label_width, least_width

SHEET = Sheet(*A4_ACROSS, left=20 * MM, right=20 * MM, top=17 * MM, bottom=18 * MM)
TITLE = Type(Style.TITLE, 18, 30)
AGAIN = Type(Style.TITLE, 12, 20)
LINE = Type(Style.SONG, 10.5, 17)
FOOT = ("单位负责人（签字）", "填表人（签字）", "联系电话")
_PAD = 1.1 * MM
_SERIAL = Field("序号", name="", type=int, width=10)
_ROW = 7.5 * MM
_WIDE = 24
"""Millimetres from which a column of text is set from the left."""


def draw_ledger(
    title: str,
    columns: Sequence[Field],
    rows: Iterable[Mapping[str, Any]],
    station: Station,
    *,
    year: int,
    totals: Mapping[str, str] | None = None,
    foot: Sequence[str] = FOOT,
    filled_on: date | None = None,
) -> bytes:
    """The ledger ``title`` of ``year``; ``totals`` by field name; without ``filled_on`` the date is left to the pen."""
    texts = [[show(field, row.get(field.name)) for field in columns] for row in rows]
    table = _Table(columns, texts)
    day = on_paper(Field("填报日期"), filled_on) if filled_on else BLANK_DATE
    under = [f"填报单位（盖章）：{station.station}", f"年度：{year}", f"填报日期：{day}"]
    strips = [_title(title, TITLE), _three(under), *table.head, *table.body(), *table.total(totals or {})]
    strips.append(_foot(foot, station))
    strips[-2].keep = True
    pages = lay_out(strips, SHEET, again=lambda: [_title(title, AGAIN)])
    return write_pdf(pages, title)


def _runs(field: Field) -> bool:
    """Whether a column holds names and sentences, which stand on one edge all the way down."""
    return field.long or bool(field.link) or (field.type is str and not field.people and field.width >= _WIDE)


def _heading(field: Field) -> str:
    """The label; an amount says of what, as its cells do not: 直接经济损失（万元）."""
    return f"{field.label}（{field.unit}）" if field.unit and issubclass(field.type, Decimal) else field.label


@dataclass(frozen=True)
class _Table:
    """Columns in their places and the texts of the rows."""

    columns: Sequence[Field]
    texts: Sequence[Sequence[str]]

    @cached_property
    def kind(self) -> Type:
        """10.5 points for few columns, 9 for many."""
        size = 10.5 if len(self.columns) <= 7 else 10 if len(self.columns) <= 9 else 9
        return Type(Style.SONG, size, size * 1.4)

    @cached_property
    def heading(self) -> Type:
        return replace(self.kind, style=Style.HEI)

    @cached_property
    def places(self) -> list[tuple[float, float]]:
        """Left edge and width of the serial number and of every column."""
        least = [max(label_width("序号", self.heading), len(str(len(self.texts))) * self.kind.size * 0.6)]
        for place, field in enumerate(self.columns):
            found = (row[place] for row in self.texts)
            least.append(least_width(field, _heading(field), found, self.kind, self.heading))
        wished = [float(_SERIAL.width), *(self._wished(place) for place in range(len(self.columns)))]
        widths = fitted(wished, [width + 2 * _PAD + 0.5 for width in least], SHEET.inside)
        edges = [SHEET.left + sum(widths[:place]) for place in range(len(widths))]
        return list(zip(edges, widths, strict=True))

    def _wished(self, place: int) -> float:
        """The declared width, half of it for a column of words that nothing stands in."""
        wide = float(self.columns[place].width or 24)
        words = issubclass(self.columns[place].type, str)
        empty = words and bool(self.texts) and not any(row[place] for row in self.texts)
        return wide / 2 if empty else wide

    @cached_property
    def head(self) -> list[Strip]:
        labels = ["序号", *(_heading(field) for field in self.columns)]
        cells = [
            self._cell(x, width, label_lines(label, self.heading, width - 2 * _PAD), "center", self.heading)
            for label, (x, width) in zip(labels, self.places, strict=True)
        ]
        return [Strip(cells, wish=9 * MM, keep=True)]

    def body(self) -> Iterable[Strip]:
        for number, row in enumerate(self.texts, start=1):
            yield self._row([str(number), *row])

    def total(self, totals: Mapping[str, str]) -> Iterable[Strip]:
        if totals:
            yield self._row(["合计", *(totals.get(field.name, "") for field in self.columns)])

    def _row(self, texts: Sequence[str]) -> Strip:
        cells = []
        for text, field, (x, width) in zip(texts, (_SERIAL, *self.columns), self.places, strict=True):
            lines = wrap(text, self.kind, width - 2 * _PAD) if text else []
            align: Align = "left" if _runs(field) or len(lines) > 1 else "center"
            cells.append(self._cell(x, width, lines, align, self.kind))
        return Strip(cells, wish=_ROW, head=self.head)

    @staticmethod
    def _cell(x: float, width: float, lines: list[Any], align: Align, kind: Type) -> Cell:
        return Cell(x, width, lines, kind, align, pad=_PAD)


def _title(text: str, kind: Type) -> Strip:
    lines = wrap(text, kind, SHEET.inside)
    return Strip([Cell(SHEET.left, SHEET.inside, lines, kind, "center", border="none")], keep=True)


def _three(words: Sequence[str]) -> Strip:
    """Words left, in the middle and right on the line above the table."""
    width = SHEET.inside / 3
    aligns: tuple[Align, ...] = ("left", "center", "right")
    cells = [
        Cell(SHEET.left + place * width, width, wrap(text, LINE, width), LINE, align, border="none")
        for place, (text, align) in enumerate(zip(words, aligns, strict=True))
    ]
    return Strip(cells, keep=True)


def _foot(labels: Sequence[str], station: Station) -> Strip:
    width = SHEET.inside / max(1, len(labels))
    cells = []
    for place, label in enumerate(labels):
        known = Piece(station.phone) if label == "联系电话" and station.phone else Piece("　" * 8, under=True)
        lines = wrap([Piece(f"{label}："), known], LINE, width - PAD_X)
        cells.append(Cell(SHEET.left + place * width, width, lines, LINE, border="none"))
    return Strip(cells, gap=2 * MM, wish=9 * MM)
