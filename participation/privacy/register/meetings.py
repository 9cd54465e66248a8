"""The columns of meetings and of who comes to them."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "meetings": (
        columns(
            "id departement_id uid state kind title summary starts_at ends_at zone mode venue_id "
            "room remote_url dial_in audience capacity places_taken who_comes offers preparation "
            "help_phone reason replaced_by_id reference sequence created_at changed_at "
            "published_at version external_url outcomes follows_id series_id series_number "
            "organisation_id holiday_accepted places_held easy_document_id",
            "a meeting, from the idea to what became of it",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "meeting_groups": (
        columns("meeting_id group_id", "whose meeting it is", Kept.WITH_THE_OBJECT),
    ),
    "meeting_territories": (
        columns("meeting_id territory_id", "where a meeting is found", Kept.WITH_THE_OBJECT),
    ),
    "agenda_items": (
        columns(
            "id departement_id meeting_id position kind title minutes speaker",
            "the agenda; who speaks is a function",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "registrations": (
        columns(
            "id departement_id meeting_id person_id state channel created_at promoted_at "
            "withdrawn_at college party invited",
            "places kept, the order of the waiting list; the college is self-declared",
            Kept.THIRTY_DAYS_AFTER_MEETING,
        ),
        columns(
            "children",
            "how many children of which age come along, so that somebody minds them",
            Kept.THIRTY_DAYS_AFTER_MEETING,
        ),
    ),
    "needs": (
        columns(
            "id departement_id registration_id kind state",
            "what to organise so that somebody can come; an arrangement, never a diagnosis",
            Kept.THIRTY_DAYS_AFTER_MEETING,
            personal=True,
        ),
    ),
    "meeting_plans": (
        columns(
            "meeting_id plan_id",
            "which plans a meeting is about",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "meeting_series": (
        columns(
            "id departement_id rule planned_count created_at",
            "meetings planned together",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "meeting_partners": (
        columns(
            "id departement_id meeting_id organisation_id function state can_do cannot_do",
            "which organisations are expected, and what they may answer",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "item_proposals": (
        columns(
            "id departement_id group_id meeting_id person_id channel title why state answer "
            "created_at answered_at",
            "what members would like to talk about; who asked is forgotten once it is answered",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "meeting_requests": (
        columns(
            "id departement_id group_id person_id channel subject wishes state answer "
            "meeting_id created_at answered_at",
            "a meeting asked for; who asked is forgotten once it is answered",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "event_announcements": (
        columns(
            "id departement_id meeting_id person_id created_at",
            "telling who announced an event what became of it",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "kept_places": (
        columns(
            "id departement_id meeting_id kept_for places until_on",
            "places kept for some people until a day",
            Kept.THIRTY_DAYS_AFTER_MEETING,
        ),
    ),
}
