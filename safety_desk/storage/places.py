"""Where a desk may lie: on a disk of this computer, never in a shared or synchronised folder (reliability L5)."""

import sys
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import psutil

from safety_desk.model.findings import Refused
from safety_desk.model.shipped import shipped

_REMEDY = "请把台账放在本机硬盘上，一个人用完退出后再由下一个人用；共享文件夹里只放备份和移交的档案包。"


def refuse_network(folder: Path) -> None:
    """Refuse a folder on another computer or one that a sync client copies; a desk there would be damaged."""
    place = folder.absolute()
    client = _sync_client(place) or _sync_client(place.resolve())
    if client:
        raise Refused(
            f"“{folder}”在“{client}”的同步文件夹里，同步会弄坏台账，没有打开。",
            remedy="请把台账放在同步文件夹以外的本机硬盘上；同步文件夹里可以放备份。",
        )
    if _is_remote(place.resolve()):
        raise Refused(f"“{folder}”在网络共享文件夹里，几个人同时写会弄坏台账，没有打开。", remedy=_REMEDY)


@cache
def _known() -> dict[str, Any]:
    return tomllib.loads(shipped("resources/shared_folders.toml").read_text(encoding="utf-8"))


def _sync_client(place: Path) -> str:
    """The sync client whose folder ``place`` lies in; '' for none."""
    for part in place.parts:
        for name in _known()["synced"]:
            if part.lower() == name.lower() or part.lower().startswith(f"{name.lower()} - "):
                return str(name)
    return ""


def _is_remote(place: Path) -> bool:
    if str(place).startswith("\\\\"):
        return not str(place).startswith("\\\\?\\")
    best, kind, options = "", "", ""
    for mount in psutil.disk_partitions(all=True):
        if place.is_relative_to(mount.mountpoint) and len(mount.mountpoint) >= len(best):
            best, kind, options = mount.mountpoint, mount.fstype.lower(), mount.opts
    if sys.platform == "win32":
        return "remote" in options.split(",")
    return kind in _known()["remote"] or (kind.startswith("fuse.") and kind not in _known()["local_fuse"])
