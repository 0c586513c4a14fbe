"""村级巡查 8.10: a patrol of a village officer: where, what was found, dissuaded and reported."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class VillagePatrol(Record):
    """村级巡查."""

    kind = Kind(
        "village_patrol",
        "村级安全生产巡查台账",
        "8.10",
        category=8,
        name="村级巡查记录",
        caption="village",
        dated_by="patrolled_on",
        retention="10",
        ledger=(
            *("village", "officer", "patrolled_on", "places", "findings", "dissuaded"),
            *("reported_to", "hazard", "remark"),
        ),
        match=("patrolled_on", "village", "officer", "places"),
    )

    village: Mapped[str] = field(
        "村（社区）",
        section="巡查",
        length=40,
        width=22,
        search=True,
        index=True,
        aliases=("村", "村（居）", "村居", "网格", "所属村"),
    )
    officer: Mapped[str | None] = field(
        "巡查人",
        length=60,
        width=20,
        expected=True,
        search=True,
        aliases=("信息员", "网格员", "巡查人员", "监管员"),
    )
    patrolled_on: Mapped[date] = field(
        "巡查日期", width=22, index=True, own_year=True, aliases=("巡查时间", "日期", "时间")
    )
    places: Mapped[str | None] = field(
        "巡查地点",
        long=True,
        width=44,
        expected=True,
        search=True,
        copied=False,
        aliases=("巡查对象", "巡查部位", "巡查单位", "地点"),
    )
    findings: Mapped[str | None] = field(
        "发现问题",
        long=True,
        width=43,
        expected=True,
        search=True,
        copied=False,
        aliases=("巡查情况", "存在问题", "问题"),
    )

    dissuaded: Mapped[str | None] = field(
        "劝阻情况", section="处理", long=True, width=30, copied=False, aliases=("劝阻", "劝导情况", "处理情况")
    )
    reported_to: Mapped[str | None] = field(
        "上报情况", length=100, width=24, search=True, copied=False, aliases=("上报", "报告对象", "上报单位")
    )
    hazard: Mapped[str | None] = link(
        "登记的隐患",
        to="hazard",
        length=500,
        width=22,
        copied=False,
        aliases=("隐患编号", "隐患"),
        help="安监站记入隐患台账的那一条",
    )
