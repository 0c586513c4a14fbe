"""述职 4.5: a leader's yearly report on safety duties, to whom it was given and how it was judged."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record
from safety_desk.records.leaders.responsibility_list import LeaderMark


class DutyReport(Record):
    """领导干部安全生产述职."""

    kind = Kind(
        "duty_report",
        "领导干部安全生产述职台账",
        "4.5",
        category=4,
        name="述职",
        caption="leader",
        dated_by="reported_on",
        retention="30",
        ledger=("leader", "post", "period", "reported_on", "heard_by", "content", "assessment", "remark"),
        match=("leader", "reported_on"),
    )

    leader: Mapped[str] = field(
        "述职人",
        section="述职",
        length=60,
        width=20,
        people="one",
        search=True,
        copied=False,
        aliases=("领导姓名", "领导", "姓名", "述职领导"),
    )
    post: Mapped[str | None] = field(
        "职务", length=60, width=30, expected=True, copied=False, aliases=("领导职务",), example="副镇长"
    )
    period: Mapped[str | None] = field(
        "述职年度",
        length=20,
        width=20,
        expected=True,
        aliases=("所属年度", "所属期"),
        example="2015年",
        help="次年年初述上一年的职，写上一年",
    )
    reported_on: Mapped[date] = field("述职日期", width=22, index=True, own_year=True, aliases=("述职时间", "日期"))
    heard_by: Mapped[str | None] = field(
        "听取机关", length=100, width=36, expected=True, search=True, aliases=("述职会议", "受理机关", "听取单位")
    )
    content: Mapped[str | None] = field(
        "述职内容",
        section="内容和评议",
        long=True,
        width=74,
        expected=True,
        search=True,
        copied=False,
        aliases=("履行安全生产职责情况", "内容"),
    )
    problems: Mapped[str | None] = field(
        "存在问题和改进措施", long=True, search=True, copied=False, aliases=("存在问题", "改进措施")
    )
    assessment: Mapped[LeaderMark | None] = field(
        "评议结果", width=20, copied=False, aliases=("评议等次", "考核结果", "评价")
    )
