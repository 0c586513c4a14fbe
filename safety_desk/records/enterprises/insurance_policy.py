"""安责险 7.8: a policy of safety liability insurance (安全生产责任保险) of an enterprise."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record
from safety_desk.records.enterprises.words import Industry


class InsurancePolicy(Record):
    """安全生产责任保险."""

    kind = Kind(
        "insurance_policy",
        "安全生产责任保险台账",
        "7.8",
        category=7,
        name="安责险",
        caption="enterprise",
        dated_by="valid_from",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("enterprise", "industry", "insurer", "policy_number"),
            *("valid_from", "valid_to", "sum_insured", "remark"),
        ),
        match=("enterprise", "policy_number", "valid_from"),
    )

    enterprise: Mapped[str] = link(
        "企业",
        to="enterprise",
        section="保单",
        width=50,
        search=True,
        copied=False,
        aliases=("企业名称", "投保单位", "被保险人", "单位名称", "单位"),
    )
    industry: Mapped[Industry | None] = field(
        "行业领域",
        width=28,
        expected=True,
        index=True,
        aliases=("行业", "所属行业"),
        help="矿山、危险化学品、烟花爆竹、交通运输、建筑施工、民用爆炸物品、金属冶炼、渔业生产八类行业应当投保",
    )
    insurer: Mapped[str | None] = field(
        "保险公司", length=60, width=36, expected=True, search=True, aliases=("承保公司", "保险机构")
    )
    policy_number: Mapped[str | None] = field(
        "保单号", length=60, width=43, expected=True, search=True, copied=False, aliases=("保险单号", "保单编号")
    )
    valid_from: Mapped[date] = field(
        "起保日期", width=22, index=True, own_year=True, copied=False, aliases=("保险起期", "投保日期", "保险期间")
    )
    valid_to: Mapped[date | None] = field(
        "到期日期",
        width=22,
        expected=True,
        index=True,
        copied=False,
        not_before="valid_from",
        aliases=("保险止期", "有效期至", "到期时间"),
    )
    sum_insured: Mapped[Decimal | None] = field(
        "保险金额", digits=(12, 2), width=22, unit="万元", total=True, aliases=("保额", "责任限额", "保险金额(万元)")
    )
