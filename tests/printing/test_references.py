"""Every printed page as it was last looked at and found good: words with their places, and a picture."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat
from pypdfium2 import PdfDocument

from safety_desk.model.record import KINDS
from safety_desk.printing import covers
from safety_desk.printing.cover_data import Box, CatalogueRow, RemarksSheet, Stamp
from safety_desk.printing.form_file import load_forms
from safety_desk.printing.forms import draw_form
from safety_desk.printing.ledgers import draw_ledger
from safety_desk.printing.preview import render_page
from safety_desk.printing.sheet import draw_sheet
from tests.printing.reading import INSPECTION, MEETING, STATION, TRAINING

FOLDER = Path(__file__).parent.parent / "references"
_SAMPLES = {sample.kind: sample for sample in (MEETING, INSPECTION, TRAINING)}
_BOX = Box(
    "D024", "青石镇人民政府", 2015, "30年", "AJZ", "安全生产监督检查", "监督检查", "0001", "0128", 3, 128, 560, 30
)  # fmt: skip
_ROWS = [
    CatalogueRow(n, f"D024-2015·AJZ·30-{n:04}", "青安〔2015〕3号", "安监站", "春季安全检查的通知", "20150306", "", 3)
    for n in range(1, 21)
]  # fmt: skip


def _form(code: str) -> Callable[[], bytes]:
    form = load_forms()[code]
    return lambda: draw_form(form, _SAMPLES[form.record], STATION)


def _ledger() -> bytes:
    fields = {field.name: field for field in INSPECTION.fields}
    columns = [fields[name] for name in KINDS["inspection"].kind.ledger]
    rows = [INSPECTION.values] * 8
    return draw_ledger("青石镇2015年度安全生产监督检查台账", columns, rows, STATION, year=2015)


PAGES: dict[str, Callable[[], bytes]] = {
    **{code: _form(code) for code, form in load_forms().items() if form.record in _SAMPLES},
    "sheet": lambda: draw_sheet(INSPECTION, STATION),
    "ledger": _ledger,
    "box_cover": lambda: covers.draw_covers([_BOX], "3fa9c1d20b77"),
    "spines": lambda: covers.draw_spines([_BOX, _BOX]),
    "catalogue": lambda: covers.draw_catalogue([("30年", _ROWS)], STATION, year=2015),
    "handover": lambda: covers.draw_handover(_ROWS, STATION, year=2015, seal="3fa9c1d2" * 8),
    "remarks": lambda: covers.draw_remarks([RemarksSheet(_BOX, "本盒共128件，560页。", "赵敏", "王磊")]),
    "stamps": lambda: covers.draw_stamps([Stamp("D024", 2015, f"{n:04}", "AJZ", "30年", 12) for n in range(1, 9)]),
}


@pytest.mark.parametrize("name", PAGES)
def test_a_printed_page_is_as_it_was_approved(name: str, update_references: bool) -> None:
    pdf = PAGES[name]()
    words, picture = FOLDER / f"{name}.txt", FOLDER / f"{name}.png"
    page = Image.open(BytesIO(render_page(pdf, 1, 60))).convert("L")
    if update_references:
        FOLDER.mkdir(exist_ok=True)
        words.write_text(_placed_words(pdf), "utf-8")
        page.quantize(16).save(picture, optimize=True)

    assert _placed_words(pdf) == words.read_text("utf-8")
    difference = ImageChops.difference(page, Image.open(picture).convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 1.5


def _placed_words(pdf: bytes) -> str:
    """Every run of words with its page and its place in points, as pdfium finds them."""
    found = []
    with PdfDocument(pdf) as document:
        for number, page in enumerate(document, start=1):
            text = page.get_textpage()
            for place in range(text.count_rects()):
                left, bottom, right, top = text.get_rect(place)
                words = " ".join(text.get_text_bounded(left, bottom, right, top).split())
                found.append(f"{number} {left:.0f},{bottom:.0f} {words}")
    return "\n".join(found) + "\n"
