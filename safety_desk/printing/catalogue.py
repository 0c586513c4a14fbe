"""归档文件目录 with its covers, and the 移交清单 that goes with a yearly package."""

from collections.abc import Sequence

from safety_desk.model.station import Station
from safety_desk.printing.cover_data import CatalogueRow, measures
from safety_desk.printing.flow import Sheet, lay_out
from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4_ACROSS, MM, Align, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.strips import PAD_X, Cell, Strip
from safety_desk.printing.text import Piece, Type, wrap

SHEET = Sheet(*A4_ACROSS, left=20 * MM, right=20 * MM, top=18 * MM, bottom=18 * MM)
TITLE = Type(Style.TITLE, 20, 32)
AGAIN = Type(Style.TITLE, 12, 20)
COVER_TITLE = Type(Style.TITLE, 36, 56)
COVER_LINE = Type(Style.SONG, 16, 30)
HEAD = Type(Style.HEI, 10.5, 15)
BODY = Type(Style.SONG, 10, 14)
SEAL = Type(Style.SONG, 10.5, 17)


def draw_catalogue(parts: Sequence[tuple[str, Sequence[CatalogueRow]]], station: Station, *, year: int) -> bytes:
    """The catalogue of a year: for each (period in words, rows) a cover and its own pages."""
    title = measures()["catalogue"]["title"]
    pages: list[Page] = []
    for period, rows in parts:
        pages.append(_cover(title, period, station, year))
        pages += lay_out([_line(title, TITLE), *_table(rows)], SHEET, again=lambda: [_line(title, AGAIN)])
    return write_pdf(pages, f"{station.fonds_title}{year}年度{title}")


def draw_handover(rows: Sequence[CatalogueRow], station: Station, *, year: int, seal: str) -> bytes:
    """移交清单: every item, the seal of the package in groups to compare by eye, places to sign."""
    title = f"{station.fonds_title}{year}年度归档文件移交清单"
    amount = f"共 {len(rows)} 件，{sum(row.pages for row in rows)} 页"
    grouped = " ".join(seal[start : start + 8] for start in range(0, len(seal), 8))
    strips = [
        _line(title, TITLE),
        _side_by_side([f"移交单位：{station.fonds_title}", f"接收单位：{station.county}", amount]),
        *_table(rows),
        _line(f"移交包校验码：{grouped}", SEAL, "left"),
        _signatures("移交单位（盖章）", "移交人（签字）", "日期"),
        _signatures("接收单位（盖章）", "接收人（签字）", "日期"),
    ]
    for strip in strips[-4:-1]:
        strip.keep = True
    strips[-3].gap = 3 * MM
    return write_pdf(lay_out(strips, SHEET, again=lambda: [_line(title, AGAIN)]), title)


def _cover(title: str, period: str, station: Station, year: int) -> Page:
    page = Page(*A4_ACROSS)
    page.write(title, COVER_TITLE, 0, 48 * MM, width=page.width, align="center")
    facts = {
        "全宗号": station.fonds,
        "全宗名称": station.fonds_title,
        "年度": str(year),
        "保管期限": period,
        "机构（问题）": station.station,
    }
    top = 92 * MM
    for label, value in facts.items():
        page.write(f"{label}：", COVER_LINE, 85 * MM, top, width=40 * MM, align="right")
        for line in wrap([Piece(f"  {value}  " if value else "　" * 8, under=True)], COVER_LINE, 130 * MM):
            page.place(line, COVER_LINE, 126 * MM, top)
            top += COVER_LINE.leading
        top += 3 * MM
    return page


def _table(rows: Sequence[CatalogueRow]) -> list[Strip]:
    facts = measures()["catalogue"]
    places, x = [], SHEET.left
    for column in facts["columns"]:
        places.append((column, x, column["width"] * MM))
        x += column["width"] * MM
    heads = [_cell(column["label"], x, width, HEAD, center=True) for column, x, width in places]
    head = [Strip(heads, wish=9 * MM, keep=True)]
    body = []
    for row in rows:
        cells = []
        for column, left, width in places:
            text = str(getattr(row, column["name"]))
            cells.append(_cell(text, left, width, BODY, center=column.get("center", False)))
        body.append(Strip(cells, wish=facts["row"] * MM, head=head))
    return [*head, *body]


def _cell(text: str, x: float, width: float, kind: Type, *, center: bool) -> Cell:
    pad = 0.8 * MM
    return Cell(
        x, width, wrap(text, kind, width - 2 * pad) if text else [], kind, "center" if center else "left", pad=pad
    )


def _line(text: str, kind: Type, align: Align = "center") -> Strip:
    lines = wrap(text, kind, SHEET.inside)
    return Strip([Cell(SHEET.left, SHEET.inside, lines, kind, align, border="none")], keep=True)


def _side_by_side(words: Sequence[str]) -> Strip:
    width = SHEET.inside / len(words)
    aligns: tuple[Align, ...] = ("left", "center", "right")
    cells = [
        Cell(SHEET.left + place * width, width, wrap(text, SEAL, width), SEAL, aligns[place], border="none")
        for place, text in enumerate(words)
    ]
    return Strip(cells, keep=True)


def _signatures(*labels: str) -> Strip:
    width = SHEET.inside / len(labels)
    cells = []
    for place, label in enumerate(labels):
        lines = wrap([Piece(f"{label}："), Piece("　" * 9, under=True)], SEAL, width - PAD_X)
        cells.append(Cell(SHEET.left + place * width, width, lines, SEAL, border="none"))
    return Strip(cells, wish=11 * MM)
