"""应急物资与队伍 9.5: supplies, rescue teams, shelters and experts at hand, with their checks."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of, today


class SupplyType(StrEnum):
    """类别."""

    GOODS = "物资"
    TEAM = "队伍"
    SHELTER = "避难场所"
    EXPERT = "专家"


class Supply(Record):
    """应急物资与队伍."""

    kind = Kind(
        "supply",
        "应急物资与救援队伍台账",
        "9.5",
        category=9,
        name="应急物资与队伍",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("supply_type", "name", "model", "quantity", "unit", "place"),
            *("keeper", "keeper_phone", "valid_to", "remark"),
        ),
        match=("supply_type", "name", "model", "place"),
    )

    supply_type: Mapped[SupplyType | None] = field(
        "类别", section="物资和队伍", width=20, expected=True, index=True, aliases=("类型",)
    )
    name: Mapped[str] = field(
        "名称", length=100, width=42, search=True, copied=False, aliases=("物资名称", "队伍名称", "场所名称")
    )
    model: Mapped[str | None] = field("规格", length=60, width=28, aliases=("规格型号", "型号"))
    quantity: Mapped[int | None] = field("数量", width=13, expected=True, copied=False, help="队伍填1，人数另填")
    unit: Mapped[str | None] = field("单位", length=20, width=12, aliases=("计量单位",), example="件")
    place: Mapped[str | None] = field("存放地点", length=100, width=40, search=True, aliases=("存放位置", "地点"))
    keeper: Mapped[str | None] = field("保管人", length=60, width=20, search=True, aliases=("责任人", "管理人"))
    keeper_phone: Mapped[str | None] = field(
        "保管人电话", length=60, width=28, mask="phone", aliases=("电话", "联系电话")
    )
    stored_on: Mapped[date | None] = field("入库日期", copied=False, aliases=("入库时间", "购置日期"))
    valid_to: Mapped[date | None] = field(
        "有效期至", width=22, index=True, copied=False, not_before="stored_on", aliases=("有效期", "到期日期")
    )

    team_leader: Mapped[str | None] = field(
        "负责人", section="队伍和专家", length=60, search=True, aliases=("队长",), help="队伍、避难场所和专家填"
    )
    members: Mapped[int | None] = field("人数", unit="人", total=True, aliases=("队员人数",))
    base: Mapped[str | None] = field("驻地", length=100, search=True)
    specialty: Mapped[str | None] = field("专长", length=100, search=True, aliases=("专业特长", "救援专长"))
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )


class SupplyCheck(Line):
    """检查维护."""

    of, title = "supply", "检查维护"
    checked_on: Mapped[date] = field("日期", width=26, own_year=True)
    situation: Mapped[str | None] = field("情况", long=True, width=160, search=True, aliases=("检查维护情况",))
    checked_by: Mapped[str | None] = field("检查人", length=60, width=40, people="many")


lines_of(Supply, "checks", SupplyCheck)
