"""Pages become a PDF: the same pages give the same bytes, every font embedded, Chinese in title and language."""

from collections.abc import Sequence
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from safety_desk.printing import fonts
from safety_desk.printing.page import HAIR, BoxMark, Colour, Mark, Page, PictureMark, RuleMark, TextMark
from safety_desk.printing.text import Run

PROGRAM = "安监台账"

rl_config.useA85 = 0
rl_config.trustedHosts = []
rl_config.trustedSchemes = []


def write_pdf(pages: Sequence[Page], title: str) -> bytes:
    """The pages as one PDF file."""
    target = BytesIO()
    with fonts.lock:
        start: Any = fonts.any_font()
        canvas = Canvas(target, pageCompression=1, invariant=1, initialFontName=start, lang="zh-CN")
        canvas.setTitle(title)
        canvas.setSubject(title)
        canvas.setAuthor(PROGRAM)
        canvas.setCreator(PROGRAM)
        for page in pages:
            canvas.setPageSize((page.width, page.height))
            _Pen(canvas, page.height).draw(page.marks)
            canvas.showPage()
        canvas.save()
    return target.getvalue()


class _Pen:
    """Draws marks on one page; turns their coordinates the way PDF counts."""

    def __init__(self, canvas: Canvas, height: float) -> None:
        self.canvas = canvas
        self.height = height
        self.thickness = 0.0
        self.stroke: Colour | None = None
        self.fill: Colour | None = None

    def draw(self, marks: Sequence[Mark]) -> None:
        for mark in marks:
            if isinstance(mark, TextMark):
                self._text(mark)
            elif isinstance(mark, RuleMark):
                self._ink(mark.thickness, mark.colour)
                self.canvas.line(mark.x1, self.height - mark.y1, mark.x2, self.height - mark.y2)
            elif isinstance(mark, BoxMark):
                self._ink(mark.thickness, mark.colour)
                self.canvas.rect(mark.x, self.height - mark.y - mark.height, mark.width, mark.height)
            else:
                self._picture(mark)

    def _text(self, mark: TextMark) -> None:
        if self.fill != mark.colour:
            self.canvas.setFillColorRGB(*mark.colour)
            self.fill = mark.colour
        x, y = mark.x, self.height - mark.y
        for run in mark.line.runs:
            if run.font == fonts.BOXED:
                self._code_box(run, x, y, mark)
            else:
                self.canvas.setFont(run.font, mark.line.size)
                for layer in run.layers or (run.text,):
                    self.canvas.drawString(x, y, layer)
            if run.under:
                self._ink(HAIR, mark.colour)
                self.canvas.line(x, y - mark.line.size * 0.22, x + run.width, y - mark.line.size * 0.22)
            x += run.width

    def _code_box(self, run: Run, x: float, y: float, mark: TextMark) -> None:
        """A character without glyph: its code in two rows in a box of one em."""
        size = mark.line.size
        digits = f"{ord(run.text):04X}"
        half = (len(digits) + 1) // 2
        self._ink(HAIR, mark.colour)
        self.canvas.rect(x + size * 0.05, y - size * 0.1, size * 0.9, size * 0.9)
        self.canvas.setFont(fonts.any_font(), size * (0.4 if half < 3 else 0.34))
        self.canvas.drawCentredString(x + size * 0.5, y + size * 0.4, digits[:half])
        self.canvas.drawCentredString(x + size * 0.5, y - size * 0.02, digits[half:])

    def _picture(self, mark: PictureMark) -> None:
        image = ImageReader(BytesIO(mark.jpeg))
        self.canvas.drawImage(image, mark.x, self.height - mark.y - mark.height, mark.width, mark.height)

    def _ink(self, thickness: float, colour: Colour) -> None:
        if thickness != self.thickness:
            self.canvas.setLineWidth(thickness)
            self.thickness = thickness
        if colour != self.stroke:
            self.canvas.setStrokeColorRGB(*colour)
            self.stroke = colour
