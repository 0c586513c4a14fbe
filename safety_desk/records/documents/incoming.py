"""收文登记 1.1: one received document, from its entry to its filing."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class Secrecy(StrEnum):
    """密级."""

    NONE = "无"
    INTERNAL = "内部"
    RESTRICTED = "秘密"
    CLASSIFIED = "机密"
    HIGHLY_CLASSIFIED = "绝密"


class Urgency(StrEnum):
    """紧急程度."""

    ORDINARY = "平件"
    URGENT = "急件"
    EXTRA_URGENT = "特急"


class ReceivedBy(StrEnum):
    """收文方式."""

    PAPER = "纸质"
    ELECTRONIC = "电子公文"
    FAX = "传真"
    TELEPHONE = "电话通知"
    CHAT = "微信QQ"


class IncomingDocument(Record):
    """收文登记."""

    kind = Kind(
        "incoming",
        "收文登记簿",
        "1.1",
        category=1,
        name="收文",
        caption="title",
        dated_by="received_on",
        register=True,
        retention="10",
        ledger=(
            *("received_on", "sender", "doc_number", "title", "secrecy"),
            *("copies", "handler", "result", "signed_by", "remark"),
        ),
        match=("received_on", "sender", "doc_number", "title"),
    )

    number: Mapped[str | None] = field(
        "收文号",
        section="来文",
        length=40,
        width=26,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("收文编号", "收文字号", "顺序号"),
        example="收〔2015〕12号",
    )
    received_on: Mapped[date] = field(
        "收文日期", width=22, index=True, own_year=True, aliases=("收到日期", "收文时间", "日期")
    )
    sender: Mapped[str | None] = field(
        "来文单位",
        length=100,
        width=34,
        expected=True,
        search=True,
        aliases=("来文机关", "发文单位", "来文", "报件单位", "发件单位", "起草单位"),
    )
    doc_number: Mapped[str | None] = field(
        "来文字号",
        length=60,
        width=34,
        search=True,
        copied=False,
        aliases=("文号", "文件编号", "发文文号", "来文文号"),
        example="承市政办字〔2014〕152号",
    )
    title: Mapped[str] = field(
        "文件标题",
        length=300,
        width=57,
        search=True,
        copied=False,
        aliases=("标题", "文件名称", "事由", "内容", "文件题名", "公文标题", "文号及标题", "公文标题及文号"),
    )
    document_date: Mapped[date | None] = field(
        "成文日期", copied=False, own_year=True, aliases=("发文日期",), help="文件落款上的日期"
    )
    secrecy: Mapped[Secrecy | None] = field(
        "密级", width=12, help="秘密以上的文件不要记在这台电脑上，按保密规定另册登记"
    )
    urgency: Mapped[Urgency | None] = field("紧急程度", aliases=("缓急",))
    copies: Mapped[int | None] = field(
        "份数", width=10, expected=True, default=1, unit="份", total=True, aliases=("文件份数", "数量")
    )
    pages: Mapped[int | None] = field("页数", unit="页", copied=False)
    annexes: Mapped[str | None] = field("文件附件", length=200, copied=False, aliases=("附件", "附件数"))
    received_by: Mapped[ReceivedBy | None] = field("收文方式", aliases=("来文方式",))
    signed_by: Mapped[str | None] = field(
        "签收人", length=40, width=14, people="one", aliases=("签收", "收文人", "收件人")
    )

    proposal: Mapped[str | None] = field("拟办意见", section="办理", long=True, width=30, search=True, copied=False)
    leader_instruction: Mapped[str | None] = field("领导批示", long=True, search=True, copied=False, aliases=("批示",))
    handling_unit: Mapped[str | None] = field("承办单位", length=60)
    handler: Mapped[str | None] = field("承办人", length=60, width=16, people="one", search=True, aliases=("承办",))
    due_on: Mapped[date | None] = field(
        "办结时限", copied=False, own_year=True, not_before="received_on", aliases=("办理时限", "办理期限")
    )
    result: Mapped[str | None] = field(
        "办理结果", long=True, width=28, search=True, copied=False, aliases=("办理情况", "处理情况", "去向")
    )
    closed_on: Mapped[date | None] = field(
        "办结日期", copied=False, own_year=True, not_before="received_on", aliases=("答复时间",)
    )
    reply_number: Mapped[str | None] = field("复文号", length=60, search=True, copied=False)

    filed: Mapped[bool | None] = field("是否归档", section="归档", copied=False, aliases=("归档情况", "归档"))
    filed_on: Mapped[date | None] = field(
        "归卷日期", copied=False, own_year=True, not_before="received_on", aliases=("归档日期",)
    )
    item_number: Mapped[str | None] = field("归档件号", length=40, copied=False, aliases=("归入卷号", "件号"))
