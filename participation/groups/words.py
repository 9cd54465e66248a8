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

BRIEF_QUESTIONS: dict[str, LazyText] = {
    "objectives": lazy("Quels sont ses objectifs ?"),
    "publics": lazy("Pour qui travaille-t-il ?"),
    "deliverables": lazy("Que va-t-il produire, et comment ?"),
    "indicators": lazy("Comment saura-t-on que c’est réussi ?"),
}

PROTOCOL_QUESTIONS: dict[str, LazyText] = {
    "format": lazy("Comment se passe une séance ?"),
    "content": lazy("Qu’est-ce qu’on y dit ?"),
    "organisation": lazy("Qui fait quoi ?"),
    "signatories": lazy("Qui l’a accepté ?"),
}

# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "group.created": lazy("Groupe créé"),
    "group.edited": lazy("Groupe changé"),
    "group.status": lazy("État du groupe changé"),
    "group.lineage": lazy("Groupe venu d’un autre"),
    "group_kind.created": lazy("Type de groupe créé"),
    "group_kind.edited": lazy("Type de groupe changé"),
    "group_kind.archived": lazy("Type de groupe rangé"),
    "group_kind.restored": lazy("Type de groupe ramené"),
    "cadre.written": lazy("Cadre d’un groupe écrit"),
    "brief.written": lazy("Fiche d’un groupe écrite"),
    "protocol.written": lazy("Protocole écrit"),
}
OTHER_ACT = lazy("Autre changement")

# The columns that the journal names, as one says them.
COLUMNS: dict[str, LazyText] = {
    "name": lazy("le nom"),
    "other_names": lazy("les autres noms"),
    "slug": lazy("l’adresse de la page"),
    "summary": lazy("les mots de présentation"),
    "territories": lazy("les territoires"),
    "parent_id": lazy("le groupe dont il dépend"),
    "plan_id": lazy("le plan"),
    "status": lazy("où il en est"),
    "is_open": lazy("ouvert ou non"),
    "cadence": lazy("le rythme"),
    "welcome": lazy("l’accueil"),
    "host": lazy("qui accueille"),
    "chair_rotates": lazy("la présidence qui tourne"),
    "agreed_on": lazy("le jour de l’accord"),
    "label": lazy("le nom du type"),
    "plural": lazy("le nom au pluriel"),
    "explanation": lazy("l’explication"),
    "colleges": lazy("qui y siège"),
    "seats": lazy("les places"),
    "required_items": lazy("ce qui est à chaque ordre du jour"),
    "usual_items": lazy("ce que l’on propose d’y mettre"),
    "quorum": lazy("la part des membres pour un avis"),
    "notice_days": lazy("le délai d’annonce"),
    "holds_meetings": lazy("les rencontres sur ce site"),
    "needs_two_leads": lazy("les deux structures qui conduisent"),
    "needs_brief": lazy("la fiche avant de commencer"),
    "needs_protocol": lazy("le protocole avant de commencer"),
    "has_own_charter": lazy("sa propre charte"),
}
