"""Planning a meeting, and changing one: the same form, and both versions when two people write."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from participation import policies
from participation.accounts.actor import Actor
from participation.acts.change_meeting import edit_meeting, is_told
from participation.blueprints import sites
from participation.blueprints.addresses import key_in, slugged_id
from participation.blueprints.authorization import authorize
from participation.blueprints.forms import refusals, render_page
from participation.blueprints.meetings import versions
from participation.blueprints.meetings.forms import Choices, MeetingForm
from participation.blueprints.meetings.starting_points import (
    DAY,
    StartingPoint,
    kind_models,
    starting_point,
)
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor, state
from participation.errors import EditConflictError, NotFoundError
from participation.groups import policy as group_policy
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.meetings import queries, service
from participation.meetings.chains import may_be_followed
from participation.meetings.models import Meeting
from participation.meetings.wishes.service import prepare_answer
from participation.permissions import Permission
from participation.territories import plans
from participation.territories import queries as territories
from participation.territories.models import Departement, Venue
from participation.territories.venue_book import found_or_created
from participation.unit_of_work import unit_of_work


@bp.route("/animation/rencontres/nouvelle", methods=["GET", "POST"])
@authorize(Permission.MEETING_PLAN)
def new() -> ResponseReturnValue:
    """Plan a meeting: of a group (`groupe`), perhaps like an earlier one (`reprendre`).

    It may start from a kind (`type`), follow another one (`apres`), answer a wish (`demande`).
    """
    actor = current_actor()
    copied = _copied(actor)
    planned = [one for one in groups.planned_by(actor) if one.holds_meetings]
    departement, asked = place_of(planned, copied)
    sites.wear(departement)
    start = starting_point(actor, asked)
    form = _new_form(planned, departement, copied, asked, start)
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(_plan(actor, departement, form, start).id))
            return _to_desk(int(key), "preparee")
        form.place_refusal()
    return render_page("meetings/new.html", form=form, copied=copied, models=kind_models(asked))


@bp.route("/animation/rencontres/<slugged_id:meeting_id>/modifier", methods=["GET", "POST"])
@authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
def edit(meeting: Meeting) -> ResponseReturnValue:
    """Change a meeting; who comes second sees both versions and chooses."""
    departement = departement_of(meeting.departement_id)
    choices = _choices_for(meeting, departement)
    stored = versions.answers_of(meeting, queries.agenda_of(meeting.id))
    form = MeetingForm(choices, stored)
    differences: list[tuple[str, str, str]] = []
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                said = work.once(lambda: _edit(current_actor(), departement, meeting, form))
            return _to_desk(meeting.id, said)
        form.place_refusal()
        if isinstance(form.refusal, EditConflictError):
            differences = _both_versions(meeting.id, form)
    return render_page("meetings/edit.html", form=form, meeting=meeting, differences=differences)


def _plan(
    actor: Actor, departement: Departement, form: MeetingForm, start: StartingPoint
) -> Meeting:
    venue = venue_of(actor, departement, form)
    meeting = service.plan(actor, form.chosen_groups, form.to_input(venue))
    service.tie(actor, meeting, form.chosen_before, form.chosen_plans)
    if start.request is not None:
        prepare_answer(actor, start.request, meeting)
    return meeting


def _edit(actor: Actor, departement: Departement, meeting: Meeting, form: MeetingForm) -> str:
    venue = venue_of(actor, departement, form)
    # A group of somebody else stays: one takes away only what one could have put there.
    others = [one for one in meeting.groups if not group_policy.may_plan(actor, one)]
    change = edit_meeting(
        actor,
        meeting,
        form.to_input(venue),
        seen_version=key_in(str(form.version.data)) or 0,
        groups=[*others, *form.chosen_groups],
    )
    service.tie(actor, meeting, form.chosen_before, form.chosen_plans)
    return "deplacee" if is_told(meeting, change) else "changee"


def venue_of(actor: Actor, departement: Departement, form: MeetingForm) -> Venue | None:
    """Return the place that was chosen, or the one typed, written now if nobody did before."""
    if form.new_venue is not None:
        return found_or_created(actor.person_id, departement, form.new_venue)
    return form.chosen_venue


def _both_versions(meeting_id: int, form: MeetingForm) -> list[tuple[str, str, str]]:
    meeting = queries.get(meeting_id)
    if meeting is None:
        raise NotFoundError
    stored = versions.answers_of(meeting, queries.agenda_of(meeting_id))
    form.version.data = stored["version"]  # pressing again keeps what is in the form
    return versions.differences(form, stored)


def _copied(actor: Actor) -> Meeting | None:
    asked = request.args.get("reprendre", "")
    if not asked:
        return None
    key = key_in(asked)
    meeting = queries.get(key) if key is not None else None
    if meeting is None or not policies.allows(actor, Permission.MEETING_EDIT, meeting):
        raise NotFoundError
    return meeting


def place_of(planned: list[Group], copied: Meeting | None) -> tuple[Departement, Group | None]:
    """Return the Département of the new meeting, and the group that the address asks for."""
    slug = request.args.get("groupe", "")
    asked = next((one for one in planned if one.slug == slug), None)
    if copied is not None:
        return departement_of(copied.departement_id), asked
    if not planned or (slug and asked is None):
        raise NotFoundError
    first = asked or next(
        (one for one in planned if one.departement_id == current_actor().departement_id),
        planned[0],
    )
    return departement_of(first.departement_id), asked


def _new_form(
    planned: list[Group],
    departement: Departement,
    copied: Meeting | None,
    asked: Group | None,
    start: StartingPoint,
) -> MeetingForm:
    """Return the form of a new meeting, filled in with what it starts from."""
    before = _before(current_actor(), departement, start.follows)
    choices = choices_of(planned, departement, before)
    only = choices.groups if len(choices.groups) == 1 else []
    groups_of_it = [asked] if asked is not None else only
    first: Mapping[str, Any] = (
        {**versions.blank(groups_of_it, departement.settings), "starts_on": _asked_day()}
        if copied is None
        else versions.again(copied, queries.agenda_of(copied.id))
    )
    return MeetingForm(choices, {**first, **start.answers(first)})


def _asked_day() -> date | None:
    """Return the day that the address proposes (`jour`), None when it is no day."""
    try:
        return date.fromisoformat(request.args.get(DAY, ""))
    except ValueError:
        return None


def _choosable(actor: Actor, meeting: Meeting) -> list[Group]:
    held = {one.id for one in meeting.groups}
    return [one for one in groups.planned_by(actor) if one.id in held or one.holds_meetings]


def _choices_for(meeting: Meeting, departement: Departement) -> Choices:
    actor = current_actor()
    followed = queries.get(meeting.follows_id) if meeting.follows_id is not None else None
    before = [one for one in _before(actor, departement, followed) if one.id != meeting.id]
    choices = choices_of(_choosable(actor, meeting), departement, before)
    if followed is None or policies.allows(actor, Permission.MEETING_VIEW, followed):
        return choices
    return replace(choices, unseen_id=followed.id)


def _before(actor: Actor, departement: Departement, chosen: Meeting | None) -> list[Meeting]:
    """Return the meetings that one may follow, the one chosen already among them."""
    before = may_be_followed(actor, departement.id)
    if chosen is not None and chosen.id not in {one.id for one in before}:
        return [chosen, *before]
    return list(before)


def choices_of(
    planned: list[Group], departement: Departement, before: Sequence[Meeting] = ()
) -> Choices:
    """Return what may be chosen for a meeting of a Département."""
    return Choices(
        groups=[one for one in planned if one.departement_id == departement.id],
        venues=territories.venues(departement.id),
        plans=plans.all_of(departement.id),
        before=before,
    )


def departement_of(departement_id: int) -> Departement:
    """Return a Département, which the request knows already."""
    return next(one for one in state().departements if one.id == departement_id)


def _to_desk(meeting_id: int, said: str) -> ResponseReturnValue:
    meeting = queries.get(meeting_id)
    if meeting is None:
        raise NotFoundError
    address = url_for("meetings.manage", meeting_id=slugged_id(meeting), fait=said)
    return redirect(address, code=303)
