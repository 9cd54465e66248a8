"""What is still missing before a meeting is announced, or before it keeps its group's habits."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from participation import clock
from participation.i18n import LazyText, lazy
from participation.meetings.errors import NoHelpPhoneError, NoLinkError, NoPlaceError
from participation.meetings.models import AgendaItemKind, Meeting, MeetingKind, MeetingMode
from participation.meetings.words import ITEM_KINDS

# Their programme is made on the spot, elsewhere, or by talking.
WITHOUT_AGENDA = frozenset({MeetingKind.OPEN_AGENDA, MeetingKind.EXTERNAL, MeetingKind.INFORMAL})
REMOTE = frozenset({MeetingMode.REMOTE, MeetingMode.HYBRID})


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing that is missing; `is_blocking` when the meeting cannot be announced without it."""

    column: str
    sentence: LazyText
    is_blocking: bool = False


def lacks(
    meeting: Meeting,
    held: Collection[AgendaItemKind],
    required: Collection[str],
    notice_days: int = 0,
) -> list[Lack]:
    """Return what is missing, the blocking ones first.

    `held` are the kinds of its agenda items, `required` those that the kinds of its groups ask for
    (an EMI always holds a convivial moment, 004:1037); `notice_days` how long before a meeting
    people are told.
    """
    found = []
    if meeting.ends_at <= clock.now():
        found.append(Lack("starts_on", lazy("Une date à venir"), is_blocking=True))
    if not meeting.help_phone:
        found.append(Lack("help_phone", lazy("Un téléphone à appeler"), is_blocking=True))
    if _lacks_venue(meeting):
        found.append(Lack("venue", lazy("Le lieu"), is_blocking=True))
    if _lacks_remote_way(meeting):
        found.append(
            Lack("remote_url", lazy("Le lien ou le numéro pour venir à distance"), is_blocking=True)
        )
    if _lacks_notice(meeting, notice_days):
        found.append(
            Lack("starts_on", lazy("Prévenez au moins %(days)s jours avant", days=notice_days))
        )
    if _lacks_link(meeting):
        found.append(
            Lack("external_url", lazy("Le lien pour s’inscrire ailleurs"), is_blocking=True)
        )
    found += [Lack(column, sentence) for column, sentence in _words_missing(meeting)]
    if meeting.kind in WITHOUT_AGENDA:
        return found
    found += [
        Lack("agenda", lazy("À l’ordre du jour : %(kind)s", kind=ITEM_KINDS[kind]))
        for kind in AgendaItemKind
        if kind in required and kind not in held
    ]
    return found


def check_publishable(meeting: Meeting, *, is_over: bool = False) -> None:
    """Refuse to announce a meeting without what people need; one that is over needs no way to it.

    Raises:
        NoHelpPhoneError: nobody to call.
        NoPlaceError: nowhere to go, or no way to come from a distance.
        NoLinkError: it is held elsewhere, and nothing says where to register.

    """
    if not meeting.help_phone:
        raise NoHelpPhoneError
    if not is_over and (_lacks_venue(meeting) or _lacks_remote_way(meeting)):
        raise NoPlaceError
    if not is_over and _lacks_link(meeting):
        raise NoLinkError


def _lacks_venue(meeting: Meeting) -> bool:
    return meeting.mode is not MeetingMode.REMOTE and meeting.venue_id is None


def _lacks_remote_way(meeting: Meeting) -> bool:
    return meeting.mode in REMOTE and not (meeting.remote_url or meeting.dial_in)


def _lacks_notice(meeting: Meeting, notice_days: int) -> bool:
    """Say whether a meeting that nobody knows of yet comes too soon to tell people in time."""
    if not notice_days or meeting.published_at is not None or meeting.is_over:
        return False
    return (meeting.day - clock.today(meeting.zone)).days < notice_days


def _lacks_link(meeting: Meeting) -> bool:
    return meeting.kind is MeetingKind.EXTERNAL and not meeting.external_url


def _words_missing(meeting: Meeting) -> Iterable[tuple[str, LazyText]]:
    """Yield the words that people would miss; where nothing is fixed, none are owed."""
    if meeting.kind is MeetingKind.STREET:
        if not meeting.summary:
            yield "summary", lazy("La question à poser aux passants")
        if not meeting.preparation:
            yield "preparation", lazy("La formation à suivre avant")
    elif not meeting.summary and meeting.kind is not MeetingKind.OPEN_AGENDA:
        yield "summary", lazy("Quelques mots pour dire de quoi on parle")
