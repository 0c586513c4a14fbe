"""Which field a heading means: by label, alias and synonym, by the heading above it and by what stands under it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from safety_desk.exchange.synonyms import folded_key, heading_key, listed, loose_key, row_rule, table
from safety_desk.model.dates import parse_date
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue
from safety_desk.model.text import normalise
from safety_desk.model.values import read

SURE = 0.8
"""From this score on a heading is recognised; below it is a guess to be confirmed."""
LEAST = 0.5
_GUESSED = 0.6
_SHORTEST_ENDING = 4
_LONGEST_SERIAL = 3


@dataclass(frozen=True)
class Heading:
    """A column's heading; ``parts`` from the uppermost line down, ``columns`` more than one for 年|月|日."""

    columns: tuple[int, ...]
    parts: tuple[str, ...]

    @property
    def text(self) -> str:
        return "/".join(self.parts)

    @property
    def leaf(self) -> str:
        return self.parts[-1] if self.parts else ""


@dataclass(frozen=True)
class Match:
    """What a heading was taken for; no ``field`` = nothing of ours."""

    heading: Heading
    field: Field | None
    score: float = 0.0
    serial: bool = False
    """It carries nothing of a record: 序号."""


class Vocabulary:
    """All words for the fields of one kind, each with its weight."""

    def __init__(self, fields: Sequence[Field], kind: str = "") -> None:
        self.fields = {f.name: f for f in fields}
        self.kind = kind
        self._exact: dict[str, dict[str, float]] = {}
        self._folded: dict[str, dict[str, float]] = {}
        self._known: dict[tuple[str, ...], bool] = {}
        for field in fields:
            self._learn(field, field.label, 1.0)
            for alias in field.aliases:
                self._learn(field, alias, 0.96)
            for word in _synonyms(field):
                self._learn(field, word, 0.88)
        for heading, name in table("heading").get(kind, {}).items():
            if name in self.fields:
                self._learn(self.fields[name], heading, 1.05)

    def _learn(self, field: Field, word: str, weight: float) -> None:
        for words, key, loss in (
            (self._exact, heading_key(word), 0.0),
            (self._exact, loose_key(word), 0.02),
            (self._folded, folded_key(word), 0.05),
        ):
            known = words.setdefault(key, {})
            known[field.name] = max(known.get(field.name, 0.0), weight - loss)

    def word_scores(self, word: str) -> dict[str, float]:
        """How well one word names each field; only fields it may mean."""
        scores: dict[str, float] = {}
        for words, key, loss in (
            (self._exact, heading_key(word), 0.0),
            (self._exact, loose_key(word), 0.02),
            (self._folded, folded_key(word), 0.03),
        ):
            for name, weight in words.get(key, {}).items():
                scores[name] = max(scores.get(name, 0.0), weight - loss)
        return scores

    def scores(self, heading: Heading, before: str = "") -> dict[str, float]:
        """As ``word_scores`` for a heading under its parent, or right of the person column ``before``."""
        return self._plain_scores(heading, before) or self._ending_scores(heading)

    def _plain_scores(self, heading: Heading, before: str = "") -> dict[str, float]:
        scores: dict[str, float] = {}
        readings = _readings(heading, before)
        for word, loss in [*readings, *self._through_owner(heading, before)]:
            for name, weight in self.word_scores(word).items():
                scores[name] = max(scores.get(name, 0.0), weight - loss)
        return scores

    def _through_owner(self, heading: Heading, before: str) -> list[tuple[str, float]]:
        """联系电话 under 安全管理人员 is also what is ours called: 安全负责人 + 联系电话."""
        owner, leaf = (heading.parts[-2], heading.leaf) if len(heading.parts) > 1 else _parted(heading.leaf)
        owner = owner or (before if folded_key(leaf) == "电话" else "")
        named = [name for name, score in self.word_scores(owner).items() if score >= SURE] if owner else []
        return [(self.fields[name].label + leaf, 0.02) for name in named]

    def _ending_scores(self, heading: Heading) -> dict[str, float]:
        """A long heading that ends in one of our words may mean it: 检查发现的隐患内容."""
        key = loose_key(heading.leaf)
        endings = [word for word in self._exact if len(word) >= _SHORTEST_ENDING and key.endswith(word)]
        if not endings:
            return {}
        return {name: _GUESSED * weight for name, weight in self._exact[max(endings, key=len)].items()}

    def knows(self, heading: Heading) -> bool:
        """Whether a heading is surely one of a ledger of this kind."""
        known = self._known.get(heading.parts)
        if known is None:
            known = max(self._plain_scores(heading).values(), default=0.0) >= SURE
            self._known[heading.parts] = known
        return known


