"""The plans of the documents, with the end that one of them was given later."""

from datetime import date
from typing import NamedTuple

from participation.demo.facts import deux_sevres, haute_garonne, herault, lot_et_garonne


class PlanFact(NamedTuple):
    """A plan; `prolonged_to` is its later end, `bodies` are those that steer it."""

    departement: str
    name: str
    starts_on: date
    ends_on: date
    source: str
    prolonged_to: date | None = None
    bodies: tuple[str, ...] = ()


PLANS: tuple[PlanFact, ...] = (
    PlanFact(
        haute_garonne.SLUG,
        "Pacte territorial d’insertion 2019-2021",
        date(2019, 1, 1),
        date(2021, 12, 31),
        "004:1224",
        bodies=("copil-31",),
    ),
    PlanFact(
        herault.SLUG,
        "Pacte territorial d’insertion 2017-2020",
        date(2017, 1, 1),
        date(2020, 12, 31),
        "002:42, 002:195",
        prolonged_to=date(2021, 12, 31),
    ),
    PlanFact(
        herault.SLUG,
        "Pacte territorial d’insertion 2022-2025",
        date(2022, 1, 1),
        date(2025, 12, 31),
        "002:260",
        bodies=("copil-34",),
    ),
    PlanFact(
        lot_et_garonne.SLUG,
        "Programme et pacte d’insertion 2016-2020",
        date(2016, 1, 1),
        date(2020, 12, 31),
        "001:9",
        bodies=("copil-47",),
    ),
    PlanFact(
        deux_sevres.SLUG,
        "Pacte territorial d’insertion 2022-2027",
        date(2022, 1, 1),
        date(2027, 12, 31),
        "003",
        bodies=("copil-79",),
    ),
)
