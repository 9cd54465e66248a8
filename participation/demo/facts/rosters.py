"""Which organisations sit in which bodies, by function; the Caf and the MSA miss one committee.

The committee of Lot-et-Garonne had neither of them (001:1267-1282), though they are associated
everywhere else (001:485). The leads of the working groups stand with the groups (002:637-656).
"""

from datetime import date
from typing import Literal, NamedTuple

from participation.demo.facts import lot_et_garonne
from participation.demo.facts.haute_garonne_groups import GROUPS as HAUTE_GARONNE_GROUPS

OrganisationRole = Literal["membre", "pilote", "co-pilote", "organise", "presidence", "anime"]


class SeatFact(NamedTuple):
    """An organisation in a body, and who sits there, by function."""

    group: str
    organisation: str
    role: OrganisationRole
    function: str
    since_on: date
    source: str


ROTATING_CHAIR = "copil-79"  # 003:461
EMI, CLI, COPIL_34 = date(2018, 1, 1), date(2016, 1, 1), date(2021, 11, 24)
COPIL_47, COPIL_79, COPIL_31 = date(2016, 1, 1), date(2022, 1, 1), date(2019, 1, 1)
WORKING_GROUPS = date(2021, 7, 31)


def _emi(group: str) -> tuple[SeatFact, ...]:
    return (
        SeatFact(
            group, "departement-31", "organise", "une équipe du service insertion", EMI, "004:1031"
        ),
        SeatFact(group, "caf-31", "membre", "une conseillère", EMI, "004:1031"),
        SeatFact(group, "france-travail-31", "membre", "un conseiller", EMI, "004:1031"),
    )


def _cli(territory: str) -> tuple[SeatFact, ...]:
    group = f"cli-{territory}"
    return (
        SeatFact(
            group, "departement-47", "anime", "une animatrice locale d’insertion", CLI, "001:939"
        ),
        SeatFact(group, "caf-47", "membre", "un travailleur social", CLI, "001:485"),
        SeatFact(group, "msa-47", "membre", "une travailleuse sociale", CLI, "001:485"),
        SeatFact(group, "france-travail-47", "membre", "une conseillère", CLI, "001:485"),
    )


SEATS: tuple[SeatFact, ...] = (
    *(seat for group in HAUTE_GARONNE_GROUPS for seat in _emi(group.slug)),
    *(seat for place in lot_et_garonne.TERRITORIES for seat in _cli(place.slug)),
    SeatFact("copil-47", "departement-47", "presidence", "une élue", COPIL_47, "001:1267-1282"),
    SeatFact("copil-47", "cpam-47", "membre", "la direction", COPIL_47, "001:1267-1282"),
    SeatFact("copil-47", "france-travail-47", "membre", "la direction", COPIL_47, "001:1267-1282"),
    SeatFact("copil-34", "departement-34", "presidence", "un élu", COPIL_34, "002:231-245"),
    SeatFact("copil-34", "ddets-34", "membre", "la direction", COPIL_34, "002:231-245"),
    SeatFact("copil-34", "caf-34", "membre", "la direction", COPIL_34, "002:231-245"),
    SeatFact("copil-34", "msa-34", "membre", "la direction", COPIL_34, "002:231-245"),
    SeatFact("copil-79", "departement-79", "presidence", "une élue", COPIL_79, "003:460-461"),
    SeatFact("copil-79", "caf-79", "membre", "la direction", COPIL_79, "003:460-461"),
    SeatFact("copil-79", "msa-79", "membre", "la direction", COPIL_79, "003:460-461"),
    SeatFact("copil-31", "departement-31", "presidence", "un élu", COPIL_31, "004:1217"),
    SeatFact("copil-31", "caf-31", "membre", "la direction", COPIL_31, "004:1217"),
    SeatFact("copil-31", "france-travail-31", "membre", "la direction", COPIL_31, "004:1217"),
    SeatFact(
        "groupe-usagers-deux-sevres",
        "departement-79",
        "anime",
        "une chargée de mission",
        COPIL_79,
        "003:505",
    ),
    SeatFact(
        "collectif-plie-toulouse",
        "plie-toulouse",
        "organise",
        "l’équipe",
        date(2013, 1, 1),
        "004:1066",
    ),
    SeatFact(
        "comite-liaison-chomeurs-31",
        "france-travail-31",
        "organise",
        "la direction",
        EMI,
        "004:1080",
    ),
)
