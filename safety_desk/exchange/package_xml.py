"""文件目录.XML and 元数据.xml: what the package says about its items (DA/T 46-2009, 档发〔2012〕7号 annex 2)."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from datetime import date

from safety_desk.exchange.package_layout import Filed, item_folder, resource
from safety_desk.exchange.package_plan import PackageItem, PackagePlan, retention_words

_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """``text`` without the characters XML 1.0 does not know."""
    return _FORBIDDEN.sub("", text)


def day_digits(day: date | None) -> str:
    """A date as archives write it: 20240306; '' for none."""
    return f"{day:%Y%m%d}" if day else ""


def catalogue_xml(items: Sequence[tuple[PackageItem, Sequence[Filed]]]) -> bytes:
    """文件目录.XML; 电子档案名称 is the path of the item's main document from ``data/``."""
    root = ET.Element("文件目录", {"件数": str(len(items))})
    for position, (item, filed) in enumerate(items, 1):
        row = ET.SubElement(root, "文件")
        values = {
            "顺序号": str(position),
            "档号": item.number,
            "责任者": item.responsible,
            "题名": item.title,
            "日期": day_digits(item.day),
            "密级": item.secrecy,
            "电子档案名称": filed[0].path.split("/", 1)[1] if filed else "",
            "备注": item.remark,
        }
        for name, value in values.items():
            ET.SubElement(row, name).text = xml_text(value)
    return _bytes(root)


def metadata_xml(plan: PackagePlan, item: PackageItem, filed: Sequence[Filed]) -> bytes:
    """元数据.xml of one item: the minimum of GB/T 18894-2016 and the mandatory elements of DA/T 46-2009."""
    words = resource("metadata")["words"]
    root = ET.Element("电子文件元数据", {"规范": "DA/T 46-2009"})
    _element(root, "聚合层次", words["level"])
    source = _element(root, "来源")
    _element(source, "全宗名称", plan.fonds_title)
    _element(source, "立档单位名称", plan.fonds_title)
    _element(root, "电子文件号", f"{plan.division}-{item.number}")
    _add_number(root, plan, item)
    _add_content(root, item)
    form = _element(root, "形式特征")
    _element(form, "文件组合类型", words["single"] if len(filed) == 1 else words["several"])
    _element(form, "页数", str(item.pages))
    _element(form, "语种", words["language"])
    _add_documents(root, plan, filed)
    store = _element(root, "存储位置")
    _element(store, "当前位置", item_folder(plan, item))
    _element(store, "脱机载体编号", plan.number)
    _optional(root, "附注", item.remark)
    _add_history(root, plan, item)
    return _bytes(root)


def _add_number(root: ET.Element, plan: PackagePlan, item: PackageItem) -> None:
    number = _element(root, "档号")
    number.set("全号", item.number)
    _optional(number, "全宗号", plan.fonds)
    _element(number, "年度", str(plan.year))
    _element(number, "保管期限", retention_words(item.retention))
    _optional(number, "机构或问题", item.org_code)
    _element(number, "类别号", f"{item.category:02d}")
    _element(number, "室编件号", item.item_no)


def _add_content(root: ET.Element, item: PackageItem) -> None:
    words = resource("metadata")["words"]
    content = _element(root, "内容描述")
    _element(content, "题名", item.title)
    _optional(content, "文件编号", item.doc_number)
    _element(content, "责任者", item.responsible)
    _element(content, "日期", day_digits(item.day))
    _element(content, "密级", item.secrecy or words["no_secrecy"])


def _add_documents(root: ET.Element, plan: PackagePlan, filed: Sequence[Filed]) -> None:
    group = _element(root, "电子属性")
    _element(group, "信息系统描述", plan.software)
    for position, one in enumerate(filed, 1):
        part = ET.SubElement(group, "文档", {"序号": str(position), "主从": "主" if position == 1 else "从"})
        _plain(part, "文档题名", one.document.title)
        _element(part, "格式信息", one.format)
        _element(part, "计算机文件名", one.document.name)
        _element(part, "计算机文件大小", str(one.written.size))
        _element(part, "文档创建程序", one.document.program)
        _plain(part, "原文件名", one.document.original_name)
        digest = ET.SubElement(part, "数字摘要", {"算法": "SHA-256"})
        digest.text = one.document.sha256 or one.written.sha256


def _add_history(root: ET.Element, plan: PackagePlan, item: PackageItem) -> None:
    words = resource("metadata")["words"]
    act = ET.SubElement(root, "业务实体")
    _element(act, "业务状态", words["done"])
    _element(act, "业务行为", words["act"])
    _element(act, "行为时间", plan.made_at.strftime("%Y-%m-%dT%H:%M:%S"))
    _element(act, "机构人员名称", plan.contact)
    records = ET.SubElement(root, "台账记录", {"种类": item.kind})
    for record in item.record_ids:
        ET.SubElement(records, "记录").text = record


def _element(parent: ET.Element, name: str, text: str | None = None) -> ET.Element:
    """A numbered element; with ``text`` given it is never empty: 未记载 stands for nothing."""
    table = resource("metadata")
    made = ET.SubElement(parent, name, {"编号": table["numbers"][name]})
    if text is not None:
        made.text = xml_text(text) or table["words"]["unknown"]
    return made


def _optional(parent: ET.Element, name: str, text: str) -> None:
    if text:
        _element(parent, name, text)


def _plain(parent: ET.Element, name: str, text: str) -> None:
    if text:
        ET.SubElement(parent, name).text = xml_text(text)


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text.replace(b"<?xml version='1.0' encoding='utf-8'?>", b'<?xml version="1.0" encoding="UTF-8"?>') + b"\n"
