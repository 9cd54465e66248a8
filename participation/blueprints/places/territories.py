"""Territories: the list, one of them, what it became, its groups moved."""

from flask.typing import ResponseReturnValue

from participation import clock
from participation.acts.move_groups import move_groups
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import do_once, refusals, render_page
from participation.blueprints.places import lists, versions
from participation.blueprints.places.blueprint import ROOT, bp, done, outcome
from participation.blueprints.places.forms import (
    MovingForm,
    SplitForm,
    TerritoryForm,
    checked,
    lines_of,
)
from participation.blueprints.request_state import current_actor, state
from participation.errors import EditConflictError
from participation.groups.place_use import groups_of_territory
from participation.permissions import Permission
from participation.territories import queries
from participation.territories.editing.territories import (
    change_territory,
    open_territory,
    split_territory,
)
from participation.territories.lineage import lineage_of
from participation.territories.models import Territory
from participation.unit_of_work import unit_of_work

_edited = authorize(Permission.PLACE_EDIT, load=queries.territory, into="territory")


@bp.get(f"{ROOT}/territoires")
@authorize(Permission.PLACE_EDIT)
def territories() -> ResponseReturnValue:
    """List the territories."""
    listing = lists.territories(own_departement(Permission.PLACE_EDIT))
    return render_page("places/territories.html", listing=listing, outcome=outcome())


@bp.route(f"{ROOT}/territoires/nouveau", methods=["GET", "POST"])
@authorize(Permission.PLACE_EDIT)
def new_territory() -> ResponseReturnValue:
    """Add a territory."""
    departement = own_departement(Permission.PLACE_EDIT)
    form = TerritoryForm(data={"level_label": departement.settings.territory_label})
    if form.validate_on_submit():
        by = current_actor().person_id
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(open_territory(by, departement, form.to_input()).id))
            return done("territory", "ajoute", territory_id=key)
        form.place_refusal()
    return render_page("places/new_territory.html", form=form)


@bp.route(f"{ROOT}/territoires/<key:territory_id>", methods=["GET", "POST"])
@_edited
def territory(territory: Territory) -> ResponseReturnValue:
    """Change a territory; who comes second sees both versions."""
    form = TerritoryForm(data=versions.of_territory(territory))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        by, data, seen = current_actor().person_id, form.to_input(), form.seen_version
        with refusals(form):
            do_once(form, lambda: change_territory(by, territory, data, seen_version=seen))
            return done("territory", "change", territory_id=territory.id)
        form.place_refusal()
        if isinstance(form.refusal, EditConflictError):
            changed = versions.both(form, versions.of_territory(territory))
    return render_page(
        "places/territory.html",
        form=form,
        changed=changed,
        territory=territory,
        lineage=lineage_of(territory),
        groups=groups_of_territory(territory.id),
        outcome=outcome(),
    )


@bp.route(f"{ROOT}/territoires/<key:territory_id>/partager", methods=["GET", "POST"])
@_edited
def split(territory: Territory) -> ResponseReturnValue:
    """Say what a territory became, once one has seen what stays and what does not."""
    form = SplitForm(data={"on": clock.today(_zone_of(territory))})
    if form.validate_on_submit():
        by, names, day = current_actor().person_id, lines_of(form.parts.data), checked(form.on)
        with refusals(form):
            do_once(form, lambda: split_territory(by, territory, names, day))
            return done("move", "partage", territory_id=territory.id)
        form.place_refusal()
    groups = groups_of_territory(territory.id)
    return render_page("places/split.html", form=form, territory=territory, groups=groups)


@bp.route(f"{ROOT}/territoires/<key:territory_id>/groupes", methods=["GET", "POST"])
@_edited
def move(territory: Territory) -> ResponseReturnValue:
    """Move groups to the territories that follow."""
    groups = groups_of_territory(territory.id)
    followers = {one.id for one in lineage_of(territory).became}
    known = queries.living_territories(territory.departement_id)
    offered = [one for one in known if one.id != territory.id]
    offered.sort(key=lambda one: (one.id not in followers, one.name))
    form = MovingForm(groups, offered)
    if form.validate_on_submit():
        chosen = form.chosen_groups, territory, form.chosen_territories
        with refusals(form):
            do_once(form, lambda: move_groups(current_actor(), *chosen))
            return done("territory", "deplaces", territory_id=territory.id)
    return render_page(
        "places/move.html", form=form, territory=territory, groups=groups, outcome=outcome()
    )


def _zone_of(territory: Territory) -> str:
    here = next(one for one in state().departements if one.id == territory.departement_id)
    return territory.zone or here.settings.zone
