"""How Alembic runs here: on the connection it is handed, inside a transaction that is open."""

from __future__ import annotations

from alembic import context

from forms_engine.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # Whoever handed us the connection began the transaction, and ends it.
    transactional_ddl=False,
    render_as_batch=True,
)
context.run_migrations()
