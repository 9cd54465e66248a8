"""Meetings to come of the group of usagers of Deux-Sèvres."""

from datetime import time

from participation.demo.facts.deux_sevres import GROUPS, SLUG
from participation.demo.facts.shapes import AgendaItemFact, FutureMeetingFact, PlannedWeek

TUESDAY, WEDNESDAY, THURSDAY = 1, 2, 3
GROUP = GROUPS[0]

WELCOME = AgendaItemFact("autre", "Bonjour à toutes et à tous", 15, "L’animateur")
FOLLOW_UP = AgendaItemFact("suivi", "Ce que sont devenus nos avis", 20, "L’animateur")
BREAK = AgendaItemFact("convivialite", "Une pause ensemble", 20, "Tout le groupe")

MEETINGS: tuple[FutureMeetingFact, ...] = (
    FutureMeetingFact(
        key="79-papier-qui-bloque",
        departement=SLUG,
        groups=(GROUP.slug,),
        kind="reunion",
        title="Quand un papier bloque tout",
        summary=(
            "Un papier manque et tout s’arrête. "
            "Nous racontons comment cela se passe et ce qui aiderait. "
            "Les services écoutent, puis répondent."
        ),
        when=PlannedWeek(2, TUESDAY),
        start=time(14),
        end=time(16, 30),
        venue="hotel-departement-79",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Ce qui nous arrive", 50, "Tout le groupe"),
            AgendaItemFact("debat-decision", "Les services répondent", 45, "Un service invité"),
            FOLLOW_UP,
            BREAK,
        ),
        offers=("repas", "transport", "garde-enfants", "accessibilite"),
        help_phone=GROUP.phone,
    ),
    FutureMeetingFact(
        key="79-carte-deplacements",
        departement=SLUG,
        groups=(GROUP.slug,),
        kind="reunion",
        title="Une carte pour trouver comment se déplacer",
        summary=(
            "Le Département veut montrer toutes les solutions sur une carte. "
            "Rien n’est décidé. "
            "Venez dire ce qu’elle doit contenir pour être utile."
        ),
        when=PlannedWeek(8, THURSDAY),
        start=time(14),
        end=time(16, 30),
        venue="csc-thouars",
        capacity=25,
        agenda=(
            WELCOME,
            AgendaItemFact("information", "Le projet de carte", 25, "La chargée de mission"),
            AgendaItemFact("debat-decision", "Notre avis sur le projet", 70, "Tout le groupe"),
            FOLLOW_UP,
            BREAK,
        ),
        offers=("repas", "transport", "accompagnement", "accessibilite"),
        help_phone=GROUP.phone,
    ),
    FutureMeetingFact(
        key="79-horaires-garde",
        departement=SLUG,
        groups=(GROUP.slug,),
        kind="reunion",
        title="Travailler tôt, finir tard : qui garde les enfants ?",
        summary=(
            "Un seul guichet pour la garde d’enfants : bonne idée ou pas ? "
            "Le groupe prépare son avis avant la décision."
        ),
        when=PlannedWeek(15, WEDNESDAY),
        start=time(9, 30),
        end=time(12),
        venue="csc-bressuire",
        capacity=20,
        agenda=(
            WELCOME,
            AgendaItemFact("diagnostic", "Nos journées, heure par heure", 45, "Tout le groupe"),
            AgendaItemFact("debat-decision", "Notre avis", 50, "Tout le groupe"),
            FOLLOW_UP,
            BREAK,
        ),
        offers=("repas", "garde-enfants", "transport"),
        help_phone=GROUP.phone,
    ),
    FutureMeetingFact(
        key="79-bilan-annee",
        departement=SLUG,
        groups=(GROUP.slug,),
        kind="restitution",
        title="Ce que votre parole a changé cette année",
        summary=(
            "Le groupe relit ses demandes une par une. "
            "Ce qui est fait, ce qui avance, ce qui n’a pas marché. "
            "La rencontre est ouverte à tous."
        ),
        when=PlannedWeek(20, TUESDAY),
        start=time(14),
        end=time(16, 30),
        venue="salle-parthenay",
        capacity=None,
        agenda=(
            WELCOME,
            AgendaItemFact("suivi", "Nos demandes, une par une", 70, "Deux membres du groupe"),
            AgendaItemFact("debat-decision", "Ce qui reste à faire", 45, "Une élue"),
            BREAK,
        ),
        offers=("repas", "transport", "interprete", "accessibilite", "accompagnement"),
        help_phone=GROUP.phone,
    ),
)
