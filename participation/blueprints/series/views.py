"""The page of a series: its dates, and what is left to announce."""

from collections.abc import Callable, Sequence

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.blueprints import sites
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.meetings.writing import departement_of
from participation.blueprints.request_state import current_actor
from participation.blueprints.rhythm_lines import rhythm_lines
from participation.blueprints.series.pages import series_page
from participation.errors import NotFoundError
from participation.i18n import LazyText, lazy
from participation.meetings import service
from participation.meetings.models import Meeting
from participation.meetings.series_queries import meetings_of_series
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

bp = Blueprint("series", __name__)

OUTCOMES: dict[str, LazyText] = {
    "preparee": lazy("La série est en préparation. Seules les personnes qui préparent la voient."),
    "annoncee": lazy("C’est fait : les rencontres sont annoncées. Elles sont dans l’agenda."),
    "abandonnee": lazy("C’est fait : les dates en préparation sont abandonnées."),
}


@bp.get("/animation/series/<key:series_id>")
@authorize(Permission.MEETING_PLAN)
def show(series_id: int) -> ResponseReturnValue:
    """Show the dates of a series to those who may change its meetings."""
    return _page(series_id, BaseForm())


@bp.post("/animation/series/<key:series_id>/annoncer")
@authorize(Permission.MEETING_PLAN)
def announce(series_id: int) -> ResponseReturnValue:
    """Announce every draft of a series that is still to come, or none."""
    return _act(series_id, service.announce_rest, "annoncee")


@bp.route("/animation/series/<key:series_id>/abandonner", methods=["GET", "POST"])
@authorize(Permission.MEETING_PLAN)
def give_up(series_id: int) -> ResponseReturnValue:
    """Give up the drafts of a series that are still to come, once one has seen how many."""
    if request.method == "POST":
        return _act(series_id, service.give_up_rest, "abandonnee")
    return _page(series_id, BaseForm(), "series/give_up.html")


def _act(
    series_id: int, act: Callable[[Actor, Sequence[Meeting]], int], said: str
) -> ResponseReturnValue:
    """Do an act once; a refusal is shown on the page of the series."""
    meetings = _meetings(series_id)
    form = BaseForm()
    with refusals(form):
        with unit_of_work(form.operation) as work:
            work.once(lambda: str(act(current_actor(), meetings)))
        return redirect(url_for(".show", series_id=series_id, fait=said), code=303)
    return _page(series_id, form)


def _page(
    series_id: int, form: BaseForm, template: str = "series/show.html"
) -> ResponseReturnValue:
    meetings = _meetings(series_id)
    departement = departement_of(meetings[0].departement_id)
    sites.wear(departement)
    return render_page(
        template,
        form=form,
        series_id=series_id,
        page_of_series=series_page(current_actor(), departement, meetings),
        rhythms=rhythm_lines(meetings[0].groups),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


def _meetings(series_id: int) -> Sequence[Meeting]:
    found = meetings_of_series(current_actor(), series_id)
    if not found:
        raise NotFoundError
    return found
