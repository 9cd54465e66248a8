"""One’s own place in a group, from `/mon-compte`: pause, leave, come back, subject, charter."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.accounts.models import Account
from participation.accounts.queries import account as account_by_id
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_members.blueprint import bp
from participation.blueprints.group_members.forms import AcceptForm, TopicForm
from participation.blueprints.group_members.own_acts import (
    ACTS,
    do,
    living_own_membership,
    own_membership,
)
from participation.blueprints.request_state import current_actor
from participation.blueprints.zones import zone_of
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.charters import queries as charters
from participation.groups.charters.articles import articles_of
from participation.groups.charters.service import accept
from participation.groups.members.standing import change_topic
from participation.groups.models import Group, Membership, WordChannel
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

ROOT = "/mon-compte/groupes/<slug>"


@bp.post(f"{ROOT}/<any({ACTS}):act>")
@authorize(Permission.ACCOUNT_OWN)
def act(slug: str, act: str) -> ResponseReturnValue:
    """Do what one button says, at once; the page that follows offers the way back."""
    group, person_id = _own(slug)
    membership = own_membership(group, person_id)
    with unit_of_work():
        do(act, group, membership, request.form.get("tirage", ""))
    return redirect(url_for("account.show", fait=act, groupe=group.slug), code=303)


@bp.route(f"{ROOT}/sujet", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_OWN)
def topic(slug: str) -> ResponseReturnValue:
    """Say for which subject one comes."""
    group, membership = _own_living(slug)
    form = TopicForm(data={"sujet": membership.topic})
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            change_topic(membership.person_id, membership, form.sujet.data or "")
            return redirect(url_for("account.show", fait="sujet"), code=303)
    return render_page("group_members/topic.html", form=form, group=group)


@bp.route(f"{ROOT}/charte", methods=["GET", "POST"])
@authorize(Permission.ACCOUNT_OWN)
def charter(slug: str) -> ResponseReturnValue:
    """Read the charter in force and agree to it; nobody is put out meanwhile."""
    group, membership = _own_living(slug)
    text = charters.of_group(group, clock.today(zone_of(group.departement_id)))
    form = AcceptForm(data={"charte": text.mark})
    if form.is_sent:
        with refusals(form), unit_of_work():
            seen = form.charte.data or ""
            accept(membership.person_id, membership, group, WordChannel.WEB, seen_mark=seen)
            return redirect(url_for("account.show", fait="charte"), code=303)
        form.charte.data = text.mark
    return render_page(
        "group_members/charter.html",
        form=form,
        group=group,
        articles=articles_of(text.body),
    )


def _own_living(slug: str) -> tuple[Group, Membership]:
    group, person_id = _own(slug)
    return group, living_own_membership(group, person_id)


def _own(slug: str) -> tuple[Group, int]:
    account: Account | None = account_by_id(current_actor().account_id or 0)
    group = group_of_slug(slug)
    if account is None or group is None:
        raise NotFoundError
    return group, account.person_id
