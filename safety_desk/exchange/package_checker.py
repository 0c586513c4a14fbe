"""The strict verifier of yearly packages (reliability P3): a list of everything that is wrong, never just the first."""

import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from safety_desk.exchange.bag import PAYLOAD, SEALED_FILE, seal_of
from safety_desk.exchange.package_content import (
    Content,
    check_catalogue,
    check_items,
    check_labels,
    check_ledgers,
    check_page,
)
from safety_desk.exchange.package_fixity import check_fixity
from safety_desk.exchange.package_tree import Tree, fault, read_tree
from safety_desk.exchange.package_unzip import unpack
from safety_desk.model.findings import Finding
from safety_desk.model.progress import Job, Progress, finish

_MOST_FINDINGS = 1000
_MOST_TAG = 256 << 20


@dataclass(frozen=True)
class CheckResult:
    """What the check of a package found. Findings of severity ``refused`` make it invalid, others are notes."""

    valid: bool
    findings: list[Finding]
    items: int = 0
    files: int = 0
    """Payload files."""
    bytes: int = 0
    """Payload bytes."""
    records: int = 0
    seal: str = ""
    number: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)
    """``bag-info.txt``."""


def check_package(path: Path, *, newest_schema: int | None = None) -> CheckResult:
    """Check the package in a folder or a zip. Never raises for what is in it; see :func:`checking`."""
    return finish(checking(path, newest_schema=newest_schema))


def checking(path: Path, *, name: str | None = None, newest_schema: int | None = None) -> Job[CheckResult]:
    """The check as a job. ``name`` is the folder's final name while it still ends in ``.part``.

    ``newest_schema`` is the newest version of the desk this program can read: a package of a newer one is refused.
    """
    if path.is_symlink():
        return _refused(f"“{path.name}”是链接，请直接选移交包。")
    if path.is_dir():
        return (yield from _check_folder(path, name or path.name, newest_schema, []))
    if not path.is_file():
        return _refused(f"“{path.name}”不在了，或不是移交包。")
    yield Progress(0, 0, "展开压缩包")
    with tempfile.TemporaryDirectory(prefix="safety-desk-", ignore_cleanup_errors=True) as place:
        notes = yield from unpack(path, Path(place))
        if any(one.severity == "refused" for one in notes):
            return CheckResult(valid=False, findings=notes)
        inside = [entry for entry in Path(place).iterdir() if entry.is_dir()]
        if len(inside) != 1 or len(list(Path(place).iterdir())) != 1:
            return _refused("压缩包里应当只有一个移交包文件夹，没有打开。")
        return (yield from _check_folder(inside[0], inside[0].name, newest_schema, notes))


def _check_folder(root: Path, name: str, newest_schema: int | None, notes: list[Finding]) -> Job[CheckResult]:
    yield Progress(0, 0, "查看移交包")
    tree = read_tree(root)
    content = Content()
    digests, damage = yield from check_fixity(tree)
    findings = [*notes, *damage, *check_labels(tree, content, newest_schema), *check_catalogue(tree, content)]
    findings += [*check_items(tree, content, digests), *check_ledgers(tree, content), *check_page(tree)]
    number = content.labels.get("External-Identifier", "")
    if number and number != name:
        message = f"文件夹名“{name}”与包编号“{number}”不同，内容照常核对。"
        findings.append(Finding(message.encode("utf-8", "replace").decode(), sheet=name))
    return _result(tree, content, [*findings, *tree.findings])


def _result(tree: Tree, content: Content, findings: list[Finding]) -> CheckResult:
    payload = [size for path, size in tree.files.items() if path.startswith(PAYLOAD)]
    sealed = tree.limited(SEALED_FILE, _MOST_TAG)
    wrong = sum(one.severity == "refused" for one in findings)
    if len(findings) > _MOST_FINDINGS:
        findings = [*findings[:_MOST_FINDINGS], fault(f"问题太多，另有 {len(findings) - _MOST_FINDINGS} 处没有列出。")]
    return CheckResult(
        valid=not wrong,
        findings=findings,
        items=len(content.catalogue),
        files=len(payload),
        bytes=sum(payload),
        records=content.records,
        seal=seal_of(sealed) if sealed else "",
        number=content.labels.get("External-Identifier", ""),
        labels=content.labels,
    )


def _refused(message: str) -> CheckResult:
    return CheckResult(valid=False, findings=[fault(message)])
