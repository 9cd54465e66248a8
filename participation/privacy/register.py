"""The register of columns: what each one is for and how long it is kept (RGPD, art. 5 and 30).

A test fails on a column that is not listed here. Status, benefit, health, birth date and identity
numbers have no column, and never will.
"""

from dataclasses import dataclass
from enum import StrEnum


class Kept(StrEnum):
    """How long a column is kept; retention reads these values."""

    WITH_THE_SERVICE = "as long as the Département runs the service"
    WITH_THE_OBJECT = "as long as the object it describes"
    WITH_THE_PERSON = "until the person leaves, or 24 months after their last act"
    THIRTY_DAYS_AFTER_MEETING = "30 days after the meeting"
    THIRTY_DAYS_AFTER_LAST_USE = "30 days after the last thing that it opens"
    NINETY_DAYS = "90 days"
    ONE_DAY = "1 day"
    TEN_MINUTES = "10 minutes"
    TWELVE_HOURS = "12 hours"
    AUDIT = "sealed by whole months, dropped after 6 years"


@dataclass(frozen=True, slots=True)
class Columns:
    """Some columns of a table that serve one purpose for one duration."""

    names: tuple[str, ...]
    purpose: str
    kept: Kept
    is_personal: bool = False


def _columns(names: str, purpose: str, kept: Kept, *, personal: bool = False) -> Columns:
    return Columns(tuple(names.split()), purpose, kept, personal)


REGISTER: dict[str, tuple[Columns, ...]] = {
    "departements": (
        _columns(
            "id code name slug host_name stored_settings version",
            "the Département, its site and its human to call",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "territories": (
        _columns(
            "id departement_id uid parent_id name slug level_label other_names zone version",
            "where groups and meetings are found",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "venues": (
        _columns(
            "id departement_id uid territory_id name street postal_code town how_to_come access "
            "is_step_free zone version",
            "where people meet and how to come",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "organisations": (
        _columns(
            "id departement_id uid name kind competence version",
            "who decides, finances and takes part",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "addresses": (
        _columns(
            "id departement_id kind slug target_id",
            "public addresses, old ones included",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "logos": (
        _columns(
            "id departement_id content digest",
            "the logo of the Département",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "persons": (
        _columns(
            "id departement_id uid created_at", "ties what one person did", Kept.WITH_THE_PERSON
        ),
        _columns("chosen_name", "what to call somebody by", Kept.WITH_THE_PERSON, personal=True),
    ),
    "contact_points": (
        _columns("id departement_id person_id kind", "how to reach somebody", Kept.WITH_THE_PERSON),
        _columns("value", "how to reach somebody", Kept.WITH_THE_PERSON, personal=True),
    ),
    "accounts": (
        _columns(
            "id departement_id person_id created_at closed_at",
            "the right to sign in",
            Kept.WITH_THE_PERSON,
        ),
        _columns("function", "shown instead of a name", Kept.WITH_THE_PERSON),
    ),
    "grants": (
        _columns("id departement_id account_id role", "what somebody may do", Kept.WITH_THE_PERSON),
    ),
    "sign_in_codes": (
        _columns(
            "id kind code_hash link_hash browser_hash expires_at consumed_at",
            "one way in, once",
            Kept.TEN_MINUTES,
        ),
        _columns("contact", "who asked to come in", Kept.TEN_MINUTES, personal=True),
    ),
    "sign_in_sessions": (
        _columns(
            "id departement_id account_id token_hash browser created_at seen_at ended_at",
            "who is signed in, and where, so that they can end it",
            Kept.TWELVE_HOURS,
        ),
    ),
    "access_codes": (
        _columns(
            "id departement_id person_id selector verifier_hash created_at expires_at replaced_at",
            "coming back without an account",
            Kept.THIRTY_DAYS_AFTER_LAST_USE,
        ),
    ),
    "attempts": (
        _columns(
            "id kind subject_hash failures closed_until last_at",
            "slows down who guesses codes",
            Kept.ONE_DAY,
        ),
    ),
    "group_kinds": (
        _columns(
            "id departement_id code label plural explanation colleges cadence required_items "
            "quorum is_open version",
            "the kinds of bodies that the Département runs",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "groups": (
        _columns(
            "id departement_id uid kind_id parent_id name slug summary status is_open created_at "
            "version",
            "a body of people who meet",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "group_territories": (
        _columns("group_id territory_id", "where a group works", Kept.WITH_THE_OBJECT),
    ),
    "group_names": (
        _columns(
            "id departement_id group_id name until_on",
            "finding a group under its other names",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "cadres": (
        _columns(
            "id departement_id group_id mission decides advises_on does_not_decide limits means "
            "term who_answers agenda_rights theme_choice public_part updated_at version",
            "what a group may weigh on, said before it starts",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "memberships": (
        _columns(
            "id departement_id group_id person_id college role since_on until_on paused_at",
            "who belongs to a group; the college is self-declared and says nothing of a status",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "meetings": (
        _columns(
            "id departement_id uid state kind title summary starts_at ends_at zone mode venue_id "
            "room remote_url dial_in audience capacity places_taken who_comes offers preparation "
            "help_phone reason replaced_by_id reference sequence created_at changed_at "
            "published_at version",
            "a meeting, from the idea to what became of it",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "meeting_groups": (
        _columns("meeting_id group_id", "whose meeting it is", Kept.WITH_THE_OBJECT),
    ),
    "meeting_territories": (
        _columns("meeting_id territory_id", "where a meeting is found", Kept.WITH_THE_OBJECT),
    ),
    "agenda_items": (
        _columns(
            "id departement_id meeting_id position kind title minutes speaker",
            "the agenda; who speaks is a function",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "registrations": (
        _columns(
            "id departement_id meeting_id person_id state channel created_at promoted_at "
            "withdrawn_at",
            "a place kept, the order of the waiting list",
            Kept.THIRTY_DAYS_AFTER_MEETING,
        ),
    ),
    "needs": (
        _columns(
            "id departement_id registration_id kind state",
            "what to organise so that somebody can come; an arrangement, never a diagnosis",
            Kept.THIRTY_DAYS_AFTER_MEETING,
            personal=True,
        ),
    ),
    "outbox_messages": (
        _columns(
            "id departement_id kind channel person_id code_selector deduplication state created_at "
            "sent_at",
            "each message leaves once",
            Kept.NINETY_DAYS,
        ),
        _columns(
            "address subject paragraphs action_label action_path",
            "the message itself",
            Kept.NINETY_DAYS,
            personal=True,
        ),
    ),
    "personal_feeds": (
        _columns(
            "id departement_id person_id selector secret_hash created_at",
            "a person's own calendar",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "search_entries": (
        _columns(
            "id departement_id object_kind object_id words",
            "finding public objects",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "journal_entries": (
        _columns(
            "id departement_id seq recorded_at actor act object_kind object_id fields reason "
            "previous_hash hash",
            "who did what, without names or words",
            Kept.AUDIT,
        ),
    ),
    "journal_heads": (_columns("departement_id seq hash", "the end of each chain", Kept.AUDIT),),
    "journal_keys": (
        _columns(
            "id departement_id person_id word",
            "ties a person to their entries until they are erased",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "done_operations": (
        _columns(
            "key fingerprint outcome done_at", "a replayed form changes nothing", Kept.ONE_DAY
        ),
    ),
}
