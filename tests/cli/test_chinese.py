"""No English sentence of any library meets a clerk: help pages, wrong usage, refusals."""

import re
from pathlib import Path

import pytest

from safety_desk.cli.app import COMMANDS
from safety_desk.cli.chinese import columns, width
from safety_desk.services.settings import LABELS
from tests.cli.conftest import Run

_OURS = re.compile(
    r"safety-desk|SAFETY_DESK\w*|(?<!\w)--?[a-z][a-z-]*|SQLite|Python|JSON|json|Excel|PDF|UTF-8|\.?xlsx?|\.?ods|chengde"
)
"""Names that are written so everywhere: of the program, its options, and of formats."""
_WRONG = [
    ["nichts"],
    ["--nichts"],
    ["list"],
    ["list", "--kind"],
    ["list", "--kind", "5.1", "--year", "二五"],
    ["list", "--kind", "5.1", "--year", "1"],
    ["list", "--kind", "5.1", "--limit", "0"],
    ["list", "--kind", "5.1", "--nichts"],
    ["list", "--kind", "5.1", "多余", "的"],
    ["list", "--kind", "5.1", "--json=1"],
    ["show"],
    ["print", "--form", "meeting", "--out", "x.pdf"],
    ["export", "--kind", "5.1", "--out", ""],
    ["user"],
    ["user", "--json"],
    ["user", "nichts"],
    ["user", "add", "王磊"],
    ["user", "add", "王磊", "--role", "县长"],
    ["new", "x", "--township", "甲", "--station", "乙", "--county", "丙", "--mode", "别的"],
]


def _english(text: str) -> list[str]:
    known = {*COMMANDS, *LABELS, "add", "list", "password", "nichts", "sheet", "backups"}
    words = re.findall(r"[A-Za-z][A-Za-z-]+", _OURS.sub("", text))
    return [word for word in words if word not in known]


@pytest.mark.parametrize(
    "command", [[], *([name] for name in COMMANDS), *(["user", n] for n in ("add", "list", "password"))]
)
def test_help_is_chinese_and_says_how_it_is_written(run: Run, command: list[str]) -> None:
    told = run(*command, "--help")
    assert told.code == 0
    assert told.out.startswith(" ".join(["用法：safety-desk", *command]))
    assert "选项：" in told.out
    assert _english(told.out) == []
    assert re.search("[\u4e00-\u9fff]{2}", told.out.split("\n")[2])


@pytest.mark.parametrize("words", _WRONG, ids=" ".join)
def test_wrong_usage_is_told_in_chinese_with_code_2(run: Run, words: list[str]) -> None:
    told = run(*words)
    text = told.err or told.data["refused"] + told.data["remedy"]
    assert told.code == 2
    assert _english(text) == []
    assert "用法：safety-desk" in text
    assert "看不懂" not in text


def test_an_option_names_what_is_wrong_with_it(run: Run) -> None:
    assert "--year（年度）：“二五”不对，要填 1949 到 2100 之间的整数" in run("archive", "--year", "二五").err
    assert "缺少 --kind（台账）" in run("list").err
    assert "没有 --nichts 这个选项" in run("list", "--nichts").err
    assert "选项 --kind 后面要写内容" in run("list", "--kind").err
    assert "缺少 编号" in run("show").err


def test_columns_stand_under_one_another_in_a_terminal() -> None:
    lines = columns([("编号", "名称"), ("a1", "安全例会"), ("𬱟", "x")])
    assert [width(line[: line.rindex(" ") + 1]) for line in lines] == [8, 8, 8]


def test_a_refusal_has_three_lines_and_code_1(run: Run, tmp_path: Path) -> None:
    told = run("list", "--kind", "99.9")
    assert told.code == 1
    assert told.out == ""
    assert [line.split("：")[0] for line in told.err.splitlines()] == ["发生了什么", "影响", "怎么办"]
