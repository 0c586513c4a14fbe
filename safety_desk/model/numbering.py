"""Numbers that are given out: serial numbers by pattern (``检〔{year}〕{serial}号``), and 档号 (DA/T 22-2015 §1.5)."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from string import Formatter

from safety_desk.model.findings import BadValue, Refused
from safety_desk.model.shipped import shipped
from safety_desk.model.text import document_number

_PARTS = {"year": r"(?P<year>(?:19|20)\d\d)", "serial": r"0*(?P<serial>\d{1,6})", "word": r"(?P<word>.*?)"}
PERIOD_CODES = {"Y": "Y", "30": "D30", "10": "D10"}
"""保管期限代码 in the 档号, by our own code of the period."""
_ARCHIVE_NUMBER = re.compile(
    r"(?P<fonds>[A-Z0-9]{4})-(?P<holdings>[A-Z]{2}(?:·[A-Z0-9]{2})?)·(?P<year>\d{4})"
    r"-(?P<period>Y|D30|D10)(?:-(?P<org>[A-Z0-9]{3}))?-(?P<serial>\d{4})"
)


@cache
def _patterns() -> Mapping[str, str]:
    with shipped("resources/numbering.toml").open("rb") as file:
        return {kind: _checked(row["pattern"]) for kind, row in tomllib.load(file).items()}


def pattern_of(kind_code: str) -> str | None:
    """How the numbers of this kind are written; None for a kind without numbers of its own."""
    return _patterns().get(kind_code)


def compose_number(pattern: str, *, year: int, serial: int, word: str = "") -> str:
    """The number; Refused when the pattern wants the station's 机关代字 and there is none."""
    if "{word}" in pattern and not word:
        raise Refused("文号还编不出来：没有填写机关代字。", remedy="到“设置—单位与文号”填写，或者先手工写上文号。")
    return pattern.format(year=year, serial=serial, word=word)


def serial_of(pattern: str, text: str, *, year: int, word: str = "") -> int | None:
    """The serial that a number written by hand or imported takes in this year's series; None: it is of another."""
    found = _reader(pattern).fullmatch(document_number(text))
    said = found.groupdict() if found else {}
    if not found or (said.get("year") or str(year)) != str(year) or (said.get("word") or word) != word:
        return None
    return int(said["serial"])


@dataclass(frozen=True)
class ArchiveNumber:
    """The parts of a 档号: ``全宗号-门类·年度-保管期限-机构(问题)-件号``, e.g. ``Z109-WS·2011-Y-BGS-0001``."""

    fonds: str
    year: int
    period: str
    """Y, 30 or 10."""
    serial: int
    org: str = ""
    """机构(问题)代码; '' leaves it out together with its hyphen."""
    holdings: str = "WS"
    """档案门类代码: WS 文书."""

    @property
    def running_number(self) -> str:
        """The station's own number, shown until the county archive gives the 全宗号: ``2011-Y-BGS-0001``."""
        middle = f"{self.org}-" if self.org else ""
        return f"{self.year:04}-{PERIOD_CODES[self.period]}-{middle}{self.serial:04}"

    def __str__(self) -> str:
        """The 档号; Refused when there is no 全宗号 or a part does not have its form."""
        written = f"{self.fonds}-{self.holdings}·{self.running_number}"
        if not self.fonds:
            raise Refused("档号还编不出来：县档案馆还没有给全宗号。", remedy="到“设置—单位与文号”填写全宗号。")
        if not _ARCHIVE_NUMBER.fullmatch(written) or not self.serial:
            raise Refused(
                f"“{written}”不是规范的档号。",
                remedy="到“设置—单位与文号”核对：全宗号是 4 位大写字母或数字，机构代码是 3 位；一类的件号最多 9999。",
            )
        return written


def archive_number(fonds: str, year: int, period: str, org: str, serial: int) -> str:
    """The 档号, or the station's running number while there is no 全宗号; ``period`` is Y, 30 or 10."""
    parts = ArchiveNumber(fonds, year, period, serial, org)
    return str(parts) if fonds else parts.running_number


def parse_archive_number(text: str) -> ArchiveNumber:
    """The parts of a 档号 on a cover or in a catalogue; BadValue when it breaks the rule."""
    found = _ARCHIVE_NUMBER.fullmatch(text.strip())
    if not found or found["serial"] == "0000":
        raise BadValue(f"“{text}”不是规范的档号，应像 J001-WS·2024-D30-AJZ-0026。")
    period = next(code for code, written in PERIOD_CODES.items() if written == found["period"])
    return ArchiveNumber(
        found["fonds"], int(found["year"]), period, int(found["serial"]), found["org"] or "", found["holdings"]
    )


@cache
def _reader(pattern: str) -> re.Pattern[str]:
    pieces = Formatter().parse(document_number(pattern))
    return re.compile("".join(re.escape(plain) + _PARTS.get(name or "", "") for plain, name, _, _ in pieces))


def _checked(pattern: str) -> str:
    names = {name for _, name, _, _ in Formatter().parse(pattern) if name is not None}
    if "serial" not in names or names - set(_PARTS):
        raise ValueError(f"{pattern} is no number pattern")
    return pattern
