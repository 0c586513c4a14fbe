"""What writers outside ``storage`` may do with files; ``storage.files`` does it and services hand it down."""

from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol


@dataclass(frozen=True)
class Written:
    """A file as it was written: bytes and hexadecimal digests of what went to the disk."""

    size: int
    sha256: str
    sha512: str


class Files(Protocol):
    """The rules F1-F5 of file writing as a thing to hand over (the module ``storage.files`` is one)."""

    def ensure_space(self, folder: Path, estimate: int, *, largest: int = 0) -> None:
        """Refuse when ``folder`` cannot be written or has no room for ``estimate`` bytes or a file of ``largest``."""

    def chunks_of(self, path: Path) -> Iterator[bytes]:
        """The content of a file in pieces; waits for one that another program holds."""

    def part_of(self, final: Path) -> Path:
        """A fresh name ending in ``.part`` beside ``final``."""

    def write_new(self, path: Path, content: Iterable[bytes]) -> Written:
        """Write a file that nobody sees before its ``.part`` folder is published."""

    def creating(self, path: Path) -> AbstractContextManager[BinaryIO]:
        """A seekable file that takes its name when the block ends without an error."""

    def publish(self, part: Path, final: Path) -> None:
        """Give a finished ``.part`` file or folder its final name; refuses when that name is taken."""

    def discard(self, part: Path) -> None:
        """Remove a ``.part`` file or folder that is not wanted any more."""
