"""监管机构人员 2.3: the staff of the station, with their certificates and refresher trainings."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of, today


class Sex(StrEnum):
    """性别."""

    MALE = "男"
    FEMALE = "女"


class Education(StrEnum):
    """学历."""

    DOCTOR = "博士研究生"
    MASTER = "硕士研究生"
    BACHELOR = "大学本科"
    COLLEGE = "大学专科"
    TECHNICAL = "中专"
    HIGH_SCHOOL = "高中"
    MIDDLE_SCHOOL = "初中及以下"


class Establishment(StrEnum):
    """编制性质."""

    ADMINISTRATIVE = "行政编"
    INSTITUTION = "事业编"
    CONTRACT = "聘用"
    PART_TIME = "兼职"


class Duty(StrEnum):
    """专兼职."""

    FULL_TIME = "专职"
    PART_TIME = "兼职"


class CertificateType(StrEnum):
    """证件类型."""

    DELEGATED = "委托执法资格证"
    ADMINISTRATIVE = "行政执法证"
    SAFETY = "安全生产监管执法证"
    OTHER = "其他"


class StaffMember(Record):
    """监管机构人员."""

    kind = Kind(
        "staff",
        "安全生产监管机构人员名册",
        "2.3",
        category=2,
        name="监管机构人员",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="Y",
        ledger=(
            *("name", "sex", "education", "major", "post", "establishment", "duty"),
            *("certificate_number", "certificate_until", "refreshed_on", "phone"),
        ),
        match=("name", "born_on"),
    )

    name: Mapped[str] = field("姓名", section="本人", length=40, width=18, search=True, copied=False, people="one")
    sex: Mapped[Sex | None] = field("性别", width=11, copied=False)
    born_on: Mapped[date | None] = field(
        "出生年月", copied=False, aliases=("出生日期",), help="只知道年月的，日写1号", example="1978-05-01"
    )
    political_status: Mapped[str | None] = field("政治面貌", length=20, example="中共党员")
    education: Mapped[Education | None] = field("学历", width=22, expected=True, aliases=("文化程度",))
    major: Mapped[str | None] = field("所学专业", length=60, width=24, aliases=("专业",))

    post: Mapped[str | None] = field(
        "职务", section="任职", length=40, width=20, expected=True, search=True, example="安监站长"
    )
    establishment: Mapped[Establishment | None] = field("编制性质", width=17, expected=True, aliases=("编制",))
    duty: Mapped[Duty | None] = field("专兼职", width=15, expected=True, index=True, aliases=("专职兼职", "专/兼职"))
    matches_major: Mapped[bool | None] = field(
        "是否专业对口", aliases=("专业对口",), help="学历、资格或经历与安全监管有关"
    )
    appointed_on: Mapped[date | None] = field("任职日期", copied=False, aliases=("任职时间",))
    trained_before_post_on: Mapped[date | None] = field(
        "任前培训日期", copied=False, aliases=("任前培训时间",), help="站长任职前要先培训"
    )
    phone: Mapped[str | None] = field(
        "联系电话",
        length=60,
        width=28,
        mask="phone",
        expected=True,
        copied=False,
        aliases=("电话", "手机"),
    )
    area: Mapped[str | None] = field(
        "分管片区/行业", length=100, search=True, aliases=("分管片区", "分管行业", "负责片区")
    )
    left_on: Mapped[date | None] = field("离岗日期", copied=False, not_before="appointed_on", aliases=("离岗时间",))
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入名册的日期"
    )

    certificate_number: Mapped[str | None] = field(
        "执法证号",
        section="证件",
        length=100,
        width=36,
        search=True,
        copied=False,
        computed="join:lines:certificates:number",
        aliases=("证号", "执法证编号"),
        help="从下面的证件带出",
    )
    certificate_until: Mapped[date | None] = field(
        "证件有效期至",
        width=22,
        copied=False,
        computed="latest:lines:certificates:valid_to",
        aliases=("有效期", "有效期至"),
    )
    refreshed_on: Mapped[date | None] = field(
        "最近轮训", width=22, copied=False, computed="latest:lines:certificates:refreshed_on", aliases=("轮训日期",)
    )


class StaffCertificate(Line):
    """证件."""

    of, title = "staff", "证件"
    certificate_type: Mapped[CertificateType] = field("证件类型", width=40, expected=True)
    number: Mapped[str | None] = field("证号", length=60, width=44, expected=True, search=True)
    issuer: Mapped[str | None] = field("发证机关", length=60, width=44)
    issued_on: Mapped[date | None] = field("发证日期", width=22, expected=True)
    valid_to: Mapped[date | None] = field("有效期至", width=22, not_before="issued_on")
    refreshed_on: Mapped[date | None] = field("最近轮训日期", width=24)
    refresher_days: Mapped[int | None] = field("轮训天数", width=18, unit="天")


lines_of(StaffMember, "certificates", StaffCertificate)
