"""``make run``: the main job on the sample ledgers, told step by step; then the window on that desk.

``python -m installer.main_job FOLDER`` carries out ``main_job.toml`` in FOLDER, which it empties first.
"""

import json
import os
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

from safety_desk.model.shipped import shipped

STEPS = Path(__file__).parent / "main_job.toml"
DESK = "台账"
_OURS = {DESK, "样例", "打印", "归档用品", "移交", "备份"}


def steps() -> list[dict[str, Any]]:
    """``says``, ``run`` and sometimes ``record`` of every step."""
    found: list[dict[str, Any]] = tomllib.loads(STEPS.read_text(encoding="utf-8"))["step"]
    return found


def prepare(folder: Path) -> None:
    """An empty place with the sample ledgers in it; what an earlier run left there is removed, nothing else."""
    folder.mkdir(parents=True, exist_ok=True)
    if strangers := [path.name for path in folder.iterdir() if path.name not in _OURS]:
        raise SystemExit(f"{folder} 里有别的东西（{'、'.join(strangers)}），没有动它；请换一个文件夹。")
    for name in _OURS:
        shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(shipped("resources/samples"), folder / "样例")


def command_of(step: dict[str, Any], folder: Path) -> list[str]:
    """The words of a step's command, with the 编号 and the package it speaks of filled in."""
    words = shlex.split(step["run"])[1:]
    if "record" in step:
        words = [_newest(step["record"], folder) if word == "编号" else word for word in words]
    return [_package(folder) if word == "移交包" else word for word in words]


def call(words: list[str], folder: Path, *, capture: bool = False) -> subprocess.CompletedProcess[str]:
    """Run ``safety-desk`` with these words in ``folder``, on the desk there."""
    environment = os.environ | {"SAFETY_DESK": str((folder / DESK).resolve()), "PYTHONUTF8": "1"}
    environment["PYTHONPATH"] = str(shipped("").resolve())
    return subprocess.run(
        [sys.executable, "-m", "safety_desk", *words],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE if capture else None,
        text=True,
        encoding="utf-8",
        check=False,
    )


def _newest(kind: str, folder: Path) -> str:
    listed = call(["list", "--kind", kind, "--limit", "1", "--json"], folder, capture=True)
    return str(json.loads(listed.stdout)["records"][0]["id"])


def _package(folder: Path) -> str:
    return next((folder / "移交").glob("*/bagit.txt")).parent.relative_to(folder).as_posix()


def main(folder: Path) -> int:
    prepare(folder)
    print(f"用软件自带的样例台账走一遍全年的工作，结果都在 {folder.resolve()}。", flush=True)
    for number, step in enumerate(steps(), start=1):
        words = command_of(step, folder)
        print(f"\n【{number}】{step['says']}\n$ safety-desk {' '.join(words)}", flush=True)
        done = call(words, folder)
        if done.returncode:
            print(f"\n这一步没有办成（退出码 {done.returncode}），停在这里。")
            return done.returncode
    page = next((folder / "移交").glob("*/打开目录.html"), None)
    print(f"\n全部办完。用浏览器打开移交包的目录：{page}\n台账在 {(folder / DESK).resolve()}。", flush=True)
    return _window(folder)


def _window(folder: Path) -> int:
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        print("这台机器没有屏幕，不打开窗口；有屏幕时会接着打开这套台账的窗口。")
        return 0
    print("打开这套台账的窗口…", flush=True)
    return call([], folder).returncode


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
