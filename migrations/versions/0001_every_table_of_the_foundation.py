"""every table of the foundation."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attempts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("subject_hash", sa.String(length=64), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("closed_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_attempts")),
        sa.UniqueConstraint("kind", "subject_hash", name=op.f("uq_attempts_kind_subject_hash")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("attempts", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_attempts_last_at"), ["last_at"], unique=False)

    op.create_table(
        "departements",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.String(length=3), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("host_name", sa.String(length=253), nullable=True),
        sa.Column("stored_settings", sa.JSON(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_departements")),
        sa.UniqueConstraint("code", name=op.f("uq_departements_code")),
        sa.UniqueConstraint("host_name", name=op.f("uq_departements_host_name")),
        sa.UniqueConstraint("slug", name=op.f("uq_departements_slug")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "done_operations",
        sa.Column("key", sa.String(length=64), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("outcome", sa.String(length=200), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_done_operations")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("done_operations", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_done_operations_done_at"), ["done_at"], unique=False)

    op.create_table(
        "sign_in_codes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "telephone",
                "courriel",
                name="contactkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("contact", sa.String(length=254), nullable=False),
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("link_hash", sa.String(length=64), nullable=False),
        sa.Column("browser_hash", sa.String(length=64), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("consumed_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_codes")),
        sa.UniqueConstraint("browser_hash", name=op.f("uq_sign_in_codes_browser_hash")),
        sa.UniqueConstraint("link_hash", name=op.f("uq_sign_in_codes_link_hash")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sign_in_codes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sign_in_codes_expires_at"), ["expires_at"], unique=False
        )

    op.create_table(
        "addresses",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "departement",
                "territoire",
                "groupe",
                name="addresskind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column(
            "target_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("slug = lower(slug)", name=op.f("ck_addresses_slug_is_lower_case")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_addresses_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_addresses")),
        sa.UniqueConstraint("kind", "slug", name=op.f("uq_addresses_kind_slug")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_addresses_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_addresses_kind_target_id"), ["kind", "target_id"], unique=False
        )

    op.create_table(
        "group_kinds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column("plural", sa.String(length=200), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("colleges", sa.JSON(), nullable=False),
        sa.Column("cadence", sa.JSON(), nullable=False),
        sa.Column("required_items", sa.JSON(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=True),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "quorum BETWEEN 1 AND 100", name=op.f("ck_group_kinds_quorum_is_a_percentage")
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_group_kinds_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_kinds")),
        sa.UniqueConstraint(
            "departement_id", "code", name=op.f("uq_group_kinds_departement_id_code")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("group_kinds", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_group_kinds_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "journal_entries",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("actor", sa.String(length=32), nullable=True),
        sa.Column("act", sa.String(length=64), nullable=False),
        sa.Column("object_kind", sa.String(length=64), nullable=False),
        sa.Column(
            "object_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("fields", sa.JSON(), nullable=False),
        sa.Column("reason", sa.String(length=64), nullable=True),
        sa.Column("previous_hash", sa.String(length=64), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_journal_entries_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_entries")),
        sa.UniqueConstraint(
            "departement_id", "seq", name=op.f("uq_journal_entries_departement_id_seq")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal_entries", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_journal_entries_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_journal_entries_departement_id_object_kind_object_id"),
            ["departement_id", "object_kind", "object_id"],
            unique=False,
        )

    op.create_table(
        "journal_heads",
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_journal_heads_departement_id")
        ),
        sa.PrimaryKeyConstraint("departement_id", name=op.f("pk_journal_heads")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "journal_keys",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("word", sa.String(length=32), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_journal_keys_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_journal_keys")),
        sa.UniqueConstraint(
            "departement_id", "person_id", name=op.f("uq_journal_keys_departement_id_person_id")
        ),
        sa.UniqueConstraint(
            "departement_id", "word", name=op.f("uq_journal_keys_departement_id_word")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("journal_keys", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_journal_keys_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "logos",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_logos_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_logos")),
        sa.UniqueConstraint("departement_id", name=op.f("uq_logos_departement_id")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("logos", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_logos_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "organisations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "institution",
                "emploi",
                "association",
                "commune",
                "sante",
                "autre",
                name="organisationkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("competence", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_organisations_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint(
            "departement_id", "name", name=op.f("uq_organisations_departement_id_name")
        ),
        sa.UniqueConstraint(
            "departement_id", "uid", name=op.f("uq_organisations_departement_id_uid")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("organisations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_organisations_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "outbox_messages",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column(
            "channel",
            sa.Enum(
                "courriel",
                "sms",
                "lettre",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("address", sa.String(length=254), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.Column("paragraphs", sa.JSON(), nullable=False),
        sa.Column("action_label", sa.String(length=200), nullable=False),
        sa.Column("action_path", sa.String(length=300), nullable=False),
        sa.Column("code_selector", sa.String(length=5), nullable=True),
        sa.Column("deduplication", sa.String(length=120), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "a-envoyer",
                "envoye",
                "en-echec",
                name="messagestate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_outbox_messages_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_messages")),
        sa.UniqueConstraint(
            "departement_id",
            "deduplication",
            name=op.f("uq_outbox_messages_departement_id_deduplication"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("outbox_messages", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outbox_messages_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_messages_person_id"), ["person_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_messages_state_id"), ["state", "id"], unique=False
        )

    op.create_table(
        "persons",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("chosen_name", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_persons_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_persons_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_persons_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "search_entries",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("object_kind", sa.String(length=64), nullable=False),
        sa.Column(
            "object_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_search_entries_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_search_entries")),
        sa.UniqueConstraint(
            "departement_id",
            "object_kind",
            "object_id",
            name=op.f("uq_search_entries_departement_id_object_kind_object_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("search_entries", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_search_entries_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "territories",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("parent_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("level_label", sa.String(length=200), nullable=False),
        sa.Column("other_names", sa.JSON(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_territories_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["parent_id"], ["territories.id"], name=op.f("fk_territories_parent_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_territories")),
        sa.UniqueConstraint(
            "departement_id", "name", name=op.f("uq_territories_departement_id_name")
        ),
        sa.UniqueConstraint(
            "departement_id", "uid", name=op.f("uq_territories_departement_id_uid")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("territories", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_territories_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_territories_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "access_codes",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("selector", sa.String(length=5), nullable=False),
        sa.Column("verifier_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("replaced_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_access_codes_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_access_codes_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_access_codes")),
        sa.UniqueConstraint("selector", name=op.f("uq_access_codes_selector")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("access_codes", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_access_codes_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_access_codes_expires_at"), ["expires_at"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_access_codes_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_access_codes_one_living",
            ["departement_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("replaced_at IS NULL"),
            postgresql_where=sa.text("replaced_at IS NULL"),
        )

    op.create_table(
        "accounts",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("function", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_accounts_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_accounts_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_accounts")),
        sa.UniqueConstraint(
            "departement_id", "person_id", name=op.f("uq_accounts_departement_id_person_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_accounts_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "contact_points",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "telephone",
                "courriel",
                name="contactkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("value", sa.String(length=254), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_contact_points_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_contact_points_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_points")),
        sa.UniqueConstraint(
            "departement_id",
            "person_id",
            "kind",
            "value",
            name=op.f("uq_contact_points_departement_id_person_id_kind_value"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("contact_points", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_contact_points_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_contact_points_kind_value"), ["kind", "value"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_contact_points_person_id"), ["person_id"], unique=False
        )

    op.create_table(
        "groups",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column("kind_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("parent_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("slug", sa.String(length=80), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column(
            "status",
            sa.Enum(
                "experimental",
                "actif",
                "clos",
                name="groupstatus",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_groups_departement_id")
        ),
        sa.ForeignKeyConstraint(["kind_id"], ["group_kinds.id"], name=op.f("fk_groups_kind_id")),
        sa.ForeignKeyConstraint(["parent_id"], ["groups.id"], name=op.f("fk_groups_parent_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_groups")),
        sa.UniqueConstraint("departement_id", "name", name=op.f("uq_groups_departement_id_name")),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_groups_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_groups_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_groups_kind_id"), ["kind_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_groups_parent_id"), ["parent_id"], unique=False)

    op.create_table(
        "personal_feeds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("selector", sa.String(length=24), nullable=False),
        sa.Column("secret_hash", sa.String(length=64), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_personal_feeds_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_personal_feeds_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_personal_feeds")),
        sa.UniqueConstraint(
            "departement_id", "person_id", name=op.f("uq_personal_feeds_departement_id_person_id")
        ),
        sa.UniqueConstraint("selector", name=op.f("uq_personal_feeds_selector")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("personal_feeds", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_personal_feeds_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "venues",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column(
            "territory_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("street", sa.String(length=200), nullable=False),
        sa.Column("postal_code", sa.String(length=10), nullable=False),
        sa.Column("town", sa.String(length=200), nullable=False),
        sa.Column("how_to_come", sa.Text(), nullable=False),
        sa.Column("access", sa.Text(), nullable=False),
        sa.Column("is_step_free", sa.Boolean(), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_venues_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_venues_territory_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_venues")),
        sa.UniqueConstraint(
            "departement_id", "name", "town", name=op.f("uq_venues_departement_id_name_town")
        ),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_venues_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("venues", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_venues_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_venues_territory_id"), ["territory_id"], unique=False)

    op.create_table(
        "cadres",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("mission", sa.Text(), nullable=False),
        sa.Column("decides", sa.Text(), nullable=False),
        sa.Column("advises_on", sa.Text(), nullable=False),
        sa.Column("does_not_decide", sa.Text(), nullable=False),
        sa.Column("limits", sa.Text(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("who_answers", sa.Text(), nullable=False),
        sa.Column("agenda_rights", sa.Text(), nullable=False),
        sa.Column("theme_choice", sa.Text(), nullable=False),
        sa.Column("public_part", sa.Text(), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_cadres_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_cadres_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cadres")),
        sa.UniqueConstraint(
            "departement_id", "group_id", name=op.f("uq_cadres_departement_id_group_id")
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("cadres", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_cadres_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "grants",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "role",
            sa.Enum(
                "usager",
                "relecteur",
                "animateur",
                "elu",
                "charge-mission",
                "partenaire",
                "referent",
                "relais",
                "admin",
                name="role",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["account_id"], ["accounts.id"], name=op.f("fk_grants_account_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_grants_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grants")),
        sa.UniqueConstraint(
            "departement_id",
            "account_id",
            "role",
            name=op.f("uq_grants_departement_id_account_id_role"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("grants", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_grants_account_id"), ["account_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_grants_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "group_names",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_group_names_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_group_names_group_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_group_names")),
        sa.UniqueConstraint(
            "departement_id",
            "group_id",
            "name",
            name=op.f("uq_group_names_departement_id_group_id_name"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("group_names", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_group_names_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_group_names_group_id"), ["group_id"], unique=False)

    op.create_table(
        "group_territories",
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "territory_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["group_id"],
            ["groups.id"],
            name=op.f("fk_group_territories_group_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_group_territories_territory_id")
        ),
        sa.PrimaryKeyConstraint("group_id", "territory_id", name=op.f("pk_group_territories")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("group_territories", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_group_territories_territory_id"), ["territory_id"], unique=False
        )

    op.create_table(
        "meetings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "proposee",
                "planifiee",
                "publiee",
                "tenue",
                "compte-rendu-en-validation",
                "compte-rendu-publie",
                "reportee",
                "annulee",
                name="meetingstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "kind",
            sa.Enum(
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
                name="meetingkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("starts_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ends_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("zone", sa.String(length=64), nullable=False),
        sa.Column(
            "mode",
            sa.Enum(
                "sur-place",
                "a-distance",
                "les-deux",
                name="meetingmode",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("venue_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("room", sa.String(length=200), nullable=False),
        sa.Column("remote_url", sa.String(length=500), nullable=False),
        sa.Column("dial_in", sa.String(length=200), nullable=False),
        sa.Column(
            "audience",
            sa.Enum(
                "public",
                "membres",
                "professionnels",
                name="audience",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("capacity", sa.Integer(), nullable=True),
        sa.Column("places_taken", sa.Integer(), nullable=False),
        sa.Column("who_comes", sa.Text(), nullable=False),
        sa.Column("offers", sa.JSON(), nullable=False),
        sa.Column("preparation", sa.Text(), nullable=False),
        sa.Column("help_phone", sa.String(length=32), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column(
            "replaced_by_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("reference", sa.String(length=255), nullable=True),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "state <> 'publiee' OR help_phone <> ''",
            name=op.f("ck_meetings_help_phone_when_published"),
        ),
        sa.CheckConstraint(
            "capacity IS NULL OR capacity > 0", name=op.f("ck_meetings_capacity_is_positive")
        ),
        sa.CheckConstraint(
            "capacity IS NULL OR places_taken <= capacity", name=op.f("ck_meetings_last_place")
        ),
        sa.CheckConstraint("ends_at > starts_at", name=op.f("ck_meetings_ends_after_start")),
        sa.CheckConstraint(
            "places_taken >= 0", name=op.f("ck_meetings_places_taken_is_not_negative")
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_meetings_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["replaced_by_id"], ["meetings.id"], name=op.f("fk_meetings_replaced_by_id")
        ),
        sa.ForeignKeyConstraint(["venue_id"], ["venues.id"], name=op.f("fk_meetings_venue_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_meetings")),
        sa.UniqueConstraint(
            "departement_id", "reference", name=op.f("uq_meetings_departement_id_reference")
        ),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_meetings_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meetings_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meetings_departement_id_starts_at_id"),
            ["departement_id", "starts_at", "id"],
            unique=False,
        )
        batch_op.create_index(
            batch_op.f("ix_meetings_replaced_by_id"), ["replaced_by_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_meetings_starts_at_id"), ["starts_at", "id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_meetings_venue_id"), ["venue_id"], unique=False)

    op.create_table(
        "memberships",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
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
            "role",
            sa.Enum(
                "membre",
                "animateur",
                "pilote",
                "co-pilote",
                "presidence",
                "porte-voix",
                name="membershiprole",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("since_on", sa.Date(), nullable=False),
        sa.Column("until_on", sa.Date(), nullable=True),
        sa.Column("paused_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "until_on IS NULL OR until_on >= since_on",
            name=op.f("ck_memberships_leaves_after_joining"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_memberships_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_memberships_group_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_memberships_person_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_memberships_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_memberships_group_id"), ["group_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_memberships_person_id"), ["person_id"], unique=False)
        batch_op.create_index(
            "uq_memberships_one_living",
            ["departement_id", "group_id", "person_id"],
            unique=True,
            sqlite_where=sa.text("until_on IS NULL"),
            postgresql_where=sa.text("until_on IS NULL"),
        )

    op.create_table(
        "sign_in_sessions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "account_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("browser", sa.String(length=80), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["account_id"],
            ["accounts.id"],
            name=op.f("fk_sign_in_sessions_account_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_sign_in_sessions_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sign_in_sessions")),
        sa.UniqueConstraint("token_hash", name=op.f("uq_sign_in_sessions_token_hash")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("sign_in_sessions", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sign_in_sessions_account_id"), ["account_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_sign_in_sessions_departement_id"), ["departement_id"], unique=False
        )

    op.create_table(
        "agenda_items",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "information",
                "debat-decision",
                "diagnostic",
                "suivi",
                "convivialite",
                "travail",
                "autre",
                name="agendaitemkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("speaker", sa.String(length=200), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "minutes IS NULL OR minutes BETWEEN 1 AND 600",
            name=op.f("ck_agenda_items_minutes_are_sensible"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_agenda_items_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_agenda_items_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_agenda_items")),
        sa.UniqueConstraint(
            "departement_id",
            "meeting_id",
            "position",
            name=op.f("uq_agenda_items_departement_id_meeting_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("agenda_items", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_agenda_items_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_agenda_items_meeting_id"), ["meeting_id"], unique=False
        )

    op.create_table(
        "meeting_groups",
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_meeting_groups_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_groups_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("meeting_id", "group_id", name=op.f("pk_meeting_groups")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_groups", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_meeting_groups_group_id"), ["group_id"], unique=False)

    op.create_table(
        "meeting_territories",
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "territory_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"],
            ["meetings.id"],
            name=op.f("fk_meeting_territories_meeting_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["territory_id"], ["territories.id"], name=op.f("fk_meeting_territories_territory_id")
        ),
        sa.PrimaryKeyConstraint("meeting_id", "territory_id", name=op.f("pk_meeting_territories")),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("meeting_territories", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_meeting_territories_territory_id"), ["territory_id"], unique=False
        )

    op.create_table(
        "registrations",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "meeting_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "state",
            sa.Enum(
                "confirmee",
                "en-attente",
                "retiree",
                name="registrationstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "channel",
            sa.Enum(
                "web",
                "telephone",
                "guichet",
                "relais",
                name="channel",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("promoted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(state = 'retiree') = (withdrawn_at IS NOT NULL)",
            name=op.f("ck_registrations_withdrawn_has_its_date"),
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_registrations_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["meeting_id"], ["meetings.id"], name=op.f("fk_registrations_meeting_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_registrations_person_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_registrations")),
        sa.UniqueConstraint(
            "departement_id",
            "meeting_id",
            "person_id",
            name=op.f("uq_registrations_departement_id_meeting_id_person_id"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("registrations", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_registrations_departement_id"), ["departement_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_registrations_meeting_id_state_id"),
            ["meeting_id", "state", "id"],
            unique=False,
        )
        batch_op.create_index(batch_op.f("ix_registrations_person_id"), ["person_id"], unique=False)

    op.create_table(
        "needs",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "registration_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "trajet",
                "garde-enfants",
                "interprete",
                "chaise-pres-de-la-porte",
                "venir-avec-quelqu-un",
                name="needkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "demande",
                "organise",
                "impossible",
                name="needstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_needs_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["registration_id"],
            ["registrations.id"],
            name=op.f("fk_needs_registration_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_needs")),
        sa.UniqueConstraint(
            "departement_id",
            "registration_id",
            "kind",
            name=op.f("uq_needs_departement_id_registration_id_kind"),
        ),
        sqlite_autoincrement=True,
    )
    with op.batch_alter_table("needs", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_needs_departement_id"), ["departement_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("needs", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_needs_departement_id"))

    op.drop_table("needs")
    with op.batch_alter_table("registrations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_registrations_person_id"))
        batch_op.drop_index(batch_op.f("ix_registrations_meeting_id_state_id"))
        batch_op.drop_index(batch_op.f("ix_registrations_departement_id"))

    op.drop_table("registrations")
    with op.batch_alter_table("meeting_territories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_territories_territory_id"))

    op.drop_table("meeting_territories")
    with op.batch_alter_table("meeting_groups", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meeting_groups_group_id"))

    op.drop_table("meeting_groups")
    with op.batch_alter_table("agenda_items", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_agenda_items_meeting_id"))
        batch_op.drop_index(batch_op.f("ix_agenda_items_departement_id"))

    op.drop_table("agenda_items")
    with op.batch_alter_table("sign_in_sessions", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_sessions_departement_id"))
        batch_op.drop_index(batch_op.f("ix_sign_in_sessions_account_id"))

    op.drop_table("sign_in_sessions")
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_memberships_one_living",
            sqlite_where=sa.text("until_on IS NULL"),
            postgresql_where=sa.text("until_on IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_memberships_person_id"))
        batch_op.drop_index(batch_op.f("ix_memberships_group_id"))
        batch_op.drop_index(batch_op.f("ix_memberships_departement_id"))

    op.drop_table("memberships")
    with op.batch_alter_table("meetings", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_meetings_venue_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_starts_at_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_replaced_by_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_departement_id_starts_at_id"))
        batch_op.drop_index(batch_op.f("ix_meetings_departement_id"))

    op.drop_table("meetings")
    with op.batch_alter_table("group_territories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_territories_territory_id"))

    op.drop_table("group_territories")
    with op.batch_alter_table("group_names", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_names_group_id"))
        batch_op.drop_index(batch_op.f("ix_group_names_departement_id"))

    op.drop_table("group_names")
    with op.batch_alter_table("grants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_grants_departement_id"))
        batch_op.drop_index(batch_op.f("ix_grants_account_id"))

    op.drop_table("grants")
    with op.batch_alter_table("cadres", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_cadres_departement_id"))

    op.drop_table("cadres")
    with op.batch_alter_table("venues", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_venues_territory_id"))
        batch_op.drop_index(batch_op.f("ix_venues_departement_id"))

    op.drop_table("venues")
    with op.batch_alter_table("personal_feeds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_personal_feeds_departement_id"))

    op.drop_table("personal_feeds")
    with op.batch_alter_table("groups", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_groups_parent_id"))
        batch_op.drop_index(batch_op.f("ix_groups_kind_id"))
        batch_op.drop_index(batch_op.f("ix_groups_departement_id"))

    op.drop_table("groups")
    with op.batch_alter_table("contact_points", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_contact_points_person_id"))
        batch_op.drop_index(batch_op.f("ix_contact_points_kind_value"))
        batch_op.drop_index(batch_op.f("ix_contact_points_departement_id"))

    op.drop_table("contact_points")
    with op.batch_alter_table("accounts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_accounts_departement_id"))

    op.drop_table("accounts")
    with op.batch_alter_table("access_codes", schema=None) as batch_op:
        batch_op.drop_index(
            "uq_access_codes_one_living",
            sqlite_where=sa.text("replaced_at IS NULL"),
            postgresql_where=sa.text("replaced_at IS NULL"),
        )
        batch_op.drop_index(batch_op.f("ix_access_codes_person_id"))
        batch_op.drop_index(batch_op.f("ix_access_codes_expires_at"))
        batch_op.drop_index(batch_op.f("ix_access_codes_departement_id"))

    op.drop_table("access_codes")
    with op.batch_alter_table("territories", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_territories_parent_id"))
        batch_op.drop_index(batch_op.f("ix_territories_departement_id"))

    op.drop_table("territories")
    with op.batch_alter_table("search_entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_search_entries_departement_id"))

    op.drop_table("search_entries")
    with op.batch_alter_table("persons", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_persons_departement_id"))

    op.drop_table("persons")
    with op.batch_alter_table("outbox_messages", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_messages_state_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_messages_person_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_messages_departement_id"))

    op.drop_table("outbox_messages")
    with op.batch_alter_table("organisations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_organisations_departement_id"))

    op.drop_table("organisations")
    with op.batch_alter_table("logos", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_logos_departement_id"))

    op.drop_table("logos")
    with op.batch_alter_table("journal_keys", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_keys_departement_id"))

    op.drop_table("journal_keys")
    op.drop_table("journal_heads")
    with op.batch_alter_table("journal_entries", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_journal_entries_departement_id_object_kind_object_id"))
        batch_op.drop_index(batch_op.f("ix_journal_entries_departement_id"))

    op.drop_table("journal_entries")
    with op.batch_alter_table("group_kinds", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_group_kinds_departement_id"))

    op.drop_table("group_kinds")
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addresses_kind_target_id"))
        batch_op.drop_index(batch_op.f("ix_addresses_departement_id"))

    op.drop_table("addresses")
    with op.batch_alter_table("sign_in_codes", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_sign_in_codes_expires_at"))

    op.drop_table("sign_in_codes")
    with op.batch_alter_table("done_operations", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_done_operations_done_at"))

    op.drop_table("done_operations")
    op.drop_table("departements")
    with op.batch_alter_table("attempts", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_attempts_last_at"))

    op.drop_table("attempts")
