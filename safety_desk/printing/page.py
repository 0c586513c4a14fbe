"""A page as data: what stands where. Points from the upper left corner, as one reads a page."""

from dataclasses import dataclass, field
from typing import Literal

from safety_desk.printing.text import Line, Type, single

MM = 72 / 25.4
A4 = (210 * MM, 297 * MM)
A4_ACROSS = (A4[1], A4[0])
PAPERS = {"A4": A4, "A4横": A4_ACROSS}

Align = Literal["left", "center", "right"]
Colour = tuple[float, float, float]
BLACK: Colour = (0.0, 0.0, 0.0)
RED: Colour = (0.8, 0.05, 0.05)
HAIR = 0.4
FRAME = 0.7
"""Line widths in points."""


@dataclass(slots=True)
class TextMark:
    """A line of text; ``y`` is its baseline."""

    x: float
    y: float
    line: Line
    colour: Colour = BLACK


@dataclass(slots=True)
class RuleMark:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    thickness: float = FRAME
    colour: Colour = BLACK


@dataclass(slots=True)
class BoxMark:
    """A rectangle without filling."""

    x: float
    y: float
    width: float
    height: float
    thickness: float = FRAME
    colour: Colour = BLACK


@dataclass(slots=True)
class PictureMark:
    """A photo (JPEG bytes) in its place."""

    x: float
    y: float
    width: float
    height: float
    jpeg: bytes


Mark = TextMark | RuleMark | BoxMark | PictureMark


@dataclass
class Page:
    """A page of true size and what is on it."""

    width: float
    height: float
    marks: list[Mark] = field(default_factory=list)

    def write(self, text: str, kind: Type, x: float, top: float, *, width: float = 0.0, align: Align = "left") -> None:
        """One line of text in a line box that begins at ``top``, placed within ``width``."""
        self.place(single(text, kind), kind, x, top, width=width, align=align)

    def place(
        self,
        line: Line,
        kind: Type,
        x: float,
        top: float,
        *,
        width: float = 0.0,
        align: Align = "left",
        colour: Colour = BLACK,
    ) -> None:
        """As ``write``, for a line that is already set."""
        slack = width - line.indent - line.width
        left = x + line.indent + {"left": 0.0, "center": slack / 2, "right": slack}[align]
        self.marks.append(TextMark(left, baseline(top, kind), line, colour))


def baseline(top: float, kind: Type) -> float:
    """The baseline that puts ideographs in the middle of a line box."""
    return top + kind.leading / 2 + kind.size * 0.38
