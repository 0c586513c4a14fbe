"""宣传活动 10.1: one publicity event (七进, 警示教育) and how many people and papers it reached."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class PublicityType(StrEnum):
    """七进类型; 警示教育 is an event of its own."""

    ENTERPRISES = "进企业"
    SCHOOLS = "进学校"
    OFFICES = "进机关"
    COMMUNITIES = "进社区"
    VILLAGES = "进农村"
    FAMILIES = "进家庭"
    PUBLIC_PLACES = "进公共场所"
    GENERAL = "综合"
    WARNING = "警示教育"


class Channel(StrEnum):
    """宣传渠道."""

    ON_SITE = "现场"
    BROADCAST = "广播"
    TELEVISION = "电视"
    CHAT = "微信"
    BOARD = "专栏"
    LOUDSPEAKER_CAR = "宣传车"
    SHORT_MESSAGE = "短信"


class Publicity(Record):
    """宣传活动（七进）."""

    kind = Kind(
        "publicity",
        "安全生产宣传活动（七进）台账",
        "10.1",
        category=10,
        name="宣传活动",
        caption="name",
        dated_by="held_on",
        retention="10",
        ledger=(
            *("held_on", "name", "publicity_type", "place", "participants"),
            *("leaflets", "consultations", "channel", "remark"),
        ),
        match=("held_on", "name", "place"),
    )

    held_on: Mapped[date] = field(
        "日期",
        section="活动",
        width=22,
        index=True,
        own_year=True,
        aliases=("活动日期", "活动时间", "时间", "宣传日期"),
    )
    name: Mapped[str] = field(
        "活动名称", length=200, width=66, search=True, aliases=("活动主题", "名称", "宣传主题", "活动")
    )
    publicity_type: Mapped[PublicityType | None] = field(
        "七进类型", width=24, expected=True, index=True, aliases=("类型", "活动类型", "宣传类型")
    )
    place: Mapped[str | None] = field(
        "地点", length=100, width=42, expected=True, search=True, aliases=("活动地点", "宣传地点")
    )
    organiser: Mapped[str | None] = field("主办单位", length=100, search=True, aliases=("组织单位", "举办单位"))
    channel: Mapped[Channel | None] = field("宣传渠道", width=18, aliases=("渠道", "宣传方式", "形式"))
    content: Mapped[str | None] = field("内容", long=True, search=True, aliases=("活动内容", "宣传内容"))

    participants: Mapped[int | None] = field(
        "参加人数",
        section="成效",
        width=18,
        expected=True,
        unit="人",
        total=True,
        copied=False,
        aliases=("人数", "受教育人数", "参与人数"),
    )
    leaflets: Mapped[int | None] = field(
        "发放资料份数", width=20, unit="份", total=True, copied=False, aliases=("发放资料", "资料", "资料份数")
    )
    banners: Mapped[int | None] = field("横幅条数", unit="条", total=True, copied=False, aliases=("横幅",))
    boards: Mapped[int | None] = field("展板块数", unit="块", total=True, copied=False, aliases=("展板",))
    consultations: Mapped[int | None] = field(
        "接受咨询人次", width=17, unit="人次", total=True, copied=False, aliases=("咨询人次", "接受咨询")
    )
