"""The commands of the README, given one after the other on an empty folder, as processes."""

import json
from pathlib import Path
from typing import Any

import bagit
import pytest

from installer.main_job import call, command_of, prepare, steps
from safety_desk.model.shipped import shipped

_FACTS: dict[str, int] = json.loads((shipped("resources/samples") / "facts.json").read_text(encoding="utf-8"))

Told = tuple[Path, list[tuple[str, int, dict[str, Any]]]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Told:
    """The folder of the main job, and of each step its words, exit code and JSON answer."""
    folder = tmp_path_factory.mktemp("journey")
    prepare(folder)
    answers = []
    for step in steps():
        words = command_of(step, folder)
        done = call([*words, "--json"], folder, capture=True)
        answers.append((words[0], done.returncode, json.loads(done.stdout)))
    return folder, answers


def _answers(told: Told, command: str) -> list[dict[str, Any]]:
    return [data for name, _, data in told[1] if name == command]


def test_every_step_is_done(told: Told) -> None:
    assert [(name, code) for name, code, _ in told[1] if code] == []


def test_every_row_of_the_samples_landed_once(told: Told) -> None:
    wanted = ("enterprises", "inspections", "hazards", "trainings", "incoming_documents")
    *first, again = _answers(told, "import")
    assert [data["new"] for data in first] == [_FACTS[name] for name in wanted]
    assert (again["new"], again["changed"], again["unchanged"]) == (0, 0, _FACTS["enterprises"])


def test_paper_was_printed(told: Told) -> None:
    printed = [*_answers(told, "print"), *_answers(told, "print-ledger"), *_answers(told, "covers")]
    files = [told[0] / name for data in printed for name in data["files"]]
    assert all(data["pages"] for data in printed)
    assert all(path.read_bytes().startswith(b"%PDF") for path in files)


def test_what_was_seen_before_is_what_was_archived_and_packed(told: Told) -> None:
    preview, archived = _answers(told, "archive")
    (made,), (checked,) = _answers(told, "package"), _answers(told, "verify")
    assert preview["items"] == archived["items"] == made["items"] == checked["items"]
    assert archived["by_category"] == preview["by_category"]
    assert (made["seal"], made["files"]) == (checked["seal"], checked["files"])
    assert checked["valid"]


def test_somebody_elses_validator_accepts_the_package(told: Told) -> None:
    bagit.Bag(str(told[0] / _answers(told, "package")[0]["path"])).validate(processes=1)


def test_a_second_round_starts_anew_and_spares_what_is_not_ours(tmp_path: Path) -> None:
    for _ in range(2):
        prepare(tmp_path)
        assert sorted(path.name for path in tmp_path.iterdir()) == ["样例"]
    (tmp_path / "别人的").mkdir()
    with pytest.raises(SystemExit, match="别人的"):
        prepare(tmp_path)
    assert (tmp_path / "样例" / "facts.json").exists()
