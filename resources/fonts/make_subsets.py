"""Make the fonts of this folder out of their full sources; see README.md for the sources and the command."""

import argparse
import bz2
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

OWN_KAI_NAME = "Safety Desk Kai"
"""The source reserves its own names (OFL clause 3), so the subset carries this one."""

NAMES_PEOPLE_BEAR = "𬱟𫖯𬭚𠅤𬀩𬸦䶮㛃喆堃犇〇"
IDEOGRAPHS_AND_HANGUL = (
    (0x1100, 0x11FF), (0x3130, 0x318F), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA960, 0xA97F),
    (0xAC00, 0xD7FF), (0xF900, 0xFAFF), (0xFFA0, 0xFFDC), (0x20000, 0x3FFFF),
)  # fmt: skip
LAST_RESORT = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))
DROPPED_NAME_RECORDS = {7, 8, 9, 11, 12, 18, 21, 22}


@dataclass(frozen=True)
class Subset:
    """One font to make: ``wide`` keeps every ideograph of the source, else GB 2312 and the 8105 characters."""

    source: str
    result: str
    wide: bool = False
    renamed: bool = False


SUBSETS = (
    Subset("NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf"),
    Subset("NotoSansSC_500Medium.ttf", "NotoSansSC-Medium.ttf"),
    Subset("NotoSansSC_600SemiBold.ttf", "NotoSansSC-SemiBold.ttf"),
    Subset("NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf", wide=True),
    Subset("NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf"),
    Subset("LXGWWenKai-Regular.ttf", "SafetyDeskKai-Regular.ttf", renamed=True),
)


def main() -> None:
    """``make_subsets.py --sources FOLDER --unihan Unihan_OtherMappings.txt[.bz2] --out FOLDER``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--sources", type=Path, required=True, help="folder that holds the full .ttf files, at any depth"
    )
    parser.add_argument("--unihan", type=Path, required=True, help="Unihan_OtherMappings.txt, plain or .bz2")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    common = gb2312() | general_standard(chosen.unihan) | {ord(c) for c in NAMES_PEOPLE_BEAR}
    for subset in SUBSETS:
        source = next(chosen.sources.rglob(subset.source))
        result = chosen.out / subset.result
        kept = make(source, result, subset, common)
        print(f"{result.name}: {kept} characters, {result.stat().st_size / 1e6:.1f} MB")  # noqa: T201


def make(source: Path, result: Path, subset: Subset, common: set[int]) -> int:
    """Write one subset without hinting; returns how many characters it has."""
    font = TTFont(source, recalcTimestamp=False)
    present = set(font.getBestCmap())
    kept = {c for c in present if not _inside(c, IDEOGRAPHS_AND_HANGUL)} | (present & common)
    if subset.wide:
        kept |= {c for c in present if _inside(c, LAST_RESORT)}
    options = Options(hinting=False, notdef_outline=True, name_IDs=["*"], name_languages=["*"], glyph_names=False)
    options.layout_features = ["vert", "vrt2", "kern", "ccmp"]
    options.drop_tables += ["BASE", "VORG", "DSIG", "FFTM"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(font)
    if subset.renamed:
        _rename(font)
    font.save(result)
    return len(kept)


def gb2312() -> set[int]:
    found = (bytes((high, low)).decode("gb2312", "ignore") for high in range(0xA1, 0xF8) for low in range(0xA1, 0xFF))
    return {ord(c) for c in found if c}


def general_standard(unihan: Path) -> set[int]:
    """The 8105 characters of the 通用规范汉字表 (Unihan field kTGH)."""
    raw = unihan.read_bytes()
    text = (bz2.decompress(raw) if unihan.suffix == ".bz2" else raw).decode("utf-8")
    found = {int(code, 16) for code in re.findall(r"^U\+([0-9A-F]+)\tkTGH\t", text, re.MULTILINE)}
    if len(found) != 8105:
        raise SystemExit(f"{unihan} lists {len(found)} characters of the 通用规范汉字表, not 8105")
    return found | {ord(unicodedata.normalize("NFC", chr(c))) for c in found}


def _inside(code: int, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= code <= last for first, last in ranges)


def _rename(font: TTFont) -> None:
    postscript = OWN_KAI_NAME.replace(" ", "") + "-Regular"
    new = {
        1: OWN_KAI_NAME,
        2: "Regular",
        3: postscript,
        4: OWN_KAI_NAME,
        6: postscript,
        16: OWN_KAI_NAME,
        17: "Regular",
    }
    records: list[Any] = font["name"].names
    for record in list(records):
        if record.nameID in DROPPED_NAME_RECORDS or (record.langID not in (0, 0x409)):
            records.remove(record)
        elif record.nameID in new:
            record.string = new[record.nameID]
        elif record.nameID == 10:
            record.string = "Subset, renamed as the licence demands."


if __name__ == "__main__":
    main()
