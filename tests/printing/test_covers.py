import itertools
from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pikepdf
import pytest

from safety_desk.printing import covers
from safety_desk.printing.cover_data import Box, CatalogueRow, RemarksSheet, Stamp
from safety_desk.printing.preview import page_count, page_size
from tests.printing.reading import STATION, pages_of, squeezed, text_of

MM = 72 / 25.4


def box(thickness: int = 30, number: int = 1) -> Box:
    return Box(
        "D024", "青石镇人民政府", 2015, "30年", "AJZ", "安全生产监督检查", "监督检查", "0001", "0128",
        number, 128, 560, thickness,
    )  # fmt: skip


def row(number: int) -> CatalogueRow:
    title = f"关于开展第{number}次检查的通知"
    return CatalogueRow(number, f"D024-2015·AJZ·30-{number:04}", "青安〔2015〕3号", "安监站", title, "20150306", "", 3)


def rectangles(pdf: bytes, page: int = 0) -> Iterator[tuple[float, float, float, float]]:
    """Stroked rectangles of a page in millimetres, from its upper left corner: x, y, width, height."""
    with pikepdf.open(BytesIO(pdf)) as document:
        tall = float(document.pages[page].mediabox[3])
        for drawn in pikepdf.parse_content_stream(document.pages[page]):
            if str(drawn.operator) == "re":
                x, y, width, height = (float(str(number)) for number in drawn.operands)
                yield x / MM, (tall - y - height) / MM, width / MM, height / MM


def test_a_box_cover_is_220_by_310_and_says_what_is_inside() -> None:
    pdf = covers.draw_covers([box()], "3fa9c1d20b77")

    assert page_size(pdf, 1) == pytest.approx((220, 310), abs=0.5)
    text = text_of(pdf)
    for words in ("青石镇人民政府", "安全生产监督检查", "D024", "30年", "0001至0128", "3fa9c1d20b77"):
        assert words in text


@pytest.mark.parametrize("thickness", [20, 30, 40, 50])
def test_a_spine_is_310_tall_and_4_narrower_than_the_box(thickness: int) -> None:
    pdf = covers.draw_spines([box(thickness)])

    outline, *cells = rectangles(pdf)
    assert outline[2:] == pytest.approx((thickness - 4, 310), abs=0.5)
    assert [cell[2:] for cell in cells] == [pytest.approx((thickness - 4, 28), abs=0.5)] * 7
    assert page_size(pdf, 1)[1] > 310
    assert text_of(pdf).startswith("全宗号D024年度2015保管期限30年机构（问题）AJZ起件号0001止件号0128盒号1监督检查")


def test_spines_share_a_sheet_until_it_is_full() -> None:
    pdf = covers.draw_spines([box(50, n) for n in range(1, 12)])

    assert page_count(pdf) == 3
    outlines = [found for found in rectangles(pdf) if found[3] > 300]
    assert len(outlines) == 5
    assert all(left[0] + left[2] < right[0] for left, right in itertools.pairwise(outlines))
    assert all(found[0] + found[2] <= 297 for found in outlines)


def test_stamps_are_45_by_16_in_six_equal_cells() -> None:
    pdf = covers.draw_stamps([Stamp("D024", 2015, f"{n:04}", "AJZ", "30年", 12) for n in range(1, 35)])

    cells = list(rectangles(pdf))[:6]
    assert [cell[2:] for cell in cells] == [pytest.approx((15, 8), abs=0.1)] * 6
    assert max(c[0] + c[2] for c in cells) - min(c[0] for c in cells) == pytest.approx(45, abs=0.5)
    assert max(c[1] + c[3] for c in cells) - min(c[1] for c in cells) == pytest.approx(16, abs=0.5)
    first, second = (squeezed(page) for page in pages_of(pdf))
    assert first.startswith("全宗号D024年度2015件号0001机构（问题）AJZ保管期限30年页数12")
    assert second.count("全宗号") == 4


def test_the_catalogue_has_a_cover_and_columns_of_true_width_for_each_period() -> None:
    pdf = covers.draw_catalogue([("永久", [row(1)]), ("30年", [row(n) for n in range(1, 30)])], STATION, year=2015)

    pages = [squeezed(page) for page in pages_of(pdf)]
    assert len(pages) == 5
    assert "全宗号：D024全宗名称：青石镇人民政府年度：2015保管期限：永久" in pages[0]
    assert "保管期限：30年" in pages[2]
    assert all("序号档号文号责任者题名日期密级页数备注" in pages[n] for n in (1, 3, 4))
    widths = [found[2] for found in rectangles(pdf, 1)][:9]
    assert widths == pytest.approx([10, 52, 32, 30, 72, 20, 12, 11, 18], abs=0.1)
    assert "D024-2015·AJZ·30-0029" in pages[4]


def test_the_remarks_sheet_leaves_unknown_days_to_the_pen() -> None:
    sheet = RemarksSheet(box(), "本盒共128件，560页。", "赵敏", "王磊", date(2016, 3, 1))

    text = text_of(covers.draw_remarks([sheet]))

    assert "本盒共128件，560页。整理人：赵敏整理日期：2016年3月1日检查人：王磊检查日期：年月日" in text


def test_the_handover_list_ends_with_the_seal_and_signatures() -> None:
    pdf = covers.draw_handover([row(n) for n in range(1, 20)], STATION, year=2015, seal="3fa9c1d2" * 8)

    text = text_of(pdf)
    assert "共19件，57页" in text
    assert text.count("3fa9c1d2") == 8
    assert "移交人（签字）" in text
    assert "接收人（签字）" in text
