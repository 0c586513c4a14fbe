"""The program as a whole: window or command, one answer in one form, exit codes, faults, encodings, broken pipes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from safety_desk.cli import records
from safety_desk.services.opening import open_desk
from tests.cli.conftest import Run


def _process(*words: str, **more: str) -> subprocess.CompletedProcess[bytes]:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd()), **more}
    return subprocess.run(
        [sys.executable, "-m", "safety_desk", *words],
        env=environment,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def test_without_a_command_the_window_opens(run: Run, folder: Path, windows: list[tuple[Path, str | None]]) -> None:
    assert run().code == 0
    assert run("--desk", "别处", "--user", "王磊").code == 0
    assert windows == [(folder, None), (Path("别处"), "王磊")]


def test_until_the_window_stands_nothing_heavy_is_loaded() -> None:
    code = (
        "import sys, safety_desk.bootstrap\n"
        "from safety_desk.cli.app import main\n"
        "main([], lambda desk, user: 0)\n"
        "print(sorted({'sqlalchemy', 'reportlab', 'openpyxl', 'alembic', 'PySide6'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_json_is_one_object_and_nothing_else(run: Run) -> None:
    for words in (
        ["kinds"],
        ["list", "--kind", "5.1"],
        ["settings"],
        ["user", "list"],
        ["check"],
        ["list", "--kind", "0"],
    ):
        told = run(*words, "--json")
        assert isinstance(told.data, dict)
        assert told.out.count("\n") == 1
        assert told.err == ""


def test_common_options_stand_before_or_after_the_command(run: Run, folder: Path) -> None:
    before = run("--json", "--desk", folder, "settings")
    assert before.data == run("settings", "--desk", folder, "--json").data


def test_a_refusal_as_json_says_the_same(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text("{}", encoding="utf-8")
    told = run("add", "--kind", "5.1", path, "--json")
    assert told.code == 1
    assert told.data["fields"] == {"name": "会议名称不能为空", "held_on": "日期不能为空"}
    assert told.data["refused"]
    assert told.data["remedy"]
    assert run("list", "--json").code == 2


def test_a_fault_is_told_with_a_code_and_logged_without_contents(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fall(*_: object) -> None:
        raise ValueError("王磊 13800000000")

    monkeypatch.setattr(records, "view_json", fall)
    told = run("show", "12345678")
    assert told.code == 1
    assert "Traceback" not in told.err
    assert [line.split("：")[0] for line in told.err.splitlines()] == ["发生了什么", "影响", "怎么办"]
    log = (folder / "logs" / "faults.log").read_text(encoding="utf-8")
    code = told.err.split("代号 ")[1][:6]
    assert code in log
    assert "ValueError" in log
    assert "王磊" not in told.err + log
    assert run("show", "12345678", "--json").data["code"] == code


def test_an_interrupted_command_says_that_it_took_itself_back(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(records, "view_json", interrupt)
    told = run("show", "12345678")
    assert told.code == 1
    assert "没做完的一步已经撤回" in told.err


def test_chinese_goes_out_as_utf8_in_any_locale(folder: Path) -> None:
    done = _process("settings", "township", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "青岭镇" in done.stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of the shell")
def test_a_reader_that_goes_away_is_no_fault(folder: Path) -> None:
    command = f"{sys.executable} -m safety_desk kinds --json | head -c 10"
    done = subprocess.run(command, shell=True, capture_output=True, check=False, cwd=Path.cwd())
    assert done.stderr == b""
    assert done.stdout == b'{"kinds": '


def test_while_somebody_writes_one_can_read_and_is_told_who_writes(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "会议.json"
    path.write_text(json.dumps({"name": "例会", "held_on": "2025-03-06"}), encoding="utf-8")
    holder = open_desk(folder)
    try:
        assert run("list", "--kind", "5.1").code == 0
        told = run("add", "--kind", "5.1", path)
        assert told.code == 1
        assert "站长从" in told.err
        assert "用着这套台账" in told.err
    finally:
        holder.close()
    assert run("add", "--kind", "5.1", path).code == 0


def test_no_desk_is_told(run: Run, tmp_path: Path) -> None:
    told = run("list", "--kind", "5.1", "--desk", tmp_path / "没有")
    assert told.code == 1
    assert "没有台账" in told.err


def test_the_version_says_what_is_underneath(run: Run) -> None:
    assert "SQLite 3." in run("--version").out
