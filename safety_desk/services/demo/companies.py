"""Staff with their certificates, and the enterprises of the township."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from safety_desk.records.enterprises.words import (
    Economy,
    Grade,
    Industry,
    Operation,
    RiskLevel,
    Size,
    Standardization,
)
from safety_desk.records.general.staff import CertificateType, Duty, Education, Establishment, Sex
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.stage import PROFILE, Stage
from safety_desk.services.demo.words import texts

_DIVISION = str(PROFILE["division"])


def tell_staff(stage: Stage) -> None:
    """The station's people; at a larger scale more hands of the same posts."""
    chance = stage.chance("staff")
    rows: list[dict[str, Any]] = texts("people")["staff"]
    for turn in range(stage.scale):
        for place, row in enumerate(rows):
            name = row["name"] if not turn else f"{chance.person()}{'甲乙丙丁戊己庚辛'[place]}"
            stage.tell("staff", {"name": name, **_member(stage, chance, row, place)})


def _member(stage: Stage, chance: Chance, row: dict[str, Any], place: int) -> dict[str, Any]:
    since = date.fromisoformat(row["since"])
    return {
        "sex": Sex(row["sex"]),
        "born_on": date.fromisoformat(row["born"]),
        "political_status": row["status"],
        "education": Education(row["education"]),
        "major": row["major"],
        "phone": chance.phone(),
        "post": row["post"],
        "establishment": Establishment(row["establishment"]),
        "duty": Duty(row["duty"]),
        "matches_major": "安全" in row["major"] or "工程" in row["major"],
        "appointed_on": since,
        "trained_before_post_on": since - timedelta(20),
        "area": row["area"],
        "registered_on": stage.day("01-06"),
        "certificates": _certificates(stage, chance, since, place),
    }


def _certificates(stage: Stage, chance: Chance, since: date, place: int) -> list[dict[str, Any]]:
    """One certificate each; the third one's ends early in the next year, the last person has none yet."""
    if place == 7:
        return []
    issued = date(stage.year - 2 if place != 2 else stage.year - 3, chance.randint(2, 4), chance.randint(5, 25))
    return [
        {
            "certificate_type": CertificateType.DELEGATED if place else CertificateType.ADMINISTRATIVE,
            "number": f"冀H{_DIVISION[:6]}{max(since.year, 2015)}{chance.randrange(1000):03}",
            "issuer": "承德市应急管理局",
            "issued_on": issued,
            "valid_to": date(issued.year + (3 if place != 2 else 4), issued.month, issued.day) - timedelta(1),
            "refreshed_on": date(stage.year - 1, 5 + place % 3, 12),
            "refresher_days": chance.choice([5, 7, 14]),
        }
    ]


def tell_enterprises(stage: Stage) -> None:
    """Sixty enterprises for each unit of scale, of thirteen trades; no name twice."""
    chance = stage.chance("enterprise")
    taken: set[str] = set()
    for _ in range(stage.scale):
        for trade in texts("enterprises")["trade"]:
            for _ in range(trade["share"]):
                village = chance.choice(stage.villages)
                name = _name(chance, trade, village, taken)
                stage.tell("enterprise", {"name": name, **_company(stage, chance, trade, village)})


def _name(chance: Chance, trade: dict[str, Any], village: str, taken: set[str]) -> str:
    """A name nobody has yet; when the words run out, a branch of one."""
    for _ in range(40):
        pattern = str(chance.choice(trade["names"]))
        name = pattern.format(word=chance.choice(texts("enterprises")["words"]), village=village)
        if name not in taken:
            break
    else:
        name = f"{name}（{village.removesuffix('村')}{len(taken)}号店）"
    taken.add(name)
    return name


def _company(stage: Stage, chance: Chance, trade: dict[str, Any], village: str) -> dict[str, Any]:
    workers = chance.randint(*trade["workers"])
    owner = chance.person()
    registered = stage.day("01-15") if chance.maybe(0.9) else chance.workday(stage.day("02-10"), stage.day("11-20"))
    return {
        "village": village,
        **_facts(chance, trade, village, workers),
        **_people(chance, owner, workers, key=trade["key"]),
        **_risks(stage, chance, trade, workers),
        "officer": chance.choice(stage.officers(chance, 4)),
        "area_leader": chance.choice(stage.leaders)["name"],
        "regulator": "青石镇安全生产监督管理站",
        "founded_on": date(chance.randint(1998, stage.year - 2), chance.randint(1, 12), chance.randint(1, 28)),
        "registered_on": registered,
    }


