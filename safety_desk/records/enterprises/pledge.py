"""企业承诺 7.5: a pledge that an enterprise, its head or its workers signed for a year."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class PledgeType(StrEnum):
    """承诺类型."""

    PUBLIC = "主要负责人向社会和职工公开承诺"
    WORKERS = "员工遵章守纪承诺"
    MUTUAL = "双向承诺"


class Pledge(Record):
    """企业承诺."""

    kind = Kind(
        "pledge",
        "企业安全生产承诺台账",
        "7.5",
        category=7,
        name="企业承诺书",
        caption="enterprise",
        dated_by="signed_on",
        retention="10",
        ledger=("enterprise", "pledge_type", "pledged_by", "signed_on", "publicity", "remark"),
        match=("signed_on", "enterprise", "pledge_type", "pledged_by"),
    )

    enterprise: Mapped[str] = link(
        "企业",
        to="enterprise",
        section="承诺",
        width=64,
        search=True,
        copied=False,
        aliases=("企业名称", "单位名称", "承诺单位", "单位"),
    )
    pledge_type: Mapped[PledgeType | None] = field("承诺类型", width=58, expected=True, index=True, aliases=("类型",))
    pledged_by: Mapped[str | None] = field(
        "承诺人", length=60, width=26, search=True, copied=False, help="员工承诺人数多的，写“全体员工”并附名单"
    )
    signed_on: Mapped[date] = field(
        "签订日期", width=24, index=True, own_year=True, aliases=("承诺日期", "签订时间", "日期")
    )
    publicity: Mapped[str | None] = field(
        "公示方式", length=100, width=45, aliases=("公示", "公开方式"), example="厂门口公示栏"
    )
