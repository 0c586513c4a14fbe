"""Fonts ready to print with: every character gets the first font of its style's chain that has it."""

import logging
import os
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from safety_desk.model.findings import Finding
from safety_desk.printing import font_files, to_unicode
from safety_desk.printing.clean import clean
from safety_desk.printing.font_files import FontFile, Style

SHIPPED_ONLY = "SAFETY_DESK_FONTS"
"""Environment switch: ``shipped`` leaves the fonts of the machine alone, so that pages are alike everywhere."""

BOXED = ""
"""Font name of a character that no font has: drawn as a small box with its code point."""

lock = threading.RLock()
"""Held while fonts are read or a PDF is written: ReportLab reads glyphs through one position in the file."""

_RESTRICTED, _NO_SUBSET_OR_BITMAP_ONLY = 0x0002, 0x0300

_log = logging.getLogger(__name__)
_forced: list[bool] = []


@dataclass(frozen=True, slots=True)
class Glyph:
    """How one character prints: font name, the signs drawn one over the other, width in em."""

    font: str
    signs: str
    width: float


class _StyleGlyphs(dict[str, Glyph]):
    """Glyphs of one style by character, found once."""

    def __init__(self, style: Style, shipped_only: bool) -> None:
        super().__init__()
        self.chain = _chain(style, shipped_only)

    def __missing__(self, char: str) -> Glyph:
        signs = font_files.table()["drawn_as"].get(char, char)
        for font in self.chain if len(signs) == 1 else [_registered(font_files.own(Style.KAI))]:
            face = font.face
            if all(ord(sign) in face.charToGlyph for sign in signs):
                width = max(font.stringWidth(sign, 1) for sign in signs)
                return self.setdefault(char, Glyph(font.fontName, signs, width))
        _log.warning("no font has U+%04X", ord(char))
        return self.setdefault(char, Glyph(BOXED, char, 1.0))


def glyphs(style: Style) -> dict[str, Glyph]:
    """Glyphs of a style by character; asking for one finds it."""
    return _glyphs(style, shipped_only())


def shipped_only() -> bool:
    """Whether the fonts of this machine are left alone."""
    return _forced[-1] if _forced else os.environ.get(SHIPPED_ONLY) == "shipped"


def force_shipped(only: bool | None) -> None:
    """Print with the shipped fonts alone (True) or with the machine's first (False); None asks the environment."""
    _forced[:] = [] if only is None else [only]


def any_font() -> str:
    """A registered font to start a page with."""
    return _registered(font_files.last_resort()).fontName


def missing(texts: Iterable[str]) -> str:
    """The different characters of ``texts`` that no font has, in order."""
    table = glyphs(Style.SONG)
    found = dict.fromkeys(char for text in texts for char in clean(text) if not char.isspace())
    return "".join(char for char in found if table[char].font == BOXED)


def missing_findings(texts: Iterable[str]) -> list[Finding]:
    """One warning that names the characters which will print as a box; none when all print."""
    lost = missing(texts)
    if not lost:
        return []
    named = "、".join(f"“{char}”" for char in lost[:10]) + ("等" if len(lost) > 10 else "")
    return [Finding(f"{named}没有可用的字形，打印时画成带编码的小方框；台账里的字没有变，可在纸上补写。")]


@cache
def _glyphs(style: Style, only: bool) -> _StyleGlyphs:
    with lock:
        return _StyleGlyphs(style, only)


def _chain(style: Style, only: bool) -> list[TTFont]:
    """Fonts of a style, first choice first, the widest last."""
    installed = None if only else _first_usable(style)
    files = [font_files.own(style), font_files.last_resort()]
    return ([installed] if installed else []) + [_registered(file) for file in dict.fromkeys(files)]


def _first_usable(style: Style) -> TTFont | None:
    for file in font_files.on_this_machine(style):
        try:
            font = _registered(file)
        except (TTFError, OSError) as error:
            _log.info("font %s cannot be read: %s", file.path, error)
        else:
            if _may_be_embedded(font):
                return font
    return None


def _may_be_embedded(font: TTFont) -> bool:
    """Whether its maker allows a part of it inside a document (fsType); ReportLab's own check lets all pass."""
    face = font.face
    if "OS/2" not in face.table:
        return True
    face.seek_table("OS/2", 8)
    rights = face.read_ushort()
    return rights & 0x000E != _RESTRICTED and not rights & _NO_SUBSET_OR_BITMAP_ONLY


@cache
def _registered(file: FontFile) -> TTFont:
    """Read and register a font once a process. TTFError: not TrueType outlines."""
    with lock:
        to_unicode.install()
        name = f"{file.path.stem}-{file.index}" if file.index else file.path.stem
        font = TTFont(name, str(file.path), subfontIndex=file.index, asciiReadable=False)
        pdfmetrics.registerFont(font)
        return font
