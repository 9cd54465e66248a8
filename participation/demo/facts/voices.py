"""Who welcomes, which seats are given again, and who carries a group's voice in a body.

The committees of Hérault are heard in the steering committee at its start and its end (000:77,
002:245); the draw and the voice of the Lauragais are illustrations.
"""

from datetime import date
from typing import NamedTuple

from participation.demo.facts import herault, usager_bodies
from participation.demo.facts.shapes import College


class WelcomeFact(NamedTuple):
    """Who welcomes newcomers, by function, and what they receive."""

    group: str
    host: str
    kit: str


class DrawFact(NamedTuple):
    """The seats of a college, and a draw to come for those that are free."""

    group: str
    college: College
    seats: int
    term_months: int
    seated: int
    candidates: int
    substitutes: int
    days_open: int
    source: str


class DelegationFact(NamedTuple):
    """A group heard in a body: by whom (a role), on what conditions, and what came back."""

    group: str
    body: str
    carriers: str
    since_on: date
    conditions: str
    preparation: str
    support: str
    report: str = ""
    reported_weeks_ago: int = 0


_KIT = (
    "Une page qui dit à quoi sert le groupe, les prochaines dates et le numéro à appeler. "
    "La première fois, quelqu’un vous attend à la porte et reste près de vous."
)

WELCOMES = (
    WelcomeFact("emi-lauragais", "L’animatrice de l’équipe", _KIT),
    WelcomeFact("emi-toulouse", "Une membre de l’équipe, déjà là l’an dernier", _KIT),
    WelcomeFact("groupe-usagers-deux-sevres", "L’animateur du groupe", _KIT),
)

DRAWS = (
    DrawFact(
        group="emi-lauragais",
        college="usagers",
        seats=5,
        term_months=24,
        seated=2,
        candidates=6,
        substitutes=2,
        days_open=28,
        source="Les cinq numéros du premier tirage national publié après la clôture, dans l’ordre.",
    ),
)

_LAUNCH = date(2021, 11, 24)
_AT_BOTH_ENDS = "Les membres viennent au lancement et au bilan du plan."

DELEGATIONS = (
    *(
        DelegationFact(
            group=group.slug,
            body="copil-34",
            carriers="Deux membres du comité",
            since_on=_LAUNCH,
            conditions=f"{_AT_BOTH_ENDS} Les documents arrivent avant. Le trajet est payé.",
            preparation="Le comité se réunit avant et choisit ce qui doit être dit.",
            support="L’animatrice du comité vient avec eux.",
        )
        for group in usager_bodies.GROUPS
        if group.departement == herault.SLUG
    ),
    DelegationFact(
        group="emi-lauragais",
        body="comite-liaison-chomeurs-31",
        carriers="Deux membres de l’équipe qui cherchent un emploi",
        since_on=date(2019, 1, 1),
        conditions="Le trajet est payé. Chacun parle quand il veut, autant que les autres.",
        preparation="Une heure ensemble, la semaine d’avant.",
        support="L’animatrice reste à côté d’eux.",
        report=(
            "Nous avons parlé des courriers que personne ne comprend. "
            "Le comité veut bien que l’équipe relise les prochains."
        ),
        reported_weeks_ago=9,
    ),
)
