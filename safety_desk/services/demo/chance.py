"""Chance with a seed: the same year and scale give the same people, numbers and days, on every machine."""

import random
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from safety_desk.services.demo.words import texts

_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CREDIT_WEIGHTS = [pow(3, place, 31) for place in range(17)]
_BODY = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_BODY_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_ID_WEIGHTS = [pow(2, 17 - place, 11) for place in range(17)]
_FREE_DAYS = {(1, 1), (5, 1), (5, 2), (5, 3), *((10, day) for day in range(1, 8))}


class Chance(random.Random):
    """A generator of believable, invented facts; ``seed`` parts are joined into one text."""

    def __init__(self, *seed: object) -> None:
        super().__init__("/".join(str(part) for part in seed))

    def new_id(self) -> str:
        return str(UUID(int=self.getrandbits(128), version=4))

    def pick(self, *weighted: tuple[Any, float]) -> Any:
        """One of the values, by weight."""
        return self.choices([value for value, _ in weighted], [weight for _, weight in weighted])[0]

    def maybe(self, share: float) -> bool:
        return self.random() < share

    def person(self) -> str:
        """A name; one in fifty has a character that old systems lack (𬱟, 䶮, 堃)."""
        names = texts("people")
        if self.maybe(0.02):
            return str(self.choice(names["rare"]))
        return str(self.choice(names["families"])) + str(self.choice(names["given"]))

    def phone(self) -> str:
        """Eleven digits of the 154 range, which no carrier gives out."""
        return f"154{self.randrange(10**8):08}"

    def credit_code(self, category: str, division: str) -> str:
        """统一社会信用代码 after GB 32100-2015; ``category``: 1 enterprise, 2 individual, 3 cooperative."""
        body = "".join(self.choices("MANRW", k=2)) + f"{self.randrange(10**6):06}"
        left = 11 - sum(_BODY.index(c) * w for c, w in zip(body, _BODY_WEIGHTS, strict=True)) % 11
        code = f"9{category}{division[:6]}{body}{'0123456789X0'[left]}"
        total = sum(_CREDIT.index(c) * w for c, w in zip(code, _CREDIT_WEIGHTS, strict=True))
        return code + _CREDIT[-total % 31]

    def id_card(self, division: str, born: date | None = None) -> str:
        """居民身份证号 after GB 11643-1999."""
        day = born or date(self.randint(1962, 2003), self.randint(1, 12), self.randint(1, 28))
        number = f"{division[:6]}{day:%Y%m%d}{self.randrange(1000):03}"
        total = sum(int(c) * w for c, w in zip(number, _ID_WEIGHTS, strict=True))
        return number + "10X98765432"[total % 11]

    def workday(self, first: date, last: date) -> date:
        """A working day between the two, both included."""
        return working(first + timedelta(self.randint(0, max((last - first).days, 0))), last)

    def workdays(self, count: int, first: date, last: date) -> list[date]:
        """So many working days, spread evenly and in order."""
        span = (last - first).days / max(count, 1)
        days = (first + timedelta(int((n + self.random()) * span)) for n in range(count))
        return sorted(working(day, last) for day in days)

    def moment(self, day: date, first: int = 8, last: int = 17) -> datetime:
        """A time of that day, to five minutes."""
        return datetime(day.year, day.month, day.day, self.randint(first, last - 1), 5 * self.randrange(12))  # noqa: DTZ001


def working(day: date, last: date) -> date:
    """The next working day, or the one before when that is later than ``last``."""
    step = 1
    while day.weekday() > 4 or (day.month, day.day) in _FREE_DAYS:
        day += timedelta(step)
        if day > last:
            day, step = last, -1
    return day
