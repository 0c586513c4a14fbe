"""A workbook read as rows of one kind, with the child rows of our own exports tied to them."""

from collections.abc import Mapping
from pathlib import Path

from safety_desk.exchange.child_rows import child_rows
from safety_desk.exchange.excel_reader import Workbook, read_workbook
from safety_desk.exchange.sheet_rows import SheetReading, rows_for
from safety_desk.model.findings import BadValue, Finding, Refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case

Mapped = Mapping[str, Mapping[int, str | None]]
"""For each sheet: column counted from 0 -> name of a field, None for 备注."""


@use_case("读取工作簿", needs=Role.RECORDER)
def read_sheets(
    desk: Desk,
    path: Path,
    kind: str,
    *,
    sheet: str | None = None,
    year: int | None = None,
    columns: Mapped | None = None,
) -> list[SheetReading]:
    """What the sheets of a workbook say, heading by heading. Refuses a file without any heading of this kind.

    ``columns`` overrules what the headings say, sheet by sheet; sheets it does not name are read as they are.
    """
    book = read_workbook(path)
    sheets = [s for s in book.sheets if sheet is None or s.name == sheet]
    if not sheets:
        raise Refused(
            f"文件里没有叫“{sheet}”的工作表。", remedy="有的工作表：" + "、".join(s.name for s in book.sheets)
        )
    fields = desk.fields(kind)
    chosen = columns or {}
    found = [rows_for(s, fields, kind=kind, year=year, file_name=path.name, columns=chosen.get(s.name)) for s in sheets]
    readings = [reading for reading in found if reading.columns]
    if not readings:
        raise Refused(
            f"{path.name} 里没有找到{KINDS[kind].kind.name}的表头。",
            remedy="核对是不是选错了台账，或把表头改成台账上的栏目名。",
        )
    _tie_child_rows(desk, kind, book, readings)
    return readings


def missing_columns(desk: Desk, kind: str, reading: SheetReading) -> list[Finding]:
    """Columns a complete record needs and the sheet has not got: its records are 待补."""
    labels = [
        f.label
        for f in desk.fields(kind)
        if f.name in reading.missing and f.expected and not f.computed and not f.numbered
    ]
    top = reading.heading_rows[0]
    return [
        Finding(f"文件里没有“{label}”这一列，相应记录标为待补", reading.sheet, top, label, "incomplete")
        for label in labels
    ]


def _tie_child_rows(desk: Desk, kind: str, book: Workbook, readings: list[SheetReading]) -> None:
    """Give the rows of our own export their child rows; a sheet that is there and says nothing empties them."""
    lines = desk.line_fields(kind)
    present = [name for name, (title, _) in lines.items() if any(sheet.name == title for sheet in book.sheets)]
    if not present:
        return
    try:
        children = child_rows(book, lines)
    except BadValue as error:
        raise Refused(f"附表里有一格读不出来：{error}", effect="没有导入任何内容。") from error
    for row in (row for reading in readings for row in reading.rows if row.record_id):
        own = children.get(str(row.record_id), {})
        row.values.update({name: own.get(name, []) for name in present})
