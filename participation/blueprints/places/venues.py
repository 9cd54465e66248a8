"""Venues: the list, one of them, and one typed by mistake."""

from flask.typing import ResponseReturnValue

from participation.acts.remove_unused import remove_venue
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, answers_again, do_once, refusals, render_page
from participation.blueprints.places import lists, versions
from participation.blueprints.places.blueprint import ROOT, bp, done, outcome
from participation.blueprints.places.forms import VenueForm
from participation.blueprints.request_state import current_actor
from participation.errors import EditConflictError
from participation.meetings.place_use import coming_at
from participation.permissions import Permission
from participation.territories import queries
from participation.territories.editing.venues import add_venue, change_venue
from participation.territories.models import Venue
from participation.unit_of_work import unit_of_work

_edited = authorize(Permission.PLACE_EDIT, load=queries.venue, into="venue")


@bp.get(f"{ROOT}/lieux")
@authorize(Permission.PLACE_EDIT)
def venues() -> ResponseReturnValue:
    """List the venues."""
    listing = lists.venues(own_departement(Permission.PLACE_EDIT))
    return render_page("places/venues.html", listing=listing, outcome=outcome())


@bp.route(f"{ROOT}/lieux/nouveau", methods=["GET", "POST"])
@authorize(Permission.PLACE_EDIT)
def new_venue() -> ResponseReturnValue:
    """Add a venue; one that is known, or looks so, is said."""
    departement = own_departement(Permission.PLACE_EDIT)
    form = VenueForm(queries.living_territories(departement.id))
    if form.validate_on_submit():
        by, is_another = current_actor().person_id, bool(form.is_another.data)
        with refusals(form):
            with unit_of_work(form.operation) as work:
                data = form.to_input()
                key = work.once(
                    lambda: str(add_venue(by, departement, data, is_another=is_another).id)
                )
            return done("venue", "ajoute", venue_id=key)
        form.place_refusal()
    return render_page("places/new_venue.html", form=form)


@bp.route(f"{ROOT}/lieux/<key:venue_id>", methods=["GET", "POST"])
@_edited
def venue(venue: Venue) -> ResponseReturnValue:
    """Change a venue; who comes second sees both versions."""
    places = [
        one
        for one in queries.territories(venue.departement_id)
        if one.until_on is None or one.id == venue.territory_id
    ]
    form = VenueForm(places, data=versions.of_venue(venue))
    changed: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            _change(venue, form)
            return done("venue", "change", venue_id=venue.id)
        form.place_refusal()
        if isinstance(form.refusal, EditConflictError):
            changed = versions.both(form, versions.of_venue(venue))
    return render_page(
        "places/venue.html",
        form=form,
        changed=changed,
        venue=venue,
        coming=coming_at(venue.id),
        outcome=outcome(),
    )


@bp.route(f"{ROOT}/lieux/<key:venue_id>/supprimer", methods=["GET", "POST"])
@answers_again(lambda **_address: done("venues", "supprime"))
@_edited
def drop_venue(venue: Venue) -> ResponseReturnValue:
    """Forget a venue that nothing uses, once one has said so."""
    form, name = BaseForm(), venue.full_address
    back = {"endpoint": "places.venue", "values": {"venue_id": venue.id}}
    if form.validate_on_submit():
        with refusals(form):
            by = current_actor().person_id
            do_once(form, lambda: remove_venue(by, venue))
            return done("venues", "supprime")
    return render_page("places/drop.html", form=form, name=name, back=back)


def _change(venue: Venue, form: VenueForm) -> None:
    by, data, seen = current_actor().person_id, form.to_input(), form.seen_version
    is_another = bool(form.is_another.data)
    do_once(form, lambda: change_venue(by, venue, data, seen_version=seen, is_another=is_another))
