"""The lists of words of the hazard ledger 8.4, and the way of a hazard from state to state."""

from enum import StrEnum

from safety_desk.model.people import Role
from safety_desk.model.workflow import Step, Workflow


class Source(StrEnum):
    """隐患来源: codes 1–7 and 8 of the provincial system, then the township's own."""

    TEAM_CHECK = "班组检查"
    WORKSHOP_CHECK = "车间检查"
    ENTERPRISE_CHECK = "企业检查"
    GROUP_CHECK = "集团检查"
    SUPERVISION = "监督检查"
    COMPLAINT = "投诉举报"
    STANDARDIZATION_REVIEW = "标准化自评评审"
    GRID_PATROL = "网格巡查"
    SELF_REPORT = "企业自报"
    OTHER = "其他"


class HazardClass(StrEnum):
    """隐患类别: the provincial code list, A 基础管理, B 现场管理."""

    A01 = "A01资质证照"
    A02 = "A02安全生产管理机构及人员"
    A03 = "A03安全生产责任制"
    A04 = "A04安全生产规章制度"
    A05 = "A05安全生产教育培训"
    A06 = "A06安全生产管理基础档案"
    A07 = "A07应急管理"
    A08 = "A08职业卫生"
    A09 = "A09安全操作规程"
    A10 = "A10安全生产投入"
    A11 = "A11特种设备基础管理"
    A12 = "A12相关方基础管理"
    A99 = "A99其他"
    B01 = "B01生产设备设施"
    B02 = "B02特种设备现场管理"
    B03 = "B03消防与应急安全"
    B04 = "B04用电安全"
    B05 = "B05职业卫生现场管理"
    B06 = "B06危险化学品"
    B07 = "B07场所环境"
    B08 = "B08从业人员操作行为"
    B09 = "B09有限空间现场管理"
    B10 = "B10辅助动力系统"
    B11 = "B11相关方现场管理"
    B99 = "B99其他现场管理"


class Level(StrEnum):
    """隐患级别."""

    ORDINARY = "一般"
    MAJOR = "重大"


class Handling(StrEnum):
    """处理方式."""

    ON_THE_SPOT = "现场整改"
    BY_DEADLINE = "限期整改"
    SUSPENDED = "停产停业整改"


class ReinspectionResult(StrEnum):
    """复查结果."""

    PASSED = "合格"
    FAILED = "不合格"


class State(StrEnum):
    """状态: follows from the steps, never typed."""

    TO_ASSIGN = "待交办"
    CORRECTING = "整改中"
    TO_REINSPECT = "待复查"
    CLOSED = "已销号"
    REFERRED = "已移交"


class Verb(StrEnum):
    """步骤: what can be done to a hazard."""

    REGISTER = "登记"
    ASSIGN = "交办"
    FIX_AT_ONCE = "当场整改"
    PROGRESS = "整改进展"
    URGE = "催办"
    EXTEND = "延期"
    SUPERVISE = "挂牌督办"
    RELEASE = "摘牌"
    NOTIFY = "通报"
    CORRECTED = "整改完成"
    ACCEPT = "复查合格"
    REJECT = "复查不合格"
    REFER = "移交"
    TAKE_BACK = "退回"
    SETTLE = "移交办结"
    REOPEN = "重新打开"
    TAKE_OVER = "据纸质台账承接"


_OPEN = (State.TO_ASSIGN, State.CORRECTING, State.TO_REINSPECT)

WAY = Workflow(
    start=State.TO_ASSIGN,
    steps=(
        Step(State.TO_ASSIGN, Verb.ASSIGN, State.CORRECTING),
        Step(State.TO_ASSIGN, Verb.FIX_AT_ONCE, State.TO_REINSPECT),
        Step(State.CORRECTING, Verb.PROGRESS, State.CORRECTING),
        Step(State.CORRECTING, Verb.URGE, State.CORRECTING),
        Step(State.CORRECTING, Verb.EXTEND, State.CORRECTING, Role.CHIEF),
        Step(State.CORRECTING, Verb.CORRECTED, State.TO_REINSPECT),
        Step(State.TO_REINSPECT, Verb.ACCEPT, State.CLOSED),
        Step(State.TO_REINSPECT, Verb.REJECT, State.CORRECTING),
        Step(State.REFERRED, Verb.TAKE_BACK, State.CORRECTING),
        Step(State.REFERRED, Verb.SETTLE, State.CLOSED),
        Step(State.CLOSED, Verb.REOPEN, State.CORRECTING, Role.CHIEF),
        *(Step(state, Verb.NOTIFY, state) for state in _OPEN),
        *(Step(state, Verb.SUPERVISE, state, Role.CHIEF) for state in _OPEN),
        *(Step(state, Verb.RELEASE, state, Role.CHIEF) for state in _OPEN),
        *(Step(state, Verb.REFER, State.REFERRED, Role.CHIEF) for state in _OPEN),
    ),
)
"""The way of a hazard; every verb is a use-case and leaves a step row."""
