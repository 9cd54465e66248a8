"""One member, for who facilitates: role, subject, substitute, pause, seat, departure, card."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts import access_codes
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.group_members.blueprint import bp, managed, may_see_names
from participation.blueprints.group_members.desk import OUTCOMES, ROOT
from participation.blueprints.group_members.forms import CharterChannelForm, StandingForm
from participation.blueprints.group_members.member_pages import PURPOSE, MemberPage
from participation.blueprints.registrations.handles import card_mark, is_mark_of
from participation.blueprints.request_state import current_actor
from participation.blueprints.row_handles import handle, id_behind
from participation.errors import NotFoundError
from participation.groups.charters.service import accept
from participation.groups.members import leaving, standing
from participation.groups.members import queries as members
from participation.groups.models import Group, Membership, MembershipRole, WordChannel
from participation.groups.seats import giving
from participation.groups.seats import queries as seats
from participation.unit_of_work import unit_of_work

DESK_ACTS = 'pause,reprise,depart,retour,siege,"fin-de-siege"'


@bp.route(f"{ROOT}/<member>", methods=["GET", "POST"])
@managed
def one(group: Group, member: str) -> ResponseReturnValue:
    """Show one member and change what they do in the group."""
    membership = named(group, member)
    others = _others(group, membership)
    form = StandingForm([(key, one.person.chosen_name) for key, one in others.items()])
    if not form.is_sent:
        _fill(form, membership)
    if form.validate_on_submit():
        with refusals(form), unit_of_work():
            _change(membership, others.get(form.remplace.data or ""), form)
            return _to_member(group, membership, "place")
        membership = named(group, member)
    return render_page(
        "group_members/one.html",
        form=form,
        group=group,
        one=MemberPage.of(group, membership),
        charter_form=CharterChannelForm(),
        has_seats=any(row.college is membership.college for row in seats.provided(group.id)),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.post(f"{ROOT}/<member>/<any({DESK_ACTS}):act>")
@managed
def act_for(group: Group, member: str, act: str) -> ResponseReturnValue:
    """Do what one button says, because the person said so."""
    membership, by = named(group, member), agent()
    with unit_of_work():
        if act == "retour":
            leaving.come_back(by, group, membership)
        else:
            {
                "pause": leaving.pause,
                "reprise": leaving.resume,
                "depart": leaving.leave,
                "siege": giving.give_seat,
                "fin-de-siege": giving.take_back,
            }[act](by, membership)
    return _to_member(group, membership, act)


@bp.post(f"{ROOT}/<member>/charte")
@managed
def charter_for(group: Group, member: str) -> ResponseReturnValue:
    """Note that a member agreed to the charter on paper, by phone or aloud."""
    membership, form = named(group, member), CharterChannelForm()
    if not form.validate():
        raise NotFoundError
    with unit_of_work():
        accept(agent(), membership, group, WordChannel(form.canal.data))
    return _to_member(group, membership, "charte")


@bp.post(f"{ROOT}/<member>/code")
@managed
def give_code(group: Group, member: str) -> ResponseReturnValue:
    """Give a code to somebody who has none or lost it; an old one dies at once."""
    membership, form = named(group, member), BaseForm()
    with unit_of_work(form.operation) as work:
        key = work.once(lambda: str(access_codes.replace(membership.person, agent()).id))
    code = access_codes.get(int(key))
    if code is None or code.replaced_at is not None:
        return _to_member(group, membership, "")
    address = url_for(".card", slug=group.slug, member=member, mark=card_mark(code))
    return redirect(address, code=303)


@bp.get(f"{ROOT}/<member>/carte/<mark>")
@managed
def card(group: Group, member: str, mark: str) -> ResponseReturnValue:
    """Show a code just given, to be read aloud or printed; its address dies with the code."""
    membership = named(group, member)
    code = access_codes.living(membership.person_id)
    if code is None or not is_mark_of(mark, code):
        raise NotFoundError
    return render_page(
        "group_members/card.html",
        group=group,
        one=MemberPage.of(group, membership),
        code=access_codes.shown(code.selector),
        address=f"{request.host}{url_for('registrations.type_code')}",
    )


def named(group: Group, member: str) -> Membership:
    """Return the membership that an address names, for who may see its name.

    Raises:
        NotFoundError: none of this group, or not for this actor.

    """
    if not may_see_names(current_actor(), group):
        raise NotFoundError
    membership = members.get(id_behind(member, PURPOSE, members.ids_of(group.id)))
    if membership is None:
        raise NotFoundError
    return membership


def agent() -> int:
    """Return the person who acts."""
    person_id = current_actor().person_id
    if person_id is None:
        raise NotFoundError
    return person_id


def _others(group: Group, membership: Membership) -> dict[str, Membership]:
    found = members.of_group(group.id, group.departement_id, colleges=[membership.college])
    return {handle(PURPOSE, one.id): one for one in found if one.id != membership.id}


def _fill(form: StandingForm, membership: Membership) -> None:
    form.role.data = str(membership.role)
    form.sujet.data = membership.topic
    replaced = membership.substitute_for_id
    form.remplace.data = handle(PURPOSE, replaced) if replaced is not None else ""


def _change(membership: Membership, replaced: Membership | None, form: StandingForm) -> None:
    by = agent()
    standing.change_role(by, membership, MembershipRole(form.role.data))
    standing.change_topic(by, membership, form.sujet.data or "")
    standing.change_substitute(by, membership, replaced)


def _to_member(group: Group, membership: Membership, outcome: str) -> ResponseReturnValue:
    """Go back to a member's page; who no longer facilitates the group goes to their own."""
    is_theirs = membership.person_id == agent()
    has_left = membership.until_on is not None
    if is_theirs and (has_left or membership.role is not MembershipRole.FACILITATOR):
        return redirect(url_for("account.show", fait=outcome, groupe=group.slug), code=303)
    address = url_for(
        ".one", slug=group.slug, member=handle(PURPOSE, membership.id), fait=outcome or None
    )
    return redirect(address, code=303)
