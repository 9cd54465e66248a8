"""The columns of what the house runs by: outbox, search, journal, operations."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "outbox_messages": (
        columns(
            "id departement_id kind channel person_id code_selector deduplication state created_at "
            "sent_at",
            "each message leaves once",
            Kept.NINETY_DAYS,
        ),
        columns(
            "address subject paragraphs action_label action_path",
            "the message itself",
            Kept.NINETY_DAYS,
            personal=True,
        ),
    ),
    "search_entries": (
        columns(
            "id departement_id object_kind object_id words",
            "finding public objects",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "journal_entries": (
        columns(
            "id departement_id seq recorded_at actor act object_kind object_id fields reason "
            "previous_hash hash",
            "who did what, without names or words",
            Kept.AUDIT,
        ),
    ),
    "journal_heads": (columns("departement_id seq hash", "the end of each chain", Kept.AUDIT),),
    "journal_keys": (
        columns(
            "id departement_id person_id word",
            "ties a person to their entries until they are erased",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "done_operations": (
        columns("key fingerprint outcome done_at", "a replayed form changes nothing", Kept.ONE_DAY),
    ),
}
