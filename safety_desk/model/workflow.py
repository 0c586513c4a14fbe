"""The way of a case from state to state: a declared set of steps, and the checks that it has no dead end."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role


@dataclass(frozen=True)
class Step:
    """From state ``source`` the verb leads to ``target``; ``needs`` is the role that may do it."""

    source: StrEnum
    verb: StrEnum
    target: StrEnum
    needs: Role = Role.RECORDER


@dataclass(frozen=True)
class Workflow:
    """Every step of one kind of case. ``states`` are the members of the enumeration ``start`` belongs to."""

    start: StrEnum
    steps: tuple[Step, ...]

    @property
    def states(self) -> tuple[StrEnum, ...]:
        return tuple(type(self.start))

    def verbs(self, state: StrEnum, roles: Collection[Role] = ()) -> list[StrEnum]:
        """What can be done in ``state``, in declared order; with ``roles`` only what these may do."""
        return [s.verb for s in self.steps if s.source is state and (not roles or s.needs in roles)]

    def after(self, state: StrEnum, verb: StrEnum) -> StrEnum:
        """The state that follows; Refused when the verb does not fit the state."""
        return self.step(state, verb).target

    def step(self, state: StrEnum, verb: StrEnum) -> Step:
        """The declared step; Refused when there is none."""
        for step in self.steps:
            if step.source is state and step.verb is verb:
                return step
        possible = "、".join(self.verbs(state)) or "查看"
        raise Refused(f"“{state}”的不能直接“{verb}”。", remedy=f"现在可以办的是：{possible}。")

    def faults(self) -> Iterator[str]:
        """What is wrong with the declaration: steps twice, states nobody reaches or nobody can leave."""
        pairs = [(step.source, step.verb) for step in self.steps]
        yield from (
            f"{source}/{verb} leads two ways" for source, verb in sorted({p for p in pairs if pairs.count(p) > 1})
        )
        reached = self._reached()
        left = {step.source for step in self.steps if step.target is not step.source}
        yield from (f"{state} is never reached" for state in self.states if state not in reached)
        yield from (f"{state} is never left" for state in self.states if state not in left)

    def _reached(self) -> set[StrEnum]:
        reached = {self.start}
        while more := {s.target for s in self.steps if s.source in reached} - reached:
            reached |= more
        return reached
