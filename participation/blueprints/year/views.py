"""The year of a facilitator, all groups or one; the year of a group, as anybody reads it."""

from datetime import date
from typing import Any

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.blueprints import sites
from participation.blueprints.authorization import authorize, public
from participation.blueprints.forms import render_page
from participation.blueprints.meetings.writing import departement_of
from participation.blueprints.request_state import current_actor
from participation.blueprints.rhythm_lines import rhythm_lines
from participation.blueprints.year.pages import (
    MOST_SHOWN,
    Reading,
    is_year,
    line_to_plan,
    line_to_read,
    year_page,
)
from participation.calendars.filters import AgendaFilter
from participation.calendars.queries import of_span
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.cadence.rules import of_body
from participation.groups.cadence.words import rhythm_in_words
from participation.groups.models import Group
from participation.meetings import desk
from participation.meetings.year_queries import in_hand_of_year
from participation.permissions import Permission
from participation.territories.models import Departement

bp = Blueprint("year", __name__)


@bp.get("/animation/annee")
@bp.get("/animation/annee/<int(fixed_digits=4):year>")
@authorize(Permission.WORKSPACE_OPEN)
def mine(year: int | None = None) -> ResponseReturnValue:
    """Show the year of who facilitates, narrowed to one of their groups when asked.

    Raises:
        NotFoundError: nobody plans that far.

    """
    actor = current_actor()
    groups = desk.groups_in_hand(actor)
    group = _asked(groups)
    departement = _departement_of(group, groups)
    sites.wear(departement)
    wanted = _year(year, departement)
    found = in_hand_of_year(
        actor,
        wanted,
        departement.settings.zone,
        group_id=group.id if group is not None else None,
        limit=MOST_SHOWN + 1,
    )
    slug: dict[str, Any] = {"groupe": group.slug} if group is not None else {}
    may_add = any(one.holds_meetings for one in ([group] if group is not None else groups))
    reading = Reading(
        departement,
        wanted,
        lambda one: url_for(".mine", year=one, **slug),
        is_desk=True,
        group=group,
        may_add=may_add,
    )
    return render_page(
        "year/mine.html",
        shown=year_page(reading, [line_to_plan(one, group) for one in found]),
        groups=groups,
        group=group,
        may_add=may_add,
        rhythms=rhythm_lines([group] if group is not None else groups),
    )


@bp.get("/groupes/<slug>/annee")
@bp.get("/groupes/<slug>/annee/<int(fixed_digits=4):year>")
@public(cached=True)
def of_group(slug: str, year: int | None = None) -> ResponseReturnValue:
    """Show the announced meetings of a group, month by month; an old slug leads to it.

    Raises:
        NotFoundError: no group has or had this slug, or nobody plans that far.

    """
    group = group_of_slug(slug)
    if group is None:
        raise NotFoundError
    if group.slug != slug:
        return redirect(url_for(".of_group", slug=group.slug, year=year), code=301)
    departement = departement_of(group.departement_id)
    sites.wear(departement)
    wanted = _year(year, departement)
    asked = AgendaFilter(
        departement_id=group.departement_id,
        group_id=group.id,
        from_on=date(wanted, 1, 1),
        until_on=date(wanted, 12, 31),
    )
    lines = [line_to_read(one) for one in of_span(current_actor(), asked, MOST_SHOWN + 1)]
    reading = Reading(
        departement,
        wanted,
        lambda one: url_for(".of_group", slug=slug, year=one),
        is_desk=False,
        group=group,
    )
    return render_page(
        "year/group.html",
        shown=year_page(reading, [one for one in lines if one.day.year == wanted]),
        group=group,
        rhythm=rhythm_in_words(of_body(group.cadence, group.kind.cadence)),
    )


def _asked(groups: list[Group]) -> Group | None:
    """Return the group that the address asks for, or the only one that there is."""
    slug = request.args.get("groupe", "")
    found = next((one for one in groups if one.slug == slug), None)
    if slug and found is None:
        raise NotFoundError
    return groups[0] if len(groups) == 1 else found


def _departement_of(group: Group | None, groups: list[Group]) -> Departement:
    """Return the Département of the group asked for, else of the account, else of any group."""
    own = group.departement_id if group is not None else current_actor().departement_id
    places = {one.departement_id for one in groups}
    if own is None or (places and own not in places):
        own = min(places)
    return departement_of(own)


def _year(year: int | None, departement: Departement) -> int:
    wanted = year if year is not None else clock.today(departement.settings.zone).year
    if not is_year(wanted):
        raise NotFoundError
    return wanted
