"""Text copied out of our PDFs is the text that was printed, also for the rare characters of names (𬱟, 𫖯).

ReportLab writes code points above U+FFFF with five digits, which readers misread; ``install`` replaces that function.
"""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo
<< /Registry ({name})
/Ordering ({name})
/Supplement 0
>> def
/CMapName /{name} def
/CMapType 2 def
1 begincodespacerange
<00> <{last:02X}>
endcodespacerange
"""
_FOOT = """endcmap
CMapName currentdict /CMap defineresource pop
end
end"""
_BLOCK = 100
"""Entries in one block; the format allows no more."""


def to_unicode_map(fontname: str, subset: Sequence[int]) -> str:
    """The ToUnicode map of one font subset: code n of the subset stands for character ``subset[n]``."""
    entries = [f"<{code:02X}> <{_utf16(char)}>" for code, char in enumerate(subset) if char]
    blocks = [entries[start : start + _BLOCK] for start in range(0, len(entries), _BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    return _HEAD.format(name=fontname, last=len(subset) - 1) + body + _FOOT


def install() -> None:
    ttfonts.makeToUnicodeCMap = to_unicode_map


def _utf16(char: int) -> str:
    return chr(char).encode("utf-16-be").hex().upper()
