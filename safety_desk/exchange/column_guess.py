"""What a column without a heading holds, judged by its values alone; always a guess to be confirmed."""

import re
from collections.abc import Mapping, Sequence

from safety_desk.exchange.excel_reader import Cell
from safety_desk.exchange.heading_match import LEAST, Heading, Match, Vocabulary
from safety_desk.model.dates import parse_date
from safety_desk.model.field import Field
from safety_desk.model.findings import BadValue
from safety_desk.model.text import normalise

_SHAPES = {
    "uscc": re.compile(r"[0-9A-HJ-NPQRTUWXY]{18}$"),
    "id": re.compile(r"\d{17}[\dXx]$"),
    "phone": re.compile(r"1[3-9][\d-]{9,11}$|0\d{2,3}-?\d{7,8}$"),
}
_COMPANY = re.compile(r".{2,}(?:公司|厂|店|矿|站|社|院|部|超市|集团|中心)$")
_MOSTLY = 0.8


def guess_nameless(
    matches: list[Match], vocabulary: Vocabulary, samples: Mapping[Heading, Sequence[Cell]]
) -> list[Match]:
    """Give columns without a heading the one free field their values can only mean."""
    free = [f for f in vocabulary.fields.values() if all(m.field is not f for m in matches)]
    result = []
    for match in matches:
        if match.heading.parts or match.field:
            result.append(match)
            continue
        found = [f for f in free if _looks_like(f, samples.get(match.heading, ()))]
        if found:
            free.remove(found[0])
        result.append(Match(match.heading, found[0], LEAST) if found else match)
    return result


def _looks_like(field: Field, values: Sequence[Cell]) -> bool:
    """Whether nearly all values have the unmistakable shape of this field."""
    texts = [normalise(str(value)).removesuffix(".0") for value in values]
    if len(texts) < 2:
        return False
    shape = _SHAPES.get(field.check) or _SHAPES.get(field.mask)
    if shape is None and field.required:
        if field.own_year:
            return sum(_full_date(value) for value in values) >= _MOSTLY * len(texts)
        shape = _COMPANY if field.link == "enterprise" or "企业" in field.label else None
    return shape is not None and sum(bool(shape.match(text)) for text in texts) >= _MOSTLY * len(texts)


def _full_date(value: Cell) -> bool:
    try:
        parse_date(value)
    except BadValue:
        return False
    return True
