"""What a sheet says, and what the clerk says instead."""

from pathlib import Path

import openpyxl

from safety_desk.services.desk import Desk
from safety_desk.services.export import export_ledger
from safety_desk.services.import_reading import read_sheets


def _book(path: Path) -> Path:
    book = openpyxl.Workbook()
    for title in ("上半年", "下半年"):
        sheet = book.create_sheet(title)
        for line in (["来文标题", "来文单位", "收文日期"], [f"{title}的文", "县应急管理局", "2025-03-06"]):
            sheet.append(line)
    del book["Sheet"]
    book.save(path)
    return path


def test_what_the_clerk_chose_counts_only_in_its_sheet(desk: Desk, tmp_path: Path) -> None:
    path = _book(tmp_path / "收文.xlsx")
    guessed = read_sheets(desk, path, "incoming")
    place = next(at for at, _, name in guessed[0].columns if name == "sender")
    first, second = read_sheets(desk, path, "incoming", columns={"上半年": {place: None}})
    assert (place, "来文单位", None) in first.columns
    assert "sender" not in first.rows[0].values
    assert second.columns == guessed[1].columns
    assert second.rows[0].values["sender"] == "县应急管理局"


def test_a_mapped_export_of_ours_keeps_its_child_rows(full: Desk, tmp_path: Path) -> None:
    export_ledger(full, "meeting", tmp_path / "会议.xlsx")
    plain = read_sheets(full, tmp_path / "会议.xlsx", "meeting")[0]
    place = plain.columns[-1][0]
    chosen = {at: name for at, _, name in plain.columns} | {place: None}
    mapped = read_sheets(full, tmp_path / "会议.xlsx", "meeting", columns={plain.sheet: chosen})[0]
    lines = list(full.line_fields("meeting"))
    assert lines
    assert [[row.values[name] for name in lines] for row in mapped.rows] == [
        [row.values[name] for name in lines] for row in plain.rows
    ]
