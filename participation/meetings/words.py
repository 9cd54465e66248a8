"""The words for a meeting's kind, places and practical help; one label an idea."""

from participation.i18n import SOURCE_LANGUAGE, LazyText, gettext, lazy, speaking
from participation.meetings.models import (
    AgendaItemKind,
    Audience,
    MeetingKind,
    MeetingMode,
    Offer,
)

KINDS: dict[MeetingKind, LazyText] = {
    MeetingKind.MEETING: lazy("Réunion"),
    MeetingKind.FORUM: lazy("Forum ouvert à tous"),
    MeetingKind.WORKSHOP: lazy("Atelier"),
    MeetingKind.COMMITTEE: lazy("Comité"),
    MeetingKind.SEMINAR: lazy("Séminaire"),
    MeetingKind.RESTITUTION: lazy("Journée de restitution"),
    MeetingKind.STREET: lazy("Débat dans la rue"),
    MeetingKind.CAFE: lazy("Café partenaires"),
    MeetingKind.KIOSK: lazy("Kiosque"),
    MeetingKind.NETWORKING: lazy("Réseautage express"),
    MeetingKind.DAY: lazy("Journée"),
    MeetingKind.OUTING: lazy("Sortie"),
    MeetingKind.INFORMAL: lazy("Rencontre informelle"),
    MeetingKind.OPEN_AGENDA: lazy("Rencontre sans sujet fixé"),
    MeetingKind.EXTERNAL: lazy("Événement d’un partenaire"),
    MeetingKind.ASSEMBLY: lazy("Assemblée générale"),
    MeetingKind.YEARLY: lazy("Rencontres annuelles"),
    MeetingKind.INFORMATION: lazy("Réunion d’information"),
    MeetingKind.TRAINING: lazy("Formation"),
}

# What each kind is, in one plain sentence: on the form, and on the page of each meeting.
KIND_EXPLANATIONS: dict[MeetingKind, LazyText] = {
    MeetingKind.MEETING: lazy("Le groupe se retrouve pour avancer ensemble."),
    MeetingKind.FORUM: lazy("Tout le monde peut entrer, écouter et parler."),
    MeetingKind.WORKSHOP: lazy("On travaille en petit groupe sur une chose précise."),
    MeetingKind.COMMITTEE: lazy("Des personnes choisies suivent un plan et décident de la suite."),
    MeetingKind.SEMINAR: lazy("On prend une journée pour réfléchir ensemble."),
    MeetingKind.RESTITUTION: lazy("On montre ce qui est fait, en construction, et à venir."),
    MeetingKind.STREET: lazy("On pose une question aux passants, et on écrit leurs réponses."),
    MeetingKind.CAFE: lazy("Des structures se rencontrent autour d’un café."),
    MeetingKind.KIOSK: lazy("Vous venez quand vous voulez, une personne vous répond."),
    MeetingKind.NETWORKING: lazy(
        "En une demi-journée, des professionnels apprennent à se connaître."
    ),
    MeetingKind.DAY: lazy("Une journée sur un même thème, avec plusieurs moments."),
    MeetingKind.OUTING: lazy("On va voir un lieu ensemble."),
    MeetingKind.INFORMAL: lazy("On se parle simplement : on n’écrit aucun nom."),
    MeetingKind.OPEN_AGENDA: lazy("Le programme se décide sur place, avec vous."),
    MeetingKind.EXTERNAL: lazy("Une autre structure l’organise : on s’inscrit chez elle."),
    MeetingKind.ASSEMBLY: lazy(
        "Tous les membres font le point sur l’année et choisissent la suite."
    ),
    MeetingKind.YEARLY: lazy("Une fois par an, on partage ce que la participation a changé."),
    MeetingKind.INFORMATION: lazy(
        "On vous explique vos droits et ce qui existe près de chez vous."
    ),
    MeetingKind.TRAINING: lazy("On apprend ensemble à faire quelque chose."),
}

MODES: dict[MeetingMode, LazyText] = {
    MeetingMode.PLACE: lazy("Sur place"),
    MeetingMode.REMOTE: lazy("À distance"),
    MeetingMode.HYBRID: lazy("Sur place et à distance"),
}

AUDIENCES: dict[Audience, LazyText] = {
    Audience.PUBLIC: lazy("Tout le monde"),
    Audience.MEMBERS: lazy("Les membres du groupe"),
    Audience.PROFESSIONALS: lazy("Les professionnels"),
}

OFFERS: dict[Offer, LazyText] = {
    Offer.MEAL: lazy("On mange ou on boit quelque chose ensemble"),
    Offer.CHILDCARE: lazy("Les enfants sont gardés sur place"),
    Offer.TRANSPORT: lazy("Pas de moyen de transport ? On s’organise avec vous"),
    Offer.INTERPRETER: lazy("Un interprète peut venir"),
    Offer.SIGN_LANGUAGE: lazy("Un interprète en langue des signes peut venir"),
    Offer.ACCESS: lazy("Le lieu est accessible en fauteuil"),
    Offer.COMPANY: lazy("Quelqu’un peut venir avec vous"),
}

