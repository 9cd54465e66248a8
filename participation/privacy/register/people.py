"""The columns of people, how to reach them and how they come in."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "persons": (
        columns(
            "id departement_id uid created_at", "ties what one person did", Kept.WITH_THE_PERSON
        ),
        columns("chosen_name", "what to call somebody by", Kept.WITH_THE_PERSON, personal=True),
    ),
    "contact_points": (
        columns("id departement_id person_id kind", "how to reach somebody", Kept.WITH_THE_PERSON),
        columns("value", "how to reach somebody", Kept.WITH_THE_PERSON, personal=True),
    ),
    "accounts": (
        columns(
            "id departement_id person_id created_at closed_at",
            "the right to sign in",
            Kept.WITH_THE_PERSON,
        ),
        columns("function", "shown instead of a name", Kept.WITH_THE_PERSON),
    ),
    "grants": (
        columns("id departement_id account_id role", "what somebody may do", Kept.WITH_THE_PERSON),
    ),
    "sign_in_codes": (
        columns(
            "id kind code_hash link_hash browser_hash expires_at consumed_at",
            "one way in, once",
            Kept.TEN_MINUTES,
        ),
        columns("contact", "who asked to come in", Kept.TEN_MINUTES, personal=True),
    ),
    "sign_in_sessions": (
        columns(
            "id departement_id account_id token_hash browser created_at seen_at ended_at",
            "who is signed in, and where, so that they can end it",
            Kept.TWELVE_HOURS,
        ),
    ),
    "access_codes": (
        columns(
            "id departement_id person_id selector verifier_hash created_at expires_at replaced_at",
            "coming back without an account",
            Kept.THIRTY_DAYS_AFTER_LAST_USE,
        ),
    ),
    "attempts": (
        columns(
            "id kind subject_hash failures closed_until last_at",
            "slows down who guesses codes",
            Kept.ONE_DAY,
        ),
    ),
    "personal_feeds": (
        columns(
            "id departement_id person_id selector secret_hash created_at",
            "a person's own calendar",
            Kept.WITH_THE_PERSON,
        ),
    ),
}
