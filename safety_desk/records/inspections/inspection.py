"""检查记录 8.3: one visit to an enterprise, with the papers it led to; its hazards are records of their own (8.4)."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of


class InspectionType(StrEnum):
    """检查类型."""

    ROUTINE = "日常检查"
    SPECIAL = "专项检查"
    RANDOM = "双随机"
    REINSPECTION = "复查"
    COMPLAINT = "举报核查"
    HOLIDAY = "节假日检查"
    JOINT = "联合检查"
    LEADER_LED = "带班检查"


class Manner(StrEnum):
    """方式."""

    UNANNOUNCED = "四不两直"
    ANNOUNCED = "通知检查"
    EXPERT = "委托专家"
    GRID_PATROL = "网格巡查"


class Inspection(Record):
    """检查记录."""

    kind = Kind(
        "inspection",
        "安全生产监督检查台账",
        "8.3",
        category=8,
        name="检查记录",
        caption="enterprise",
        dated_by="inspected_on",
        retention="30",
        ledger=(
            *("inspected_on", "enterprise", "officers", "situation", "problems"),
            *("due_on", "reinspected_on", "rectification", "remark"),
        ),
        match=("inspected_on", "enterprise", "officers"),
    )

    number: Mapped[str | None] = field(
        "检查编号",
        section="检查",
        length=60,
        width=28,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("编号",),
        example="检〔2015〕45号",
    )
    inspected_on: Mapped[date] = field(
        "检查日期", width=22, index=True, own_year=True, aliases=("检查时间", "日期", "时间", "巡查时间")
    )
    started_at: Mapped[datetime | None] = field("开始时间", copied=False, aliases=("检查开始时间",))
    ended_at: Mapped[datetime | None] = field(
        "结束时间", copied=False, not_before="started_at", aliases=("检查结束时间",)
    )
    enterprise: Mapped[str] = link(
        "被检查单位",
        to="enterprise",
        width=36,
        search=True,
        copied=False,
        aliases=(
            "被检查单位名称",
            "受检单位",
            "受检企业",
            "检查单位",
            "企业名称",
            "单位名称",
            "巡查对象",
            "企业",
            "单位",
        ),
    )
    place: Mapped[str | None] = field(
        "检查场所", length=100, expected=True, search=True, copied=False, aliases=("检查地点", "场所", "地点", "地址")
    )
    inspection_type: Mapped[InspectionType | None] = field("检查类型", width=22, expected=True, index=True)
    manner: Mapped[Manner | None] = field("方式", aliases=("检查方式",))
    officers: Mapped[str | None] = field(
        "检查人员",
        length=100,
        width=20,
        expected=True,
        search=True,
        people="many",
        aliases=("检查人", "检查人（两人）", "检查人签字", "参加人员", "检查组", "排查人"),
        help="至少两人",
    )
    certificates: Mapped[str | None] = field(
        "证号",
        length=200,
        computed="lookup:staff:officers:certificate_number",
        aliases=("执法证号", "检查人员证号"),
        help="从监管机构人员中带出",
    )

    content: Mapped[str | None] = field("检查内容", section="检查情况", long=True, search=True)
    situation: Mapped[str | None] = field(
        "检查情况", long=True, width=40, expected=True, search=True, copied=False, aliases=("检查结果",)
    )
    found: Mapped[int | None] = field(
        "发现隐患数",
        total=True,
        unit="项",
        copied=False,
        computed="count:hazard:inspection",
        aliases=("隐患数", "问题数"),
    )
    found_major: Mapped[int | None] = field(
        "其中重大", total=True, unit="项", copied=False, computed="count:hazard:inspection:level=MAJOR"
    )
    fixed_at_once: Mapped[int | None] = field(
        "当场整改数", total=True, unit="项", copied=False, aliases=("当场整改", "整改数")
    )
    problems: Mapped[str | None] = field(
        "存在问题",
        long=True,
        width=42,
        search=True,
        copied=False,
        computed="join:hazard:inspection:description",
        aliases=("问题", "发现问题", "查出问题", "存在的问题"),
    )

    handling: Mapped[str | None] = field(
        "处理意见", section="处理", long=True, search=True, copied=False, aliases=("整改要求", "处理措施")
    )
    due_on: Mapped[date | None] = field(
        "整改期限",
        width=22,
        copied=False,
        own_year=True,
        not_before="inspected_on",
        computed="latest:hazard:inspection:due_on",
        aliases=("限期", "整改时限"),
    )
    reinspected_on: Mapped[date | None] = field(
        "复查日期",
        width=22,
        copied=False,
        own_year=True,
        not_before="inspected_on",
        computed="latest:hazard:inspection:reinspected_on",
        aliases=("复查时间",),
    )
    rectification: Mapped[str | None] = field(
        "整改情况",
        long=True,
        width=23,
        copied=False,
        computed="join:hazard:inspection:rectification",
        aliases=("整改结果", "复查情况"),
    )

    site_head: Mapped[str | None] = field(
        "现场负责人", section="签字", length=40, copied=False, aliases=("企业签字", "签字", "被检查单位现场负责人")
    )
    refused: Mapped[bool | None] = field("是否拒签", copied=False)
    refusal_note: Mapped[str | None] = field(
        "拒签说明", long=True, copied=False, help="拒绝签字的，写明情况并向县局报告"
    )


class InspectionPaper(Line):
    """文书: a paper issued at this visit."""

    of, title = "inspection", "文书"
    name: Mapped[str] = field("文书名称", length=60, width=46, example="责令限期整改指令书")
    number: Mapped[str | None] = field("文号", length=60, width=46, search=True, aliases=("文书编号",))
    issued_on: Mapped[date | None] = field("日期", width=22, own_year=True)
    served: Mapped[str | None] = field("送达", length=60, width=30, example="直接送达")


lines_of(Inspection, "papers", InspectionPaper)
