"""经费台账 2.6: one line of the station's funds (budget, income or spending), with the post allowances it paid."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of


class Direction(StrEnum):
    """收支."""

    BUDGET = "预算安排"
    INCOME = "收入"
    SPENDING = "支出"


class Subject(StrEnum):
    """科目."""

    PERSONNEL = "人员经费"
    OFFICE = "公用经费"
    SPECIAL = "专项经费"
    RECTIFICATION = "隐患整治"
    EQUIPMENT = "装备"
    TRAINING = "宣传培训"
    REWARDS = "举报奖励"
    VILLAGE_OFFICERS = "信息员补助"
    OTHER = "其他"


class Fund(Record):
    """经费台账: filed as the ledger of its year; the vouchers follow the rules for accounts."""

    kind = Kind(
        "fund",
        "安全生产监管经费台账",
        "2.6",
        category=2,
        name="经费",
        caption="summary",
        dated_by="booked_on",
        filed_as=FiledAs.NOT_FILED,
        register=True,
        retention="10",
        ledger=(
            *("booked_on", "subject", "summary", "budgeted", "received", "spent"),
            *("handler", "voucher_number", "remark"),
        ),
        match=("booked_on", "summary", "amount"),
    )

    booked_on: Mapped[date] = field(
        "日期", section="收支", width=22, index=True, own_year=True, aliases=("时间", "记账日期", "发生日期")
    )
    direction: Mapped[Direction | None] = field(
        "收支", expected=True, index=True, copied=False, aliases=("收支类型", "收/支", "类型")
    )
    subject: Mapped[Subject | None] = field(
        "科目", width=22, expected=True, index=True, aliases=("经费科目", "经费类别")
    )
    summary: Mapped[str] = field("摘要", length=200, width=58, search=True, aliases=("用途", "事由", "内容", "项目"))
    amount: Mapped[Decimal | None] = field(
        "金额", digits=(14, 2), expected=True, unit="元", copied=False, aliases=("发生额",)
    )
    budgeted: Mapped[Decimal | None] = field(
        "预算",
        digits=(14, 2),
        width=24,
        unit="元",
        total=True,
        copied=False,
        computed="sum:own:amount:amount:direction=BUDGET",
        aliases=("预算金额", "预算安排金额"),
        help="从收支和金额带出",
    )
    received: Mapped[Decimal | None] = field(
        "收入",
        digits=(14, 2),
        width=24,
        unit="元",
        total=True,
        copied=False,
        computed="sum:own:amount:amount:direction=INCOME",
        aliases=("收入金额", "拨入"),
    )
    spent: Mapped[Decimal | None] = field(
        "支出",
        digits=(14, 2),
        width=24,
        unit="元",
        total=True,
        copied=False,
        computed="sum:own:amount:amount:direction=SPENDING",
        aliases=("支出金额",),
    )

    handler: Mapped[str | None] = field(
        "经办人", section="手续", length=60, width=20, people="one", search=True, aliases=("经办",)
    )
    approved_by: Mapped[str | None] = field("审批人", length=60, people="one", aliases=("批准人",))
    voucher_number: Mapped[str | None] = field(
        "凭证号", length=40, width=22, search=True, copied=False, aliases=("凭证编号", "发票号")
    )


class FundAllowance(Line):
    """岗位津贴: what one person got for one month's work on site."""

    of, title = "fund", "岗位津贴"
    month: Mapped[str] = field("月份", length=20, width=28, example="2015年3月")
    name: Mapped[str | None] = field("姓名", length=60, width=30, people="one", search=True)
    days_on_site: Mapped[int | None] = field("一线工作天数", width=32, unit="天", aliases=("工作天数", "出勤天数"))
    reached: Mapped[bool | None] = field("是否达标", width=24, aliases=("达标",), help="一线工作满规定天数（一般10天）")
    rate: Mapped[Decimal | None] = field("标准", digits=(10, 2), width=30, unit="元", aliases=("津贴标准",))
    paid: Mapped[Decimal | None] = field("实发", digits=(10, 2), width=30, unit="元", total=True, aliases=("实发金额",))


lines_of(Fund, "allowances", FundAllowance)
