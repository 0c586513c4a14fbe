"""The station's profile: what may be changed when."""

import pytest

from safety_desk.model.findings import Refused
from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year, catalogue
from safety_desk.services.desk import Desk
from safety_desk.services.settings import change_settings
from tests.services.test_linking import DAY, _inspection


def test_a_fonds_number_that_stands_in_archive_numbers_stays(desk: Desk) -> None:
    _inspection(desk, "恒立汽修厂")
    finish(archive_year(desk, DAY.year))
    with pytest.raises(Refused, match="档号不能再变"):
        change_settings(desk, {"fonds": "0999"})
    assert catalogue(desk, DAY.year)[0]["number"].startswith("0472-WS·2025-")


def test_years_archived_before_there_was_a_fonds_number_get_the_one_that_is_given(desk: Desk) -> None:
    change_settings(desk, {"fonds": ""})
    _inspection(desk, "恒立汽修厂")
    finish(archive_year(desk, DAY.year))
    assert catalogue(desk, DAY.year)[0]["number"].startswith("2025-")
    change_settings(desk, {"fonds": "0999"})
    assert catalogue(desk, DAY.year)[0]["number"].startswith("0999-WS·2025-")
    with pytest.raises(Refused):
        change_settings(desk, {"fonds": "0472"})
