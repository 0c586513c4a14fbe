"""How a ratio is measured: both sides in turn, processor time with children, medians of several rounds."""

import resource
import statistics
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Case:
    """Something of ours beside a yardstick; ``prepare`` runs before each round of ours and is not counted."""

    name: str
    says: str
    ours: Callable[[], object]
    yardstick: Callable[[], object]
    prepare: Callable[[], object] = lambda: None
    rounds: int = 5


@dataclass(frozen=True)
class Ratio:
    """Medians in seconds of processor time."""

    name: str
    says: str
    ours: float
    yardstick: float
    rounds: int

    @property
    def ratio(self) -> float:
        return self.ours / self.yardstick


def measured(case: Case) -> Ratio:
    """Run both sides in turn ``rounds`` times; a first round warms up and is not counted."""
    ours: list[float] = []
    yardstick: list[float] = []
    for _ in range(case.rounds + 1):
        case.prepare()
        ours.append(_cost(case.ours))
        yardstick.append(_cost(case.yardstick))
    return Ratio(case.name, case.says, statistics.median(ours[1:]), statistics.median(yardstick[1:]), case.rounds)


def _cost(work: Callable[[], object]) -> float:
    before = _spent()
    work()
    return _spent() - before


def _spent() -> float:
    """Processor seconds of this process and of the children it has waited for."""
    each = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in each)
