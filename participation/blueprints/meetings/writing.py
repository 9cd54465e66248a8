"""Planning a meeting, and changing one: the same form, and both versions when two people write."""

from collections.abc import Mapping
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
from participation.blueprints.meetings.views import bp
from participation.blueprints.request_state import current_actor, state
from participation.errors import EditConflictError, NotFoundError
from participation.groups import policy as group_policy
from participation.groups import queries as groups
from participation.groups.models import Group, GroupStatus
from participation.meetings import queries, service
from participation.meetings.models import Meeting
from participation.permissions import Permission
from participation.territories import queries as territories
from participation.territories.models import Departement, Venue
from participation.territories.venue_book import found_or_created
from participation.unit_of_work import unit_of_work


@bp.route("/animation/rencontres/nouvelle", methods=["GET", "POST"])
@authorize(Permission.MEETING_PLAN)
def new() -> ResponseReturnValue:
    """Plan a meeting: of a group (`groupe`), perhaps like an earlier one (`reprendre`)."""
    actor = current_actor()
    copied = _copied(actor)
    planned = [
        one
        for one in groups.planned_by(actor)
        if one.status is not GroupStatus.CLOSED and one.kind.holds_meetings
    ]
    departement, asked = place_of(planned, copied)
    sites.wear(departement)
    choices = choices_of(planned, departement)
    form = MeetingForm(choices, _first_answers(copied, asked, choices, departement))
    if form.validate_on_submit():
        with refusals(form):
            with unit_of_work(form.operation) as work:
                key = work.once(lambda: str(_plan(actor, departement, form).id))
            return _to_desk(int(key), "preparee")
        form.place_refusal()
    return render_page("meetings/new.html", form=form, copied=copied)


@bp.route("/animation/rencontres/<slugged_id:meeting_id>/modifier", methods=["GET", "POST"])
@authorize(Permission.MEETING_EDIT, load=queries.get, into="meeting")
def edit(meeting: Meeting) -> ResponseReturnValue:
    """Change a meeting; who comes second sees both versions and chooses."""
    departement = departement_of(meeting.departement_id)
    choices = choices_of(_choosable(current_actor(), meeting), departement)
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


def _plan(actor: Actor, departement: Departement, form: MeetingForm) -> Meeting:
    venue = venue_of(actor, departement, form)
    return service.plan(actor, form.chosen_groups, form.to_input(venue))


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


def _first_answers(
    copied: Meeting | None, asked: Group | None, choices: Choices, departement: Departement
) -> Mapping[str, Any]:
    if copied is not None:
        return versions.again(copied, queries.agenda_of(copied.id))
    only = choices.groups if len(choices.groups) == 1 else []
    blank = versions.blank([asked] if asked is not None else only, departement.settings)
    return {**blank, "starts_on": _asked_day()}


def _asked_day() -> date | None:
    """Return the day that the address proposes (`jour`), None when it is no day."""
    try:
        return date.fromisoformat(request.args.get("jour", ""))
    except ValueError:
        return None


def _choosable(actor: Actor, meeting: Meeting) -> list[Group]:
    held = {one.id for one in meeting.groups}
    return [
        one
        for one in groups.planned_by(actor)
        if one.id in held or (one.status is not GroupStatus.CLOSED and one.kind.holds_meetings)
    ]


def choices_of(planned: list[Group], departement: Departement) -> Choices:
    """Return what may be chosen for a meeting of a Département."""
    return Choices(
        groups=[one for one in planned if one.departement_id == departement.id],
        venues=territories.venues(departement.id),
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
