"""Form files (``forms/*.toml``): read, and refused with the name of the file and of what is wrong in it."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, TypeVar

from safety_desk.model.field import Field
from safety_desk.model.findings import Refused
from safety_desk.model.shipped import shipped
from safety_desk.printing.page import PAPERS
from safety_desk.printing.printed import FACT_NAMES

NAMES_IN_TEXT = re.compile(r"\{(\w+)\}")
_BLOCK_KINDS = ("grid", "text", "lines", "signatures", "note", "pictures")
_REMEDY = "请改好这个表样文件，或者把它移走，改用随软件带来的表样。"


@dataclass(frozen=True)
class FormCell:
    """A cell of a grid row: a label and the value beside it, ``across`` columns wide."""

    field: str = ""
    label: str = ""
    """Instead of the field's own label; with neither, the value stands alone."""
    instead: str = ""
    """The field that stands here while the first one is empty."""
    text: str = ""
    """Fixed words with ``{names}`` instead of a field."""
    across: int = 1
    height: float = 0
    """Millimetres; a cell with a height shares in filling the page."""
    after: str = ""
    """Words after the value, instead of the field's unit."""
    bare: bool = False
    """Without a label."""
    boxes: bool = False
    """All words of a choice with a box before each, the chosen one ticked."""
    ruled: bool = False
    align: str = ""
    foot: str = ""
    """Words at the foot of the cell, right: 签名 and date."""


@dataclass(frozen=True)
class LineColumn:
    """A column of a table of child rows; without a field it is filled in by hand."""

    field: str = ""
    label: str = ""
    width: float = 0
    """Millimetres; shares of the page are taken from it."""
    serial: bool = False


@dataclass(frozen=True)
class Block:
    """One part of a form; which attributes count depends on ``kind``."""

    kind: str
    rows: tuple[tuple[FormCell, ...], ...] = ()
    frame: str = "box"
    """Of a grid: ``box``, ``under`` (values on a rule) or ``none``."""
    text: str = ""
    style: str = "宋体"
    size: float = 10.5
    align: str = "left"
    indent: bool = False
    under: bool = False
    labels: tuple[str, ...] = ()
    lines: str = ""
    columns: tuple[LineColumn, ...] = ()
    at_least: int = 0
    """So many rows even if fewer are filled."""
    rows_a_page: int = 0
    height: float = 8
    """Row height of a table, height of a photo, in millimetres."""
    per_row: int = 2
    heading: bool = True
    gap: float = 0


@dataclass(frozen=True)
class FormFile:
    """A form as its file describes it; widths in millimetres."""

    name: str
    code: str
    title: str
    record: str
    columns: tuple[float, ...]
    blocks: tuple[Block, ...]
    paper: str = "A4"
    left: str = ""
    right: str = ""
    """Words on the line under the title."""
    fill: bool = True
    above: str = ""
    """A line above the title."""


Part = TypeVar("Part", FormCell, LineColumn, Block, FormFile)


def load_form(path: Path) -> FormFile:
    """Read one form file. Refused: it is not a form; says what is wrong where."""
    try:
        return read_form(path.read_text("utf-8"), path.name)
    except (OSError, UnicodeDecodeError) as error:
        raise Refused(f"表样文件“{path.name}”读不出来。", remedy=_REMEDY) from error


def load_forms(overlay: Path | None = None) -> dict[str, FormFile]:
    """Every form by code; one in the folder ``overlay`` wins over the shipped one of the same code."""
    folders = [shipped("forms"), *([overlay] if overlay and overlay.is_dir() else [])]
    found = (load_form(path) for folder in folders for path in sorted(folder.glob("*.toml")))
    return {form.code: form for form in found}


def read_form(text: str, name: str) -> FormFile:
    """A form from the text of its file ``name``."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise _wrong(name, f"写法不对（{error}）") from error
    blocks = tuple(_block(block, name) for block in table.pop("block", []))
    table["columns"] = tuple(table.get("columns", ()))
    form = _made(FormFile, table | {"name": name, "blocks": blocks}, name)
    if form.paper not in PAPERS:
        raise _wrong(name, f"没有“{form.paper}”这种纸，只有{'、'.join(PAPERS)}")
    for block in form.blocks:
        _check_grid(form, block)
    return form


def check_form(form: FormFile, known: Sequence[Field], lines: Mapping[str, Sequence[Field]]) -> None:
    """Refused: the form names a field that its record does not have."""
    names = {field.name for field in known}
    for block in form.blocks:
        for cell in (cell for row in block.rows for cell in row):
            for field in (cell.field, cell.instead):
                if field and field not in names:
                    raise _wrong(form.name, f"“{form.record}”没有“{field}”这一项")
            _check_text(form, cell.text + cell.foot, names)
        _check_text(form, block.text, names)
        if block.kind == "lines":
            _check_lines(form, block, lines)
    _check_text(form, form.title + form.left + form.right + form.above, names)


def _check_grid(form: FormFile, block: Block) -> None:
    for number, row in enumerate(block.rows, start=1):
        taken = sum(cell.across + (0 if cell.bare else 1) for cell in row)
        if taken != len(form.columns):
            first = row[0].field or row[0].label if row else ""
            raise _wrong(form.name, f"第{number}行（{first}）占{taken}格，应占{len(form.columns)}格")


def _check_lines(form: FormFile, block: Block, lines: Mapping[str, Sequence[Field]]) -> None:
    if block.lines not in lines:
        raise _wrong(form.name, f"“{form.record}”没有“{block.lines}”这张表")
    names = {field.name for field in lines[block.lines]}
    for column in block.columns:
        if column.field and column.field not in names:
            raise _wrong(form.name, f"“{block.lines}”没有“{column.field}”这一项")


def _check_text(form: FormFile, text: str, names: set[str]) -> None:
    for name in NAMES_IN_TEXT.findall(text):
        if name not in names and name not in FACT_NAMES:
            raise _wrong(form.name, f"“{form.record}”没有“{name}”这一项")


def _block(table: dict[str, Any], name: str) -> Block:
    if table.get("kind") not in _BLOCK_KINDS:
        raise _wrong(name, f"没有“{table.get('kind')}”这种块，只有{'、'.join(_BLOCK_KINDS)}")
    rows = tuple(tuple(_made(FormCell, cell, name) for cell in row) for row in table.get("rows", []))
    columns = tuple(_made(LineColumn, column, name) for column in table.get("columns", []))
    labels = tuple(table.get("labels", ()))
    return _made(Block, table | {"rows": rows, "columns": columns, "labels": labels}, name)


def _made(kind: type[Part], table: Mapping[str, Any], name: str) -> Part:
    """An object of ``kind`` from a table; a word it does not know, or one it misses, is refused."""
    unknown = set(table) - {known.name for known in fields(kind)}
    if unknown:
        raise _wrong(name, f"不认识“{sorted(unknown)[0]}”这个词")
    try:
        return kind(**table)
    except TypeError as error:
        raise _wrong(name, f"少写了必要的词（{error}）") from error


def _wrong(name: str, what: str) -> Refused:
    return Refused(f"表样文件“{name}”有误：{what}。", remedy=_REMEDY)
