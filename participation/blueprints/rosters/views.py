"""`/animation/groupes/<slug>/organismes`: which organisations sit in a body, and what they do."""

from collections.abc import Sequence

from flask import Blueprint, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from participation.blueprints.authorization import authorize
from participation.blueprints.forms import do_once, refusals, render_page
from participation.blueprints.places.forms import checked
from participation.blueprints.request_state import current_actor
from participation.blueprints.rosters.forms import (
    ChairForm,
    ChangeForm,
    LeadsForm,
    LeavingForm,
    SeatForm,
)
from participation.blueprints.rosters.pages import desk_roster
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group, OrganisationMembership, OrganisationRole
from participation.groups.organisations import rosters
from participation.groups.organisations.writing import (
    SeatInput,
    change_seat,
    leave,
    name_leads,
    pass_chair,
    seat_organisation,
)
from participation.i18n import LazyText, lazy
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.unit_of_work import unit_of_work

bp = Blueprint("rosters", __name__)

ROOT = "/animation/groupes/<slug>/organismes"
_edited = authorize(Permission.GROUP_EDIT, load=group_of_slug, by="slug", into="group")
OUTCOMES: dict[str, LazyText] = {
    "entree": lazy("Cette structure est dans le groupe."),
    "pilotes": lazy("C’est noté : deux structures conduisent ce groupe."),
    "presidence": lazy("La présidence est passée. L’ancienne reste dans l’histoire."),
    "changee": lazy("C’est enregistré."),
    "sortie": lazy("C’est noté. Ses dates restent dans l’histoire."),
}


@bp.get(ROOT)
@_edited
def index(group: Group) -> ResponseReturnValue:
    """Show the roster of a body, what it lacks, and who is strangely absent."""
    outcome = OUTCOMES.get(request.args.get("fait", ""))
    return render_page(
        "rosters/index.html", group=group, roster=desk_roster(group), outcome=outcome
    )


@bp.route(f"{ROOT}/ajouter", methods=["GET", "POST"])
@_edited
def add(group: Group) -> ResponseReturnValue:
    """Let an organisation in."""
    form = SeatForm(territories.organisations(group.departement_id))
    slug = group.slug
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                by, data = current_actor().person_id, form.to_input()
                work.once(lambda: str(seat_organisation(by, group, data).id))
            return _to_roster(slug, "entree")
        form.place_refusal()
    return render_page("rosters/add.html", form=form, group=_again(slug, group))


@bp.route(f"{ROOT}/pilotes", methods=["GET", "POST"])
@_edited
def leads(group: Group) -> ResponseReturnValue:
    """Name the two organisations that lead."""
    standing = _leads_of(desk_roster(group).leads)
    form = LeadsForm(territories.organisations(group.departement_id), standing)
    slug = group.slug
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                name_leads(
                    current_actor().person_id,
                    group,
                    SeatInput(form.chosen(form.lead), function=form.lead_function.data),
                    SeatInput(form.chosen(form.co_lead), function=form.co_lead_function.data),
                )
            return _to_roster(slug, "pilotes")
        form.place_refusal()
    return render_page("rosters/leads.html", form=form, group=_again(slug, group))


@bp.route(f"{ROOT}/presidence", methods=["GET", "POST"])
@_edited
def chair(group: Group) -> ResponseReturnValue:
    """Pass the chair on."""
    form = ChairForm(territories.organisations(group.departement_id))
    slug = group.slug
    if form.validate_on_submit():
        by, chosen = current_actor().person_id, form.chosen(form.organisation)
        with refusals(form):
            do_once(form, lambda: pass_chair(by, group, chosen, form.function.data))
            return _to_roster(slug, "presidence")
        form.place_refusal()
    return render_page("rosters/chair.html", form=form, group=_again(slug, group))


@bp.route(f"{ROOT}/<key:seat_id>", methods=["GET", "POST"])
@_edited
def seat(group: Group, seat_id: int) -> ResponseReturnValue:
    """Change what an organisation does in a body."""
    one = _seat_of(group, seat_id)
    name, slug = one.organisation.name, group.slug
    form = ChangeForm(data={"role": str(one.role), "function": one.function})
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                role, function = OrganisationRole(form.role.data), form.function.data
                change_seat(current_actor().person_id, group, one, role, function)
            return _to_roster(slug, "changee")
        form.place_refusal()
    shown = {"group": _again(slug, group), "name": name, "seat_id": seat_id}
    return render_page("rosters/seat.html", form=form, **shown)


@bp.route(f"{ROOT}/<key:seat_id>/sortie", methods=["GET", "POST"])
@_edited
def left(group: Group, seat_id: int) -> ResponseReturnValue:
    """Note the last day of an organisation in a body."""
    one = _seat_of(group, seat_id)
    name, slug = one.organisation.name, group.slug
    form = LeavingForm()
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work():
                leave(current_actor().person_id, group, one, checked(form.until_on))
            return _to_roster(slug, "sortie")
        form.place_refusal()
    shown = {"group": _again(slug, group), "name": name, "seat_id": seat_id}
    return render_page("rosters/left.html", form=form, **shown)


def _seat_of(group: Group, seat_id: int) -> OrganisationMembership:
    found = rosters.seat(seat_id)
    if found is None or found.group_id != group.id or found.until_on is not None:
        raise NotFoundError
    return found


def _leads_of(leads: Sequence[OrganisationMembership]) -> dict[str, str]:
    """Return the answers that stand: two may lead under the same word."""
    answers = {}
    for name, one in zip(("lead", "co_lead"), leads, strict=False):
        answers[name] = str(one.organisation_id)
        answers[f"{name}_function"] = one.function
    return answers


def _again(slug: str, group: Group) -> Group:
    """Return a group whose columns were emptied by a refusal."""
    return group_of_slug(slug) or group if request.method == "POST" else group


def _to_roster(slug: str, said: str) -> Response:
    return redirect(url_for("rosters.index", slug=slug, fait=said), code=303)
