"""What the list of those who come shows to who runs the meeting."""

from dataclasses import dataclass

from markupsafe import Markup

from participation.accounts.contacts import Contact
from participation.accounts.models import ContactKind, ContactPoint
from participation.accounts.queries import contact_points
from participation.blueprints.registrations.handles import handle_of
from participation.blueprints.registrations.pages import (
    STATE_TONES,
    Appointment,
    NeedLine,
    need_lines,
)
from participation.blueprints.site import phone_href
from participation.groups.models import College
from participation.groups.words import COLLEGES
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.meetings.models import Meeting
from participation.registrations import queries
from participation.registrations.models import NeedState, Registration, RegistrationState
from participation.registrations.openness import why_closed
from participation.registrations.places import Places, most_to_invite
from participation.registrations.places_left import counted, kept_of, reckoned
from participation.registrations.sums import Sums, sums_of
from participation.registrations.words import CHANNELS, STATES, children_in_words


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person on the list: who, in which order, how to reach them, what they need."""

    number: int
    handle: str
    name: str
    registration: Registration
    contacts: list[tuple[str, str]]

    @property
    def needs(self) -> list[NeedLine]:
        return need_lines(self.registration)

    @property
    def shown_name(self) -> Markup:
        """The chosen name, kept apart from the direction of the sentence around it."""
        return Markup('<bdi translate="no">{}</bdi>').format(self.name)

    @property
    def channel(self) -> LazyText:
        return CHANNELS[self.registration.channel]

    @property
    def tag(self) -> tuple[str, str, str]:
        tone, icon = STATE_TONES[self.registration.state]
        return str(STATES[self.registration.state]), tone, icon

    @property
    def party(self) -> int:
        return self.registration.party

    @property
    def children(self) -> str:
        return children_in_words(self.registration.children)

    @property
    def college(self) -> LazyText:
        return COLLEGES[self.registration.college]

    @property
    def is_waiting(self) -> bool:
        return self.registration.state is RegistrationState.WAITING

    @property
    def is_withdrawn(self) -> bool:
        return self.registration.state is RegistrationState.WITHDRAWN


@dataclass(frozen=True, slots=True)
class ComingPage:
    """Everybody registered to a meeting."""

    appointment: Appointment
    why_closed: LazyText | None
    coming: list[PersonLine]
    waiting: list[PersonLine]
    withdrawn: list[PersonLine]
    places: Places

    @classmethod
    def of(cls, meeting: Meeting) -> "ComingPage":
        held = queries.of_meeting(meeting.id)
        contacts = contact_points([one.person_id for one in held])

        def lines(state: RegistrationState) -> list[PersonLine]:
            standing = (one for one in held if one.state is state)
            return [
                _line(number, one, contacts.get(one.person_id, []))
                for number, one in enumerate(standing, start=1)
            ]

        return cls(
            appointment=Appointment(meeting),
            why_closed=why_closed(meeting),
            coming=lines(RegistrationState.CONFIRMED),
            waiting=lines(RegistrationState.WAITING),
            withdrawn=lines(RegistrationState.WITHDRAWN),
            places=reckoned(meeting, kept_of(meeting.id), counted(held)),
        )

    @property
    def sums(self) -> Sums:
        """What is to be prepared for those who have a place."""
        return sums_of([line.registration for line in self.coming])

    @property
    def people_waiting(self) -> int:
        return sum(line.party for line in self.waiting)

    @property
    def most_to_invite(self) -> int | None:
        return most_to_invite(self.places)

    @property
    def by_college(self) -> list[tuple[LazyText, int, int]]:
        """How many people come and wait on whose behalf, exactly: this page is not public."""
        return [
            (label, _people(self.coming, college), _people(self.waiting, college))
            for college, label in COLLEGES.items()
            if _people(self.coming + self.waiting, college)
        ]

    @property
    def asked(self) -> list[tuple[PersonLine, NeedLine]]:
        """The needs that nobody has answered yet: of those who have a place first."""
        return [
            (line, need)
            for line in (*self.coming, *self.waiting)
            for need in line.needs
            if need.state == NeedState.ASKED
        ]

    @property
    def by_voice(self) -> list[PersonLine]:
        """Those who left no way to be reached."""
        return [line for line in (*self.coming, *self.waiting) if not line.contacts]


def _people(lines: list[PersonLine], college: College) -> int:
    return sum(line.party for line in lines if line.registration.college is college)


def person_line(registration: Registration) -> PersonLine:
    """Return one person of the list, by themselves."""
    points = contact_points([registration.person_id]).get(registration.person_id, [])
    return _line(0, registration, points)


def _line(number: int, registration: Registration, points: list[ContactPoint]) -> PersonLine:
    return PersonLine(
        number=number,
        handle=handle_of(registration.id),
        name=registration.person.chosen_name or _("Sans prénom"),
        registration=registration,
        contacts=[_contact(point) for point in points],
    )


def _contact(point: ContactPoint) -> tuple[str, str]:
    """Return the address to press and the contact as it is written."""
    shown = Contact(point.kind, point.value).shown
    href = f"mailto:{point.value}" if point.kind is ContactKind.EMAIL else phone_href(point.value)
    return href, shown
