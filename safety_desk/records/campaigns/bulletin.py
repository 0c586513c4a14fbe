"""工作简报 3.2: one issue of the station's bulletin, or an experience report (经验材料)."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class BulletinType(StrEnum):
    """类型."""

    BULLETIN = "工作简报"
    NEWS = "信息"
    EXPERIENCE = "经验材料"


class Bulletin(Record):
    """工作简报."""

    kind = Kind(
        "bulletin",
        "安全生产工作简报台账",
        "3.2",
        category=3,
        name="工作简报",
        caption="title",
        dated_by="issued_on",
        retention="10",
        ledger=("number", "issued_on", "title", "bulletin_type", "sent_to", "adopted", "adopted_by", "remark"),
        match=("issued_on", "title"),
    )

    number: Mapped[str | None] = field(
        "期数",
        section="编发",
        length=40,
        width=30,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("期号", "编号", "期次"),
        example="〔2015〕第5期",
    )
    running_number: Mapped[int | None] = field("总第几期", copied=False, aliases=("总期数",))
    bulletin_type: Mapped[BulletinType | None] = field(
        "类型", width=20, index=True, default=BulletinType.BULLETIN, aliases=("材料类型",)
    )
    title: Mapped[str] = field(
        "标题", length=200, width=70, search=True, copied=False, aliases=("简报标题", "题目", "名称")
    )
    issued_on: Mapped[date] = field(
        "编发日期", width=22, index=True, own_year=True, aliases=("编发时间", "印发日期", "日期")
    )
    editor: Mapped[str | None] = field(
        "编辑", length=60, people="one", search=True, aliases=("编辑人", "撰稿人", "编写人")
    )
    signed_by: Mapped[str | None] = field("签发", length=60, people="one", search=True, aliases=("签发人",))

    sent_to: Mapped[str | None] = field(
        "报送单位", section="报送", long=True, width=41, search=True, aliases=("报送", "主送单位")
    )
    adopted: Mapped[bool | None] = field("是否被采用", width=16, copied=False, aliases=("采用", "是否采用"))
    adopted_by: Mapped[str | None] = field(
        "采用刊物", length=100, width=28, copied=False, aliases=("采用单位", "刊发媒体")
    )
