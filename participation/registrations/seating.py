"""Giving places and taking them back, under the lock of the meeting.

The last place is held by the database: `places_taken` never passes `capacity` (CHECK), and rises
only by one statement that counts and takes at once.
"""

from sqlalchemy import or_, update

from participation import clock
from participation.accounts.telling import tell
from participation.extensions import db
from participation.journal.service import record
from participation.meetings.models import Meeting
from participation.registrations import messages, queries
from participation.registrations.models import KeptFor, Registration, RegistrationState
from participation.registrations.places import Places, Standing, holder_of
from participation.registrations.places_left import kept_of, places_of


def promote_waiting(meeting: Meeting) -> list[Registration]:
    """Give the free places to those who wait, in order, and tell them; return who got some.

    Places whose day is over are given back first.
    """
    promoted: list[Registration] = []
    if meeting.is_coming:
        give_back_ended(meeting)
        while (following := _next_in_line(meeting)) is not None:
            following.state = RegistrationState.CONFIRMED
            following.promoted_at = clock.now()
            db.session.flush()  # out of the line before the next one is looked for
            record(None, "registration.promoted", following, fields=["state"])
            tell(following.person, messages.place_freed(meeting, following))
            promoted.append(following)
    note_held(meeting)
    return promoted


def seat(meeting: Meeting, standing: Standing) -> bool:
    """Take places for who comes now, behind all who wait; say whether there were enough."""
    places = places_of(meeting)
    holder = holder_of(standing.college, invited=standing.invited, kept=places.kept)
    room = places.open_to(holder)
    if room is not None and standing.people > room:
        return False
    return _take(meeting, standing.people, places.kept_for_others(holder))


def give_back(meeting: Meeting, people: int) -> None:
    """Give places back; they go to those who wait."""
    db.session.execute(
        update(Meeting)
        .where(Meeting.id == meeting.id)
        .values(places_taken=Meeting.places_taken - people)
        .execution_options(synchronize_session=False)
    )
    db.session.refresh(meeting, ["places_taken"])
    promote_waiting(meeting)


def give_back_ended(meeting: Meeting) -> int:
    """Let go of the places kept until a day that is over; return how many rows went."""
    today = clock.today(meeting.zone)
    ended = [one for one in kept_of(meeting.id) if one.until_on < today]
    for one in ended:
        db.session.delete(one)
    if ended:
        db.session.flush()
        record(None, "meeting.kept_places_released", meeting, fields=["kept_places"])
    return len(ended)


def note_held(meeting: Meeting) -> None:
    """Note on the meeting which free places a usager who comes now would not get."""
    held = held_back(places_of(meeting))
    if held != meeting.places_held:
        db.session.execute(
            update(Meeting)
            .where(Meeting.id == meeting.id)
            .values(places_held=held)
            .execution_options(synchronize_session=False)
        )
        db.session.refresh(meeting, ["places_held"])


def held_back(places: Places) -> int:
    """Return how many free places are not for a usager who comes now."""
    return (places.free or 0) - (places.open_to(KeptFor.USAGERS) or 0)


def _next_in_line(meeting: Meeting) -> Registration | None:
    """Return who waits and has just been given places, with their person."""
    heads = queries.heads_of_line(meeting)
    if not heads:
        return None
    places = places_of(meeting)
    position = places.next_in_line([Standing(one.college, one.invited, one.party) for one in heads])
    if position is None:
        return None
    chosen = heads[position]
    holder = holder_of(chosen.college, invited=chosen.invited, kept=places.kept)
    return chosen if _take(meeting, chosen.party, places.kept_for_others(holder)) else None


def _take(meeting: Meeting, people: int, kept_for_others: int) -> bool:
    taken = db.session.scalar(
        update(Meeting)
        .where(
            Meeting.id == meeting.id,
            or_(
                Meeting.capacity.is_(None),
                Meeting.places_taken + people + kept_for_others <= Meeting.capacity,
            ),
        )
        .values(places_taken=Meeting.places_taken + people)
        .returning(Meeting.id)
        .execution_options(synchronize_session=False)
    )
    db.session.refresh(meeting, ["places_taken"])
    return taken is not None
