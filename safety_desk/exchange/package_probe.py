"""What a file really is, told by its first and last bytes, whatever its name says."""

import re
from collections.abc import Iterable, Iterator

PIECE = 1 << 20
_HEADS = {
    b"%PDF-": "PDF",
    b"\xff\xd8\xff": "JPEG",
    b"\x89PNG\r\n\x1a\n": "PNG",
    b"II*\x00": "TIFF",
    b"MM\x00*": "TIFF",
    b"PK\x03\x04": "OFD/DOCX/XLSX",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": "DOC/XLS/WPS",
    b"ID3": "MP3",
    b"\xff\xfb": "MP3",
}
_TAILS = {"PDF": b"%%EOF", "JPEG": b"\xff\xd9", "PNG": b"IEND", "OFD/DOCX/XLSX": b"PK\x05\x06"}
_KEPT = 1024


class Probe:
    """Passes content through and remembers its ends; asked afterwards for format and wholeness."""

    def __init__(self, content: Iterable[bytes]) -> None:
        self._content = content
        self._head = b""
        self._tail = b""

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._content:
            if len(self._head) < _KEPT:
                self._head += piece[:_KEPT]
            self._tail = (self._tail + piece[-_KEPT:])[-_KEPT:]
            yield piece

    @property
    def family(self) -> str:
        """PDF, JPEG, …; '' when its first bytes are those of no format known here."""
        if self._head[:4] == b"RIFF":
            return {b"WAVE": "WAV", b"AVI ": "AVI"}.get(self._head[8:12], "")
        if self._head[4:8] == b"ftyp":
            return "MP4"
        return next((name for start, name in _HEADS.items() if self._head.startswith(start)), "")

    @property
    def format(self) -> str:
        """The format as M47 wants it: ``PDF 1.4``, ``JPEG``; '' when it is not known."""
        version = re.match(rb"%PDF-(\d\.\d)", self._head)
        return f"PDF {version[1].decode()}" if version else self.family

    @property
    def whole(self) -> bool:
        """Not empty, and its last bytes are those its format ends with."""
        ending = _TAILS.get(self.family)
        return bool(self._head) and (ending is None or ending in self._tail)
