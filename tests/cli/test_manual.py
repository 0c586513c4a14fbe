"""The manual is tested: README.md describes every command as it is, and the main job step by step."""

import re
import shlex
from pathlib import Path

import click
import pytest

from installer.main_job import steps
from safety_desk.cli.app import COMMANDS, program
from safety_desk.cli.people import user_command
from safety_desk.records import kinds_in_order

_README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
_ROWS = re.findall(r"^\| (`.+?`) \|", _README, re.MULTILINE)
_LINES = re.findall(r"^safety-desk .+$", _README, re.MULTILINE)


def _described() -> list[str]:
    return [command for row in _ROWS for command in re.findall(r"`(.+?)`", row)]


def test_the_table_lists_every_command_in_order() -> None:
    names = [command.split()[0] for command in _described()]
    assert list(dict.fromkeys(names)) == list(COMMANDS)
    assert {c.split()[1] for c in _described() if c.startswith("user ")} == set(user_command.commands)


@pytest.mark.parametrize("command", _described())
def test_a_described_option_exists_and_a_demanded_one_is_described(command: str) -> None:
    words = command.split()
    found = program.get_command(click.Context(program), words[0])
    if words[0] == "user":
        found = user_command.commands[words[1]]
    assert found is not None
    known = {name for p in found.params for name in p.opts}
    described = set(re.findall(r"--[a-z-]+", command))
    assert described <= known
    assert {p.opts[0] for p in found.params if isinstance(p, click.Option) and p.required} <= described


def test_the_number_of_kinds_is_true() -> None:
    assert f"{len(kinds_in_order())} 种台账" in _README


def test_the_lines_of_the_main_job_are_its_steps() -> None:
    assert [step["run"] for step in steps() if "不会重复" not in step["says"]] == _LINES
    assert all(shlex.split(line)[1] in COMMANDS for line in _LINES)
