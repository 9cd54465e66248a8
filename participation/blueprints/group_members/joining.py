"""Joining a group with an account; somebody without one is told the other ways in."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import queries as accounts
from participation.accounts.actor import Actor
from participation.accounts.models import Person
from participation.blueprints import sites
from participation.blueprints.authorization import authorize, public
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_members.blueprint import bp
from participation.blueprints.group_members.forms import JoinForm
from participation.blueprints.group_members.joining_flow import JoiningFlow
from participation.blueprints.request_state import current_actor
from participation.blueprints.zones import zone_of
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.charters.errors import CharterChangedError
from participation.groups.members import joining
from participation.groups.members.inputs import JoiningInput
from participation.groups.models import Group, WordChannel
from participation.groups.queries import living_membership
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work


@bp.route("/groupes/<slug>/rejoindre", methods=["GET", "POST"])
@public
def join(slug: str) -> ResponseReturnValue:
    """Ask what brings somebody, show the charter, and let them in."""
    group = _shown(slug)
    person = own_person(current_actor(), group)
    form = JoinForm()
    flow = flow_of(group, form, url_for("groups.show", slug=group.slug))
    if person is None:
        return render_page("group_members/ways_in.html", flow=flow)
    if form.is_sent and flow.college is not None:
        with refusals(form), unit_of_work(form.operation) as work:
            work.once(lambda: enter(flow, form, person))
            return redirect(url_for(".welcome", slug=group.slug), code=303)
        flow = flow_of(_shown(slug), form, flow.back_href)
    elif living_membership(group.id, person.id) is not None:
        return redirect(url_for(".welcome", slug=group.slug), code=303)
    return render_page("group_members/join.html", form=form, flow=flow)


@bp.get("/groupes/<slug>/bienvenue")
@authorize(Permission.ACCOUNT_OWN)
def welcome(slug: str) -> ResponseReturnValue:
    """Say who receives a newcomer and what it is good to know, with the way back."""
    group, actor = _shown(slug), current_actor()
    if actor.departement_id != group.departement_id:
        raise NotFoundError
    membership = living_membership(group.id, actor.person_id or 0)
    if membership is None:
        return redirect(url_for(".join", slug=group.slug), code=303)
    return render_page("group_members/welcome.html", group=group, membership=membership)


def flow_of(group: Group, form: JoinForm, back_href: str) -> JoiningFlow:
    """Return where somebody stands: the first answer comes by the address, then with the form."""
    answered = form.college.data if form.is_sent else request.args.get("college")
    flow = JoiningFlow.of(group, zone_of(group.departement_id), answered, back_href)
    if not form.is_sent:
        form.college.data = str(flow.college or "")
    if not form.is_sent or isinstance(form.refusal, CharterChangedError):
        form.charte.data = flow.charter.mark
    return flow


def enter(flow: JoiningFlow, form: JoinForm, person: Person) -> str:
    """Let somebody in who has read the charter in force.

    Raises:
        CharterChangedError: it changed while they read.
        DomainError: what the service refuses.

    """
    if flow.college is None:
        raise NotFoundError
    data = JoiningInput(
        flow.college, charter_channel=WordChannel.WEB, charter_seen=form.charte.data or ""
    )
    return str(joining.join(flow.group, person, data).id)


def own_person(actor: Actor, group: Group) -> Person | None:
    """Return the person of an account of the group's Département."""
    if actor.account_id is None or actor.departement_id != group.departement_id:
        return None
    account = accounts.account(actor.account_id)
    return account.person if account is not None else None


def _shown(slug: str) -> Group:
    group = group_of_slug(slug)
    if group is None:
        raise NotFoundError
    sites.wear_that_of(group.departement_id)
    return group
