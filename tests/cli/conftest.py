"""The program as a script calls it: ``run("list", "--kind", "5.1")`` on an empty desk, in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from safety_desk.cli.app import main
from safety_desk.services.opening import new_desk


@dataclass(frozen=True)
class Told:
    """What a call gave back."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.out)
        return found


Run = Callable[..., Told]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty desk that every call finds by itself, away from the user's own places."""
    for name in ("HOME", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("SAFETY_DESK_PASSWORD", raising=False)
    place = tmp_path / "台账"
    monkeypatch.setenv("SAFETY_DESK", str(place))
    new_desk(place, {"township": "青岭镇", "station": "青岭镇安监站", "county": "滦平县应急管理局", "word": "青安"})
    return place


@pytest.fixture
def windows() -> list[tuple[Path, str | None]]:
    """The windows that calls without a command opened."""
    return []


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str], windows: list[tuple[Path, str | None]]) -> Run:
    def window(desk: Path, user: str | None) -> int:
        windows.append((desk, user))
        return 0

    def call(*words: str | Path) -> Told:
        capsys.readouterr()
        code = main([str(word) for word in words], window)
        out, err = capsys.readouterr()
        return Told(code, out, err)

    return call


@pytest.fixture
def add(run: Run, tmp_path: Path) -> Callable[..., str]:
    """``add("meeting", name="例会", held_on="2025-03-06")`` adds a record and gives its id."""

    def add_one(kind: str, **values: Any) -> str:
        path = tmp_path / "记录.json"
        path.write_text(json.dumps(values, ensure_ascii=False), encoding="utf-8")
        return str(run("add", "--kind", kind, path, "--json").data["id"])

    return add_one
