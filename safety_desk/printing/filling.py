"""A form file being filled with one record: column edges, words filled in, the types of a form."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from safety_desk.model.field import Field
from safety_desk.model.station import Station
from safety_desk.printing.flow import Sheet
from safety_desk.printing.font_files import Style
from safety_desk.printing.form_file import NAMES_IN_TEXT, FormFile
from safety_desk.printing.printed import PrintedRecord, facts_of
from safety_desk.printing.text import Line, Piece, Type, wrap

BODY = Type(Style.SONG, 10.5, 16.5)
RULED = Type(Style.SONG, 11, 24)
SMALL = Type(Style.SONG, 9, 13.5)
HEADING = Type(Style.HEI, 10.5, 16.5)
BLANK = "　" * 6
"""A place to write by hand, underlined."""


@dataclass(frozen=True)
class Filling:
    """A form being filled with one record."""

    form: FormFile
    record: PrintedRecord
    station: Station
    sheet: Sheet

    @cached_property
    def facts(self) -> Mapping[str, str]:
        return facts_of(self.record, self.station)

    @cached_property
    def fields(self) -> Mapping[str, Field]:
        return {field.name: field for field in self.record.fields}

    @cached_property
    def edges(self) -> list[float]:
        """Left edges of the form's columns and the right edge of the last, in points."""
        scale = self.sheet.inside / sum(self.form.columns)
        found = [self.sheet.left]
        for width in self.form.columns:
            found.append(found[-1] + width * scale)
        return found

    def pieces(self, text: str, *, under: bool = False) -> list[Piece]:
        """Words with their ``{names}`` filled in; ``under`` underlines what was filled in."""
        found: list[Piece] = []
        for number, part in enumerate(NAMES_IN_TEXT.split(text)):
            if number % 2 == 0:
                found.append(Piece(part))
            else:
                value = self.facts[part]
                rule = under and part != "date"
                found.append(Piece(f" {value} " if rule and value else value or BLANK, rule or not value))
        return found

    def words(self, text: str) -> str:
        """Words with their ``{names}`` filled in; what is empty leaves no blank and no empty line."""
        filled = NAMES_IN_TEXT.sub(lambda found: self.facts[found[1]], text)
        return "\n".join(line for line in filled.split("\n") if line.strip())


def label_lines(text: str, kind: Type, width: float) -> list[Line]:
    """A label broken into lines of even length: 整改目标 / 与要求."""
    lines = wrap(text, kind, width)
    if len(lines) < 2:
        return lines
    even = wrap(text, kind, math.ceil(len(text) / len(lines)) * kind.size + 0.1)
    return even if len(even) == len(lines) else lines
