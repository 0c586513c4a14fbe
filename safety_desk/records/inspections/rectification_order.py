"""整改指令 8.5: an order or notice to an enterprise to put hazards right, from its issue to its reply."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of
from safety_desk.records.inspections.hazard_words import Level


class PaperType(StrEnum):
    """文书类型."""

    ORDER = "责令限期整改指令书"
    ON_SITE_MEASURES = "现场处理措施决定书"
    NOTICE = "隐患整改告知通知"


class Service(StrEnum):
    """送达方式."""

    DIRECT = "直接"
    LEFT = "留置"
    POST = "邮寄"
    ENTRUSTED = "委托"
    ELECTRONIC = "电子"


class Penalty(StrEnum):
    """处罚种类."""

    NONE = "无"
    WARNING = "警告"
    FINE = "罚款"
    SUSPENSION = "停产停业"
    OTHER = "其他"


class OrderState(StrEnum):
    """状态: follows from service, reply and re-inspection."""

    CORRECTING = "整改中"
    TO_REINSPECT = "待复查"
    SETTLED = "已办结"
    REFERRED = "已移交"


class RectificationOrder(Record):
    """整改指令."""

    kind = Kind(
        "rectification_order",
        "安全生产整改指令台账",
        "8.5",
        category=8,
        name="整改指令",
        caption="enterprise",
        dated_by="issued_on",
        retention="30",
        ledger=("number", "issued_on", "enterprise", "problems", "due_on", "reinspected_on", "result", "remark"),
        match=("number", "issued_on", "enterprise"),
        open_states=(OrderState.CORRECTING, OrderState.TO_REINSPECT),
    )

    number: Mapped[str | None] = field(
        "文号",
        section="指令",
        length=60,
        width=42,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("指令书文号", "文书编号", "文书文号", "编号"),
        help="用法定文书的，照文书上的号填；不填就按本站整改通知编号",
        example="青安整〔2025〕5号",
    )
    paper_type: Mapped[PaperType | None] = field(
        "文书类型", width=36, expected=True, index=True, aliases=("文书名称", "类型")
    )
    inspection: Mapped[str | None] = link(
        "检查记录", to="inspection", expected=True, copied=False, aliases=("检查编号", "检查记录编号")
    )
    enterprise: Mapped[str] = link(
        "企业",
        to="enterprise",
        width=50,
        search=True,
        copied=False,
        aliases=("企业名称", "被检查单位", "单位名称", "整改单位", "单位"),
    )
    issued_on: Mapped[date] = field(
        "签发日期", width=22, index=True, own_year=True, aliases=("日期", "下达日期", "签发时间", "发文日期")
    )
    due_on: Mapped[date | None] = field(
        "整改期限",
        width=22,
        expected=True,
        index=True,
        own_year=True,
        not_before="issued_on",
        aliases=("期限", "限期", "整改时限"),
        help="各项期限不同的，写最后一项的，下面逐项写明",
    )
    officers: Mapped[str | None] = field(
        "执法人员",
        length=100,
        expected=True,
        search=True,
        people="many",
        aliases=("检查人员", "执法人"),
        help="两人",
    )
    problems: Mapped[int | None] = field(
        "问题数",
        width=14,
        unit="项",
        total=True,
        copied=False,
        computed="count:lines:items",
        aliases=("隐患数", "存在问题数"),
        help="从下面的问题和隐患合计",
    )
    major_problems: Mapped[int | None] = field(
        "其中重大", unit="项", total=True, copied=False, computed="count:lines:items:level=MAJOR"
    )

    served_by: Mapped[Service | None] = field("送达方式", section="送达和回复", copied=False, aliases=("送达",))
    served_on: Mapped[date | None] = field(
        "送达日期", copied=False, own_year=True, not_before="issued_on", aliases=("送达时间",)
    )
    received_by: Mapped[str | None] = field("签收人", length=60, copied=False, aliases=("签收",))
    extension_asked: Mapped[bool | None] = field("延期申请", copied=False, aliases=("是否申请延期",))
    extended_to: Mapped[date | None] = field(
        "延期至", copied=False, own_year=True, not_before="due_on", aliases=("延期", "延期期限")
    )
    replied_on: Mapped[date | None] = field(
        "回复日期", copied=False, own_year=True, not_before="issued_on", aliases=("回复时间", "整改回复日期")
    )

    penalty: Mapped[Penalty | None] = field("处罚种类", section="处罚和结果", copied=False, aliases=("处罚",))
    fine: Mapped[Decimal | None] = field(
        "罚款额", digits=(12, 4), unit="万元", total=True, copied=False, aliases=("罚款", "处罚金额")
    )
    fine_paid: Mapped[Decimal | None] = field(
        "实收罚款", digits=(12, 4), unit="万元", total=True, copied=False, aliases=("实收", "实际收缴")
    )
    reinspected_on: Mapped[date | None] = field(
        "复查日期",
        width=22,
        copied=False,
        own_year=True,
        not_before="issued_on",
        computed="latest:reinspection:order:reinspected_on",
        aliases=("复查时间",),
        help="从整改复查中带出",
    )
    result: Mapped[str | None] = field(
        "复查结果",
        long=True,
        width=40,
        copied=False,
        computed="join:reinspection:order:opinion",
        aliases=("结果", "整改结果", "整改情况"),
    )
    state: Mapped[OrderState | None] = field(
        "状态", width=16, index=True, default=OrderState.CORRECTING, copied=False, help="跟着办理步骤走，不用填"
    )


class OrderItem(Line):
    """问题和隐患: one of the hazards the order names, with its own deadline where deadlines differ."""

    of, title = "rectification_order", "问题和隐患"
    hazard: Mapped[str] = link(
        "问题和隐患", to="hazard", length=500, width=100, search=True, aliases=("隐患", "存在问题", "隐患描述")
    )
    level: Mapped[Level | None] = field("隐患级别", width=18, aliases=("级别",))
    demand: Mapped[str | None] = field("整改要求", long=True, width=76, aliases=("整改措施",))
    due_on: Mapped[date | None] = field("整改期限", width=24, own_year=True, aliases=("期限",))


lines_of(RectificationOrder, "items", OrderItem)
