from io import BytesIO

import pikepdf
import pytest

from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.text import Type
from tests.printing.reading import text_of


@pytest.fixture
def pdf() -> bytes:
    page = Page(*A4)
    for place, style in enumerate(Style):
        page.write("安监站 Safety 2015 ☑😀", Type(style, 12, 18), 50, 50 + 20 * place)
    return write_pdf([page], "检查记录")


def test_every_font_is_embedded_with_its_characters(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as document:
        fonts = [font for page in document.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont) for font in fonts}

        assert all("/FontFile2" in font.FontDescriptor and "/ToUnicode" in font for font in fonts)
        assert not [name for name in names if "Helvetica" in name]
        assert len({name.split("+")[1] for name in names}) == 4


def test_language_title_and_no_a85(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as document:
        assert document.Root.Lang == "zh-CN"
        assert document.docinfo["/Title"] == "检查记录"
    assert b"ASCII85" not in pdf


def test_the_same_pages_give_the_same_bytes(pdf: bytes) -> None:
    page = Page(*A4)
    for place, style in enumerate(Style):
        page.write("安监站 Safety 2015 ☑😀", Type(style, 12, 18), 50, 50 + 20 * place)

    assert write_pdf([page], "检查记录") == pdf


def test_a_character_without_glyph_shows_its_code(pdf: bytes) -> None:
    assert text_of(pdf).count("1F600") == len(Style)
