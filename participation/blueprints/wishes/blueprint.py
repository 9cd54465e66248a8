"""The blueprint of wishes, and what its pages share."""

from flask import Blueprint

from participation.blueprints.request_state import state
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group

bp = Blueprint("wishes", __name__)


def reloaded(slug: str) -> Group:
    """Return a group again after a refusal has emptied it.

    Raises:
        NotFoundError: it is gone.

    """
    group = group_of_slug(slug)
    if group is None:
        raise NotFoundError
    return group


def zone_of(group: Group) -> str:
    """Return the clock on which the days of a group's wishes are told."""
    return next(one.settings.zone for one in state().departements if one.id == group.departement_id)
