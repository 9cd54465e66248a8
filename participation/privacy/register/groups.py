"""The columns of groups, their frame, their members and their seats."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "group_kinds": (
        columns(
            "id departement_id code label plural explanation colleges cadence required_items "
            "usual_items seats quorum notice_days is_open holds_meetings needs_two_leads "
            "needs_brief needs_protocol has_own_charter is_archived version",
            "the kinds of bodies that the Département runs",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "groups": (
        columns(
            "id departement_id uid kind_id parent_id name slug summary status is_open created_at "
            "plan_id cadence welcome host chair_rotates started_on deployed_on closed_on version",
            "a body of people who meet",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "group_territories": (
        columns("group_id territory_id", "where a group works", Kept.WITH_THE_OBJECT),
    ),
    "group_names": (
        columns(
            "id departement_id group_id name until_on",
            "finding a group under its other names",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "cadres": (
        columns(
            "id departement_id group_id mission decides advises_on does_not_decide limits means "
            "term who_answers agenda_rights theme_choice public_part updated_at version",
            "what a group may weigh on, said before it starts",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "memberships": (
        columns(
            "id departement_id group_id person_id college role since_on until_on paused_at "
            "seated_on term_until_on substitute_for_id",
            "who belongs to a group; the college is self-declared and says nothing of a status",
            Kept.WITH_THE_PERSON,
        ),
        columns("topic", "the only subject somebody comes for", Kept.WITH_THE_PERSON),
        columns(
            "charter_id charter_accepted_on charter_channel",
            "the charter was accepted, on a screen, on paper or aloud",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "group_lineage": (
        columns(
            "id departement_id kind from_group_id to_group_id happened_on agreed_on "
            "agreed_how votes_for votes_against votes_abstained",
            "where a group comes from, with its members' agreement in figures",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "briefs": (
        columns(
            "id departement_id group_id objectives publics deliverables indicators updated_at "
            "version",
            "what a working group is to do",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "protocols": (
        columns(
            "id departement_id group_id format content organisation signatories agreed_on "
            "updated_at version",
            "how information sessions are held",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "charters": (
        columns(
            "id departement_id group_id number body in_force_on",
            "what everybody agrees to on joining, in versions",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "organisation_memberships": (
        columns(
            "id departement_id group_id organisation_id function role since_on until_on",
            "which organisation sits in a body, by function",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "college_seats": (
        columns(
            "id departement_id group_id college seats term_months",
            "how many seats a college has",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "renewals": (
        columns(
            "id departement_id group_id college way seats substitutes closes_on public_source "
            "seed candidate_count drawn_at version",
            "seats given again, by a draw that anybody can redo",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "candidacies": (
        columns(
            "id departement_id renewal_id membership_id number place",
            "who would take a seat",
            Kept.WITH_THE_PERSON,
        ),
    ),
    "delegations": (
        columns(
            "id departement_id group_id body_id carriers conditions preparation prepares_on "
            "support since_on until_on report reported_on version",
            "who carries a group's voice, by role, and what came back",
            Kept.WITH_THE_OBJECT,
        ),
    ),
}
