"""What the page of one meeting shows: to everybody, and to who prepares it."""

from dataclasses import dataclass, replace
from enum import StrEnum

from babel.dates import get_timezone_location

from participation import dates
from participation.accounts.actor import Actor
from participation.accounts.functions import functions_of
from participation.blueprints.documents.twins import TwinPage, twin_of
from participation.blueprints.meetings.beside import (
    BrokenTie,
    KindPage,
    PartnerLine,
    broken_ties,
    kind_page,
    partner_lines,
)
from participation.blueprints.request_state import state
from participation.blueprints.site import Contact, phone_href
from participation.i18n import LazyText, language
from participation.i18n import gettext as _
from participation.journal.history import PastAct, history_of
from participation.meetings import queries, words
from participation.meetings.chains import Chain, chain_of, standing_chain
from participation.meetings.clash_queries import Asked
from participation.meetings.clashes import Slot
from participation.meetings.completeness import Lack, lacks
from participation.meetings.date_notes import DateNotes, longest_notice, notes_on
from participation.meetings.models import (
    AgendaItem,
    AgendaItemKind,
    Audience,
    Meeting,
    MeetingKind,
    Offer,
)
from participation.meetings.service.outcomes import takes_outcomes
from participation.meetings.states import (
    LABELS,
    STANDING,
    TRANSITIONS,
    MeetingAct,
    MeetingState,
)
from participation.meetings.wishes.queries import waiting_proposals_for
from participation.registrations.places import Places, most_to_invite
from participation.registrations.places_left import places_of
from participation.registrations.turnout import Turnout, turnouts


