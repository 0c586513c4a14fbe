"""Photos made ready for paper: turned upright, no finer than a printer shows, or None when they cannot be opened."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

_DOTS_PER_POINT = 200 / 72
_QUALITY = 85


@dataclass(frozen=True)
class Photo:
    """A JPEG and the size it prints at, in points."""

    jpeg: bytes
    width: float
    height: float


def ready(data: Path | bytes, width: float, height: float) -> Photo | None:
    """The photo as large as fits into ``width`` by ``height`` points."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data) if isinstance(data, bytes) else data) as opened:
                opened.draft("RGB", (int(width * _DOTS_PER_POINT), int(height * _DOTS_PER_POINT)))
                image = ImageOps.exif_transpose(opened).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return None
    image.thumbnail((int(width * _DOTS_PER_POINT), int(height * _DOTS_PER_POINT)))
    target = BytesIO()
    image.save(target, "JPEG", quality=_QUALITY)
    scale = min(width / image.width, height / image.height)
    return Photo(target.getvalue(), image.width * scale, image.height * scale)
