"""移交上报 8.8: a case, hazard or matter handed to the county or another department, until the answer comes back."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class MatterType(StrEnum):
    """事项类型."""

    CASE = "案件移送"
    HAZARD = "隐患移交"
    COPY = "抄告"
    REQUEST = "请示报告"
    POWER_CUT = "提请停电"


class ReferralState(StrEnum):
    """状态: follows from receipt and answer."""

    SENT = "待签收"
    HANDLING = "办理中"
    ANSWERED = "已反馈"


class Referral(Record):
    """移交上报."""

    kind = Kind(
        "referral",
        "安全生产移交上报台账",
        "8.8",
        category=8,
        name="移交上报",
        caption="matter",
        dated_by="referred_on",
        retention="30",
        ledger=(
            *("number", "referred_on", "enterprise", "matter_type", "matter"),
            *("receiver", "answer", "answered_on", "remark"),
        ),
        match=("number", "referred_on", "matter"),
        open_states=(ReferralState.SENT, ReferralState.HANDLING),
    )

    number: Mapped[str | None] = field(
        "移交编号",
        section="移交",
        length=60,
        width=28,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("编号", "文号"),
        example="移〔2025〕3号",
    )
    referred_on: Mapped[date] = field(
        "日期", width=20, index=True, own_year=True, aliases=("移交日期", "上报日期", "移送日期")
    )
    matter_type: Mapped[MatterType | None] = field(
        "事项类型", width=18, expected=True, index=True, aliases=("类型", "事项")
    )
    inspection: Mapped[str | None] = link("来源检查", to="inspection", copied=False, aliases=("检查编号", "来源"))
    hazard: Mapped[str | None] = link("来源隐患", to="hazard", length=500, copied=False, aliases=("隐患编号",))
    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        width=34,
        expected=True,
        search=True,
        copied=False,
        aliases=("企业名称", "单位名称", "涉及企业", "单位"),
    )
    matter: Mapped[str] = field("事由", long=True, width=44, search=True, copied=False, aliases=("内容", "移交事由"))
    receiver: Mapped[str | None] = field(
        "接收单位", length=100, width=27, expected=True, search=True, aliases=("受理单位", "受移送机关")
    )
    received_by: Mapped[str | None] = field(
        "接收人/签收", length=60, copied=False, aliases=("接收人", "签收人", "签收")
    )
    materials: Mapped[str | None] = field("材料清单", long=True, copied=False, aliases=("附送材料", "移交材料"))
    due_on: Mapped[date | None] = field(
        "要求反馈日期",
        index=True,
        own_year=True,
        not_before="referred_on",
        copied=False,
        aliases=("反馈期限", "反馈时限"),
    )

    answer: Mapped[str | None] = field(
        "反馈结果", section="反馈", long=True, width=34, search=True, copied=False, aliases=("反馈", "处理结果")
    )
    answered_on: Mapped[date | None] = field(
        "反馈日期", width=20, own_year=True, not_before="referred_on", copied=False, aliases=("反馈时间",)
    )
    state: Mapped[ReferralState | None] = field(
        "状态", width=16, index=True, default=ReferralState.SENT, copied=False, help="跟着办理步骤走，不用填"
    )
