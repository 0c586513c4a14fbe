"""``make pictures``: the pictures README.md shows: screens from the shots, pages from the papers of the main job.

``python -m installer.pictures out/shots docs/pictures``; the papers are those of an earlier ``make run``.
"""

import re
import sys
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PAPERS = ROOT / "out" / "main-job" / "打印"
PAGES = {"page-meeting": "会议记录.pdf", "page-hazards": "隐患台账.pdf"}
"""Pictures that are the first page of a paper."""
_WIDTH = 1366
_COLOURS = 128


def wanted() -> list[str]:
    """The names of the pictures in the README."""
    return re.findall(r"\(docs/pictures/([\w-]+)\.png\)", (ROOT / "README.md").read_text(encoding="utf-8"))


def picture(name: str, shots: Path) -> Image.Image:
    """The picture as it was rendered. FileNotFoundError: it has not been."""
    if name in PAGES:
        with pypdfium2.PdfDocument(PAPERS / PAGES[name]) as paper:
            page: Image.Image = paper[0].render(scale=2).to_pil()
            return page
    return Image.open(shots / f"{name}-1366.png")


def small(image: Image.Image) -> Image.Image:
    """No wider than a window, in few colours: text stays sharp, the repository small."""
    image = image.convert("RGB")
    if image.width > _WIDTH:
        image = image.resize((_WIDTH, round(image.height * _WIDTH / image.width)), Image.Resampling.LANCZOS)
    return image.quantize(_COLOURS)


def main(shots: Path, out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for name in wanted():
        small(picture(name, shots)).save(out / f"{name}.png", optimize=True)
        print(out / f"{name}.png")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
