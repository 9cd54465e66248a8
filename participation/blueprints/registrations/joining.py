"""What “Je viens” shows: the meeting, and whether one may still register."""

from dataclasses import dataclass

from participation.accounts import access_codes
from participation.accounts.models import Person
from participation.blueprints.registrations.pages import Appointment
from participation.i18n import LazyText
from participation.meetings.models import Meeting
from participation.registrations import queries
from participation.registrations.colleges import college_of
from participation.registrations.models import Registration, RegistrationState
from participation.registrations.openness import why_closed
from participation.registrations.places import holder_of
from participation.registrations.places_left import places_of


@dataclass(frozen=True, slots=True)
class JoiningPage:
    """“Je viens”: the meeting, whether it is open, and what is known of who asks."""

    appointment: Appointment
    why_closed: LazyText | None
    own_name: str | None
    standing: Registration | None
    code: str
    is_full: bool

    @classmethod
    def of(cls, meeting: Meeting, person: Person | None) -> "JoiningPage":
        """Gather the page; the places are those that who asks may take."""
        known = queries.standing_for(meeting.id, person.id) if person is not None else None
        is_back = known is not None and known.state is RegistrationState.WITHDRAWN
        standing = None if is_back else known
        code = access_codes.living(standing.person_id) if standing is not None else None
        return cls(
            appointment=Appointment(meeting),
            why_closed=why_closed(meeting),
            own_name=person.chosen_name if person is not None else None,
            standing=standing,
            code=access_codes.shown(code.selector) if code is not None else "",
            is_full=_is_full(meeting, person, known),
        )


def _is_full(meeting: Meeting, person: Person | None, known: Registration | None) -> bool:
    """Say whether nothing is left for somebody: places may be kept for them.

    Who comes back is what they were: invited or not, on the same behalf.
    """
    if meeting.capacity is None or person is None or not meeting.is_full:
        return meeting.is_full
    places = places_of(meeting)
    college = college_of(person) if known is None else known.college
    invited = known is not None and known.invited
    return not places.open_to(holder_of(college, invited=invited, kept=places.kept))
