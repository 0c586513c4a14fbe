from safety_desk.printing.flow import Sheet, lay_out
from safety_desk.printing.font_files import Style
from safety_desk.printing.page import BoxMark, Page, TextMark
from safety_desk.printing.strips import Cell, Strip
from safety_desk.printing.text import Type, wrap

KIND = Type(Style.SONG, 10, 15)
SHEET = Sheet(300, 400, left=20, right=20, top=30, bottom=30)


def strip(text: str, *, wish: float = 0, stretches: bool = False, splits: bool = False, label: str = "") -> Strip:
    cells = [Cell(60, 220, wrap(text, KIND, 200), KIND, middle=False)]
    if label:
        cells.insert(0, Cell(20, 40, wrap(label, KIND, 40), KIND, stays=True))
    return Strip(cells, wish=wish, stretches=stretches, splits=splits)


def texts(page: Page) -> str:
    return "".join(run.text for mark in page.marks if isinstance(mark, TextMark) for run in mark.line.runs)


def boxes(page: Page) -> list[BoxMark]:
    return [mark for mark in page.marks if isinstance(mark, BoxMark)]


def head() -> list[Strip]:
    return [strip("续页")]


def test_a_long_text_goes_on_over_the_page_and_loses_nothing() -> None:
    text = "".join(chr(0x4E00 + n) for n in range(1500))

    pages = lay_out([strip(text, splits=True, label="情况")], SHEET, again=head)

    assert len(pages) > 3
    assert all(texts(page).startswith("续页情况") for page in pages[1:])
    body = "".join(texts(page).split("第 ")[0].removeprefix("续页").removeprefix("情况") for page in pages)
    assert body == text
    assert all(box.y + box.height <= 370.2 for page in pages for box in boxes(page))


def test_a_row_that_may_not_part_moves_whole_with_the_heading_of_its_table() -> None:
    heading = [strip("表头")]
    rows = [strip(f"行{n}甲\n行{n}乙\n行{n}丙") for n in range(12)]
    for row in rows:
        row.head = heading

    pages = lay_out([*heading, *rows], SHEET, again=list)

    assert len(pages) == 2
    assert all("表头" in texts(page) for page in pages)
    assert all(texts(page).count("甲") == texts(page).count("丙") for page in pages)


def test_a_row_taller_than_a_page_parts_all_the_same() -> None:
    text = "长" * 1000

    pages = lay_out([strip("表头"), strip(text)], SHEET, again=head)

    assert sum(texts(page).count("长") for page in pages) == 1000
    assert texts(pages[0]).count("长") > 100


def test_a_form_fills_its_page_exactly() -> None:
    strips = [strip("一"), strip("二", wish=50, stretches=True), strip("三", wish=100, stretches=True)]

    (page,) = lay_out(strips, SHEET, again=head, fill=True)

    first, second, third = boxes(page)
    assert abs(third.y + third.height - 370) < 0.1
    assert abs((third.height - second.height) - 50) < 0.1
    assert first.height < 25


def test_tall_cells_shrink_before_a_second_page_is_begun() -> None:
    strips = [strip("一", wish=300, stretches=True), strip("二", wish=100, stretches=True), strip("签字")]

    pages = lay_out(strips, SHEET, again=head)

    assert len(pages) == 1


def test_a_kept_strip_goes_with_the_one_after_it() -> None:
    tied = strip("合计")
    tied.keep = True

    pages = lay_out([strip("前", wish=300), tied, strip("签字", wish=30)], SHEET, again=head)

    assert "合计" not in texts(pages[0])
    assert "合计签字" in texts(pages[1])


def test_pages_are_counted() -> None:
    pages = lay_out([strip("长" * 1000, splits=True)], SHEET, again=head)

    assert [f"第 {n} 页，共 {len(pages)} 页" in texts(page) for n, page in enumerate(pages, 1)] == [True] * len(pages)
