"""Commands on whole ledgers and on paper: ``import undo-import export print print-ledger``."""

from pathlib import Path

import click

from safety_desk.cli.call import carry_out, common
from safety_desk.cli.chinese import PLACE, YEAR, Command, Word
from safety_desk.cli.desks import reading, writing
from safety_desk.cli.output import answer, finding_data, finding_lines
from safety_desk.cli.records import KIND
from safety_desk.model.record import KINDS
from safety_desk.printing.preview import page_count
from safety_desk.services.desk import record_class
from safety_desk.services.excel import import_workbook, undo_import
from safety_desk.services.export import export_ledger
from safety_desk.services.import_taking import ImportReport
from safety_desk.services.printing import print_form, print_ledger
from safety_desk.storage.files import write_file

_OUT = click.option("--out", required=True, type=PLACE, metavar="文件", help="写到哪个文件")
_COUNTS = ("read", "new", "changed", "unchanged", "refused")


@click.command(
    "import", cls=Command, help="把 Excel 台账（.xlsx .xls .ods）收进来，再收一次不会重复。\n有行没收进来时退出码为 1。"
)
@click.argument("file", metavar="文件", type=PLACE)
@KIND
@click.option("--sheet", type=Word("工作表"), help="只收这一张工作表")
@click.option("--year", type=YEAR, help="没写年份的日期算哪一年")
@click.option("--dry-run", is_flag=True, help="只看结果，不收进来")
@common
def import_command(file: Path, kind: str, sheet: str | None, year: int | None, dry_run: bool) -> int:
    code = record_class(kind).kind.code
    with writing() as desk:
        report = carry_out(import_workbook(desk, file, code, sheet=sheet, year=year, dry_run=dry_run))
    data = {name: getattr(report, name) for name in _COUNTS} | {
        "findings": finding_data(report.findings),
        "batch": report.batch,
        "skipped": [{"sheet": sheet, "row": row, "why": why} for sheet, row, why in report.skipped],
        "dry_run": dry_run,
    }
    return answer(data, _told(report, file, code, dry_run), ok=not report.refused)


def _told(report: ImportReport, file: Path, code: str, dry_run: bool) -> list[str]:
    head = f"{'试收' if dry_run else '收进'}“{file.name}”到{KINDS[code].kind.name}："
    counts = (
        f"  读到 {report.read} 行 = 新增 {report.new} + 改动 {report.changed}"
        f" + 没有变化 {report.unchanged} + 没收 {report.refused}；标题、合计、备注等 {len(report.skipped)} 行不是记录。"
    )
    undo = [f"批次 {report.batch[:8]}，撤销用：safety-desk undo-import {report.batch[:8]}"] if report.batch else []
    return [head, counts, *finding_lines(report.findings), *undo]


@click.command("undo-import", cls=Command, help="把一次导入整批撤回；之后改过的行留着，并列出来。")
@click.argument("batch", metavar="批次", type=Word("批次"))
@common
def undo_import_command(batch: str) -> int:
    with writing() as desk:
        removed, findings = undo_import(desk, batch)
    data = {"removed": removed, "findings": finding_data(findings)}
    return answer(data, [f"撤回了 {removed} 行，留下 {len(findings)} 行。", *finding_lines(findings)], ok=not findings)


@click.command(
    "export",
    cls=Command,
    help="把台账导出成 Excel，改后可以再收进来。\n身份证号和电话隐去中间几位；要完整的加 --unmasked 和 --reason。",
)
@KIND
@click.option("--year", type=YEAR, help="年度，不写就是全部")
@_OUT
@click.option("--unmasked", is_flag=True, help="不隐去号码，只有站长可以")
@click.option("--reason", default="", type=Word("事由"), help="不隐去号码的事由")
@common
def export_command(kind: str, year: int | None, out: Path, unmasked: bool, reason: str) -> int:
    code = record_class(kind).kind.code
    with writing() if unmasked else reading() as desk:
        count = export_ledger(desk, code, out, year=year, unmasked=unmasked, reason=reason)
    masked = "号码未隐去，已记入日志" if unmasked else "身份证号和电话已隐去中间几位"
    return answer({"rows": count, "file": str(out)}, [f"导出 {count} 条到 {out}（{masked}）。"])


@click.command("print", cls=Command, help="把记录打印成表单，一条一份，合在一个 PDF 里。")
@click.option("--form", required=True, type=Word("表样"), help="表样代码，sheet 是通用表")
@click.argument("records", metavar="编号…", nargs=-1, required=True, type=Word("编号"))
@_OUT
@common
def print_command(form: str, records: tuple[str, ...], out: Path) -> int:
    with reading() as desk:
        pdf = print_form(desk, form, records)
    return _printed(pdf, out)


@click.command("print-ledger", cls=Command, help="把一年的台账打印成 PDF（A4 横向，每页有表头，末尾合计）。")
@KIND
@click.option("--year", required=True, type=YEAR, help="年度")
@_OUT
@common
def print_ledger_command(kind: str, year: int, out: Path) -> int:
    code = record_class(kind).kind.code
    with reading() as desk:
        pdf = print_ledger(desk, code, year)
    return _printed(pdf, out)


def _printed(pdf: bytes, out: Path) -> int:
    out.parent.mkdir(parents=True, exist_ok=True)
    write_file(out, pdf)
    pages = page_count(pdf)
    return answer({"pages": pages, "files": [str(out)]}, [f"打印了 {pages} 页，在 {out}。"])
