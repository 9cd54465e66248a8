"""The groups of somebody who has a code and no account: join, pause, leave, the charter."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import clock
from participation.accounts import access_codes
from participation.accounts.models import AccessCode
from participation.blueprints.authorization import public
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.group_members.forms import AcceptForm, JoinForm
from participation.blueprints.group_members.joining import enter, flow_of
from participation.blueprints.group_members.outcomes import OUTCOMES
from participation.blueprints.group_members.own_acts import (
    ACTS,
    do,
    living_own_membership,
    own_membership,
)
from participation.blueprints.group_members.own_groups import own_groups
from participation.blueprints.registrations.blueprint import bp
from participation.blueprints.registrations.own_page import opened
from participation.blueprints.zones import zone_of
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.charters import queries as charters
from participation.groups.charters.articles import articles_of
from participation.groups.charters.service import accept
from participation.groups.members import queries as members
from participation.groups.models import Group, WordChannel
from participation.unit_of_work import unit_of_work

ROOT = "/i/<code>/groupes"


@bp.get(ROOT)
@public
def own_groups_page(code: str) -> ResponseReturnValue:
    """Show the groups of the person behind a code, and those that they may join."""
    access = opened(code)
    shown = access_codes.shown(access.selector)
    mine = own_groups(access.person_id, zone_of(access.departement_id), shown)
    held = {one.group.id for one in mine}
    done, slug = request.args.get("fait", ""), request.args.get("groupe", "")
    return render_page(
        "registrations/own_groups.html",
        mine=mine,
        others=[one for one in members.open_groups(access.departement_id) if one.id not in held],
        newly=next((one for one in mine if done == "bienvenue" and one.group.slug == slug), None),
        code=shown,
        outcome=OUTCOMES.get(done),
        left_group=slug if done == "depart" else "",
    )


@bp.route(f"{ROOT}/<slug>", methods=["GET", "POST"])
@public
def join_group(code: str, slug: str) -> ResponseReturnValue:
    """Join with a code, one question a screen."""
    access, form = opened(code), JoinForm()
    back_href = url_for(".own_groups_page", code=code)
    flow = flow_of(_group(access, slug), form, back_href)
    if form.is_sent and flow.college is not None:
        with refusals(form), unit_of_work(form.operation) as work:
            work.once(lambda: enter(flow, form, access.person))
            return _to_groups(access, "bienvenue", slug)
        flow = flow_of(_group(access, slug), form, back_href)
    return render_page("group_members/join.html", form=form, flow=flow)


@bp.route(f"{ROOT}/<slug>/charte", methods=["GET", "POST"])
@public
def group_charter(code: str, slug: str) -> ResponseReturnValue:
    """Read the charter in force and agree to it."""
    access = opened(code)
    group = _group(access, slug)
    membership = living_own_membership(group, access.person_id)
    text = charters.of_group(group, clock.today(zone_of(group.departement_id)))
    form = AcceptForm(data={"charte": text.mark})
    if form.is_sent:
        with refusals(form), unit_of_work():
            seen = form.charte.data or ""
            accept(access.person_id, membership, group, WordChannel.WEB, seen_mark=seen)
            return _to_groups(access, "charte")
        form.charte.data = text.mark
    return render_page(
        "group_members/charter.html",
        form=form,
        group=group,
        articles=articles_of(text.body),
        back_href=url_for(".own_groups_page", code=code),
    )


@bp.post(f"{ROOT}/<slug>/<any({ACTS}):act>")
@public
def act(code: str, slug: str, act: str) -> ResponseReturnValue:
    """Do what one button says, at once; the page that follows offers the way back."""
    access = opened(code)
    group = _group(access, slug)
    membership = own_membership(group, access.person_id)
    with unit_of_work():
        do(act, group, membership, request.form.get("tirage", ""))
    return _to_groups(access, act, slug)


def _group(access: AccessCode, slug: str) -> Group:
    group = group_of_slug(slug)
    if group is None or group.departement_id != access.departement_id:
        raise NotFoundError
    return group


def _to_groups(access: AccessCode, outcome: str, slug: str | None = None) -> ResponseReturnValue:
    shown = access_codes.shown(access.selector)
    address = url_for(".own_groups_page", code=shown, fait=outcome, groupe=slug)
    return redirect(address, code=303)
