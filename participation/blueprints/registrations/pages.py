"""What somebody who comes sees: their appointments, and the page behind their code."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from participation import clock, dates
from participation.accounts import access_codes
from participation.accounts.contacts import Contact
from participation.accounts.models import AccessCode
from participation.accounts.queries import contact_points
from participation.blueprints.registrations.forms import NeedsForm
from participation.blueprints.texts_to_read import Door, OwnText, own_texts
from participation.dates import begun
from participation.i18n import LazyText
from participation.i18n import gettext as _
from participation.meetings.models import Audience, Meeting, MeetingMode
from participation.registrations import queries
from participation.registrations.models import NeedState, Registration, RegistrationState
from participation.registrations.openness import may_be_left, why_closed
from participation.registrations.words import (
    NEED_ICONS,
    NEED_STATES,
    NEEDS,
    STATES,
    children_in_words,
    place_in_words,
)

SOON = timedelta(days=6)  # "à mardi" names one day only
NEED_TONES = {NeedState.ASKED: "neutral", NeedState.ORGANISED: "ok", NeedState.IMPOSSIBLE: "warn"}
STATE_TONES = {
    RegistrationState.CONFIRMED: ("ok", "check"),
    RegistrationState.WAITING: ("warn", "hourglass"),
    RegistrationState.WITHDRAWN: ("neutral", "x"),
}


@dataclass(frozen=True, slots=True)
class Appointment:
    """A meeting as an appointment: the day, the hours on its own clock, the place."""

    meeting: Meeting

    @property
    def when(self) -> str:
        """The day and the hours inside a sentence; `heading` and `hours` begin one."""
        return f"{dates.day_in_words(self.meeting.day)}, {self._span()}"

    @property
    def heading(self) -> str:
        return begun(self.when)

    @property
    def hours(self) -> str:
        return begun(self._span())

    @property
    def town(self) -> str:
        venue = self.meeting.venue
        return venue.town if venue is not None else _("à distance")

    @property
    def place(self) -> str:
        return place_in_words(self.meeting)

    @property
    def is_remote(self) -> bool:
        return self.meeting.mode is not MeetingMode.PLACE

    @property
    def has_page(self) -> bool:
        """Whether who holds a code alone may open the page of the meeting, as everybody may."""
        return self.meeting.is_announced and self.meeting.audience is Audience.PUBLIC

    def _span(self) -> str:
        return dates.span_in_words(self.meeting.starts_at, self.meeting.ends_at, self.meeting.zone)


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One need and what became of it."""

    kind: str
    label: LazyText
    icon: str
    state: str
    state_label: LazyText
    tone: str


