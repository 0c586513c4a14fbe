"""Whether a package says the truth about itself: labels, counts, catalogue, items, ledger data and page."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from safety_desk.exchange import package_layout as layout
from safety_desk.exchange.bag import DECLARATION, PAYLOAD, oxum, read_bag_info
from safety_desk.exchange.package_plan import FORMAT, RETENTIONS
from safety_desk.exchange.package_tree import Tree, fault, open_plain
from safety_desk.exchange.package_xml_reader import BadXml, CatalogueEntry, ItemMetadata, read_catalogue, read_metadata
from safety_desk.exchange.viewer import links_of
from safety_desk.model.findings import Finding

_ITEM = re.compile(rf"{layout.ARCHIVE}\d{{4}}/\d\d[^/]+/([^/]+)/")
_NUMBER = re.compile(r"\d{6,12}-[A-Z0-9]{4}-\d{4}-AJDA-\d{2}")
_SMALL, _LARGE, _LINE = 4 << 20, 128 << 20, 16 << 20
_LABELS = (
    "External-Identifier",
    "Payload-Oxum",
    "Record-Count",
    "Ledger-Record-Count",
    "Retention-Counts",
    "Archive-Year",
)


@dataclass
class Content:
    """What a package says about itself, as far as it could be read."""

    labels: dict[str, str] = field(default_factory=dict)
    catalogue: list[CatalogueEntry] = field(default_factory=list)
    metadata: dict[str, ItemMetadata] = field(default_factory=dict)
    """By item folder."""
    records: int = 0


def check_labels(tree: Tree, content: Content, newest_schema: int | None) -> Iterator[Finding]:
    """bagit.txt and bag-info.txt; ``newest_schema`` is the newest the program can read, None = do not ask."""
    if layout.DECLARATION in tree.files and tree.limited(layout.DECLARATION, _SMALL) != DECLARATION:
        yield fault("“bagit.txt”的内容不是规定的两行。", layout.DECLARATION)
    content.labels, faults = read_bag_info(tree.limited(layout.INFO, _SMALL))
    yield from (fault(f"“bag-info.txt”{why}。", layout.INFO) for why in faults)
    labels = content.labels
    yield from (fault(f"“bag-info.txt”缺少 {name}。", layout.INFO) for name in _LABELS if name not in labels)
    sizes = [size for path, size in tree.files.items() if path.startswith(PAYLOAD)]
    if labels.get("Payload-Oxum", oxum(sizes)) != oxum(sizes):
        told = labels["Payload-Oxum"]
        yield fault(f"包里的字节数和文件数是 {oxum(sizes)}，“bag-info.txt”写的是 {told}。", layout.INFO)
    if not _NUMBER.fullmatch(labels.get("External-Identifier", "")):
        yield fault("“bag-info.txt”里的包编号不合规定。", layout.INFO)
    yield from _check_versions(labels, newest_schema)


def check_catalogue(tree: Tree, content: Content) -> Iterator[Finding]:
    """文件目录.XML against the folders of the items, and the counts of both."""
    yield from (fault(f"缺少“{path}”。", path) for path in layout.REQUIRED if path not in tree.files)
    if layout.CATALOGUE not in tree.files:
        return
    try:
        content.catalogue = read_catalogue(tree.limited(layout.CATALOGUE, _LARGE))
    except BadXml as error:
        yield fault(f"“{layout.CATALOGUE}”{error}。", layout.CATALOGUE)
        return
    yield from _check_numbers(content.catalogue, _item_folders(tree))
    yield from _check_count("Record-Count", len(content.catalogue), content, "件")
    for entry in content.catalogue:
        if entry.path and PAYLOAD + entry.path not in tree.files:
            yield fault(f"“文件目录.XML”里“{entry.number}”的文件“{entry.path}”不在包里。", layout.CATALOGUE)


def check_items(tree: Tree, content: Content, digests: Mapping[str, str]) -> Iterator[Finding]:
    """元数据.xml of every item against the files beside it; ``digests`` are those of the manifest."""
    held: dict[str, set[str]] = {folder: set() for folder in _item_folders(tree)}
    for path in tree.files:
        folder, _, name = path.rpartition("/")
        if folder + "/" in held:
            held[folder + "/"].add(name)
        elif path.startswith(layout.ARCHIVE):
            yield fault(f"“{path}”不在任何一件的文件夹里。", path)
    for folder, names in held.items():
        yield from _check_item(tree, content, folder, names - {layout.METADATA}, digests)
    terms = Counter(one.retention for one in content.metadata.values())
    counted = ";".join(f"{code}={terms[words]}" for code, words in RETENTIONS.items())
    if content.labels.get("Retention-Counts", counted) != counted:
        yield fault(f"各保管期限的件数是 {counted}，与“bag-info.txt”写的不符。", layout.INFO)


def check_ledgers(tree: Tree, content: Content) -> Iterator[Finding]:
    """records.jsonl line by line, and schema.json."""
    if layout.LEDGERS in tree.files:
        try:
            content.records = sum(1 for _ in _records(tree))
        except (ValueError, OSError, RecursionError):
            yield fault(f"“{layout.LEDGERS}”里有读不出来的记录。", layout.LEDGERS)
        else:
            yield from _check_count("Ledger-Record-Count", content.records, content, "条台账记录")
    for path in (layout.SCHEMA, layout.PROFILE):
        if path in tree.files and not isinstance(_json(tree.limited(path, _SMALL)), dict):
            yield fault(f"“{path}”读不出来。", path)


def check_page(tree: Tree) -> Iterator[Finding]:
    """Every link of the page leads to a file, and every document is linked."""
    if layout.PAGE not in tree.files:
        return
    links, faults = links_of(tree.limited(layout.PAGE, _LARGE))
    yield from (fault(f"“{layout.PAGE}”{why}。", layout.PAGE) for why in faults)
    if not links and faults:
        return
    yield from (
        fault(f"“{layout.PAGE}”指向的“{path}”不在包里。", layout.PAGE) for path in sorted(links - tree.files.keys())
    )
    documents = {
        path for path in tree.files if path.startswith(layout.ARCHIVE) and not path.endswith("/" + layout.METADATA)
    }
    yield from (fault(f"“{layout.PAGE}”里没有“{path}”。", layout.PAGE) for path in sorted(documents - links))


def _check_numbers(catalogue: list[CatalogueEntry], folders: Mapping[str, str]) -> Iterator[Finding]:
    """Every number once in the catalogue and once among the folders."""
    listed = Counter(entry.number for entry in catalogue)
    there = Counter(folders.values())
    yield from (
        fault(f"“文件目录.XML”里档号“{number}”有 {count} 条。", layout.CATALOGUE)
        for number, count in listed.items()
        if count > 1
    )
    yield from (
        fault(f"“文件目录.XML”有“{number}”，包里没有这一件的文件夹。", layout.CATALOGUE)
        for number in listed
        if number not in there
    )
    for folder, number in folders.items():
        if number not in listed or there[number] > 1:
            yield fault(f"“{folder}”在“文件目录.XML”里没有，或同一档号有两个文件夹。", folder)


def _check_versions(labels: Mapping[str, str], newest_schema: int | None) -> Iterator[Finding]:
    for name, ours in (("Package-Format", FORMAT), ("Schema-Version", newest_schema)):
        told = labels.get(name, "")
        if not re.fullmatch(r"\d{1,6}", told):
            yield fault(f"“bag-info.txt”缺少 {name}。", layout.INFO)
        elif ours is not None and int(told) > ours:
            yield fault("这个包是更新版本的程序写的，请先更新本机程序再接收。", layout.INFO)
    try:
        date.fromisoformat(labels.get("Bagging-Date", ""))
    except ValueError:
        yield fault("“bag-info.txt”里的制作日期不对。", layout.INFO)


def _check_count(label: str, counted: int, content: Content, unit: str) -> Iterator[Finding]:
    told = content.labels.get(label, str(counted))
    if told != str(counted):
        yield fault(f"包里有 {counted} {unit}，“bag-info.txt”写的是 {told}。", layout.INFO)


def _item_folders(tree: Tree) -> dict[str, str]:
    """Number of the item by its folder."""
    return {folder: found[1] for folder in sorted(tree.folders) if (found := _ITEM.fullmatch(folder))}


def _check_item(
    tree: Tree, content: Content, folder: str, names: set[str], digests: Mapping[str, str]
) -> Iterator[Finding]:
    path = folder + layout.METADATA
    if path not in tree.files:
        yield fault(f"“{folder}”里没有“{layout.METADATA}”。", path)
        return
    try:
        said = read_metadata(tree.limited(path, _SMALL))
    except BadXml as error:
        yield fault(f"“{path}”{error}。", path)
        return
    content.metadata[folder] = said
    if folder != f"{folder.rsplit('/', 2)[0]}/{said.number}/":
        yield fault(f"“{path}”里的档号是“{said.number}”，与文件夹不符。", path)
    if {name for name, _, _ in said.documents} != names:
        yield fault(f"“{path}”列出的文件与文件夹里的不一样。", path)
    for name, size, digest in said.documents:
        if name in names and (size != str(tree.files[folder + name]) or digest != digests.get(folder + name)):
            yield fault(f"“{folder}{name}”的大小或摘要与“{layout.METADATA}”记的不符。", folder + name)


def _records(tree: Tree) -> Iterator[Any]:
    """Every record of the ledger data; raises ValueError, OSError or RecursionError at a bad line."""
    with open_plain(tree.root / layout.LEDGERS) as file:
        rest = b""
        while piece := file.read(_SMALL):
            *lines, rest = (rest + piece).split(b"\n")
            if len(rest) > _LINE:
                raise ValueError("line too long")
            yield from map(_record, lines)
        if rest:
            raise ValueError("last line not ended")


def _record(line: bytes) -> Any:
    record = json.loads(line)
    if not isinstance(record, dict) or record.keys() != {"kind", "values"}:
        raise ValueError("not a record")
    return record


def _json(data: bytes) -> Any:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        return None
