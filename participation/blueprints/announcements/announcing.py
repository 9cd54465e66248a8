"""`/structure`: a professional announces events, and sees what became of each."""

from flask import redirect, url_for
from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints.administration.blueprint import own_departement
from participation.blueprints.announcements.blueprint import bp, outcome
from participation.blueprints.announcements.forms import Choices, EventForm
from participation.blueprints.announcements.pages import announced
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, do_once, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.groups import queries as groups
from participation.meetings import events, queries
from participation.meetings.models import EventAnnouncement, Meeting
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import Departement
from participation.territories.venue_book import found_or_created
from participation.unit_of_work import unit_of_work


@bp.get("/structure")
@authorize(Permission.EVENT_ANNOUNCE)
def index() -> ResponseReturnValue:
    """List the events that one announced, the latest first."""
    own_departement(Permission.EVENT_ANNOUNCE)
    found = events.announced_by(current_actor().person_id or 0)
    return render_page("announcements/index.html", events=announced(found), outcome=outcome())


@bp.route("/structure/evenements/nouveau", methods=["GET", "POST"])
@authorize(Permission.EVENT_ANNOUNCE)
def new() -> ResponseReturnValue:
    """Announce an event."""
    departement = own_departement(Permission.EVENT_ANNOUNCE)
    form = EventForm(_choices(departement.id))
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(_announce(current_actor(), departement, form).id))
            return redirect(url_for(".index", fait="annonce"), code=303)
        form.place_refusal()
    return render_page("announcements/new.html", form=form, departement=departement)


@bp.route("/structure/evenements/<slugged_id:meeting_id>/retirer", methods=["GET", "POST"])
@authorize(Permission.EVENT_ANNOUNCE, load=queries.shown, into="meeting")
def withdraw(meeting: Meeting) -> ResponseReturnValue:
    """Take one's own event back while nobody has answered."""
    announcement = events.announcement_of(meeting.id)
    if announcement is None or announcement.person_id != current_actor().person_id:
        raise NotFoundError
    form, [shown] = BaseForm(), announced([meeting])
    if form.validate_on_submit():
        with refusals(form):
            do_once(form, lambda: events.withdraw(current_actor(), meeting))
            return redirect(url_for(".index", fait="retrait"), code=303)
    return render_page("announcements/withdraw.html", form=form, event=shown)


def _announce(actor: Actor, departement: Departement, form: EventForm) -> EventAnnouncement:
    venue = form.chosen_venue
    if venue is None:
        venue = found_or_created(actor.person_id, departement, form.new_venue)
    return events.announce(actor, departement, form.to_input(venue))


def _choices(departement_id: int) -> Choices:
    return Choices(
        organisations=territories.organisations(departement_id),
        groups=groups.all_of(departement_id),
        territories=territories.living_territories(departement_id),
        venues=territories.venues(departement_id),
    )
