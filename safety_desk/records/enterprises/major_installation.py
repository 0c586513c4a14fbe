"""重大危险源 7.2: a major hazard installation of an enterprise, with the checks made on it."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of, today


class InstallationType(StrEnum):
    """类型."""

    CHEMICALS = "危险化学品"
    OTHER = "其他"


class InstallationLevel(StrEnum):
    """级别: 一级 is the highest."""

    FIRST = "一级"
    SECOND = "二级"
    THIRD = "三级"
    FOURTH = "四级"


class MajorInstallation(Record):
    """重大危险源."""

    kind = Kind(
        "major_installation",
        "重大危险源登记台账",
        "7.2",
        category=7,
        name="重大危险源",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="Y",
        ledger=(
            *("enterprise", "name", "location", "substances", "max_quantity", "r_value"),
            *("level", "filing_number", "responsible_person", "checked_on"),
        ),
        match=("enterprise", "name"),
    )

    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        section="危险源",
        width=38,
        expected=True,
        search=True,
        aliases=("企业名称", "单位名称", "所属企业", "单位"),
    )
    name: Mapped[str] = field(
        "名称", length=100, width=34, search=True, copied=False, aliases=("危险源名称", "重大危险源名称", "危险源")
    )
    installation_type: Mapped[InstallationType | None] = field("类型", aliases=("危险源类型",))
    location: Mapped[str | None] = field(
        "所在位置", length=200, width=34, expected=True, search=True, aliases=("位置", "地点", "地址")
    )
    substances: Mapped[str | None] = field(
        "主要物质", length=100, width=24, search=True, aliases=("危险物质", "物质名称", "物质")
    )
    max_quantity: Mapped[Decimal | None] = field(
        "最大存量", digits=(12, 3), width=18, unit="吨", copied=False, aliases=("最大储量", "数量", "存量")
    )
    critical_quantity: Mapped[Decimal | None] = field("临界量", digits=(12, 3), unit="吨")
    r_value: Mapped[Decimal | None] = field("R值", digits=(10, 2), width=14, copied=False)
    level: Mapped[InstallationLevel | None] = field(
        "级别",
        width=13,
        expected=True,
        index=True,
        copied=False,
        aliases=("危险源级别", "等级"),
        help="照评估报告填；一般R不小于100为一级，50到100为二级，10到50为三级，小于10为四级",
    )

    assessed_on: Mapped[date | None] = field(
        "评估日期", section="评估和备案", expected=True, copied=False, aliases=("评估时间",)
    )
    assessor: Mapped[str | None] = field("评估机构", length=100)
    next_assessment_on: Mapped[date | None] = field(
        "下次评估日期",
        copied=False,
        not_before="assessed_on",
        aliases=("下次评估", "下次评估时间"),
        help="一般每三年评估一次",
    )
    filing_number: Mapped[str | None] = field(
        "备案编号", length=60, width=32, search=True, copied=False, aliases=("备案号",)
    )
    filed_on: Mapped[date | None] = field("备案日期", copied=False, aliases=("备案时间",))
    filing_until: Mapped[date | None] = field("有效期", copied=False, not_before="filed_on", aliases=("备案有效期",))
    reported_on: Mapped[date | None] = field(
        "上报日期", copied=False, aliases=("上报时间",), help="登记后报县应急管理局的日期"
    )

    controls: Mapped[str | None] = field("监控措施", section="管控", long=True, search=True, aliases=("管控措施",))
    emergency_plan: Mapped[str | None] = link(
        "应急预案", to="emergency_plan", length=200, copied=False, aliases=("预案",)
    )
    responsible_unit: Mapped[str | None] = field("管控责任单位", length=100, aliases=("责任单位",))
    responsible_person: Mapped[str | None] = field(
        "责任人", length=60, width=16, expected=True, search=True, aliases=("管控责任人",)
    )
    principal: Mapped[str | None] = field("主要负责人", length=60, help="企业包保的主要负责人")
    technical_head: Mapped[str | None] = field("技术负责人", length=60, help="企业包保的技术负责人")
    operation_head: Mapped[str | None] = field("操作负责人", length=60, help="企业包保的操作负责人")
    checked_on: Mapped[date | None] = field(
        "最近检查日期",
        width=22,
        copied=False,
        computed="latest:lines:checks:checked_on",
        aliases=("检查日期", "检查时间"),
        help="从下面的检查记录带出",
    )
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, aliases=("建档日期",)
    )


class InstallationCheck(Line):
    """检查记录: one check of the installation."""

    of, title = "major_installation", "检查记录"
    checked_on: Mapped[date] = field("检查日期", width=26, own_year=True)
    officers: Mapped[str | None] = field("检查人", length=100, width=40, people="many", search=True)
    situation: Mapped[str | None] = field("检查情况", long=True, width=90, search=True)
    handling: Mapped[str | None] = field("处理意见", long=True, width=70)


lines_of(MajorInstallation, "checks", InstallationCheck)
