"""PDF pages as pictures, for the preview and the printer. PDFium works in one thread at a time."""

import threading
from io import BytesIO

from pypdfium2 import PdfDocument

_lock = threading.Lock()


def page_count(pdf: bytes) -> int:
    with _lock, PdfDocument(pdf) as document:
        return len(document)


def page_size(pdf: bytes, number: int) -> tuple[float, float]:
    """Width and height of page ``number`` (from 1) in millimetres."""
    with _lock, PdfDocument(pdf) as document:
        width, height = document[number - 1].get_size()
    return width / 72 * 25.4, height / 72 * 25.4


def render_page(pdf: bytes, number: int, dpi: int) -> bytes:
    """Page ``number`` (from 1) as PNG bytes."""
    target = BytesIO()
    with _lock, PdfDocument(pdf) as document:
        document[number - 1].render(scale=dpi / 72).to_pil().save(target, "PNG", compress_level=1)
    return target.getvalue()
