"""What really lies in a package folder: regular files and folders, links never followed."""

import errno
import os
import stat
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from safety_desk.model.findings import Finding
from safety_desk.model.names import check_path, fold

MOST_FILES = 500_000
_DEEPEST = 12
_LINK_TAGS = {0xA0000003, 0xA000000C}
"""Windows: mount point (junction) and symbolic link."""
_CAREFULLY = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


@dataclass
class Tree:
    """Sizes by path from the root, folders with ``/`` at the end, and what is wrong with either."""

    root: Path
    files: dict[str, int] = field(default_factory=dict)
    folders: set[str] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)

    def limited(self, path: str, most: int) -> bytes:
        """The content of a file of at most ``most`` bytes; b'' and a finding when it cannot be had."""
        if path not in self.files:
            return b""
        if self.files[path] > most:
            self.findings.append(fault(f"“{path}”太大，没有打开。", path))
            return b""
        try:
            with open_plain(self.root / path) as file:
                return b"".join(iter(lambda: file.read(most), b""))[:most]
        except OSError as error:
            self.findings.append(fault(f"“{path}”读不出来（代号 {error.errno}）。", path))
            return b""


def fault(message: str, path: str = "") -> Finding:
    """A finding that makes a package unacceptable; ``path`` is kept beside the sentence that names it."""
    return Finding(message.encode("utf-8", "replace").decode(), sheet=path, severity="refused")


def open_plain(path: Path) -> BinaryIO:
    """Open a regular file to read, never a link or a device; raises OSError."""
    handle = os.open(path, os.O_RDONLY | _CAREFULLY)
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise OSError(errno.EINVAL, "不是普通文件", str(path))
    return os.fdopen(handle, "rb", buffering=0)


def read_tree(root: Path) -> Tree:
    """Look at everything below ``root``; links, devices, odd names and empty folders become findings."""
    tree = Tree(root)
    waiting = [""]
    while waiting and len(tree.files) <= MOST_FILES:
        prefix = waiting.pop()
        try:
            with os.scandir(root / prefix) as entries:
                found = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            tree.findings.append(fault(f"文件夹“{prefix}”读不出来（代号 {error.errno}）。", prefix))
            continue
        if prefix and not found:
            tree.findings.append(fault(f"多出空文件夹“{prefix}”。", prefix))
        for entry in found:
            _note(tree, prefix, entry, waiting)
    if waiting:
        tree.findings.append(fault(f"文件太多，超过 {MOST_FILES} 个，没有看完。"))
    _check_names(tree)
    return tree


def _note(tree: Tree, prefix: str, entry: "os.DirEntry[str]", waiting: list[str]) -> None:
    path = prefix + entry.name
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError as error:
        tree.findings.append(fault(f"“{path}”读不出来（代号 {error.errno}）。", path))
        return
    if entry.is_symlink() or getattr(facts, "st_reparse_tag", 0) in _LINK_TAGS:
        tree.findings.append(fault(f"“{path}”是链接，移交包里不能有链接。", path))
    elif stat.S_ISREG(facts.st_mode):
        tree.files[path] = facts.st_size
    elif not stat.S_ISDIR(facts.st_mode):
        tree.findings.append(fault(f"“{path}”不是文件也不是文件夹。", path))
    elif path.count("/") >= _DEEPEST:
        tree.findings.append(fault(f"文件夹“{path}”套得太深，没有往下看。", path))
    else:
        tree.folders.add(path + "/")
        waiting.append(path + "/")


def _check_names(tree: Tree) -> None:
    """Names every system keeps, and no two that one of them would take for the same (P3, F7)."""
    seen: dict[str, str] = {}
    for path in sorted({*tree.files, *(folder[:-1] for folder in tree.folders)}):
        if why := check_path(path):
            tree.findings.append(fault(f"“{path}”：{why}。", path))
        other = seen.setdefault(fold(path), path)
        if other != path:
            tree.findings.append(fault(f"“{path}”与“{other}”只差大小写或写法，有的电脑上会互相覆盖。", path))
