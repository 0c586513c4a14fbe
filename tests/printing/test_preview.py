from io import BytesIO

from PIL import Image

from safety_desk.printing.page import A4, BoxMark, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.preview import page_count, page_size, render_page


def test_pages_are_counted_measured_and_rendered() -> None:
    pdf = write_pdf([Page(*A4), Page(*A4, [BoxMark(100, 100, 200, 300, thickness=20)])], "两页")

    assert page_count(pdf) == 2
    assert tuple(round(side) for side in page_size(pdf, 2)) == (210, 297)
    blank, drawn = (Image.open(BytesIO(render_page(pdf, number, 72))).convert("L") for number in (1, 2))
    assert blank.size == (596, 842)
    assert blank.getextrema() == (255, 255)
    assert drawn.getpixel((100, 250)) == 0
    assert drawn.getpixel((200, 250)) == 255
