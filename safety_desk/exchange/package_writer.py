"""Writes a yearly package: a BagIt 1.0 folder, read back file by file before it gets its name."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from safety_desk.exchange.package_checker import CheckResult, checking
from safety_desk.exchange.package_layout import METADATA, Filed, item_folder
from safety_desk.exchange.package_parts import add_ledgers, add_papers, add_tags
from safety_desk.exchange.package_plan import Missing, PackageItem, PackagePlan
from safety_desk.exchange.package_sources import Bag, file_documents
from safety_desk.exchange.package_xml import metadata_xml
from safety_desk.model.findings import Finding, Refused
from safety_desk.model.names import check_path, fold
from safety_desk.model.progress import Job, Progress
from safety_desk.model.writing import Files

_NUMBER = re.compile(r"\d{6,12}-[A-Z0-9]{4}-\d{4}-AJDA-\d{2}")
_OVERHEAD = 8192
"""Bytes an item takes beside its documents: metadata, manifest lines, its row of the page."""
_RETRY = "请把这个位置换一个盘再做一次；还不行请联系维护人员。"


@dataclass(frozen=True)
class PackageResult:
    """A finished package: where it is, its seal, and what has to be told about it."""

    path: Path
    number: str
    seal: str
    items: int
    files: int
    """Payload files."""
    bytes: int
    records: int
    missing: list[Missing] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Missing and doubtful documents, one finding each."""


def write_package(plan: PackagePlan, folder: Path, files: Files) -> Job[PackageResult]:
    """Write the package of ``plan`` into ``folder`` under its number; ``files`` is the module ``storage.files``.

    Nothing stands under the final name before the written files were read back and found right. Closing the job
    or any error removes what was written. Raises Refused.
    """
    _refuse_bad(plan)
    final = folder / plan.number
    if final.exists():
        raise Refused(f"“{plan.number}”已经写过了，没有覆盖它。", remedy="补归档请用下一个批次号，或换一个位置。")
    sizes = [_size(one.source) for item in plan.items for one in item.documents]
    files.ensure_space(folder, sum(sizes) + len(plan.items) * _OVERHEAD, largest=max(sizes, default=0))
    bag = Bag(files.part_of(final), files, missing=list(plan.missing))
    try:
        yield from _fill(bag, plan)
        checked = yield from _read_back(bag, plan)
        files.publish(bag.root, final)
    except BaseException:
        files.discard(bag.root)
        raise
    return _result(bag, final, checked)


def _fill(bag: Bag, plan: PackagePlan) -> Job[None]:
    """Everything into the ``.part`` folder, in an order in which each file tells only what is known already."""
    rows: list[tuple[PackageItem, list[Filed]]] = []
    steps = 2 * len(plan.items)
    for done, item in enumerate(plan.items):
        yield Progress(done, steps, f"写第 {done + 1} 件，共 {len(plan.items)} 件：{item.title}")
        filed = file_documents(bag, plan, item)
        bag.add(item_folder(plan, item) + METADATA, metadata_xml(plan, item, filed))
        rows.append((item, filed))
    yield Progress(len(plan.items), steps, "写目录、清单和台账数据")
    records = add_ledgers(bag, plan)
    add_papers(bag, plan, rows, records)
    add_tags(bag, plan, rows, records)


def _read_back(bag: Bag, plan: PackagePlan) -> Job[CheckResult]:
    """Check the written files as a stranger would; a package that fails is not kept."""
    half, check = len(plan.items), checking(bag.root, name=plan.number, newest_schema=plan.schema_version)
    while True:
        try:
            step = next(check)
        except StopIteration as end:
            checked: CheckResult = end.value
            break
        yield Progress(half + (half * step.done // step.total if step.total else 0), 2 * half, f"读回：{step.text}")
    if not checked.valid:
        first = next(one.message for one in checked.findings if one.severity == "refused")
        raise Refused(f"写好的包读回时对不上，没有留下它：{first}", remedy=_RETRY)
    return checked


def _result(bag: Bag, final: Path, checked: CheckResult) -> PackageResult:
    findings = [Finding(f"{one.number} {one.title} {one.name}：{one.reason}".strip()) for one in bag.missing]
    return PackageResult(
        path=final,
        number=checked.number,
        seal=checked.seal,
        items=checked.items,
        files=checked.files,
        bytes=checked.bytes,
        records=checked.records,
        missing=bag.missing,
        findings=findings,
    )


def _refuse_bad(plan: PackagePlan) -> None:
    """Stop before the first byte when the plan could not become a package that its reader accepts."""
    if not _NUMBER.fullmatch(plan.number):
        remedy = "请在设置的“单位与文号”里填好行政区划代码（9 位数字）和全宗号（4 位）。"
        raise Refused(f"包编号“{plan.number}”不合规定，没有开始写。", remedy=remedy)
    folders: set[str] = set()
    for item in plan.items:
        names = {fold(METADATA)}
        for path in (
            item_folder(plan, item) + METADATA,
            *(item_folder(plan, item) + one.name for one in item.documents),
        ):
            if why := check_path(path):
                raise Refused(f"“{path}”不能放进移交包：{why}。", remedy="请改短名称后再做一次。")
        names |= {fold(one.name) for one in item.documents}
        if "/" in item.number or fold(item.number) in folders or len(names) != len(item.documents) + 1:
            raise Refused(f"“{item.number}”的档号或文件名有重复，没有开始写。", remedy="请回到“编号”一步核对。")
        folders.add(fold(item.number))


def _size(source: Path | bytes) -> int:
    """Bytes to come; 0 for a file that is not there, which is told later as missing."""
    if isinstance(source, bytes):
        return len(source)
    try:
        return source.stat().st_size
    except OSError:
        return 0
