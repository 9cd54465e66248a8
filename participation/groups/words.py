"""The words for colleges, for where a group stands, and for the questions of its frame."""

from participation.groups.models import College, GroupStatus
from participation.i18n import LazyText, lazy

COLLEGES: dict[College, LazyText] = {
    College.USAGERS: lazy("Habitants"),
    College.ELUS: lazy("Élus"),
    College.PROFESSIONNELS: lazy("Professionnels"),
    College.ASSOCIATIONS: lazy("Associations"),
    College.INSTITUTIONS: lazy("Institutions"),
}

STATUSES: dict[GroupStatus, LazyText] = {
    GroupStatus.PREPARING: lazy("En préparation"),
    GroupStatus.EXPERIMENTAL: lazy("À l’essai"),
    GroupStatus.ACTIVE: lazy("Se réunit"),
    GroupStatus.PAUSED: lazy("En pause"),
    GroupStatus.CLOSED: lazy("Ne se réunit plus"),
}

# The frame as the questions that somebody asks before coming (seeds-map, 8.11).
CADRE_QUESTIONS: dict[str, LazyText] = {
    "mission": lazy("À quoi sert ce groupe ?"),
    "decides": lazy("Qu’est-ce qu’il décide ?"),
    "advises_on": lazy("Sur quoi donne-t-il son avis ?"),
    "does_not_decide": lazy("Qu’est-ce qu’il ne décide pas ?"),
    "who_answers": lazy("Qui lui répond ?"),
    "limits": lazy("Quelles sont ses limites ?"),
    "means": lazy("Qu’est-ce qui l’aide ?"),
    "theme_choice": lazy("Comment les sujets sont-ils choisis ?"),
    "agenda_rights": lazy("Qui prépare le programme ?"),
    "term": lazy("Combien de temps dure-t-il ?"),
    "public_part": lazy("Qu’est-ce qui est public ?"),
}
