"""Numbers that check themselves: 统一社会信用代码 (GB 32100-2015), 身份证号 (GB 11643-1999), telephone numbers."""

import re
from datetime import date

_USCC = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_USCC_WEIGHTS = [pow(3, i, 31) for i in range(17)]
_ID_WEIGHTS = [pow(2, 17 - i, 11) for i in range(17)]
_MOBILE = re.compile(r"(?:\+?86)?1[3-9]\d{9}$")
_LANDLINE = re.compile(r"(?:0\d{2,3})?[2-9]\d{6,7}(?:转\d{1,6})?$|400\d{7}$|1[12]\d{3,4}$|12[0-9]$|1[01][0-9]$")


def credit_code_problem(code: str) -> str:
    """What is wrong with a 统一社会信用代码, '' when nothing; old 15 and 9 place numbers pass."""
    text = code.upper()
    if re.fullmatch(r"\d{15}|[0-9A-Z]{8}-?[0-9X]", text):
        return ""
    if len(text) != 18:
        return f"统一社会信用代码应是18位，这里是{len(text)}位，请照营业执照核对。"
    if any(c not in _USCC for c in text):
        return "统一社会信用代码里有不该出现的字符（不用 I、O、S、V、Z），请照营业执照核对。"
    total = sum(_USCC.index(c) * w for c, w in zip(text[:17], _USCC_WEIGHTS, strict=True))
    if _USCC[-total % 31] != text[17]:
        return "统一社会信用代码的校验位不对，可能抄错了一位，请照营业执照核对。"
    return ""


def id_card_problem(number: str) -> str:
    """What is wrong with a 居民身份证号, '' when nothing."""
    text = number.upper()
    if re.fullmatch(r"\d{15}", text):
        return "这是15位旧身份证号，请换成18位的。"
    if not re.fullmatch(r"\d{17}[\dX]", text):
        return f"身份证号应是18位数字（末位可以是X），这里是{len(text)}位，请照身份证核对。"
    try:
        date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return "身份证号里的出生日期不对，请照身份证核对。"
    total = sum(int(c) * w for c, w in zip(text[:17], _ID_WEIGHTS, strict=True))
    if "10X98765432"[total % 11] != text[17]:
        return "身份证号的校验位不对，可能抄错了一位，请照身份证核对。"
    return ""


def phone_problem(text: str) -> str:
    """What is wrong with the telephone numbers in a cell, '' when nothing; two numbers may stand in it."""
    for number in re.split(r"[、，,;；/\n]|\s{1,}(?=0?\d{3,}[^ ]*\d{4})", text):
        digits = re.sub(r"[\s()（）—–-]", "", number)
        if digits and not _MOBILE.match(digits) and not _LANDLINE.match(digits):
            return f"“{number.strip()}”不像电话号码（手机11位，座机带区号），请核对。"
    return ""


def mask_id(text: str) -> str:
    """The first six and the last two places; a short number keeps its ends only."""
    if len(text) > 10:
        return text[:6] + "*" * (len(text) - 8) + text[-2:]
    return text[:1] + "*" * max(len(text) - 1, 3)


def mask_phones(text: str) -> str:
    """Every number in the cell: 138****5678; a shorter one 031*****56."""
    return re.sub(r"\d[\d -]{4,}\d", _mask_phone, text)


def _mask_phone(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found.group(0))
    if len(digits) >= 11:
        return digits[:3] + "*" * (len(digits) - 7) + digits[-4:]
    return digits[:3] + "*" * max(len(digits) - 5, 3) + digits[-2:]
