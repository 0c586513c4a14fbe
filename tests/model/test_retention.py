"""How long records are kept, by the shipped table."""

from pathlib import Path
from typing import Any

import pytest

from safety_desk.model.retention import Period, period_for, read_table, register_period, shipped_table, words_of
from safety_desk.records.campaigns.bulletin import BulletinType
from safety_desk.records.campaigns.statistics_report import ReportCycle
from safety_desk.records.general.plan import PlanType
from safety_desk.records.inspections.hazard_words import Level
from safety_desk.records.meetings.meeting import MeetingType
from safety_desk.records.targets.appraisal import Occasion
from safety_desk.records.targets.responsibility_letter import LetterLevel


@pytest.mark.parametrize(
    ("kind", "values", "code"),
    [
        ("incoming", {"result": "已转发"}, "30"),
        ("incoming", {"proposal": "阅"}, "10"),
        ("incoming", {"proposal": "阅", "parts": [{"result": "已转发"}]}, "30"),
        ("outgoing", {"title": "关于成立安全生产委员会的通知"}, "Y"),
        ("outgoing", {"title": "关于报送月报的报告"}, "30"),
        ("plan", {"plan_type": PlanType.YEAR_SUMMARY}, "Y"),
        ("plan", {"plan_type": PlanType.MONTH_PLAN}, "10"),
        ("meeting", {"meeting_type": MeetingType.COMMITTEE}, "Y"),
        ("meeting", {"meeting_type": MeetingType.MONTHLY}, "30"),
        ("responsibility_letter", {"level": LetterLevel.COUNTY}, "Y"),
        ("responsibility_letter", {"level": LetterLevel.ENTERPRISE}, "10"),
        ("hazard", {"level": Level.MAJOR}, "Y"),
        ("hazard", {"level": Level.ORDINARY}, "30"),
        ("inspection", {"found": 3, "found_major": 0}, "30"),
        ("inspection", {"found_major": 1}, "Y"),
        ("inspection", {"parts": [{"level": Level.ORDINARY}, {"level": Level.MAJOR}]}, "Y"),
        ("staff", {}, "Y"),
        ("bulletin", {"bulletin_type": BulletinType.EXPERIENCE}, "30"),
        ("bulletin", {"bulletin_type": BulletinType.NEWS}, "10"),
        ("statistics_report", {"cycle": ReportCycle.YEAR}, "Y"),
        ("statistics_report", {"cycle": ReportCycle.MONTH}, "10"),
        ("appraisal", {"occasion": Occasion.YEAR_END}, "Y"),
        ("appraisal", {"occasion": Occasion.HALF_YEAR}, "10"),
    ],
)
def test_periods_of_the_table(kind: str, values: dict[str, Any], code: str) -> None:
    assert period_for(kind, values).code == code


def test_a_period_says_its_words_and_its_ground() -> None:
    assert period_for("meeting", {"meeting_type": MeetingType.COMMITTEE_OFFICE}) == Period(
        "Y", "永久", "安委会、安委办会议记录和纪要永久保管（国家档案局令第8号附表）"
    )
    assert words_of("10") == "10年"


def test_printed_registers_have_periods_of_their_own() -> None:
    assert register_period("staff").code == "Y"
    assert register_period("hazard").words == "30年"


def test_a_kind_the_table_does_not_know_is_an_error() -> None:
    with pytest.raises(LookupError):
        period_for("recipe", {})


def test_every_rule_names_a_period_and_its_ground() -> None:
    table = shipped_table()
    assert [rule for rule in table.rules if rule.period not in table.periods or not rule.basis] == []


def test_a_station_may_keep_a_table_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "retention.toml"
    path.write_text(
        'approved_by = "县档案馆"\n[periods]\n30 = "30年"\n[registers]\n'
        'default = { period = "30", basis = "簿" }\n[[rule]]\nkind = "drill"\nperiod = "30"\nbasis = "县里要求"\n',
        encoding="utf-8",
    )
    table = read_table(path)
    assert table.period_for("drill", {}) == Period("30", "30年", "县里要求")
    assert table.approved_by == "县档案馆"
