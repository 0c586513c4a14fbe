"""The workbooks around an import: the empty ledger to fill elsewhere, and the rows that were not taken."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from safety_desk.exchange.excel_writer import write_ledger, write_refused
from safety_desk.model.people import Role
from safety_desk.model.record import KINDS
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.files import write_file


@use_case("保存空白模板", needs=Role.READER)
def save_template(desk: Desk, kind: str, out: Path) -> None:
    """An empty ledger with our headings, as our own import reads it; what is computed is left out."""
    book = io.BytesIO()
    fields = [field for field in desk.fields(kind) if not field.computed]
    write_ledger(book, KINDS[kind].kind.label, fields, [], masked=False)
    write_file(out, book.getvalue())


@use_case("导出没有导入的行", needs=Role.RECORDER)
def save_refused(desk: Desk, kind: str, rows: Sequence[tuple[Mapping[str, str], str]], out: Path) -> int:  # noqa: ARG001
    """Rows (text by heading, why refused) with the reason in the last column, to be mended and imported again."""
    book = io.BytesIO()
    count = write_refused(book, KINDS[kind].kind.label, rows)
    write_file(out, book.getvalue())
    return count
