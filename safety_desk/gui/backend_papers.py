"""What leaves or enters as paper or file: print, export, import, archive, package, backup."""
# ruff: noqa: PLC0415 - the services are imported when they are first needed

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from safety_desk.gui.backend_lists import query_of
from safety_desk.gui.facts import Filters
from safety_desk.model.progress import Job

if TYPE_CHECKING:
    from safety_desk.exchange.sheet_rows import SheetReading
    from safety_desk.services.archive import ArchiveResult
    from safety_desk.services.desk import Desk
    from safety_desk.services.import_reading import Mapped
    from safety_desk.services.import_taking import ImportReport
    from safety_desk.services.yearly_package import PackageMade


class PapersPart:
    """The third part of the backend."""

    desk: "Desk"

    def export(self, kind: str, path: Path, filters: Filters) -> int:
        """Write what is listed to a workbook; returns its rows."""
        from safety_desk.services.export import export_ledger

        return export_ledger(self.desk, kind, path, year=filters.year, query=query_of(filters))

    def template(self, kind: str, path: Path) -> None:
        """An empty ledger with our headings, to be filled elsewhere."""
        from safety_desk.services.import_papers import save_template

        save_template(self.desk, kind, path)

    def refused_rows(self, kind: str, rows: Sequence[tuple[Mapping[str, str], str]], path: Path) -> int:
        """The rows that were not taken, each with its reason, to be mended and imported again."""
        from safety_desk.services.import_papers import save_refused

        return save_refused(self.desk, kind, rows, path)

    def forms(self, kind: str) -> list[tuple[str, str]]:
        """The forms of a kind: code and title."""
        from safety_desk.services.printing import forms_of

        return forms_of(self.desk, kind)

    def all_forms(self) -> list[tuple[str, str, str]]:
        """Every form of every kind but the plain sheet: kind, code, title."""
        from safety_desk.records import kinds_in_order
        from safety_desk.services.printing import SHEET, forms_of

        codes = [record.kind.code for record in kinds_in_order()]
        return [(kind, code, title) for kind in codes for code, title in forms_of(self.desk, kind) if code != SHEET]

    def print_form(self, form: str, ids: Sequence[str]) -> bytes:
        from safety_desk.services.printing import print_form

        return print_form(self.desk, form, ids)

    def print_ledger(self, kind: str, year: int, filters: Filters | None) -> bytes:
        """The printed ledger of what is listed, oldest first as in the paper register."""
        from dataclasses import replace

        from safety_desk.services.printing import print_ledger

        query = query_of(replace(filters, sort="", descending=False)) if filters else None
        return print_ledger(self.desk, kind, year, query)

    @staticmethod
    def page_count(pdf: bytes) -> int:
        from safety_desk.printing.preview import page_count

        return page_count(pdf)

    @staticmethod
    def page_picture(pdf: bytes, page: int, dpi: int) -> tuple[bytes, tuple[float, float]]:
        """One page as PNG, and its size in millimetres."""
        from safety_desk.printing.preview import page_size, render_page

        return render_page(pdf, page, dpi), page_size(pdf, page)

    @staticmethod
    def write_file(path: Path, content: bytes) -> None:
        """Write a file whole or not at all."""
        from safety_desk.storage.files import write_file

        write_file(path, content)

    def read_book(self, path: Path, kind: str, year: int | None, mapped: "Mapped") -> "list[SheetReading]":
        """The sheets of a workbook as rows of a kind; ``mapped`` overrules what the headings say."""
        from safety_desk.services.import_reading import read_sheets

        return read_sheets(self.desk, path, kind, year=year, columns=mapped)

    def import_job(self, file: str, kind: str, readings: "list[SheetReading]", *, trial: bool) -> "Job[ImportReport]":
        """Try rows out, or take them in after a backup."""
        from safety_desk.services.backups import safeguard
        from safety_desk.services.excel import import_readings

        if not trial:
            yield from safeguard(self.desk, "导入前")
        return (yield from import_readings(self.desk, file, kind, readings, dry_run=trial))

    def undo_import(self, batch: str) -> tuple[int, list[Any]]:
        from safety_desk.services.excel import undo_import

        return undo_import(self.desk, batch)

    def archive_preview(self, year: int) -> "ArchiveResult":
        from safety_desk.services.archive import preview

        return preview(self.desk, year)

    def archive_job(self, year: int) -> "Job[ArchiveResult]":
        from safety_desk.services.archive import archive_year

        return archive_year(self.desk, year)

    def archived_years(self) -> list[dict[str, Any]]:
        from safety_desk.services.archive import archived_years

        return archived_years(self.desk)

    def catalogue(self, year: int) -> list[dict[str, Any]]:
        from safety_desk.services.archive import catalogue

        return catalogue(self.desk, year)

    def covers(self, year: int, out: Path) -> list[tuple[Path, int]]:
        """Write covers, spines, catalogue, 备考表 and stamps; returns (file, pages)."""
        from safety_desk.services.covers import write_covers

        return write_covers(self.desk, year, out)

    def package_job(self, year: int, out: Path, *, as_zip: bool) -> "Job[PackageMade]":
        from safety_desk.services.yearly_package import make_package

        return make_package(self.desk, year, out, as_zip=as_zip)

    def last_backup(self) -> str:
        """上次备份 今天 08:02."""
        made = self.backups()
        if not made:
            return "还没有备份"
        at = made[0].made_at
        return f"上次备份 {'今天' if at.date() == date.today() else f'{at.month} 月 {at.day} 日'} {at:%H:%M}"  # noqa: DTZ011

    def backups(self) -> list[Any]:
        from safety_desk.services.backups import backups

        return list(backups(self.desk))

    def backup_job(self, to: Path | None = None) -> Job[Any]:
        from safety_desk.services.backups import make_backup

        return make_backup(self.desk, to)

    def regular_backup(self) -> Job[bool]:
        """The backup of every two hours; none when nothing was changed since the last. Returns whether it was made."""
        from safety_desk.services.backups import safeguard

        if not self.desk.changed:
            return False
        yield from safeguard(self.desk, "每两小时")
        self.desk.changed = False
        return True
