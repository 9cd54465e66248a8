"""`/animation/groupes/<slug>/sieges`: how many seats, until when, and a renewal to open."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_members.blueprint import managed
from participation.blueprints.group_members.person_desk import agent
from participation.blueprints.group_seats.desk_pages import seats_desk
from participation.blueprints.group_seats.forms import RenewalForm, SeatsForm
from participation.blueprints.group_seats.views import bp
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import College, Group
from participation.groups.seats import giving, queries, renewals
from participation.groups.words import COLLEGES
from participation.i18n import LazyText, lazy
from participation.unit_of_work import unit_of_work

ROOT = "/animation/groupes/<slug>/sieges"

OUTCOMES: dict[str, LazyText] = {
    "sieges": lazy("C’est enregistré."),
    "annulation": lazy("L’appel est annulé."),
}


@bp.get(ROOT)
@managed
def index(group: Group) -> ResponseReturnValue:
    """Show the seats of each college, the terms about to end and the renewals."""
    return render_page(
        "group_seats/index.html",
        group=group,
        desk=seats_desk(current_actor(), group),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route(f"{ROOT}/nombre", methods=["GET", "POST"])
@managed
def number(group: Group) -> ResponseReturnValue:
    """Set how many seats a college has; the address names it by `college`."""
    college = _college(group)
    row = giving.seats_of(group.id, college)
    form = SeatsForm(
        data={"seats": row.seats, "term_months": row.term_months} if row is not None else None
    )
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            giving.provide(agent(), group, college, form.seats.data, form.term_months.data)
            return redirect(url_for(".index", slug=group.slug, fait="sieges"), code=303)
        group = group_of_slug(group.slug) or group
    return render_page("group_seats/number.html", form=form, group=group, college=COLLEGES[college])


@bp.route(f"{ROOT}/renouvellement", methods=["GET", "POST"])
@managed
def renew(group: Group) -> ResponseReturnValue:
    """Open a call for seats: the source of a draw is said before anybody knows its words."""
    form = RenewalForm([row.college for row in queries.provided(group.id)])
    if form.validate_on_submit():
        with refusals(form), unit_of_work(form.operation) as work:
            key = work.once(lambda: str(renewals.open_renewal(agent(), group, form.answers).id))
            return redirect(
                url_for(".renewal", slug=group.slug, renewal_id=int(key), fait="ouverture"),
                code=303,
            )
        group = group_of_slug(group.slug) or group
    return render_page("group_seats/renew.html", form=form, group=group)


def _college(group: Group) -> College:
    asked = request.args.get("college", "")
    found = next((one for one in College if one == asked), None)
    if found is None and not asked:
        found = next((one for one in College if str(one) in group.kind.colleges), None)
    if found is None:
        raise NotFoundError
    return found
