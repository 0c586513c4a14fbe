"""What a disk says and can do, in the clerk's words."""

import ctypes
import errno
import shutil
import sys
from pathlib import Path

from safety_desk.model.findings import Refused

_FAT = {"vfat", "msdos", "fat", "fat32"}
_FAT_LIMIT = (1 << 32) - 1
_FULL = {errno.ENOSPC, errno.EDQUOT}
_GONE = {errno.ENOENT, errno.EIO, errno.ENODEV, errno.ENXIO, errno.ESTALE}
_FORBIDDEN = {errno.EACCES, errno.EPERM}
_UNTOUCHED = "原来的文件没有改动。"


def megabytes(size: int) -> int:
    """Whole megabytes, rounded up."""
    return -(-size // 1_000_000)


def explained(error: OSError, path: Path) -> Refused:
    """The sentence for a failed write of ``path``: what happened, what is lost (nothing), what to do."""
    name, code = path.name, error.errno
    if code in _FULL:
        free = megabytes(shutil.disk_usage(standing(path)).free)
        why, remedy = f"盘满了，“{name}”没有存上，还剩 {free} MB。", "请删掉不用的文件腾出空间，再做一次。"
    elif code == errno.EFBIG:
        why, remedy = f"“{name}”太大，这个盘放不下。", "请换一个盘再做一次。"
    elif code == errno.EROFS:
        why, remedy = f"这个盘是只读的，“{name}”没有存上。", "请关掉 U 盘上的写保护开关，或换一个位置。"
    elif code in _FORBIDDEN:
        why, remedy = f"没有权限写“{path.parent}”，“{name}”没有存上。", "请换一个文件夹，或请管电脑的同事放开权限。"
    elif code == errno.ENAMETOOLONG:
        why, remedy = f"文件名或路径太长，“{name}”没有存上。", "请换一个路径短的位置。"
    elif code in _GONE:
        why, remedy = (
            f"“{name}”没有存上：盘没有回应，可能 U 盘被拔出或盘有毛病。",
            "请插好 U 盘再做一次；还不行就换一个盘。",
        )
    elif code in (errno.EISDIR, errno.ENOTDIR, errno.EEXIST):
        why, remedy = (
            f"“{name}”没有存上：文件夹和文件弄反了，要写文件的地方是文件夹，或路径里有一段是文件。",
            "请核对写的位置：文件要写到文件名，文件夹要写到文件夹。",
        )
    else:
        why, remedy = f"“{name}”没有存上（代号 {code}）。", "请再做一次；还不行就换一个位置。"
    return Refused(why, effect=_UNTOUCHED, remedy=remedy)


def standing(path: Path) -> Path:
    """``path`` or the nearest folder above it that exists."""
    return next((place for place in (path, *path.parents) if place.exists()), path)


def largest_file(folder: Path) -> int | None:
    """Bytes of the largest file the file system of ``folder`` takes; None when it sets no limit that matters."""
    return _FAT_LIMIT if _file_system(folder.resolve()) in _FAT else None


if sys.platform == "win32":

    def _file_system(folder: Path) -> str:
        name = ctypes.create_unicode_buffer(64)
        ctypes.windll.kernel32.GetVolumeInformationW(folder.anchor, None, 0, None, None, None, name, 64)
        return name.value.lower()

else:

    def _file_system(folder: Path) -> str:
        best, kind = "", ""
        mounts = Path("/proc/mounts")
        for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines() if mounts.exists() else ():
            _, place, system, *_ = line.split(" ")
            place = place.replace("\\040", " ")
            if folder.is_relative_to(place) and len(place) >= len(best):
                best, kind = place, system
        return kind.lower()
