"""The agenda as a list, as a month and as data."""

import calendar
from dataclasses import replace
from datetime import date

from flask import Blueprint, Response, json, request
from flask.typing import ResponseReturnValue

from participation.blueprints import pagination, sites
from participation.blueprints.agenda import events, pages
from participation.blueprints.agenda.filters import ChosenFilters, public_root, read_filters
from participation.blueprints.authorization import public
from participation.blueprints.forms import render_page
from participation.blueprints.request_state import current_actor
from participation.calendars import days, queries
from participation.calendars.feeds import MOST_EVENTS, told_from
from participation.errors import NotFoundError

bp = Blueprint("agenda", __name__)

ON_A_PAGE = 20
MOST_IN_A_MONTH = 500
LAST_MONTH = 12


@bp.get("/agenda")
@public(cached=True)
def index() -> ResponseReturnValue:
    """Show the next meetings, those that a choice of days asks for, and what to choose from."""
    filters = _worn_filters()
    after = pagination.read(request.args.get(pagination.PARAMETER))
    found = queries.listed(
        current_actor(),
        replace(filters.wanted, is_impossible=False),
        after=after,
        limit=ON_A_PAGE + 1,
    )
    shown = pagination.Slice.of(found, ON_A_PAGE)
    return render_page(
        "agenda/index.html", agenda=pages.list_page(filters, shown, is_first=after is None)
    )


@bp.get("/agenda/<int(fixed_digits=4):year>/<int(fixed_digits=2):month>")
@public(cached=True)
def month(year: int, month: int) -> ResponseReturnValue:
    """Show the meetings of a month, days in weeks.

    Raises:
        NotFoundError: there is no such month, or nobody plans that far.

    """
    if not (days.FIRST_YEAR <= year <= days.LAST_YEAR and 1 <= month <= LAST_MONTH):
        raise NotFoundError
    filters = _worn_filters()
    first = date(year, month, 1)
    last = first.replace(day=calendar.monthrange(year, month)[1])
    wanted = replace(filters.wanted, is_impossible=False, from_on=first, until_on=last)
    found = queries.of_span(current_actor(), wanted, MOST_IN_A_MONTH + 1)
    shown = pagination.Slice.of(found, MOST_IN_A_MONTH)
    return render_page("agenda/month.html", agenda=pages.month_page(filters, first, shown))


@bp.get("/agenda.json")
@public(cached=True)
def data() -> Response:
    """Give the public meetings as events of schema.org, from 31 days ago onward."""
    wanted = read_filters(is_offered=False).wanted
    meetings = queries.since(wanted, told_from(wanted), MOST_EVENTS)
    groups = queries.groups_of([meeting.id for meeting in meetings])
    graph = [events.event(one, groups.get(one.id, []), public_root()) for one in meetings]
    return Response(
        json.dumps({"@context": "https://schema.org", "@graph": graph}, ensure_ascii=False),
        content_type="application/json; charset=utf-8",
    )


def _worn_filters() -> ChosenFilters:
    filters = read_filters()
    if filters.departement_id is not None:
        sites.wear_that_of(filters.departement_id)
    return filters
