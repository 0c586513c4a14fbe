"""What the storage tests share beside fixtures."""

from collections.abc import Callable
from pathlib import Path

Save = Callable[..., str]
"""``save("动火作业培训", photo=b"…")``: saves a training with child rows and an attachment, returns its id."""


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` by its relative path, byte for byte."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def flip(path: Path, at: int) -> None:
    """Change one bit of the byte ``at`` (negative: from the end)."""
    content = bytearray(path.read_bytes())
    content[at] ^= 4
    path.chmod(0o600)
    path.write_bytes(bytes(content))
