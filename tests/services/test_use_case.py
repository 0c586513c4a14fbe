"""What everybody may do: roles are checked before anything else, and nothing stands outside the list."""

import inspect
import pkgutil
from collections.abc import Callable
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
    "accounts.sit_down",
    "archive_papers.papers_of",
    "attachments.add_row",
    "attachments.keep",
    "backups.leave",
    "backups.safeguard",
    "import_before.put_back",
    "import_reading.missing_columns",
    "lists.audit_head",
    "numbers.draw_number",
    "package_items.package_items",
    "printing.ledger_pdf",
    "printing.printed",
    "printing.record_papers",
    "records.store",
    "records.warnings_of",
}
"""Functions on a desk that are used inside use-cases and are none themselves."""


def _functions_on_a_desk() -> set[str]:
    found = set()
    for module in pkgutil.walk_packages(safety_desk.services.__path__, f"{safety_desk.services.__name__}."):
        name = module.name.removeprefix("safety_desk.services.")
        if name.startswith("demo"):
            continue  # makes desks of its own, like opening.new_desk
        for function in vars(import_module(module.name)).values():
            if inspect.isfunction(function) and function.__module__ == module.name and _takes_a_desk(function):
                found.add(f"{name}.{function.__name__}")
    return {name for name in found if not name.rpartition(".")[2].startswith("_")}


def _takes_a_desk(function: Callable[..., object]) -> bool:
    return next(iter(inspect.signature(function).parameters), "") == "desk"


def test_every_public_function_on_a_desk_is_a_use_case_or_a_known_helper() -> None:
    registered = {name.removeprefix("safety_desk.services.") for name in USE_CASES}
    found = _functions_on_a_desk()
    assert found - registered - HELPERS == set()
    assert HELPERS - found == set()


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