def _facts(chance: Chance, trade: dict[str, Any], village: str, workers: int) -> dict[str, Any]:
    address = f"滦平县青石镇{village}{chance.choice(['东', '西', '南', '北'])}{chance.randint(1, 9)}00米"
    economy = Economy[trade["economy"]]
    category = {Economy.INDIVIDUAL: "2", Economy.FARM_COOPERATIVE: "3"}.get(economy, "1")
    scales = ((workers < 10, Size.MICRO), (workers < 60, Size.SMALL), (workers < 120, Size.MEDIUM), (True, Size.LARGE))
    return {
        "credit_code": chance.credit_code(category, _DIVISION),
        "registered_address": address,
        "business_address": address,
        "economy": economy,
        "industry": Industry[trade["industry"]],
        "business_scope": trade["scope"],
        "size": next(size for fits, size in scales if fits),
        "longitude": Decimal(f"117.{chance.randint(250000, 450000)}"),
        "latitude": Decimal(f"40.{chance.randint(880000, 990000)}"),
        "operation": chance.pick(
            (Operation.NORMAL, 90), (Operation.SUSPENDED, 7), (Operation.BUILDING, 2), (Operation.CLOSED, 1)
        ),
    }


def _people(chance: Chance, owner: str, workers: int, *, key: bool) -> dict[str, Any]:
    phone = chance.phone()
    manager = chance.person() if workers > 8 else owner
    return {
        "legal_representative": owner,
        "legal_representative_phone": phone,
        "principal": owner if chance.maybe(0.8) else chance.person(),
        "principal_phone": phone if chance.maybe(0.95) else None,
        "safety_manager": manager,
        "safety_manager_phone": chance.phone() if manager != owner else phone,
        "workers": workers,
        "special_workers": workers // 12 + key,
        "full_time_safety_staff": 1 + workers // 80 if key or workers > 50 else 0,
        "part_time_safety_staff": 1,
        "safety_engineers": int(key and workers > 60),
        "has_safety_body": workers > 100 or (key and workers > 30),
    }


def _risks(stage: Stage, chance: Chance, trade: dict[str, Any], workers: int) -> dict[str, Any]:
    key = bool(trade["key"])
    values: dict[str, Any] = {
        "grade": chance.choice([Grade.A, Grade.B]) if key else chance.choice([Grade.B, Grade.C, Grade.C, Grade.D]),
        "risk_level": _risk_level(chance, key=key),
        "has_major_installation": trade["industry"] == "CHEMICALS" and chance.maybe(0.3),
        "has_occupational_hazard": trade["industry"] in ("MINE", "BUILDING_MATERIALS", "DUST", "MACHINERY"),
        "standardization": chance.pick(
            (Standardization.THIRD, 5 + 5 * key), (Standardization.MICRO, 6), (Standardization.NONE, 6)
        ),
        "insured": key or chance.maybe(0.4),
        "industry_regulator": "滦平县应急管理局" if key else "青石镇经济发展办公室",
        "professional_regulator": "滦平县市场监督管理局" if workers > 30 else None,
    }
    if key:
        values["permit_number"] = f"（冀）安许证字〔{stage.year - 2}〕H{chance.randrange(10**6):06}"
        soon = chance.maybe(0.2)
        month = chance.randint(11, 12) if soon else chance.randint(1, 12)
        year = stage.year if soon else stage.year + chance.choice([1, 2])
        values["permit_until"] = date(year, month, chance.randint(1, 28))
    return values


def _risk_level(chance: Chance, *, key: bool) -> RiskLevel:
    heavy = ((RiskLevel.MAJOR, 2), (RiskLevel.LARGER, 5), (RiskLevel.ORDINARY, 3))
    light = ((RiskLevel.LARGER, 1), (RiskLevel.ORDINARY, 5), (RiskLevel.LOW, 6))
    found: RiskLevel = chance.pick(*(heavy if key else light))
    return found
