"""What organisations decide and pay, by sort of body, and the names that they had."""

from datetime import date
from typing import NamedTuple


class DutyFact(NamedTuple):
    """What organisations of one sort decide and pay; `slugs` are the organisations meant."""

    slugs: tuple[str, ...]
    decides: str
    finances: str


class PastNameFact(NamedTuple):
    """A name that an organisation had, until its last day."""

    slug: str
    name: str
    until_on: date


DUTIES: tuple[DutyFact, ...] = (
    DutyFact(
        ("departement-31", "departement-34", "departement-47", "departement-79"),
        "Il décide du plan d’insertion, avec ses partenaires.",
        "Il paie l’accompagnement, et des actions d’aide.",
    ),
    DutyFact(
        ("caf-31", "caf-34", "caf-47", "caf-79"),
        "Elle calcule les allocations familiales, selon la loi.",
        "Elle verse les allocations. Elle aide des centres sociaux.",
    ),
    DutyFact(
        ("msa-31", "msa-34", "msa-47", "msa-79"),
        "Elle calcule les droits des personnes du monde agricole.",
        "Elle verse leurs prestations, et aide des projets à la campagne.",
    ),
    DutyFact(
        ("cpam-47",),
        "Elle ouvre les droits à l’assurance maladie.",
        "Elle rembourse les soins.",
    ),
    DutyFact(
        ("france-travail-31", "france-travail-47", "france-travail-79", "france-travail-lunel"),
        "Ce service inscrit les personnes qui cherchent un emploi.",
        "Il paie des formations et des aides à la recherche d’emploi.",
    ),
    DutyFact(
        ("ddets-34",),
        "Ce service de l’État agrée les structures d’insertion.",
        "Il paie des postes en insertion.",
    ),
)

# The law of 18 December 2023 renamed the service on 1 January 2024.
LAST_DAY = date(2023, 12, 31)
PAST_NAMES: tuple[PastNameFact, ...] = (
    PastNameFact("france-travail-31", "Pôle emploi", LAST_DAY),
    PastNameFact("france-travail-47", "Pôle emploi", LAST_DAY),
    PastNameFact("france-travail-79", "Pôle emploi", LAST_DAY),
    PastNameFact("france-travail-lunel", "Pôle emploi Lunel", LAST_DAY),
)
