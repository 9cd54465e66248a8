"""A place, an organisation or a plan goes only while nothing names it; groups and meetings do."""

from participation.errors import DomainError
from participation.groups import place_use as groups
from participation.i18n import lazy
from participation.meetings import place_use as meetings
from participation.territories.editing.organisations import drop_organisation
from participation.territories.editing.plans import drop_plan
from participation.territories.editing.venues import drop_venue
from participation.territories.models import Organisation, Plan, Venue
from participation.unit_of_work import locked


class StillUsedError(DomainError):
    """Something else relies on it."""

    message = lazy("On ne peut pas le supprimer : il sert, ou il a servi.")


def remove_venue(by_person_id: int | None, venue: Venue) -> None:
    """Forget a venue typed by mistake.

    Raises:
        StillUsedError: a meeting takes place there, or did.

    """
    locked(venue)
    if meetings.is_venue_used(venue.id):
        raise StillUsedError
    drop_venue(by_person_id, venue)


def remove_organisation(by_person_id: int | None, organisation: Organisation) -> None:
    """Forget an organisation typed by mistake.

    Raises:
        StillUsedError: it sits or sat in a body, or a meeting names it.

    """
    locked(organisation)
    if groups.is_organisation_seated(organisation.id) or meetings.is_organisation_named(
        organisation.id
    ):
        raise StillUsedError
    drop_organisation(by_person_id, organisation)


def remove_plan(by_person_id: int | None, plan: Plan) -> None:
    """Forget a plan typed by mistake.

    Raises:
        StillUsedError: a group steers it, or a meeting is about it.

    """
    locked(plan)
    if groups.is_plan_steered(plan.id) or meetings.is_plan_served(plan.id):
        raise StillUsedError
    drop_plan(by_person_id, plan)
