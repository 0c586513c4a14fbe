"""企业自查自报 8.11: what an enterprise found and put right by itself in a month, as it reported."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Record


class SelfCheck(Record):
    """企业自查自报."""

    kind = Kind(
        "self_check",
        "企业隐患自查自报台账",
        "8.11",
        category=8,
        name="企业自查自报",
        caption="enterprise",
        dated_by="reported_on",
        retention="10",
        ledger=(
            *("enterprise", "month", "reported_on", "found", "corrected", "found_major"),
            *("regulator_told_on", "workers_told_on", "signed_by", "remark"),
        ),
        match=("enterprise", "month", "reported_on"),
    )

    enterprise: Mapped[str] = link(
        "企业",
        to="enterprise",
        section="自查自报",
        width=56,
        search=True,
        copied=False,
        aliases=("企业名称", "填报单位", "单位名称", "单位"),
    )
    month: Mapped[str | None] = field(
        "所属月份", length=20, width=24, expected=True, example="2025年3月", aliases=("月份", "自查月份")
    )
    reported_on: Mapped[date] = field(
        "上报日期", width=22, index=True, own_year=True, aliases=("报送日期", "上报时间", "日期")
    )
    found: Mapped[int | None] = field(
        "发现隐患",
        width=18,
        expected=True,
        unit="项",
        total=True,
        copied=False,
        aliases=("发现隐患数", "隐患数", "自查隐患数"),
        help="没有发现的填0",
    )
    corrected: Mapped[int | None] = field(
        "已整改", width=16, expected=True, unit="项", total=True, copied=False, aliases=("已整改数", "整改数")
    )
    found_major: Mapped[int | None] = field(
        "其中重大", width=16, unit="项", total=True, copied=False, aliases=("重大隐患", "重大隐患数")
    )
    details: Mapped[str | None] = field(
        "主要隐患", long=True, search=True, copied=False, aliases=("隐患内容", "自查情况")
    )

    regulator_told_on: Mapped[date | None] = field(
        "报监管部门日期",
        section="重大隐患双报告",
        width=23,
        own_year=True,
        copied=False,
        help="有重大隐患的，向监管部门报告的日期",
    )
    workers_told_on: Mapped[date | None] = field(
        "报职工大会日期", width=23, own_year=True, copied=False, help="有重大隐患的，向职工大会或职代会报告的日期"
    )
    signed_by: Mapped[str | None] = field(
        "负责人签字", length=60, width=23, search=True, copied=False, aliases=("签字人", "主要负责人", "填报人")
    )
