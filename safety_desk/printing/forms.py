"""Records on their forms: one record or a batch, as one PDF."""

from collections.abc import Sequence

from safety_desk.model.station import Station
from safety_desk.printing.blocks import strips_of
from safety_desk.printing.filling import SMALL, Filling
from safety_desk.printing.flow import Sheet, lay_out
from safety_desk.printing.font_files import Style
from safety_desk.printing.form_file import FormFile, check_form
from safety_desk.printing.page import MM, PAPERS, Align, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.printed import PrintedRecord
from safety_desk.printing.strips import Cell, Strip
from safety_desk.printing.text import Type, wrap

TITLE = Type(Style.TITLE, 20, 32)
TITLE_AGAIN = Type(Style.TITLE, 13, 22)
UNDER_TITLE = Type(Style.SONG, 10.5, 17)


def draw_form(form: FormFile, record: PrintedRecord, station: Station) -> bytes:
    """One record on its form. Refused: the form names a field that the record lacks."""
    return draw_forms(form, [record], station)


def draw_forms(form: FormFile, records: Sequence[PrintedRecord], station: Station) -> bytes:
    """A batch in one PDF; every record begins on a new page and counts its own pages."""
    pages = [page for record in records for page in form_pages(form, record, station)]
    return write_pdf(pages, form.title)


def form_pages(form: FormFile, record: PrintedRecord, station: Station) -> list[Page]:
    """The pages of one record."""
    check_form(form, record.fields, {name: lines.fields for name, lines in record.lines.items()})
    sheet = sheet_of(form.paper)
    filling = Filling(form, record, station, sheet)
    strips = [*_head(filling), *(strip for block in form.blocks for strip in strips_of(block, filling))]
    return lay_out(strips, sheet, again=lambda: _head_again(filling), fill=form.fill)


def sheet_of(paper: str) -> Sheet:
    """A paper with its margins; the left one is for the binding."""
    width, height = PAPERS[paper]
    return Sheet(width, height, left=25 * MM, right=20 * MM, top=20 * MM, bottom=20 * MM)


def _head(filling: Filling) -> list[Strip]:
    """Archive number, title, and the line of who and which number under it."""
    form, strips = filling.form, []
    if filling.record.archive_number:
        strips.append(_line(filling, f"档号：{filling.record.archive_number}", SMALL, "right"))
    if form.above:
        strips.append(_line(filling, filling.words(form.above), UNDER_TITLE, "center"))
    strips.append(_line(filling, filling.words(form.title), TITLE, "center"))
    if form.left or form.right:
        left = wrap(filling.words(form.left), UNDER_TITLE, filling.sheet.inside * 0.6)
        right = wrap(filling.words(form.right), UNDER_TITLE, filling.sheet.inside * 0.4)
        x, width = filling.sheet.left, filling.sheet.inside
        cells = [
            Cell(x, width * 0.6, left, UNDER_TITLE, border="none", middle=False),
            Cell(x + width * 0.6, width * 0.4, right, UNDER_TITLE, "right", border="none", middle=False),
        ]
        strips.append(Strip(cells, gap=1 * MM, keep=True))
    return strips


def _head_again(filling: Filling) -> list[Strip]:
    return [_line(filling, f"{filling.words(filling.form.title)}（续页）", TITLE_AGAIN, "center")]


def _line(filling: Filling, text: str, kind: Type, align: Align) -> Strip:
    lines = wrap(text, kind, filling.sheet.inside)
    return Strip([Cell(filling.sheet.left, filling.sheet.inside, lines, kind, align, border="none")], keep=True)
