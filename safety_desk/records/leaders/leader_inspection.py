"""领导带班检查记录 4.2: an inspection led by a leader of the township, with what came of it."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class LeaderInspection(Record):
    """领导带班检查记录."""

    kind = Kind(
        "leader_inspection",
        "领导干部带班检查台账",
        "4.2",
        category=4,
        name="带班检查记录",
        caption="enterprise",
        dated_by="inspected_on",
        retention="30",
        ledger=("inspected_on", "leader", "enterprise", "content", "findings", "opinion", "result", "remark"),
        match=("inspected_on", "leader", "enterprise"),
    )

    inspected_on: Mapped[date] = field(
        "日期", section="带班检查", width=22, index=True, own_year=True, aliases=("检查日期", "检查时间", "带班日期")
    )
    leader: Mapped[str | None] = field(
        "带队领导",
        length=60,
        width=20,
        expected=True,
        people="one",
        search=True,
        aliases=("带班领导", "领导", "检查领导"),
    )
    participants: Mapped[str | None] = field(
        "参加人员", length=200, people="many", search=True, aliases=("检查人员", "随行人员", "陪同人员")
    )
    enterprise: Mapped[str] = link(
        "被检查单位",
        to="enterprise",
        width=42,
        search=True,
        copied=False,
        aliases=("检查单位", "企业名称", "单位名称", "单位"),
    )
    inspection: Mapped[str | None] = link(
        "检查编号",
        to="inspection",
        search=True,
        copied=False,
        aliases=("检查记录编号",),
        help="同时做了检查记录的，选它的编号",
    )

    content: Mapped[str | None] = field(
        "检查内容", section="检查情况", long=True, width=40, expected=True, search=True, aliases=("内容",)
    )
    findings: Mapped[str | None] = field(
        "发现问题", long=True, width=36, search=True, copied=False, aliases=("存在问题", "问题")
    )
    opinion: Mapped[str | None] = field(
        "处理意见", long=True, width=32, search=True, copied=False, aliases=("整改要求", "处理情况")
    )
    due_on: Mapped[date | None] = field(
        "整改期限", copied=False, own_year=True, not_before="inspected_on", aliases=("整改时限", "限期")
    )
    result: Mapped[str | None] = field(
        "整改结果", long=True, width=32, search=True, copied=False, aliases=("整改情况", "落实情况")
    )
