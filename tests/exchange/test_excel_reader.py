"""Files of every make are read; what cannot be read is refused with a sentence."""

import gzip
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from safety_desk.exchange import excel_reader
from safety_desk.exchange.excel_reader import read_workbook
from safety_desk.model.findings import Refused
from safety_desk.model.shipped import shipped

ROWS: list[list[str | int | date]] = [["企业名称", "检查日期", "人数"], ["青岭铁矿", date(2025, 3, 6), 35]]


def _xlsx(path: Path) -> None:
    book = openpyxl.Workbook()
    for row in ROWS:
        book.worksheets[0].append(row)
    book.worksheets[0].merge_cells("A2:A4")
    book.save(path)


def _xls(path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Sheet")
    style = xlwt.easyxf(num_format_str='yyyy"年"m"月"d"日"')
    for r, row in enumerate(ROWS):
        for c, cell in enumerate(row):
            sheet.write(r, c, cell, style if isinstance(cell, date) else xlwt.Style.default_style)
    book.save(str(path))


def _ods(path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="Sheet")
    for row in ROWS:
        line = TableRow()
        for cell in row:
            kind = {"valuetype": "string"}
            if isinstance(cell, date):
                kind = {"valuetype": "date", "datevalue": cell.isoformat()}
            elif isinstance(cell, int):
                kind = {"valuetype": "float", "value": str(cell)}
            box = TableCell(**kind)
            box.addElement(P(text=str(cell)))
            line.addElement(box)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(path))


def _values(path: Path) -> list[list[object]]:
    return [list(row) for row in read_workbook(path).sheets[0].rows[:2]]


@pytest.mark.parametrize("write", [_xlsx, _xls, _ods])
@pytest.mark.parametrize("suffix", [".xlsx", ".xls", ".et", ".ods", ".dat"])
def test_a_workbook_is_known_by_its_content(write: Callable[[Path], None], suffix: str, tmp_path: Path) -> None:
    path = tmp_path / f"企业 台账（副本）{suffix}"
    write(path)
    assert _values(path) == ROWS


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("mark", [",", "\t"])
def test_text_tables_in_any_encoding(encoding: str, mark: str, tmp_path: Path) -> None:
    path = tmp_path / "台账.csv"
    path.write_text(f'企业名称{mark}电话\r\n"青岭𬱟{mark}矿"{mark}="0314212"\r\n', encoding=encoding)
    assert _values(path) == [["企业名称", "电话"], [f"青岭𬱟{mark}矿", "0314212"]]


def test_a_web_page_that_calls_itself_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "导出.xls"
    path.write_text(
        "<html><table><tr><th colspan=2>台账<tr><td>企业</td><td>a<br>b</td></tr></table></html>", encoding="gbk"
    )
    assert _values(path) == [["台账", ""], ["企业", "a\nb"]]


def test_merges_and_the_day_count_of_1904(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    book.worksheets[0]["A1"] = 40607
    book.worksheets[0].merge_cells("A1:B3")
    book.save(tmp_path / "a.xlsx")
    sheet = read_workbook(tmp_path / "a.xlsx").sheets[0]
    assert sheet.epoch_1904
    assert sheet.merges == [(0, 0, 2, 1)]


def test_merges_of_an_open_document(tmp_path: Path) -> None:
    book = OpenDocumentSpreadsheet()
    table = Table(name="企业")
    for village, name in (("东沟村", "铁矿"), (None, "砖厂")):
        line = TableRow()
        first = TableCell(valuetype="string", numberrowsspanned="2") if village else CoveredTableCell()
        second = TableCell(valuetype="string")
        if village:
            first.addElement(P(text=village))
        second.addElement(P(text=name))
        for box in (first, second):
            line.addElement(box)
        table.addElement(line)
    book.spreadsheet.addElement(table)
    book.save(str(tmp_path / "a.ods"))
    sheet = read_workbook(tmp_path / "a.ods").sheets[0]
    assert sheet.rows == [["东沟村", "铁矿"], [None, "砖厂"]]
    assert sheet.merges == [(0, 0, 1, 0)]


def _zip(path: Path, members: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in members.items():
            packed.writestr(name, content)


def _bomb(path: Path) -> None:
    _zip(path, {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b"<a>" + b" " * 60_000_000})


def _entities(path: Path) -> None:
    page = b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><workbook>&c;</workbook>'
    _zip(path, {"xl/workbook.xml": b"<!-- " + b"x" * 200_000 + b" -->" + page})


def _locked(path: Path) -> None:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512) + "EncryptedPackage".encode("utf-16-le"))


