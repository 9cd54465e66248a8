"""What a calendar shows of a meeting: its title in public, nothing telling in one's own."""

from functools import lru_cache

from participation import dates
from participation.calendars.feed_rows import STOPPED, EventRow, Place, Replacement
from participation.i18n import gettext as _
from participation.ics import EVENTS_KEPT, CalendarEvent, EventStatus
from participation.meetings.models import MeetingMode
from participation.meetings.states import MeetingState
from participation.territories.service import slugged

LONGEST_SUMMARY = 600
DRAFTS = (MeetingState.PROPOSED, MeetingState.PLANNED)


def public_event(row: EventRow, root: str) -> CalendarEvent:
    """Return a meeting under its own title; `root` is the address of the site, without a slash."""
    address = f"{root}{page_path(row.stamp.meeting_id, row.title)}"
    told = [
        _what_became_of_it(row, root),
        _shortened(row.summary),
        _where_to_register(row),
        _how_to_know_more(row, address),
    ]
    return _event(
        row,
        title=row.title,
        told=told,
        address=row.external_url or address,
        status=_status(row.state),
    )


def personal_event(row: EventRow, root: str, *, is_waiting: bool) -> CalendarEvent:
    """Return a meeting as it may stand on a screen that others see.

    The title says the town, never the group, the subject or the reason to come; the address
    carries no word either. Who waits for a place finds it as not yet certain.
    """
    address = f"{root}/rencontres/{row.stamp.meeting_id}"
    status = _status(row.state)
    told = [_what_became_of_it(row, root, is_discreet=True), _how_to_know_more(row, address)]
    if is_waiting and status is EventStatus.CONFIRMED:
        status = EventStatus.TENTATIVE
        told.insert(0, _("Vous êtes sur la liste d’attente."))
    return _event(row, title=_neutral_title(row), told=told, address=address, status=status)


# Lists and feeds say the same few thousand titles again and again.
@lru_cache(maxsize=EVENTS_KEPT)
def page_path(meeting_id: int, title: str) -> str:
    """Return the path of a meeting's public page."""
    return f"/rencontres/{meeting_id}-{slugged(title)}".rstrip("-")


def _event(
    row: EventRow, *, title: str, told: list[str], address: str, status: EventStatus
) -> CalendarEvent:
    changes = [row.changed_at, *([row.replacement.changed_at] if row.replacement else [])]
    return CalendarEvent(
        # RFC 7986, 5.3: a random UUID alone, so that it outlives the address of the site.
        uid=str(row.uid),
        sequence=row.sequence,
        created_at=row.created_at,
        changed_at=max(changes),
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        zone=row.zone,
        title=_said_first(row.state, title),
        description="\n\n".join(part for part in told if part),
        location=_location(row),
        url=address,
        status=status,
    )


def _status(state: MeetingState) -> EventStatus:
    """Return the STATUS of a state.

    A postponed meeting is cancelled for calendars, whether its new day is known or not: at the
    old hour the door is shut, and TENTATIVE would still send people there. Its replacement is a
    meeting, and hence an event, of its own.
    """
    if state in STOPPED:
        return EventStatus.CANCELLED
    return EventStatus.TENTATIVE if state in DRAFTS else EventStatus.CONFIRMED


def _said_first(state: MeetingState, title: str) -> str:
    """Return the title with what became of the meeting in front.

    Several programs (Outlook first) show a cancelled event of a subscription like any other.
    """
    if state is MeetingState.CANCELLED:
        return _("Annulée : %(title)s", title=title)
    if state is MeetingState.POSTPONED:
        return _("Reportée : %(title)s", title=title)
    return title


def _neutral_title(row: EventRow) -> str:
    if row.mode is MeetingMode.REMOTE:
        return _("Rencontre à distance")
    if row.place is None:
        return _("Rencontre")
    return _("Rencontre à %(town)s", town=row.place.town)


def _what_became_of_it(row: EventRow, root: str, *, is_discreet: bool = False) -> str:
    if row.state not in STOPPED:
        return ""
    is_cancelled = row.state is MeetingState.CANCELLED
    words = [
        _("Cette rencontre est annulée.") if is_cancelled else _("Cette rencontre est reportée.")
    ]
    if row.reason and not is_discreet:
        words.append(_("Pourquoi : %(reason)s", reason=row.reason))
    if row.replacement is not None:
        words.append(_new_date(row.replacement, root, is_discreet=is_discreet))
    return "\n".join(words)


def _new_date(replacement: Replacement, root: str, *, is_discreet: bool) -> str:
    title = "" if is_discreet else replacement.title
    start = dates.local(replacement.starts_at, replacement.zone)
    return _(
        "Nouvelle date : %(day)s à %(hour)s. %(address)s",
        day=dates.day_in_words(start.date()),
        hour=dates.time_in_words(start),
        address=f"{root}{page_path(replacement.id, title)}",
    )


def _where_to_register(row: EventRow) -> str:
    """Return the way to register to an event that somebody else holds."""
    if not row.external_url or row.state in STOPPED:
        return ""
    return _("S’inscrire auprès de l’organisateur : %(address)s", address=row.external_url)


def _how_to_know_more(row: EventRow, address: str) -> str:
    words = [_("Tout savoir : %(address)s", address=address)]
    if row.help_phone:
        words.append(_("Une question ? Appelez le %(phone)s.", phone=row.help_phone))
    return "\n".join(words)


def _location(row: EventRow) -> str:
    parts = []
    if row.mode is not MeetingMode.REMOTE and row.place is not None:
        parts = [_address(row.place), row.room]
    if row.mode is not MeetingMode.PLACE:
        parts.append(_("À distance"))
    return ", ".join(part for part in parts if part)


def _address(place: Place) -> str:
    town = f"{place.postal_code} {place.town}".strip()
    return ", ".join(part for part in (place.name, place.street, town) if part)


def _shortened(text: str) -> str:
    if len(text) <= LONGEST_SUMMARY:
        return text
    return text[:LONGEST_SUMMARY].rsplit(" ", 1)[0] + " …"
