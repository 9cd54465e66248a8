"""`/animation/groupes/<slug>/membres`: the members for who facilitates, and letting somebody in."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import access_codes
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_members.blueprint import bp, managed, may_see_names
from participation.blueprints.group_members.forms import NewcomerForm
from participation.blueprints.group_members.member_pages import PURPOSE, members_page
from participation.blueprints.registrations.handles import card_mark
from participation.blueprints.request_state import current_actor
from participation.blueprints.row_handles import handle
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.members import joining
from participation.groups.members import queries as members
from participation.groups.models import College, Group
from participation.i18n import LazyText, lazy
from participation.unit_of_work import unit_of_work

ROOT = "/animation/groupes/<slug>/membres"

OUTCOMES: dict[str, LazyText] = {
    "entree": lazy("C’est noté : cette personne est dans le groupe."),
    "pause": lazy("C’est noté : cette personne fait une pause. Sa place reste."),
    "reprise": lazy("C’est noté : cette personne revient."),
    "depart": lazy("C’est noté : cette personne a quitté le groupe. Elle est prévenue."),
    "retour": lazy("Le départ est annulé."),
    "siege": lazy("C’est noté : cette personne a un siège."),
    "fin-de-siege": lazy("C’est noté : le siège est libre. La personne reste membre."),
    "place": lazy("C’est enregistré."),
    "charte": lazy("C’est noté : la charte est acceptée."),
}


@bp.get(ROOT)
@managed
def index(group: Group) -> ResponseReturnValue:
    """List the members by college, filtered and sorted as the address asks."""
    asked = request.args.get("etat", ""), request.args.get("tri", "")
    return render_page(
        "group_members/index.html",
        group=group,
        members=members_page(current_actor(), group, *asked),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route(f"{ROOT}/nouveau", methods=["GET", "POST"])
@managed
def new(group: Group) -> ResponseReturnValue:
    """Let in somebody who said so on paper, by phone or aloud."""
    form = NewcomerForm(colleges_for(group))
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: _note(group, form))
            return _to_newcomer(group, int(key))
        group = group_of_slug(group.slug) or group
    return render_page("group_members/new.html", form=form, group=group)


def colleges_for(group: Group) -> list[College]:
    """Return the colleges somebody may be noted for.

    Who does not facilitate the group notes no inhabitant: their names are not theirs to see.
    """
    sees_names = may_see_names(current_actor(), group)
    return [
        one
        for one in College
        if str(one) in group.kind.colleges and (sees_names or one is not College.USAGERS)
    ]


def _note(group: Group, form: NewcomerForm) -> str:
    by_person_id = current_actor().person_id
    if by_person_id is None:
        raise NotFoundError
    return str(joining.note_newcomer(by_person_id, group, form.answers).id)


def _to_newcomer(group: Group, membership_id: int) -> ResponseReturnValue:
    """Go to the card with the newcomer's code; without the right to see it, to the list."""
    membership = members.get(membership_id)
    code = access_codes.living(membership.person_id) if membership is not None else None
    if code is None or not may_see_names(current_actor(), group):
        return redirect(url_for(".index", slug=group.slug, fait="entree"), code=303)
    address = url_for(
        ".card", slug=group.slug, member=handle(PURPOSE, membership_id), mark=card_mark(code)
    )
    return redirect(address, code=303)
