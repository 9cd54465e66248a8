"""Planning several meetings in one go: all of them are written, or none."""

from collections.abc import Collection, Mapping, Sequence

from participation import clock
from participation.accounts.actor import Actor
from participation.errors import DomainError
from participation.extensions import db
from participation.groups.models import Group
from participation.i18n import lazy
from participation.journal.service import record
from participation.meetings.inputs import MeetingInput
from participation.meetings.living_groups import check_living, check_living_of
from participation.meetings.models import Meeting, MeetingPartner, MeetingSeries, PartnerState
from participation.meetings.recurrence import MOST_DATES, TooManyDatesError
from participation.meetings.service.life import cancel, publish
from participation.meetings.service.writing import plan
from participation.meetings.states import MeetingState
from participation.unit_of_work import locked


class NoDateKeptError(DomainError):
    """Every date was taken away."""

    message = lazy("Gardez au moins une date.")


class SeriesRefusedError(DomainError):
    """Some dates of a series cannot be: `refusals` says why, by their place in what was sent."""

    message = lazy("Rien n’est enregistré : il reste des dates à corriger.")

    def __init__(self, refusals: Mapping[int, DomainError]) -> None:
        super().__init__()
        self.refusals = refusals


class NothingLeftError(DomainError):
    """All is announced already, given up or over."""

    message = lazy("Il ne reste aucune date en préparation.")


def plan_series(
    actor: Actor,
    groups: Sequence[Group],
    rule: str,
    meetings: Sequence[MeetingInput],
    *,
    organisation_ids: Collection[int] = (),
    is_announced: bool = False,
) -> MeetingSeries:
    """Write the meetings of a series as drafts, or announce them at once.

    `rule` is RFC 5545's RECUR; `organisation_ids` are the partners expected at each of them.

    Raises:
        NoDateKeptError, TooManyDatesError: none at all, or more than 60.
        NoLivingGroupError: all the groups have closed.
        SeriesRefusedError: the refusals of `plan` and of `publish`, date by date.

    """
    if not meetings:
        raise NoDateKeptError
    if len(meetings) > MOST_DATES:
        raise TooManyDatesError(len(meetings))
    check_living(groups)  # said once, not under each date
    series = _opened(actor, groups[0].departement_id, rule, len(meetings))
    refusals: dict[int, DomainError] = {}
    for place, data in enumerate(meetings):
        try:
            meeting = plan(actor, groups, data)
            meeting.series_id, meeting.series_number = series.id, place + 1
            _expect(meeting, organisation_ids)
            db.session.flush()  # before `publish` reads its row again
            if is_announced:
                publish(actor, meeting)
        except DomainError as refusal:
            refusals[place] = refusal
    if refusals:
        raise SeriesRefusedError(refusals)
    return series


def _opened(actor: Actor, departement_id: int, rule: str, planned_count: int) -> MeetingSeries:
    series = MeetingSeries(
        departement_id=departement_id,
        rule=rule,
        planned_count=planned_count,
        created_at=clock.now(),
    )
    db.session.add(series)
    db.session.flush()  # the meetings need the key
    record(actor.person_id, "series.planned", series)
    return series


def announce_rest(actor: Actor, meetings: Sequence[Meeting]) -> int:
    """Announce the drafts of a series that are still to come; return how many.

    Raises:
        NothingLeftError: none is left.
        NoLivingGroupError: all their groups have closed.
        SeriesRefusedError: one of them lacks something that people need, by its number.

    """
    check_living_of(one.id for one in meetings)
    drafts = _drafts_to_come(meetings)
    if not drafts:
        raise NothingLeftError
    refusals: dict[int, DomainError] = {}
    for meeting in drafts:
        try:
            publish(actor, meeting)
        except DomainError as refusal:
            refusals[meeting.series_number or 0] = refusal
    if refusals:
        raise SeriesRefusedError(refusals)
    return len(drafts)


def give_up_rest(actor: Actor, meetings: Sequence[Meeting]) -> int:
    """Give up the drafts of a series that are still to come; return how many.

    Nobody knows of them, so nobody is told and no reason is asked.

    Raises:
        NothingLeftError: none is left.

    """
    drafts = _drafts_to_come(meetings)
    if not drafts:
        raise NothingLeftError
    for meeting in drafts:
        cancel(actor, meeting, "")
    return len(drafts)


def _drafts_to_come(meetings: Sequence[Meeting]) -> list[Meeting]:
    """Return the drafts that nobody else has announced or given up in between."""
    return [
        one for one in meetings if locked(one).state is MeetingState.PLANNED and not one.has_started
    ]


def _expect(meeting: Meeting, organisation_ids: Collection[int]) -> None:
    db.session.add_all(
        MeetingPartner(
            departement_id=meeting.departement_id,
            meeting_id=meeting.id,
            organisation_id=one,
            state=PartnerState.EXPECTED,
        )
        for one in sorted(organisation_ids)
    )
