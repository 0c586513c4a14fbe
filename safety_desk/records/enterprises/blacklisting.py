"""严重失信 7.6: a subject on the list of serious dishonesty; the township tracks it and checks it more often."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record


class RemovalReason(StrEnum):
    """移出原因."""

    EXPIRED = "期满"
    RESTORED = "信用修复"
    REVOKED = "撤销"


class Blacklisting(Record):
    """严重失信主体."""

    kind = Kind(
        "blacklisting",
        "安全生产严重失信主体台账",
        "7.6",
        category=7,
        name="严重失信",
        caption="subject",
        dated_by="listed_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="30",
        ledger=(
            *("subject", "grounds", "decided_by", "doc_number", "listed_on", "managed_until"),
            *("removed_on", "removal_reason"),
        ),
        match=("subject", "listed_on"),
    )

    subject: Mapped[str] = link(
        "企业/人员",
        to="enterprise",
        section="列入",
        width=48,
        search=True,
        copied=False,
        aliases=("企业", "企业名称", "失信主体", "主体名称", "单位名称"),
    )
    grounds: Mapped[str | None] = field(
        "列入情形", long=True, width=52, expected=True, search=True, copied=False, aliases=("事由", "列入事由", "情形")
    )
    decided_by: Mapped[str | None] = field(
        "列入决定机关",
        length=60,
        width=32,
        expected=True,
        aliases=("决定机关",),
        help="由作出处罚的县级以上应急管理部门决定",
    )
    doc_number: Mapped[str | None] = field(
        "决定文号", length=60, width=32, search=True, copied=False, aliases=("文号",)
    )
    listed_on: Mapped[date] = field(
        "列入日期", width=22, index=True, own_year=True, copied=False, aliases=("列入时间", "日期")
    )
    managed_until: Mapped[date | None] = field(
        "管理期限至",
        width=22,
        copied=False,
        not_before="listed_on",
        aliases=("期满", "期满日期", "管理期限"),
        help="管理期限三年；满十二个月可以申请提前移出",
    )

    joint_measures: Mapped[str | None] = field("联合惩戒措施", section="管理和移出", long=True, aliases=("惩戒措施",))
    removed_on: Mapped[date | None] = field(
        "移出日期", width=22, copied=False, not_before="listed_on", aliases=("移出时间",)
    )
    removal_reason: Mapped[RemovalReason | None] = field("移出原因", width=16, copied=False, aliases=("状态",))
    extra_checks: Mapped[int | None] = field("加查频次", unit="次", help="每年比别的企业多查几次")
