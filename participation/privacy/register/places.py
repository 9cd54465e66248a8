"""The columns of places: Départements, territories, venues, organisations, plans."""

from participation.privacy.register.kept import Columns, Kept, columns

TABLES: dict[str, tuple[Columns, ...]] = {
    "departements": (
        columns(
            "id code name slug host_name stored_settings version",
            "the Département, its site and its human to call",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "territories": (
        columns(
            "id departement_id uid parent_id name slug level_label other_names zone service phone "
            "hours transport until_on version",
            "where groups and meetings are found",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "venues": (
        columns(
            "id departement_id uid territory_id name street postal_code town how_to_come access "
            "is_step_free zone version",
            "where people meet and how to come",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "organisations": (
        columns(
            "id departement_id uid name kind competence decides finances version",
            "who decides, finances and takes part",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "addresses": (
        columns(
            "id departement_id kind slug target_id",
            "public addresses, old ones included",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "logos": (
        columns(
            "id departement_id content digest",
            "the logo of the Département",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "organisation_names": (
        columns(
            "id departement_id organisation_id name until_on",
            "finding an organisation under the name it had",
            Kept.WITH_THE_OBJECT,
        ),
    ),
    "territory_lineage": (
        columns(
            "id departement_id from_territory_id to_territory_id happened_on",
            "where a territory comes from",
            Kept.WITH_THE_SERVICE,
        ),
    ),
    "plans": (
        columns(
            "id departement_id uid name starts_on ends_on version",
            "the plans that bodies steer",
            Kept.WITH_THE_SERVICE,
        ),
    ),
}
