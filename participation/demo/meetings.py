"""Writes the demo's meetings, past and to come, and the people who come to some of them."""

from datetime import datetime

from participation.accounts.actor import ANONYMOUS
from participation.dates import local
from participation.demo.facts import catalogue
from participation.demo.facts.days import future_days, past_days
from participation.demo.facts.shapes import (
    AgendaItemFact,
    FutureMeetingFact,
    PastMeetingFact,
    WeeksAgo,
)
from participation.groups import queries as groups
from participation.groups.models import Group
from participation.meetings import service
from participation.meetings.inputs import AgendaItemInput, MeetingInput
from participation.meetings.models import AgendaItemKind, Audience, Meeting, MeetingKind, Offer
from participation.meetings.queries import by_reference
from participation.meetings.states import MeetingState
from participation.registrations.inputs import RegistrationInput
from participation.registrations.models import NeedKind
from participation.registrations.service import register
from participation.territories import queries as territories
from participation.territories.models import AddressKind, Departement, Venue

# Who comes to the next meetings: a few, nearly everybody, more than there are places.
# The documents say that it was put off, and give no other day.
_PUT_OFF = "La rencontre a été reportée. La nouvelle date n’est pas connue."
_FEW, _ALMOST, _TOO_MANY = 5, -2, 3


def load_meetings(now: datetime) -> None:
    """Write the meetings that are missing; the days to come are reckoned from `now` (UTC)."""
    departements = {one.slug: one for one in territories.departements()}
    for past in catalogue.PAST:
        _load_past(past, departements[past.departement], now)
    written = [
        meeting
        for future in (*catalogue.FUTURE, *catalogue.FUTURE_OF_OTHERS, *catalogue.PROPOSED)
        if (meeting := _load_future(future, departements[future.departement], now)) is not None
    ]
    limited = sorted(
        (one for one in written if one.state is MeetingState.PUBLISHED and one.capacity),
        key=lambda one: one.starts_at,
    )
    for meeting, turnout in zip(limited, (_FEW, _ALMOST, _TOO_MANY), strict=False):
        places = meeting.capacity or 0
        _fill(meeting, turnout if turnout == _FEW else places + turnout)


def _load_past(fact: PastMeetingFact, departement: Departement, now: datetime) -> None:
    today = local(now, departement.settings.zone).date()
    day = past_days(today, fact.day) if isinstance(fact.day, WeeksAgo) else fact.day
    # A day reckoned from today would come again at each load: the fact is loaded once.
    reference = f"demo:{fact.key}"
    if by_reference(departement.id, [reference]):
        return
    data = MeetingInput(
        title=fact.title,
        summary=fact.summary,
        kind=MeetingKind(fact.kind),
        starts=datetime.combine(day, fact.start),
        ends=datetime.combine(day, fact.end),
        venue=_venue(departement, fact.venue),
        audience=Audience(fact.audience),
        agenda=_agenda(fact.agenda),
        help_phone=departement.settings.phone,
        reference=reference,
        holiday_accepted=True,
    )
    meeting = service.plan(ANONYMOUS, _groups(fact.groups), data, may_be_past=True)
    service.publish(ANONYMOUS, meeting, may_be_past=True)
    if fact.state == "postponed":
        service.reopen(ANONYMOUS, meeting)
        service.postpone(ANONYMOUS, meeting, _PUT_OFF, None)


def _load_future(
    fact: FutureMeetingFact, departement: Departement, now: datetime
) -> Meeting | None:
    """Return the meeting when it was written now, None when it stood already."""
    day = future_days(local(now, departement.settings.zone).date(), fact.when)
    reference = f"demo:{fact.key}:{day}"
    if by_reference(departement.id, [reference]):
        return None
    data = MeetingInput(
        title=fact.title,
        summary=fact.summary,
        kind=MeetingKind(fact.kind),
        starts=datetime.combine(day, fact.start),
        ends=datetime.combine(day, fact.end),
        venue=_venue(departement, fact.venue),
        audience=Audience(fact.audience),
        capacity=fact.capacity,
        offers=tuple(Offer(offer) for offer in fact.offers),
        agenda=_agenda(fact.agenda),
        help_phone=fact.help_phone,
        reference=reference,
        holiday_accepted=True,
    )
    if fact.state != "published":
        return service.propose(ANONYMOUS, _groups(fact.groups), data)
    meeting = service.plan(ANONYMOUS, _groups(fact.groups), data)
    service.publish(ANONYMOUS, meeting)
    return meeting


def _fill(meeting: Meeting, number: int) -> None:
    needs = (NeedKind.TRANSPORT, NeedKind.CHILDCARE, NeedKind.SEAT)
    for place in range(number):
        asked = (needs[place],) if place < len(needs) else ()
        register(meeting, RegistrationInput(name=f"Personne {place + 1}", needs=asked))


def _groups(slugs: tuple[str, ...]) -> list[Group]:
    ids = [territories.target_of(AddressKind.GROUP, slug) for slug in slugs]
    found = [groups.get(one) for one in ids if one is not None]
    return [group for group in found if group is not None]


def _venue(departement: Departement, slug: str | None) -> Venue | None:
    fact = next((one for one in catalogue.VENUES if one.slug == slug), None)
    if fact is None:
        return None
    return next(
        one
        for one in territories.venues(departement.id)
        if (one.name, one.town) == (fact.name, fact.town)
    )


def _agenda(items: tuple[AgendaItemFact, ...]) -> tuple[AgendaItemInput, ...]:
    return tuple(
        AgendaItemInput(AgendaItemKind(item.kind), item.title, item.minutes, item.speaker)
        for item in items
    )
