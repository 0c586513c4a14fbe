"""One declaration file per kind, in ten folders: the ten archive categories of the Chengde plan.

Importing this package finds them all; nothing is listed by hand.
"""

import pkgutil
import re
from importlib import import_module

from safety_desk.model.record import KINDS, Record

_LEDGER = re.compile("(?:台账|名册|簿)$")
_SHORTEST_NAME = 4

for _module in pkgutil.walk_packages(__path__, f"{__name__}."):
    import_module(_module.name)


def kinds_in_order() -> list[type[Record]]:
    """Every kind in the order of its number in the papers (1.1, 1.2, … 10.4)."""
    return sorted(KINDS.values(), key=lambda record: [int(part) for part in record.kind.number.split(".")])


def kind_called(word: str) -> type[Record] | None:
    """The kind with this code, number (``8.4``) or Chinese name; None when there is none.

    The name of its ledger may lack the beginning and 台账: 收文登记, 目标管理责任书.
    """
    for record in KINDS.values():
        kind = record.kind
        if word in (kind.code, kind.number, kind.name, kind.label):
            return record
    found = [r for r in KINDS.values() if _LEDGER.sub("", r.kind.label).endswith(word)]
    return found[0] if len(found) == 1 and len(word) >= _SHORTEST_NAME else None
