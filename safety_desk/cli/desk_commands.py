"""Commands on a whole desk: ``new settings check backup restore-backup``."""

from pathlib import Path
from typing import Any

import click

from safety_desk.cli.call import carry_out, common
from safety_desk.cli.chinese import PLACE, Command, OneOf, Word, columns
from safety_desk.cli.desks import reading, writing
from safety_desk.cli.output import answer, finding_data, finding_lines
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.station import Mode
from safety_desk.services.backups import check, make_backup, restore
from safety_desk.services.opening import new_desk
from safety_desk.services.settings import LABELS, change_settings, read_settings

_FOLDER = click.argument("folder", metavar="文件夹", type=PLACE)


@click.command("new", cls=Command, help="在一个文件夹里建一套新台账。")
@_FOLDER
@click.option("--township", required=True, type=Word("乡镇"), help="乡镇名称，如青岭镇")
@click.option("--station", required=True, type=Word("站所"), help="站所名称，如青岭镇安监站")
@click.option("--county", required=True, type=Word("县局"), help="县级主管部门，如滦平县应急管理局")
@click.option("--division", type=Word("代码"), help="行政区划代码")
@click.option("--fonds", type=Word("全宗号"), help="全宗号，县档案馆给定")
@click.option("--standard", type=Word("规范"), help="规范，默认 chengde")
@click.option("--mode", type=OneOf(list(Mode)), help="执法方式")
@click.option("--key-township", is_flag=True, help="重点乡镇")
@click.option("--heavy-task", is_flag=True, help="任务较重乡镇")
@common
def new_command(folder: Path, **profile: Any) -> int:
    new_desk(folder, profile)
    place = folder.resolve()
    return answer({"desk": str(place)}, [f"{profile['station']}的台账建好了，在 {place}。"])


@click.command("settings", cls=Command, help="查看或修改单位设置：不写是全部，只写一项是查看，再写内容就是修改。")
@click.argument("key", metavar="项目", type=Word("项目"), required=False)
@click.argument("value", metavar="内容", type=Word("内容"), required=False)
@common
def settings_command(key: str | None, value: str | None) -> int:
    name = _setting(key) if key else None
    if name and value is not None:
        with writing() as desk:
            change_settings(desk, {name: value})
            found = read_settings(desk)
    else:
        with reading() as desk:
            found = read_settings(desk)
    shown = {name: found[name]} if name else found
    rows = [(LABELS[n], n, _said(v)) for n, v in shown.items()]
    return answer({"settings": shown}, columns(rows, indent=""))


def _setting(key: str) -> str:
    """The name of a setting given by name or label."""
    found = next((name for name, label in LABELS.items() if key in (name, label)), None)
    if found is None:
        raise Refused(f"没有“{key}”这项设置。", remedy="可以设置的有：" + "、".join(LABELS.values()))
    return found


def _said(value: object) -> str:
    return ("是" if value else "否") if isinstance(value, bool) else str(value) or "（空）"


@click.command("check", cls=Command, help="检查台账是否完好：文件、每一行、附件、日志。\n有一处不对，退出码就是 1。")
@common
def check_command() -> int:
    with reading() as desk:
        findings = check(desk)
    lines = ["台账完好。"] if not findings else ["台账有问题，请先不要改动，做一次备份并告诉县里。"]
    data = {"ok": not findings, "findings": finding_data(findings)}
    return answer(data, lines + finding_lines(findings), ok=not findings)


@click.command("backup", cls=Command, help="现在做一次备份，并重新打开核对。")
@click.option("--to", type=PLACE, metavar="文件夹", help="备份到哪里，不写就在台账的 backups 里")
@common
def backup_command(to: Path | None) -> int:
    with reading() as desk:
        made = carry_out(make_backup(desk, to))
    findings = [Finding(fault) for fault in made.faults]
    data = {
        "ok": made.verified,
        "findings": finding_data(findings),
        "file": str(made.path),
        "records": made.records,
        "attachments": len(made.attachments),
    }
    head = "备份好了，核对无误" if made.verified else "备份做了，但台账里有问题"
    told = [f"{head}：{made.records} 条记录，{len(made.attachments)} 个附件，在 {made.path}。"]
    return answer(data, told + finding_lines(findings), ok=made.verified)


@click.command("restore-backup", cls=Command, help="用备份恢复出一套台账；原有的台账改名留在旁边。")
@click.argument("source", metavar="备份", type=PLACE)
@click.option("--to", required=True, type=PLACE, metavar="文件夹", help="恢复到哪个文件夹")
@common
def restore_backup_command(source: Path, to: Path) -> int:
    found = restore(source, to)
    findings = [Finding(sentence) for sentence in found["missing"]]
    kept = str(found["kept"]) if found["kept"] else None
    data = {
        "ok": not findings,
        "findings": finding_data(findings),
        "desk": str(to.resolve()),
        "records": found["records"],
        "attachments": found["attachments"],
        "kept": kept,
    }
    lines = [f"恢复了 {found['records']} 条记录，{found['attachments']} 个附件，在 {to.resolve()}。"]
    lines += [f"原来的台账改名留在 {kept}。"] if kept else []
    return answer(data, lines + finding_lines(findings), ok=not findings)
