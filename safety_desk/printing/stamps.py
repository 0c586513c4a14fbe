"""归档章: the filing stamps of a year, red, 45 by 16 mm, many on a sheet."""

from collections.abc import Sequence

from safety_desk.printing.boxes import fitting
from safety_desk.printing.cover_data import Stamp, measures
from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4, FRAME, MM, RED, BoxMark, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.text import Type, single

LABEL = Type(Style.SONG, 5, 6.5)
VALUE = Type(Style.SONG, 10, 12)


def draw_stamps(stamps: Sequence[Stamp]) -> bytes:
    """Stamps on A4 sheets, in the order of the items."""
    facts = measures()["stamp"]
    across, down = facts["across"], facts["down"]
    step_x, step_y = (step * MM for step in facts["step"])
    width = 3 * facts["cell"][0] * MM
    left = (A4[0] - (across - 1) * step_x - width) / 2
    pages: list[Page] = []
    for number, stamp in enumerate(stamps):
        place = number % (across * down)
        if place == 0:
            pages.append(Page(*A4))
        draw_stamp(pages[-1], stamp, left + place % across * step_x, 20 * MM + place // across * step_y)
    return write_pdf(pages, "归档章")


def draw_stamp(page: Page, stamp: Stamp, x: float, y: float) -> None:
    """One stamp with its upper left corner at (x, y): six cells, labels red, what is filled in black."""
    facts = measures()["stamp"]
    width, height = (side * MM for side in facts["cell"])
    for down, row in enumerate(facts["rows"]):
        for across, cell in enumerate(row):
            left, top = x + across * width, y + down * height
            page.marks.append(BoxMark(left, top, width, height, FRAME, RED))
            label = fitting(cell["label"], LABEL, width - 1 * MM)
            page.place(
                single(cell["label"], label), label, left, top + 0.3 * MM, width=width, align="center", colour=RED
            )
            text = str(getattr(stamp, cell["name"]))
            value = fitting(text, VALUE, width - 1.5 * MM)
            page.write(text, value, left, top + height - value.leading - 0.6 * MM, width=width, align="center")
