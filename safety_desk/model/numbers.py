"""Numbers as people write them: 约50人, 50余人, 3万元, 1,200, ５０; long ones whose last digits a sheet has lost."""

import math
import re
from decimal import Decimal, InvalidOperation

from safety_desk.model.findings import BadValue
from safety_desk.model.text import half_width, normalise

_TIMES = {"": 1, "十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
_NUMBER = re.compile(
    r"(?:约|大约|共|计|合计|近|¥|￥|人民币)*([-+]?\d+(?:\.\d+)?|[-+]?\.\d+)(?:e\+?(\d+))?"
    r"(?:余|多|来|左右)?([十百千万亿]?)(?:余|多)?([^\d.]*)$",
    re.IGNORECASE,
)
LARGEST = 10**15


def whole_digits(raw: float) -> str:
    """A whole number of a sheet as digits. From the 16th digit on a sheet keeps zeros only: BadValue."""
    if not math.isfinite(raw):
        raise BadValue("这一格的数算错了，请在原表里改好。")
    if isinstance(raw, float) and not raw.is_integer():
        return f"{Decimal(repr(raw)):f}"
    if abs(raw) >= LARGEST:
        raise BadValue("这一格是按数值存的长号码，末位已丢失；请在原表里把这一格改成文本，照证件重新填写。")
    return str(int(raw))


def read_decimal(raw: object, unit: str = "", decimals: int | None = None) -> Decimal:
    """The number in ``raw``, in the field's own ``unit`` (3万元 in a field of 万元 is 3)."""
    number = Decimal(whole_digits(raw)) if isinstance(raw, int | float) else _from_text(str(raw), unit)
    if abs(number) >= LARGEST:
        raise BadValue(f"“{raw}”太大了，请核对。")
    if decimals is None:
        return number
    rounded = round(number, decimals)
    if abs(rounded - number) > Decimal("1e-9"):
        raise BadValue(f"“{raw}”的小数太长，最多{decimals}位，请改短。" if decimals else f"“{raw}”应是整数，请核对。")
    return rounded


def _from_text(text: str, unit: str) -> Decimal:
    plain = re.sub(r"(?<=\d),(?=\d{3})", "", normalise(text).replace("、", ""))
    found = _NUMBER.match(plain)
    if not found:
        raise BadValue(f"“{half_width(text).strip()}”不是数，请只填数字。")
    digits, exponent, times, tail = found.groups()
    try:
        number = Decimal(digits).scaleb(int(exponent or 0))
    except InvalidOperation as error:
        raise BadValue(f"“{text}”不是数，请只填数字。") from error
    return number * _scale(times, tail, unit)


def _scale(times: str, tail: str, unit: str) -> Decimal:
    """How many of the field's units one counted thing is: 300万 and 3万元 count 万元 where the field does."""
    factor = Decimal(_TIMES[times])
    if unit.startswith("万"):
        if times or tail.startswith("元"):
            return factor / 10_000
        return Decimal(1)
    return factor