class Standing(StrEnum):
    """What somebody can expect of a meeting when they open its page."""

    DRAFT = "draft"
    OPEN = "open"
    FULL = "full"
    OVER = "over"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class PublicPage:
    """A meeting as everybody sees it."""

    meeting: Meeting
    standing: Standing
    hours: str
    hour_note: str
    audience: LazyText | None
    places: tuple[str, LazyText]
    offers: list[tuple[str, LazyText]]
    agenda: list[tuple[LazyText | None, AgendaItem]]
    replacement: Meeting | None
    contact: Contact
    kind: KindPage
    tied: Chain
    partners: list[PartnerLine]
    easy: TwinPage | None

    @property
    def is_coming(self) -> bool:
        return self.standing in (Standing.OPEN, Standing.FULL)

    @property
    def is_held_elsewhere(self) -> bool:
        """Somebody else holds it: one registers there, never here."""
        return self.meeting.kind is MeetingKind.EXTERNAL

    @property
    def takes_registrations(self) -> bool:
        return self.is_coming and not self.is_held_elsewhere

    @property
    def chain(self) -> Chain:
        """The meetings just before and just after, as long as they take place so."""
        return standing_chain(self.tied, self.meeting)

    @property
    def takes_proposals(self) -> bool:
        """Members may still ask for something on its agenda."""
        return self.meeting.is_coming and bool(self.meeting.groups)

    @property
    def is_in_calendars(self) -> bool:
        return self.is_coming and self.meeting.audience is Audience.PUBLIC


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One thing that happened to a meeting: when, what, to which parts of it, by which function."""

    when: str
    act: LazyText
    columns: str
    by: str


@dataclass(frozen=True, slots=True)
class DeskPage:
    """A meeting as those who prepare it see it."""

    shown: PublicPage
    label: LazyText
    lacks: list[Lack]
    turnout: Turnout
    history: list[HistoryLine]
    notes: DateNotes | None
    acts: frozenset[MeetingAct]
    waiting_wishes: int
    broken: list[BrokenTie]
    places: Places | None  # None without limit

    @property
    def most_to_invite(self) -> int | None:
        return most_to_invite(self.places) if self.places is not None else None

    @property
    def takes_outcomes(self) -> bool:
        return takes_outcomes(self.shown.meeting)

    @property
    def is_blocked(self) -> bool:
        return any(lack.is_blocking for lack in self.lacks)

    def can(self, act: str) -> bool:
        """Say whether an act follows from where the meeting stands, and from the clock."""
        return MeetingAct(act) in self.acts


def public_page(actor: Actor, meeting: Meeting) -> PublicPage:
    """Gather the public page of a meeting; five statements at most, and one for its easy twin."""
    return PublicPage(
        meeting=meeting,
        standing=standing_of(meeting),
        hours=dates.span_in_words(meeting.starts_at, meeting.ends_at, meeting.zone),
        hour_note=_hour_note(meeting),
        audience=None if meeting.audience is Audience.PUBLIC else words.AUDIENCES[meeting.audience],
        places=words.places_word(meeting.capacity, meeting.places_gone),
        offers=[
            (words.OFFER_ICONS[one], words.OFFERS[one]) for one in Offer if one in meeting.offers
        ],
        agenda=[(_kind_of(item), item) for item in queries.agenda_of(meeting.id)],
        replacement=_replacement(actor, meeting),
        contact=_contact(meeting),
        kind=kind_page(meeting),
        tied=chain_of(actor, meeting),
        partners=partner_lines(meeting),
        easy=twin_of(meeting.easy_document_id),
    )


def desk_page(actor: Actor, meeting: Meeting) -> DeskPage:
    """Gather the page of a meeting for who prepares it."""
    shown = public_page(actor, meeting)
    held = {item.kind for _kind, item in shown.agenda}
    return DeskPage(
        shown=shown,
        label=LABELS[meeting.state],
        lacks=lacks_of(meeting, held),
        turnout=turnouts([meeting.id])[meeting.id],
        history=_history(meeting),
        notes=notes_of(actor, meeting),
        acts=_acts(meeting),
        waiting_wishes=waiting_proposals_for(meeting),
        broken=broken_ties(shown.tied, meeting),
        places=places_of(meeting) if meeting.capacity is not None else None,
    )


def standing_of(meeting: Meeting) -> Standing:
    """Return what one can expect of a meeting now."""
    if meeting.state is MeetingState.CANCELLED:
        return Standing.CANCELLED
    if meeting.state is MeetingState.POSTPONED:
        return Standing.POSTPONED
    if not meeting.is_announced:
        return Standing.DRAFT
    if meeting.state is not MeetingState.PUBLISHED or meeting.is_over:
        return Standing.OVER
    return Standing.FULL if meeting.is_full else Standing.OPEN


def lacks_of(meeting: Meeting, held: set[AgendaItemKind]) -> list[Lack]:
    """Return what is missing of a meeting to come; its groups come with their kinds."""
    if not meeting.is_coming and (meeting.state, MeetingAct.PUBLISH) not in TRANSITIONS:
        return []
    required = {kind for group in meeting.groups for kind in group.kind.required_items}
    return lacks(meeting, held, required, longest_notice(meeting.groups))


def notes_of(actor: Actor, meeting: Meeting) -> DateNotes | None:
    """Return what its day clashes with while it can still move; the notice is one of its lacks."""
    if meeting.is_over or meeting.state not in (MeetingState.PLANNED, MeetingState.PUBLISHED):
        return None
    departement = next(one for one in state().departements if one.id == meeting.departement_id)
    slot = Slot(meeting.starts_at, meeting.ends_at, meeting.zone, meeting.venue_id)
    asked = Asked(meeting.departement_id, meeting.groups, meeting_ids=[meeting.id])
    return replace(notes_on(actor, departement, [slot], asked)[0], notice=None)


def zone_name(zone: str) -> str:
    """Return the place by which one names an hour: "La Réunion"."""
    return get_timezone_location(zone, locale=language(), return_city=True)


def _replacement(actor: Actor, meeting: Meeting) -> Meeting | None:
    """Return the meeting that replaces this one, unless it is off too."""
    if meeting.replaced_by_id is None:
        return None
    found = queries.seen_by(actor, meeting.replaced_by_id)
    return found if found is not None and found.state in STANDING else None


def _hour_note(meeting: Meeting) -> str:
    usual = next(
        (one.settings.zone for one in state().departements if one.id == meeting.departement_id),
        meeting.zone,
    )
    if usual == meeting.zone:
        return ""
    return _("Heure locale : %(place)s", place=zone_name(meeting.zone))


def _kind_of(item: AgendaItem) -> LazyText | None:
    """Return the word for what a point of the agenda is for, None when it says nothing more."""
    says_more = item.kind is not AgendaItemKind.OTHER and item.title != words.title_of_kind(
        item.kind
    )
    return words.ITEM_KINDS[item.kind] if says_more else None


def _contact(meeting: Meeting) -> Contact:
    """Return whom to call about this meeting: its own number, at the hours of the service."""
    site = state().site.contact
    phone = meeting.help_phone or (site.phone if site else "")
    if meeting.kind is MeetingKind.EXTERNAL and meeting.organisation is not None:
        return Contact(meeting.organisation.name, phone, phone_href(phone), hours="")
    return Contact(
        service=site.service if site else "",
        phone=phone,
        phone_href=phone_href(phone),
        hours=site.hours if site else "",
    )


def _acts(meeting: Meeting) -> frozenset[MeetingAct]:
    possible = {act for (place, act) in TRANSITIONS if place is meeting.state}
    if not meeting.has_started:
        possible.discard(MeetingAct.HOLD)
    if not meeting.is_announced:
        possible.discard(MeetingAct.POSTPONE)  # nobody waits for it: another day is an edition
    return frozenset(possible)


def _history(meeting: Meeting) -> list[HistoryLine]:
    past = history_of(meeting.departement_id, Meeting.__tablename__, meeting.id)
    people = {one.person_id for one in past if one.person_id is not None}
    functions = functions_of(people) if people else {}
    return [_line_of(one, functions, meeting.zone) for one in past]


def _line_of(past: PastAct, functions: dict[int, str], zone: str) -> HistoryLine:
    at = dates.local(past.recorded_at, zone)
    known = [str(words.COLUMNS[name]) for name in past.fields if name in words.COLUMNS]
    return HistoryLine(
        when=f"{dates.day_in_words(at.date())}, {dates.time_in_words(at)}",
        act=words.ACTS.get(past.act, words.OTHER_ACT),
        columns=", ".join(known),
        by=functions.get(past.person_id, _("une personne de l’équipe")) if past.person_id else "",
    )
