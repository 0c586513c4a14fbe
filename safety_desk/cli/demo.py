"""``demo``: a desk with an invented year, to learn and to show with."""

from pathlib import Path

import click

from safety_desk.cli.call import carry_out, common
from safety_desk.cli.chinese import PLACE, YEAR, Command, Number, columns
from safety_desk.cli.output import answer
from safety_desk.model.record import KINDS
from safety_desk.services.demo import make_demo


@click.command("demo", cls=Command, help="建一套演示台账：一整年编出来的记录，每次都一样。")
@click.argument("folder", metavar="文件夹", type=PLACE)
@click.option("--year", type=YEAR, default=2025, help="年度，默认 2025")
@click.option("--scale", type=Number("倍数", 1, 1000), default=1, help="几倍的量，默认 1")
@common
def demo_command(folder: Path, year: int, scale: int) -> int:
    counts = carry_out(make_demo(folder, year=year, scale=scale))
    rows = [(KINDS[code].kind.name, f"{count} 条") for code, count in counts.items()]
    lines = [f"演示台账在 {folder.resolve()}，共 {sum(counts.values())} 条：", *columns(rows)]
    return answer({"desk": str(folder.resolve()), "counts": counts}, lines)
