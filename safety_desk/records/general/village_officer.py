"""村级信息员名册 2.4: the safety information officer of each village, from recommendation to yearly appraisal."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.general.staff import Sex


class OfficerRole(StrEnum):
    """称谓."""

    INFORMATION = "信息员"
    SUPERVISION = "监管员"
    GRID = "网格员"


class YearlyMark(StrEnum):
    """年度考核."""

    EXCELLENT = "优秀"
    PASSED = "合格"
    FAILED = "不合格"


class VillageOfficer(Record):
    """村级信息员名册."""

    kind = Kind(
        "village_officer",
        "村级安全生产信息员名册",
        "2.4",
        category=2,
        name="村级信息员",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="Y",
        ledger=("village", "name", "village_post", "phone", "appointed_on", "grid", "appraisal", "remark"),
        match=("village", "name"),
    )

    village: Mapped[str | None] = field(
        "村（社区）",
        section="本人",
        length=60,
        width=36,
        expected=True,
        search=True,
        index=True,
        copied=False,
        aliases=("村（居）", "村", "所在村", "村居", "村（社区）名称", "行政村", "所属村"),
    )
    name: Mapped[str] = field(
        "姓名", length=40, width=20, search=True, copied=False, aliases=("信息员", "信息员姓名", "网格员", "监管员")
    )
    sex: Mapped[Sex | None] = field("性别", copied=False)
    born_on: Mapped[date | None] = field(
        "出生年月", copied=False, aliases=("出生日期",), help="只知道年月的，日写1号", example="1978-05-01"
    )
    village_post: Mapped[str | None] = field(
        "村内职务", length=40, width=28, aliases=("职务", "村级职务"), example="村委会委员"
    )
    role: Mapped[OfficerRole | None] = field("称谓", default=OfficerRole.INFORMATION, aliases=("身份", "人员类别"))
    phone: Mapped[str | None] = field(
        "联系电话",
        length=60,
        width=30,
        mask="phone",
        expected=True,
        copied=False,
        aliases=("电话", "手机"),
    )

    recommended_by: Mapped[str | None] = field(
        "推荐单位", section="任职", length=100, copied=False, example="东沟村村民委员会"
    )
    recommended_on: Mapped[date | None] = field("推荐日期", aliases=("推荐时间",))
    reviewed_on: Mapped[date | None] = field(
        "审查日期", not_before="recommended_on", aliases=("审查时间",), help="安监站审查的日期"
    )
    approval_number: Mapped[str | None] = field(
        "审核确定文号", length=60, search=True, aliases=("审核文号", "确定文号", "任命文号")
    )
    approved_on: Mapped[date | None] = field(
        "审核确定日期", not_before="reviewed_on", aliases=("审核日期", "确定日期"), help="乡镇审核确定的日期"
    )
    appointed_on: Mapped[date | None] = field(
        "任职日期", width=22, expected=True, aliases=("任职时间", "聘任日期", "聘用日期")
    )
    left_on: Mapped[date | None] = field(
        "离任日期", copied=False, not_before="appointed_on", aliases=("离任时间", "离岗日期")
    )

    grid: Mapped[str | None] = field(
        "网格范围",
        section="履职",
        long=True,
        width=54,
        search=True,
        copied=False,
        aliases=("包保片区", "责任区域", "网格"),
    )
    subsidy: Mapped[Decimal | None] = field(
        "补助标准", digits=(10, 2), unit="元/月", aliases=("补助", "补贴标准", "月补助")
    )
    appraisal: Mapped[YearlyMark | None] = field(
        "年度考核", width=18, copied=False, aliases=("考核", "考核结果", "考核等次")
    )
    trained_on: Mapped[date | None] = field("培训日期", aliases=("培训时间", "最近培训日期"))
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入名册的日期"
    )
