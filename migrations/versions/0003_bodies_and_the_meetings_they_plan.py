"""Bodies with their frame, members, seats and delegations; meetings in series, with partners."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# SQLite builds the table again: a deleted id must still never be used again.
KEYS = {"sqlite_autoincrement": True}

ADDED = {
    "group_kinds": [
        "usual_items",
        "seats",
        "holds_meetings",
        "needs_two_leads",
        "needs_brief",
        "needs_protocol",
        "has_own_charter",
        "is_archived",
    ],
    "groups": ["welcome", "host", "chair_rotates"],
    "meetings": ["external_url", "outcomes", "holiday_accepted", "places_held"],
    "memberships": ["topic"],
    "organisations": ["decides", "finances"],
    "registrations": ["college", "party", "children", "invited"],
    "territories": ["service", "phone", "hours", "transport"],
}
# The last created first.
NEW = (
    "event_announcements",
    "candidacies",
    "meeting_requests",
    "meeting_plans",
    "meeting_partners",
    "kept_places",
    "item_proposals",
    "renewals",
    "protocols",
    "organisation_memberships",
    "group_lineage",
    "delegations",
    "college_seats",
    "charters",
    "briefs",
    "territory_lineage",
    "organisation_names",
    "plans",
    "meeting_series",
)
KINDS = [
    "reunion",
    "forum",
    "atelier",
    "comite",
    "seminaire",
    "restitution",
    "porteurs-de-parole",
    "cafe",
    "kiosque",
    "reseautage",
    "journee",
    "sortie",
    "informelle",
    "sans-objet-fixe",
    "externe",
    "assemblee",
    "rencontres",
    "information-collective",
    "formation",
]
# What the release before calls the kinds that it does not know.
OLD_KINDS = {
    "assemblee": "reunion",
    "rencontres": "journee",
    "information-collective": "reunion",
    "formation": "atelier",
}
STATUSES = ["en-preparation", "experimental", "actif", "en-pause", "clos"]
NEW_STATUSES = ("en-preparation", "en-pause")


# The rhythm of a kind, as the release before stored it, and the names that its rules have now.
OLD_CADENCE = {"months", "per_year", "per_year_max", "milestones", "about", "source"}
RENAMED_RULES = {"milestone": "milestones"}
WHOLE_YEAR = 12


def upgrade() -> None:
    _rewrite_cadences(_new_rule)
    op.create_table(
        "meeting_series",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("planned_count", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "planned_count BETWEEN 1 AND 60", name=op.f("ck_meeting_series_count_is_sensible")
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_meeting_series_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_series")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_series", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_series_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "plans",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("ends_on", sa.Date(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("ends_on > starts_on", name=op.f("ck_plans_ends_after_start")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_plans_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plans")),
        sa.UniqueConstraint("departement_id", "name", name=op.f("uq_plans_departement_id_name")),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_plans_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("plans", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_plans_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "organisation_names",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_organisation_names_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_names_organisation_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_names")),
        sa.UniqueConstraint(
            "departement_id",
            "organisation_id",
            "name",
            name=op.f("uq_organisation_names_departement_id_organisation_id_name"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("organisation_names", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organisation_names_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_organisation_names_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "territory_lineage",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "from_territory_id",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            nullable=False,
        ),
        sa.Column(
            "to_territory_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "from_territory_id <> to_territory_id",
            name=op.f("ck_territory_lineage_two_territories"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_territory_lineage_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["from_territory_id"],
            ["territories.id"],
            name=op.f("fk_territory_lineage_from_territory_id"),
        ),
        sa.ForeignKeyConstraint(
            ["to_territory_id"],
            ["territories.id"],
            name=op.f("fk_territory_lineage_to_territory_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_territory_lineage")),
        sa.UniqueConstraint(
            "departement_id",
            "from_territory_id",
            "to_territory_id",
            name=op.f("uq_territory_lineage_departement_id_from_territory_id_to_territory_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("territory_lineage", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_territory_lineage_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_territory_lineage_from_territory_id"),
            ["from_territory_id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_territory_lineage_to_territory_id"), ["to_territory_id"], unique=False
        )

    op.create_table(
        "briefs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("objectives", sa.Text(), nullable=False),
        sa.Column("publics", sa.Text(), nullable=False),
        sa.Column("deliverables", sa.Text(), nullable=False),
        sa.Column("indicators", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_briefs_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_briefs_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_briefs")),
        sa.UniqueConstraint(
            "departement_id", "group_id", name=op.f("uq_briefs_departement_id_group_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("briefs", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_briefs_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "charters",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("in_force_on", sa.Date(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("number > 0", name=op.f("ck_charters_number_is_positive")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_charters_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_charters_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_charters")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("charters", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_charters_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_charters_group_id"), ["group_id"], unique=False)
        batch_op.create_index(
            "uq_charters_of_a_group",
            ["departement_id", "group_id", "number"],
            unique=True,
            sqlite_where=sa.text("group_id IS NOT NULL"),
            postgresql_where=sa.text("group_id IS NOT NULL"),
        )
        batch_op.create_index(
            "uq_charters_of_the_departement",
            ["departement_id", "number"],
            unique=True,
            sqlite_where=sa.text("group_id IS NULL"),
            postgresql_where=sa.text("group_id IS NULL"),
        )

    op.create_table(
        "college_seats",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "college",
            sa.Enum(
                "usagers",
                "elus",
                "professionnels",
                "associations",
                "institutions",
                name="college",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("term_months", sa.Integer(), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "seats BETWEEN 1 AND 500", name=op.f("ck_college_seats_seats_are_sensible")
        ),
        sa.CheckConstraint(
            "term_months BETWEEN 1 AND 120", name=op.f("ck_college_seats_term_is_sensible")
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_college_seats_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_college_seats_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_college_seats")),
        sa.UniqueConstraint(
            "departement_id",
            "group_id",
            "college",
            name=op.f("uq_college_seats_departement_id_group_id_college"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("college_seats", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_college_seats_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "delegations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("body_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("carriers", sa.String(length=200), nullable=False),
        sa.Column("conditions", sa.Text(), nullable=False),
        sa.Column("preparation", sa.Text(), nullable=False),
        sa.Column("prepares_on", sa.Date(), nullable=True),
        sa.Column("support", sa.String(length=200), nullable=False),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("group_id <> body_id", name=op.f("ck_delegations_two_bodies")),
        sa.CheckConstraint(
            "until_on IS NULL OR until_on >= since_on", name=op.f("ck_delegations_ends_after_start")
        ),
        sa.ForeignKeyConstraint(
            ["body_id"], ["groups.id"], name=op.f("fk_delegations_body_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_delegations_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_delegations_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_delegations")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("delegations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_delegations_body_id"), ["body_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_delegations_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_delegations_group_id"), ["group_id"], unique=False)

    op.create_table(
        "group_lineage",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "reunion",
                "partage",
                name="lineagekind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "from_group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "to_group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("happened_on", sa.Date(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=False),
        sa.Column("agreed_how", sa.Text(), nullable=False),
        sa.Column("votes_for", sa.Integer(), nullable=False),
        sa.Column("votes_against", sa.Integer(), nullable=False),
        sa.Column("votes_abstained", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("agreed_on <= happened_on", name=op.f("ck_group_lineage_agreed_before")),
        sa.CheckConstraint(
            "from_group_id <> to_group_id", name=op.f("ck_group_lineage_two_groups")
        ),
        sa.CheckConstraint(
            "votes_for > votes_against AND votes_against >= 0 AND votes_abstained >= 0",
            name=op.f("ck_group_lineage_members_agreed"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_group_lineage_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["from_group_id"], ["groups.id"], name=op.f("fk_group_lineage_from_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["to_group_id"], ["groups.id"], name=op.f("fk_group_lineage_to_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_lineage")),
        sa.UniqueConstraint(
            "departement_id",
            "from_group_id",
            "to_group_id",
            name=op.f("uq_group_lineage_departement_id_from_group_id_to_group_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("group_lineage", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_group_lineage_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_group_lineage_from_group_id"), ["from_group_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_group_lineage_to_group_id"), ["to_group_id"], unique=False
        )

    op.create_table(
        "organisation_memberships",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("function", sa.String(length=200), nullable=False),
        sa.Column(
            "role",
            sa.Enum(
                "membre",
                "pilote",
                "co-pilote",
                "organise",
                "presidence",
                "anime",
                name="organisationrole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "until_on IS NULL OR until_on >= since_on",
            name=op.f("ck_organisation_memberships_leaves_after_joining"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_organisation_memberships_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name=op.f("fk_organisation_memberships_group_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_organisation_memberships_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisation_memberships")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("organisation_memberships", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organisation_memberships_departement_id"),
            ["departement_id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_organisation_memberships_group_id"), ["group_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_organisation_memberships_organisation_id"),
            ["organisation_id"],
            unique=False,
        )
        batch_op.create_index(
            "uq_organisation_memberships_one_living",
            ["departement_id", "group_id", "organisation_id"],
            unique=True,
            sqlite_where=sa.text("until_on IS NULL"),
            postgresql_where=sa.text("until_on IS NULL"),
        )

    op.create_table(
        "protocols",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("format", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("organisation", sa.Text(), nullable=False),
        sa.Column("signatories", sa.Text(), nullable=False),
        sa.Column("agreed_on", sa.Date(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_protocols_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_protocols_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_protocols")),
        sa.UniqueConstraint(
            "departement_id", "group_id", name=op.f("uq_protocols_departement_id_group_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("protocols", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_protocols_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "renewals",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "college",
            sa.Enum(
                "usagers",
                "elus",
                "professionnels",
                "associations",
                "institutions",
                name="college",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "way",
            sa.Enum(
                "appel",
                "tirage",
                name="renewalway",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("seats", sa.Integer(), nullable=False),
        sa.Column("substitutes", sa.Integer(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=False),
        sa.Column("public_source", sa.Text(), nullable=False),
        sa.Column("seed", sa.Text(), nullable=False),
        sa.Column("candidate_count", sa.Integer(), nullable=True),
        sa.Column("drawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(drawn_at IS NULL) = (candidate_count IS NULL)",
            name=op.f("ck_renewals_drawn_with_its_count"),
        ),
        sa.CheckConstraint("seats BETWEEN 1 AND 500", name=op.f("ck_renewals_seats_are_sensible")),
        sa.CheckConstraint(
            "substitutes BETWEEN 0 AND 500", name=op.f("ck_renewals_substitutes_are_sensible")
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_renewals_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_renewals_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_renewals")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("renewals", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_renewals_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_renewals_group_id"), ["group_id"], unique=False)

    op.create_table(
        "item_proposals",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "channel",
            sa.Enum(
                "web",
                "papier",
                "telephone",
                "oral",
                name="wordchannel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "recue",
                "acceptee",
                "refusee",
                name="wishstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(state = 'recue') = (answered_at IS NULL)",
            name=op.f("ck_item_proposals_answered_with_its_date"),
        ),
        sa.CheckConstraint(
            "state <> 'refusee' OR answer <> ''",
            name=op.f("ck_item_proposals_declined_with_a_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_item_proposals_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_item_proposals_group_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_item_proposals_meeting_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_item_proposals_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_proposals")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("item_proposals", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_item_proposals_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_item_proposals_group_id"), ["group_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_item_proposals_meeting_id"), ["meeting_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_item_proposals_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "kept_places",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "kept_for",
            sa.Enum(
                "usagers",
                "elus",
                "professionnels",
                "associations",
                "institutions",
                "invites",
                name="keptfor",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("places", sa.Integer(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("places > 0", name=op.f("ck_kept_places_places_are_positive")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_kept_places_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_kept_places_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_places")),
        sa.UniqueConstraint(
            "departement_id",
            "meeting_id",
            "kept_for",
            name=op.f("uq_kept_places_departement_id_meeting_id_kept_for"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("kept_places", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_kept_places_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "meeting_partners",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "organisation_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("function", sa.String(length=200), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "attendue",
                "confirmee",
                "excusee",
                name="partnerstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("can_do", sa.Text(), nullable=False),
        sa.Column("cannot_do", sa.Text(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_meeting_partners_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_partners_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["organisation_id"],
            ["organisations.id"],
            name=op.f("fk_meeting_partners_organisation_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_partners")),
        sa.UniqueConstraint(
            "departement_id",
            "meeting_id",
            "organisation_id",
            name=op.f("uq_meeting_partners_departement_id_meeting_id_organisation_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_partners", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_partners_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_partners_organisation_id"), ["organisation_id"], unique=False
        )

    op.create_table(
        "meeting_plans",
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("plan_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_plans_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(["plan_id"], ["plans.id"], name=op.f("fk_meeting_plans_plan_id")),
        sa.PrimaryKeyConstraint("meeting_id", "plan_id", name=op.f("pk_meeting_plans")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_plans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_plans_plan_id"), ["plan_id"], unique=False)

    op.create_table(
        "meeting_requests",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column(
            "channel",
            sa.Enum(
                "web",
                "papier",
                "telephone",
                "oral",
                name="wordchannel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("wishes", sa.Text(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "recue",
                "acceptee",
                "refusee",
                name="wishstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(state = 'recue') = (answered_at IS NULL)",
            name=op.f("ck_meeting_requests_answered_with_its_date"),
        ),
        sa.CheckConstraint(
            "state <> 'refusee' OR answer <> ''",
            name=op.f("ck_meeting_requests_declined_with_a_reason"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_meeting_requests_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name=op.f("fk_meeting_requests_group_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_requests_meeting_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_meeting_requests_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meeting_requests")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_requests", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_requests_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_requests_group_id"), ["group_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_requests_meeting_id"), ["meeting_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meeting_requests_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "candidacies",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "renewal_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "membership_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "number > 0 AND (place IS NULL OR place > 0)",
            name=op.f("ck_candidacies_counted_from_one"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_candidacies_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["membership_id"],
            ["memberships.id"],
            name=op.f("fk_candidacies_membership_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["renewal_id"],
            ["renewals.id"],
            name=op.f("fk_candidacies_renewal_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_candidacies")),
        sa.UniqueConstraint(
            "departement_id",
            "renewal_id",
            "membership_id",
            name=op.f("uq_candidacies_departement_id_renewal_id_membership_id"),
        ),
        sa.UniqueConstraint(
            "departement_id",
            "renewal_id",
            "number",
            name=op.f("uq_candidacies_departement_id_renewal_id_number"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("candidacies", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_candidacies_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_candidacies_membership_id"), ["membership_id"], unique=False
        )

    op.create_table(
        "event_announcements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_event_announcements_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_event_announcements_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_event_announcements_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_event_announcements")),
        sa.UniqueConstraint(
            "departement_id",
            "meeting_id",
            name=op.f("uq_event_announcements_departement_id_meeting_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("event_announcements", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_event_announcements_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_event_announcements_person_id"), ["person_id"], unique=False
        )

    with op.batch_alter_table("group_kinds", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column("usual_items", sa.JSON(), nullable=False, server_default="[]")
        )
        batch_op.add_column(sa.Column("seats", sa.JSON(), nullable=False, server_default="{}"))
        batch_op.add_column(sa.Column("notice_days", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column("holds_meetings", sa.Boolean(), nullable=False, server_default=sa.true())
        )
        batch_op.add_column(
            sa.Column("needs_two_leads", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("needs_brief", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("needs_protocol", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("has_own_charter", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("is_archived", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_group_kinds_notice_is_in_days"), "notice_days BETWEEN 0 AND 365"
        )

    with op.batch_alter_table("groups", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column(
                "plan_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("cadence", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("welcome", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column("host", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("chair_rotates", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(sa.Column("started_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("deployed_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("closed_on", sa.Date(), nullable=True))
        batch_op.create_index(batch_op.f("ix_groups_plan_id"), ["plan_id"], unique=False)
        batch_op.create_foreign_key(batch_op.f("fk_groups_plan_id"), "plans", ["plan_id"], ["id"])
        batch_op.create_check_constraint(
            batch_op.f("ck_groups_not_its_own_parent"), "parent_id <> id"
        )
        batch_op.drop_constraint(batch_op.f("ck_groups_groupstatus"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_groups_groupstatus"), sa.column("status").in_(STATUSES)
        )

    with op.batch_alter_table("meetings", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column("external_url", sa.String(length=500), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("outcomes", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(
            sa.Column(
                "follows_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(
            sa.Column(
                "series_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("series_number", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "organisation_id",
                sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
                nullable=True,
            )
        )
        batch_op.add_column(
            sa.Column("holiday_accepted", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.add_column(
            sa.Column("places_held", sa.Integer(), nullable=False, server_default="0")
        )
        batch_op.create_index(batch_op.f("ix_meetings_follows_id"), ["follows_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_meetings_organisation_id"), ["organisation_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_meetings_series_id"), ["series_id"], unique=False)
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_series_id"),
            "meeting_series",
            ["series_id"],
            ["id"],
            ondelete="SET NULL",
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_organisation_id"), "organisations", ["organisation_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_follows_id"), "meetings", ["follows_id"], ["id"]
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_meetings_does_not_follow_itself"), "follows_id <> id"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_meetings_numbered_in_its_series"),
            "(series_id IS NULL) OR (series_number > 0)",
        )
        batch_op.drop_constraint(batch_op.f("ck_meetings_meetingkind"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_meetings_meetingkind"), sa.column("kind").in_(KINDS)
        )

    with op.batch_alter_table("memberships", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column("topic", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("seated_on", sa.Date(), nullable=True))
        batch_op.add_column(sa.Column("term_until_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "substitute_for_id",
                sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
                nullable=True,
            )
        )
        batch_op.add_column(
            sa.Column(
                "charter_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
            )
        )
        batch_op.add_column(sa.Column("charter_accepted_on", sa.Date(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "charter_channel",
                sa.Enum(
                    "web",
                    "papier",
                    "telephone",
                    "oral",
                    name="wordchannel",
                    native_enum=False,
                    create_constraint=True,
                    length=40,
                ),
                nullable=True,
            )
        )
        batch_op.create_index(batch_op.f("ix_memberships_charter_id"), ["charter_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_memberships_substitute_for_id"), ["substitute_for_id"], unique=False
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_charter_id"), "charters", ["charter_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_memberships_substitute_for_id"),
            "memberships",
            ["substitute_for_id"],
            ["id"],
            ondelete="SET NULL",
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_memberships_not_their_own_substitute"), "substitute_for_id <> id"
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_memberships_a_term_is_that_of_a_seat"),
            "term_until_on IS NULL OR seated_on IS NOT NULL",
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_memberships_charter_accepted_as_a_whole"),
            "(charter_id IS NULL) = (charter_accepted_on IS NULL)"
            " AND (charter_id IS NULL) = (charter_channel IS NULL)",
        )

    with op.batch_alter_table("organisations", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(sa.Column("decides", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("finances", sa.Text(), nullable=False, server_default=""))

    with op.batch_alter_table("registrations", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column(
                "college",
                sa.Enum(
                    "usagers",
                    "elus",
                    "professionnels",
                    "associations",
                    "institutions",
                    name="college",
                    native_enum=False,
                    create_constraint=True,
                    length=40,
                ),
                nullable=False,
                server_default="usagers",
            )
        )
        batch_op.add_column(sa.Column("party", sa.Integer(), nullable=False, server_default="1"))
        batch_op.add_column(sa.Column("children", sa.JSON(), nullable=False, server_default="{}"))
        batch_op.add_column(
            sa.Column("invited", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        batch_op.create_check_constraint(
            batch_op.f("ck_registrations_party_is_sensible"), "party BETWEEN 1 AND 10"
        )

    with op.batch_alter_table("territories", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column("service", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("phone", sa.String(length=32), nullable=False, server_default="")
        )
        batch_op.add_column(
            sa.Column("hours", sa.String(length=200), nullable=False, server_default="")
        )
        batch_op.add_column(sa.Column("transport", sa.Text(), nullable=False, server_default=""))
        batch_op.add_column(sa.Column("until_on", sa.Date(), nullable=True))

    # New rows say their values themselves.
    for table, columns in ADDED.items():
        with op.batch_alter_table(table, table_kwargs=KEYS) as batch_op:
            for column in columns:
                batch_op.alter_column(column, server_default=None)


def downgrade() -> None:
    meetings = sa.table("meetings", sa.column("kind", sa.String()))
    for kind, old_kind in OLD_KINDS.items():
        op.execute(meetings.update().where(meetings.c.kind == kind).values(kind=old_kind))

    with op.batch_alter_table("territories", table_kwargs=KEYS) as batch_op:
        batch_op.drop_column("until_on")
        batch_op.drop_column("transport")
        batch_op.drop_column("hours")
        batch_op.drop_column("phone")
        batch_op.drop_column("service")

    with op.batch_alter_table("registrations", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_registrations_party_is_sensible"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_registrations_college"), type_="check")
        batch_op.drop_column("invited")
        batch_op.drop_column("children")
        batch_op.drop_column("party")
        batch_op.drop_column("college")

    with op.batch_alter_table("organisations", table_kwargs=KEYS) as batch_op:
        batch_op.drop_column("finances")
        batch_op.drop_column("decides")

    with op.batch_alter_table("memberships", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(
            batch_op.f("ck_memberships_charter_accepted_as_a_whole"), type_="check"
        )
        batch_op.drop_constraint(
            batch_op.f("ck_memberships_a_term_is_that_of_a_seat"), type_="check"
        )
        batch_op.drop_constraint(
            batch_op.f("ck_memberships_not_their_own_substitute"), type_="check"
        )
        batch_op.drop_constraint(batch_op.f("fk_memberships_substitute_for_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_memberships_charter_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_memberships_substitute_for_id"))
        batch_op.drop_index(batch_op.f("ix_memberships_charter_id"))
        batch_op.drop_constraint(batch_op.f("ck_memberships_wordchannel"), type_="check")
        batch_op.drop_column("charter_channel")
        batch_op.drop_column("charter_accepted_on")
        batch_op.drop_column("charter_id")
        batch_op.drop_column("substitute_for_id")
        batch_op.drop_column("term_until_on")
        batch_op.drop_column("seated_on")
        batch_op.drop_column("topic")

    with op.batch_alter_table("meetings", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_meetings_meetingkind"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_meetings_meetingkind"),
            sa.column("kind").in_([kind for kind in KINDS if kind not in OLD_KINDS]),
        )
        batch_op.drop_constraint(batch_op.f("ck_meetings_numbered_in_its_series"), type_="check")
        batch_op.drop_constraint(batch_op.f("ck_meetings_does_not_follow_itself"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_meetings_follows_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_meetings_organisation_id"), type_="foreignkey")
        batch_op.drop_constraint(batch_op.f("fk_meetings_series_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_meetings_series_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_organisation_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_follows_id"))
        batch_op.drop_column("places_held")
        batch_op.drop_column("holiday_accepted")
        batch_op.drop_column("organisation_id")
        batch_op.drop_column("series_number")
        batch_op.drop_column("series_id")
        batch_op.drop_column("follows_id")
        batch_op.drop_column("outcomes")
        batch_op.drop_column("external_url")

    with op.batch_alter_table("groups", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_groups_groupstatus"), type_="check")
        batch_op.create_check_constraint(
            batch_op.f("ck_groups_groupstatus"),
            sa.column("status").in_([one for one in STATUSES if one not in NEW_STATUSES]),
        )
        batch_op.drop_constraint(batch_op.f("ck_groups_not_its_own_parent"), type_="check")
        batch_op.drop_constraint(batch_op.f("fk_groups_plan_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_groups_plan_id"))
        batch_op.drop_column("closed_on")
        batch_op.drop_column("deployed_on")
        batch_op.drop_column("started_on")
        batch_op.drop_column("chair_rotates")
        batch_op.drop_column("host")
        batch_op.drop_column("welcome")
        batch_op.drop_column("cadence")
        batch_op.drop_column("plan_id")

    with op.batch_alter_table("group_kinds", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(batch_op.f("ck_group_kinds_notice_is_in_days"), type_="check")
        batch_op.drop_column("is_archived")
        batch_op.drop_column("has_own_charter")
        batch_op.drop_column("needs_protocol")
        batch_op.drop_column("needs_brief")
        batch_op.drop_column("needs_two_leads")
        batch_op.drop_column("holds_meetings")
        batch_op.drop_column("notice_days")
        batch_op.drop_column("seats")
        batch_op.drop_column("usual_items")

    for table in NEW:
        op.drop_table(table)
    _rewrite_cadences(_old_rule)


def _rewrite_cadences(rewrite: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    kinds = sa.table("group_kinds", sa.column("id"), sa.column("cadence", sa.JSON()))
    connection = op.get_bind()
    for key, cadence in connection.execute(sa.select(kinds.c.id, kinds.c.cadence)).all():
        rules = [rewrite(rule) for rule in (cadence or {}).get("rules", [])]
        connection.execute(
            sa.update(kinds).where(kinds.c.id == key).values(cadence={"rules": rules})
        )


def _new_rule(old: dict[str, Any]) -> dict[str, Any]:
    name = RENAMED_RULES.get(old["rule"], old["rule"])
    new: dict[str, Any] = {"rule": name}
    if name in ("minimum", "target"):
        months = old.get("months")
        new |= {"count": 1 if months else old["per_year"], "months": months or WHOLE_YEAR}
    elif name == "range":
        new |= {"least": old["per_year"], "most": old["per_year_max"]}
    elif name == "milestones":
        new["milestones"] = [{"name": one} for one in old["milestones"]]
    return new | {one: old[one] for one in ("about", "source") if old.get(one)}


def _old_rule(new: dict[str, Any]) -> dict[str, Any]:
    back = {now: before for before, now in RENAMED_RULES.items()}
    old: dict[str, Any] = dict.fromkeys(sorted(OLD_CADENCE)) | {"about": "", "source": ""}
    old |= {"rule": back.get(new["rule"], new["rule"])}
    old["milestones"] = [one["name"] for one in new.get("milestones", [])]
    if "least" in new:
        old |= {"per_year": new["least"], "per_year_max": new["most"]}
    elif new.get("count") == 1 and new["months"] != WHOLE_YEAR:
        old["months"] = new["months"]
    elif "count" in new:
        old["per_year"] = max(1, new["count"] * WHOLE_YEAR // new["months"])
    return old | {one: new[one] for one in ("about", "source") if one in new}
