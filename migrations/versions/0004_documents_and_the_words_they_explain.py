"""Documents with their easy version and its readers; the words that a Département explains."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

# SQLite builds the table again: a deleted id must still never be used again.
KEYS = {"sqlite_autoincrement": True}
# The last created first.
NEW = (
    "review_marks",
    "review_answers",
    "review_questions",
    "readings",
    "review_rounds",
    "document_checks",
    "passages",
    "kept_findings",
    "document_versions",
    "document_signatories",
    "document_originals",
    "document_copies",
    "documents",
    "glossary_senses",
    "glossary_proposals",
    "glossary_terms",
)


def upgrade() -> None:
    op.create_table(
        "glossary_terms",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "sigle",
                "mot",
                "locution",
                name="termkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("term", sa.String(length=200), nullable=False),
        sa.Column("folded", sa.String(length=200), nullable=False),
        sa.Column("replacement", sa.String(length=200), nullable=False),
        sa.Column("is_kept", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("hidden_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_glossary_terms_departement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_terms")),
        sa.UniqueConstraint(
            "departement_id", "folded", name=op.f("uq_glossary_terms_departement_id_folded")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_glossary_terms_departement_id"), "glossary_terms", ["departement_id"])

    op.create_table(
        "glossary_proposals",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "origin",
            sa.Enum(
                "membre",
                "relecture",
                name="proposalorigin",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "a-lire",
                "prise",
                "ecartee",
                name="proposalstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("term", sa.String(length=200), nullable=False),
        sa.Column("folded", sa.String(length=200), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("asked_count", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint(
            "(state = 'a-lire') = (answered_at IS NULL)",
            name=op.f("ck_glossary_proposals_answered_has_its_date"),
        ),
        sa.CheckConstraint("asked_count > 0", name=op.f("ck_glossary_proposals_asked_by_somebody")),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_glossary_proposals_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_glossary_proposals_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_proposals")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_glossary_proposals_departement_id"), "glossary_proposals", ["departement_id"]
    )
    op.create_index(
        op.f("ix_glossary_proposals_departement_id_state_folded"),
        "glossary_proposals",
        ["departement_id", "state", "folded"],
    )

    op.create_table(
        "glossary_senses",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("term_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("domain", sa.String(length=200), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("example", sa.Text(), nullable=False),
        sa.Column("source", sa.String(length=200), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_glossary_senses_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["term_id"],
            ["glossary_terms.id"],
            name=op.f("fk_glossary_senses_term_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_glossary_senses")),
        sa.UniqueConstraint(
            "departement_id",
            "term_id",
            "position",
            name=op.f("uq_glossary_senses_departement_id_term_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_glossary_senses_departement_id"), "glossary_senses", ["departement_id"]
    )

    op.create_table(
        "documents",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("uid", sa.Uuid(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "plaquette",
                "courrier",
                "page-web",
                "guide",
                "memento",
                "formulaire",
                "affiche",
                "charte",
                "fiche",
                "texte-de-groupe",
                "texte-de-rencontre",
                name="documentkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column(
            "state",
            sa.Enum(
                "a-simplifier",
                "version-de-travail",
                "relecture-des-usagers",
                "relecture-du-service",
                "validee",
                "publiee",
                "a-revoir",
                "retiree",
                name="documentstate",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("easy_title", sa.String(length=200), nullable=False),
        sa.Column(
            "audience",
            sa.Enum(
                "facile",
                "clair",
                "juridique",
                name="audience",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("service", sa.String(length=200), nullable=False),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("is_collective", sa.Boolean(), nullable=False),
        sa.Column("touches_right", sa.Boolean(), nullable=False),
        sa.Column("is_of_product", sa.Boolean(), nullable=False),
        sa.Column("main_message", sa.String(length=200), nullable=False),
        sa.Column("key_messages", sa.JSON(), nullable=False),
        sa.Column("criteria", sa.JSON(), nullable=False),
        sa.Column("logo_conditions", sa.JSON(), nullable=False),
        sa.Column("contact_phone", sa.String(length=200), nullable=False),
        sa.Column("credit", sa.String(length=200), nullable=False),
        sa.Column("changed_because", sa.Text(), nullable=False),
        sa.Column("original_number", sa.Integer(), nullable=False),
        sa.Column("published_number", sa.Integer(), nullable=True),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("review_on", sa.Date(), nullable=True),
        sa.Column("writer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_documents_departement_id")
        ),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name=op.f("fk_documents_group_id")),
        sa.ForeignKeyConstraint(
            ["writer_id"], ["persons.id"], name=op.f("fk_documents_writer_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("departement_id", "uid", name=op.f("uq_documents_departement_id_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_documents_departement_id"), "documents", ["departement_id"])
    op.create_index(
        op.f("ix_documents_departement_id_state_changed_at"),
        "documents",
        ["departement_id", "state", "changed_at"],
    )
    op.create_index(op.f("ix_documents_group_id"), "documents", ["group_id"])

    op.create_table(
        "document_copies",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("place", sa.String(length=200), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("given_on", sa.Date(), nullable=False),
        sa.Column("feedback", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("copies >= 0", name=op.f("ck_document_copies_copies_are_a_number")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_document_copies_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_copies_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_copies")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_document_copies_departement_id"), "document_copies", ["departement_id"]
    )
    op.create_index(
        op.f("ix_document_copies_document_id_given_on_id"),
        "document_copies",
        ["document_id", "given_on", "id"],
    )

    op.create_table(
        "document_originals",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("media_type", sa.String(length=200), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=True),
        sa.Column("digest", sa.String(length=200), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_document_originals_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_originals_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_originals")),
        sa.UniqueConstraint(
            "departement_id",
            "document_id",
            "number",
            name=op.f("uq_document_originals_departement_id_document_id_number"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_document_originals_departement_id"), "document_originals", ["departement_id"]
    )

    op.create_table(
        "document_signatories",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("organisation", sa.String(length=200), nullable=False),
        sa.Column("function", sa.String(length=200), nullable=False),
        sa.Column("signed_on", sa.Date(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_document_signatories_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_signatories_document_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_signatories")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_document_signatories_departement_id"), "document_signatories", ["departement_id"]
    )
    op.create_index(
        op.f("ix_document_signatories_document_id"), "document_signatories", ["document_id"]
    )

    op.create_table(
        "document_versions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "reason",
            sa.Enum(
                "gardee",
                "relecture",
                "service",
                "validee",
                "publiee",
                "original-change",
                "reprise",
                name="versionreason",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("easy_title", sa.String(length=200), nullable=False),
        sa.Column("passages", sa.JSON(), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"],
            ["departements.id"],
            name=op.f("fk_document_versions_departement_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_versions_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_document_versions_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_versions")),
        sa.UniqueConstraint(
            "departement_id",
            "document_id",
            "number",
            name=op.f("uq_document_versions_departement_id_document_id_number"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_document_versions_departement_id"), "document_versions", ["departement_id"]
    )

    op.create_table(
        "kept_findings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("rule", sa.String(length=200), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("motive", sa.String(length=200), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_kept_findings_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_kept_findings_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_kept_findings_person_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kept_findings")),
        sa.UniqueConstraint(
            "departement_id",
            "document_id",
            "rule",
            "words",
            name=op.f("uq_kept_findings_departement_id_document_id_rule_words"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_kept_findings_departement_id"), "kept_findings", ["departement_id"])

    op.create_table(
        "passages",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("original", sa.Text(), nullable=False),
        sa.Column("easy", sa.Text(), nullable=False),
        sa.Column("pictogram", sa.String(length=200), nullable=False),
        sa.Column("previous_original", sa.Text(), nullable=False),
        sa.Column("is_stale", sa.Boolean(), nullable=False),
        sa.Column("writer_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_passages_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_passages_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["writer_id"],
            ["persons.id"],
            name=op.f("fk_passages_writer_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_passages")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_passages_departement_id"), "passages", ["departement_id"])
    op.create_index(
        op.f("ix_passages_document_id_position_id"), "passages", ["document_id", "position", "id"]
    )

    op.create_table(
        "document_checks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "version_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "kind",
            sa.Enum(
                "service",
                "juridique",
                "validation",
                name="checkkind",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_document_checks_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_document_checks_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["person_id"],
            ["persons.id"],
            name=op.f("fk_document_checks_person_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["document_versions.id"], name=op.f("fk_document_checks_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_checks")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_document_checks_departement_id"), "document_checks", ["departement_id"]
    )
    op.create_index(
        op.f("ix_document_checks_document_id_id"), "document_checks", ["document_id", "id"]
    )

    op.create_table(
        "review_rounds",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "document_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column(
            "version_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column("group_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("is_in_meeting", sa.Boolean(), nullable=False),
        sa.Column("closes_on", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("reader_count", sa.Integer(), nullable=False),
        sa.Column("finished_count", sa.Integer(), nullable=False),
        sa.Column("credit_count", sa.Integer(), nullable=False),
        sa.Column("native_reader_count", sa.Integer(), nullable=False),
        sa.Column("original_changed", sa.Boolean(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_review_rounds_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_review_rounds_document_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["groups.id"], name=op.f("fk_review_rounds_group_id")
        ),
        sa.ForeignKeyConstraint(
            ["version_id"], ["document_versions.id"], name=op.f("fk_review_rounds_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_rounds")),
        sa.UniqueConstraint(
            "departement_id",
            "document_id",
            "number",
            name=op.f("uq_review_rounds_departement_id_document_id_number"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_rounds_departement_id"), "review_rounds", ["departement_id"])

    op.create_table(
        "readings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("person_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True),
        sa.Column("label", sa.String(length=200), nullable=False),
        sa.Column(
            "way",
            sa.Enum(
                "telephone",
                "papier",
                "ensemble",
                name="readingway",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("wants_credit", sa.Boolean(), nullable=False),
        sa.Column("is_native_reader", sa.Boolean(), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_readings_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_readings_person_id"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["review_rounds.id"],
            name=op.f("fk_readings_round_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_readings")),
        sa.UniqueConstraint(
            "departement_id",
            "round_id",
            "person_id",
            name=op.f("uq_readings_departement_id_round_id_person_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_readings_departement_id"), "readings", ["departement_id"])
    op.create_index(op.f("ix_readings_person_id"), "readings", ["person_id"])
    op.create_index(op.f("ix_readings_round_id_id"), "readings", ["round_id", "id"])

    op.create_table(
        "review_questions",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("words", sa.String(length=200), nullable=False),
        sa.Column("expected", sa.Text(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_review_questions_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["review_rounds.id"],
            name=op.f("fk_review_questions_round_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_questions")),
        sa.UniqueConstraint(
            "departement_id",
            "round_id",
            "position",
            name=op.f("uq_review_questions_departement_id_round_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_review_questions_departement_id"), "review_questions", ["departement_id"]
    )

    op.create_table(
        "review_answers",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "question_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.Column(
            "reading_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("is_found", sa.Boolean(), nullable=True),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_review_answers_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["question_id"],
            ["review_questions.id"],
            name=op.f("fk_review_answers_question_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["readings.id"],
            name=op.f("fk_review_answers_reading_id"),
            ondelete="SET NULL",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_answers")),
        sa.UniqueConstraint(
            "departement_id",
            "question_id",
            "reading_id",
            name=op.f("uq_review_answers_departement_id_question_id_reading_id"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_answers_departement_id"), "review_answers", ["departement_id"])

    op.create_table(
        "review_marks",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("round_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column(
            "reading_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=True
        ),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "understanding",
            sa.Enum(
                "je-comprends",
                "pas-sur",
                "je-ne-comprends-pas",
                name="understanding",
                native_enum=False,
                create_constraint=True,
                length=40,
            ),
            nullable=True,
        ),
        sa.Column("words", sa.JSON(), nullable=False),
        sa.Column("remark", sa.Text(), nullable=False),
        sa.Column(
            "departement_id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False
        ),
        sa.CheckConstraint("position >= 0", name=op.f("ck_review_marks_position_is_a_place")),
        sa.ForeignKeyConstraint(
            ["departement_id"], ["departements.id"], name=op.f("fk_review_marks_departement_id")
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["readings.id"],
            name=op.f("fk_review_marks_reading_id"),
            ondelete="SET NULL",
        ),
        sa.ForeignKeyConstraint(
            ["round_id"],
            ["review_rounds.id"],
            name=op.f("fk_review_marks_round_id"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review_marks")),
        sa.UniqueConstraint(
            "departement_id",
            "round_id",
            "reading_id",
            "position",
            name=op.f("uq_review_marks_departement_id_round_id_reading_id_position"),
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_review_marks_departement_id"), "review_marks", ["departement_id"])
    op.create_index(
        op.f("ix_review_marks_round_id_position_id"), "review_marks", ["round_id", "position", "id"]
    )

    with op.batch_alter_table("meetings", table_kwargs=KEYS) as batch_op:
        batch_op.add_column(
            sa.Column(
                "easy_document_id",
                sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
                nullable=True,
            )
        )
        batch_op.create_index(batch_op.f("ix_meetings_easy_document_id"), ["easy_document_id"])
        batch_op.create_foreign_key(
            batch_op.f("fk_meetings_easy_document_id"), "documents", ["easy_document_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("meetings", table_kwargs=KEYS) as batch_op:
        batch_op.drop_constraint(batch_op.f("fk_meetings_easy_document_id"), type_="foreignkey")
        batch_op.drop_index(batch_op.f("ix_meetings_easy_document_id"))
        batch_op.drop_column("easy_document_id")

    for table in NEW:
        op.drop_table(table)
