"""``python -m tests.references.make_database``: stores a desk of this release, a record of each kind, for later ones.

Run once at each release that changes the schema; a stored file is never edited afterwards (reliability M4, R12).
"""

import tempfile
from pathlib import Path

from safety_desk.model.progress import finish
from safety_desk.model.record import KINDS
from safety_desk.services import attachments, backups, opening, records
from safety_desk.storage import database
from tests.factories import complete_values

FOLDER = Path(__file__).parent / "databases"


def make(target: Path) -> Path:
    """Write ``schema_<n>.db`` into the folder ``target``; refuses to write over one."""
    released = target / f"schema_{database.SCHEMA_VERSION}.db"
    if released.exists():
        raise SystemExit(f"{released} was released; it is never written again.")
    with tempfile.TemporaryDirectory() as place:
        opening.new_desk(Path(place) / "desk", {"township": "青岭镇", "station": "青岭镇安监站"})
        desk = opening.open_desk(Path(place) / "desk")
        for number, kind in enumerate(sorted(KINDS)):
            saved = records.save_record(desk, kind, complete_values(kind, number))
            attachments.attach(desk, saved.id, ("现场.jpg", b"\xff\xd8" + kind.encode()))
        records.delete_record(desk, saved.id, "登记重复")
        made = finish(backups.make_backup(desk))
        desk.close()
        target.mkdir(parents=True, exist_ok=True)
        released.write_bytes((made.path / "desk.db").read_bytes())
    return released


if __name__ == "__main__":
    print(make(FOLDER))
