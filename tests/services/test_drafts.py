"""A form that was cut off comes back as it stood, half-typed values among it."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from safety_desk.services.desk import Desk
from safety_desk.services.drafts import drafts, drop_draft, load_draft, save_draft


@pytest.mark.parametrize(
    ("kind", "name", "typed"),
    [
        ("incoming", "received_on", "2025-1"),
        ("incoming", "received_on", "周"),
        ("incoming", "received_on", date(2025, 11, 18)),
        ("hazard", "cost", "1万二"),
        ("hazard", "cost", Decimal("12000.50")),
        ("training_session", "attended", "约30"),
    ],
)
def test_what_stood_in_a_field_comes_back(desk: Desk, kind: str, name: str, typed: Any) -> None:
    save_draft(desk, kind, {name: typed})
    kept = load_draft(desk, kind)
    assert kept is not None
    assert kept[name] == typed


def test_a_half_typed_cell_of_a_sheet_comes_back(desk: Desk) -> None:
    row = {"at": "2025-1", "text": "催办"}
    save_draft(desk, "hazard", {"description": "护栏缺失", "steps": [row]})
    kept = load_draft(desk, "hazard")
    assert kept is not None
    assert kept["steps"][0] == row


def test_a_dropped_draft_is_gone(desk: Desk) -> None:
    save_draft(desk, "incoming", {"title": "没填完"})
    assert [(d["kind"], d["id"]) for d in drafts(desk)] == [("incoming", None)]
    drop_draft(desk, "incoming")
    assert load_draft(desk, "incoming") is None
    assert drafts(desk) == []