def _word_document(path: Path) -> None:
    _zip(path, {"word/document.xml": b"<document/>"})


def _torn(path: Path) -> None:
    _xlsx(path)
    path.write_bytes(path.read_bytes()[:-400])


def _torn_inside(path: Path) -> None:
    _zip(path, {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<workbook"})


def _old_torn(path: Path) -> None:
    _xls(path)
    path.write_bytes(path.read_bytes()[:1800])


@pytest.mark.parametrize(
    ("write", "sentence"),
    [
        (_bomb, "大得不正常"),
        (_entities, "为安全起见"),
        (_locked, "打开密码"),
        (_word_document, "不是表格"),
        (_torn, "已损坏"),
        (_torn_inside, "已损坏"),
        (_old_torn, "已损坏"),
        (lambda path: path.write_bytes(b""), "空文件"),
        (lambda path: path.write_bytes(b"%PDF-1.7 ..."), "不是表格"),
        (lambda path: path.write_bytes(gzip.compress(b"abc" * 99)), "不是"),
        (lambda path: path.write_text("只是一句话", encoding="utf-8"), "没有找到表格"),
        (lambda path: path.mkdir(), "打不开|不是|损坏"),
    ],
)
def test_what_is_refused_says_why_and_what_to_do(
    write: Callable[[Path], object], sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "台账.xlsx"
    write(path)
    with pytest.raises(Refused, match=sentence) as refusal:
        read_workbook(path)
    assert "台账.xlsx" in refusal.value.why
    assert refusal.value.remedy.endswith("。")


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="找不到"):
        read_workbook(tmp_path / "没有.xlsx")


def test_too_many_rows_are_asked_about(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n" * 101, encoding="utf-8")
    with pytest.raises(Refused, match="有101行"):
        read_workbook(path, most_rows=100)
    assert len(read_workbook(path, most_rows=101).sheets[0].rows) == 101


def test_too_big_a_file_is_not_even_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.xlsx"
    _xlsx(path)
    monkeypatch.setattr(excel_reader, "LARGEST_FILE", 100)
    with pytest.raises(Refused, match="超过50兆"):
        read_workbook(path)


def test_a_reading_that_does_not_end_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    _xlsx(path)
    monkeypatch.setattr(excel_reader, "LONGEST_READING", 0.001)
    with pytest.raises(Refused, match="一分钟"):
        read_workbook(path)


def test_a_cell_in_the_far_corner_does_not_hurt(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["XFD1048576"] = "远"
    book.worksheets[0]["A1"] = "近"
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(Refused, match=r"行|损坏|太大"):
        read_workbook(tmp_path / "a.xlsx")


@pytest.mark.parametrize("name", ["企业台账2025.xlsx", "安全检查台账.xls"])
def test_a_damaged_sample_is_read_or_refused(name: str, tmp_path: Path) -> None:
    sound = shipped("resources/samples") / name
    content = sound.read_bytes()
    for place in range(0, len(content), len(content) // 12):
        path = tmp_path / f"{place}.xlsx"
        path.write_bytes(content[:place] + b"\xff\x00\x7f" * 20 + content[place + 60 :])
        assert _read_or_refused(path)


def _read_or_refused(path: Path) -> bool:
    try:
        return bool(read_workbook(path).sheets)
    except Refused as refusal:
        return refusal.why.endswith("。")


def test_a_folder_is_no_workbook(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="是文件夹"):
        read_workbook(tmp_path)
