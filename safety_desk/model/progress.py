"""Long use-cases are generators: they yield their progress, and closing one cancels it."""

from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Progress:
    """``done`` of ``total`` steps; ``total`` 0 = not known yet. ``text`` is what the clerk reads."""

    done: int
    total: int
    text: str


Job: TypeAlias = Generator[Progress, None, T]


def finish(job: Job[T]) -> T:
    """Step a job to its end and return its result, for callers that show no progress."""
    try:
        while True:
            next(job)
    except StopIteration as end:
        result: T = end.value
        return result
