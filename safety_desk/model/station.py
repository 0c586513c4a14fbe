"""The station's profile (单位与文号): names, codes and words that are settings, never constants."""

from dataclasses import dataclass
from enum import StrEnum

STANDARDS = ("chengde",)
"""The archive plans whose categories and rules the program knows: 承德市 so far."""


class Mode(StrEnum):
    """Enforcement mode: decides names, seals and usable forms (ledgers-and-forms.md §0.1)."""

    DELEGATED = "委托"
    EMPOWERED = "赋权"
    INSPECTION_ONLY = "仅检查"


@dataclass(frozen=True)
class Station:
    """Who keeps this desk. Every attribute is a setting of the same name."""

    township: str = ""
    """青岭镇"""
    station: str = ""
    """青岭镇安监站"""
    county: str = ""
    """滦平县应急管理局, as the county office is called."""
    division: str = ""
    """行政区划代码, 9 digits."""
    fonds: str = ""
    """全宗号 given by the county archive, 4 characters; '' until it is given."""
    fonds_name: str = ""
    """全宗名称 on covers; '' = the township's government."""
    org_code: str = "AJZ"
    """机构(问题)代码 of mode A, 3 characters."""
    numbering: str = "A"
    """Mode A: one code for the station; B: one code per category (archival-standards.md §1.5)."""
    standard: str = "chengde"
    mode: Mode = Mode.DELEGATED
    key_township: bool = False
    heavy_task: bool = False
    word: str = ""
    """机关代字 before internal numbers: 青安."""
    archivist: str = ""
    """整理人."""
    checker: str = ""
    """检查人."""
    contact: str = ""
    phone: str = ""
    address: str = ""

    @property
    def fonds_title(self) -> str:
        return self.fonds_name or f"{self.township}人民政府"
