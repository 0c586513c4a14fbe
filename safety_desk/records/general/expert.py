"""专家库 2.9: an expert the station may call on at inspections, with field and term of appointment."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.enterprises.words import Industry


class Expert(Record):
    """专家库."""

    kind = Kind(
        "expert",
        "安全生产专家库名册",
        "2.9",
        category=2,
        name="专家库",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=("name", "unit", "expert_title", "speciality", "phone", "appointed_on", "appointed_until", "remark"),
        match=("name", "unit"),
    )

    name: Mapped[str] = field(
        "姓名", section="本人", length=40, width=20, search=True, copied=False, aliases=("专家姓名", "专家")
    )
    unit: Mapped[str | None] = field("工作单位", length=100, width=52, expected=True, search=True, aliases=("单位",))
    expert_title: Mapped[str | None] = field(
        "职称",
        length=60,
        width=28,
        expected=True,
        aliases=("专业技术职称", "职务职称", "职称/职务"),
        example="高级工程师",
    )
    speciality: Mapped[str | None] = field(
        "专业领域", length=100, width=40, expected=True, search=True, aliases=("专业", "擅长领域", "专业方向")
    )
    industry: Mapped[Industry | None] = field("行业领域", index=True, aliases=("行业",))
    phone: Mapped[str | None] = field(
        "联系电话", length=60, width=30, mask="phone", expected=True, copied=False, aliases=("电话", "手机")
    )

    appointed_on: Mapped[date | None] = field(
        "聘用日期", section="聘用", width=22, expected=True, aliases=("聘任日期", "聘期起", "入库日期")
    )
    appointed_until: Mapped[date | None] = field(
        "聘期至", width=22, not_before="appointed_on", copied=False, aliases=("聘期止", "聘用期限", "聘期")
    )
    used_for: Mapped[str | None] = field(
        "参与工作", long=True, search=True, copied=False, aliases=("参与检查情况",), help="参加过哪些检查、评审、培训"
    )
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入名册的日期"
    )
