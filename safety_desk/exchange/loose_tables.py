"""Tables that only call themselves workbooks: csv of any encoding, and web pages saved as .xls."""

import csv
from html.parser import HTMLParser
from pathlib import Path

from safety_desk.exchange.archive_check import NotReadable

_ENCODINGS = ("utf-8-sig", "gb18030")
_WIDEST_SPAN = 200


def decoded(path: Path) -> str:
    """The text of a file in UTF-16, UTF-8 or GB18030."""
    content = path.read_bytes()
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else _ENCODINGS
    for encoding in encodings:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise NotReadable("不是表格文件，没有读取。", "请选 xlsx、xls、et、ods 或 csv 表格。")


def csv_rows(path: Path) -> list[list[str]]:
    """Rows of a text table, its separator found by looking."""
    text = decoded(path)
    lines = text.splitlines()[:50]
    separator = max(",\t;|", key=lambda mark: sum(line.count(mark) for line in lines))
    if not any(separator in line for line in lines):
        raise NotReadable("里没有找到表格，没有读取。", "请选 xlsx、xls、et、ods 或 csv 表格。")
    try:
        return [
            [_unquoted(cell) for cell in row] for row in csv.reader(text.splitlines(keepends=True), delimiter=separator)
        ]
    except csv.Error as error:
        raise NotReadable("已损坏，没有读取。") from error


def html_rows(path: Path) -> list[list[str]]:
    """Rows of the tables of a web page, cells over several rows or columns at their first place."""
    page = _Tables()
    page.feed(decoded(path))
    page.close()
    return page.rows


def _unquoted(cell: str) -> str:
    """A csv cell without the ``="0012"`` or ``'`` by which systems keep its zeros."""
    if cell.startswith('="') and cell.endswith('"'):
        return cell[2:-1]
    return cell.removeprefix("'") if cell[1:2] in tuple("=+-@0123456789") else cell


class _Tables(HTMLParser):
    """Collects the cells of tables row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []
        self._text: list[str] | None = None
        self._span = 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self._finish()
            self.rows.append([])
        elif tag in ("td", "th"):
            self._finish()
            self._text = []
            span = dict(attrs).get("colspan") or "1"
            self._span = min(int(span), _WIDEST_SPAN) if span.isdigit() else 1
        elif tag == "br" and self._text is not None:
            self._text.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("td", "th", "tr", "table"):
            self._finish()

    def handle_data(self, data: str) -> None:
        if self._text is not None:
            self._text.append(data)

    def _finish(self) -> None:
        if self._text is None:
            return
        if not self.rows:
            self.rows.append([])
        self.rows[-1] += ["".join(self._text).strip(), *[""] * (self._span - 1)]
        self._text = None
