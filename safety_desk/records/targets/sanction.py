"""约谈奖惩 6.4: a warning talk, circular of criticism, yellow card, veto, commendation or reward."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class SanctionType(StrEnum):
    """类型."""

    WARNING_TALK = "警示约谈"
    CRITICISM = "通报批评"
    YELLOW_CARD = "黄牌警告"
    VETO = "一票否决"
    COMMENDATION = "表彰"
    REWARD = "奖励"


class Sanction(Record):
    """约谈奖惩."""

    kind = Kind(
        "sanction",
        "安全生产约谈奖惩台账",
        "6.4",
        category=6,
        name="约谈奖惩",
        caption="subject",
        dated_by="decided_on",
        retention="30",
        ledger=(
            *("decided_on", "sanction_type", "subject", "matter", "decided_by"),
            *("doc_number", "amount", "follow_up", "remark"),
        ),
        match=("decided_on", "sanction_type", "subject"),
    )

    decided_on: Mapped[date] = field(
        "日期", section="约谈奖惩", width=22, index=True, own_year=True, aliases=("时间", "约谈日期", "决定日期")
    )
    sanction_type: Mapped[SanctionType | None] = field(
        "类型", width=20, expected=True, index=True, aliases=("奖惩类型",)
    )
    subject: Mapped[str] = link(
        "对象",
        to="enterprise",
        width=40,
        search=True,
        copied=False,
        aliases=("约谈对象", "奖惩对象", "被约谈单位", "单位名称"),
    )
    matter: Mapped[str | None] = field(
        "事由", long=True, width=44, expected=True, search=True, copied=False, aliases=("约谈事由", "原因")
    )
    grounds: Mapped[str | None] = field("依据", long=True, search=True)
    decided_by: Mapped[str | None] = field("决定机关", length=100, width=27, aliases=("约谈人", "决定单位", "约谈机关"))
    doc_number: Mapped[str | None] = field("文号", length=60, width=28, search=True, copied=False)
    amount: Mapped[Decimal | None] = field(
        "金额", digits=(14, 2), width=18, unit="元", total=True, copied=False, aliases=("奖励金额", "奖惩金额")
    )
    follow_up: Mapped[str | None] = field(
        "后续整改", long=True, width=28, search=True, copied=False, aliases=("结果", "整改情况", "落实情况")
    )