def need_lines(registration: Registration) -> list[NeedLine]:
    """Return the needs of a registration, as they are shown."""
    return [
        NeedLine(
            need.kind,
            NEEDS[need.kind],
            NEED_ICONS[need.kind],
            need.state,
            NEED_STATES[need.state],
            NEED_TONES[need.state],
        )
        for need in registration.needs
    ]


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One registration on the page behind a code."""

    registration: Registration
    appointment: Appointment
    rank: int | None
    replacement: Appointment | None
    may_follow: bool  # to the new date, where they are not registered yet
    form: NeedsForm

    @property
    def meeting(self) -> Meeting:
        return self.registration.meeting

    def is_over(self, now: datetime) -> bool:
        """Say whether it is a memory; a new date that can be chosen keeps it in view."""
        return self.meeting.ends_at <= now and not self.may_follow

    @property
    def is_withdrawn(self) -> bool:
        return self.registration.state is RegistrationState.WITHDRAWN

    @property
    def has_place(self) -> bool:
        return self.registration.state is RegistrationState.CONFIRMED

    @property
    def why_closed(self) -> LazyText | None:
        return why_closed(self.meeting)

    @property
    def is_open(self) -> bool:
        return self.why_closed is None

    @property
    def party(self) -> int:
        return self.registration.party

    @property
    def children(self) -> str:
        return children_in_words(self.registration.children)

    @property
    def is_in_calendars(self) -> bool:
        return self.is_open and self.meeting.audience is Audience.PUBLIC

    @property
    def may_be_left(self) -> bool:
        return may_be_left(self.meeting)

    @property
    def tag(self) -> tuple[str, str, str]:
        """The word for where one stands, with its tone and its pictogram."""
        tone, icon = STATE_TONES[self.registration.state]
        if self.why_closed is not None and not self.is_withdrawn:
            return str(self.why_closed), "warn", "alert"
        if self.rank is not None:
            return _("En attente, numéro %(rank)s", rank=self.rank), tone, icon
        return str(STATES[self.registration.state]), tone, icon

    @property
    def needs(self) -> list[NeedLine]:
        return need_lines(self.registration)


@dataclass(frozen=True, slots=True)
class OwnPage:
    """All that one person did with a code."""

    name: str
    code: str
    outcome: str
    coming: list[OwnLine]
    over: list[OwnLine]
    contacts: list[str]
    others: list[Appointment]
    texts: list[OwnText]

    @classmethod
    def of(cls, access: AccessCode, outcome: str) -> "OwnPage":
        person, code = access.person, access_codes.shown(access.selector)
        held = queries.of_person(person.id)
        ranks = queries.ranks_of(person.id)
        replacing = queries.replacements(
            one.meeting.replaced_by_id for one in held if one.meeting.replaced_by_id
        )
        known = {one.meeting_id for one in held}
        lines = [
            _line(one, number, ranks, replacing, known) for number, one in enumerate(held, start=1)
        ]
        offered = {
            line.replacement.meeting.id for line in lines if line.replacement and line.may_follow
        }
        now = clock.now()
        points = contact_points([person.id]).get(person.id, [])
        return cls(
            name=person.chosen_name,
            code=code,
            outcome=outcome,
            coming=[line for line in lines if not line.is_over(now)],
            over=[line for line in reversed(lines) if line.is_over(now)],
            contacts=[Contact(point.kind, point.value).shown for point in points],
            others=[
                Appointment(meeting)
                for meeting in queries.other_dates(person.id, person.departement_id, offered)
            ],
            texts=own_texts(Door(person.id, person.departement_id, code)),
        )

    @property
    def newest(self) -> OwnLine | None:
        """The registration made last, of which the page speaks first."""
        return max(self.coming, key=lambda line: line.registration.id, default=None)

    @property
    def next(self) -> OwnLine | None:
        """The next meeting where they have a place, or wait for one."""
        standing = (line for line in self.coming if line.is_open and not line.is_withdrawn)
        return next(standing, None)

    @property
    def steps(self) -> list[tuple[str, str]]:
        """What will happen, in order; nothing is promised that is not known."""
        line = self.next
        if line is None:
            return []
        steps = [self._if_it_changes(is_waiting=not line.has_place)]
        if any(need.state == NeedState.ASKED for need in line.needs):
            organised = _(
                "Nous organisons ce que vous avez demandé. La réponse est sur cette page."
            )
            steps.insert(0, (_("Avant la rencontre"), organised))
        if line.has_place:
            phone = line.meeting.help_phone.replace(" ", dates.NBSP)
            here = _("On vous attend. Une question ? Appelez le %(phone)s.", phone=phone)
            steps.append((line.appointment.heading, here))
        return steps

    def _if_it_changes(self, *, is_waiting: bool) -> tuple[str, str]:
        when = _("Si une place se libère") if is_waiting else _("Si quelque chose change")
        if self.contacts:
            contacts = ", ".join(self.contacts).replace(" ", dates.NBSP)
            return when, _("Nous vous prévenons : %(contacts)s.", contacts=contacts)
        return when, _("C’est écrit sur cette page. Regardez-la la veille, ou appelez-nous.")

    @property
    def see_you(self) -> str:
        line = self.newest
        if line is None or not line.has_place:
            return ""
        days = line.meeting.day - clock.today(line.meeting.zone)
        if timedelta(0) < days <= SOON:
            return _("À %(weekday)s !", weekday=dates.weekday_in_words(line.meeting.day))
        return _("À bientôt !") if days else _("À tout à l’heure !")


def _line(
    registration: Registration,
    number: int,
    ranks: dict[int, int],
    replacing: dict[int, Meeting],
    known: Collection[int],
) -> OwnLine:
    replacement = replacing.get(registration.meeting.replaced_by_id or 0)
    return OwnLine(
        registration=registration,
        appointment=Appointment(registration.meeting),
        rank=ranks.get(registration.id),
        replacement=Appointment(replacement) if replacement is not None else None,
        may_follow=(
            replacement is not None
            and replacement.id not in known
            and registration.state is not RegistrationState.WITHDRAWN
            and why_closed(replacement) is None
        ),
        form=NeedsForm(number=number, data={"besoins": [str(n.kind) for n in registration.needs]}),
    )
