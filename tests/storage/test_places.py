"""Shared and synchronised folders are refused, disks and sticks of this computer are not."""

from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from safety_desk.model.findings import Refused
from safety_desk.storage.places import refuse_network


def _mounted(monkeypatch: pytest.MonkeyPatch, place: Path, system: str) -> None:
    mounts = [SimpleNamespace(mountpoint="/", fstype="ext4", opts="rw")]
    mounts.append(SimpleNamespace(mountpoint=str(place), fstype=system, opts="rw"))
    monkeypatch.setattr(psutil, "disk_partitions", lambda **_: mounts)


@pytest.mark.parametrize("system", ["cifs", "nfs4", "fuse.sshfs"])
def test_a_share_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str) -> None:
    _mounted(monkeypatch, tmp_path, system)
    with pytest.raises(Refused, match="网络共享文件夹"):
        refuse_network(tmp_path / "台账")


@pytest.mark.parametrize("system", ["vfat", "fuseblk", "ext4", "fuse.exfat"])
def test_a_disk_or_stick_of_this_computer_is_fine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, system: str) -> None:
    _mounted(monkeypatch, tmp_path, system)
    refuse_network(tmp_path / "台账")


@pytest.mark.parametrize("name", ["OneDrive - 青岭镇人民政府", "onedrive", "我的坚果云", "百度网盘同步空间"])
def test_a_sync_folder_is_refused_by_its_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="同步文件夹"):
        refuse_network(tmp_path / name / "台账")
