"""Members propose a subject, ask for a meeting, see what became of it, change their mind."""

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import policies
from participation.blueprints.addresses import key_in
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import BaseForm, refusals, render_page
from participation.blueprints.request_state import current_actor
from participation.blueprints.wishes.blueprint import bp, reloaded
from participation.blueprints.wishes.forms import ITEM, ProposalForm, RequestForm
from participation.blueprints.wishes.outcomes import OUTCOMES
from participation.blueprints.wishes.pages import wishes_page
from participation.errors import NotFoundError
from participation.groups.addresses import group_of_slug
from participation.groups.models import Group
from participation.meetings import queries as meetings
from participation.meetings.models import Meeting
from participation.meetings.wishes import queries, service
from participation.permissions import Permission
from participation.unit_of_work import unit_of_work

wishing = authorize(Permission.WISH_EXPRESS, load=group_of_slug, by="slug", into="group")


@bp.get("/groupes/<slug>/demandes")
@wishing
def index(group: Group) -> ResponseReturnValue:
    """Show the members what was asked of their group and what was answered, without names."""
    return render_page(
        "wishes/index.html",
        wishes=wishes_page(group, current_actor().person_id),
        outcome=OUTCOMES.get(request.args.get("fait", "")),
    )


@bp.route("/groupes/<slug>/proposer-un-sujet", methods=["GET", "POST"])
@wishing
def propose(group: Group) -> ResponseReturnValue:
    """Propose a subject for the next meeting of a group."""
    form = ProposalForm()
    if form.validate_on_submit():
        with refusals(form):
            _keep_proposal(form, group, None)
            return _to_wishes(group, "sujet")
        group = reloaded(group.slug)
    form.place_refusal()
    return render_page("wishes/propose.html", form=form, group=group, meeting=None)


@bp.route("/rencontres/<slugged_id:meeting_id>/proposer-un-sujet", methods=["GET", "POST"])
@authorize(Permission.MEETING_VIEW, load=meetings.get, into="meeting")
def propose_for(meeting: Meeting) -> ResponseReturnValue:
    """Propose a subject for one meeting."""
    form, group = ProposalForm(), _own_group(meeting)
    if form.validate_on_submit():
        with refusals(form):
            _keep_proposal(form, group, meeting)
            return _to_wishes(group, "sujet")
        meeting = meetings.get(meeting.id) or meeting
        group = _own_group(meeting)
    form.place_refusal()
    return render_page("wishes/propose.html", form=form, group=group, meeting=meeting)


@bp.route("/groupes/<slug>/demander-une-rencontre", methods=["GET", "POST"])
@wishing
def ask(group: Group) -> ResponseReturnValue:
    """Ask a group to meet."""
    form = RequestForm()
    if form.validate_on_submit():
        data = form.to_input(current_actor().person_id)
        with refusals(form):
            with unit_of_work(form.operation) as work:
                work.once(lambda: str(service.ask_meeting(group, data).id))
            return _to_wishes(group, "rencontre")
        group = reloaded(group.slug)
    form.place_refusal()
    return render_page("wishes/ask.html", form=form, group=group)


@bp.post("/groupes/<slug>/demandes/retirer")
@wishing
def take_back(group: Group) -> ResponseReturnValue:
    """Take back what one asked oneself, as long as nobody answered."""
    form, person_id = BaseForm(), current_actor().person_id
    find = queries.proposal_of if request.form.get("quoi") == ITEM else queries.request_of
    with unit_of_work(form.operation) as work:
        work.once(lambda: _take_back(find(group, _key()), person_id))
    return _to_wishes(group, "retiree")


def _take_back(wish: service.AnyWish | None, person_id: int | None) -> str:
    service.take_back(person_id, wish)
    return ""


def _key() -> int:
    return key_in(request.form.get("numero", "")) or 0


def _keep_proposal(form: ProposalForm, group: Group, meeting: Meeting | None) -> None:
    data = form.to_input(current_actor().person_id)
    with unit_of_work(form.operation) as work:
        work.once(lambda: str(service.propose_item(group, data, meeting).id))


def _own_group(meeting: Meeting) -> Group:
    """Return the group of a meeting in which the visitor may ask for something.

    Raises:
        NotFoundError: none of them.

    """
    for group in meeting.groups:
        if policies.allows(current_actor(), Permission.WISH_EXPRESS, group):
            return group
    raise NotFoundError


def _to_wishes(group: Group, said: str) -> ResponseReturnValue:
    return redirect(url_for("wishes.index", slug=group.slug, fait=said), code=303)
