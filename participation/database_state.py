"""Says whether the database stands at the newest migration."""

from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from participation.extensions import db


def is_at_head(migrations: str) -> bool:
    """Return whether the database is at the head of the migrations of a folder."""
    context = MigrationContext.configure(db.session.connection())
    return context.get_current_heads() == tuple(ScriptDirectory(migrations).get_heads())
