"""Photos of the invented year: simple scenes with the line of writing a work camera puts under them."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw, ImageFilter, ImageFont

from safety_desk.model.shipped import shipped
from safety_desk.services.demo.chance import Chance
from safety_desk.services.demo.words import texts

_LONG, _SHORT = 720, 540
_ORIENTATION, _TAKEN = 0x0112, 0x0132
_TURN_RIGHT = 6
_RINGS = {"before": ("#d32f2f", "整改前"), "after": ("#2e8b57", "整改后")}


def photo(scene: str, lines: Sequence[str], taken: datetime, *, turned: bool = False) -> bytes:
    """A JPEG of a scene of ``scenes.toml`` (``plant`` or ``plant:before``); the same input gives the same bytes."""
    name, _, mark = scene.partition(":")
    chance = Chance(scene, *lines, taken)
    size = (_SHORT, _LONG) if turned else (_LONG, _SHORT)
    image = _ground(texts("scenes")[name], size)
    _shapes(image, texts("scenes")[name]["shapes"], chance)
    image = _grain(image.filter(ImageFilter.BoxBlur(1)), chance)
    said = list(lines)
    if mark:
        _ring(image, chance, _RINGS[mark][0], keep=mark == "before")
        said[0] = f"{_RINGS[mark][1]}　{said[0]}"
    _caption(image, [f"{taken:%Y-%m-%d %H:%M}", *said])
    return _jpeg(image, taken, turned=turned)


def _ground(scene: dict[str, Any], size: tuple[int, int]) -> Image.Image:
    """Sky and ground, each shading from one colour to another."""
    width, height = size
    line = height * scene["horizon"] // 100
    image = Image.new("RGB", size)
    for (top, bottom), begin, end in ((scene["sky"], 0, line), (scene["ground"], line, height)):
        shade = Image.linear_gradient("L").resize((width, end - begin))
        under, over = (Image.new("RGB", shade.size, colour) for colour in (bottom, top))
        image.paste(Image.composite(under, over, shade), (0, begin))
    return image


def _shapes(image: Image.Image, shapes: list[list[Any]], chance: Chance) -> None:
    width, height = image.size
    draw = ImageDraw.Draw(image)
    across, down = chance.uniform(-2, 2), chance.uniform(-1, 1)
    for form, colour, *points in shapes:
        xs = [(x + across) * width / 100 for x in points[::2]]
        ys = [(y + down) * height / 100 for y in points[1::2]]
        flat = list(zip(xs, ys, strict=True))
        if form == "rect":
            draw.rectangle(flat, fill=colour)
        elif form == "oval":
            draw.ellipse(flat, fill=colour)
        elif form == "line":
            draw.line(flat, fill=colour, width=4)
        else:
            draw.polygon(flat, fill=colour)


def _grain(image: Image.Image, chance: Chance) -> Image.Image:
    """The noise of a cheap lens, and darker corners."""
    noise = Image.frombytes("L", (160, 120), chance.randbytes(160 * 120)).resize(image.size, Image.Resampling.BILINEAR)
    dull = Image.blend(image, Image.merge("RGB", [noise] * 3), 0.05)
    corners = Image.radial_gradient("L").resize(image.size)
    return Image.composite(Image.new("RGB", image.size, "#20242a"), dull, corners.point(lambda v: max(0, v - 120) // 2))


def _ring(image: Image.Image, chance: Chance, colour: str, *, keep: bool) -> None:
    """What the picture is about: ringed before, ticked off after."""
    width, height = image.size
    x, y = int(width * chance.uniform(0.3, 0.65)), int(height * chance.uniform(0.4, 0.65))
    draw = ImageDraw.Draw(image)
    if keep:
        draw.ellipse((x - 60, y - 45, x + 60, y + 45), outline=colour, width=6)
    else:
        draw.line((x - 34, y, x - 8, y + 28, x + 40, y - 34), fill=colour, width=10, joint="curve")


def _caption(image: Image.Image, lines: Sequence[str]) -> None:
    width, height = image.size
    font = ImageFont.truetype(shipped("resources/fonts/NotoSansSC-Medium.ttf"), 22)
    kept = [_shortened(line, font, width - 32) for line in lines if line]
    top = height - 32 * len(kept) - 12
    band = Image.new("RGB", (width, height - top), "#15191e")
    image.paste(Image.blend(image.crop((0, top, width, height)), band, 0.62), (0, top))
    draw = ImageDraw.Draw(image)
    for place, line in enumerate(kept):
        draw.text((16, top + 6 + 32 * place), line, font=font, fill="#f4f4f0")


def _shortened(line: str, font: ImageFont.FreeTypeFont, width: int) -> str:
    if font.getlength(line) <= width:
        return line
    while font.getlength(line + "…") > width:
        line = line[:-1]
    return line + "…"


def _jpeg(image: Image.Image, taken: datetime, *, turned: bool) -> bytes:
    exif = Image.Exif()
    exif[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    if turned:
        image = image.rotate(90, expand=True)
        exif[_ORIENTATION] = _TURN_RIGHT
    target = BytesIO()
    image.save(target, "JPEG", quality=76, exif=exif)
    return target.getvalue()
