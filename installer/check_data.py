"""``make check``: the data files that code relies on: every form, and the schema against the declarations."""

import sys
import tempfile
from pathlib import Path

import safety_desk.records  # noqa: F401 - declares the kinds
from safety_desk.model.findings import Refused
from safety_desk.model.record import KINDS
from safety_desk.model.shipped import shipped
from safety_desk.printing.form_file import check_form, load_form
from safety_desk.storage import database, migrate, new_revision


def form_faults() -> list[str]:
    """What is wrong with the forms in ``forms/``: the first fault of each, with the name of the file."""
    faults = []
    for path in sorted(shipped("forms").glob("*.toml")):
        try:
            form = load_form(path)
            record = KINDS[form.record]
            check_form(form, record.fields(), {name: line.fields() for name, line in record.lines.items()})
        except Refused as refused:
            faults.append(str(refused))
    return faults


def schema_faults() -> list[str]:
    """Where a new desk differs from the declarations; then a migration is missing."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        migrate.create(path)
        engine = database.engine_for(path, read_only=True)
        with engine.connect() as connection:
            found = [f"a migration is missing: {difference}" for difference in new_revision.differences(connection)]
        engine.dispose()
    return found


if __name__ == "__main__":
    faults = form_faults() + schema_faults()
    print("\n".join(faults) or "Forms and migrations agree with the declarations.")
    sys.exit(bool(faults))
