"""The iCalendar feeds: everybody's, a group's, a territory's, one meeting, and one's own."""

from flask import Blueprint, Response, redirect, url_for
from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints import errors, sites
from participation.blueprints.agenda.filters import (
    host_departement_id,
    public_root,
    read_filters,
)
from participation.blueprints.authorization import authorize, public
from participation.blueprints.calendars.answers import (
    PRIVATE,
    PUBLIC,
    KeptFeed,
    answer,
    public_answer,
)
from participation.blueprints.request_state import current_actor, state
from participation.calendars import feeds, service
from participation.calendars.feeds import FeedHead
from participation.calendars.filters import AgendaFilter
from participation.errors import NotFoundError
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.i18n import SOURCE_LANGUAGE, speaking
from participation.i18n import gettext as _
from participation.meetings import queries as meetings
from participation.meetings.models import Audience, Meeting
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import AddressKind, Territory

bp = Blueprint("calendars", __name__)


@bp.get("/agenda.ics")
@public
def agenda() -> ResponseReturnValue:
    """Give the public meetings, narrowed by the filters of the agenda.

    A choice that is not understood gives an empty calendar that says so: a program must not pour
    every meeting of the country into somebody's telephone.
    """
    return public_answer(_agenda)


@bp.get("/groupes/<slug>/agenda.ics")
@public
def of_group(slug: str) -> ResponseReturnValue:
    """Give the public meetings of a group; a former address leads to the present one."""
    return public_answer(lambda: _of_group(slug))


@bp.get("/territoires/<slug>/agenda.ics")
@public
def of_territory(slug: str) -> ResponseReturnValue:
    """Give the public meetings of a territory; a former address leads to the present one."""
    return public_answer(lambda: _of_territory(slug))


@bp.get("/rencontres/<slugged_id:meeting_id>.ics")
@authorize(Permission.MEETING_VIEW, load=meetings.get, into="meeting", is_public=True)
def of_meeting(meeting: Meeting) -> ResponseReturnValue:
    """Give one meeting, for a calendar that does not subscribe."""
    sites.choose()
    root = public_root()
    address = url_for("calendars.of_meeting", meeting_id=meeting.id)
    feed = feeds.one_meeting(FeedHead(meeting.title, f"{root}{address}", root), meeting.id)
    response = answer(KeptFeed.of(feed, meeting.departement_id), _cache_control(meeting))
    response.headers["Content-Disposition"] = "inline; filename=rencontre.ics"
    return response


@bp.get("/mon-agenda/<secret>.ics")
@public
def personal(secret: str) -> ResponseReturnValue:
    """Give somebody's own meetings to who holds the secret of their calendar."""
    owner = _owner_of(secret)
    sites.choose()
    response = answer(_own(owner), PRIVATE)
    response.headers["Referrer-Policy"] = "no-referrer"
    return response


@bp.errorhandler(NotFoundError)
def absent(_error: NotFoundError) -> ResponseReturnValue:
    """Say that there is no such calendar, with the people to call: who asks may be a person."""
    sites.choose()
    return errors.page(404)


def _owner_of(secret: str) -> Actor:
    feed = service.find(secret)
    if feed is None:
        raise NotFoundError
    asking = current_actor()
    owner = asking if asking.person_id == feed.person_id else service.owner_of(feed)
    if owner is None:
        raise NotFoundError
    return owner


def _own(owner: Actor) -> KeptFeed:
    root = public_root()
    with speaking(SOURCE_LANGUAGE):
        # The address of the calendar is its secret: it is not written into it.
        head = FeedHead(_("Mes rencontres"), f"{root}/agenda", root)
    return KeptFeed.of(feeds.personal_feed(head, owner), owner.departement_id)


def _agenda() -> KeptFeed:
    sites.choose()
    filters = read_filters(is_offered=False)
    with speaking(SOURCE_LANGUAGE):
        name = _("Rencontres")
        chosen = [words for key, words in filters.words.items() if key not in ("du", "au")]
        if chosen:
            name = _("Rencontres : %(choices)s", choices=", ".join(chosen))
        elif host_departement_id() is not None:
            name = _("Rencontres : %(choices)s", choices=state().site.name)
    root = public_root()
    address = f"{root}{url_for('calendars.agenda', **filters.params)}"
    head = FeedHead(name, address, root, " ".join(filters.problems))
    return KeptFeed.of(feeds.public_feed(head, filters.wanted), filters.wanted.departement_id)


def _of_group(slug: str) -> KeptFeed | Response:
    key = territories.target_of(AddressKind.GROUP, slug)
    group = groups.get(key) if key is not None else None
    if group is None:
        raise NotFoundError
    if group.slug != slug:
        return _moved("calendars.of_group", group.slug)
    return _of_place(group, AgendaFilter(group_id=group.id), "calendars.of_group")


def _of_territory(slug: str) -> KeptFeed | Response:
    key = territories.target_of(AddressKind.TERRITORY, slug)
    territory = territories.territory(key) if key is not None else None
    if territory is None:
        raise NotFoundError
    if territory.slug != slug:
        return _moved("calendars.of_territory", territory.slug)
    return _of_place(territory, AgendaFilter(territory_id=territory.id), "calendars.of_territory")


def _of_place(place: Group | Territory, wanted: AgendaFilter, endpoint: str) -> KeptFeed:
    sites.choose()
    root = public_root()
    with speaking(SOURCE_LANGUAGE):
        name = _("Rencontres : %(choices)s", choices=place.name)
    head = FeedHead(name, f"{root}{url_for(endpoint, slug=place.slug)}", root)
    return KeptFeed.of(feeds.public_feed(head, wanted), place.departement_id)


def _moved(endpoint: str, slug: str) -> Response:
    response = redirect(url_for(endpoint, slug=slug), code=301)
    response.headers["Cache-Control"] = PUBLIC
    return response  # type: ignore[return-value]


def _cache_control(meeting: Meeting) -> str:
    is_for_all = meeting.audience is Audience.PUBLIC and not current_actor().is_signed_in
    return PUBLIC if is_for_all else PRIVATE
