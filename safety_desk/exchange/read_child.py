"""The process that opens a foreign workbook: it limits itself, reads, writes one JSON answer and ends."""

import json
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from math import isfinite
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

from safety_desk.exchange.archive_check import NotReadable, look_over
from safety_desk.exchange.loose_tables import csv_rows, html_rows
from safety_desk.exchange.ods_merges import ods_merges

_MEMORY = 512 * 1024 * 1024
_SECONDS = 60
_MOST_SHEETS = 200
_MOST_CELLS = 4_000_000


def main(arguments: list[str] | None = None) -> int:
    """Read the workbook ``arguments[0]`` with at most ``arguments[1]`` rows a sheet; the answer goes to stdout."""
    path, most_rows = (arguments or sys.argv[1:])[:2]
    _limit()
    try:
        answer: dict[str, Any] = {"sheets": list(_sheets(Path(path), int(most_rows)))}
    except NotReadable as fault:
        answer = {"refused": fault.why, "remedy": fault.remedy} if fault.remedy else {"refused": fault.why}
    except MemoryError:
        answer = {"refused": "太大，读不下。"}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode("utf-8", "replace"))
    return 0


def _limit() -> None:
    """Bound memory and time where the system can; the parent watches the clock everywhere."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))


def _sheets(path: Path, most_rows: int) -> Iterator[dict[str, Any]]:
    facts = look_over(path)
    if facts.form == "html":
        yield _plain_sheet(path.stem, html_rows(path), most_rows)
    elif facts.form == "text":
        yield _plain_sheet(path.stem, csv_rows(path), most_rows)
    else:
        yield from _workbook_sheets(path, most_rows, epoch_1904=facts.epoch_1904)


def _workbook_sheets(path: Path, most_rows: int, *, epoch_1904: bool) -> Iterator[dict[str, Any]]:
    try:
        further = ods_merges(path) if zipfile.is_zipfile(path) else {}
        with path.open("rb") as file:
            book = CalamineWorkbook.from_filelike(file)
            kinds = {m.name: m.typ for m in book.sheets_metadata}
            cells = 0
            for name in book.sheet_names[:_MOST_SHEETS]:
                if kinds.get(name) != SheetTypeEnum.WorkSheet:
                    continue
                sheet = book.get_sheet_by_name(name)
                cells += sheet.total_height * sheet.total_width
                _check_size(name, sheet.total_height, most_rows, cells)
                rows = [[_plain(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
                merges = [(*first, *last) for first, last in sheet.merged_cell_ranges or ()] or further.get(name, [])
                yield {"name": name, "rows": rows, "merges": merges, "epoch_1904": epoch_1904}
    except PasswordError as error:
        raise NotReadable("设有打开密码，没有读取。", "请先用 WPS 或 Excel 打开，取消密码后保存，再导入。") from error
    except (CalamineError, ParseError, ValueError, OverflowError) as error:
        raise NotReadable("已损坏，没有读取。") from error


def _plain_sheet(name: str, rows: list[list[str]], most_rows: int) -> dict[str, Any]:
    _check_size(name, len(rows), most_rows, sum(map(len, rows)))
    return {"name": name, "rows": rows, "merges": [], "epoch_1904": False}


def _check_size(name: str, height: int, most_rows: int, cells: int) -> None:
    if height > most_rows:
        why = f"里的“{name}”有{height}行，一张表最多读{most_rows}行，没有读取。"
        raise NotReadable(why, "请删去下面没有内容的行，或按年份分成几个文件再导入。")
    if cells > _MOST_CELLS:
        raise NotReadable("太大，没有读取。", "请删去右边和下面没有内容的行列，或分成几个文件再导入。")


def _plain(cell: Any) -> Any:
    """A cell as JSON can hold it; ``excel_reader`` turns it back."""
    if isinstance(cell, datetime):
        return ["t", cell.replace(microsecond=0).isoformat()]
    if isinstance(cell, date):
        return ["d", cell.isoformat()]
    if isinstance(cell, time):
        return ["c", cell.replace(microsecond=0).isoformat()]
    if isinstance(cell, timedelta):
        return str(cell)
    if isinstance(cell, float) and not isfinite(cell):
        return None
    return None if cell == "" else cell


if __name__ == "__main__":
    sys.exit(main())
