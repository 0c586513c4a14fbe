"""Manifests against files, in both directions and with both algorithms; every file is read once."""

import hashlib
from collections.abc import Generator, Iterable
from pathlib import Path

from safety_desk.exchange.bag import ALGORITHMS, PAYLOAD, manifest_name, read_manifest
from safety_desk.exchange.package_layout import PAYLOAD_MANIFESTS, TAG_FILES, TAG_MANIFESTS
from safety_desk.exchange.package_probe import PIECE
from safety_desk.exchange.package_tree import Tree, fault, open_plain
from safety_desk.model.findings import Finding
from safety_desk.model.progress import Job, Progress

_LARGEST_MANIFEST = 256 << 20
_STEP = 50

Listed = dict[str, dict[str, str]]
"""Digests by algorithm and path."""


def check_fixity(tree: Tree) -> Job[tuple[dict[str, str], list[Finding]]]:
    """Compare a package with its manifests: SHA-256 by payload path as listed, and findings."""
    findings: list[Finding] = []
    payload = _read(tree, findings, tags=False)
    tags = _read(tree, findings, tags=True)
    findings += _present(tree, payload, [path for path in tree.files if path.startswith(PAYLOAD)], tags=False)
    tag_files = [path for path in tree.files if not path.startswith(PAYLOAD)]
    findings += _present(tree, tags, [path for path in tag_files if path not in TAG_MANIFESTS], tags=True)
    for path in sorted(
        TAG_FILES - tree.files.keys() - tags[ALGORITHMS[0]].keys() - {*PAYLOAD_MANIFESTS, *TAG_MANIFESTS}
    ):
        findings.append(fault(f"缺少文件“{path}”。", path))
    for path in sorted({*tag_files} - TAG_FILES):
        findings.append(fault(f"多出文件“{path}”，移交包里不应有它。", path))
    findings += yield from _compare(tree, {algorithm: payload[algorithm] | tags[algorithm] for algorithm in ALGORITHMS})
    return payload[ALGORITHMS[0]], findings


def digests_of(path: Path) -> tuple[str, ...]:
    """Hexadecimal digests of a file in the order of ``ALGORITHMS``; raises OSError."""
    made = [hashlib.new(algorithm) for algorithm in ALGORITHMS]
    buffer = memoryview(bytearray(PIECE))
    with open_plain(path) as file:
        while size := file.readinto(buffer):  # type: ignore[attr-defined]
            for one in made:
                one.update(buffer[:size])
    return tuple(one.hexdigest() for one in made)


def _read(tree: Tree, findings: list[Finding], *, tags: bool) -> Listed:
    listed: Listed = {}
    for algorithm in ALGORITHMS:
        name = manifest_name(algorithm, tags=tags)
        listed[algorithm] = {}
        if name not in tree.files:
            findings.append(fault(f"缺少清单“{name}”。", name))
            continue
        listed[algorithm], faults = read_manifest(tree.limited(name, _LARGEST_MANIFEST), algorithm)
        findings += [fault(f"清单“{name}”{why}。", name) for why in faults]
        wrong = [path for path in listed[algorithm] if path.startswith(PAYLOAD) == tags or path in TAG_MANIFESTS]
        findings += [fault(f"清单“{name}”不应列出“{path}”。", name) for path in wrong]
    return listed


def _present(tree: Tree, listed: Listed, present: Iterable[str], *, tags: bool) -> Generator[Finding, None, None]:
    """Listed and not there, there and not listed, and listed by one manifest only."""
    there = set(present)
    anywhere = set[str]().union(*listed.values())
    for path in sorted(anywhere - tree.files.keys()):
        yield fault(f"缺少文件“{path}”，清单里有它。", path)
    for path in sorted(there - anywhere):
        if tags and path not in TAG_FILES:
            continue
        yield fault(f"多出文件“{path}”，清单里没有它。", path)
    for algorithm, digests in listed.items():
        name = manifest_name(algorithm, tags=tags)
        for path in sorted(anywhere - digests.keys()) if name in tree.files else ():
            yield fault(f"清单“{name}”漏了“{path}”。", name)


def _compare(tree: Tree, listed: Listed) -> Job[list[Finding]]:
    findings: list[Finding] = []
    wanted = sorted(set[str]().union(*listed.values()) & tree.files.keys())
    for done, path in enumerate(wanted):
        if done % _STEP == 0:
            yield Progress(done, len(wanted), f"核对第 {done + 1} 个文件，共 {len(wanted)} 个")
        try:
            found = dict(zip(ALGORITHMS, digests_of(tree.root / path), strict=True))
        except OSError as error:
            findings.append(fault(f"“{path}”读不出来（代号 {error.errno}）。", path))
            continue
        wrong = [one for one in ALGORITHMS if path in listed[one] and listed[one][path] != found[one]]
        right = [one for one in ALGORITHMS if listed[one].get(path) == found[one]]
        if wrong and right:
            names = "、".join(manifest_name(one, tags=not path.startswith(PAYLOAD)) for one in wrong)
            findings.append(fault(f"清单“{names}”里“{path}”这一行不对，清单可能被改动或损坏。", names))
        elif wrong:
            findings.append(fault(f"“{path}”的内容与清单不符，可能被改动或损坏。", path))
    return findings
