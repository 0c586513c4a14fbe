"""Where the font of each style is: on this machine, when it has the real one, else among those shipped."""

import os
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ImageFont

from safety_desk.model.shipped import shipped


class Style(StrEnum):
    """The styles of office paper; on paper they are called by these names."""

    TITLE = "小标宋"
    SONG = "宋体"
    FANG = "仿宋"
    HEI = "黑体"
    KAI = "楷体"


@dataclass(frozen=True)
class FontFile:
    """One font: its file and its place in a collection (.ttc)."""

    path: Path
    index: int = 0


def own(style: Style) -> FontFile:
    """The shipped font of a style."""
    return _shipped_font(table()["styles"][style]["own"])


def last_resort() -> FontFile:
    """The shipped font with every ideograph."""
    return _shipped_font(table()["last_resort"])


def on_this_machine(style: Style) -> Iterator[FontFile]:
    """Installed fonts of a style, best first; whether one may be embedded shows when it is read."""
    facts = table()["styles"][style]
    if sys.platform == "win32":
        for folder in folders():
            yield from (FontFile(folder / name) for name in facts["files"] if (folder / name).is_file())
    else:
        installed = _installed()
        yield from (installed[name] for name in facts["families"] if name in installed)


def folders() -> list[Path]:
    """The font folders of this system that exist."""
    listed = table()["folders"]["windows" if sys.platform == "win32" else "linux"]
    found = (Path(os.path.expandvars(folder)).expanduser() for folder in listed)
    return [folder for folder in found if folder.is_dir()]


@cache
def table() -> dict[str, Any]:
    """The contents of ``resources/fonts/fonts.toml``."""
    return tomllib.loads(shipped("resources/fonts/fonts.toml").read_text("utf-8"))


def _shipped_font(name: str) -> FontFile:
    return FontFile(shipped("resources/fonts") / name)


@cache
def _installed() -> dict[str, FontFile]:
    """Every TrueType font under the font folders by its family name; regular weights win."""
    found: dict[str, FontFile] = {}
    for folder in folders():
        for path in sorted(folder.rglob("*")):
            if path.suffix.lower() in (".ttf", ".ttc"):
                for font, family, face in _names(path):
                    if face in ("Regular", "Normal", "常规") or family not in found:
                        found[family] = font
    return found


def _names(path: Path) -> Iterator[tuple[FontFile, str, str]]:
    """(font, family, face) of every font in a file; a file that cannot be read has none."""
    for index in range(8 if path.suffix.lower() == ".ttc" else 1):
        try:
            family, face = ImageFont.truetype(str(path), 10, index=index).getname()
        except (OSError, ValueError):
            return
        yield FontFile(path, index), family or "", face or ""
