"""Who works at the desk: the four roles and what each may do (reliability.md §4.2)."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """Four roles, no more. 站长 may also be 举报保管."""

    CHIEF = "站长"
    RECORDER = "办事员"
    READER = "查阅"
    CUSTODIAN = "举报保管"


_COVERS = {
    Role.CHIEF: {Role.CHIEF, Role.RECORDER, Role.READER},
    Role.RECORDER: {Role.RECORDER, Role.READER},
    Role.READER: {Role.READER},
    Role.CUSTODIAN: {Role.CUSTODIAN, Role.RECORDER, Role.READER},
}


@dataclass(frozen=True)
class Person:
    """A user of the desk, as the layers above storage see one."""

    name: str
    roles: frozenset[Role]

    def may(self, needs: Role) -> bool:
        """Whether one of this person's roles covers ``needs``; default is deny."""
        return any(needs in _COVERS[role] for role in self.roles)
