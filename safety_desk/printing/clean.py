"""Text as it can stand on paper: no control, direction or joining marks, blanks that a font has."""

import unicodedata

_FULL_BLANK = "\u3000"
_DROPPED = ("Cc", "Cf")
_SELECTORS = (range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0), range(0x180B, 0x180E))


class _Cleaning(dict[int, str | None]):
    """A table for ``str.translate`` that decides each character once."""

    def __missing__(self, code: int) -> str | None:
        char = chr(code)
        kind = unicodedata.category(char)
        result: str | None = char
        if char == "\t":
            result = "  "
        elif char in ("\u2028", "\u2029", "\x0b", "\x0c", "\x85"):
            result = "\n"
        elif (kind in _DROPPED and char != "\n") or any(code in selectors for selectors in _SELECTORS):
            result = None
        elif kind == "Zs" and char != _FULL_BLANK:
            result = " "
        return self.setdefault(code, result)


_TABLE = _Cleaning()


def clean(text: str) -> str:
    """The text without characters that have no look of their own; ``\\n`` for every line end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_TABLE)
