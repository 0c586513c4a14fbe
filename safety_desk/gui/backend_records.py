"""What the window changes: records, drafts, attachments, settings."""
# ruff: noqa: PLC0415 - the services are imported when they are first needed

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safety_desk.services.desk import Desk
    from safety_desk.services.records import Saved


class RecordsPart:
    """The writing half of the backend."""

    desk: "Desk"

    def save(
        self,
        kind: str,
        values: Mapping[str, Any],
        id: str | None,
        version: int | None,
        files: Sequence[Path] = (),
    ) -> "Saved":
        """Save a record, then the files that waited for it; raises Refused with the fields that stand in the way."""
        from safety_desk.services import attachments, records

        saved = records.save_record(self.desk, kind, values, id=id, version=version)
        for path in files:
            attachments.attach(self.desk, saved.id, path)
        return saved

    def delete(self, ids: Sequence[str], reason: str = "") -> int:
        from safety_desk.services import records

        for each in ids:
            records.delete_record(self.desk, each, reason)
        return len(ids)

    def restore(self, ids: Sequence[str]) -> int:
        from safety_desk.services import records

        for each in ids:
            records.restore_record(self.desk, each)
        return len(ids)

    def save_draft(self, kind: str, values: dict[str, Any], id: str | None) -> str:
        from safety_desk.services import drafts

        return drafts.save_draft(self.desk, kind, values, id=id)

    def load_draft(self, kind: str, id: str | None) -> dict[str, Any] | None:
        from safety_desk.services import drafts

        return drafts.load_draft(self.desk, kind, id=id)

    def drop_draft(self, kind: str, id: str | None) -> None:
        from safety_desk.services import drafts

        drafts.drop_draft(self.desk, kind, id=id)

    def attach(self, record: str, paths: Sequence[Path]) -> int:
        from safety_desk.services import attachments

        for path in paths:
            attachments.attach(self.desk, record, path)
        return len(paths)

    def detach(self, file: str) -> None:
        from safety_desk.services import attachments

        attachments.detach(self.desk, file)

    def reattach(self, file: str) -> None:
        from safety_desk.services import attachments

        attachments.reattach(self.desk, file)

    def open_copy(self, file: str, folder: Path) -> Path:
        """A copy of an attachment that may be opened with another program."""
        from safety_desk.services import attachments

        return attachments.open_copy(self.desk, file, folder)

    def settings(self) -> dict[str, Any]:
        from safety_desk.services.settings import read_settings

        return read_settings(self.desk)

    def setting_labels(self) -> dict[str, str]:
        from safety_desk.services.settings import LABELS

        return LABELS

    def change_settings(self, values: dict[str, Any]) -> None:
        from safety_desk.services.settings import change_settings

        change_settings(self.desk, values)
