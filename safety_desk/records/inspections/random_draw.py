"""双随机抽查 8.2: one draw of units and inspectors; seed and pools are kept, so that it can be drawn again."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of


class DrawResult(StrEnum):
    """检查结果."""

    CLEAN = "未发现问题"
    FOUND = "发现问题"
    NOT_DONE = "未检查"


class RandomDraw(Record):
    """双随机抽查."""

    kind = Kind(
        "random_draw",
        "安全生产双随机抽查台账",
        "8.2",
        category=8,
        name="双随机抽查",
        caption="batch_name",
        dated_by="drawn_on",
        retention="10",
        ledger=("batch_name", "drawn_on", "enterprises", "officers", "published_on", "result", "remark"),
        match=("batch_name", "drawn_on"),
    )

    batch_name: Mapped[str] = field(
        "批次",
        section="抽取",
        length=40,
        width=26,
        search=True,
        copied=False,
        example="2025年第3批",
        aliases=("抽查批次",),
    )
    drawn_on: Mapped[date] = field(
        "抽取日期", width=22, index=True, own_year=True, aliases=("抽取时间", "抽查日期", "日期")
    )
    plan: Mapped[str | None] = link(
        "所属计划", to="inspection_plan", length=200, aliases=("检查计划",), help="按哪个年度检查计划抽取"
    )
    place: Mapped[str | None] = field("抽取地点", length=100)
    rule: Mapped[str | None] = field("抽取规则", long=True, example="重点企业按20%、一般企业按5%抽取，检查人员每组两人")
    pool_units: Mapped[int | None] = field("检查对象池数", unit="家", copied=False, aliases=("对象池数",))
    pool_officers: Mapped[int | None] = field("人员池数", unit="人", copied=False, aliases=("检查人员池数",))
    unit_pool: Mapped[str | None] = field(
        "检查对象名单", long=True, copied=False, help="抽取时在名单里的全部单位，留作核对"
    )
    officer_pool: Mapped[str | None] = field(
        "检查人员名单", long=True, copied=False, help="抽取时在名单里的全部检查人员，留作核对"
    )

    enterprises: Mapped[str | None] = field(
        "抽中企业",
        section="结果",
        long=True,
        width=64,
        expected=True,
        search=True,
        copied=False,
        computed="join:lines:drawn:enterprise",
        aliases=("抽中单位", "企业", "被检查单位"),
        help="从下面的抽中名单带出",
    )
    officers: Mapped[str | None] = field(
        "抽中人员",
        long=True,
        width=42,
        expected=True,
        search=True,
        copied=False,
        computed="join:lines:drawn:officers",
        aliases=("检查人员", "抽中检查人员"),
    )
    drawn_by: Mapped[str | None] = field("抽取人", length=60, people="one")
    supervisor: Mapped[str | None] = field("监督人", length=60, people="one")
    seed: Mapped[str | None] = field(
        "随机种子", length=60, copied=False, help="抽取时用的数；名单和这个数都在，就能照样再抽一遍"
    )
    published_on: Mapped[date | None] = field(
        "公示日期", width=22, copied=False, own_year=True, not_before="drawn_on", aliases=("公示", "公示时间")
    )
    result: Mapped[str | None] = field(
        "检查结果",
        long=True,
        width=34,
        copied=False,
        computed="join:lines:drawn:result",
        aliases=("结果", "抽查结果"),
    )


class DrawnUnit(Line):
    """抽中名单: one unit drawn, who checks it, and the visit."""

    of, title = "random_draw", "抽中名单"
    enterprise: Mapped[str] = link("企业", to="enterprise", width=70, search=True, aliases=("企业名称", "抽中企业"))
    officers: Mapped[str | None] = field("检查人员", length=100, width=46, people="many", search=True)
    inspection: Mapped[str | None] = link("检查记录", to="inspection", length=100, width=50, aliases=("检查编号",))
    result: Mapped[DrawResult | None] = field("检查结果", width=30, aliases=("结果",))


lines_of(RandomDraw, "drawn", DrawnUnit)
