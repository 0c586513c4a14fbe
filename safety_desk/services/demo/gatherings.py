"""Meetings and training sessions of the invented year, with who signed in, what was decided and who passed."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.records.meetings.meeting import DecisionState, MeetingType
from safety_desk.records.training.session import Assessment, Audience
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import PROFILE, Enclosure, Stage, Told
from safety_desk.services.demo.words import texts

_PASS_MARK = 60


def tell_meetings(stage: Stage) -> None:
    """Eight for each unit of scale; every quarter has one of the committee or of its office."""
    chance = stage.chance("meeting")
    for row, tail, later in stage.rounds(texts("meetings")["meeting"]):
        day = stage.day(row["day"], later)
        begun = datetime(day.year, day.month, day.day, chance.choice([9, 14]), chance.choice([0, 30]))  # noqa: DTZ001
        told = stage.tell("meeting", {**_minutes(stage, chance, row, day, tail), "held_at": begun})
        told.enclosures += _papers(told, told.values["name"], begun, "meeting")
    stage.in_order("meeting", "held_on")


def _minutes(stage: Stage, chance: Chance, row: dict[str, Any], day: date, tail: str) -> dict[str, Any]:
    chair, officer = stage.leaders[row["chair"]]["name"], stage.officers(chance, 1)[0]
    signed = _signed(stage, chance, chance.randint(14, 24), leaders=True)
    absent = chance.randint(0, 2)
    return {
        "name": stage.fill(row["name"], day) + tail,
        "meeting_type": MeetingType[row["type"]],
        "held_on": day,
        "place": chance.choice(texts("meetings")["places"]),
        "chair": chair,
        "recorder": "赵敏",
        "invited": len(signed) + absent,
        "attended": len(signed),
        "absent": f"{chance.choice(stage.villages)}等{absent}家请假" if absent else None,
        "topics": row["topics"],
        "content": stage.fill(row["content"], day, chair=chair, officer=officer),
        "doc_number": f"青安纪〔{stage.year}〕{len(stage.told['meeting']) + 1}号",
        "sign_in": signed,
        "decisions": [_decision(stage, chance, text, day, officer) for text in row["decisions"]],
    }


def _decision(stage: Stage, chance: Chance, text: str, day: date, officer: str) -> dict[str, Any]:
    matter, who, days = text.split("|")
    due = working(day + timedelta(int(days)), date(stage.year + 1, 3, 31))
    done = due <= stage.last and (due.month < 11 or chance.maybe(0.7))
    return {
        "matter": matter,
        "responsible": who.format(officer=officer),
        "due_on": due,
        "progress": "已按会议要求完成" if done else "正在落实",
        "state": DecisionState.DONE if done else DecisionState.OPEN,
    }


def tell_trainings(stage: Stage) -> None:
    """Fourteen for each unit of scale, with marks where there was an examination."""
    chance = stage.chance("training_session")
    for row, tail, later in stage.rounds(texts("trainings")["training"]):
        day = stage.day(row["day"], later)
        begun = datetime(day.year, day.month, day.day, 9, 0)  # noqa: DTZ001
        count = row["people"] - chance.randint(0, 2)
        signed = _signed(stage, chance, count, audience=row["audience"], trades=row.get("trades", ()))
        values = _session(stage, chance, row, begun) | _outcome(chance, Assessment[row["assessment"]], signed)
        told = stage.tell("training_session", values | {"topic": row["topic"] + tail, "held_on": day})
        told.enclosures += _papers(told, row["topic"], begun, "training")
    stage.in_order("training_session", "held_on")


def _session(stage: Stage, chance: Chance, row: dict[str, Any], begun: datetime) -> dict[str, Any]:
    officer = stage.officers(chance, 1)[0]
    return {
        "started_at": begun,
        "ended_at": begun + timedelta(hours=min(int(row["hours"]), 8)),
        "hours": Decimal(row["hours"]),
        "place": row["place"],
        "organiser": PROFILE["station"],
        "lecturer": stage.fill(row["lecturer"], begun.date(), officer=officer),
        "lecturer_title": row["title"],
        "audience": Audience[row["audience"]],
        "content": row["content"],
        "invited": row["people"],
        "evaluation": "内容贴近实际，讲解清楚，达到预期效果。",
    }


def _outcome(chance: Chance, way: Assessment, signed: list[dict[str, Any]]) -> dict[str, Any]:
    """Who came, and how they did where they were examined."""
    examined = way is not Assessment.NONE
    return {
        "attended": len(signed),
        "assessment": way,
        "pass_mark": _PASS_MARK if examined else None,
        "sign_in": signed,
        "results": [_result(chance, one) for one in signed] if examined else [],
    }


def _result(chance: Chance, one: dict[str, Any]) -> dict[str, Any]:
    score = min(100, round(chance.gauss(84, 11)))
    return {
        "name": one["name"],
        "unit": one["unit"],
        "score": Decimal(score),
        "passed": score >= _PASS_MARK,
        "retake": Decimal(chance.randint(60, 75)) if score < _PASS_MARK else None,
    }


def _signed(
    stage: Stage, chance: Chance, count: int, *, leaders: bool = False, audience: str = "", trades: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """Who signed in: leaders and the station first, then villages and enterprises; the signature is left to paper."""
    rows: list[dict[str, Any]] = []
    if leaders:
        rows += [_row(one["name"], "青石镇人民政府", one["post"], chance) for one in stage.leaders[1:4]]
    if leaders or audience == "OFFICERS":
        staff = stage.told["staff"][:8]
        rows += [_row(one.values["name"], str(PROFILE["station"]), one.values["post"], chance) for one in staff]
    others = [c for c in stage.told["enterprise"] if not trades or c.values["industry"].name in trades]
    chance.shuffle(others)
    for place in range(max(count - len(rows), 0)):
        if audience == "VILLAGE_OFFICERS" or (leaders and place % 2):
            village = stage.villages[place % len(stage.villages)]
            rows.append(_row(chance.person(), stage.committee(village), "安全信息员", chance))
        else:
            company = others[place % len(others)].values
            rows.append(_row(chance.person(), company["name"], "安全员", chance))
    return rows[:count]


def _row(name: str, unit: str, post: str, chance: Chance) -> dict[str, Any]:
    return {"name": name, "unit": unit, "post": post, "phone": chance.phone()}


def _papers(told: Told, title: str, begun: datetime, scene: str) -> list[Enclosure]:
    rows = told.values["sign_in"]
    listed = tuple(f"{n}　{row['name']}　{row['unit']}　{row['post']}" for n, row in enumerate(rows, start=1))
    return [
        Enclosure("签到表.pdf", "签到表扫描件", "scan:签到表", (title, *listed), begun),
        Enclosure("现场照片.jpg", "现场照片", scene, (title, str(told.values["place"])), begun + timedelta(minutes=20)),
    ]
