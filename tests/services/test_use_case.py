"""What everybody may do: roles are checked before anything else, and nothing stands outside the list."""

import inspect
import pkgutil
from datetime import date
from importlib import import_module
from pathlib import Path

import pytest

import safety_desk.services
from safety_desk.model.findings import Refused
from safety_desk.model.people import Role
from safety_desk.services.desk import Desk
from safety_desk.services.lists import history
from safety_desk.services.records import save_record
from safety_desk.services.use_case import USE_CASES
from tests.services.conftest import Opener

for _module in pkgutil.walk_packages(safety_desk.services.__path__, f"{safety_desk.services.__name__}."):
    import_module(_module.name)

HELPERS = {
    "attachments": {"add_row", "keep"},
    "archive": {"items_of", "number_of"},
    "archive_papers": {"papers_of"},
    "archive_plan": {"closing_year", "propose"},
    "backups": {"leave", "restore", "safeguard"},
    "boxes": {"pack"},
    "computed": {"settle", "settle_targets"},
    "covers": {"box_data", "catalogue_pdf", "catalogue_rows"},
    "desk": {"record_class"},
    "excel": {"import_readings"},
    "import_checks": {"row_findings"},
    "import_plan": {"fingerprint", "plan"},
    "import_reading": {"missing_columns"},
    "lists": {"audit_head"},
    "numbers": {"draw_number", "next_serial", "raise_counter"},
    "opening": {"new_desk", "open_desk", "overlay_fault", "password_asked"},
    "package_items": {"package_items", "records_of", "schema"},
    "printing": {"forms_of", "ledger_pdf", "printed", "record_papers"},
    "records": {"class_of", "find_record", "refuse_archived", "store", "warnings_of"},
    "settings": {"checked_setting"},
    "use_case": {"use_case"},
    "users": {"person_at"},
    "yearly_package": {"verify_package"},
}
"""Public functions that are no use-cases: used inside them, or of things that need no desk."""


def _public_functions() -> set[tuple[str, str]]:
    found = set()
    for module in pkgutil.walk_packages(safety_desk.services.__path__, f"{safety_desk.services.__name__}."):
        parts = module.name.removeprefix("safety_desk.services.").split(".")
        if parts[0] == "demo":
            continue  # makes desks of its own, like opening.new_desk
        for name, function in inspect.getmembers(import_module(module.name), inspect.isfunction):
            if function.__module__ == module.name and not name.startswith("_"):
                found.add((".".join(parts), name))
    return found


def test_every_public_function_is_a_use_case_or_a_known_helper() -> None:
    registered = {tuple(name.removeprefix("safety_desk.services.").rsplit(".", 1)) for name in USE_CASES}
    helpers = {(module, name) for module, names in HELPERS.items() for name in names}
    public = _public_functions()
    assert public - registered - helpers == set()
    assert helpers - public == set()


def test_titles_are_chinese_and_distinct() -> None:
    titles = [case.title for case in USE_CASES.values()]
    assert len(set(titles)) == len(titles)
    assert all("\u4e00" <= title[0] <= "\u9fff" for title in titles)


@pytest.mark.parametrize("role", [Role.RECORDER, Role.READER, Role.CUSTODIAN])
def test_a_role_is_refused_what_is_above_it_before_anything_else(
    role: Role, empty_folder: Path, opened: Opener
) -> None:
    desk = opened(empty_folder, user=role.value, writing=False)
    denied = [case for case in USE_CASES.values() if not desk.user.may(case.needs)]
    assert denied
    for case in denied:
        module, name = case.function.rsplit(".", 1)
        with pytest.raises(Refused, match=f"“{case.title}”要由{case.needs.value}来做"):
            getattr(import_module(module), name)(desk)


def test_the_log_names_the_use_case(desk: Desk) -> None:
    saved = save_record(desk, "meeting", {"name": "例会", "held_on": date(2025, 3, 6)})
    assert [entry["use_case"] for entry in history(desk, saved.id)] == ["登记或修改记录"]
