"""Column widths of a table: as declared, scaled to the page, none so narrow that a date or number breaks."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from safety_desk.model.field import Field
from safety_desk.printing.text import Type, width_of

_LATIN = re.compile(r"[!-~]{4,}")
_WIDEST_WORD = 9.0
"""In em: a longer number or Latin word may break, it does not widen its column any more."""
_NAME = 4.0
_UNBROKEN = (date, int, Decimal)


def fitted(wished: Sequence[float], least: Sequence[float], room: float) -> list[float]:
    """Widths that sum to ``room``: shares of ``wished``, each at least its ``least`` while the room allows it."""
    if sum(least) >= room:
        return [width * room / sum(least) for width in least]
    widths = [width * room / sum(wished) for width in wished]
    short = sum(max(0.0, low - width) for width, low in zip(widths, least, strict=True))
    spare = sum(max(0.0, width - low) for width, low in zip(widths, least, strict=True))
    share = short / spare if spare else 0.0
    return [low if width <= low else width - (width - low) * share for width, low in zip(widths, least, strict=True)]


def least_width(field: Field, label: str, texts: Iterable[str], kind: Type, head: Type) -> float:
    """The narrowest this column may be without its padding, in points."""
    unique = set(texts)
    if issubclass(field.type, _UNBROKEN):
        found = [width_of(text, kind) for text in unique]
    elif field.people or field.is_choice:
        words = {word for text in unique for word in text.split("、")}
        found = [min(width_of(word, kind), _NAME * kind.size) for word in words]
    else:
        words = {word for text in unique for word in _LATIN.findall(text)}
        found = [min(width_of(word, kind), _WIDEST_WORD * kind.size) for word in words]
    return max([label_width(label, head), *found])


def label_width(label: str, head: Type) -> float:
    """Room for a heading in at most two lines, one for two characters."""
    return min(len(label), max(2, -(-len(label) // 2))) * head.size + 0.5
