"""专项行动 3.1: a campaign with its progress by period and, for 打非治违, each case it dealt with."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of
from safety_desk.records.enterprises.words import Industry


class CampaignType(StrEnum):
    """类型."""

    SAFETY_MONTH = "安全生产月"
    CRACKDOWN = "打非治违"
    RECTIFICATION = "专项整治"
    GENERAL_INSPECTION = "安全生产大检查"
    HOLIDAY = "节假日检查"
    MAJOR_EVENT = "重大活动保障"
    ROOT_CAUSE = "治本攻坚"
    OTHER = "其他"


class Offence(StrEnum):
    """打非治违的行为类别."""

    UNLICENSED = "无证无照"
    INCOMPLETE_LICENCES = "证照不全"
    BEYOND_SCOPE = "超范围"
    AFTER_CLOSURE = "关闭后又生产"
    CONCEALED_ACCIDENT = "瞒报事故"
    OTHER = "其他"


class Campaign(Record):
    """专项行动."""

    kind = Kind(
        "campaign",
        "安全生产专项行动台账",
        "3.1",
        category=3,
        name="专项行动",
        caption="name",
        dated_by="started_on",
        retention="30",
        ledger=(
            *("name", "campaign_type", "started_on", "ended_on", "doc_number"),
            *("units_checked", "hazards_found", "hazards_corrected", "summarized_on", "remark"),
        ),
        match=("name", "started_on"),
    )

    name: Mapped[str] = field(
        "名称", section="部署", length=200, width=47, search=True, aliases=("行动名称", "专项行动名称", "活动名称")
    )
    campaign_type: Mapped[CampaignType | None] = field("类型", width=26, expected=True, index=True)
    industry: Mapped[Industry | None] = field("行业领域", aliases=("行业",))
    doc_number: Mapped[str | None] = field(
        "部署文号", length=60, width=36, search=True, copied=False, aliases=("方案文号", "文号")
    )
    started_on: Mapped[date] = field(
        "起始日期", width=22, index=True, own_year=True, aliases=("起始", "开始日期", "开始时间", "起止时间")
    )
    ended_on: Mapped[date | None] = field(
        "结束日期",
        width=22,
        expected=True,
        own_year=True,
        not_before="started_on",
        copied=False,
        aliases=("结束", "结束时间"),
    )
    leader: Mapped[str | None] = field("牵头领导", length=60, expected=True, people="one", search=True)
    member_units: Mapped[str | None] = field("成员单位", long=True, search=True)

    units_checked: Mapped[int | None] = field(
        "检查单位",
        section="成效",
        width=17,
        unit="家",
        total=True,
        copied=False,
        computed="sum:lines:progress:units_checked",
        aliases=("检查单位数",),
        help="从下面的进展合计",
    )
    hazards_found: Mapped[int | None] = field(
        "发现隐患",
        width=17,
        unit="项",
        total=True,
        copied=False,
        computed="sum:lines:progress:hazards_found",
        aliases=("发现隐患数", "隐患数"),
    )
    hazards_corrected: Mapped[int | None] = field(
        "整改",
        width=14,
        unit="项",
        total=True,
        copied=False,
        computed="sum:lines:progress:hazards_corrected",
        aliases=("已整改", "整改数"),
    )
    summarized_on: Mapped[date | None] = field(
        "总结日期", width=22, own_year=True, not_before="started_on", copied=False, aliases=("总结时间",)
    )


class CampaignProgress(Line):
    """进展: what was done in one reporting period."""

    of, title = "campaign", "进展"
    period: Mapped[str] = field("报告期", length=40, width=36, example="6月上旬")
    units_checked: Mapped[int | None] = field("检查单位数", width=24, unit="家", total=True)
    person_times: Mapped[int | None] = field("出动人次", width=22, unit="人次", total=True)
    hazards_found: Mapped[int | None] = field("发现隐患", width=22, unit="项", total=True)
    hazards_corrected: Mapped[int | None] = field("已整改", width=20, unit="项", total=True)
    offences: Mapped[int | None] = field("非法违法行为", width=28, unit="起", total=True)
    closed_down: Mapped[int | None] = field("关闭取缔", width=22, unit="家", total=True)
    fines: Mapped[Decimal | None] = field("罚款", digits=(14, 2), width=26, unit="元", total=True)


class CampaignCrackdown(Line):
    """打非治违: one unlawful unit and what was done about it."""

    of, title = "campaign", "打非治违"
    subject: Mapped[str] = field("非法违法主体", length=100, width=50, search=True)
    place: Mapped[str | None] = field("地点", length=100, width=40, search=True)
    offence: Mapped[Offence | None] = field("行为类别", width=30)
    measures: Mapped[str | None] = field("查处措施", long=True, width=50, search=True)
    referred_to: Mapped[str | None] = field("移交单位", length=100, width=36)
    result: Mapped[str | None] = field("结果", long=True, width=40)


lines_of(Campaign, "progress", CampaignProgress)
lines_of(Campaign, "crackdowns", CampaignCrackdown)
