"""Text as people write it: full-width forms, stray spaces, several names in one cell, brackets of document numbers."""

import re
import unicodedata

from safety_desk.model.words import words

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20, 0xA0: 0x20}
_WIDE_DIGITS = {wide: plain for wide, plain in _WIDE.items() if chr(plain).isalnum()}
_INVISIBLE = dict.fromkeys([0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD])
_NAME_SEPARATORS = re.compile(r"[、，,;；/／|\n\r\t]+")
_DOC_BRACKETS = str.maketrans("[]()（）【】［］〖〗﹝﹞", "〔〕" * 7)
_DOC_YEAR = re.compile(r"[\[(（【［〖﹝〔]\s*((?:19|20)\d\d)\s*[\])）】］〗﹞〕]")
_LATIN = re.compile(r"[A-Za-z.·]+$")


def half_width(text: str) -> str:
    """Full-width digits, letters and punctuation as half-width ones; nothing else changes."""
    return text.translate(_WIDE)


def tidy(text: str) -> str:
    """A text worth keeping: no invisible or control characters, no blank ends, ``\\n`` for every line end."""
    if text.isprintable():
        return text.strip()
    kept = text.replace("\r\n", "\n").replace("\r", "\n").translate(_INVISIBLE)
    kept = "".join(c for c in kept if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return kept.strip()


def normalise(text: str) -> str:
    """A text to compare: half-width, without any blank; never to be stored."""
    return "".join(half_width(tidy(text)).split())


def name_key(name: str) -> str:
    """A name to compare: width, blanks, case and brackets forgiven."""
    return re.sub(r"[()\[\]〔〕【】《》<>\"“”'‘’·.、,-]", "", normalise(name)).casefold()


def document_number(text: str) -> str:
    """A 文号 with 〔 〕 around its year, whichever brackets it came in, half-width digits and no blanks."""
    plain = re.sub(r"\s+", "", tidy(text).translate(_WIDE_DIGITS))
    return _DOC_YEAR.sub(lambda found: found.group(0).translate(_DOC_BRACKETS), plain)


def people(text: str) -> list[str]:
    """The names in a cell. ``王 磊`` is one name (a single character is no name), ``王磊 李明`` are two."""
    names: list[str] = []
    for part in _NAME_SEPARATORS.split(tidy(text)):
        names += _spaced_names(part.split())
    return [name for name in names if name]


def _spaced_names(parts: list[str]) -> list[str]:
    """Parts between blanks; a single character belongs to the name before or after it."""
    names: list[str] = []
    for place, part in enumerate(parts, start=1):
        last = names[-1] if names else ""
        ends_name = len(part) == 1 and (last in words("long_family_names") or (len(last) == 2 and place == len(parts)))
        if _LATIN.match(part) and _LATIN.search(last):
            names[-1] = f"{last} {part}"
        elif len(last) == 1 or ends_name:
            names[-1] = last + part
        else:
            names.append(part)
    return names
