"""Runs the migration steps on the connection that ``storage.migrate`` hands in; foreign keys are off on it."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=None,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
