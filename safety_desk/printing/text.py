"""Lines of text: measured, broken as Chinese is set, each character in a font that has it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from safety_desk.printing.clean import clean
from safety_desk.printing.font_files import Style
from safety_desk.printing.fonts import BOXED, Glyph, glyphs

NEVER_FIRST = frozenset("，。、；：？！）》〉」』】〕〗］｝…—％‰℃·”’,.;:?!)]}%々ー～")
NEVER_LAST = frozenset("（《〈「『【〔〖［｛“‘([{￥$#№")
_UNIT = re.compile(r"[!-~\u00c0-\u024f]+|.", re.DOTALL)
_LONGEST_CLUSTER = 40


@dataclass(frozen=True)
class Type:
    """A style at a size; ``leading`` is the line pitch, all in points."""

    style: Style
    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Run:
    """Characters of one line that share a font; ``signs`` of more than one layer are drawn one over the other."""

    font: str
    text: str
    width: float
    """In points."""
    under: bool = False
    layers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it prints; ``indent`` is blank space before it."""

    runs: tuple[Run, ...]
    width: float
    size: float
    indent: float = 0.0


@dataclass(frozen=True)
class Piece:
    """A part of a sentence; ``under`` underlines it, as a filled-in blank of a form."""

    text: str
    under: bool = False


def single(text: str, kind: Type) -> Line:
    """The whole text as one line, however long."""
    setting = _Setting([Piece(text.replace("\n", " "))], kind)
    return setting.line(0, len(setting.text), 0.0)


def wrap(text: str | Sequence[Piece], kind: Type, width: float, indent: float = 0.0) -> list[Line]:
    """The text broken into lines no wider than ``width``; ``indent`` stands before the first of each paragraph."""
    setting = _Setting([Piece(text)] if isinstance(text, str) else text, kind)
    lines: list[Line] = []
    for first, last in setting.paragraphs():
        lines += setting.broken(first, last, max(width, kind.size), indent)
    return lines


def width_of(text: str, kind: Type) -> float:
    """The width of the text in one line, in points."""
    table = glyphs(kind.style)
    return sum(table[char].width for char in clean(text)) * kind.size


class _Setting:
    """A text with its glyphs, cut by positions."""

    def __init__(self, pieces: Sequence[Piece], kind: Type) -> None:
        cleaned = [(clean(piece.text), piece.under) for piece in pieces]
        table = glyphs(kind.style)
        self.text = "".join(text for text, _ in cleaned)
        self.size = kind.size
        self.under = [under for text, under in cleaned for _ in text] if any(under for _, under in cleaned) else None
        self.glyphs = [table[char] if char != "\n" else _NOTHING for char in self.text]
        self.ends = [0.0, *accumulate(glyph.width * kind.size for glyph in self.glyphs)]

    def width(self, first: int, last: int) -> float:
        return self.ends[last] - self.ends[first]

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        start = 0
        for part in self.text.split("\n"):
            yield start, start + len(part)
            start += len(part) + 1

    def clusters(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Parts between which a line may end."""
        start, end = first, first
        for unit in _UNIT.finditer(self.text, first, last):
            sticks = unit[0][0] in NEVER_FIRST or (end > start and self.text[end - 1] in NEVER_LAST)
            if end > start and not (sticks and end - start < _LONGEST_CLUSTER and self.text[end - 1] != " "):
                yield start, end
                start = end
            end = unit.end()
        if end > start:
            yield start, end

    def broken(self, first: int, last: int, width: float, indent: float) -> list[Line]:
        lines: list[Line] = []
        start, room = first, width - indent
        for begin, end in self._fitting(first, last, width):
            if self.width(start, end) > room + 0.01 and begin > start and self.text[begin:end] != " ":
                lines.append(self.line(start, begin, width - room))
                start, room = begin, width
        lines.append(self.line(start, last, width - room))
        return lines

    def line(self, first: int, last: int, indent: float) -> Line:
        """The characters from ``first`` to ``last`` without blanks at the end."""
        while last > first and self.text[last - 1] == " " and not (self.under and self.under[last - 1]):
            last -= 1
        runs = tuple(self._runs(first, last))
        return Line(runs, self.width(first, last), self.size, indent)

    def _fitting(self, first: int, last: int, width: float) -> Iterator[tuple[int, int]]:
        """Clusters; one wider than a whole line falls apart into characters."""
        for begin, end in self.clusters(first, last):
            if self.width(begin, end) <= width:
                yield begin, end
            else:
                yield from ((place, place + 1) for place in range(begin, end))

    def _runs(self, first: int, last: int) -> Iterator[Run]:
        for (font, under, alone), places in groupby(range(first, last), self._look):
            held = list(places)
            width = self.width(held[0], held[-1] + 1)
            if alone >= 0:
                yield Run(font, self.text[alone], width, under, tuple(self.glyphs[alone].signs))
            else:
                yield Run(font, "".join(self.glyphs[place].signs for place in held), width, under)

    def _look(self, place: int) -> tuple[str, bool, int]:
        """What characters of one run share; one that is drawn in layers or boxed stands alone."""
        glyph = self.glyphs[place]
        alone = place if glyph.font == BOXED or len(glyph.signs) > 1 else -1
        return glyph.font, bool(self.under and self.under[place]), alone


_NOTHING = Glyph(BOXED, "", 0.0)
