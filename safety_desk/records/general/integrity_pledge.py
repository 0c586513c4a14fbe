"""廉政承诺 2.10: one person's yearly pledge to hold no post, share or refund in an enterprise under supervision."""

from datetime import date

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field
from safety_desk.model.record import Kind, Record


class IntegrityPledge(Record):
    """廉政承诺."""

    kind = Kind(
        "integrity_pledge",
        "监管人员廉政承诺台账",
        "2.10",
        category=2,
        name="廉政承诺",
        caption="person",
        dated_by="signed_on",
        retention="10",
        ledger=("person", "post", "signed_on", "content", "witness", "remark"),
        match=("person", "signed_on"),
    )

    person: Mapped[str] = field(
        "承诺人",
        section="承诺",
        length=60,
        width=24,
        people="one",
        search=True,
        copied=False,
        aliases=("姓名", "承诺人姓名", "监管人员"),
    )
    post: Mapped[str | None] = field("职务", length=60, width=34, expected=True, copied=False)
    signed_on: Mapped[date] = field(
        "签订日期", width=24, index=True, own_year=True, aliases=("承诺日期", "签字日期", "日期")
    )
    content: Mapped[str | None] = field(
        "承诺内容", long=True, width=100, expected=True, search=True, aliases=("承诺事项",)
    )
    witness: Mapped[str | None] = field("监督人", length=60, width=26, people="one", aliases=("见证人",))
