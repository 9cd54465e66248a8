"""Meetings to come of the teams of Sud Toulousain, Comminges and Lauragais."""

from datetime import time

from participation.demo.facts.agenda_items import (
    FOLLOW_UP,
    FRIDAY,
    LUNCH,
    PHONES,
    SNACK,
    THURSDAY,
    TUESDAY,
    WELCOME,
)
from participation.demo.facts.haute_garonne import SLUG
from participation.demo.facts.shapes import AgendaItemFact, FutureMeetingFact, PlannedWeek

MEETINGS: tuple[FutureMeetingFact, ...] = (
    FutureMeetingFact(
        key="sud-panneaux-marche",
        departement=SLUG,
        groups=("emi-sud-toulousain",),
        kind="porteurs-de-parole",
        title="Une question, un marché, des panneaux",
        summary=(
            "Nous retournons parler avec les passants. "
            "Ils répondent à une question. "
            "Leurs mots sont écrits sur des panneaux, sans leur nom. "
            "Venez poser la question ou juste regarder."
        ),
        when=PlannedWeek(3, FRIDAY),
        start=time(9),
        end=time(12),
        venue="marche-auterive",
        capacity=None,
        agenda=(
            AgendaItemFact("information", "Se préparer ensemble", 30, "L’animatrice"),
            AgendaItemFact("travail", "Parler avec les passants", 110, "Tout le groupe"),
            AgendaItemFact("convivialite", "Un casse-croûte au marché", 40, "Tout le groupe"),
        ),
        offers=("repas", "transport", "accompagnement"),
        help_phone=PHONES["emi-sud-toulousain"],
    ),
    FutureMeetingFact(
        key="sud-sante",
        departement=SLUG,
        groups=("emi-sud-toulousain",),
        kind="reunion",
        title="Se soigner près de chez soi",
        summary=(
            "Trouver un médecin ou un dentiste devient difficile. "
            "Nous disons ce qui manque et nous préparons nos questions. "
            "Personne ne parle de sa propre santé."
        ),
        when=PlannedWeek(11, TUESDAY),
        start=time(14),
        end=time(16),
        venue="mds-cazeres",
        capacity=25,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Ce qui manque autour de nous", 35, "Tout le groupe"),
            AgendaItemFact("travail", "Préparer nos questions", 25, "Tout le groupe"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "transport", "accessibilite"),
        help_phone=PHONES["emi-sud-toulousain"],
    ),
    FutureMeetingFact(
        key="sud-site-internet",
        departement=SLUG,
        groups=("emi-sud-toulousain",),
        kind="atelier",
        title="On teste le site ensemble",
        summary=(
            "Nous cherchons trois informations sur le site du Département. "
            "On note où l’on se perd. "
            "Les téléphones sont prêtés."
        ),
        when=PlannedWeek(19, THURSDAY),
        start=time(9, 30),
        end=time(12),
        venue="mds-muret",
        capacity=12,
        agenda=(
            WELCOME,
            AgendaItemFact("travail", "Chercher trois informations", 70, "Tout le groupe"),
            FOLLOW_UP,
            LUNCH,
        ),
        offers=("repas", "garde-enfants", "interprete", "accessibilite"),
        help_phone=PHONES["emi-sud-toulousain"],
    ),
    FutureMeetingFact(
        key="comminges-travail",
        departement=SLUG,
        groups=("emi-comminges-pyrenees",),
        kind="reunion",
        title="Aller au travail quand aucun bus ne passe",
        summary=(
            "Un emploi loin de chez soi, c’est souvent non. "
            "Nous cherchons des solutions avec les communes et les entreprises."
        ),
        when=PlannedWeek(5, TUESDAY),
        start=time(14),
        end=time(16),
        venue="mds-saint-gaudens",
        capacity=25,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Nos trajets vers le travail", 35, "Tout le groupe"),
            AgendaItemFact(
                "information", "Ce qui existe en Comminges", 25, "Une conseillère en déplacements"
            ),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "transport", "garde-enfants"),
        help_phone=PHONES["emi-comminges-pyrenees"],
    ),
    FutureMeetingFact(
        key="comminges-sortir",
        departement=SLUG,
        groups=("emi-comminges-pyrenees",),
        kind="reunion",
        title="Sortir, rencontrer, créer ensemble",
        summary=(
            "On n’ose pas toujours venir seul dans un lieu nouveau. "
            "Nous imaginons des sorties simples, à plusieurs."
        ),
        when=PlannedWeek(13, FRIDAY),
        start=time(10),
        end=time(12, 30),
        venue="mds-saint-gaudens",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("travail", "Imaginer trois sorties", 70, "Tout le groupe"),
            FOLLOW_UP,
            LUNCH,
        ),
        offers=("repas", "transport", "accompagnement", "accessibilite"),
        help_phone=PHONES["emi-comminges-pyrenees"],
    ),
    FutureMeetingFact(
        key="comminges-logement",
        departement=SLUG,
        groups=("emi-comminges-pyrenees",),
        kind="reunion",
        title="Le logement : nos questions, leurs réponses",
        summary=(
            "Chauffage, loyers, logements trop loin : nous préparons nos questions. "
            "Les services viennent répondre devant le groupe."
        ),
        when=PlannedWeek(22, TUESDAY),
        start=time(14),
        end=time(16),
        venue="mds-saint-gaudens",
        capacity=30,
        agenda=(
            WELCOME,
            AgendaItemFact("debat-decision", "Les services répondent", 60, "Un service invité"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "transport", "accessibilite"),
        help_phone=PHONES["emi-comminges-pyrenees"],
    ),
)


# Not published: the team of the Lauragais is late on purpose.
PROPOSED: tuple[FutureMeetingFact, ...] = (
    FutureMeetingFact(
        key="lauragais-garde-enfants",
        departement=SLUG,
        groups=("emi-lauragais",),
        kind="reunion",
        title="Garde d’enfants : cherchons ensemble",
        summary=(
            "Les horaires de travail et ceux des crèches ne vont pas ensemble. "
            "Nous invitons des communes pour chercher une solution."
        ),
        when=PlannedWeek(10, THURSDAY),
        start=time(14),
        end=time(16),
        venue="mds-castanet",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Nos horaires et nos solutions", 60, "Tout le groupe"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "garde-enfants", "transport"),
        help_phone=PHONES["emi-lauragais"],
        state="proposed",
    ),
)
