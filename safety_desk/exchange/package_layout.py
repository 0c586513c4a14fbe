"""Where things stand in a yearly package (archival-standards §5.4) and what is known of a file once it is there."""

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from safety_desk.exchange.bag import ALGORITHMS, PAYLOAD, manifest_name
from safety_desk.exchange.package_plan import PackageFile, PackageItem, PackagePlan
from safety_desk.model.names import safe_name
from safety_desk.model.shipped import shipped
from safety_desk.model.writing import Written

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
PAGE = "打开目录.html"
PROFILE = "profile/bagit-profile.json"
NOTE = f"{PAYLOAD}说明文件.TXT"
CATALOGUE = f"{PAYLOAD}文件目录.XML"
ARCHIVE = f"{PAYLOAD}电子档案/"
OTHER = f"{PAYLOAD}其他/"
METADATA = "元数据.xml"
LEDGERS = f"{OTHER}台账数据/records.jsonl"
SCHEMA = f"{OTHER}台账数据/schema.json"
AUDIT = f"{OTHER}交接与审计日志.csv"
MISSING = f"{OTHER}缺件清单.csv"
DOUBTFUL = f"{OTHER}存疑文件/"
REPORT = f"{OTHER}四性检测报告"
HANDOVER = f"{OTHER}移交清单.xlsx"
DIGESTS = f"{OTHER}数字摘要表.xlsx"
ITEM_LIST = f"{OTHER}归档文件目录"
SCHEMAS = {"catalogue.xsd": f"{OTHER}XML模式/文件目录.xsd", "metadata.xsd": f"{OTHER}XML模式/元数据.xsd"}
RULES = {
    "metadata.txt": f"{OTHER}元数据规范.txt",
    "numbering.txt": f"{OTHER}分类与编号规则.txt",
    "naming.txt": f"{OTHER}命名规则.txt",
}
PAYLOAD_MANIFESTS = tuple(manifest_name(algorithm) for algorithm in ALGORITHMS)
TAG_MANIFESTS = tuple(manifest_name(algorithm, tags=True) for algorithm in ALGORITHMS)
TAG_FILES = frozenset({DECLARATION, INFO, PAGE, PROFILE, *PAYLOAD_MANIFESTS, *TAG_MANIFESTS})
REQUIRED = (NOTE, CATALOGUE, LEDGERS, SCHEMA, AUDIT, *SCHEMAS.values(), *RULES.values())


@dataclass(frozen=True)
class Filed:
    """A document as it lies in the package."""

    document: PackageFile
    path: str
    written: Written
    format: str
    readable: bool
    """Its beginning and end are those of a whole file of its format."""


def item_folder(plan: PackagePlan, item: PackageItem) -> str:
    """Folder of an item from the root of the package, with ``/`` at the end."""
    category = safe_name(f"{item.category:02d}{item.category_short}")
    return f"{ARCHIVE}{plan.year}/{category}/{item.number}/"


@cache
def resource(name: str) -> dict[str, Any]:
    """A table of ``resources/package``."""
    return tomllib.loads(shipped(f"resources/package/{name}.toml").read_text(encoding="utf-8"))


def resource_text(name: str) -> str:
    """A text of ``resources/package``, as it is shipped."""
    return shipped(f"resources/package/{name}").read_text(encoding="utf-8")
