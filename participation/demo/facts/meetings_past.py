"""Meetings of the first six groups that are over: dated by the documents, or illustrations."""

from datetime import date, time

from participation.demo.facts import deux_sevres, haute_garonne, haute_garonne_groups
from participation.demo.facts.shapes import (
    AgendaItemFact,
    CountFact,
    PastMeetingFact,
    WeeksAgo,
)

ALL_TEAMS = tuple(group.slug for group in haute_garonne_groups.GROUPS)
TUESDAY, WEDNESDAY, THURSDAY, FRIDAY = 1, 2, 3, 4

DOCUMENTED: tuple[PastMeetingFact, ...] = (
    PastMeetingFact(
        key="31-2018-premieres-rencontres",
        departement=haute_garonne.SLUG,
        groups=("emi-toulouse", "emi-sud-toulousain"),
        kind="reunion",
        title="Les premières rencontres des équipes mixtes",
        summary=(
            "Deux territoires ont essayé pendant un an. "
            "Les équipes ont travaillé sur une plaquette, le site et des courriers. "
            "Le jour exact n’est pas connu."
        ),
        day=date(2018, 1, 16),
        start=time(14),
        end=time(17),
        source="004:1035",
        date_known="year",
        territories=("toulouse", "sud-toulousain"),
        audience="membres",
    ),
    PastMeetingFact(
        key="31-2018-11-15-restitution",
        departement=haute_garonne.SLUG,
        groups=ALL_TEAMS,
        kind="restitution",
        title="Ce que les équipes ont fait, ce qui vient ensuite",
        summary=(
            "Les groupes ont montré leur travail à près de deux cents personnes. "
            "Cinquante habitants concernés étaient là. "
            "Les cinq territoires ont cherché des idées pour la suite."
        ),
        day=date(2018, 11, 15),
        start=time(9, 30),
        end=time(16, 30),
        source="004:1043-1045",
        venue="hotel-departement-31",
        counts=CountFact(total=200, of_usagers=50, is_about=True),
    ),
    PastMeetingFact(
        key="31-2019-06-porteurs-de-parole",
        departement=haute_garonne.SLUG,
        groups=("emi-sud-toulousain", "emi-toulouse"),
        kind="porteurs-de-parole",
        title="Parler du travail sur le marché d’Auterive",
        summary=(
            "Douze personnes ont posé une question aux passants. "
            "Elles ont écrit les réponses sur des panneaux. "
            "Elles s’étaient préparées pendant deux jours. "
            "Le jour exact n’est pas connu."
        ),
        day=date(2019, 6, 14),
        start=time(9, 30),
        end=time(12, 30),
        source="004:1049-1056",
        venue="marche-auterive",
        counts=CountFact(total=12),
        date_known="month",
    ),
    PastMeetingFact(
        key="79-2021-07-groupe-usagers",
        departement=deux_sevres.SLUG,
        groups=("groupe-usagers-deux-sevres",),
        kind="reunion",
        title="Première rencontre : parlons de nos parcours",
        summary=(
            "Une quinzaine de personnes sont venues de plusieurs territoires. "
            "Elles ont parlé de ce qu’elles ont vécu. "
            "Le jour exact n’est pas connu."
        ),
        day=date(2021, 7, 6),
        start=time(14),
        end=time(16, 30),
        source="003:568, 003:992",
        venue="salle-parthenay",
        counts=CountFact(total=15, of_usagers=15, is_about=True),
        date_known="month",
        audience="membres",
    ),
    PastMeetingFact(
        key="79-2021-09-groupe-usagers",
        departement=deux_sevres.SLUG,
        groups=("groupe-usagers-deux-sevres",),
        kind="reunion",
        title="Deuxième rencontre : inventer notre groupe",
        summary=(
            "Les personnes ont imaginé un groupe qui dure. "
            "Elles le veulent convivial, souple et proche de chez elles. "
            "Elles tiennent à garder une personne pour les accompagner. "
            "Le jour exact n’est pas connu."
        ),
        day=date(2021, 9, 14),
        start=time(14),
        end=time(16, 30),
        source="003:992-1004",
        venue="salle-parthenay",
        counts=CountFact(total=15, of_usagers=15, is_about=True),
        date_known="month",
        audience="membres",
    ),
)


