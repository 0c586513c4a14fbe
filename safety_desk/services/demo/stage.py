"""What the tellers of the invented year share: the year, its people, and what was told before."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from safety_desk.services.demo.chance import Chance, working
from safety_desk.services.demo.words import texts

PROFILE = {
    "township": "青石镇",
    "station": "青石镇安全生产监督管理站",
    "county": "滦平县应急管理局",
    "division": "130824104",
    "fonds": "0472",
    "fonds_name": "青石镇人民政府",
    "word": "青安",
    "key_township": True,
    "archivist": "冯丽",
    "checker": "王磊",
    "contact": "赵敏",
    "phone": "0314-8500472",
    "address": "滦平县青石镇青石街12号",
}
"""The settings of the invented station."""


@dataclass(frozen=True)
class Enclosure:
    """A photo or a scan to be made: what it is called, what it shows and the lines written on it."""

    name: str
    role: str
    scene: str
    lines: tuple[str, ...]
    taken: datetime
    turned: bool = False
    """A photo whose camera was held upright: stored lying, with the turn in its EXIF data."""


@dataclass
class Told:
    """One record to be kept, with its files."""

    kind: str
    id: str
    values: dict[str, Any]
    enclosures: list[Enclosure] = field(default_factory=list)


class Stage:
    """One invented year. Every kind has its own chance, so that a new kind leaves the others as they were."""

    def __init__(self, year: int, scale: int) -> None:
        self.year = year
        self.scale = scale
        self.told: dict[str, list[Told]] = defaultdict(list)
        self._chances: dict[str, Chance] = {}

    @property
    def first(self) -> date:
        return date(self.year, 1, 2)

    @property
    def last(self) -> date:
        return date(self.year, 12, 31)

    @property
    def leaders(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = texts("people")["leader"]
        return found

    @property
    def chief(self) -> str:
        return str(texts("people")["staff"][0]["name"])

    @property
    def villages(self) -> list[str]:
        found: list[str] = texts("people")["villages"]
        return found

    def committee(self, village: str) -> str:
        """柳河村村民委员会, 青石社区居民委员会."""
        return f"{village}{'村' if village.endswith('村') else '居'}民委员会"

    def chance(self, kind: str) -> Chance:
        if kind not in self._chances:
            self._chances[kind] = Chance(self.year, self.scale, kind)
        return self._chances[kind]

    def tell(self, kind: str, values: dict[str, Any], *enclosures: Enclosure) -> Told:
        """Note a record; its id follows from the seed."""
        told = Told(kind, self.chance(kind).new_id(), values, list(enclosures))
        self.told[kind].append(told)
        return told

    def in_order(self, kind: str, dated_by: str) -> None:
        """Put what was told into the order of its days, in which the register numbers it."""
        self.told[kind].sort(key=lambda told: (told.values[dated_by], told.id))

    def day(self, written: str, later: int = 0) -> date:
        """``03-13`` of the year (``later`` days after it), moved to a working day."""
        month, day = written.split("-")
        return working(min(date(self.year, int(month), int(day)) + timedelta(later), self.last), self.last)

    def officers(self, chance: Chance, count: int = 2) -> list[str]:
        """Inspectors of the station; the same few do most of the work."""
        names = [member["name"] for member in texts("people")["staff"][:6]]
        return chance.sample(names, count)

    def rounds(self, rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], str, int]]:
        """Each row once for each unit of scale: the row, what tells its name apart, days it is held later."""
        for turn in range(self.scale):
            tail = f"（第{turn + 1}片区）" if turn else ""
            for row in rows:
                yield row, tail, turn % 20

    def fill(self, text: str, day: date, **more: object) -> str:
        """A text with its blanks filled."""
        quarter = "一二三四"[(day.month - 1) // 3] + "季"
        known = {"year": day.year, "month": day.month, "quarter": quarter, "chief": self.chief}
        return text.format_map(_Blanks(known | more))


class _Blanks(dict[str, object]):
    """A blank nobody filled stays visible to the tests that look for braces."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
