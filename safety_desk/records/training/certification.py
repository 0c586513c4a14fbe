"""持证轮训台账 10.4: one person's certificate and refresher trainings, and when the next one is due."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record, today


class PersonType(StrEnum):
    """人员类别."""

    OFFICER = "监管人员"
    VILLAGE_OFFICER = "信息员"
    HEAD = "企业主要负责人"
    MANAGER = "安管人员"
    SPECIAL_WORKER = "特种作业"


class Certification(Record):
    """持证轮训台账."""

    kind = Kind(
        "certification",
        "安全生产持证轮训台账",
        "10.4",
        category=10,
        name="持证轮训",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("name", "person_type", "enterprise", "certificate_number", "certificate_until"),
            *("refreshed_on", "refresher_days", "next_on", "remark"),
        ),
        match=("name", "person_type", "certificate_number"),
    )

    name: Mapped[str] = field("姓名", section="本人", length=60, width=20, people="one", search=True, copied=False)
    person_type: Mapped[PersonType | None] = field(
        "人员类别", width=28, expected=True, index=True, aliases=("类别", "人员类型")
    )
    enterprise: Mapped[str | None] = link(
        "所在单位", to="enterprise", width=40, search=True, aliases=("单位", "工作单位", "企业名称")
    )
    certificate_number: Mapped[str | None] = field(
        "证书编号",
        section="证书",
        length=60,
        width=42,
        search=True,
        copied=False,
        aliases=("证号", "执法证号", "证书号"),
    )
    certificate_until: Mapped[date | None] = field(
        "证书有效期至", width=22, copied=False, aliases=("有效期至", "有效期", "证书有效期")
    )
    trained_before_post: Mapped[bool | None] = field("任前培训", copied=False, aliases=("是否任前培训",))

    refreshed_on: Mapped[date | None] = field(
        "最近轮训日期",
        section="轮训",
        width=22,
        expected=True,
        aliases=("最近轮训", "轮训日期", "培训日期", "上次轮训"),
        help="还没有轮训过的，写首次领证日期",
    )
    refresher_days: Mapped[int | None] = field("轮训天数", width=14, unit="天", aliases=("天数",))
    next_on: Mapped[date | None] = field(
        "下次应轮训",
        width=22,
        index=True,
        expected=True,
        not_before="refreshed_on",
        aliases=("下次轮训", "下次轮训日期", "应轮训日期"),
        help="执法人员一般每三年轮训一次",
    )
    hours: Mapped[Decimal | None] = field(
        "学时累计", digits=(6, 1), unit="学时", copied=False, aliases=("累计学时", "学时")
    )
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )
