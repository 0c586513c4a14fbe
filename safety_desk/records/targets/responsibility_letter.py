"""目标管理责任书 6.1: a yearly letter of responsibility between two sides."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class LetterLevel(StrEnum):
    """层级."""

    COUNTY = "县与乡镇"
    VILLAGE = "乡镇与村"
    ENTERPRISE = "乡镇与企业"
    OFFICE = "乡镇与站所"
    STAFF = "站内人员"


class ResponsibilityLetter(Record):
    """目标管理责任书."""

    kind = Kind(
        "responsibility_letter",
        "安全生产目标管理责任书台账",
        "6.1",
        category=6,
        name="责任书",
        caption="party_b",
        dated_by="signed_on",
        retention="30",
        ledger=("number", "party_b", "party_b_signatory", "signed_on", "targets", "remark"),
        match=("signed_on", "level", "party_b"),
    )

    number: Mapped[str | None] = field(
        "编号",
        section="双方",
        length=60,
        width=34,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("责任书编号",),
        example="责〔2015〕12号",
    )
    level: Mapped[LetterLevel | None] = field(
        "层级", width=24, expected=True, index=True, aliases=("类型", "责任书类型")
    )
    party_a: Mapped[str | None] = field("甲方", length=100, expected=True, aliases=("甲方单位",))
    party_b: Mapped[str] = link(
        "乙方",
        to="enterprise",
        width=56,
        search=True,
        copied=False,
        aliases=("单位", "签订单位", "乙方单位", "责任单位", "企业名称", "单位名称"),
    )
    party_a_signatory: Mapped[str | None] = field("甲方签字人", length=60, aliases=("甲方负责人",))
    party_b_signatory: Mapped[str | None] = field(
        "乙方签字人", length=60, width=22, search=True, copied=False, aliases=("责任人", "乙方负责人")
    )
    signed_on: Mapped[date] = field(
        "签订日期", width=22, index=True, own_year=True, aliases=("签订时间", "签字日期", "日期")
    )

    targets: Mapped[str | None] = field(
        "控制指标", section="目标", long=True, width=90, search=True, example="死亡人数0，较大以上事故0"
    )
    goals: Mapped[str | None] = field("工作目标", long=True, search=True)
    deposit: Mapped[Decimal | None] = field("保证金", digits=(14, 2), unit="元", total=True, copied=False)
