"""挂牌督办 8.7: a hazard put under listed supervision, its plan in six elements, until the plate comes off."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of


class Supervisor(StrEnum):
    """督办单位."""

    PROVINCE = "省"
    CITY = "市"
    COUNTY = "县"
    TOWNSHIP = "乡镇"


class ListedSupervision(Record):
    """挂牌督办."""

    kind = Kind(
        "listed_supervision",
        "事故隐患挂牌督办台账",
        "8.7",
        category=8,
        name="挂牌督办",
        caption="hazard",
        dated_by="listed_on",
        retention="30",
        ledger=(
            *("doc_number", "enterprise", "hazard", "supervised_by", "listed_on"),
            *("due_on", "course", "released_on"),
        ),
        match=("doc_number", "hazard", "listed_on"),
    )

    doc_number: Mapped[str | None] = field(
        "督办文号",
        section="挂牌",
        length=60,
        width=40,
        expected=True,
        search=True,
        copied=False,
        aliases=("文号", "督办通知文号", "督办通知书文号"),
    )
    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        width=36,
        expected=True,
        search=True,
        copied=False,
        aliases=("企业名称", "隐患单位", "单位名称", "单位"),
    )
    hazard: Mapped[str] = link(
        "隐患",
        to="hazard",
        length=500,
        width=46,
        search=True,
        copied=False,
        aliases=("隐患描述", "隐患内容", "重大隐患", "隐患编号"),
    )
    supervised_by: Mapped[Supervisor | None] = field(
        "督办单位", width=16, expected=True, index=True, aliases=("督办级别", "挂牌单位")
    )
    listed_on: Mapped[date] = field(
        "挂牌日期", width=22, index=True, own_year=True, copied=False, aliases=("挂牌时间", "督办日期")
    )
    due_on: Mapped[date | None] = field(
        "整改期限",
        width=22,
        expected=True,
        index=True,
        own_year=True,
        not_before="listed_on",
        copied=False,
        aliases=("期限", "治理期限", "督办期限"),
    )
    responsible_person: Mapped[str | None] = field(
        "督办责任人", length=60, people="one", search=True, aliases=("责任人",)
    )
    published_on: Mapped[date | None] = field(
        "公示日期", own_year=True, not_before="listed_on", copied=False, aliases=("公示时间",)
    )

    goals: Mapped[str | None] = field("目标任务", section="整改方案", long=True, copied=False, aliases=("治理目标",))
    methods: Mapped[str | None] = field("方法措施", long=True, copied=False, aliases=("治理方法",))
    funds: Mapped[str | None] = field("经费物资", long=True, copied=False)
    people_in_charge: Mapped[str | None] = field("机构人员", long=True, copied=False)
    schedule: Mapped[str | None] = field("时限要求", long=True, copied=False)
    safety_measures: Mapped[str | None] = field(
        "安全措施预案", long=True, copied=False, aliases=("安全措施和应急预案",)
    )

    course: Mapped[str | None] = field(
        "进展",
        section="进展和摘牌",
        long=True,
        width=42,
        copied=False,
        computed="join:lines:progress:situation",
        aliases=("整改进展", "进展情况"),
        help="从下面的进度带出",
    )
    release_asked_on: Mapped[date | None] = field(
        "摘牌申请日期", own_year=True, not_before="listed_on", copied=False, aliases=("申请摘牌日期",)
    )
    released_on: Mapped[date | None] = field(
        "摘牌日期", width=22, own_year=True, not_before="listed_on", copied=False, aliases=("摘牌", "摘牌时间")
    )
    release_number: Mapped[str | None] = field("摘牌文号", length=60, search=True, copied=False)


class SupervisionProgress(Line):
    """进度."""

    of, title = "listed_supervision", "进度"
    reported_on: Mapped[date] = field("日期", width=26, own_year=True)
    situation: Mapped[str | None] = field("情况", long=True, width=200, search=True, aliases=("进展情况",))


lines_of(ListedSupervision, "progress", SupervisionProgress)
