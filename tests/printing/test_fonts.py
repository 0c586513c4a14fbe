import shutil
from pathlib import Path

import pytest

from safety_desk.model.shipped import shipped
from safety_desk.printing import font_files, fonts
from safety_desk.printing.font_files import Style

RARE_NAMES = "𬱟𫖯𬭚𠅤𬀩𬸦䶮㛃喆堃犇〇"


@pytest.mark.parametrize("style", list(Style))
def test_every_style_prints_what_people_are_called(style: Style) -> None:
    gb2312 = (bytes((high, low)).decode("gb2312", "ignore") for high in range(0xB0, 0xF8) for low in range(0xA1, 0xFF))
    table = fonts.glyphs(style)
    own = font_files.own(style).path.stem

    lost = [char for char in [*RARE_NAMES, *gb2312] if char and table[char].font != own]

    assert lost == []


def test_a_character_the_style_lacks_comes_from_the_last_resort() -> None:
    glyph = fonts.glyphs(Style.KAI)["龘"]

    assert glyph.font == "NotoSerifSC-Regular"


def test_a_character_no_font_has_is_boxed_and_told_about() -> None:
    assert fonts.glyphs(Style.SONG)["😀"].font == fonts.BOXED
    (finding,) = fonts.missing_findings(["正常", "笑😀脸\u200d"])

    assert finding.message.startswith("“😀”没有可用的字形")
    assert fonts.missing_findings(["正常"]) == []


def test_tick_boxes_are_drawn_in_two_layers() -> None:
    assert fonts.glyphs(Style.SONG)["☑"].signs == "□✓"


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A font folder of a machine that takes our Kai for its 楷体."""
    styles = dict(font_files.table()["styles"])
    styles[Style.KAI] = {**styles[Style.KAI], "files": ["KAI.TTF"], "families": ["Broken Kai", "Safety Desk Kai"]}
    monkeypatch.setattr(
        font_files, "table", lambda: {"styles": styles, "drawn_as": {}, "last_resort": "NotoSerifSC-Regular.ttf"}
    )
    monkeypatch.setattr(font_files, "folders", lambda: [tmp_path])
    font_files._installed.cache_clear()
    return tmp_path


def test_the_machines_own_font_comes_first_and_can_be_switched_off(machine: Path) -> None:
    shutil.copy(shipped("resources/fonts/SafetyDeskKai-Regular.ttf"), machine / "KAI.TTF")
    (machine / "broken.ttf").write_bytes(b"not a font")

    (found,) = font_files.on_this_machine(Style.KAI)
    usable = fonts._first_usable(Style.KAI)

    assert found.path == machine / "KAI.TTF"
    assert usable is not None
    assert usable.fontName == "KAI"
    assert next(font.fontName for font in fonts._chain(Style.KAI, True)) == "SafetyDeskKai-Regular"


def test_a_font_that_may_not_be_embedded_is_passed_over(machine: Path) -> None:
    font = bytearray(shipped("resources/fonts/SafetyDeskKai-Regular.ttf").read_bytes())
    entry = font.index(b"OS/2")
    rights = int.from_bytes(font[entry + 8 : entry + 12], "big") + 8
    font[rights : rights + 2] = b"\x00\x02"
    (machine / "KAI.TTF").write_bytes(font)

    assert list(font_files.on_this_machine(Style.KAI)) != []
    assert fonts._first_usable(Style.KAI) is None
