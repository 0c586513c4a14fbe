"""``make new-record NAME=inspections/fire_drill``: the three files of a new kind of record, ready to be filled in.

They are the declaration in ``records/<category>/``, the migration that adds its tables, and its printed form.
"""

import re
import subprocess
import sys
from pathlib import Path

from safety_desk.model.categories import Category, categories
from safety_desk.model.record import KINDS
from safety_desk.records import kinds_in_order

ROOT = Path(__file__).resolve().parent.parent
_NAME = re.compile(r"([a-z]+)/([a-z][a-z0-9]*(?:_[a-z0-9]+)*)")

_DECLARATION = '''"""{label} {number}: one sentence on what one record of it is, with the clause it comes from."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class {class_name}(Record):
    """{label}."""

    kind = Kind(
        "{code}",
        "{label}台账",
        "{number}",
        category={category},
        name="{label}",
        caption="title",
        dated_by="held_on",
        ledger=("held_on", "title", "handler", "remark"),
        match=("held_on", "title"),
    )

    title: Mapped[str] = field("名称", section="基本情况", length=200, width=60, search=True)
    held_on: Mapped[date] = field("日期", width=22, index=True, own_year=True)
    handler: Mapped[str | None] = field("经办人", length=60, width=24, expected=True, people="one", search=True)
'''

_FORM = """# {label}: what it is for. Law: the clause that asks for it.
code = "{code}"
title = "{label}"
record = "{code}"
columns = [24, 58.5, 24, 58.5]
left = "填报单位：{{station}}"

[[block]]
kind = "grid"
rows = [
  [{{ field = "title", across = 3 }}],
  [{{ field = "held_on" }}, {{ field = "handler" }}],
  [{{ field = "remark", across = 3, height = 40 }}],
]

[[block]]
kind = "signatures"
labels = ["经办人（签字）", "负责人（签字）"]
gap = 2
"""


class Refused(SystemExit):
    """Nothing was written; the sentence says why."""


def start(name: str, root: Path = ROOT) -> list[Path]:
    """Write the files of the kind ``<category folder>/<code>``; returns their paths, the declaration first."""
    category, code = _checked(name)
    declaration = root / "safety_desk" / "records" / category.folder / f"{code}.py"
    form = root / "forms" / f"{code}.toml"
    for path in (declaration, form):
        if path.exists():
            raise Refused(f"{path} is there already; nothing was written.")
    facts = {"code": code, "category": category.number, "number": _next_number(category)}
    facts |= {"label": f"新台账{facts['number']}", "class_name": code.title().replace("_", "")}
    declaration.write_text(_DECLARATION.format(**facts), encoding="utf-8", newline="\n")
    form.write_text(_FORM.format(**facts), encoding="utf-8", newline="\n")
    return [declaration, _migration(code, root), form]


def _checked(name: str) -> tuple[Category, str]:
    found = _NAME.fullmatch(name)
    folders = {category.folder: category for category in categories()}
    if not found or found[1] not in folders:
        raise Refused(f"NAME is <category>/<code>, such as inspections/fire_drill; categories: {', '.join(folders)}.")
    if found[2] in KINDS:
        raise Refused(f"There is a kind called {found[2]} already; nothing was written.")
    return folders[found[1]], found[2]


def _next_number(category: Category) -> str:
    """The number behind the last one of its category: ``8.12``."""
    used = [int(k.kind.number.split(".")[1]) for k in kinds_in_order() if k.kind.category == category.number]
    return f"{category.number}.{max(used, default=0) + 1}"


def _migration(code: str, root: Path) -> Path:
    """Made by a process of its own: this one has not imported the new declaration."""
    command = [sys.executable, "-m", "safety_desk.storage.new_revision", f"add {code}"]
    made = subprocess.run(command, cwd=root, check=True, capture_output=True, text=True)
    step = Path(made.stdout.strip())
    subprocess.run([sys.executable, "-m", "ruff", "format", "--quiet", str(step)], cwd=root, check=True)
    return step


if __name__ == "__main__":
    for path in start("".join(sys.argv[1:])):
        print(path)
