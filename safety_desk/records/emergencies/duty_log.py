"""值班记录 9.4: what happened in one shift, call by call, and how it was handed over."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of
from safety_desk.records.emergencies.duty_words import Shift


class Weather(StrEnum):
    """天气."""

    FINE = "晴"
    CLOUDY = "多云"
    OVERCAST = "阴"
    RAIN = "雨"
    HEAVY_RAIN = "暴雨"
    SNOW = "雪"
    FOG = "雾"
    GALE = "大风"


class DutyLog(Record):
    """值班记录."""

    kind = Kind(
        "duty_log",
        "安全生产应急值班记录簿",
        "9.4",
        category=9,
        name="值班记录",
        caption="on_duty",
        dated_by="duty_on",
        filed_as=FiledAs.NOT_FILED,
        register=True,
        monthly=True,
        retention="10",
        ledger=("duty_on", "shift", "leader", "on_duty", "quiet", "content", "handed_over_to", "unfinished"),
        match=("duty_on", "shift", "on_duty"),
    )

    duty_on: Mapped[date] = field(
        "日期", section="值班", width=22, index=True, own_year=True, copied=False, aliases=("值班日期",)
    )
    shift: Mapped[Shift | None] = field("班次", width=24, index=True, default=Shift.ROUND_THE_CLOCK)
    weather: Mapped[Weather | None] = field("天气", copied=False)
    leader: Mapped[str | None] = field(
        "带班领导", length=60, width=20, expected=True, people="one", search=True, aliases=("值班领导", "带班")
    )
    on_duty: Mapped[str] = field(
        "值班人", length=100, width=24, people="many", search=True, aliases=("值班人员", "值班员")
    )
    quiet: Mapped[bool | None] = field(
        "平安", width=12, copied=False, aliases=("无事", "是否平安"), help="一班无事的，选“是”，不用再写内容"
    )
    content: Mapped[str | None] = field(
        "内容",
        long=True,
        width=72,
        search=True,
        copied=False,
        computed="join:lines:entries:content",
        aliases=("值班情况", "来电内容", "事项"),
        help="从下面的来电来访带出",
    )
    instruction: Mapped[str | None] = field(
        "领导批示", long=True, search=True, copied=False, aliases=("领导指示", "拟办/领导指示")
    )

    handed_over_by: Mapped[str | None] = field(
        "交班人", section="交接班", length=60, people="one", copied=False, aliases=("交班",)
    )
    handed_over_to: Mapped[str | None] = field(
        "接班人", length=60, width=20, people="one", copied=False, aliases=("接班",)
    )
    handed_over_at: Mapped[datetime | None] = field("交接时间", copied=False, aliases=("交班时间", "交接班时间"))
    unfinished: Mapped[str | None] = field(
        "未尽事项", long=True, width=40, search=True, copied=False, aliases=("未办结事项", "交接事项")
    )


class DutyEntry(Line):
    """来电来访: one call or visit, to the minute."""

    of, title = "duty_log", "来电来访"
    at: Mapped[datetime] = field("时间", width=32, expected=True)
    unit: Mapped[str | None] = field(
        "来电（来访）人单位", length=100, width=40, search=True, aliases=("来电单位", "单位")
    )
    name: Mapped[str | None] = field("姓名", length=40, width=24, search=True)
    phone: Mapped[str | None] = field("联系电话", length=60, width=28, mask="phone", aliases=("电话",))
    content: Mapped[str | None] = field("内容", long=True, width=56, expected=True, search=True)
    instruction: Mapped[str | None] = field("拟办/领导指示", long=True, width=28)
    result: Mapped[str | None] = field("处理结果", long=True, width=38, search=True, aliases=("处理情况",))


lines_of(DutyLog, "entries", DutyEntry)
