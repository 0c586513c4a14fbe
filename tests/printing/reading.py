"""What a reader sees in a PDF, and records to print."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from pypdfium2 import PdfDocument

import safety_desk.records  # noqa: F401 - declares the kinds
from safety_desk.model.record import KINDS
from safety_desk.model.station import Station
from safety_desk.printing.printed import Lines, Picture, PrintedRecord
from safety_desk.records.inspections.inspection import InspectionType
from safety_desk.records.meetings.meeting import MeetingType
from safety_desk.records.training.session import Assessment, Audience

STATION = Station(
    township="青石镇", station="青石镇安监站", county="滦平县应急管理局", fonds="D024", phone="0314-8581234"
)
LONG = (
    "对非煤矿山、危险化学品、烟花爆竹、建筑施工等企业开展拉网式排查，"
    "发现隐患26处，已整改24处，其余2处限于2015年4月10日前整改完毕。"
)


def pages_of(pdf: bytes) -> list[str]:
    """The text of every page as pdfium copies it out."""
    with PdfDocument(pdf) as document:
        return [document[n].get_textpage().get_text_range() for n in range(len(document))]


def squeezed(text: str) -> str:
    """Text without blanks and line ends, to look things up in."""
    return re.sub(r"[\s\ufffe]+", "", text)


def text_of(pdf: bytes) -> str:
    return squeezed("".join(pages_of(pdf)))


def record(
    code: str,
    values: Mapping[str, Any],
    lines: Mapping[str, Sequence[Mapping[str, Any]]] | None = None,
    pictures: Sequence[Picture] = (),
) -> PrintedRecord:
    """A record of a declared kind with these values."""
    kind = KINDS[code]
    rows = lines or {}
    return PrintedRecord(
        code,
        kind.fields(),
        values,
        {name: Lines(line.title, line.fields(), rows.get(name, ())) for name, line in kind.lines.items()},
        pictures,
        title=kind.kind.name,
    )


PEOPLE = [
    {"name": name, "unit": "鑫源选矿厂", "post": "安全员", "phone": "13831401234"}
    for name in ("刘建国", "王磊", "𬱟伟", "张䶮", "李堃")
]
MEETING = record(
    "meeting",
    {
        "name": "2015年第一季度安全生产委员会全体会议",
        "meeting_type": MeetingType.COMMITTEE,
        "session": "第1次",
        "held_on": date(2015, 3, 6),
        "held_at": datetime.fromisoformat("2015-03-06 09:00"),
        "place": "镇政府三楼会议室",
        "chair": "赵志强",
        "recorder": "赵敏",
        "invited": 32,
        "attended": 30,
        "absent": "王村、李庄各1人，因公外出",
        "topics": "一、传达县安委会会议精神；\n二、通报一季度安全生产形势。",
        "content": f"赵志强：{LONG}\n王磊：{LONG}",
        "resolutions": "1. 各村3月20日前完成用电线路排查。\n2. 安监站3月底前逐一复查销号。",
    },
    {"sign_in": PEOPLE},
)
INSPECTION = record(
    "inspection",
    {
        "number": "检〔2015〕45号",
        "inspected_on": date(2015, 3, 6),
        "started_at": datetime.fromisoformat("2015-03-06 09:00"),
        "ended_at": datetime.fromisoformat("2015-03-06 11:30"),
        "enterprise": "青石镇鑫源选矿厂",
        "place": "选矿车间、配电室",
        "inspection_type": InspectionType.SPECIAL,
        "officers": "赵敏、王磊",
        "certificates": "冀H-0123、冀H-0124",
        "situation": LONG,
        "problems": "1. 3号皮带廊东侧护栏缺失约24米；\n2. 配电室未配备绝缘手套。",
        "handling": "2015年4月10日前整改完毕。",
        "site_head": "刘建国",
    },
)
TRAINING = record(
    "training_session",
    {
        "topic": "企业主要负责人安全生产法专题培训",
        "held_on": date(2015, 5, 12),
        "started_at": datetime.fromisoformat("2015-05-12 08:30"),
        "hours": Decimal(8),
        "place": "镇政府三楼会议室",
        "lecturer": "陈志远",
        "audience": Audience.HEADS,
        "invited": 40,
        "attended": 38,
        "content": LONG,
        "assessment": Assessment.WRITTEN,
        "passed": 36,
        "evaluation": "达到预期效果。",
    },
    {"sign_in": PEOPLE * 5},
)
