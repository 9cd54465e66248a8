"""Migrations: heads, models, the way up and down on both databases, and no row lost on the way."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import JSON, CheckConstraint, column, inspect, select, table, text

from participation.app import create_app
from participation.extensions import db
from participation.groups.cadence.rules import read
from participation.settings import ROOT
from tests.support.app_settings import settings_for

VERSIONS = ROOT / "migrations" / "versions"
# What a rule of rhythm could not say before.
NEW_WITH_0003 = {"meeting_kinds", "per_territory"}
# Enough to be sure that a rebuilt table keeps its rows and those of its children.
PARENT, CHILDREN = "groups", ("memberships", "cadres", "group_territories", "meeting_groups")


@pytest.fixture
def migrated(fresh_database: str) -> Iterator[Flask]:
    app = create_app(settings_for(fresh_database))
    with app.app_context():
        yield app
        db.session.remove()
        db.engine.dispose()


def counts() -> dict[str, int]:
    with db.engine.connect() as connection:
        return {
            name: connection.execute(text(f'SELECT count(*) FROM "{name}"')).scalar_one()  # noqa: S608
            for name in inspect(connection).get_table_names()
        }


def test_the_head_file_names_the_last_migration() -> None:
    names = sorted(path.name for path in VERSIONS.glob("*.py"))
    head = (ROOT / "migrations" / "head.txt").read_text().strip()
    assert names[-1].startswith(f"{head}_")


def test_each_migration_is_named_by_its_number_and_says_why() -> None:
    for path in VERSIONS.glob("*.py"):
        source = path.read_text()
        revision = re.search(r'revision = "(\d{4})"', source)
        assert revision is not None
        assert path.name.startswith(f"{revision[1]}_")
        assert source.startswith('"""')


@pytest.mark.usefixtures("migrated")
def test_the_migrations_lead_to_the_models() -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


@pytest.mark.usefixtures("migrated")
def test_the_migrations_keep_every_rule_of_the_models() -> None:
    # The comparison above does not look at CHECK constraints, nor at how SQLite gives its keys.
    with db.engine.connect() as connection:
        inspector = inspect(connection)
        for table in db.metadata.sorted_tables:
            stored = {check["name"] for check in inspector.get_check_constraints(table.name)}
            wanted = {rule.name for rule in table.constraints if isinstance(rule, CheckConstraint)}
            assert wanted <= stored, table.name
        if connection.dialect.name == "sqlite":
            made = connection.execute(
                text("SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%'")
            ).scalars()
            keyed = {table.name for table in db.metadata.sorted_tables if "id" in table.columns}
            assert keyed - set(made) == set()


@pytest.mark.usefixtures("migrated")
def test_down_and_up_again_leads_to_the_same_tables() -> None:
    before = set(counts())
    downgrade(revision="base")
    assert set(counts()) == {"alembic_version"}
    upgrade()
    assert set(counts()) == before


@pytest.mark.usefixtures("migrated")
def test_a_rebuilt_parent_keeps_its_children(tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(ROOT / "migrations", folder)
    head = (folder / "head.txt").read_text().strip()
    (folder / "versions" / "9999_rebuild.py").write_text(
        '"""Rebuilds a parent table."""\n'
        "import sqlalchemy as sa\n"
        "from alembic import op\n"
        f'revision, down_revision = "9999", "{head}"\n'
        "def upgrade():\n"
        # SQLite can only change a type by rebuilding the table.
        f'    with op.batch_alter_table("{PARENT}") as table:\n'
        '        table.alter_column("name", type_=sa.String(300))\n'
        '        table.add_column(sa.Column("extra", sa.String(5)))\n'
        "def downgrade():\n    pass\n"
    )
    before = counts()
    assert all(before[name] for name in (PARENT, *CHILDREN))
    upgrade(directory=str(folder))
    after = counts()
    assert after == before
    with db.engine.connect() as connection:
        assert "extra" in {column["name"] for column in inspect(connection).get_columns(PARENT)}


def stored_cadences() -> list[tuple[str, dict[str, object]]]:
    kinds = table("group_kinds", column("id"), column("code"), column("cadence", JSON()))
    with db.engine.connect() as connection:
        rows = connection.execute(select(kinds.c.code, kinds.c.cadence).order_by(kinds.c.id))
        return [(code, cadence) for code, cadence in rows]


@pytest.mark.usefixtures("migrated")
def test_the_rhythm_of_a_kind_goes_down_and_comes_up_again() -> None:
    before = stored_cadences()
    downgrade(revision="0002")
    (old,) = {str(cadence) for code, cadence in stored_cadences() if code == "emi"}
    assert "'rule': 'minimum'" in old
    assert "'per_year': None" in old
    upgrade()
    for (code, was), (_code, stands) in zip(before, stored_cadences(), strict=True):
        kept = [
            {key: value for key, value in dict(one).items() if key not in NEW_WITH_0003}
            for one in was["rules"]  # type: ignore[attr-defined]
        ]
        if code == "collectif-participants":  # twice a month was 24 times a year
            kept[0] |= {"count": 24, "months": 12}
        assert stands["rules"] == kept
        assert len(read(stands)) == len(kept)
