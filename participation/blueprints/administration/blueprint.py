"""The blueprint of the administration, its first page, and the Département that one looks after."""

from flask import Blueprint, render_template
from flask.typing import ResponseReturnValue

from participation.blueprints import sites
from participation.blueprints.authorization import authorize
from participation.blueprints.request_state import current_actor, state
from participation.errors import NotFoundError
from participation.permissions import Permission
from participation.territories.models import Departement

bp = Blueprint("administration", __name__)


@bp.get("/administration")
@authorize(Permission.JOURNAL_VIEW)
def index() -> ResponseReturnValue:
    """Show what one may settle here."""
    return render_template(
        "administration/index.html", departement=own_departement(Permission.JOURNAL_VIEW)
    )


def own_departement(permission: Permission) -> Departement:
    """Return the Département where the actor holds a permission: their own one first.

    Raises:
        NotFoundError: there is none.

    """
    actor = current_actor()
    held = actor.departements_where(permission)
    found = sorted(
        (one for one in state().departements if one.id in held),
        key=lambda one: (one.id != actor.departement_id, one.id),
    )
    if not found:
        raise NotFoundError
    sites.wear(found[0])
    return found[0]
