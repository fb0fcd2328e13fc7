"""Alembic runs this file for each command. The connection, or the dialect to write SQL for, comes in as an attribute of the config."""

from alembic import context

from studio.store.schema import metadata


def run() -> None:
    """Each migration and its version mark are one transaction, also on SQLite: a kill leaves the version before or the one after."""
    attributes = context.config.attributes
    context.configure(
        connection=attributes.get("connection"),
        dialect_name=attributes.get("dialect"),
        target_metadata=metadata,
        transactional_ddl=True,
        transaction_per_migration=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run()
