"""事故调查处理 9.7: the file of an accident from the investigation to its closure; its ledger is the 事故台账."""

from datetime import date
from decimal import Decimal

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of
from safety_desk.records.emergencies.accident_words import TYPE_HELP, AccidentLevel, AccidentNature, AccidentType


class AccidentInvestigation(Record):
    """事故调查处理."""

    kind = Kind(
        "accident_investigation",
        "生产安全事故台账",
        "9.7",
        category=9,
        name="事故调查处理",
        caption="name",
        dated_by="occurred_on",
        retention="30",
        ledger=(
            *("occurred_on", "enterprise", "place", "accident_type", "level", "deaths", "serious_injuries"),
            *("loss", "nature", "approval_number", "closed_on"),
        ),
        match=("name", "occurred_on"),
    )

    name: Mapped[str] = field(
        "事故名称",
        section="事故",
        length=200,
        width=60,
        search=True,
        copied=False,
        aliases=("事故", "名称"),
        example="鑫源选矿厂“3·6”机械伤害事故",
    )
    report: Mapped[str | None] = link(
        "事故快报", to="accident_report", expected=True, copied=False, help="这起事故的快报"
    )
    enterprise: Mapped[str | None] = link(
        "事故单位",
        to="enterprise",
        width=40,
        search=True,
        copied=False,
        aliases=("单位", "企业名称", "单位名称", "发生单位"),
    )
    occurred_on: Mapped[date] = field(
        "事故日期",
        width=22,
        index=True,
        own_year=True,
        copied=False,
        aliases=("时间", "发生时间", "事故时间", "发生日期"),
    )
    place: Mapped[str | None] = field(
        "地点", length=200, width=32, search=True, copied=False, aliases=("事故地点", "发生地点")
    )
    accident_type: Mapped[AccidentType | None] = field(
        "事故类别", width=24, index=True, aliases=("类别", "事故类型"), help=TYPE_HELP
    )
    nature: Mapped[AccidentNature | None] = field("事故性质", width=15, copied=False, aliases=("性质",))
    level: Mapped[AccidentLevel | None] = field(
        "最终等级", width=17, expected=True, index=True, copied=False, aliases=("等级", "事故等级")
    )
    deaths: Mapped[int | None] = field("死亡", width=11, unit="人", total=True, copied=False, aliases=("死亡人数",))
    serious_injuries: Mapped[int | None] = field(
        "重伤", width=11, unit="人", total=True, copied=False, aliases=("重伤人数",)
    )
    minor_injuries: Mapped[int | None] = field("轻伤", unit="人", total=True, copied=False, aliases=("轻伤人数",))
    loss: Mapped[Decimal | None] = field(
        "直接经济损失",
        digits=(14, 2),
        width=21,
        expected=True,
        unit="万元",
        total=True,
        copied=False,
        aliases=("损失", "损失(万元)", "经济损失"),
    )

    investigator: Mapped[str | None] = field(
        "调查机关", section="调查和批复", length=100, expected=True, search=True, aliases=("调查单位",)
    )
    team_formed_on: Mapped[date | None] = field("调查组成立日期", own_year=True, not_before="occurred_on", copied=False)
    report_submitted_on: Mapped[date | None] = field(
        "报告提交日期",
        own_year=True,
        not_before="occurred_on",
        copied=False,
        aliases=("调查报告提交日期",),
        help="一般自事故发生之日起六十日内",
    )
    approved_on: Mapped[date | None] = field(
        "批复日期", own_year=True, not_before="occurred_on", copied=False, aliases=("批复时间",)
    )
    approval_number: Mapped[str | None] = field("批复文号", length=60, width=32, search=True, copied=False)
    direct_cause: Mapped[str | None] = field("直接原因", long=True, search=True, copied=False)
    indirect_cause: Mapped[str | None] = field("间接原因", long=True, search=True, copied=False)

    measures: Mapped[str | None] = field(
        "整改措施", section="整改和结案", long=True, search=True, copied=False, aliases=("防范和整改措施",)
    )
    evaluated_on: Mapped[date | None] = field(
        "整改评估日期", own_year=True, not_before="occurred_on", copied=False, aliases=("评估日期",)
    )
    closed_on: Mapped[date | None] = field(
        "结案日期", width=22, own_year=True, not_before="occurred_on", copied=False, aliases=("结案", "结案时间")
    )


class AccidentLiability(Line):
    """责任认定: who was found liable, and what came of it."""

    of, title = "accident_investigation", "责任认定"
    party: Mapped[str] = field("姓名/单位", length=100, width=50, search=True, aliases=("姓名", "单位"))
    liability: Mapped[str | None] = field("责任", long=True, width=56, search=True)
    proposal: Mapped[str | None] = field("处理建议", long=True, width=70)
    outcome: Mapped[str | None] = field("落实", long=True, width=60, search=True, aliases=("落实情况",))


lines_of(AccidentInvestigation, "liabilities", AccidentLiability)
