"""All the demo's facts in one place."""

from participation.demo.facts import (
    deux_sevres,
    haute_garonne,
    haute_garonne_groups,
    herault,
    lot_et_garonne,
    meetings_future_deux_sevres,
    meetings_future_other_bodies,
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

# Parents first: a group names the one it depends on.
GROUPS = (
    *haute_garonne_groups.GROUPS,
    *deux_sevres.GROUPS,
    *steering_bodies.GROUPS,
    *usager_bodies.GROUPS,
    *working_groups.GROUPS,
)

PAST = (*meetings_past.DOCUMENTED, *meetings_past.RECENT, *meetings_past_plans.MEETINGS)

FUTURE = (
    *meetings_future_toulouse_nord.MEETINGS,
    *meetings_future_sud_comminges.MEETINGS,
    *meetings_future_deux_sevres.MEETINGS,
)
FUTURE_OF_OTHERS = meetings_future_other_bodies.MEETINGS
PROPOSED = meetings_future_sud_comminges.PROPOSED

__all__ = [
    "DEPARTEMENTS",
    "FUTURE",
    "FUTURE_OF_OTHERS",
    "GROUPS",
    "MEMBER_COUNTS",
    "ORGANISATIONS",
    "PAST",
    "PERSONAS",
    "PROPOSED",
    "TERRITORIES",
    "VENUES",
]
