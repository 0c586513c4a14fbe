"""设施装备 2.5: rooms, vehicles, instruments and protective gear of the station, by the six must-haves (六有)."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Record, today


class SixClass(StrEnum):
    """六有类别, in the order of the plan."""

    PREMISES = "办公场所"
    OFFICE = "现代化办公设备"
    VEHICLE = "执法车辆"
    EVIDENCE = "录音摄像等取证设备"
    TESTING = "现场检验检测装备"
    PROTECTION = "个人防护装备"


class Source(StrEnum):
    """资金来源."""

    COUNTY = "县财政"
    PROVINCE = "省补"
    TOWNSHIP = "乡镇"
    ALLOCATED = "调拨"


class Condition(StrEnum):
    """状态 of an item."""

    IN_USE = "在用"
    IN_REPAIR = "维修"
    SCRAPPED = "报废"


class Equipment(Record):
    """设施装备（六有）."""

    kind = Kind(
        "equipment",
        "安全生产监管设施装备（六有）台账",
        "2.5",
        category=2,
        name="设施装备",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("six_class", "name", "model", "quantity", "bought_on"),
            *("amount", "keeper", "condition", "remark"),
        ),
        match=("name", "model", "asset_number"),
    )

    six_class: Mapped[SixClass | None] = field(
        "六有类别", section="装备", width=42, expected=True, index=True, aliases=("类别", "装备类别", "类型")
    )
    name: Mapped[str] = field(
        "名称", length=100, width=40, search=True, aliases=("装备名称", "设备名称", "物品名称", "设施名称")
    )
    model: Mapped[str | None] = field("规格型号", length=100, width=34, search=True, aliases=("型号", "规格", "面积"))
    quantity: Mapped[int | None] = field("数量", width=14, expected=True, total=True)
    counted_in: Mapped[str | None] = field("单位", length=20, aliases=("计量单位",), example="台")
    asset_number: Mapped[str | None] = field(
        "资产编号", length=60, search=True, copied=False, aliases=("固定资产编号", "车牌号")
    )

    bought_on: Mapped[date | None] = field(
        "购置日期", section="购置", width=22, aliases=("购买日期", "购置时间", "配备日期", "启用日期")
    )
    amount: Mapped[Decimal | None] = field(
        "金额", digits=(14, 2), width=24, unit="元", total=True, copied=False, aliases=("购置金额", "价格", "总价")
    )
    source: Mapped[Source | None] = field("资金来源", aliases=("来源", "经费来源"))

    place: Mapped[str | None] = field("存放地点", section="保管", length=100, search=True, aliases=("存放位置", "位置"))
    keeper: Mapped[str | None] = field(
        "保管人", length=60, width=20, people="one", search=True, aliases=("责任人", "管理人")
    )
    users: Mapped[str | None] = field(
        "配备人员", length=200, people="many", search=True, copied=False, aliases=("使用人", "领用人")
    )
    calibrated_until: Mapped[date | None] = field(
        "检定有效期至", copied=False, aliases=("检定有效期", "校准有效期"), help="要定期检定的仪器才填"
    )
    condition: Mapped[Condition | None] = field(
        "状态", width=16, index=True, default=Condition.IN_USE, aliases=("使用状态", "状况")
    )
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )
