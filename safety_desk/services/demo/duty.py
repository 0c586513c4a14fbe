"""The duty roster of the invented year, one shift a day, and the log of what the telephone brought."""

from datetime import date, datetime, timedelta
from typing import Any

from safety_desk.records.emergencies.duty_log import Weather
from safety_desk.records.emergencies.duty_words import Shift
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import PROFILE, Stage
from safety_desk.services.demo.words import texts

_QUIET = 0.82
_WEATHER = ((Weather.FINE, 6), (Weather.CLOUDY, 4), (Weather.OVERCAST, 2), (Weather.GALE, 1))


def tell_duty(stage: Stage) -> None:
    """Every day of the year has its leader and its two people on duty; the same few change round."""
    chance = stage.chance("duty_roster")
    phones = {leader["name"]: chance.phone() for leader in stage.leaders}
    phones |= {member.values["name"]: member.values["phone"] for member in stage.told["staff"]}
    leaders = [leader["name"] for leader in stage.leaders]
    people = [stage.officers(chance) for _ in range(12)]
    first = date(stage.year, 1, 1)
    for place in range((date(stage.year, 12, 31) - first).days + 1):
        day = first + timedelta(place)
        leader = leaders[place % len(leaders)]
        on_duty = "、".join(people[place % len(people)])
        stage.tell("duty_roster", _shift(day, leader, on_duty, phones))
        follower = people[(place + 1) % len(people)][0]
        stage.tell("duty_log", _log(chance, day, leader, on_duty, follower))


def _shift(day: date, leader: str, on_duty: str, phones: dict[str, str]) -> dict[str, Any]:
    return {
        "duty_on": day,
        "shift": Shift.ROUND_THE_CLOCK,
        "leader": leader,
        "leader_phone": phones[leader],
        "on_duty": on_duty,
        "on_duty_phone": phones.get(on_duty.partition("、")[0]),
        "duty_phone": PROFILE["phone"],
        "holiday": working(day, date(day.year, 12, 31)) != day,
    }


def _log(chance: Chance, day: date, leader: str, on_duty: str, follower: str) -> dict[str, Any]:
    calls = [] if chance.maybe(_QUIET) else [_call(chance, day)]
    next_day = day + timedelta(1)
    return {
        "duty_on": day,
        "shift": Shift.ROUND_THE_CLOCK,
        "weather": _weather(chance, day),
        "leader": leader,
        "on_duty": on_duty,
        "quiet": not calls,
        "handed_over_by": on_duty.partition("、")[0],
        "handed_over_to": follower,
        "handed_over_at": datetime(next_day.year, next_day.month, next_day.day, 8, 30),  # noqa: DTZ001
        "entries": calls,
    }


def _weather(chance: Chance, day: date) -> Any:
    wet = (Weather.RAIN, 4), (Weather.HEAVY_RAIN, 1)
    cold = (Weather.SNOW, 2), (Weather.FOG, 1)
    return chance.pick(*_WEATHER, *(wet if 6 <= day.month <= 8 else cold if day.month in (1, 2, 12) else ()))


def _call(chance: Chance, day: date) -> dict[str, Any]:
    calls = [call for call in texts("tasks")["call"] if day.month in call.get("months", [day.month])]
    call = chance.choice(calls)
    return {
        "at": chance.moment(day, 8, 22),
        "unit": call["unit"],
        "name": chance.person(),
        "phone": chance.phone(),
        "content": call["content"],
        "instruction": call.get("instruction"),
        "result": call["result"],
    }
