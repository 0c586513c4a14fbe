"""特种设备 7.3: one piece of special equipment of an enterprise; the township lists it and hands problems over."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record, today


class EquipmentType(StrEnum):
    """设备种类."""

    BOILER = "锅炉"
    PRESSURE_VESSEL = "压力容器"
    PRESSURE_PIPE = "压力管道"
    LIFT = "电梯"
    CRANE = "起重机械"
    CABLEWAY = "客运索道"
    AMUSEMENT_RIDE = "大型游乐设施"
    WORKS_VEHICLE = "场（厂）内专用机动车辆"


class EquipmentUse(StrEnum):
    """使用状态."""

    IN_USE = "在用"
    OUT_OF_USE = "停用"
    SCRAPPED = "报废"


class SpecialEquipment(Record):
    """特种设备."""

    kind = Kind(
        "special_equipment",
        "特种设备登记台账",
        "7.3",
        category=7,
        name="特种设备",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("enterprise", "equipment_type", "name", "registration_number"),
            *("next_inspection_on", "use", "safety_manager", "remark"),
        ),
        match=("enterprise", "name", "registration_number", "factory_number"),
    )

    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        section="设备",
        width=46,
        expected=True,
        search=True,
        aliases=("企业名称", "使用单位", "单位名称", "单位"),
    )
    equipment_type: Mapped[EquipmentType | None] = field(
        "设备种类", width=30, expected=True, index=True, aliases=("种类", "设备类别", "设备类型")
    )
    name: Mapped[str] = field("设备名称", length=100, width=40, search=True, aliases=("名称",))
    model: Mapped[str | None] = field("规格型号", length=60, aliases=("型号", "规格"))
    registration_number: Mapped[str | None] = field(
        "使用登记证号",
        length=60,
        width=42,
        search=True,
        copied=False,
        aliases=("注册代码", "登记证号", "登记证编号", "使用证号", "注册代码/使用登记证号"),
        help="没有登记证的写注册代码；投用后三十日内应办使用登记",
    )
    factory_number: Mapped[str | None] = field("出厂编号", length=60, search=True, copied=False, aliases=("产品编号",))
    in_use_since: Mapped[date | None] = field("投用日期", copied=False, aliases=("投用时间", "投入使用日期"))

    inspected_on: Mapped[date | None] = field(
        "检验日期", section="检验和使用", copied=False, aliases=("检验时间", "上次检验日期")
    )
    next_inspection_on: Mapped[date | None] = field(
        "下次检验日期",
        width=24,
        expected=True,
        index=True,
        copied=False,
        not_before="inspected_on",
        aliases=("下次检验", "检验有效期", "检验有效期至", "下次检验时间"),
        help="到期前一个月应报检",
    )
    use: Mapped[EquipmentUse | None] = field(
        "使用状态", width=16, index=True, default=EquipmentUse.IN_USE, aliases=("状态", "设备状态")
    )
    safety_manager: Mapped[str | None] = field(
        "安全管理员", length=60, width=20, search=True, aliases=("责任人", "管理人员", "安全管理人员")
    )
    problems: Mapped[str | None] = field("存在问题", long=True, search=True, copied=False, aliases=("问题",))
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )
