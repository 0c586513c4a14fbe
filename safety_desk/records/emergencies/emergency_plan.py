"""应急预案 9.1: an emergency plan of the township, or the copy of one that an enterprise filed."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class PlanOwner(StrEnum):
    """编制主体."""

    TOWNSHIP = "乡镇"
    ENTERPRISE = "企业"


class EmergencyPlanType(StrEnum):
    """预案类别."""

    COMPREHENSIVE = "综合"
    SPECIAL = "专项"
    ON_SITE = "现场处置方案"


class EmergencyPlan(Record):
    """应急预案."""

    kind = Kind(
        "emergency_plan",
        "生产安全事故应急预案台账",
        "9.1",
        category=9,
        name="应急预案",
        caption="name",
        dated_by="issued_on",
        retention="30",
        ledger=("unit", "name", "plan_type", "issued_on", "filing_number", "next_review_on", "remark"),
        match=("unit", "name", "issued_on"),
    )

    name: Mapped[str] = field("预案名称", section="预案", length=200, width=70, search=True, aliases=("名称", "预案"))
    owner: Mapped[PlanOwner | None] = field("编制主体", width=16, expected=True, index=True, aliases=("乡镇/企业",))
    unit: Mapped[str | None] = link(
        "编制单位", to="enterprise", width=48, expected=True, search=True, aliases=("单位", "企业名称", "单位名称")
    )
    plan_type: Mapped[EmergencyPlanType | None] = field(
        "预案类别", width=24, expected=True, index=True, aliases=("类别", "预案类型")
    )
    edition: Mapped[str | None] = field("版本", length=40, copied=False, aliases=("版次",), example="2025年第一版")
    issued_on: Mapped[date] = field(
        "发布日期", width=22, index=True, own_year=True, copied=False, aliases=("发布时间", "印发日期", "公布日期")
    )
    signed_by: Mapped[str | None] = field("签署人", length=60, search=True, aliases=("签发人",))
    reviewed_on: Mapped[date | None] = field("评审/论证日期", copied=False, aliases=("评审日期", "论证日期"))

    filed_with: Mapped[str | None] = field("备案部门", section="备案和评估", length=60, aliases=("备案机关",))
    filing_number: Mapped[str | None] = field(
        "备案编号", length=60, width=36, search=True, copied=False, aliases=("备案号",)
    )
    filed_on: Mapped[date | None] = field(
        "备案日期",
        copied=False,
        not_before="issued_on",
        aliases=("备案时间",),
        help="企业预案公布之日起二十个工作日内备案",
    )
    next_review_on: Mapped[date | None] = field(
        "下次评估日期",
        width=22,
        expected=True,
        index=True,
        copied=False,
        not_before="issued_on",
        aliases=("下次评估", "评估日期"),
        help="一般每三年评估一次",
    )
    revised_on: Mapped[date | None] = field("修订日期", copied=False, not_before="issued_on", aliases=("修订时间",))
    fits_upper_plan: Mapped[bool | None] = field("衔接上级预案", aliases=("是否衔接上级预案", "与上级预案衔接"))
