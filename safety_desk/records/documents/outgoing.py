"""发文登记 1.2: one document sent out by the station or its committee."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record
from safety_desk.records.documents.incoming import Secrecy


class DocumentType(StrEnum):
    """文种."""

    NOTICE = "通知"
    CIRCULAR = "通报"
    REPORT = "报告"
    REQUEST = "请示"
    REPLY = "批复"
    OPINION = "意见"
    LETTER = "函"
    MINUTES = "纪要"
    SCHEME = "方案"
    OTHER = "其他"


class OutgoingDocument(Record):
    """发文登记."""

    kind = Kind(
        "outgoing",
        "发文登记簿",
        "1.2",
        category=1,
        name="发文",
        caption="title",
        dated_by="issued_on",
        register=True,
        retention="30",
        ledger=(
            "issued_on",
            "doc_number",
            "title",
            "main_recipients",
            "copies",
            "signed_by",
            "received_by",
            "remark",
        ),
        match=("doc_number", "title"),
    )

    doc_number: Mapped[str | None] = field(
        "发文字号",
        section="发文",
        length=60,
        width=38,
        expected=True,
        search=True,
        index=True,
        numbered=True,
        copied=False,
        aliases=("文号", "发文文号", "发文编号"),
        example="高政安〔2015〕3号",
    )
    issued_on: Mapped[date] = field(
        "发文日期", width=22, index=True, own_year=True, aliases=("印发日期", "发文时间", "日期")
    )
    title: Mapped[str] = field(
        "文件标题",
        length=300,
        width=68,
        search=True,
        copied=False,
        aliases=("标题", "文件名称", "事由", "文件题名", "公文标题"),
    )
    document_type: Mapped[DocumentType | None] = field("文种", width=16, aliases=("公文种类",))
    signed_by: Mapped[str | None] = field(
        "签发人", length=60, width=18, expected=True, people="one", search=True, aliases=("签发",)
    )
    drafted_by: Mapped[str | None] = field("拟稿人", length=60, people="one", search=True, aliases=("起草人",))

    main_recipients: Mapped[str | None] = field(
        "主送单位",
        section="发往",
        long=True,
        width=52,
        expected=True,
        search=True,
        aliases=("主送", "收文单位", "发往单位", "主送机关"),
    )
    copy_recipients: Mapped[str | None] = field("抄送单位", long=True, search=True, aliases=("抄送", "抄送机关"))
    secrecy: Mapped[Secrecy | None] = field("密级", help="秘密以上的文件不要记在这台电脑上，按保密规定另册登记")
    copies: Mapped[int | None] = field(
        "份数", width=11, expected=True, unit="份", total=True, aliases=("印数", "文件份数", "数量")
    )
    received_by: Mapped[str | None] = field("签收人", length=100, width=18, copied=False, aliases=("签收",))
    item_number: Mapped[str | None] = field("归档件号", length=40, copied=False, aliases=("归入卷号", "件号"))
