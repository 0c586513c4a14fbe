"""BagIt 1.0 (RFC 8493) as this program writes and reads it: one canonical form, nothing optional left open."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

ALGORITHMS = ("sha256", "sha512")
PAYLOAD = "data/"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
SEALED_FILE = "tagmanifest-sha256.txt"
_DIGITS = {"sha256": 64, "sha512": 128}
_LABEL = re.compile(r"([A-Za-z0-9][A-Za-z0-9-]*): (\S.*)")
_COLUMNS = 79
_ALPHABET = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", "23456789ABCDEFGHJKLMNPQRSTUVWXYZ")


def manifest_name(algorithm: str, *, tags: bool = False) -> str:
    return f"{'tag' if tags else ''}manifest-{algorithm}.txt"


def manifest(digests: Mapping[str, str]) -> bytes:
    """The manifest of ``digests`` by path, in the order of the path's bytes; ``sha256sum -c`` reads it too."""
    lines = [f"{digests[path]}  {path}\n" for path in sorted(digests, key=lambda path: path.encode())]
    return "".join(lines).encode()


def read_manifest(data: bytes, algorithm: str) -> tuple[dict[str, str], list[str]]:
    """Digests by path and, in Chinese, what keeps the text from being a manifest in canonical form."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return {}, ["不是 UTF-8 文字"]
    line = re.compile(rf"([0-9a-f]{{{_DIGITS[algorithm]}}})  (\S.*)")
    digests: dict[str, str] = {}
    faults: list[str] = []
    for number, found in enumerate(map(line.fullmatch, text.split("\n")[:-1]), 1):
        if not found:
            faults.append(f"第 {number} 行写法不对")
        elif found[2] in digests:
            faults.append(f"“{found[2]}”列了两次")
        else:
            digests[found[2]] = found[1]
    if not faults and manifest(digests) != data:
        faults.append("各行没有按规定排列")
    return digests, faults


def bag_info(labels: Iterable[tuple[str, str]]) -> bytes:
    """``bag-info.txt`` of labels and values in their order; long lines go on, indented, at a blank."""
    return "".join(_folded(f"{label}: {' '.join(value.split())}") for label, value in labels if value.strip()).encode()


def read_bag_info(data: bytes) -> tuple[dict[str, str], list[str]]:
    """Values by label and, in Chinese, what keeps the text from being a ``bag-info.txt`` of ours."""
    try:
        text = data.decode("utf-8").replace("\n ", " ")
    except UnicodeDecodeError:
        return {}, ["不是 UTF-8 文字"]
    labels: dict[str, str] = {}
    faults: list[str] = []
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        found = _LABEL.fullmatch(line)
        if not found:
            faults.append(f"第 {number} 项写法不对")
        elif found[1] in labels:
            faults.append(f"“{found[1]}”写了两次")
        else:
            labels[found[1]] = found[2]
    return labels, faults


def oxum(sizes: Iterable[int]) -> str:
    """Payload-Oxum: bytes and number of files."""
    known = list(sizes)
    return f"{sum(known)}.{len(known)}"


def seal_of(tag_manifest: bytes) -> str:
    """The seal (封签号): SHA-256 of the tag manifest as 5 groups of 4, without 0, 1, I and O (reliability P5)."""
    letters = base64.b32encode(hashlib.sha256(tag_manifest).digest())[:20].decode().translate(_ALPHABET)
    return "-".join(letters[at : at + 4] for at in range(0, 20, 4))


def seal(package: Path) -> str:
    """The seal of the package in this folder, to be kept on paper outside of it."""
    return seal_of((package / SEALED_FILE).read_bytes())


def same_seal(one: str, other: str) -> bool:
    """Whether two seals agree however they were typed: case, blanks and hyphens do not count."""
    first, second = (re.sub(r"[\W_]", "", text).upper() for text in (one, other))
    return bool(first) and first == second


def _folded(line: str) -> str:
    lines = [""]
    for word in line.split(" "):
        if lines[-1] and len(lines[-1]) + 1 + len(word) > _COLUMNS:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] or len(lines) > 1 else word
    return "\n".join(lines) + "\n"
