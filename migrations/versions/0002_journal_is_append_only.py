"""The database itself refuses to change or delete an entry of the journal."""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER journal_entries_refuse_{act.lower()} "
                f"BEFORE {act} ON journal_entries "
                "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$"
    )
    op.execute(
        "CREATE TRIGGER journal_entries_refuse_change "
        "BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entries "
        "FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only()"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(f"DROP TRIGGER journal_entries_refuse_{act}")
        return
    op.execute("DROP TRIGGER journal_entries_refuse_change ON journal_entries")
    op.execute("DROP FUNCTION journal_is_append_only()")
