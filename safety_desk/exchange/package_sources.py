"""Brings documents into a package: each is read once, hashed on the way and compared with what was recorded (P4)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from safety_desk.exchange.package_layout import DOUBTFUL, OTHER, Filed, item_folder, resource
from safety_desk.exchange.package_plan import ExtraFile, Missing, PackageFile, PackageItem, PackagePlan
from safety_desk.exchange.package_probe import Probe
from safety_desk.model.findings import Refused
from safety_desk.model.names import check_path, safe_name
from safety_desk.model.writing import Files, Written


@dataclass
class Bag:
    """A package while it is written into its ``.part`` folder."""

    root: Path
    files: Files
    payload: dict[str, Written] = field(default_factory=dict)
    tags: dict[str, Written] = field(default_factory=dict)
    missing: list[Missing] = field(default_factory=list)
    doubtful: set[str] = field(default_factory=set)

    def add(self, path: str, content: bytes | Iterable[bytes]) -> Written:
        """Write a payload or tag file at ``path`` from the root of the package."""
        if why := check_path(path):
            raise Refused(f"“{path}”不能放进移交包：{why}。", remedy="请改短题名或文件名后再做一次。")
        written = self.files.write_new(self.root / path, (content,) if isinstance(content, bytes) else content)
        (self.payload if path.startswith("data/") else self.tags)[path] = written
        return written

    def set_aside(self, path: str) -> None:
        """Move a payload file whose content is not what was recorded to 存疑文件."""
        aside = DOUBTFUL + safe_name(path.rsplit("/", 1)[-1], self.doubtful)
        (self.root / DOUBTFUL).mkdir(parents=True, exist_ok=True)
        (self.root / path).rename(self.root / aside)
        self.payload[aside] = self.payload.pop(path)
        self._tidy(path)

    def drop(self, path: str) -> None:
        """Take back the beginning of a file whose source broke off."""
        (self.root / path).unlink(missing_ok=True)
        self._tidy(path)

    def _tidy(self, path: str) -> None:
        """Remove the folders that became empty: a bag cannot hold them."""
        for folder in (self.root / path).parents:
            if folder == self.root or any(folder.iterdir()):
                return
            folder.rmdir()


class _LostError(Exception):
    """A source that cannot be read (any more)."""


def file_documents(bag: Bag, plan: PackagePlan, item: PackageItem) -> list[Filed]:
    """Write the documents of an item; those that are lost or changed go to ``bag.missing`` instead (P8)."""
    filed = []
    for document in item.documents:
        path = item_folder(plan, item) + document.name
        probe = Probe(_reading(bag, document.source))
        reason = _bring(bag, path, probe, document.sha256)
        if reason:
            bag.missing.append(Missing(item.number, item.title, document.name, reason))
        else:
            filed.append(_filed(bag, document, path, probe))
    return filed


def add_extra(bag: Bag, extra: ExtraFile) -> None:
    """Write a further file below 其他, under the same rules as documents."""
    reason = _bring(bag, OTHER + extra.path, _reading(bag, extra.source), extra.sha256)
    if reason:
        bag.missing.append(Missing("", "", extra.path, reason))


def _bring(bag: Bag, path: str, content: Iterable[bytes], recorded: str | None) -> str:
    """Write one source; '' or the reason why it is not part of the package."""
    reasons: dict[str, str] = resource("package")["reasons"]
    try:
        written = bag.add(path, content)
    except _LostError:
        bag.drop(path)
        return reasons["lost"]
    if recorded in (None, written.sha256):
        return ""
    bag.set_aside(path)
    return reasons["changed"]


def _reading(bag: Bag, source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    try:
        yield from bag.files.chunks_of(source)
    except (OSError, Refused) as error:
        raise _LostError(str(error)) from error


def _filed(bag: Bag, document: PackageFile, path: str, probe: Probe) -> Filed:
    return Filed(document, path, bag.payload[path], document.format or probe.format, probe.whole)
