"""Box covers, spine strips and 备考表 of archive boxes, at true size."""

from collections.abc import Iterator, Sequence
from datetime import date

from safety_desk.printing.cover_data import Box, RemarksSheet, measures
from safety_desk.printing.flow import Sheet, lay_out
from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4, FRAME, HAIR, MM, BoxMark, Page, RuleMark
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.printed import BLANK_DATE
from safety_desk.printing.strips import Cell, Strip
from safety_desk.printing.text import Type, single, wrap

FONDS_NAME = Type(Style.TITLE, 34, 48)
CATEGORY = Type(Style.TITLE, 26, 42)
FACT = Type(Style.SONG, 15, 24)
SMALL = Type(Style.SONG, 9, 13)
BODY = Type(Style.SONG, 12, 22)
_CUT = 5 * MM


def draw_covers(boxes: Sequence[Box], head: str = "") -> bytes:
    """Covers, one page of 220 by 310 mm a box; ``head`` is the check code of the register at printing time."""
    return write_pdf([_cover(box, head) for box in boxes], "档案盒封面")


def draw_spines(boxes: Sequence[Box]) -> bytes:
    """Spine strips of 310 mm, as wide as the box is thick less 4 mm, several on a sheet with cut marks."""
    return write_pdf(list(_spine_sheets(boxes)), "档案盒脊背")


def draw_remarks(sheets: Sequence[RemarksSheet]) -> bytes:
    """备考表, one A4 page a box, more when the note is long."""
    return write_pdf([page for sheet in sheets for page in _remarks(sheet)], "备考表")


def _cover(box: Box, head: str) -> Page:
    facts = measures()["cover"]
    page = Page(facts["width"] * MM, facts["height"] * MM)
    margin = 20 * MM
    width = page.width - 2 * margin
    kind = fitting(box.fonds_name, FONDS_NAME, width)
    page.write(box.fonds_name, kind, margin, 62 * MM, width=width, align="center")
    under = 62 * MM + kind.leading + 2 * MM
    for y in (under, under + 1.2 * MM):
        page.marks.append(RuleMark(margin, y, margin + width, y, FRAME * 1.5))
    top = under + 26 * MM
    for line in wrap(box.category_full, CATEGORY, width):
        page.place(line, CATEGORY, margin, top, width=width, align="center")
        top += CATEGORY.leading
    _cover_facts(page, box, 205 * MM)
    if head:
        page.write(f"台账校验码 {head}", SMALL, margin, page.height - 18 * MM, width=width, align="right")
    return page


def _cover_facts(page: Page, box: Box, top: float) -> None:
    rows = (
        (("全宗号", box.fonds), ("年度", str(box.year))),
        (("保管期限", box.retention), ("机构（问题）", box.org)),
        (("起止件号", f"{box.first} 至 {box.last}"), ("盒号", str(box.box_no))),
        (("件数", str(box.items)), ("页数", str(box.pages))),
    )
    left, label, value, height = 25 * MM, 34 * MM, 51 * MM, 13 * MM
    for number, row in enumerate(rows):
        y = top + number * height
        for place, (name, text) in enumerate(row):
            x = left + place * (label + value)
            _boxed(page, name, x, y, label, height, FACT)
            _boxed(page, text, x + label, y, value, height, FACT)


def _boxed(page: Page, text: str, x: float, y: float, width: float, height: float, kind: Type) -> None:
    page.marks.append(BoxMark(x, y, width, height))
    kind = fitting(text, kind, width - 2 * MM)
    page.write(text, kind, x, y + (height - kind.leading) / 2, width=width, align="center")


def _spine_sheets(boxes: Sequence[Box]) -> Iterator[Page]:
    """Strips side by side until a sheet is full."""
    facts = measures()["spine"]
    page: Page | None = None
    x = 0.0
    for box in boxes:
        width = (box.thickness - facts["narrower"]) * MM
        if page is None or x + width > page.width - 15 * MM:
            if page is not None:
                yield page
            page, x = Page(facts["sheet"][0] * MM, facts["sheet"][1] * MM), 15 * MM
        _spine(page, box, x, width)
        x += width + facts["gap"] * MM
    if page is not None:
        yield page


