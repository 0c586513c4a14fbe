"""考核评分 6.2: the half-yearly or yearly score of a village, enterprise, office or person, item by item."""

from datetime import date
from decimal import Decimal
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import Kind, Line, Record, lines_of


class SubjectType(StrEnum):
    """对象类型."""

    VILLAGE = "村"
    ENTERPRISE = "企业"
    OFFICE = "站所"
    PERSON = "人员"


class Occasion(StrEnum):
    """考核时间."""

    HALF_YEAR = "半年"
    YEAR_END = "年终"


class Grade(StrEnum):
    """等次."""

    EXCELLENT = "优秀"
    GOOD = "良好"
    PASSED = "合格"
    FAILED = "不合格"


class Appraisal(Record):
    """考核评分."""

    kind = Kind(
        "appraisal",
        "安全生产目标考核评分台账",
        "6.2",
        category=6,
        name="考核评分",
        caption="subject",
        dated_by="appraised_on",
        retention="10",
        ledger=(
            *("subject", "subject_type", "period", "occasion", "appraised_on"),
            *("total", "grade", "veto", "doc_number", "remark"),
        ),
        match=("subject", "period", "occasion"),
    )

    subject: Mapped[str] = link(
        "考核对象",
        to="enterprise",
        section="考核",
        width=50,
        search=True,
        copied=False,
        aliases=("对象", "被考核单位", "考核单位", "单位名称"),
    )
    subject_type: Mapped[SubjectType | None] = field("对象类型", width=20, index=True, aliases=("考核类型", "类型"))
    period: Mapped[str | None] = field(
        "考核年度",
        length=20,
        width=22,
        expected=True,
        aliases=("年度", "所属年度"),
        example="2015年",
        help="次年年初考核上一年的，写上一年",
    )
    occasion: Mapped[Occasion | None] = field(
        "考核时间", width=20, expected=True, index=True, aliases=("考核期", "考核周期")
    )
    appraised_on: Mapped[date] = field("考核日期", width=22, index=True, own_year=True, aliases=("日期", "评分日期"))
    appraisers: Mapped[str | None] = field(
        "考核人", length=200, people="many", search=True, aliases=("考核组", "考核人员", "评分人")
    )

    bonus: Mapped[Decimal | None] = field("加分", section="得分", digits=(6, 1), copied=False, unit="分")
    total: Mapped[Decimal | None] = field(
        "总分",
        digits=(6, 1),
        width=18,
        expected=True,
        copied=False,
        unit="分",
        computed="sum:lines:scores:score:+bonus",
        aliases=("得分", "总得分", "考核得分", "合计"),
        help="各项得分加上加分",
    )
    grade: Mapped[Grade | None] = field(
        "等次", width=18, expected=True, index=True, copied=False, aliases=("考核等次", "考核结果", "等级")
    )
    veto: Mapped[bool | None] = field("一票否决", width=20, copied=False, aliases=("是否一票否决",))
    doc_number: Mapped[str | None] = field("通报文号", length=60, width=37, search=True, aliases=("文号", "通报"))


class AppraisalScore(Line):
    """评分: one item of the table of scores."""

    of, title = "appraisal", "评分"
    item: Mapped[str] = field("考核项目", length=100, width=40, search=True, aliases=("项目",))
    content: Mapped[str | None] = field("考核内容", long=True, width=80, aliases=("考核内容及标准", "考核标准"))
    full_marks: Mapped[int | None] = field("标准分", width=20, total=True, aliases=("分值", "满分"))
    reason: Mapped[str | None] = field("扣分原因", long=True, width=70, search=True, aliases=("扣分说明",))
    score: Mapped[Decimal | None] = field("得分", digits=(6, 1), width=20, total=True)


lines_of(Appraisal, "scores", AppraisalScore)
