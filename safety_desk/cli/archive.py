"""Commands of the year's end: ``archive covers package verify``."""

from pathlib import Path

import click

from safety_desk.cli.call import carry_out, common
from safety_desk.cli.chinese import PLACE, YEAR, Command
from safety_desk.cli.desks import reading, writing
from safety_desk.cli.output import answer, finding_data, finding_lines
from safety_desk.model.categories import category
from safety_desk.services.archive import ArchiveResult, archive_year, preview
from safety_desk.services.covers import write_covers
from safety_desk.services.yearly_package import make_package, verify_package

_YEAR = click.option("--year", required=True, type=YEAR, help="年度")
_OUT = click.option("--out", required=True, type=PLACE, metavar="文件夹", help="放在哪个文件夹里")


@click.command(
    "archive",
    cls=Command,
    help="年度归档：组件、分类、定保管期限、编号；归档的只能看。\n已归档的年度再做一次就是补充归档。",
)
@_YEAR
@click.option("--preview", "only_look", is_flag=True, help="只看会归哪些，不改动")
@common
def archive_command(year: int, only_look: bool) -> int:
    if only_look:
        with reading() as desk:
            result = preview(desk, year)
    else:
        with writing() as desk:
            result = carry_out(archive_year(desk, year))
    data = {
        "year": year,
        "items": result.items,
        "by_category": result.by_category,
        "by_retention": result.by_retention,
        "findings": finding_data(result.findings),
        "pages": result.pages,
        "supplement": result.supplement,
        "preview": only_look,
    }
    return answer(data, _told(result, only_look))


def _told(result: ArchiveResult, only_look: bool) -> list[str]:
    verb = "会归档" if only_look else "归档了" if not result.supplement else f"第 {result.supplement} 次补充归档了"
    lines = [f"{result.year} 年度{verb} {result.items} 件。"]
    lines += [f"  {number} {category(int(number)).full}：{count} 件" for number, count in result.by_category.items()]
    if result.by_retention:
        lines.append("  " + "，".join(f"{words} {count} 件" for words, count in result.by_retention.items()))
    return lines + finding_lines(result.findings)


@click.command("covers", cls=Command, help="打印归档用品：档案盒封面、脊背、归档文件目录、备考表、归档章。")
@_YEAR
@_OUT
@common
def covers_command(year: int, out: Path) -> int:
    with reading() as desk:
        written = write_covers(desk, year, out)
    pages = sum(count for _, count in written)
    lines = [f"共 {len(written)} 个文件 {pages} 页，在 {out}：", *(f"  {path.name}：{n} 页" for path, n in written)]
    return answer({"files": [str(path) for path, _ in written], "pages": pages}, lines)


@click.command("package", cls=Command, help="做成年度移交包：一个文件夹，任何浏览器都能打开，自带校验。")
@_YEAR
@_OUT
@click.option("--zip", "as_zip", is_flag=True, help="另外压成一个文件")
@common
def package_command(year: int, out: Path, as_zip: bool) -> int:
    with writing() as desk:
        made = carry_out(make_package(desk, year, out, as_zip=as_zip))
    data = {
        "path": str(made.path),
        "items": made.items,
        "files": made.files,
        "bytes": made.bytes,
        "seal": made.seal,
        "zip": str(made.zip) if made.zip else None,
        "handover": str(made.handover) if made.handover else None,
        "findings": finding_data(made.findings),
    }
    lines = [
        f"移交包在 {made.path}：{made.items} 件，{made.files} 个文件，{made.bytes} 字节。",
        f"封签 {made.seal}",
        *([f"移交清单在 {made.handover}"] if made.handover else []),
        *([f"压缩件在 {made.zip}"] if made.zip else []),
        *finding_lines(made.findings),
    ]
    return answer(data, lines)


@click.command("verify", cls=Command, help="检查移交包（文件夹或压缩件），不需要台账。\n有一处不对，退出码就是 1。")
@click.argument("path", metavar="移交包", type=PLACE)
@common
def verify_command(path: Path) -> int:
    result = verify_package(path)
    data = {
        "valid": result.valid,
        "findings": finding_data(result.findings),
        "items": result.items,
        "files": result.files,
        "seal": result.seal,
        "bytes": result.bytes,
        "records": result.records,
    }
    head = "完好" if result.valid else "不完好，请不要接收"
    lines = [f"{path.name}：{head}。{result.items} 件，{result.files} 个文件，{result.bytes} 字节。"]
    lines += [f"封签 {result.seal}（请与移交清单上的核对）"] if result.seal else []
    return answer(data, lines + finding_lines(result.findings), ok=result.valid)
