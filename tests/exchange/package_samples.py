"""A small but complete yearly package for the tests: three items, photos, odd names, ledger data and a log."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from safety_desk.exchange.package_plan import ExtraFile, PackageFile, PackageItem, PackagePlan, document_name
from safety_desk.exchange.package_writer import PackageResult, write_package
from safety_desk.model.progress import finish
from safety_desk.storage import files

PDF = b"%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"
JPEG = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 8 + b"\xff\xd9"
SHORTS = "收发文件、综合性文档、阶段性工作、领导干部、会议记录、目标管理、企业基层、监督检查、应急事故、宣传培训"
CATEGORIES = tuple((at, f"安全生产{short}", short) for at, short in enumerate(SHORTS.split("、"), 1))


def item(at: int, title: str, category: int = 1, retention: str = "D30", **facts: Any) -> PackageItem:
    """The ``at``-th item of its class, with its own document of two pages."""
    number = f"J001-WS·2024-{retention}-AJZ-{at:04d}"
    values: dict[str, Any] = {
        "number": number,
        "item_no": f"{at:04d}",
        "category": category,
        "category_name": CATEGORIES[category - 1][1],
        "category_short": CATEGORIES[category - 1][2],
        "title": title,
        "responsible": "青岭镇安监站",
        "day": date(2024, 3, 6),
        "doc_number": f"青安〔2024〕{at}号",
        "secrecy": "",
        "retention": retention,
        "pages": 2,
        "kind": "inspection",
        "record_ids": (f"00000000-0000-4000-8000-{category:06d}{at:06d}",),
        "documents": (PackageFile(document_name(number, 1, ".pdf"), PDF + title.encode(), title="检查记录"),),
        "org_code": "AJZ",
    }
    return PackageItem(**(values | facts))


def plan(photo: Path, **facts: Any) -> PackagePlan:
    """Three items, one with a photo that was recorded with its digest when it came in."""
    photo.write_bytes(JPEG)
    checked = item(1, "关于<矿山>检查的记录 </script><!-- & “引号” 𠮷", category=8)
    recorded = hashlib.sha256(JPEG).hexdigest()
    name = document_name(checked.number, 2, ".jpg")
    attached = PackageFile(name, photo, recorded, "IMG_2024 (1).JPG", "整改前照片", mime="image/jpeg")
    values: dict[str, Any] = {
        "township": "青岭镇",
        "station": "青岭镇安监站",
        "county": "滦平县应急管理局",
        "division": "130824105",
        "fonds": "J001",
        "fonds_title": "青岭镇人民政府",
        "year": 2024,
        "batch": 1,
        "made_at": datetime.fromisoformat("2025-06-20 09:30"),
        "contact": "赵敏",
        "phone": "0314-1234567",
        "software": "安监台账 1.0.0",
        "schema_version": 3,
        "items": (
            replace(checked, documents=(*checked.documents, attached), place="第 1 盒"),
            item(2, "=1+1 春节期间安全工作通知", category=1),
            item(1, "安委会第一次会议纪要", category=5, retention="Y"),
        ),
        "categories": CATEGORIES,
        "records": [
            ("inspection", {"id": "a", "held_on": date(2024, 3, 6), "fine": Decimal("3.50"), "unit": "鑫源选矿厂"}),
            ("meeting", {"id": "b", "topic": "两行\n主题", "held_at": datetime.fromisoformat("2024-01-05 09:00")}),
        ],
        "schema": {"inspection": {"unit": "被检查单位"}},
        "audit_columns": ("序号", "时间", "人员", "动作"),
        "audit_rows": [("1", "2024-03-06 09:30", "赵敏", "=登记检查")],
        "audit_head": "12 4f0c",
        "catalogue_xlsx": b"PK\x03\x04 xlsx",
        "catalogue_pdf": PDF,
        "extra": (ExtraFile("登记簿/值班记录.pdf", PDF),),
        "counts": {"企业": 40},
    }
    return PackagePlan(**(values | facts))


def written(folder: Path, **facts: Any) -> PackageResult:
    """A package of :func:`plan` in ``folder``."""
    return finish(write_package(plan(folder.parent / "photo.jpg", **facts), folder, files))


def all_files(root: Path) -> Iterator[str]:
    """Every file below ``root`` as a path with ``/``."""
    return (path.relative_to(root).as_posix() for path in sorted(root.rglob("*")) if path.is_file())
