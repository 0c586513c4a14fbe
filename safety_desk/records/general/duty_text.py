"""制度职责文本 2.2: one system or duty text of the township, a village or a model for enterprises, and its editions."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class TextType(StrEnum):
    """类别."""

    SYSTEM = "基本制度"
    DUTY = "工作职责"
    VILLAGE = "村级"
    ENTERPRISE_MODEL = "企业示范文本"
    OTHER = "其他"


class Standing(StrEnum):
    """状态 of a text."""

    IN_FORCE = "现行"
    UNDER_REVISION = "修订中"
    REPEALED = "废止"


class DutyText(Record):
    """制度职责文本."""

    kind = Kind(
        "duty_text",
        "安全生产制度职责文本目录",
        "2.2",
        category=2,
        name="制度职责",
        caption="name",
        dated_by="issued_on",
        retention="Y",
        ledger=("name", "text_type", "doc_number", "issued_on", "on_wall", "standing", "remark"),
        match=("name", "issued_on"),
    )

    name: Mapped[str] = field(
        "文本名称",
        section="文本",
        length=200,
        width=90,
        search=True,
        copied=False,
        aliases=("名称", "制度名称", "职责名称", "文件名称"),
    )
    text_type: Mapped[TextType | None] = field(
        "类别", width=28, expected=True, index=True, aliases=("文本类别", "类型")
    )
    listed_as: Mapped[int | None] = field(
        "规定序号", copied=False, aliases=("规定项",), help="规范化方案里排在第几项，没有规定的不填"
    )
    doc_number: Mapped[str | None] = field("印发文号", length=60, width=40, search=True, aliases=("文号", "发文字号"))
    issued_on: Mapped[date] = field(
        "印发日期", width=22, index=True, own_year=True, aliases=("印发时间", "发布日期", "制定日期", "日期")
    )

    edition: Mapped[str | None] = field("版本", section="使用", length=40, copied=False, example="2015年版")
    on_wall: Mapped[bool | None] = field("是否上墙", width=18, aliases=("上墙",))
    revised_on: Mapped[date | None] = field(
        "修订日期", copied=False, not_before="issued_on", aliases=("修订时间", "最近修订日期")
    )
    standing: Mapped[Standing | None] = field(
        "状态",
        width=16,
        index=True,
        default=Standing.IN_FORCE,
        aliases=("是否有效", "效力"),
        help="换了新本的，旧本写废止",
    )
