"""事故隐患 8.4: a hazard from its discovery to its closure (一单四制: 交办, 台账, 销号, 通报)."""

from datetime import date, datetime
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of
from safety_desk.records.inspections.hazard_words import (
    Handling,
    HazardClass,
    Level,
    ReinspectionResult,
    Source,
    State,
    Verb,
)


class Hazard(Record):
    """事故隐患."""

    kind = Kind(
        "hazard",
        "安全生产事故隐患排查治理台账",
        "8.4",
        category=8,
        name="事故隐患",
        caption="description",
        dated_by="found_on",
        filed_as=FiledAs.PART,
        part_of=("inspection",),
        register=True,
        retention="30",
        ledger=(
            *("found_on", "enterprise", "place", "description", "level", "measures"),
            *("responsible_person", "due_on", "rectification", "reinspected_on", "closed_on", "remark"),
        ),
        match=("found_on", "enterprise", "place", "description"),
        open_states=(State.TO_ASSIGN, State.CORRECTING, State.TO_REINSPECT),
    )

    number: Mapped[str | None] = field(
        "隐患编号",
        section="隐患",
        length=60,
        width=30,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("编号",),
        example="〔2015〕隐字0001",
    )
    inspection: Mapped[str | None] = link(
        "检查编号", to="inspection", length=60, copied=False, aliases=("检查记录", "检查记录编号")
    )
    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        width=30,
        expected=True,
        search=True,
        aliases=("企业名称", "被检查单位", "单位名称", "隐患单位", "受检单位", "生产经营单位", "单位"),
    )
    found_on: Mapped[date] = field(
        "排查日期",
        width=19,
        index=True,
        own_year=True,
        aliases=("发现日期", "检查日期", "检查时间", "排查时间", "日期"),
    )
    found_by: Mapped[str | None] = field(
        "排查人", length=100, search=True, people="many", aliases=("检查人员", "发现人", "检查人", "排查人员")
    )
    source: Mapped[Source | None] = field("隐患来源", expected=True, aliases=("来源",))
    hazard_class: Mapped[HazardClass | None] = field(
        "隐患类别", width=30, expected=True, index=True, aliases=("隐患类型", "问题类型")
    )
    place: Mapped[str | None] = field(
        "隐患部位",
        length=100,
        width=16,
        expected=True,
        search=True,
        copied=False,
        aliases=("隐患地点", "部位", "位置", "场所"),
    )
    description: Mapped[str] = field(
        "隐患描述",
        long=True,
        width=36,
        search=True,
        copied=False,
        aliases=(
            "隐患内容",
            "存在问题",
            "问题",
            "问题清单",
            "存在的问题和隐患",
            "隐患部位及描述",
            "隐患",
            "隐患描述及整改建议",
        ),
    )
    level: Mapped[Level | None] = field(
        "隐患级别", width=11, expected=True, index=True, aliases=("隐患等级", "级别", "等级", "是否重大")
    )
    basis: Mapped[str | None] = field("判定依据", long=True, aliases=("依据",), help="定为重大隐患的，写判定标准和条款")
    handling: Mapped[Handling | None] = field("处理方式", width=18, expected=True, aliases=("整改方式",))

    responsible_unit: Mapped[str | None] = field(
        "整改责任单位", section="整改要求", length=100, copied=False, aliases=("整改单位", "责任单位", "责任标段")
    )
    responsible_person: Mapped[str | None] = field(
        "整改责任人",
        length=60,
        width=15,
        expected=True,
        search=True,
        copied=False,
        aliases=("责任人", "整改负责人", "整改人"),
    )
    measures: Mapped[str | None] = field(
        "整改措施",
        long=True,
        width=24,
        search=True,
        copied=False,
        aliases=("整改意见", "整改建议", "整改要求", "处理意见", "治理措施"),
    )
    cost: Mapped[Decimal | None] = field(
        "整改资金", digits=(12, 4), total=True, unit="万元", copied=False, aliases=("资金", "治理资金", "资金(万元)")
    )
    due_on: Mapped[date | None] = field(
        "整改期限",
        width=19,
        expected=True,
        index=True,
        own_year=True,
        not_before="found_on",
        aliases=("限期", "期限", "整改时限", "限期整改时间", "治理时限", "要求完成时间"),
    )
    extended_to: Mapped[date | None] = field(
        "延期至", copied=False, own_year=True, not_before="due_on", aliases=("延期", "延期期限")
    )
    extended_by: Mapped[str | None] = field("延期批准人", length=40, people="one", copied=False)
    emergency_measures: Mapped[str | None] = field("应急措施和预案", long=True, copied=False, aliases=("应急措施",))
    goal_set: Mapped[bool | None] = field(
        "目标落实", copied=False, aliases=("目标", "目标任务"), help="五落实之一：治理目标任务"
    )
    duty_set: Mapped[bool | None] = field(
        "责任落实", copied=False, aliases=("责任", "机构人员"), help="五落实之二：机构和人员"
    )
    funds_set: Mapped[bool | None] = field(
        "资金落实", copied=False, aliases=("经费物资",), help="五落实之三：经费和物资"
    )
    time_set: Mapped[bool | None] = field(
        "时限落实", copied=False, aliases=("时限", "时间要求"), help="五落实之四：时间要求"
    )
    plan_set: Mapped[bool | None] = field(
        "预案落实", copied=False, aliases=("预案",), help="五落实之五：安全措施和应急预案"
    )

    assigned_on: Mapped[date | None] = field(
        "交办日期", section="交办", copied=False, own_year=True, not_before="found_on", aliases=("交办时间",)
    )
    assigned_by: Mapped[str | None] = field("交办单位", length=100, copied=False)
    received_by: Mapped[str | None] = field("签收人", length=40, copied=False, aliases=("签收",))

    corrected_on: Mapped[date | None] = field(
        "整改完成日期",
        section="整改和复查",
        width=19,
        copied=False,
        own_year=True,
        not_before="found_on",
        aliases=("完成日期", "完成时间", "整改时间", "整改日期", "治理日期"),
    )
    rectification: Mapped[str | None] = field(
        "整改情况", long=True, width=18, search=True, copied=False, aliases=("整改结果", "完成情况", "完成", "进展")
    )
    reinspected_on: Mapped[date | None] = field(
        "复查日期", width=19, copied=False, own_year=True, not_before="found_on", aliases=("复查时间", "验收日期")
    )
    reinspectors: Mapped[str | None] = field(
        "复查人", length=100, people="many", copied=False, aliases=("复查人员", "验收人")
    )
    reinspection_result: Mapped[ReinspectionResult | None] = field("复查结果", copied=False, aliases=("复查结论",))

    state: Mapped[State | None] = field(
        "状态",
        section="销号和通报",
        width=16,
        index=True,
        default=State.TO_ASSIGN,
        expected=True,
        copied=False,
        aliases=("隐患状态", "是否销号", "销号", "是否整改"),
        help="跟着办理步骤走，不用填",
    )
    delayed: Mapped[bool | None] = field("已延期", copied=False, aliases=("是否延期",))
    supervised: Mapped[bool | None] = field("挂牌督办", copied=False, aliases=("督办", "是否挂牌督办"))
    closed_on: Mapped[date | None] = field(
        "销号日期", width=19, copied=False, own_year=True, not_before="found_on", aliases=("销号时间",)
    )
    closed_by: Mapped[str | None] = field("销号人", length=40, people="one", copied=False)
    closure_approved_by: Mapped[str | None] = field(
        "销号审批人", length=40, people="one", copied=False, aliases=("销号审批",)
    )
    notice_number: Mapped[str | None] = field("通报期号", length=60, copied=False)
    notice_to: Mapped[str | None] = field("通报对象", length=100, copied=False)
    notice_on: Mapped[date | None] = field("通报日期", copied=False, own_year=True, not_before="found_on")
    regulator_told_on: Mapped[date | None] = field(
        "报监管部门日期", copied=False, own_year=True, not_before="found_on", help="重大隐患双报告：向监管部门报告"
    )
    workers_told_on: Mapped[date | None] = field(
        "报职工大会日期",
        copied=False,
        own_year=True,
        not_before="found_on",
        help="重大隐患双报告：向职工大会或职代会报告",
    )


class HazardStep(Line):
    """办理步骤: who did what to this hazard, when, and by which paper."""

    of, title = "hazard", "办理步骤"
    at: Mapped[datetime] = field("时间", width=32)
    person: Mapped[str | None] = field("办理人", length=60, width=24, people="many")
    verb: Mapped[Verb | None] = field("步骤", width=24)
    text: Mapped[str | None] = field("情况", long=True, width=80, search=True)
    paper: Mapped[str | None] = field("文书", length=100, width=40)


lines_of(Hazard, "steps", HazardStep)
