"""The desk on which wishes are noted and answered."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation.accounts.actor import Actor
from participation.acts import answer_wish
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.wishes.blueprint import bp, reloaded, zone_of
from participation.blueprints.wishes.forms import (
    ITEM,
    LATER,
    NO,
    NoteForm,
    ProposalAnswerForm,
    RequestAnswerForm,
)
from participation.blueprints.wishes.outcomes import OUTCOMES
from participation.blueprints.wishes.pages import proposal_line, request_line, wishes_page
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.meetings.models import AgendaItemKind, ItemProposal, Meeting, MeetingRequest
from participation.meetings.wishes import queries, service
from participation.meetings.wishes.inputs import Placing
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

ROOT = "/animation/groupes/<slug>/demandes"
answers = authorize(Permission.MEETING_PLAN, load=group_of_slug, by="slug", into="group")


@bp.get(ROOT)
@answers
def desk(group: Group) -> ResponseReturnValue:
    """Show what was asked of a group: what waits first, with its age."""
    return render_page(
        "wishes/desk.html",
        wishes=wishes_page(group, None),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route(f"{ROOT}/noter", methods=["GET", "POST"])
@answers
def note(group: Group) -> ResponseReturnValue:
    """Note what somebody asks by phone, on paper or aloud."""
    form = NoteForm(queries.members_by_name(group))
    if form.validate_on_submit():
        data = form.to_input(current_actor().person_id)
        keep = service.propose_item if form.demande.data == ITEM else service.ask_meeting
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(keep(group, data).id))
            return _to_desk(group, "notee")
        group = reloaded(group.slug)
    form.place_refusal()
    return render_page("wishes/note.html", form=form, group=group)


@bp.route(f"{ROOT}/sujet/<key:wish>", methods=["GET", "POST"])
@answers
def answer_proposal(group: Group, wish: int) -> ResponseReturnValue:
    """Answer a proposed subject: on an agenda, later, or no with a reason."""
    proposal = _proposal(group, wish)
    form = ProposalAnswerForm(
        queries.open_meetings(group), data={"rencontre": str(proposal.meeting_id or "")}
    )
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                said = work.once(lambda: _answer_proposal(current_actor(), proposal, form))
            return _to_desk(group, said)
        group = reloaded(group.slug)
        proposal = _proposal(group, wish)
    form.place_refusal()
    line = proposal_line(proposal, zone_of(group), None)
    return render_page("wishes/answer_proposal.html", form=form, group=group, line=line)


@bp.route(f"{ROOT}/rencontre/<key:wish>", methods=["GET", "POST"])
@answers
def answer_request(group: Group, wish: int) -> ResponseReturnValue:
    """Answer who asked for a meeting: with one, or no with a reason."""
    asked = _request(group, wish)
    announced = [one for one in queries.open_meetings(group) if one.is_announced]
    form = RequestAnswerForm(announced, data={"rencontre": ""})
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                said = work.once(lambda: _answer_request(current_actor(), asked, form))
            return _to_desk(group, said)
        group = reloaded(group.slug)
        asked = _request(group, wish)
    form.place_refusal()
    line = request_line(asked, zone_of(group), None)
    return render_page("wishes/answer_request.html", form=form, group=group, line=line)


def _answer_proposal(actor: Actor, proposal: ItemProposal, form: ProposalAnswerForm) -> str:
    answer: str = form.reponse.data
    if answer == NO:
        answer_wish.decline(actor, proposal, form.raison.data)
    elif answer == LATER:
        answer_wish.keep_for_later(actor, proposal)
    else:
        kind, minutes = AgendaItemKind(form.sorte.data), form.minutes.data
        placing = Placing(_chosen(form), kind, minutes)
        answer_wish.accept_proposal(actor, proposal, placing)
    return answer


def _answer_request(actor: Actor, asked: MeetingRequest, form: RequestAnswerForm) -> str:
    answer: str = form.reponse.data
    if answer == NO:
        answer_wish.decline(actor, asked, form.raison.data)
    else:
        answer_wish.answer_with_meeting(actor, asked, _chosen(form))
    return answer


def _chosen(form: ProposalAnswerForm | RequestAnswerForm) -> Meeting:
    if form.meeting is None:
        raise NotFoundError
    return form.meeting


def _proposal(group: Group, key: int) -> ItemProposal:
    found = queries.proposal_of(group, key)
    if found is None:
        raise NotFoundError
    return found


def _request(group: Group, key: int) -> MeetingRequest:
    found = queries.request_of(group, key)
    if found is None:
        raise NotFoundError
    return found


def _to_desk(group: Group, said: str) -> ResponseReturnValue:
    return redirect(url_for("wishes.desk", slug=group.slug, fait=said), code=303)
