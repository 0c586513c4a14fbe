"""Names of files that survive on every system a package meets (reliability F7, archival-standards §4.1)."""

import re
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath

NAME_LIMIT = 60
PATH_LIMIT = 120
_NAMELESS = "未命名"
_RESERVED = '<>:"/\\|?*%'
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])$", re.IGNORECASE)
_INVISIBLE = re.compile("[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\ufe00-\ufe0f\uffa0\U000e0000-\U000e0fff]")
_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
_DROPPED = {"Cc", "Cf", "Cs"}
_SPACES = {"Zs", "Zl", "Zp"}


def fold(name: str) -> str:
    """The form in which two names are the same name: canonical, without case."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).casefold())


def width(text: str) -> int:
    """Length as Windows counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def safe_name(text: str, taken: set[str] | None = None, *, limit: int = NAME_LIMIT) -> str:
    """A file name made of ``text`` that Windows, UOS and Kylin keep as it is.

    ``taken`` holds the folded names already given in the folder; the new one is added to it.
    """
    name = _without_device(_clean(text))
    stem, suffix = _split(name)
    found = _shortened(stem, limit - width(suffix)) + suffix
    number = 2
    while taken is not None and fold(found) in taken:
        found = _shortened(stem, limit - width(suffix) - len(f"-{number}")) + f"-{number}" + suffix
        number += 1
    if taken is not None:
        taken.add(fold(found))
    return found


@lru_cache(maxsize=4096)
def check_name(name: str) -> str:
    """Why ``name`` cannot be a name in a package, in Chinese; '' when it can."""
    faults = {
        "名称为空或只有点": not name.strip("."),
        "名称里的文字写法不统一（不是 NFC）": unicodedata.normalize("NFC", name) != name,
        f"名称里有不能用的符号（{_RESERVED} 之一）": any(c in _RESERVED for c in name),
        "名称里有看不见的字符": bool(_INVISIBLE.search(name)) or any(_unseen(c) for c in name),
        "名称以空格、点或 ~ 开头或结尾": name[-1:] in {".", " "} or name[:1] in {" ", "~"},
        "名称是 Windows 保留的设备名": _is_device(name),
        f"名称超过 {NAME_LIMIT} 个字": width(name) > NAME_LIMIT,
    }
    return next((why for why, wrong in faults.items() if wrong), "")


def check_path(path: str) -> str:
    """Why ``path`` (relative, with ``/``) cannot stand in a package, in Chinese; '' when it can."""
    if path.startswith("/") or "\\" in path or re.match(r"[A-Za-z]:", path):
        return "不是包内的相对路径"
    if width(path) > PATH_LIMIT:
        return f"路径超过 {PATH_LIMIT} 个字"
    if not path or str(PurePosixPath(path)) != path:
        return "路径写法不规范"
    return next((why for part in path.split("/") if (why := check_name(part))), "")


def _clean(text: str) -> str:
    spaced = "".join(" " if c in "\t\r\n" or unicodedata.category(c) in _SPACES else c for c in text)
    seen = "".join(c for c in _INVISIBLE.sub("", spaced) if unicodedata.category(c) not in _DROPPED)
    plain = "".join("_" if c in _RESERVED or _unseen(c) else c for c in unicodedata.normalize("NFC", seen))
    return re.sub(" +", " ", plain).lstrip(" .~").rstrip(" .") or _NAMELESS


def _unseen(character: str) -> bool:
    """Control, zero-width, direction, private or unpaired characters, and every space but the plain one."""
    category = unicodedata.category(character)
    if category in _DROPPED or category == "Co" or ord(character) & 0xFFFE == 0xFFFE:
        return True
    return category in _SPACES and character != " "


def _is_device(name: str) -> bool:
    return bool(_DEVICE.match(name.split(".", 1)[0].rstrip(" ")))


def _without_device(name: str) -> str:
    return f"_{name}" if _is_device(name) else name


def _split(name: str) -> tuple[str, str]:
    found = _SUFFIX.search(name)
    return (name[: found.start()], found[0]) if found and found.start() else (name, "")


def _shortened(stem: str, limit: int) -> str:
    """``stem`` cut to ``limit`` units, never inside a character and never ending in a dot or space."""
    while width(stem) > limit:
        stem = stem[:-1]
    return stem.rstrip(" .") or "_"
