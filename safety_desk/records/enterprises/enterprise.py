"""企业基本情况 7.1: the enterprise register, root of 一企一档; every record of an enterprise links here."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.enterprises.words import (
    Economy,
    Grade,
    Industry,
    Operation,
    RiskLevel,
    Size,
    Standardization,
)


class Enterprise(Record):
    """企业基本情况."""

    kind = Kind(
        "enterprise",
        "生产经营单位基本情况台账",
        "7.1",
        category=7,
        name="企业基本情况",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="30",
        ledger=(
            *("name", "business_address", "industry", "legal_representative", "legal_representative_phone"),
            *("safety_manager", "safety_manager_phone", "workers", "grade", "officer", "remark"),
        ),
        match=("name", "credit_code"),
    )

    name: Mapped[str] = field(
        "企业名称",
        length=100,
        width=44,
        search=True,
        index=True,
        copied=False,
        section="基本情况",
        aliases=("单位名称", "生产经营单位", "企业（单位）全称", "企业全称", "企业", "单位"),
        help="写营业执照上的全称",
    )
    credit_code: Mapped[str | None] = field(
        "统一社会信用代码",
        length=20,
        width=38,
        search=True,
        index=True,
        copied=False,
        check="uscc",
        aliases=("信用代码", "营业执照编号", "工商注册号", "注册号", "组织机构代码"),
        help="18 位；老执照写 15 位工商注册号或 9 位组织机构代码",
    )
    registered_address: Mapped[str | None] = field("注册地址", length=200, copied=False)
    business_address: Mapped[str | None] = field(
        "生产经营地址",
        length=200,
        width=38,
        expected=True,
        search=True,
        copied=False,
        aliases=("地址", "经营地址", "企业详细地址", "详细地址", "厂址"),
    )
    village: Mapped[str | None] = field(
        "所在村（社区）",
        length=40,
        width=20,
        expected=True,
        search=True,
        index=True,
        aliases=("所属村", "所属村（社区）", "所在村", "村居", "村（居）"),
    )
    economy: Mapped[Economy | None] = field("经济类型", aliases=("企业类型", "登记类型"))
    industry: Mapped[Industry | None] = field(
        "行业领域",
        width=20,
        expected=True,
        index=True,
        aliases=("行业", "行业类别", "行业类型", "所属行业", "监管行业大类"),
    )
    business_scope: Mapped[str | None] = field("经营范围", long=True, aliases=("主要产品", "主要产品及产量"))

    size: Mapped[Size | None] = field("企业规模", section="分类分级", aliases=("规模",))
    grade: Mapped[Grade | None] = field(
        "监管级别",
        width=13,
        expected=True,
        index=True,
        aliases=("监管等级", "企业等级", "安全监管等级", "监管分类", "企业类别"),
        help="按县里的分级办法填",
    )
    risk_level: Mapped[RiskLevel | None] = field("风险等级", width=18, index=True, aliases=("风险级别", "安全风险等级"))

    legal_representative: Mapped[str | None] = field(
        "法定代表人",
        length=40,
        width=15,
        search=True,
        copied=False,
        section="负责人",
        aliases=("法人", "法人代表", "法人代表名称", "法定代表人姓名"),
    )
    legal_representative_phone: Mapped[str | None] = field(
        "法定代表人电话", length=60, width=25, mask="phone", copied=False, aliases=("法人电话", "法定代表人联系电话")
    )
    principal: Mapped[str | None] = field(
        "主要负责人",
        length=40,
        width=15,
        expected=True,
        search=True,
        copied=False,
        aliases=("负责人", "负责人姓名", "企业负责人", "主要负责人姓名"),
    )
    principal_phone: Mapped[str | None] = field(
        "主要负责人手机",
        length=60,
        width=25,
        mask="phone",
        expected=True,
        copied=False,
        aliases=(
            "主要负责人电话",
            "主要负责人联系电话",
            "主要负责人移动电话",
            "负责人电话",
            "联系电话",
            "电话",
            "手机",
            "移动电话",
            "联系方式",
        ),
    )
    safety_manager: Mapped[str | None] = field(
        "安全负责人",
        length=40,
        width=15,
        search=True,
        copied=False,
        aliases=("安全生产负责人", "安全员", "安全管理人员", "安全管理人员姓名", "安管员", "注册联系人"),
    )
    safety_manager_phone: Mapped[str | None] = field(
        "安全负责人手机",
        length=60,
        width=25,
        mask="phone",
        copied=False,
        aliases=(
            "安全负责人电话",
            "安全负责人移动电话",
            "安全负责人联系电话",
            "安全管理人员联系电话",
            "安全管理人员电话",
            "安全员电话",
        ),
    )

    workers: Mapped[int | None] = field(
        "从业人员数",
        width=12,
        expected=True,
        total=True,
        unit="人",
        section="人员与机构",
        aliases=("从业人数", "从业人员数量", "从业人员", "职工人数", "员工数", "企业人数", "人数"),
    )
    special_workers: Mapped[int | None] = field(
        "特种作业人员数", unit="人", aliases=("特种作业人员", "特种作业人员数量")
    )
    full_time_safety_staff: Mapped[int | None] = field(
        "专职安全管理人员数",
        unit="人",
        aliases=("专职安管人数", "专职人数", "专职安全生产管理人员数量", "专职安全员人数"),
    )
    part_time_safety_staff: Mapped[int | None] = field(
        "兼职安全管理人员数", unit="人", aliases=("兼职安管人数", "兼职人数", "兼职安全员人数")
    )
    safety_engineers: Mapped[int | None] = field(
        "注册安全工程师数", unit="人", aliases=("注册安全工程师", "注册安全工程师人员数量")
    )
    has_safety_body: Mapped[bool | None] = field(
        "是否设安全机构", aliases=("安全机构", "安全管理机构"), help="超过100人或高危行业的，应设机构或配专职人员"
    )

    has_major_installation: Mapped[bool | None] = field(
        "是否有重大危险源", section="危险与证照", aliases=("重大危险源", "重大危险源(有/无)")
    )
    has_occupational_hazard: Mapped[bool | None] = field(
        "是否涉职业危害", aliases=("职业危害", "涉职业危害", "是否存在职业危害")
    )
    standardization: Mapped[Standardization | None] = field("标准化等级", aliases=("安全生产标准化等级", "标准化"))
    permit_number: Mapped[str | None] = field(
        "安全生产许可证号", length=60, copied=False, aliases=("许可证号", "安全生产许可证")
    )
    permit_until: Mapped[date | None] = field(
        "安全生产许可证有效期", copied=False, aliases=("有效期", "许可证有效期", "有效期至")
    )
    insured: Mapped[bool | None] = field("安责险", aliases=("是否投保安责险", "安全生产责任保险"))

    regulator: Mapped[str | None] = field(
        "监管责任单位", length=60, section="监管责任", aliases=("监管单位", "综合监管部门"), help="综合监管责任部门"
    )
    industry_regulator: Mapped[str | None] = field("行业监管部门", length=60, aliases=("行业主管部门",))
    professional_regulator: Mapped[str | None] = field("专业监管部门", length=60)
    officer: Mapped[str | None] = field(
        "监管责任人",
        length=60,
        width=16,
        expected=True,
        people="one",
        search=True,
        index=True,
        aliases=("责任人", "监管人员", "监管人"),
    )
    area_leader: Mapped[str | None] = field("包保领导", length=60, people="one", aliases=("包联领导", "责任领导"))

    longitude: Mapped[Decimal | None] = field(
        "经度", digits=(9, 6), copied=False, section="位置与状态", example="117.336530"
    )
    latitude: Mapped[Decimal | None] = field("纬度", digits=(8, 6), copied=False, example="40.941530")
    founded_on: Mapped[date | None] = field(
        "成立日期", width=22, copied=False, aliases=("成立时间", "注册日期", "注册时间")
    )
    operation: Mapped[Operation | None] = field(
        "经营状态", width=14, expected=True, index=True, default=Operation.NORMAL, aliases=("企业状态", "生产状态")
    )
    registered_on: Mapped[date] = field(
        "登记日期",
        width=22,
        index=True,
        own_year=True,
        default=today,
        aliases=("建档日期", "填报日期"),
        help="这家企业记入台账的日期",
    )
