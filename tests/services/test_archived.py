"""What lies archived: the shelf adds up to the catalogue, a package is noted, its size is told beforehand."""

from datetime import date
from pathlib import Path

from safety_desk.model.progress import finish
from safety_desk.services.archive import archive_year, catalogue
from safety_desk.services.archived import package_size, packages, shelf, verifying
from safety_desk.services.desk import Desk
from safety_desk.services.yearly_package import make_package


def test_the_shelf_holds_the_catalogue_and_a_package_is_noted(sampled: Desk, tmp_path: Path) -> None:
    assert shelf(sampled, 2025) == []
    finish(archive_year(sampled, 2025, today=date(2026, 1, 20)))
    boxes = shelf(sampled, 2025)
    listed = catalogue(sampled, 2025)
    assert sorted((b.period_words, i.serial, i.title) for b in boxes for i in b.items) == sorted(
        (row["retention"], row["serial"], row["title"]) for row in listed
    )
    assert [box.number for box in boxes] == list(range(1, len(boxes) + 1))
    assert all(0 < box.fill <= 1 for box in boxes)
    made = finish(make_package(sampled, 2025, tmp_path / "U盘"))
    (noted,) = packages(sampled)
    assert (noted.name, noted.year, noted.seal, noted.items) == (made.path.name, 2025, made.seal, len(listed))
    assert 0 < package_size(sampled, 2025) < made.bytes
    assert finish(verifying(made.path)).valid
