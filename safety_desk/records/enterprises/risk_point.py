"""风险点 7.7: a risk point of an enterprise or public place, graded 红橙黄蓝, with who controls it."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.enterprises.words import RiskLevel


class RiskType(StrEnum):
    """风险类型."""

    EQUIPMENT = "设备设施"
    OPERATION = "作业活动"
    SITE = "场所环境"
    SUBSTANCE = "危险物品"
    CROWD = "人员密集"
    GEOLOGY = "自然地质"
    OTHER = "其他"


class RiskPoint(Record):
    """风险点."""

    kind = Kind(
        "risk_point",
        "安全生产风险点分级管控台账",
        "7.7",
        category=7,
        name="风险点",
        caption="name",
        dated_by="identified_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="30",
        ledger=(
            *("name", "enterprise", "risk_type", "level", "consequence", "controls"),
            *("responsible_unit", "responsible_person", "review_on"),
        ),
        match=("name", "enterprise", "place"),
    )

    name: Mapped[str] = field(
        "风险点名称", section="风险点", length=100, width=34, search=True, copied=False, aliases=("风险点", "名称")
    )
    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        width=38,
        search=True,
        aliases=("企业名称", "所属单位", "单位名称", "单位"),
        help="公共场所不属于哪家企业的，不填这一栏，写位置",
    )
    place: Mapped[str | None] = field("位置", length=100, search=True, aliases=("地点", "部位", "所在位置"))
    risk_type: Mapped[RiskType | None] = field("风险类型", width=18, aliases=("类型", "类别"))
    level: Mapped[RiskLevel | None] = field(
        "风险等级", width=18, expected=True, index=True, aliases=("等级", "风险级别", "颜色")
    )
    consequence: Mapped[str | None] = field(
        "可能后果", long=True, width=32, search=True, aliases=("事故后果", "可能导致的后果", "可能发生的事故")
    )

    controls: Mapped[str | None] = field(
        "管控措施", section="管控", long=True, width=44, expected=True, search=True, aliases=("防控措施", "措施")
    )
    responsible_unit: Mapped[str | None] = field(
        "管控责任单位", length=100, width=26, expected=True, aliases=("责任单位",)
    )
    responsible_person: Mapped[str | None] = field(
        "责任人", length=60, width=15, expected=True, search=True, aliases=("管控责任人",)
    )
    review_on: Mapped[date | None] = field(
        "下次评估日期", width=22, copied=False, aliases=("评估日期", "复评日期", "复核日期")
    )
    identified_on: Mapped[date] = field(
        "辨识日期", index=True, own_year=True, default=today, copied=False, aliases=("辨识时间", "登记日期")
    )
