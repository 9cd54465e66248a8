"""Keeping places for some until the end of a day, and giving them back."""

from datetime import date

from sqlalchemy import select

from participation import clock
from participation.database import scoped
from participation.extensions import db
from participation.journal.service import record
from participation.meetings.models import Meeting
from participation.meetings.states import MeetingState
from participation.registrations.errors import (
    KeptUntilError,
    NothingToKeepError,
    TooManyKeptError,
)
from participation.registrations.models import KeptFor, KeptPlaces
from participation.registrations.openness import check_open
from participation.registrations.places_left import kept_of, places_of
from participation.registrations.seating import give_back_ended, note_held, promote_waiting
from participation.unit_of_work import locked


def keep_places(
    meeting: Meeting, kept_for: KeptFor, places: int, until_on: date, by_person_id: int | None
) -> None:
    """Keep places for some, those of them who come already included; say it again to change it.

    Raises:
        RegistrationClosedError: the meeting is over, stopped or not announced.
        NothingToKeepError: the meeting has no limit of places.
        KeptUntilError: the day is over, or after the meeting.
        TooManyKeptError: more than what is neither taken nor kept for others.

    """
    check_open(locked(meeting))
    if meeting.capacity is None:
        raise NothingToKeepError
    if not clock.today(meeting.zone) <= until_on <= meeting.day:
        raise KeptUntilError
    give_back_ended(meeting)
    row = next((one for one in kept_of(meeting.id) if one.kept_for is kept_for), None)
    if row is None:
        row = KeptPlaces(
            departement_id=meeting.departement_id, meeting_id=meeting.id, kept_for=kept_for
        )
        db.session.add(row)
    row.places, row.until_on = places, until_on
    db.session.flush()
    _check_left(meeting, kept_for)
    record(by_person_id, "meeting.places_kept", meeting, fields=["kept_places"])
    promote_waiting(meeting)


def let_go(meeting: Meeting, kept_for: KeptFor, by_person_id: int | None) -> bool:
    """Give the places kept for some to everybody, now; say whether there were any.

    Raises:
        RegistrationClosedError: the meeting is over, stopped or not announced.

    """
    check_open(locked(meeting))
    row = next((one for one in kept_of(meeting.id) if one.kept_for is kept_for), None)
    if row is None:
        return False
    db.session.delete(row)
    db.session.flush()
    record(by_person_id, "meeting.kept_places_released", meeting, fields=["kept_places"])
    promote_waiting(meeting)
    return True


def release_ended(meeting: Meeting) -> bool:
    """Give the places whose day is over to those who wait; say whether there were any.

    Done twice, or in several processes at once, it is done once.
    """
    if not locked(meeting).is_coming or not give_back_ended(meeting):
        return False
    promote_waiting(meeting)
    note_held(meeting)
    return True


def with_ended_places() -> list[Meeting]:
    """Return the meetings to come where places may be kept until a day that is over somewhere."""
    latest = clock.today("Pacific/Kiritimati")  # the first place where a day is over
    return list(
        db.session.scalars(
            scoped(select(Meeting), None)
            .where(
                Meeting.id.in_(select(KeptPlaces.meeting_id).where(KeptPlaces.until_on < latest)),
                Meeting.state == MeetingState.PUBLISHED,
                Meeting.ends_at > clock.now(),
            )
            .order_by(Meeting.id)
        )
    )


def _check_left(meeting: Meeting, kept_for: KeptFor) -> None:
    """Refuse when more is kept than is left."""
    places = places_of(meeting)
    most = (places.free or 0) - places.kept_for_others(kept_for)
    if places.unfilled(kept_for) > most:
        raise TooManyKeptError(max(most, 0) + places.filled.get(kept_for, 0))
