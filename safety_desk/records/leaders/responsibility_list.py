"""党政领导责任清单 4.1: what one leader answers for, as a standing list of duties and a list of the year's tasks."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Line, Record, lines_of, today


class LeaderRole(StrEnum):
    """领导类别."""

    HEAD = "党政主要负责人"
    PARTY_DEPUTY = "党委分管领导"
    SAFETY_DEPUTY = "政府分管领导"
    OTHER = "其他领导"


class LeaderMark(StrEnum):
    """履职考核."""

    EXCELLENT = "优秀"
    COMPETENT = "称职"
    BARELY = "基本称职"
    INCOMPETENT = "不称职"


class DutyType(StrEnum):
    """清单类别."""

    STANDING = "职责清单"
    YEARLY = "年度工作清单"


class ResponsibilityList(Record):
    """党政领导责任清单."""

    kind = Kind(
        "responsibility_list",
        "党政领导安全生产责任清单台账",
        "4.1",
        category=4,
        name="责任清单",
        caption="leader",
        dated_by="issued_on",
        retention="Y",
        ledger=("leader", "post", "in_charge_of", "standing_duties", "yearly_tasks", "progress", "appraisal", "remark"),
        match=("leader", "issued_on"),
    )

    leader: Mapped[str] = field(
        "领导姓名",
        section="领导",
        length=60,
        width=20,
        people="one",
        search=True,
        copied=False,
        aliases=("领导", "姓名"),
    )
    post: Mapped[str | None] = field(
        "职务", length=60, width=26, expected=True, copied=False, aliases=("领导职务",), example="副镇长"
    )
    leader_role: Mapped[LeaderRole | None] = field("领导类别", index=True, copied=False, aliases=("责任类别",))
    in_charge_of: Mapped[str | None] = field(
        "分管工作", long=True, width=36, search=True, copied=False, aliases=("分管", "工作分工")
    )
    in_charge_since: Mapped[date | None] = field(
        "分管起始日期", copied=False, aliases=("分管时间",), help="从哪天起分管这项工作，看分工文件"
    )
    doc_number: Mapped[str | None] = field("印发文号", length=60, search=True, aliases=("文号",))
    issued_on: Mapped[date] = field(
        "印发日期",
        index=True,
        own_year=True,
        default=today,
        aliases=("印发时间", "制定日期", "日期"),
        help="当年清单印发的日期",
    )
    published_on: Mapped[date | None] = field("公示日期", aliases=("公示时间",))

    standing_duties: Mapped[str | None] = field(
        "职责清单",
        section="清单",
        long=True,
        width=52,
        search=True,
        copied=False,
        computed="join:lines:duties:content:duty_type=STANDING",
        help="从下面的责任清单带出",
    )
    yearly_tasks: Mapped[str | None] = field(
        "年度工作清单",
        long=True,
        width=46,
        search=True,
        copied=False,
        computed="join:lines:duties:content:duty_type=YEARLY",
        aliases=("年度清单", "年度工作"),
    )
    progress: Mapped[str | None] = field(
        "完成情况", long=True, width=30, copied=False, computed="join:lines:duties:done", aliases=("落实情况",)
    )
    appraisal: Mapped[LeaderMark | None] = field(
        "履职考核", width=17, copied=False, aliases=("考核", "考核结果", "考核等次")
    )


class ResponsibilityDuty(Line):
    """责任清单: one duty or one task of the year."""

    of, title = "responsibility_list", "责任清单"
    content: Mapped[str] = field("职责内容", long=True, width=112, search=True, aliases=("内容", "职责", "工作内容"))
    duty_type: Mapped[DutyType | None] = field("类别", width=42, default=DutyType.STANDING, aliases=("清单类别",))
    due_on: Mapped[date | None] = field("完成时限", width=24, own_year=True, aliases=("时限",))
    done: Mapped[str | None] = field("完成情况", long=True, width=60, search=True)


lines_of(ResponsibilityList, "duties", ResponsibilityDuty)
