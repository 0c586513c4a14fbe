"""整改复查 8.6: the re-inspection of what an order (8.5) demanded, item by item."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of


class ItemResult(StrEnum):
    """结论."""

    CORRECTED = "已整改"
    PARTLY = "部分整改"
    NOT_CORRECTED = "未整改"


class FollowUp(StrEnum):
    """后续."""

    CLOSE = "销号"
    CONTINUE = "继续整改"
    REFER = "移交查处"
    SUPERVISE = "挂牌督办"


class Reinspection(Record):
    """整改复查."""

    kind = Kind(
        "reinspection",
        "安全生产整改复查台账",
        "8.6",
        category=8,
        name="整改复查",
        caption="enterprise",
        dated_by="reinspected_on",
        filed_as=FiledAs.PART,
        part_of=("order",),
        register=True,
        retention="30",
        ledger=(
            *("number", "reinspected_on", "enterprise", "order", "officers"),
            *("opinion", "follow_up", "remark"),
        ),
        match=("number", "reinspected_on", "enterprise"),
    )

    number: Mapped[str | None] = field(
        "复查文号",
        section="复查",
        length=60,
        width=40,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("文号", "复查意见书文号", "编号"),
        help="用法定文书的，照文书上的号填",
        example="青安复〔2025〕5号",
    )
    order: Mapped[str | None] = link(
        "整改指令",
        to="rectification_order",
        width=40,
        expected=True,
        search=True,
        copied=False,
        aliases=("指令", "指令文号", "指令书文号", "原指令文号"),
    )
    enterprise: Mapped[str] = link(
        "被复查单位",
        to="enterprise",
        width=40,
        search=True,
        copied=False,
        aliases=("企业", "企业名称", "单位名称", "单位"),
    )
    reinspected_on: Mapped[date] = field("复查日期", width=22, index=True, own_year=True, aliases=("复查时间", "日期"))
    officers: Mapped[str | None] = field(
        "复查人员", length=100, width=26, expected=True, search=True, people="many", aliases=("复查人",), help="两人"
    )

    opinion: Mapped[str | None] = field(
        "总体意见",
        section="意见",
        long=True,
        width=42,
        expected=True,
        search=True,
        copied=False,
        aliases=("复查意见", "复查情况", "复查结果"),
    )
    follow_up: Mapped[FollowUp | None] = field("后续", width=17, index=True, copied=False, aliases=("后续处理",))
    principal: Mapped[str | None] = field(
        "企业负责人", length=60, copied=False, aliases=("被复查单位负责人", "负责人签字")
    )


class ReinspectedItem(Line):
    """逐项结果: what became of one hazard."""

    of, title = "reinspection", "逐项结果"
    hazard: Mapped[str] = link(
        "隐患", to="hazard", length=500, width=100, search=True, aliases=("隐患描述", "问题和隐患")
    )
    rectification: Mapped[str | None] = field("整改情况", long=True, width=90, search=True)
    result: Mapped[ItemResult | None] = field("结论", width=28, aliases=("复查结果",))


lines_of(Reinspection, "results", ReinspectedItem)
