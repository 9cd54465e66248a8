"""Meetings to come of the teams of Toulouse and Nord Toulousain."""

from datetime import time

from participation.demo.facts.agenda_items import (
    FOLLOW_UP,
    LUNCH,
    PHONES,
    SNACK,
    THURSDAY,
    TUESDAY,
    WEDNESDAY,
    WELCOME,
)
from participation.demo.facts.haute_garonne import SLUG
from participation.demo.facts.shapes import AgendaItemFact, FutureMeetingFact, PlannedWeek

MEETINGS: tuple[FutureMeetingFact, ...] = (
    FutureMeetingFact(
        key="toulouse-se-deplacer",
        departement=SLUG,
        groups=("emi-toulouse", "emi-nord-toulousain"),
        kind="reunion",
        title="Se déplacer sans se ruiner",
        summary=(
            "Bus, vélo, voiture prêtée : qu’est-ce qui marche vraiment ? "
            "Venez dire ce qui vous manque. "
            "Deux territoires se retrouvent pour en parler."
        ),
        when=PlannedWeek(1, TUESDAY),
        start=time(14),
        end=time(16),
        venue="mds-minimes",
        capacity=30,
        agenda=(
            WELCOME,
            AgendaItemFact(
                "information", "Les aides qui existent", 20, "Une conseillère en déplacements"
            ),
            AgendaItemFact("diagnostic", "Nos trajets impossibles", 40, "Tout le groupe"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "transport", "accessibilite"),
        help_phone=PHONES["emi-toulouse"],
    ),
    FutureMeetingFact(
        key="toulouse-courriers",
        departement=SLUG,
        groups=("emi-toulouse",),
        kind="atelier",
        title="Des courriers que l’on comprend",
        summary=(
            "Nous lisons deux lettres à voix haute. "
            "Chacun dit ce qui est clair et ce qui ne l’est pas. "
            "Nul besoin d’être à l’aise avec l’écrit."
        ),
        when=PlannedWeek(9, TUESDAY),
        start=time(9, 30),
        end=time(12),
        venue="mds-bagatelle",
        capacity=12,
        agenda=(
            WELCOME,
            AgendaItemFact("travail", "Lire deux lettres ensemble", 70, "Tout le groupe"),
            FOLLOW_UP,
            LUNCH,
        ),
        offers=("repas", "garde-enfants", "interprete", "accessibilite"),
        help_phone=PHONES["emi-toulouse"],
    ),
    FutureMeetingFact(
        key="toulouse-numerique",
        departement=SLUG,
        groups=("emi-toulouse",),
        kind="reunion",
        title="Internet, oui, mais avec quelqu’un",
        summary=(
            "Des démarches ne se font plus que par internet. "
            "Comment faire quand on bloque ? "
            "Nous cherchons des lieux et des personnes pour aider."
        ),
        when=PlannedWeek(17, THURSDAY),
        start=time(14),
        end=time(16),
        venue="mds-minimes",
        capacity=25,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Là où nous bloquons", 35, "Tout le groupe"),
            AgendaItemFact("information", "Les lieux d’aide du quartier", 25, "Une médiatrice"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "accompagnement", "accessibilite"),
        help_phone=PHONES["emi-toulouse"],
    ),
    FutureMeetingFact(
        key="nord-garde-enfants",
        departement=SLUG,
        groups=("emi-nord-toulousain",),
        kind="reunion",
        title="Faire garder ses enfants pour souffler ou travailler",
        summary=(
            "Trouver une place, payer, gérer les horaires : ce n’est pas simple. "
            "Venez avec vos enfants, ils sont gardés sur place."
        ),
        when=PlannedWeek(6, WEDNESDAY),
        start=time(10),
        end=time(12),
        venue="mds-villemur",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Ce que vivent les familles", 35, "Tout le groupe"),
            AgendaItemFact("debat-decision", "Nos questions aux services", 25, "Un service invité"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "garde-enfants", "transport"),
        help_phone=PHONES["emi-nord-toulousain"],
    ),
    FutureMeetingFact(
        key="nord-voiture-pretee",
        departement=SLUG,
        groups=("emi-nord-toulousain",),
        kind="reunion",
        title="Une voiture prêtée : et si on en parlait ?",
        summary=(
            "Autour de Villemur, des voitures sont prêtées à petit prix. "
            "Est-ce que cela suffit ? "
            "Nous regardons ensemble ce qui change et ce qui manque."
        ),
        when=PlannedWeek(14, THURSDAY),
        start=time(14),
        end=time(16),
        venue="mds-villemur",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("information", "Le prêt de voitures", 25, "Une association"),
            AgendaItemFact("diagnostic", "Ce que cela change", 35, "Tout le groupe"),
            FOLLOW_UP,
            SNACK,
        ),
        offers=("repas", "transport", "accessibilite"),
        help_phone=PHONES["emi-nord-toulousain"],
    ),
    FutureMeetingFact(
        key="nord-qui-fait-quoi",
        departement=SLUG,
        groups=("emi-nord-toulousain",),
        kind="atelier",
        title="À qui je demande quoi ?",
        summary=(
            "Mairie, Département, caisse d’allocations : on s’y perd. "
            "Nous dessinons une carte simple, avec les bons numéros."
        ),
        when=PlannedWeek(23, TUESDAY),
        start=time(9, 30),
        end=time(12),
        venue="mds-villemur",
        capacity=15,
        agenda=(
            WELCOME,
            AgendaItemFact("travail", "Dessiner la carte", 70, "Tout le groupe"),
            FOLLOW_UP,
            LUNCH,
        ),
        offers=("repas", "garde-enfants", "transport", "accompagnement"),
        help_phone=PHONES["emi-nord-toulousain"],
    ),
)
