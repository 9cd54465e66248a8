"""Writing meetings: planned, edited, announced, held, postponed, cancelled.

Whoever is registered is told by `acts/`, which call these functions.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import delete

from participation import clock
from participation.accounts.actor import Actor
from participation.errors import EditConflictError
from participation.extensions import db
from participation.groups.models import Group
from participation.journal.service import record
from participation.meetings.drafting import columns_of, territories_of, zone_of
from participation.meetings.errors import (
    CapacityBelowPlacesTakenError,
    MeetingInThePastError,
    NoGroupError,
    NoHelpPhoneError,
    NoPlaceError,
    NoReasonError,
    ReplacementError,
)
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.meetings.models import AgendaItem, Meeting, MeetingMode
from participation.meetings.queries import agenda_of
from participation.meetings.states import MeetingAct, MeetingState, after
from participation.search_index import service as search_index
from participation.unit_of_work import locked

# What calendars must know of: RFC 5545, 3.8.7.4.
_SEQUENCED = frozenset({"title", "starts_at", "ends_at", "venue_id", "room", "remote_url", "state"})


@dataclass(frozen=True, slots=True)
class Change:
    """What an edition changed: the names of the columns, and whether people must be told."""

    fields: frozenset[str]

    @property
    def is_move(self) -> bool:
        """The day, the hour or the place is another one."""
        return bool(
            self.fields & {"starts_at", "ends_at", "venue_id", "room", "mode", "remote_url"}
        )


def plan(
    actor: Actor, groups: Sequence[Group], data: MeetingInput, *, may_be_past: bool = False
) -> Meeting:
    """Write a meeting of some groups as a draft, which only those who plan see.

    Groups come with their territories. `may_be_past` is for an agenda that is brought in.

    Raises:
        NoGroupError, NoTitleError, MeetingInThePastError, EndsBeforeStartError, TooLongError,
        HourDoesNotExistError, HelpPhoneNotUnderstoodError, AgendaTooLongError.

    """
    if not groups:
        raise NoGroupError
    zone = zone_of(groups, data)
    now = clock.now()
    meeting = Meeting(
        departement_id=groups[0].departement_id,
        state=MeetingState.PLANNED,
        groups=list(groups),
        venue=data.venue,
        territories=territories_of(groups, data),
        reference=data.reference,
        created_at=now,
        changed_at=now,
        **columns_of(data, zone),
    )
    if not may_be_past and meeting.starts_at <= now:
        raise MeetingInThePastError
    db.session.add(meeting)
    db.session.flush()  # the agenda needs the key
    _write_agenda(meeting, data.agenda)
    record(actor.person_id, "meeting.planned", meeting)
    return meeting


def edit(
    actor: Actor,
    meeting: Meeting,
    data: MeetingInput,
    *,
    seen_version: int | None,
    may_be_past: bool = False,
) -> Change:
    """Change a meeting; `seen_version` is the one its editor had before their eyes.

    Raises:
        EditConflictError: somebody changed it in between.
        CapacityBelowPlacesTakenError: fewer places than people who hold one.
        … and the refusals of `plan`.

    """
    locked(meeting)
    if seen_version is not None and seen_version != meeting.version:
        raise EditConflictError
    columns = columns_of(data, zone_of(meeting.groups, data))
    taken, capacity = meeting.places_taken, data.capacity
    if capacity is not None and capacity < taken:
        raise CapacityBelowPlacesTakenError(taken)
    is_moved = columns["starts_at"] != meeting.starts_at
    if is_moved and columns["starts_at"] <= clock.now() and not may_be_past:
        raise MeetingInThePastError
    changed = {name for name, value in columns.items() if getattr(meeting, name) != value}
    for name in changed:
        setattr(meeting, name, columns[name])
    territories = territories_of(meeting.groups, data)
    if {one.id for one in territories} != {one.id for one in meeting.territories}:
        meeting.territories = territories
    if _write_agenda(meeting, data.agenda):
        changed.add("agenda")
    if meeting.state is MeetingState.PUBLISHED:
        _check_publishable(meeting)
    _touch(meeting, changed)
    if changed:
        record(actor.person_id, "meeting.edited", meeting, fields=sorted(changed))
    return Change(frozenset(changed))


def publish(actor: Actor, meeting: Meeting, *, may_be_past: bool = False) -> None:
    """Announce a meeting to its audience; one that is over enters as held.

    Raises:
        NoHelpPhoneError, NoPlaceError: something that people need is missing.
        MeetingInThePastError: it is over, unless it comes from an agenda that is brought in.

    """
    locked(meeting)
    state = after(meeting.state, MeetingAct.PUBLISH)
    is_over = meeting.ends_at <= clock.now()
    if is_over and not may_be_past:
        raise MeetingInThePastError
    _check_publishable(meeting, is_over=is_over)
    meeting.published_at = meeting.published_at or clock.now()
    meeting.reason = ""
    meeting.replaced_by_id = None
    _become(actor, meeting, state, "meeting.published")
    if is_over:
        _become(actor, meeting, after(meeting.state, MeetingAct.HOLD), "meeting.held")
    _index(meeting)


def hold(actor: Actor, meeting: Meeting) -> None:
    """Note that a meeting took place."""
    locked(meeting)
    _become(actor, meeting, after(meeting.state, MeetingAct.HOLD), "meeting.held")


def reopen(actor: Actor, meeting: Meeting) -> None:
    """Undo `hold`, noted by mistake."""
    locked(meeting)
    _become(actor, meeting, after(meeting.state, MeetingAct.REOPEN), "meeting.reopened")


def cancel(actor: Actor, meeting: Meeting, reason: str) -> None:
    """Cancel a meeting; the reason is read by whoever is registered.

    Raises:
        NoReasonError: people are owed one.

    """
    _stop(actor, meeting, MeetingAct.CANCEL, reason, None)


def postpone(actor: Actor, meeting: Meeting, reason: str, replacement: Meeting | None) -> None:
    """Postpone a meeting, with the announced meeting that replaces it when there is one.

    Raises:
        NoReasonError: people are owed one.
        ReplacementError: the replacement is the meeting itself, or not announced.

    """
    if replacement is not None and (
        replacement.id == meeting.id
        or replacement.state is not MeetingState.PUBLISHED
        or replacement.departement_id != meeting.departement_id
    ):
        raise ReplacementError
    _stop(actor, meeting, MeetingAct.POSTPONE, reason, replacement)


def _stop(
    actor: Actor, meeting: Meeting, act: MeetingAct, reason: str, replacement: Meeting | None
) -> None:
    if not reason.strip():
        raise NoReasonError
    locked(meeting)
    state = after(meeting.state, act)
    meeting.reason = reason.strip()
    meeting.replaced_by_id = replacement.id if replacement else None
    _become(actor, meeting, state, f"meeting.{act}")
    search_index.remove(meeting.departement_id, Meeting.__tablename__, meeting.id)


def _become(actor: Actor, meeting: Meeting, state: MeetingState, act: str) -> None:
    meeting.state = state
    _touch(meeting, {"state"})
    record(actor.person_id, act, meeting, fields=["state"])


def _touch(meeting: Meeting, changed: set[str]) -> None:
    if not changed:
        return
    meeting.changed_at = clock.now()
    if changed & _SEQUENCED:
        meeting.sequence += 1


def _check_publishable(meeting: Meeting, *, is_over: bool = False) -> None:
    if not meeting.help_phone:
        raise NoHelpPhoneError
    if is_over:  # nobody needs the way to a meeting of the past
        return
    if meeting.mode is not MeetingMode.REMOTE and meeting.venue_id is None:
        raise NoPlaceError
    if meeting.mode is not MeetingMode.PLACE and not (meeting.remote_url or meeting.dial_in):
        raise NoPlaceError


def _write_agenda(meeting: Meeting, items: Sequence[AgendaItemInput]) -> bool:
    """Write the agenda again when it differs; say whether it did."""
    held = [(one.kind, one.title, one.minutes, one.speaker) for one in agenda_of(meeting.id)]
    if held == [(one.kind, one.title, one.minutes, one.speaker) for one in items]:
        return False
    db.session.execute(delete(AgendaItem).where(AgendaItem.meeting_id == meeting.id))
    for position, item in enumerate(items, start=1):
        db.session.add(
            AgendaItem(
                departement_id=meeting.departement_id,
                meeting_id=meeting.id,
                position=position,
                kind=item.kind,
                title=item.title,
                minutes=item.minutes,
                speaker=item.speaker,
            )
        )
    db.session.flush()
    return True


def _index(meeting: Meeting) -> None:
    search_index.put(
        meeting.departement_id, Meeting.__tablename__, meeting.id, meeting.title, meeting.summary
    )
