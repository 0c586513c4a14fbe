from safety_desk.printing.font_files import Style
from safety_desk.printing.page import A4, Page
from safety_desk.printing.pdf import write_pdf
from safety_desk.printing.text import Type
from tests.printing.reading import text_of


def test_rare_names_copy_out_of_the_pdf_as_they_are() -> None:
    page = Page(*A4)
    page.write("𬱟𫖯𬭚𠅤𬀩𬸦䶮㛃", Type(Style.SONG, 12, 18), 50, 50)

    assert text_of(write_pdf([page], "人名")) == "𬱟𫖯𬭚𠅤𬀩𬸦䶮㛃"


def test_more_characters_than_one_block_holds() -> None:
    text = "".join(map(chr, range(0x4E00, 0x4E00 + 250)))
    page = Page(*A4)
    for start in range(0, 250, 25):
        page.write(text[start : start + 25], Type(Style.SONG, 12, 18), 50, 50 + start)

    assert text_of(write_pdf([page], "多字")) == text
