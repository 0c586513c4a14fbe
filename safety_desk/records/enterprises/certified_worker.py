"""从业持证人员 7.4: a worker of an enterprise with one certificate, its validity and its review."""

from datetime import date
from enum import StrEnum

from sqlalchemy.orm import Mapped

from safety_desk.model.columns import field, link
from safety_desk.model.record import FiledAs, Kind, Record, today
from safety_desk.records.general.staff import Sex


class WorkerType(StrEnum):
    """人员类别."""

    HEAD = "主要负责人"
    MANAGER = "安全生产管理人员"
    SPECIAL_OPERATION = "特种作业人员"
    SPECIAL_EQUIPMENT = "特种设备作业人员"
    SAFETY_ENGINEER = "注册安全工程师"
    OTHER = "其他从业人员"


class OperationType(StrEnum):
    """作业类别."""

    ELECTRICIAN = "电工"
    WELDING = "焊接与热切割"
    HEIGHT = "高处"
    REFRIGERATION = "制冷与空调"
    MINE = "金属非金属矿山"
    OIL_GAS = "石油天然气"
    METALLURGY = "冶金有色"
    CHEMICALS = "危险化学品"
    FIREWORKS = "烟花爆竹"
    OTHER = "其他"


class ReviewResult(StrEnum):
    """复审结果."""

    PASSED = "合格"
    FAILED = "不合格"
    NOT_YET = "未复审"


class CertifiedWorker(Record):
    """从业持证人员."""

    kind = Kind(
        "certified_worker",
        "企业从业持证人员台账",
        "7.4",
        category=7,
        name="从业持证人员",
        caption="name",
        dated_by="registered_on",
        filed_as=FiledAs.REGISTER,
        register=True,
        retention="10",
        ledger=(
            *("enterprise", "name", "worker_type", "certificate_number"),
            *("valid_from", "valid_to", "review_due_on", "in_post", "remark"),
        ),
        match=("name", "certificate_number"),
    )

    enterprise: Mapped[str | None] = link(
        "企业",
        to="enterprise",
        section="本人",
        width=44,
        expected=True,
        search=True,
        aliases=("企业名称", "单位名称", "工作单位", "单位"),
    )
    name: Mapped[str] = field("姓名", length=40, width=18, search=True, copied=False, aliases=("员工姓名",))
    sex: Mapped[Sex | None] = field("性别", copied=False)
    id_number: Mapped[str | None] = field(
        "身份证号", length=20, mask="id", check="idcard", copied=False, aliases=("身份证号码", "身份证")
    )
    worker_type: Mapped[WorkerType | None] = field(
        "人员类别", width=32, expected=True, index=True, aliases=("类别", "人员类型")
    )
    operation_type: Mapped[OperationType | None] = field(
        "作业类别", index=True, aliases=("工种", "作业种类"), help="特种作业人员填"
    )
    permitted_work: Mapped[str | None] = field("准操项目", length=60, search=True, aliases=("操作项目",))

    certificate_number: Mapped[str | None] = field(
        "证书编号",
        section="证书",
        length=60,
        width=44,
        expected=True,
        search=True,
        copied=False,
        aliases=("证号", "证件编号", "操作证号"),
    )
    issuer: Mapped[str | None] = field("发证机关", length=60, aliases=("发证单位",))
    first_issued_on: Mapped[date | None] = field("初次领证日期", copied=False, aliases=("初领日期", "初次领证时间"))
    valid_from: Mapped[date | None] = field(
        "有效期起", width=22, expected=True, copied=False, aliases=("领证日期", "发证日期", "有效期自")
    )
    valid_to: Mapped[date | None] = field(
        "有效期至", width=22, expected=True, index=True, copied=False, not_before="valid_from", aliases=("有效期",)
    )
    review_due_on: Mapped[date | None] = field(
        "应复审日期",
        width=22,
        index=True,
        copied=False,
        not_before="valid_from",
        aliases=("应复审", "复审期限", "下次复审", "下次复审日期"),
        help="特种作业操作证每三年复审一次",
    )
    reviewed_on: Mapped[date | None] = field("复审日期", copied=False, not_before="valid_from", aliases=("复审时间",))
    review_result: Mapped[ReviewResult | None] = field("复审结果", copied=False)
    training_hours: Mapped[int | None] = field("培训学时", unit="学时", copied=False, aliases=("学时",))
    in_post: Mapped[bool | None] = field("在岗", width=12, default=True, copied=False, aliases=("是否在岗", "状态"))
    registered_on: Mapped[date] = field(
        "登记日期", index=True, own_year=True, default=today, copied=False, help="记入台账的日期"
    )
