"""``resources/synonyms.toml``: what other ledgers call our columns and write in their cells."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from safety_desk.model.shipped import shipped
from safety_desk.model.text import normalise

_UNIT = re.compile(r"[(\[〔【][^()\[\]〔〕【】]*[)\]〕】]")
_MARKS = re.compile(r"[*:★☆'\"“”]|[(\[【](?:必填|选填|必填项|可选|下拉选择|单选)[)\]】]")


@cache
def table(name: str) -> Mapping[str, Any]:
    """The table ``name`` of the file; empty when there is none."""
    found = _file().get(name, {})
    return found if isinstance(found, dict) else {}


@cache
def listed(name: str) -> frozenset[str]:
    """The list ``name`` of the file as heading keys."""
    return frozenset(heading_key(word) for word in _file()[name])


@cache
def row_rule(name: str) -> re.Pattern[str]:
    """The pattern of ``[rows]`` by which a row is told to be no record."""
    return re.compile(table("rows")[name])


def heading_key(text: str) -> str:
    """A heading to compare: half-width, no blanks, stars, colons or （必填）; small letters."""
    return _MARKS.sub("", normalise(text)).casefold()


def loose_key(text: str) -> str:
    """A heading key without units and additions in brackets: 资金（万元） -> 资金."""
    key = heading_key(text)
    return _UNIT.sub("", key) or key.strip("()[]〔〕【】")


def folded_key(text: str) -> str:
    """A loose key with endings of one meaning made equal: 负责人手机号码 -> 负责人电话, 检查时间 -> 检查日期."""
    key = loose_key(text)
    for kept, endings in table("same_ending").items():
        for ending in sorted(endings, key=len, reverse=True):
            if key.endswith(ending) and len(key) > len(ending):
                return key.removesuffix(ending) + kept
            if key == ending and kept:
                return str(kept)
    return key


def is_ditto(text: str) -> bool:
    """Whether a cell only points to the one above: 同上, 〃."""
    return normalise(text) in _file()["ditto"]


def own_word(kind: str, field: str, heading: str, text: str) -> str | None:
    """Our word for what a cell of a field says, None when the table knows none."""
    key = normalise(text)
    for words in (
        _part(_part(_part(table("value_under"), kind), field), loose_key(heading)),
        _part(_part(table("value"), kind), field),
        _part(_part(table("value"), "any"), field),
    ):
        if key in words:
            return str(words[key])
    return None


def moved(kind: str, field: str, text: str) -> Mapping[str, str]:
    """Values that a word of this field really gives to others: ``{"handling": "现场整改"}``."""
    words: Mapping[str, Mapping[str, str]] = _part(_part(table("move"), kind), field)
    return words.get(normalise(text), {})


def beside(kind: str, field: str) -> Mapping[str, str]:
    """Fields for what a day of this field may say more: ``last`` day of a range, ``clock``."""
    return _part(_part(table("beside"), kind), field)


def split_rules(kind: str, field: str) -> list[re.Pattern[str]]:
    """The ways in which a cell of this field parts into several, when it does."""
    return [re.compile(rule, re.DOTALL) for rule in _part(table("split"), kind).get(field, ())]


def _part(words: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    found = words.get(name, {})
    return found if isinstance(found, Mapping) else {}


@cache
def _file() -> Mapping[str, Any]:
    return tomllib.loads(shipped("resources/synonyms.toml").read_text(encoding="utf-8"))
