"""``@use_case``: the title and the role of everything a user can do, checked before anything else."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Generator
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role

if TYPE_CHECKING:
    from safety_desk.services.desk import Desk

P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class UseCase:
    """One entry of the list that the permission page, the log and the command line read."""

    title: str
    needs: Role
    function: str


USE_CASES: dict[str, UseCase] = {}


def use_case(title: str, *, needs: Role) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Register a function ``f(desk, …)`` under ``title``; it refuses whoever lacks the role ``needs``.

    A generator function stays a generator; its role is checked when it is called, not at its first step.
    """

    def register(function: Callable[P, R]) -> Callable[P, R]:
        name = f"{function.__module__}.{function.__qualname__}"
        USE_CASES[name] = UseCase(title, needs, name)

        @wraps(function)
        def checked(*args: P.args, **kwargs: P.kwargs) -> R:
            desk = cast("Desk", args[0])
            if not desk.user.may(needs):
                raise Refused(f"“{title}”要由{needs.value}来做，{desk.user.name}没有这项权限。")
            if inspect.isgeneratorfunction(function):
                return cast(R, _stepped(desk, title, cast(Any, function(*args, **kwargs))))
            with desk.acting(title):
                return function(*args, **kwargs)

        return checked

    return register


def _stepped(desk: Desk, title: str, job: Generator[Any, None, R]) -> Generator[Any, None, R]:
    """Pass a job's steps on, naming the use-case during each of them and not between."""
    try:
        while True:
            with desk.acting(title):
                step = next(job)
            yield step
    except StopIteration as end:
        return cast(R, end.value)
    finally:
        job.close()
