"""联系点检查记录 4.3: a leader's visit to a contact point, at least once a quarter."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class Quarter(StrEnum):
    """季度."""

    FIRST = "一季度"
    SECOND = "二季度"
    THIRD = "三季度"
    FOURTH = "四季度"


class PointType(StrEnum):
    """联系点类型."""

    AREA = "重点地区"
    UNIT = "重点单位"


class ContactVisit(Record):
    """联系点检查记录."""

    kind = Kind(
        "contact_visit",
        "领导干部安全生产联系点检查台账",
        "4.3",
        category=4,
        name="联系点检查记录",
        caption="contact_point",
        dated_by="visited_on",
        retention="30",
        ledger=(
            *("leader", "post", "contact_point", "quarter", "visited_on", "content"),
            *("findings", "demands", "follow_up", "remark"),
        ),
        match=("visited_on", "leader", "contact_point"),
    )

    quarter: Mapped[Quarter | None] = field(
        "季度", section="联系点", width=16, expected=True, index=True, copied=False, aliases=("检查季度",)
    )
    leader: Mapped[str | None] = field(
        "领导",
        length=60,
        width=18,
        expected=True,
        people="one",
        search=True,
        aliases=("领导姓名", "联系领导", "检查人"),
    )
    post: Mapped[str | None] = field("职务", length=60, width=22, aliases=("领导职务",), example="副镇长")
    contact_point: Mapped[str] = link(
        "联系点名称", to="enterprise", width=36, search=True, aliases=("联系点", "联系单位", "被检查单位")
    )
    point_type: Mapped[PointType | None] = field("联系点类型", aliases=("类型",))

    visited_on: Mapped[date] = field(
        "检查日期", section="检查督促", width=22, index=True, own_year=True, aliases=("检查时间", "日期")
    )
    content: Mapped[str | None] = field(
        "检查督促内容", long=True, width=38, expected=True, search=True, copied=False, aliases=("检查内容", "督促内容")
    )
    findings: Mapped[str | None] = field(
        "发现问题", long=True, width=28, search=True, copied=False, aliases=("存在问题", "问题")
    )
    demands: Mapped[str | None] = field("整改要求", long=True, width=24, copied=False, aliases=("处理意见",))
    follow_up: Mapped[str | None] = field("落实情况", long=True, width=23, copied=False, aliases=("整改情况",))
