"""One renewal, for who facilitates: its candidates, then the draw or the choice of the group."""

from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.blueprints.forms import BaseForm, answers_again, do_once, refusals, render_page
from participation.blueprints.group_members.blueprint import managed
from participation.blueprints.group_members.person_desk import agent, named
from participation.blueprints.group_seats.desk import ROOT
from participation.blueprints.group_seats.desk_pages import RenewalDesk, renewal_desk
from participation.blueprints.group_seats.forms import CandidateForm, ChoiceForm, SeedForm
from participation.blueprints.group_seats.views import bp
from participation.blueprints.request_state import current_actor
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group, Renewal, RenewalWay
from participation.groups.seats import queries, renewals
from participation.i18n import LazyText, lazy
from participation.unit_of_work import unit_of_work

ONE = f"{ROOT}/renouvellements/<key:renewal_id>"

OUTCOMES: dict[str, LazyText] = {
    "ouverture": lazy("L’appel est ouvert. Chaque membre du collège le voit sur sa page."),
    "candidature": lazy("La candidature est notée."),
    "retrait": lazy("La candidature est retirée. Les numéros suivants ont avancé."),
    "donnes": lazy("Les sièges sont donnés. Chaque personne est prévenue."),
}


@bp.route(ONE, methods=["GET", "POST"])
@managed
def renewal(group: Group, renewal_id: int) -> ResponseReturnValue:
    """Show the list, and give the seats once it is closed."""
    row = _of(group, renewal_id)
    form = _form(row)
    desk = renewal_desk(current_actor(), group, row)
    if isinstance(form, ChoiceForm):
        form.chosen.choices = [
            (str(one.number), f"{one.number}. {one.name}") for one in desk.candidates
        ]
    if form.validate_on_submit():
        with refusals(form), unit_of_work(form.operation) as work:
            work.once(lambda: _give(row, form))
            return _to(group, renewal_id, "donnes")
        group = group_of_slug(group.slug) or group
        desk = renewal_desk(current_actor(), group, _of(group, renewal_id))
    return _page(group, desk, form)


@bp.post(f"{ONE}/candidature")
@managed
def enter_candidate(group: Group, renewal_id: int) -> ResponseReturnValue:
    """Put a member on the list because they said so."""
    row, membership = _of(group, renewal_id), named(group, request.form.get("membre", ""))
    with unit_of_work():
        renewals.stand(agent(), row, membership)
    return _to(group, renewal_id, "candidature")


@bp.post(f"{ONE}/retrait")
@managed
def remove_candidate(group: Group, renewal_id: int) -> ResponseReturnValue:
    """Take a member off the list because they said so."""
    row, membership = _of(group, renewal_id), named(group, request.form.get("membre", ""))
    with unit_of_work():
        renewals.step_down(agent(), row, membership)
    return _to(group, renewal_id, "retrait")


@bp.post(f"{ONE}/annuler")
@answers_again(lambda slug, **_address: _cancelled(slug))
@managed
def cancel(group: Group, renewal_id: int) -> ResponseReturnValue:
    """Take back a call while its list is open."""
    row = _of(group, renewal_id)
    do_once(BaseForm(), lambda: renewals.cancel(agent(), row))
    return _cancelled(group.slug)


def _cancelled(slug: str) -> ResponseReturnValue:
    return redirect(url_for(".index", slug=slug, fait="annulation"), code=303)


def _of(group: Group, renewal_id: int) -> Renewal:
    row = queries.get_renewal(renewal_id)
    if row is None or row.group_id != group.id:
        raise NotFoundError
    return row


def _form(row: Renewal) -> SeedForm | ChoiceForm:
    return SeedForm() if row.way is RenewalWay.DRAW else ChoiceForm()


def _give(row: Renewal, form: BaseForm) -> str:
    if isinstance(form, ChoiceForm):
        renewals.choose(agent(), row, {int(one) for one in form.chosen.data or []})
    elif isinstance(form, SeedForm):
        renewals.draw(agent(), row, form.seed.data or "")
    return str(row.id)


def _page(group: Group, desk: RenewalDesk, form: BaseForm) -> ResponseReturnValue:
    candidate_form: Any = CandidateForm()
    candidate_form.membre.choices = desk.others
    return render_page(
        "group_seats/renewal.html",
        group=group,
        desk=desk,
        form=form,
        candidate_form=candidate_form,
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


def _to(group: Group, renewal_id: int, outcome: str) -> ResponseReturnValue:
    address = url_for(".renewal", slug=group.slug, renewal_id=renewal_id, fait=outcome)
    return redirect(address, code=303)
