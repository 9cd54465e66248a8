"""Rules of HOUSE §4 and §5 that every table keeps."""

import pytest
from sqlalchemy import CheckConstraint, DateTime, Enum, Table, UniqueConstraint

from participation.database import Base, UtcDateTime
from participation.extensions import db
from participation.models import MODULES

# A link belongs to what it links; the others exist before anybody says of which Département.
WITHOUT_DEPARTEMENT = {
    "attempts",
    "departements",
    "done_operations",
    "group_territories",
    "meeting_groups",
    "meeting_plans",
    "meeting_territories",
    "sign_in_codes",
}
# Found without knowing the Département: typed codes, secrets, public addresses.
UNIQUE_EVERYWHERE = {
    ("access_codes", "selector"),
    ("addresses", "kind", "slug"),
    ("personal_feeds", "selector"),
    ("sign_in_sessions", "token_hash"),
}
TABLES = db.metadata.sorted_tables


def test_the_models_are_all_loaded() -> None:
    assert len(MODULES) == len(set(MODULES))
    assert len(TABLES) > 30


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_a_table_belongs_to_a_departement(table: Table) -> None:
    if table.name in WITHOUT_DEPARTEMENT:
        assert "departement_id" not in table.columns
    else:
        assert not table.columns["departement_id"].nullable


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_what_is_unique_is_unique_in_its_departement(table: Table) -> None:
    if table.name in WITHOUT_DEPARTEMENT:
        return
    uniques = [rule for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    columns = [tuple(column.name for column in rule.columns) for rule in uniques]
    columns += [
        tuple(column.name for column in index.columns) for index in table.indexes if index.unique
    ]
    for names in columns:
        assert "departement_id" in names or (table.name, *names) in UNIQUE_EVERYWHERE


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_constraint_has_a_name(table: Table) -> None:
    for rule in table.constraints:
        assert rule.name, f"{table.name}: {rule}"


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_instants_are_aware_and_named_at(table: Table) -> None:
    for column in table.columns:
        if isinstance(column.type, DateTime | UtcDateTime):
            assert isinstance(column.type, UtcDateTime), column
            assert column.name.endswith(("_at", "_until")), column


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_choices_are_held_by_the_database(table: Table) -> None:
    checks = [str(rule.sqltext) for rule in table.constraints if isinstance(rule, CheckConstraint)]
    for column in table.columns:
        if isinstance(column.type, Enum):
            assert column.type.create_constraint, column
            assert all(str(value) == str(value).lower() for value in column.type.enums), column
            assert checks, column


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_ids_are_never_used_again(table: Table) -> None:
    assert table.dialect_options["sqlite"]["autoincrement"] is True


def test_relationships_are_asked_for() -> None:
    relations = [one for mapper in Base.registry.mappers for one in mapper.relationships]
    assert relations
    for relation in relations:
        assert relation.lazy == "raise", relation
        assert not relation.back_populates, relation
