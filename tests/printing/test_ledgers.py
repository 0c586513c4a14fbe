import time
from collections.abc import Sequence
from datetime import date
from typing import Any

from safety_desk.model.field import Field
from safety_desk.printing.ledgers import draw_ledger
from safety_desk.printing.preview import page_count, page_size
from tests.printing.reading import LONG, STATION, pages_of, squeezed, text_of

COLUMNS = (
    Field("检查日期", name="day", type=date, width=22),
    Field("被检查单位", name="unit", width=36),
    Field("检查人员", name="officers", width=20, people="many"),
    Field("检查情况", name="situation", width=60, long=True),
    Field("发现隐患数", name="found", type=int, width=6, total=True),
    Field("联系电话", name="phone", width=8),
    Field("备注", name="remark", width=20, long=True),
)


def ledger(rows: Sequence[dict[str, Any]], **more: Any) -> bytes:
    return draw_ledger("青石镇2015年度监督检查台账", COLUMNS, rows, STATION, year=2015, **more)


def row(number: int) -> dict[str, Any]:
    return {
        "day": date(2015, 3, number % 28 + 1),
        "unit": f"第{number}家选矿厂",
        "officers": "赵敏、王磊",
        "situation": LONG[: number % 60],
        "found": number,
        "phone": "13831401234",
    }


def test_heading_and_page_number_stand_on_every_page() -> None:
    pdf = ledger([row(n) for n in range(60)])

    pages = [squeezed(page) for page in pages_of(pdf)]
    width, height = page_size(pdf, 1)
    assert (round(width), round(height)) == (297, 210)
    assert len(pages) > 2
    assert all("检查日期被检查单位" in page for page in pages)
    assert all(f"第{n}页，共{len(pages)}页" in page for n, page in enumerate(pages, 1))


def test_dates_numbers_and_telephones_are_never_broken() -> None:
    first = pages_of(ledger([row(n) for n in range(60)]))[0]

    assert "2015-03-02" in first
    assert "13831401234" in first


def test_the_frame_is_that_of_a_ledger() -> None:
    text = text_of(ledger([row(1)], totals={"found": "1"}, filled_on=date(2016, 1, 5)))

    assert "填报单位（盖章）：青石镇安监站年度：2015填报日期：2016年1月5日" in text
    assert "合计1" in text
    assert "单位负责人（签字）：" in text
    assert "填表人（签字）：" in text
    assert "联系电话：0314-8581234" in text


def test_a_ledger_without_rows_is_a_blank_form() -> None:
    assert "序号检查日期" in text_of(ledger([]))


def test_no_text_can_stop_it_and_none_is_lost() -> None:
    odd = "<para>&😀\x00\x07\u202eשלום\ud800" + "长文" * 5000 + "a" * 300

    pdf = ledger([{"situation": odd, "unit": odd[:50]}, row(2)])

    text = text_of(pdf)
    assert text.count("长") == 5000 + odd[:50].count("长")
    assert "<para>&" in text
    assert "第2家选矿厂" in text


def test_a_row_is_never_cut_by_the_end_of_a_page() -> None:
    rows = [{**row(n), "situation": f"甲{n}起\n中\n中\n中\n中\n乙{n}止"} for n in range(40)]

    for page in pages_of(ledger(rows)):
        assert page.count("甲") == page.count("乙")


def test_640_rows_take_less_than_three_seconds() -> None:
    rows = [row(n) for n in range(640)]
    ledger(rows[:5])
    begun = time.process_time()

    pdf = ledger(rows)

    assert time.process_time() - begun < 3
    assert page_count(pdf) > 20
