"""执法授权文书 2.8: the paper that lets the station enforce or only inspect: who gave it, what for, until when."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record, today


class EnforcementMode(StrEnum):
    """执法方式."""

    DELEGATED = "委托执法"
    EMPOWERED = "赋权执法"
    INSPECTION_ONLY = "仅检查"


class Delegation(Record):
    """执法授权文书."""

    kind = Kind(
        "delegation",
        "安全生产执法授权文书台账",
        "2.8",
        category=2,
        name="执法授权文书",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="Y",
        ledger=(
            *("name", "mode", "delegating_body", "doc_number", "matters"),
            *("valid_from", "valid_to", "published_on", "remark"),
        ),
        match=("name", "valid_from"),
    )

    name: Mapped[str] = field(
        "文书名称",
        section="授权",
        length=200,
        width=40,
        search=True,
        aliases=("名称", "委托书名称"),
        example="安全生产行政执法委托书",
    )
    mode: Mapped[EnforcementMode | None] = field(
        "执法方式", width=20, expected=True, index=True, aliases=("方式", "授权方式", "类型")
    )
    doc_number: Mapped[str | None] = field(
        "文号", length=60, width=29, search=True, copied=False, aliases=("委托书编号", "文书编号")
    )
    delegating_body: Mapped[str | None] = field(
        "委托（授权）机关",
        length=100,
        width=33,
        expected=True,
        search=True,
        aliases=("委托机关", "授权机关", "委托单位"),
    )
    delegated_to: Mapped[str | None] = field("受委托单位", length=100, aliases=("被委托单位", "受托单位", "承接单位"))

    matters: Mapped[str | None] = field(
        "授权事项", section="范围", long=True, width=39, expected=True, search=True, aliases=("委托事项", "执法事项")
    )
    powers: Mapped[str | None] = field(
        "授权权限",
        long=True,
        expected=True,
        search=True,
        aliases=("委托权限", "权限", "执法权限"),
        help="照委托书抄写；行政强制措施不能委托",
    )

    valid_from: Mapped[date | None] = field(
        "有效期起",
        section="期限",
        width=22,
        expected=True,
        copied=False,
        aliases=("起始日期", "委托起始日期", "生效日期"),
    )
    valid_to: Mapped[date | None] = field(
        "有效期至",
        width=22,
        expected=True,
        not_before="valid_from",
        copied=False,
        aliases=("有效期", "委托期限", "截止日期"),
    )
    published_on: Mapped[date | None] = field(
        "公开日期", width=22, copied=False, aliases=("公告日期", "公布日期"), help="委托书要向社会公布"
    )
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )
