"""文件处理单 1.3: the slip that goes round with one received document and is filed together with it."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Line, Record, lines_of
from safety_desk.records.documents.incoming import Secrecy, Urgency


class HandlingSlip(Record):
    """文件处理单."""

    kind = Kind(
        "handling_slip",
        "文件处理单登记簿",
        "1.3",
        category=1,
        name="文件处理单",
        caption="title",
        dated_by="received_on",
        filed_as=FiledAs.PART,
        part_of=("incoming",),
        retention="30",
        ledger=(
            *("received_on", "incoming", "sender", "doc_number", "title"),
            *("leader_instruction", "handler", "result", "closed_on"),
        ),
        match=("incoming", "title"),
    )

    incoming: Mapped[str | None] = link(
        "收文号",
        to="incoming",
        section="来文",
        width=28,
        expected=True,
        search=True,
        copied=False,
        aliases=("收文编号", "收文字号"),
        help="选收文登记里的那一份，处理单随它一起归档",
    )
    sender: Mapped[str | None] = field(
        "来文单位", length=100, width=29, search=True, aliases=("来文机关", "发文单位", "来文")
    )
    doc_number: Mapped[str | None] = field(
        "来文字号", length=60, width=31, search=True, copied=False, aliases=("文号", "发文文号", "来文文号")
    )
    received_on: Mapped[date] = field(
        "收文日期", width=22, index=True, own_year=True, aliases=("收到日期", "收文时间", "日期")
    )
    title: Mapped[str] = field(
        "文件标题",
        length=300,
        width=42,
        search=True,
        copied=False,
        aliases=("标题", "文件名称", "事由", "文件题名", "公文标题"),
    )
    secrecy: Mapped[Secrecy | None] = field("密级", help="秘密以上的文件不要记在这台电脑上，按保密规定另册登记")
    urgency: Mapped[Urgency | None] = field("紧急程度", aliases=("缓急",))
    copies: Mapped[int | None] = field("份数", unit="份", aliases=("文件份数",))

    proposal: Mapped[str | None] = field(
        "拟办意见", section="拟办和批示", long=True, search=True, copied=False, aliases=("拟办",)
    )
    proposed_by: Mapped[str | None] = field("拟办人", length=60, people="one", search=True)
    leader_instruction: Mapped[str | None] = field(
        "领导批示", long=True, width=32, search=True, copied=False, aliases=("批示", "批示意见")
    )
    instructed_by: Mapped[str | None] = field("批示人", length=60, people="one", search=True)
    instructed_on: Mapped[date | None] = field(
        "批示日期", copied=False, own_year=True, not_before="received_on", aliases=("批示时间",)
    )

    result: Mapped[str | None] = field(
        "承办结果",
        section="承办",
        long=True,
        width=25,
        search=True,
        copied=False,
        aliases=("承办情况", "办理结果", "办理情况"),
    )
    handler: Mapped[str | None] = field("承办人", length=60, width=16, people="one", search=True, aliases=("承办",))
    closed_on: Mapped[date | None] = field(
        "办结日期", width=22, copied=False, own_year=True, not_before="received_on", aliases=("办结时间",)
    )


class HandlingSlipReader(Line):
    """传阅: who read the document, and when."""

    of, title = "handling_slip", "传阅"
    name: Mapped[str] = field("姓名", length=60, width=40, people="one", search=True, aliases=("传阅人",))
    read_on: Mapped[date | None] = field("阅示日期", width=30, own_year=True, aliases=("日期", "传阅日期"))
    signature: Mapped[str | None] = field("签名", length=40, width=50, help="留空，当场签")


lines_of(HandlingSlip, "readers", HandlingSlipReader)
