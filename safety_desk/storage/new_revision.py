"""Developer's tool: writes the migration that brings the tables in step with the declarations.

``python -m safety_desk.storage.new_revision first`` rewrites the first schema (only before the release);
``python -m safety_desk.storage.new_revision "add drills"`` writes the next numbered step, to be read and corrected.
"""

import re
import sys
import tempfile
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal

from alembic.autogenerate import compare_metadata, produce_migrations, render_python_code
from alembic.autogenerate.api import AutogenContext
from alembic.migration import MigrationContext
from sqlalchemy import Connection
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable
from sqlalchemy.types import TypeDecorator

import safety_desk.records
from safety_desk.model.record import Base
from safety_desk.storage import audit_trail, database, migrate, search_index, tables

_LOADED = (safety_desk.records, tables)
_BY_HAND = "desk_search"

_STEP = '''"""{title}"""

import sqlalchemy as sa
from alembic import op

revision = "{number}"
down_revision = "{previous}"


def upgrade() -> None:
    {body}
'''


def first_schema() -> str:
    """The whole schema of the declarations as SQL, one blank line between statements."""
    return "\n\n".join(_tidy(statement) for statement in _statements())


def _tidy(statement: str) -> str:
    lines = (line.rstrip().replace("\t", "    ") for line in statement.splitlines())
    return "\n".join(line for line in lines if line)


def _statements() -> Iterator[str]:
    dialect = sqlite.dialect()
    for table in sorted(Base.metadata.tables.values(), key=lambda found: found.name):
        yield str(CreateTable(table).compile(dialect=dialect))
        for index in sorted(table.indexes, key=lambda found: str(found.name)):
            yield str(CreateIndex(index).compile(dialect=dialect))
    yield from search_index.CREATE
    yield from audit_trail.GUARD


def differences(connection: Connection) -> list[Any]:
    """What the declarations have and the file has not, and the other way round."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found: list[Any] = compare_metadata(_context(connection), Base.metadata)
    return found


def _context(connection: Connection) -> MigrationContext:
    options = {
        "include_name": lambda name, kind, _: not (kind == "table" and str(name).startswith(_BY_HAND)),
        "render_item": _plain_type,
        "render_as_batch": True,
        "target_metadata": Base.metadata,
    }
    return MigrationContext.configure(connection, opts=options)


def _plain_type(kind: str, item: Any, context: AutogenContext) -> str | Literal[False]:  # noqa: ARG001 - Alembic's signature
    """Our own column types as the SQL types they are kept in: a step must not depend on today's classes."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{item.impl_instance!r}"
    return False


def next_step(title: str) -> tuple[str, str]:
    """File name and text of the step from the newest schema to the declarations."""
    number = database.SCHEMA_VERSION + 1
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        migrate.create(path)
        engine = database.engine_for(path, read_only=True)
        with engine.connect() as connection, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            script = produce_migrations(_context(connection), Base.metadata)
        engine.dispose()
    assert script.upgrade_ops is not None
    body = render_python_code(script.upgrade_ops, render_as_batch=True, render_item=_plain_type)
    name = re.sub(r"\W+", "_", title.lower()).strip("_")
    text = _STEP.format(title=title, number=f"{number:04}", previous=f"{number - 1:04}", body=body)
    return f"{number:04}_{name}.py", text


def write(title: str) -> Path:
    """Write the step called ``title`` (``first``: the first schema) and raise the schema version it leads to."""
    folder = migrate.VERSIONS
    if title == "first":
        target = folder / "0001_first_release.sql"
        target.write_text(first_schema() + "\n", encoding="utf-8", newline="\n")
        return target
    name, text = next_step(title)
    target = folder / name
    target.write_text(text, encoding="utf-8", newline="\n")
    module = Path(database.__file__)
    source = module.read_text(encoding="utf-8")
    raised = source.replace(
        f"SCHEMA_VERSION = {database.SCHEMA_VERSION}\n", f"SCHEMA_VERSION = {database.SCHEMA_VERSION + 1}\n"
    )
    module.write_text(raised, encoding="utf-8", newline="\n")
    return target


if __name__ == "__main__":
    sys.stdout.write(f"{write(' '.join(sys.argv[1:]) or 'first')}\n")
