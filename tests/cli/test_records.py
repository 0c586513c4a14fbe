"""Single records from a script: added as people write, edited, deleted, restored, found."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Run

_Add = Callable[..., str]


def _file(tmp_path: Path, content: Any) -> Path:
    path = tmp_path / "内容.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["meeting", "5.1", "会议记录"])
def test_a_kind_is_called_by_code_number_or_name(run: Run, add: _Add, kind: str) -> None:
    id_ = add(kind, name="例会", held_on="2025-03-06")
    listed = run("list", "--kind", kind, "--json").data
    assert listed["count"] == 1
    assert [record["id"] for record in listed["records"]] == [id_]


def test_values_are_understood_as_people_write_them(run: Run, add: _Add) -> None:
    id_ = add(
        "5.1",
        会议名称="例会",
        日期="2025年3月6日",
        应到="１２人",
        签到=[{"姓名": "王磊"}],
        会议类型="没有的类型",
    )
    told = run("show", id_[:8], "--json").data
    assert told["id"] == id_
    fields = told["fields"]
    assert (fields["held_on"], fields["invited"], fields["meeting_type"]) == ("2025-03-06", 12, "没有的类型")
    assert fields["sign_in"][0]["name"] == "王磊"
    assert "例会" in run("show", id_).out


def test_a_text_and_a_table_of_one_name_are_told_apart_by_what_is_written(run: Run, add: _Add) -> None:
    text = add("5.1", 会议名称="甲会", 日期="2025-03-06", 议定事项="各村自查")
    table = add("5.1", 会议名称="乙会", 日期="2025-03-06", 议定事项=[{"事项": "各村自查"}])
    assert run("show", text, "--json").data["fields"]["resolutions"] == "各村自查"
    assert [row["matter"] for row in run("show", table, "--json").data["fields"]["decisions"]] == ["各村自查"]


def test_what_is_shown_can_be_edited_and_given_back_once(run: Run, add: _Add, tmp_path: Path) -> None:
    id_ = add("5.1", name="例会", held_on="2025-03-06", sign_in=[{"name": "王磊"}])
    shown = run("show", id_, "--json").data
    shown["fields"]["place"] = "二楼"
    path = _file(tmp_path, shown)
    told = run("edit", id_, path, "--json").data
    assert (told["version"], told["fields"]["place"]) == (shown["version"] + 1, "二楼")
    assert [row["name"] for row in told["fields"]["sign_in"]] == ["王磊"]
    again = run("edit", id_, path)
    assert again.code == 1
    assert "刚刚被站长改过" in again.err


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ({"会场": "二楼", "色": 1}, "没有“会场”这一栏"),
        ({"held_on": "三月初"}, "三月初"),
        ({"签到": [{"岁数": 3}]}, "签到第 1 行：签到没有“岁数”这一栏"),
        ({"签到": "王磊"}, "“签到”要写成一组"),
        ({"name": {"a": 1}}, "“name”要写成一个值"),
        ("{broken", "第 1 行写法不对"),
        ("[1]", "要写一条记录"),
    ],
)
def test_what_cannot_be_understood_is_named(run: Run, tmp_path: Path, content: Any, sentence: str) -> None:
    told = run("add", "--kind", "5.1", _file(tmp_path, content))
    assert told.code == 1
    assert sentence in told.err
    assert run("list", "--kind", "5.1", "--json").data["count"] == 0


def test_all_faults_of_a_record_are_told_at_once(run: Run, tmp_path: Path) -> None:
    told = run("add", "--kind", "5.1", _file(tmp_path, {"会场": "二楼", "held_on": "三月初"}), "--json")
    assert set(told.data["fields"]) == {"会场", "held_on"}


def test_deleted_restored_and_all_of_it_told(run: Run, add: _Add) -> None:
    id_ = add("5.1", name="例会", held_on="2025-03-06")
    assert run("delete", id_, "--reason", " ").code == 1
    assert run("delete", id_, "--reason", "登记重复", "--json").data["deleted"]
    assert run("find", "例会", "--json").data["hits"] == []
    assert not run("restore", id_, "--json").data["deleted"]
    (hit,) = run("find", "例会", "--json").data["hits"]
    assert (hit["id"], hit["kind"], hit["title"]) == (id_, "meeting", "例会")
    history = run("history", id_, "--json").data["history"]
    assert [entry["use_case"] for entry in history] == ["登记或修改记录", "删除记录", "恢复记录"]
    assert "会议名称：（空） → 例会" in run("history", id_).out


def test_limits_and_years(run: Run, add: _Add) -> None:
    for day in ("2024-05-01", "2025-05-01", "2025-06-01"):
        add("5.1", name=f"{day}的会", held_on=day)
    assert [r["title"] for r in run("list", "--kind", "5.1", "--year", "2025", "--json").data["records"]] == [
        "2025-06-01的会",
        "2025-05-01的会",
    ]
    listed = run("list", "--kind", "5.1", "--limit", "1", "--json").data
    assert (listed["count"], len(listed["records"])) == (3, 1)
    assert "共 3 条，列出 1 条" in run("list", "--kind", "5.1", "--limit", "1").out


def test_kinds_tell_all_that_a_script_must_know(run: Run) -> None:
    kinds = {kind["code"]: kind for kind in run("kinds", "--json").data["kinds"]}
    assert {kind["category"] for kind in kinds.values()} == set(range(1, 11))
    meeting = kinds["meeting"]
    assert (meeting["number"], meeting["name"], meeting["filed_as"]) == ("5.1", "会议记录", "件")
    fields = {field["name"]: field for field in meeting["fields"]}
    assert fields["held_on"]["type"] == "date"
    assert fields["held_on"]["required"]
    assert fields["meeting_type"]["choices"]
    assert "签到" in [line["title"] for line in meeting["lines"]]


def test_the_countys_own_field_is_there_at_once(run: Run, add: _Add, folder: Path) -> None:
    (folder / "overlay.toml").write_text(
        '[meeting]\nadd = [{ name = "x_cost", label = "会议经费", type = "amount" }]\n', encoding="utf-8"
    )
    id_ = add("5.1", name="例会", held_on="2025-03-06", 会议经费="1,200.50元")
    assert run("show", id_, "--json").data["fields"]["x_cost"] == "1200.50"
    kinds = run("kinds", "--json").data["kinds"]
    assert "x_cost" in [f["name"] for kind in kinds if kind["code"] == "meeting" for f in kind["fields"]]
