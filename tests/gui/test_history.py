"""修改痕迹 in the clerk's words."""

from decimal import Decimal
from enum import StrEnum

from safety_desk.gui.facts import KindFacts
from safety_desk.gui.history import changes
from safety_desk.model.field import Field


class Level(StrEnum):
    COMMON = "一般"
    MAJOR = "重大"


KIND = KindFacts(
    code="hazard",
    name="隐患",
    label="隐患台账",
    number="8.4",
    category=8,
    caption="text",
    dated_by="day",
    ledger=(),
    register=False,
    has_cases=True,
    fields=(
        Field("描述", "text"),
        Field("级别", "level", Level),
        Field("资金", "money", Decimal, decimals=2),
        Field("已验收", "done", bool),
    ),
    lines={},
)


def test_only_what_changed_is_told_in_the_words_of_the_ledger() -> None:
    before = {"text": "旧", "level": "COMMON", "money": 150, "done": False, "row_hash": "a"}
    after = {"text": "旧", "level": "=较大", "money": None, "done": True, "row_hash": "b"}
    assert changes({"before": before, "after": after}, KIND) == [
        "级别：一般 → 其他（较大）",
        "资金：1.5 → （空）",
        "已验收：否 → 是",
    ]
