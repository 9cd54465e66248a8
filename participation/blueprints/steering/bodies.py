"""The bodies that somebody steers: those of the Départements where they hold the right."""

from collections.abc import Sequence
from dataclasses import dataclass

from participation.accounts.actor import Actor
from participation.blueprints import sites
from participation.blueprints.request_state import state
from participation.errors import NotFoundError
from participation.groups.bodies import bodies_in
from participation.groups.models import Group
from participation.permissions import Permission
from participation.territories.models import Departement


@dataclass(frozen=True, slots=True)
class Steered:
    """The Départements that somebody steers, their own first, and all that meets there."""

    departements: Sequence[Departement]
    groups: Sequence[Group]

    @property
    def zone(self) -> str:
        return self.departements[0].settings.zone

    def name_of(self, departement_id: int) -> str:
        return next(one.name for one in self.departements if one.id == departement_id)


def steered_bodies(actor: Actor) -> Steered:
    """Return them in one statement; the page wears the face of their own Département.

    Raises:
        NotFoundError: there is none.

    """
    held = actor.departements_where(Permission.STEERING_VIEW)
    departements = sorted(
        (one for one in state().departements if one.id in held),
        key=lambda one: (one.id != actor.departement_id, one.name),
    )
    if not departements:
        raise NotFoundError
    sites.wear(departements[0])
    return Steered(departements, bodies_in([one.id for one in departements]))