def _synonyms(field: Field) -> list[str]:
    """The words of the synonym table for a field; its label or an alias is the canonical word there."""
    own = {heading_key(word) for word in (field.label, *field.aliases)}
    return [word for canonical, words in table("words").items() if heading_key(canonical) in own for word in words]


def _readings(heading: Heading, before: str) -> list[tuple[str, float]]:
    """The words a heading may stand for: 主要负责人/联系电话, and 电话 right of 法定代表人."""
    *parents, leaf = heading.parts or ("",)
    if parents:
        parent = parents[-1]
        return [(parent + leaf, 0.0), (leaf, 0.08), *([(parent, 0.1)] if folded_key(parent + leaf) == parent else [])]
    if _parted(leaf)[0]:
        return [(leaf, 0.0), *_readings(Heading(heading.columns, _parted(leaf)), "")]
    if before and folded_key(leaf) == "电话":
        return [(before + "电话", 0.0), (leaf, 0.1)]
    return [(leaf, 0.0)]


def _parted(leaf: str) -> tuple[str, str]:
    """A heading that names its parent itself: 主要负责人/联系电话; ('', leaf) when it does not."""
    parts = leaf.replace("／", "/").split("/")
    return (parts[0], parts[1]) if len(parts) == 2 and all(parts) else ("", leaf)


def match_columns(
    headings: Sequence[Heading],
    vocabulary: Vocabulary,
    samples: Mapping[Heading, Sequence[object]],
    *,
    own: bool = False,
) -> list[Match]:
    """Give every heading at most one field and every field at most one heading, the best pairs first.

    ``samples`` are some values under each heading: they decide where words leave it open. The headings of our
    ``own`` export all mean what they say.
    """
    pairs: list[tuple[float, bool, int, str]] = []
    for place, heading in enumerate(headings):
        before = headings[place - 1].leaf if place else ""
        for name, score in vocabulary.scores(heading, before).items():
            field = vocabulary.fields[name]
            pairs.append((score * _fit(field, samples.get(heading, ())), field.required, -place, name))
    taken = _serials(headings, samples, maybe=frozenset() if own else listed("serial"))
    used: set[str] = set()
    for score, _, place, name in sorted(pairs, reverse=True):
        if score >= LEAST and -place not in taken and name not in used:
            taken[-place] = Match(headings[-place], vocabulary.fields[name], score)
            used.add(name)
    return [taken.get(place, Match(heading, None)) for place, heading in enumerate(headings)]


def _serials(
    headings: Sequence[Heading], samples: Mapping[Heading, Sequence[object]], maybe: frozenset[str]
) -> dict[int, Match]:
    """The columns, by their places, that carry nothing: 序号, and one of the ``maybe`` (编号) that only counts."""
    found = {}
    for place, heading in enumerate(headings):
        key = heading_key(heading.leaf)
        if key in listed("ignored") or (key in maybe and counts(samples.get(heading, ()))):
            found[place] = Match(heading, None, serial=True)
    return found


def counts(values: Sequence[object]) -> bool:
    """Whether values run 1, 2, 3 … or 041, 042, 043 …, a 合计 or 注 below left aside."""
    words = [normalise(str(value)).removesuffix(".0") for value in values]
    numbers = [word for word in words if not any(row_rule(rule).match(word) for rule in ("totals", "notes", "signs"))]
    if not numbers or not all(word.isdigit() and len(word) <= _LONGEST_SERIAL for word in numbers):
        return False
    first = int(numbers[0])
    return [int(word) for word in numbers] == list(range(first, first + len(numbers)))


def _fit(field: Field, values: Sequence[object]) -> float:
    """1 when enough values can be of the field's type, less when hardly any can."""
    probe = _PROBES.get(field.type)
    if probe is None or len(values) < 3:
        return 1.0
    readable = sum(probe(field, value) for value in values)
    if readable == len(values):
        return 1.03 if field.type is date else 1.0
    return 1.0 if readable >= 0.3 * len(values) else 0.55


def _is_date(field: Field, value: object) -> bool:  # noqa: ARG001 - one signature for all probes
    try:
        parse_date(value, year=2024, not_before=date(2024, 1, 1))
    except BadValue:
        return False
    return True


def _is_value(field: Field, value: object) -> bool:
    try:
        read(field, value)
    except BadValue:
        return False
    return True


_PROBES: dict[type[Any], Callable[[Field, object], bool]] = {
    date: _is_date,
    int: _is_value,
    Decimal: _is_value,
    bool: _is_value,
}