def _usual_agenda(subject: str) -> tuple[AgendaItemFact, ...]:
    return (
        AgendaItemFact("autre", "Faire connaissance", 15, "L’animatrice"),
        AgendaItemFact("diagnostic", subject, 60, "Tout le groupe"),
        AgendaItemFact("suivi", "Où en sont nos demandes", 25, "L’animatrice"),
        AgendaItemFact("convivialite", "Un café et des gâteaux", 20, "Tout le groupe"),
    )


def _recent(
    key: str, group: str, title: str, subject: str, day: WeeksAgo, venue: str
) -> PastMeetingFact:
    elsewhere = group == deux_sevres.GROUPS[0].slug
    return PastMeetingFact(
        key=key,
        departement=deux_sevres.SLUG if elsewhere else haute_garonne.SLUG,
        groups=(group,),
        kind="reunion",
        title=title,
        summary=f"{subject}. Les personnes présentes ont partagé leurs idées.",
        day=day,
        start=time(14),
        end=time(16),
        origin="illustration",
        venue=venue,
        agenda=_usual_agenda(subject),
        hours_known=True,
    )


# Four months for the Lauragais: its demo shows a rhythm that is not kept. Ten weeks for the committee
# that meets each quarter and has nothing planned: soon late, whatever the day the demo is loaded.
RECENT: tuple[PastMeetingFact, ...] = (
    _recent(
        "recent-toulouse-1",
        "emi-toulouse",
        "Bien comprendre une lettre",
        "Ce qui est difficile dans nos courriers",
        WeeksAgo(6, TUESDAY),
        "mds-bagatelle",
    ),
    _recent(
        "recent-toulouse-2",
        "emi-toulouse",
        "Demander de l’aide sans se perdre",
        "À qui s’adresser en premier",
        WeeksAgo(17, TUESDAY),
        "mds-minimes",
    ),
    _recent(
        "recent-nord-1",
        "emi-nord-toulousain",
        "Vivre loin des bus",
        "Les trajets impossibles et les bonnes idées",
        WeeksAgo(8, THURSDAY),
        "mds-villemur",
    ),
    _recent(
        "recent-sud-1",
        "emi-sud-toulousain",
        "Les idées toutes faites, on en parle",
        "Les phrases qui blessent et comment répondre",
        WeeksAgo(5, WEDNESDAY),
        "mds-muret",
    ),
    _recent(
        "recent-lauragais-1",
        "emi-lauragais",
        "Nos courriers, ligne par ligne",
        "Les mots compliqués des courriers",
        WeeksAgo(17, THURSDAY),
        "mds-castanet",
    ),
    _recent(
        "recent-lauragais-2",
        "emi-lauragais",
        "Faire garder ses enfants",
        "Les horaires qui ne vont avec aucune crèche",
        WeeksAgo(29, THURSDAY),
        "mds-castanet",
    ),
    _recent(
        "recent-comminges-1",
        "emi-comminges-pyrenees",
        "Rompre la solitude en montagne",
        "Les lieux et les moments où se retrouver",
        WeeksAgo(7, FRIDAY),
        "mds-saint-gaudens",
    ),
    _recent(
        "recent-liaison-31-1",
        "comite-liaison-chomeurs-31",
        "Les démarches en ligne",
        "Ce qui bloque quand tout passe par un écran",
        WeeksAgo(10, WEDNESDAY),
        "hotel-departement-31",
    ),
    _recent(
        "recent-79-1",
        "groupe-usagers-deux-sevres",
        "L’accueil au guichet",
        "Ce qui met à l’aise et ce qui décourage",
        WeeksAgo(4, TUESDAY),
        "csc-niort",
    ),
)
