"""Documents received and sent: numbers in order, deadlines with their replies, scans of some."""

from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any

from safety_desk.records.documents.incoming import ReceivedBy, Secrecy, Urgency
from safety_desk.records.documents.outgoing import DocumentType
from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.stage import PROFILE, Enclosure, Stage
from safety_desk.services.demo.words import texts


def tell_incoming(stage: Stage) -> None:
    """A hundred and twenty for each unit of scale, in the order in which they came."""
    chance = stage.chance("incoming")
    senders = [row for row in texts("documents")["incoming"] for _ in range(row["share"] * stage.scale)]
    chance.shuffle(senders)
    numbers: Counter[str] = Counter()
    for row, day in zip(senders, chance.workdays(len(senders), stage.first, stage.last), strict=True):
        numbers[row["sender"]] += chance.randint(1, 3)
        village = chance.choice(stage.villages)
        title = stage.fill(chance.choice(_in_season(row["titles"], day)), day, village=village)
        number = f"{row['word']}〔{stage.year}〕{numbers[row['sender']]}号" if row["word"] else None
        told = stage.tell(
            "incoming",
            {
                "title": title,
                "doc_number": number,
                **_received(stage, chance, row, village, day, urgent="紧急" in title),
            },
        )
        if chance.maybe(0.35):
            told.enclosures.append(_scan(told.values["sender"], number, title, day))


def _received(
    stage: Stage, chance: Chance, row: dict[str, Any], village: str, day: date, *, urgent: bool
) -> dict[str, Any]:
    officer = stage.officers(chance, 1)[0]
    urgency = chance.pick((Urgency.ORDINARY, 9), (Urgency.URGENT, 1))
    return {
        "received_on": day,
        "sender": stage.committee(village) if not row["word"] else row["sender"],
        "document_date": working(day - timedelta(chance.randint(1, 3)), day) if day.day > 4 else day,
        "secrecy": Secrecy.NONE,
        "urgency": Urgency.EXTRA_URGENT if urgent else urgency,
        "copies": 1,
        "pages": chance.randint(2, 12),
        "received_by": ReceivedBy.ELECTRONIC if row["word"] and chance.maybe(0.7) else ReceivedBy.PAPER,
        "signed_by": "冯丽",
        **_handled(stage, chance, officer, day, reply=row["reply"] and chance.maybe(0.6)),
    }


def _handled(stage: Stage, chance: Chance, officer: str, day: date, *, reply: bool) -> dict[str, Any]:
    """What was done with it; of the replies of the last months some are still owing."""
    said = texts("documents")["words"]
    leader = chance.choice(stage.leaders[1:4])["name"]
    values: dict[str, Any] = {
        "proposal": chance.choice(said["proposals"]).format(leader=leader, officer=officer),
        "leader_instruction": chance.choice(said["instructions"]).format(officer=officer),
        "handling_unit": "安监站",
        "handler": officer,
        "filed": True,
    }
    closed = working(day + timedelta(chance.randint(2, 14)), date.max)
    if reply:
        values["due_on"] = working(day + timedelta(chance.choice([5, 7, 10, 15, 20])), date(stage.year + 1, 1, 31))
        if day.month > 9 and chance.maybe(0.25):
            return values
        closed = min(closed, values["due_on"])
    if closed <= stage.last:
        values |= {"closed_on": closed, "result": chance.choice(said["results"])}
    return values


def tell_outgoing(stage: Stage) -> None:
    """Thirty for each unit of scale; the register numbers them."""
    chance = stage.chance("outgoing")
    rows = [row for row in texts("documents")["outgoing"] for _ in range(row["share"] * stage.scale)]
    chance.shuffle(rows)
    for row, day in zip(rows, chance.workdays(len(rows), stage.day("01-08"), stage.last), strict=True):
        title = stage.fill(chance.choice(_in_season(row["titles"], day)), day)
        told = stage.tell(
            "outgoing",
            {
                "issued_on": day,
                "title": f"青石镇安全生产监督管理站{title}" if title.startswith("关于") else title,
                "document_type": DocumentType[row["type"]],
                "signed_by": chance.choice([stage.chief, stage.chief, "秦卫东"]),
                "drafted_by": stage.officers(chance, 1)[0],
                "main_recipients": row["to"],
                "copy_recipients": "镇党委、政府领导" if row["type"] != "LETTER" else None,
                "secrecy": Secrecy.NONE,
                "copies": 40 if "各企业" in row["to"] else 3,
                "received_by": "、".join(chance.person() for _ in range(2)) if "各村" in row["to"] else None,
            },
        )
        if chance.maybe(0.5):
            told.enclosures.append(_scan(str(PROFILE["station"]), None, told.values["title"], day))


def _in_season(titles: list[str], day: date) -> list[str]:
    """The titles that are sent at that time of the year; all of them when none fits."""
    seasons: dict[str, list[int]] = texts("documents")["seasons"]
    fit = [t for t in titles if all(day.month in months for word, months in seasons.items() if word in t)]
    return fit or titles


def _scan(sender: str, number: str | None, title: str, day: date) -> Enclosure:
    body = (sender, number or "", title, f"{day.year}年{day.month}月{day.day}日")
    return Enclosure("正文.pdf", "正文扫描件", "scan:文件", body, datetime(day.year, day.month, day.day, 9, 0))  # noqa: DTZ001