def _spine(page: Page, box: Box, x: float, width: float) -> None:
    facts = measures()["spine"]
    height, cell = facts["height"] * MM, facts["cell"] * MM
    top = (page.height - height) / 2
    _cut_marks(page, x, top, width, height)
    y = top + facts["above"] * MM
    for part in facts["cells"]:
        page.marks.append(BoxMark(x, y, width, cell))
        label = fitting(part["label"], SMALL, width - 1 * MM)
        page.write(part["label"], label, x, y + 2 * MM, width=width, align="center")
        text = str(getattr(box, part["name"]))
        kind = fitting(text, Type(Style.HEI, 16, 20), width - 2 * MM)
        page.write(text, kind, x, y + cell / 2 - kind.leading / 2 + 2 * MM, width=width, align="center")
        y += cell
    _downward(page, box.category_short, x, y, width, top + height - y)


def _downward(page: Page, text: str, x: float, top: float, width: float, height: float) -> None:
    """Characters one below the other, in the middle of the space."""
    step = min(24.0, (height - 8 * MM) / max(1, len(text)), width - 2 * MM)
    kind = Type(Style.HEI, step * 0.8, step)
    y = top + (height - step * len(text)) / 2
    for char in text:
        page.write(char, kind, x, y, width=width, align="center")
        y += step


def _cut_marks(page: Page, x: float, y: float, width: float, height: float) -> None:
    """The strip's outline as a hair line, and marks beyond its corners to lay the ruler on."""
    page.marks.append(BoxMark(x, y, width, height, HAIR))
    for edge in (x, x + width):
        page.marks.append(RuleMark(edge, y - 1 * MM - _CUT, edge, y - 1 * MM, HAIR))
        page.marks.append(RuleMark(edge, y + height + 1 * MM, edge, y + height + 1 * MM + _CUT, HAIR))


def _remarks(sheet: RemarksSheet) -> list[Page]:
    paper = Sheet(*A4, left=30 * MM, right=25 * MM, top=28 * MM, bottom=26 * MM)
    box = sheet.box
    known = f"全宗号 {box.fonds or '　　'}　{box.year}年度　{box.retention}　{box.category_short}　第 {box.box_no} 盒"

    def line(text: str, kind: Type) -> Strip:
        cell = Cell(paper.left, paper.inside, wrap(text, kind, paper.inside), kind, "center", border="none")
        return Strip([cell], keep=True)

    title = line("备  考  表", Type(Style.TITLE, 24, 44))
    inside = paper.inside - 8 * MM
    note = wrap("盒内文件情况说明：", BODY, inside) + wrap(sheet.note, BODY, inside, indent=2 * BODY.size)
    foot = [
        single(f"整理人：{sheet.arranged_by or '　　　　'}", BODY),
        single(f"整理日期：{_day(sheet.arranged_on)}", BODY),
        single(f"检查人：{sheet.checked_by or '　　　　'}", BODY),
        single(f"检查日期：{_day(sheet.checked_on)}", BODY),
    ]
    frame = Cell(paper.left, paper.inside, note, BODY, middle=False, foot=foot, pad=4 * MM)
    body = Strip([frame], wish=paper.room / 2, stretches=True, splits=True)
    return lay_out([title, line(known, SMALL), body], paper, again=lambda: [title], fill=True, numbered=False)


def _day(day: date | None) -> str:
    return f"{day.year}年{day.month}月{day.day}日" if day else BLANK_DATE


def fitting(text: str, kind: Type, width: float) -> Type:
    """The type, made smaller when the text would not fit into ``width`` on one line."""
    wide = single(text, kind).width
    if wide <= width:
        return kind
    shrunk = width / wide
    return Type(kind.style, kind.size * shrunk, kind.leading * shrunk)
