"""The words for the sorts of organisations, as one reads them, and for the acts on places."""

from participation.i18n import LazyText, lazy
from participation.territories.models import OrganisationKind

ORGANISATION_KINDS: dict[OrganisationKind, LazyText] = {
    OrganisationKind.INSTITUTION: lazy("Institutions"),
    OrganisationKind.EMPLOYMENT: lazy("Emploi et formation"),
    OrganisationKind.HEALTH: lazy("Santé"),
    OrganisationKind.TOWN: lazy("Communes et intercommunalités"),
    OrganisationKind.ASSOCIATION: lazy("Associations"),
    OrganisationKind.OTHER: lazy("Autres structures"),
}

# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "territory.created": lazy("Territoire ajouté"),
    "territory.changed": lazy("Territoire changé"),
    "territory.split": lazy("Territoire partagé ou réuni"),
    "venue.created": lazy("Lieu ajouté"),
    "venue.changed": lazy("Lieu changé"),
    "venue.removed": lazy("Lieu supprimé"),
    "organisation.created": lazy("Structure ajoutée"),
    "organisation.changed": lazy("Structure changée"),
    "organisation.renamed": lazy("Structure renommée"),
    "organisation.past_name_noted": lazy("Ancien nom noté"),
    "organisation.removed": lazy("Structure supprimée"),
    "plan.created": lazy("Plan ajouté"),
    "plan.changed": lazy("Plan corrigé"),
    "plan.prolonged": lazy("Plan prolongé"),
    "plan.removed": lazy("Plan supprimé"),
}

# The columns that the journal names, as one says them.
COLUMNS: dict[str, LazyText] = {
    "name": lazy("le nom"),
    "level_label": lazy("le découpage"),
    "other_names": lazy("les autres noms"),
    "hours": lazy("les heures"),
    "transport": lazy("comment venir gratuitement"),
    "until_on": lazy("le dernier jour"),
    "street": lazy("la rue"),
    "postal_code": lazy("le code postal"),
    "town": lazy("la ville"),
    "territory_id": lazy("le territoire"),
    "how_to_come": lazy("comment venir"),
    "access": lazy("l’accès"),
    "is_step_free": lazy("l’entrée sans marche"),
    "competence": lazy("ce qu’elle fait"),
    "decides": lazy("ce qu’elle décide"),
    "finances": lazy("ce qu’elle paie"),
    "starts_on": lazy("le premier jour"),
    "ends_on": lazy("le dernier jour"),
    "territories": lazy("les territoires"),
    "function": lazy("la fonction"),
    "role": lazy("le rôle"),
}