# The icon of each offer has one meaning in the whole product (components/icon.html).
OFFER_ICONS: dict[Offer, str] = {
    Offer.MEAL: "coffee",
    Offer.CHILDCARE: "baby",
    Offer.TRANSPORT: "bus",
    Offer.INTERPRETER: "languages",
    Offer.SIGN_LANGUAGE: "ear",
    Offer.ACCESS: "accessibility",
    Offer.COMPANY: "hand-helping",
}

ITEM_KINDS: dict[AgendaItemKind, LazyText] = {
    AgendaItemKind.INFORMATION: lazy("Information"),
    AgendaItemKind.DEBATE: lazy("Débat avant une décision"),
    AgendaItemKind.DIAGNOSIS: lazy("Ce qui va, ce qui ne va pas"),
    AgendaItemKind.FOLLOW_UP: lazy("Suivi de ce qui a été décidé"),
    AgendaItemKind.CONVIVIALITY: lazy("Moment convivial"),
    AgendaItemKind.WORK: lazy("Travail en groupe"),
    AgendaItemKind.OTHER: lazy("Autre"),
}


@speaking(SOURCE_LANGUAGE)
def title_of_kind(kind: AgendaItemKind) -> str:
    """Return the title that a kind gives to a line of the agenda: it is stored, hence French."""
    return str(ITEM_KINDS[kind])


LAST_PLACES = 3
LAST_SHARE = 5  # a fifth of the places


def places_word(capacity: int | None, taken: int) -> tuple[str, LazyText]:
    """Return the tone of a tag and the word for the places left: never a number in public."""
    if capacity is None:
        return "ok", lazy("Places libres")
    left = capacity - taken
    if left <= 0:
        return "warn", lazy("Complet")
    if left <= max(LAST_PLACES, capacity // LAST_SHARE) and taken:
        return "warn", lazy("Dernières places")
    return "ok", lazy("Places libres")


# What the journal calls an act, as one tells it.
ACTS: dict[str, LazyText] = {
    "meeting.proposed": lazy("Idée notée"),
    "event.announced": lazy("Événement annoncé par une structure"),
    "event.approved": lazy("Événement accepté"),
    "event.declined": lazy("Événement refusé"),
    "event.withdrawn": lazy("Événement retiré par la structure"),
    "meeting.planned": lazy("Rencontre préparée"),
    "meeting.prepared": lazy("Idée reprise en préparation"),
    "meeting.edited": lazy("Rencontre changée"),
    "meeting.published": lazy("Rencontre annoncée"),
    "meeting.held": lazy("Notée comme tenue"),
    "meeting.reopened": lazy("Remise dans les rencontres annoncées"),
    "meeting.postponed": lazy("Rencontre reportée"),
    "meeting.cancelled": lazy("Rencontre annulée"),
    "meeting.copied": lazy("Copiée pour un autre groupe"),
    "meeting.partners_changed": lazy("Partenaires attendus changés"),
    "meeting_request.prepared": lazy("Rencontre préparée pour une demande"),
    "proposal.kept": lazy("Sujet gardé pour une autre rencontre"),
}
OTHER_ACT = lazy("Autre changement")

# The columns that the journal names, as one says them.
COLUMNS: dict[str, LazyText] = {
    "title": lazy("le titre"),
    "kind": lazy("le type de rencontre"),
    "summary": lazy("les mots de présentation"),
    "starts_at": lazy("le début"),
    "ends_at": lazy("la fin"),
    "zone": lazy("l’heure locale"),
    "holiday_accepted": lazy("le jour férié gardé"),
    "mode": lazy("sur place ou à distance"),
    "venue_id": lazy("le lieu"),
    "room": lazy("la salle"),
    "remote_url": lazy("le lien à distance"),
    "dial_in": lazy("le numéro à distance"),
    "groups": lazy("les groupes"),
    "audience": lazy("pour qui"),
    "capacity": lazy("le nombre de places"),
    "offers": lazy("l’aide sur place"),
    "who_comes": lazy("qui sera là"),
    "preparation": lazy("comment se préparer"),
    "agenda": lazy("l’ordre du jour"),
    "help_phone": lazy("le téléphone"),
    "external_url": lazy("le lien de l’organisateur"),
    "follows_id": lazy("la rencontre d’avant"),
    "plans": lazy("les plans"),
    "outcomes": lazy("ce qui en est sorti"),
}


@speaking(SOURCE_LANGUAGE)
def proposed_by_member() -> str:
    """Return what an agenda says of a point that members asked for: stored, hence French."""
    return gettext("proposé par un membre du groupe")
