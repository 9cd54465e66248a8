"""All the demo's facts in one place: what the first issue loads, and what the next ones add."""

from participation.demo.facts import (
    deux_sevres,
    haute_garonne,
    haute_garonne_groups,
    herault,
    lot_et_garonne,
    meetings_future_deux_sevres,
    meetings_future_sud_comminges,
    meetings_future_toulouse_nord,
    meetings_past,
    meetings_past_plans,
    steering_bodies,
    usager_bodies,
    working_groups,
)
from participation.demo.facts.people import MEMBER_COUNTS, PERSONAS

_PLACES = (haute_garonne, herault, lot_et_garonne, deux_sevres)

DEPARTEMENTS = tuple(module.DEPARTEMENT for module in _PLACES)
TERRITORIES = tuple(fact for module in _PLACES for fact in module.TERRITORIES)
VENUES = tuple(fact for module in _PLACES for fact in module.VENUES)
ORGANISATIONS = tuple(fact for module in _PLACES for fact in module.ORGANISATIONS)

_OTHERS = (*steering_bodies.GROUPS, *usager_bodies.GROUPS, *working_groups.GROUPS)
# The COPIL of Hérault receives the agenda that is brought in from its public document; the committee
# of Haute-Garonne shows a rhythm that is soon broken.
_ALREADY = ("copil-34", "comite-liaison-chomeurs-31")
FOUNDATION_GROUPS = (
    *haute_garonne_groups.GROUPS,
    *deux_sevres.GROUPS,
    *(group for group in _OTHERS if group.slug in _ALREADY),
)
LATER_GROUPS = tuple(group for group in _OTHERS if group not in FOUNDATION_GROUPS)
ALL_GROUPS = (*FOUNDATION_GROUPS, *LATER_GROUPS)

FOUNDATION_PAST = (*meetings_past.DOCUMENTED, *meetings_past.RECENT)
LATER_PAST = meetings_past_plans.MEETINGS
ALL_PAST = (*FOUNDATION_PAST, *LATER_PAST)

FUTURE = (
    *meetings_future_toulouse_nord.MEETINGS,
    *meetings_future_sud_comminges.MEETINGS,
    *meetings_future_deux_sevres.MEETINGS,
)
PROPOSED = meetings_future_sud_comminges.PROPOSED

__all__ = [
    "ALL_GROUPS",
    "ALL_PAST",
    "DEPARTEMENTS",
    "FOUNDATION_GROUPS",
    "FOUNDATION_PAST",
    "FUTURE",
    "LATER_GROUPS",
    "LATER_PAST",
    "MEMBER_COUNTS",
    "ORGANISATIONS",
    "PERSONAS",
    "PROPOSED",
    "TERRITORIES",
    "VENUES",
]
