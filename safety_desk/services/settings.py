"""The station's settings: read, changed by the chief, checked before they are kept."""

from collections.abc import Callable
from typing import Any

from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.model.station import STANDARDS, Mode, Station
from safety_desk.model.words import words
from safety_desk.services.desk import Desk
from safety_desk.services.use_case import use_case
from safety_desk.storage.tables import Setting

LABELS = {
    "township": "乡镇",
    "station": "站所名称",
    "county": "县级主管部门",
    "division": "行政区划代码",
    "fonds": "全宗号",
    "fonds_name": "全宗名称",
    "org_code": "机构（问题）代码",
    "numbering": "档号方式",
    "standard": "规范",
    "mode": "执法方式",
    "key_township": "重点乡镇",
    "heavy_task": "任务较重乡镇",
    "word": "机关代字",
    "archivist": "整理人",
    "checker": "检查人",
    "contact": "联系人",
    "phone": "联系电话",
    "address": "地址",
}
"""Every setting of the profile in the order in which it is shown."""


@use_case("查看设置", needs=Role.READER)
def read_settings(desk: Desk) -> dict[str, Any]:
    """The whole profile, unset ones with their defaults."""
    station = desk.station
    return {name: getattr(station, name) for name in LABELS}


@use_case("修改设置", needs=Role.CHIEF)
def change_settings(desk: Desk, values: dict[str, Any]) -> None:
    """Change some settings. Raises :class:`Refused` for an unknown one or a value it cannot have."""
    checked = {name: checked_setting(name, value) for name, value in values.items()}
    with desk.transaction() as session:
        for name, value in checked.items():
            row = session.get(Setting, name)
            if row is None:
                session.add(Setting(key=name, value=value))
            else:
                row.value = value


def checked_setting(name: str, value: Any) -> Any:
    """The value as it is stored; text from a command line is understood."""
    if name not in LABELS:
        raise Refused(f"没有“{name}”这项设置。", remedy="可以设置的有：" + "、".join(LABELS))
    if isinstance(Station.__dataclass_fields__[name].default, bool):
        return _yes_or_no(name, value)
    text = str(value).strip()
    rule = _RULES.get(name)
    if rule is not None and not rule[0](text):
        raise Refused(f"{LABELS[name]}“{text}”不对：{rule[1]}。")
    return text


def _yes_or_no(name: str, value: Any) -> bool:
    text = str(value).strip().lower()
    if text not in words("yes") | words("no"):
        raise Refused(f"{LABELS[name]}“{value}”不对：只能是“是”或“否”。")
    return text in words("yes")


_NAMED: tuple[Callable[[str], bool], str] = (bool, "不能空着")
_RULES: dict[str, tuple[Callable[[str], bool], str]] = {
    "township": _NAMED,
    "station": _NAMED,
    "county": _NAMED,
    "standard": (lambda text: text in STANDARDS, "只能是" + "、".join(STANDARDS)),
    "mode": (lambda text: text in list(Mode), "只能是" + "、".join(Mode)),
    "fonds": (
        lambda text: not text or (len(text) == 4 and text.isalnum() and text.isascii()),
        "由县档案馆给定，4 位数字或字母",
    ),
    "org_code": (
        lambda text: len(text) == 3 and text.isascii() and text.isalnum() and text.upper() == text,
        "3 位大写字母或数字",
    ),
    "division": (lambda text: not text or (text.isdigit() and len(text) in (6, 9, 12)), "6、9 或 12 位数字"),
    "numbering": (lambda text: text in ("A", "B"), "只能是 A 或 B"),
}
