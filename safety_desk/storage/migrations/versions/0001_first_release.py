"""The tables of the first release, as SQL in the file beside this one.

Written by ``python -m safety_desk.storage.new_revision first`` until the release; never changed after it.
"""

from pathlib import Path

from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    connection = op.get_bind()
    for statement in Path(__file__).with_suffix(".sql").read_text(encoding="utf-8").split("\n\n"):
        connection.exec_driver_sql(statement)
